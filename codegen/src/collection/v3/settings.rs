//! Turns `settings` into settings: how Postman sends.

use super::fields;
use crate::collection::cursor::Cursor;
use crate::collection::{Setting, SettingValue};
use crate::source::{Node, Spanned, Value};

/// The settings of a request.
pub(super) fn read(cursor: &mut Cursor<'_>, request: &Node) -> Vec<Setting> {
    let Some(node) = fields::mapping(cursor, request, "settings") else { return Vec::new() };
    let setting = |member: &crate::source::Member| Setting {
        key: Spanned::new(member.key.to_string(), member.key_span),
        value: value(&member.value),
    };
    node.members().iter().map(setting).collect()
}

fn value(node: &Node) -> SettingValue {
    match &node.value {
        Value::Bool(flag) => SettingValue::Flag(*flag),
        Value::Number(digits) => SettingValue::Number(digits.to_string()),
        // `disabledSystemHeaders`, which is a mapping in v2.
        Value::Object(members) => {
            let named = members.iter().filter(|member| member.value.value == Value::Bool(true));
            SettingValue::Names(named.map(|member| member.key.to_string()).collect())
        }
        Value::Array(elements) => {
            SettingValue::Names(elements.iter().filter_map(Node::text).map(str::to_owned).collect())
        }
        _ => SettingValue::Other,
    }
}
