//! Headers: a list of objects, a text of lines, or both.

use super::is_off;
use crate::collection::KeyValue;
use crate::collection::cursor::{Cursor, is_nothing};
use crate::collection::pair::{PairKind, piece, trimmed};
use crate::source::{Embedded, Node, Value};

/// Begins the name of a header that is switched off.
const OFF: &str = "//";

/// The headers of a request: `headerData`, then the lines of `headers` whose name it does not have.
pub(super) fn read(cursor: &mut Cursor<'_>, request: &Node) -> Vec<KeyValue> {
    let text = request.get("headers");
    if let Some(Node { value: Value::Array(elements), .. }) = text {
        return cursor.pairs("headers", elements, PairKind::Header);
    }
    let mut headers = Vec::new();
    for node in cursor.list(request, "headerData") {
        let Some(mut header) = cursor.pair("headerData", node, PairKind::Header) else { continue };
        if is_off(node) || header.key.value.starts_with(OFF) {
            header.disabled = true;
            let name = header.key.value.strip_prefix(OFF).unwrap_or(&header.key.value);
            header.key.value = name.trim().to_owned();
        }
        headers.push(header);
    }
    match text {
        Some(node) if node.text().is_some() => {
            let listed = headers.len();
            for line in lines(&cursor.embedded(node)) {
                if !headers[..listed].iter().any(|header| header.key.value == line.key.value) {
                    headers.push(line);
                }
            }
        }
        Some(node) if !is_nothing(node) => cursor.wrong("headers", node, "an array or a string"),
        _ => {}
    }
    headers
}

/// Lines that begin with a name and a colon; Postman drops the others. A name may hold colons, but no blanks.
fn lines(embedded: &Embedded) -> Vec<KeyValue> {
    let text = embedded.text();
    let mut headers = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let after_mark = text[at..].strip_prefix(OFF).map(str::trim_start);
        let name = after_mark.map_or(at, |rest| text.len() - rest.len());
        let word = text[name..].find(char::is_whitespace).map_or(text.len(), |blank| name + blank);
        let colon = text[name..word].rfind(':').filter(|length| *length > 0).map(|length| name + length);
        let end = line_end(text, colon.unwrap_or(at));
        headers.extend(colon.map(|colon| KeyValue {
            key: piece(embedded, name..colon),
            value: Some(trimmed(embedded, colon + 1..end)),
            disabled: after_mark.is_some(),
            description: None,
        }));
        at = end + 1;
    }
    headers
}

fn line_end(text: &str, from: usize) -> usize {
    text[from..].find(['\n', '\r']).map_or(text.len(), |length| from + length)
}
