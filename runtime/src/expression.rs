//! The notation in which generated code says how a value is made: JavaScript, cut down to what has no effects.
//!
//! The generator compiles the scripts of a collection to such texts, and a review reads them. All has the meaning of
//! JavaScript; what is not there is `undefined`, and so is all that is read of it.
//!
//! | text | value |
//! |---|---|
//! | `$`, `$.data[0]['user-id']` | the JSON body, or a part of it |
//! | `body`, `status`, `elapsed` | the body as text, the status code, the milliseconds that the answer took |
//! | `header('ETag')`, `cookie('sid')` | a header, or a cookie that the answer sets |
//! | `variable('token')` | a variable as it was before the answer, or before the pre-request script |
//! | `'text'`, `1.5`, `true`, `null`, `undefined`, `[1, 2]`, `{'a': 1}` | what the script spells out |
//! | `a ? b : c`, `a && b`, `a || b`, `a ?? b`, `!a`, `===`, `==`, `<`, `+`, … | as in JavaScript |
//! | `find($.items, it => it.id === 7)` | a list function with a name for its element: `it`, `it1`, …; `index` is its place |
//! | `a.length`, `split(a, ',')`, `btoa(a)`, `isoTime(now())`, … | a function or method of JavaScript, or of Postman's libraries |
//! | `match(a, /b+/)` | a regular expression |
//! | `kept`, `unset` | nothing is stored; the variable is removed |

use std::time::Duration;

use bytes::Bytes;

use crate::evaluate::{Answer, parse};
use crate::variable::Variables;

/// Whether the value of an expression counts as true for an answer that was not sent for, such as a saved example. A text
/// that is no expression has no value, which does not.
pub fn holds(expression: &str, response: &http::Response<Bytes>, variables: &dyn Variables) -> bool {
    let (status, headers) = (response.status(), response.headers());
    Answer::new(response.body(), status, headers, Duration::ZERO, variables).value(expression).truth()
}

/// The variables that an expression reads, each once; nothing for a text that is none.
pub fn variables(expression: &str) -> Option<Vec<String>> {
    let mut names = Vec::new();
    parse(expression)?.variables(&mut names);
    Some(names.into_iter().map(|name| name.as_ref().to_owned()).collect())
}
