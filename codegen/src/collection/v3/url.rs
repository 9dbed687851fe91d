//! URLs: one text, and beside it the parameters that it holds once more.

use super::{fields, pair};
use crate::collection::cursor::Cursor;
use crate::collection::url::no_url;
use crate::collection::{KeyValue, PathVariable, Url};
use crate::source::{Node, Value};
use percent_encoding::percent_decode_str;

/// The URL of a request. `queryParams` counts where the text says the same; parameters that only the text has come first.
pub(super) fn read(cursor: &mut Cursor<'_>, request: &Node) -> Url {
    let mut url = match fields::text(cursor, request, "url") {
        Some(text) => {
            let node = Node { span: text.span, value: Value::Text(text.value.into()) };
            cursor.url(&node)
        }
        None => no_url(request.span),
    };
    let listed = pair::pairs(cursor, request, "queryParams");
    if !listed.is_empty() {
        // `https://host/path?` has no parameter.
        let is_nothing = |written: &KeyValue| written.key.value.is_empty() && written.value.is_none();
        url.query.retain(|written| !is_nothing(written) && !listed.iter().any(|listed| same(written, listed)));
        url.query.extend(listed);
        // The values are those of parts of a URL, not of a text that is escaped already.
        url.from_text = false;
    }
    url.variables = variables(cursor, request);
    url
}

/// The text may have a name escaped that the list has plain.
fn same(written: &KeyValue, listed: &KeyValue) -> bool {
    let plain = |pair: &KeyValue| percent_decode_str(&pair.key.value).collect::<Vec<u8>>();
    written.key.value == listed.key.value || plain(written) == plain(listed)
}

/// Values of `:name` segments; one that is switched off leaves its segment as it stands.
fn variables(cursor: &mut Cursor<'_>, request: &Node) -> Vec<PathVariable> {
    let pairs = pair::pairs(cursor, request, "pathVariables").into_iter();
    pairs
        .map(|pair| PathVariable {
            name: pair.key.value,
            value: pair.value.filter(|_| !pair.disabled),
            description: pair.description,
        })
        .collect()
}
