//! Percent-encoding as Postman's `postman-url-encoder` does it, one set for each part of a URL.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// What Postman encodes in a path. `/` and an existing `%XX` stay.
const PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'<').add(b'>').add(b'?').add(b'`').add(b'{').add(b'}');
/// A path set for data: what could end the segment or be read as an escape is encoded too.
const SEGMENT: &AsciiSet = &PATH.add(b'/').add(b'\\').add(b'%');
/// What Postman encodes in a query.
const QUERY: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'#').add(b'\'').add(b'<').add(b'>');
/// Literal text of a query value: `&` would start the next parameter.
const QUERY_VALUE: &AsciiSet = &QUERY.add(b'&');
/// Literal text of a query key: `=` would end it.
const QUERY_KEY: &AsciiSet = &QUERY_VALUE.add(b'=');
/// A query set for data: what a server would decode to something else is encoded too.
const QUERY_DATA: &AsciiSet = &QUERY_VALUE.add(b'%').add(b'+');
/// RFC 3986 unreserved characters stay, all else is encoded: urlencoded forms.
const FORM: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// URL syntax in a path. A backslash is a slash, as in Postman's URL parser.
pub(crate) fn path(text: &str) -> Cow<'_, str> {
    if text.contains('\\') {
        return Cow::Owned(utf8_percent_encode(&text.replace('\\', "/"), PATH).to_string());
    }
    utf8_percent_encode(text, PATH).into()
}

/// Data in a path: stays within one segment and decodes to itself.
pub(crate) fn segment(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, SEGMENT));
}

/// URL syntax in a query.
pub(crate) fn query(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, QUERY).into()
}

/// A key as the collection or its auth writes it.
pub(crate) fn query_key(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, QUERY_KEY).into()
}

/// A value as the auth writes it.
pub(crate) fn query_value(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, QUERY_VALUE).into()
}

/// Data in a query: decodes to itself.
pub(crate) fn query_data(text: &str, out: &mut String) {
    out.extend(utf8_percent_encode(text, QUERY_DATA));
}

/// A key or a value of an `application/x-www-form-urlencoded` body, or of an RFC 5987 parameter such as `filename*`.
pub(crate) fn form(text: &str) -> Cow<'_, str> {
    utf8_percent_encode(text, FORM).into()
}

#[cfg(test)]
mod tests {
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    use super::*;

    fn with(encode: fn(&str, &mut String), text: &str) -> String {
        let mut out = String::new();
        encode(text, &mut out);
        out
    }

    fn decode(text: &str) -> String {
        percent_decode_str(text).decode_utf8_lossy().into_owned()
    }

    /// The rows of SEMANTICS.md section 10 that are about one encoder, and the structure characters.
    #[test]
    fn recorded() {
        #[track_caller]
        fn check(actual: &str, expected: &str) {
            assert_eq!(actual, expected);
        }
        check(&path(r##" !"$%&'()*+,-./:;<=>@[\]^_`{|}~"##), "%20!%22$%&'()*+,-./:;%3C=%3E@[/]^_%60%7B|%7D~");
        check(&path("a%20b%2Fc%2f%zz%"), "a%20b%2Fc%2f%zz%");
        check(&path("ü?q#h"), "%C3%BC%3Fq%23h");
        check(
            &query_value(r##" !"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"##),
            r"%20!%22%23$%%26%27()*+,-./:;%3C=%3E?@[\]^_`{|}~",
        );
        check(&query_value(r#"{"a":[1,2],"b":"x y"}"#), "{%22a%22:[1,2],%22b%22:%22x%20y%22}");
        check(&query_value("https://x.test/a?b=c&d=e#f"), "https://x.test/a?b=c%26d=e%23f");
        check(&query_value("T/+=&"), "T/+=%26");
        check(&query_key("a&b#c=d"), "a%26b%23c%3Dd");
        check(&query("x&y=z"), "x&y=z");
        check(&form("a%20b+c"), "a%2520b%2Bc");
        check(&form(" !~-._"), "%20%21~-._");
        check(&with(segment, "a/b?c#d%2F\\"), "a%2Fb%3Fc%23d%252F%5C");
        check(&with(query_data, "a&b=c+d%20#"), "a%26b=c%2Bd%2520%23");
    }

    proptest! {
        #[test]
        fn syntax_is_encoded_once(text in any::<String>()) {
            let once = path(&text).into_owned();
            prop_assert_eq!(path(&once), once.as_str());
            let once = query(&text).into_owned();
            prop_assert_eq!(query(&once), once.as_str());
        }

        #[test]
        fn data_keeps_its_place_and_decodes_to_itself(text in any::<String>()) {
            let in_path = with(segment, &text);
            prop_assert!(!in_path.contains(['/', '\\', '?', '#']));
            prop_assert_eq!(decode(&in_path), text.clone());
            let in_query = with(query_data, &text);
            prop_assert!(!in_query.contains(['&', '#', '+']));
            prop_assert_eq!(decode(&in_query), text.clone());
            let in_form = form(&text).into_owned();
            prop_assert!(!in_form.contains(['&', '=', '+']));
            prop_assert_eq!(decode(&in_form), text);
        }

        #[test]
        fn all_is_visible_ascii(text in any::<String>()) {
            for encoded in [path(&text).into_owned(), query(&text).into_owned(), with(segment, &text), form(&text).into_owned()] {
                prop_assert!(encoded.bytes().all(|byte| byte.is_ascii_graphic()));
            }
        }
    }
}
