//! What scripts make of bytes: the hashes of CryptoJS, and base64 by way of a `Buffer`.

use super::machine::Machine;
use super::region::Exit;
use super::value::{COMPUTED, Kind, Value, kind};
use crate::api::expr::{Expr, Function};

const HASHES: &[(&str, Function)] = &[
    ("MD5", Function::Md5),
    ("SHA1", Function::Sha1),
    ("SHA256", Function::Sha256),
    ("SHA512", Function::Sha512),
    ("HmacSHA1", Function::HmacSha1),
    ("HmacSHA256", Function::HmacSha256),
    ("HmacSHA512", Function::HmacSha512),
];

impl Machine<'_> {
    /// A call of `CryptoJS.…` or `Buffer.…`; nothing if it is none that is known.
    pub fn bytes(&mut self, path: &str, values: &[Value]) -> Option<Value> {
        let name = match path.strip_prefix("CryptoJS.") {
            Some(name) => name,
            None if path == "Buffer.from" => return Some(self.buffer(values)),
            None => return None,
        };
        if let Some((_, function)) = HASHES.iter().find(|(known, _)| *known == name) {
            let wanted = if name.starts_with("Hmac") { 2 } else { 1 };
            // Without a message it is the hash of nothing, without a key CryptoJS throws.
            let parts = values.iter().enumerate().map(|(place, value)| match value {
                Value::Data(text @ Expr::Variable(_)) if place == 0 => {
                    let text = Expr::apply(Function::Coalesce, [text.clone(), Expr::text("")]);
                    Some(Expr::apply(Function::Utf8, [text]))
                }
                value => self.as_bytes(value),
            });
            let parts: Option<Vec<Expr>> = parts.collect();
            return Some(match parts {
                Some(parts) if parts.len() == wanted => Value::Words(Expr::apply(*function, parts)),
                _ => Value::Unknown(COMPUTED),
            });
        }
        Some(match (name, values) {
            ("enc.Utf8.parse", [Value::Data(text)]) => Value::Words(Expr::apply(Function::Utf8, [text.clone()])),
            ("enc.Base64.stringify", [Value::Words(bytes)]) => Value::apply(Function::Btoa, [bytes.clone()]),
            ("enc.Hex.stringify", [Value::Words(bytes)]) => Value::apply(Function::Hex, [bytes.clone()]),
            _ => return None,
        })
    }

    /// `Buffer.from(text, "utf8")` and `new Buffer(text)`.
    pub fn buffer(&mut self, values: &[Value]) -> Value {
        let encoding = match values.get(1) {
            None => Some("utf8"),
            Some(Value::Data(Expr::Text(name))) => Some(name.as_str()),
            Some(_) => None,
        };
        match (values.first(), encoding) {
            (Some(text @ Value::Data(_)), Some("utf8" | "utf-8")) => {
                self.as_bytes(text).map_or(Value::Unknown(COMPUTED), Value::Buffer)
            }
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// `bytes.toString(…)`
    pub fn bytes_method(&mut self, of: &Value, name: &str, values: &[Value]) -> Value {
        let encoding = |value: &Value| match value {
            Value::Host(path) => path.strip_prefix("CryptoJS.enc.").map(str::to_lowercase),
            Value::Data(Expr::Text(name)) => Some(name.to_lowercase()),
            _ => None,
        };
        let how = match (of, values) {
            (Value::Words(_), []) => Some("hex".to_owned()),
            (_, [value]) => {
                encoding(value).filter(|_| matches!(value, Value::Host(_)) == matches!(of, Value::Words(_)))
            }
            _ => None,
        };
        match (of, name, how.as_deref()) {
            (Value::Words(bytes) | Value::Buffer(bytes), "toString", Some("hex")) => {
                Value::apply(Function::Hex, [bytes.clone()])
            }
            (Value::Words(bytes) | Value::Buffer(bytes), "toString", Some("base64")) => {
                Value::apply(Function::Btoa, [bytes.clone()])
            }
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// The bytes of a text; of what is none, CryptoJS and `Buffer` throw.
    fn as_bytes(&mut self, value: &Value) -> Option<Expr> {
        match value {
            Value::Words(bytes) => Some(bytes.clone()),
            Value::Data(text @ Expr::Variable(_)) => {
                self.need(Ok(Expr::apply(Function::IsPresent, [text.clone()])), Exit::Throw);
                Some(Expr::apply(Function::Utf8, [text.clone()]))
            }
            Value::Data(text) => {
                if kind(text) != Kind::Text {
                    let typed = Expr::apply(Function::TypeOf, [text.clone()]);
                    self.need(Ok(Expr::apply(Function::Same, [typed, Expr::text("string")])), Exit::Throw);
                }
                Some(Expr::apply(Function::Utf8, [text.clone()]))
            }
            _ => None,
        }
    }
}
