//! Turns `protocolProfileBehavior` into settings: how Postman sends.

use super::cursor::member;
use super::{Setting, SettingValue};
use crate::source::{Node, Spanned, Value};

/// The settings of a collection, folder or item.
pub(super) fn settings(node: &Node) -> Vec<Setting> {
    let Some(settings) = member(node, "protocolProfileBehavior") else { return Vec::new() };
    let setting = |member: &crate::source::Member| Setting {
        key: Spanned::new(member.key.to_string(), member.key_span),
        value: value(&member.value),
    };
    settings.members().iter().map(setting).collect()
}

fn value(node: &Node) -> SettingValue {
    match &node.value {
        Value::Bool(flag) => SettingValue::Flag(*flag),
        Value::Number(digits) => SettingValue::Number(digits.to_string()),
        Value::Object(members) => {
            let named = members.iter().filter(|member| member.value.value == Value::Bool(true));
            SettingValue::Names(named.map(|member| member.key.to_string()).collect())
        }
        _ => SettingValue::Other,
    }
}
