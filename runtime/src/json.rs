//! Serialises a JSON body once, noting which of its bytes are secret.

use std::borrow::Cow;
use std::io;

use serde::Serialize;

use crate::marked::Marked;
use crate::secret;

/// What a secret looks like where a JSON body is shown.
pub(crate) const MASK: &str = "\"***\"";

/// Compact JSON. The bytes that a [`Secret`](crate::Secret) writes are marked.
pub(crate) fn serialize<T: Serialize + ?Sized>(value: &T) -> Result<Marked, serde_json::Error> {
    let mut writer = Writer(Marked::with_capacity(128));
    serde_json::to_writer(&mut writer, value)?;
    Ok(writer.0)
}

/// The body of a GraphQL call, in Postman's order; what is `null` is left out.
pub(crate) fn graphql(
    query: &Marked,
    operation_name: Option<&str>,
    variables: &Marked,
) -> Result<Marked, serde_json::Error> {
    let mut body = Marked::with_capacity(query.len() + variables.len() + 64);
    body.push("{\"query\":", false);
    body.append(query);
    if let Some(name) = operation_name {
        body.push(",\"operationName\":", false);
        body.append(&serialize(name)?);
    }
    if variables.as_bytes() != b"null" {
        body.push(",\"variables\":", false);
        body.append(variables);
    }
    body.push("}", false);
    Ok(body)
}

/// JSON without its comments, as Postman cuts them: `//` up to the end of the line and `/*…*/`, outside of strings. The
/// white space around them stays (SEMANTICS 5.1).
pub(crate) fn without_comments(text: &str) -> Cow<'_, str> {
    if !text.contains("//") && !text.contains("/*") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['"', '/']) {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let (kept, end) = if rest.starts_with('"') {
            (true, string_end(rest))
        } else if rest.starts_with("//") {
            // A carriage return before the line feed goes with the comment.
            (false, rest.find('\n').unwrap_or(rest.len()))
        } else if let Some(comment) = rest.strip_prefix("/*") {
            (false, comment.find("*/").map_or(rest.len(), |end| end + 4))
        } else {
            (true, 1)
        };
        if kept {
            out.push_str(&rest[..end]);
        }
        rest = &rest[end..];
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Where the string ends that a text begins with.
fn string_end(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut at = 1;
    while at < bytes.len() && bytes[at] != b'"' {
        at += if bytes[at] == b'\\' { 2 } else { 1 };
    }
    // An escape at the very end may reach beyond it; a character that it hides is never cut.
    (at + 1..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len())
}

struct Writer(Marked);

impl io::Write for Writer {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.push(bytes, secret::is_being_serialized());
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Serialize;

    use super::{MASK, serialize, without_comments};
    use crate::secret::Secret;

    #[derive(Serialize)]
    struct Body {
        user: &'static str,
        password: Secret<String>,
        #[serde(flatten)]
        more: BTreeMap<&'static str, Secret<Vec<u8>>>,
    }

    #[test]
    fn comments() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            assert_eq!(without_comments(text), expected);
        }
        check("{}", "{}");
        check("{ // one\n \"a\": \"http://x//y\", /* two\n */ \"b\": 1 }", "{ \n \"a\": \"http://x//y\",  \"b\": 1 }");
        check("\"a\\\"//\" // b", "\"a\\\"//\" ");
        check("a // b\r\nc", "a \nc");
        check("1 / 2 /", "1 / 2 /");
        check("/* never closed", "");
        check("\"never closed // \\", "\"never closed // \\");
        check("\"é\\é // \" // é", "\"é\\é // \" ");
    }

    #[test]
    fn marks_secrets() {
        #[track_caller]
        fn check(value: &impl Serialize, sent: &str, shown: &str) {
            let body = serialize(value).unwrap();
            assert_eq!(String::from_utf8_lossy(body.as_bytes()), sent);
            assert_eq!(String::from_utf8_lossy(&body.shown(MASK)), shown);
        }
        check(&1, "1", "1");
        check(
            &Body { user: "u", password: "a\"b".into(), more: BTreeMap::from([("pin", Secret::new(vec![1, 2]))]) },
            r#"{"user":"u","password":"a\"b","pin":[1,2]}"#,
            r#"{"user":"u","password":"***","pin":"***"}"#,
        );
        check(&[Secret::new(1), Secret::new(2)], "[1,2]", r#"["***","***"]"#);
    }
}
