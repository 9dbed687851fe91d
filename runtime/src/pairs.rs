//! Name and value pairs: a query, or a urlencoded form.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::credential::looks_secret;
use crate::encode;
use crate::marked::Marked;
use crate::param::{Kind, Param};
use crate::substitute::{Missing, Place, hides, next_token, substitute};
use crate::variable::Variables;

/// Pairs in the order in which they came.
#[derive(Clone, Default)]
pub(crate) struct Pairs {
    /// All values, one behind the other; in a query data is encoded, so that no value has more syntax than it should.
    text: String,
    list: Vec<Pair>,
}

#[derive(Clone)]
struct Pair {
    /// A template, as the collection writes it.
    name: Cow<'static, str>,
    /// `None` for a key alone.
    value: Option<Range<usize>>,
    secret: bool,
}

impl Pairs {
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How long the text will be, about.
    pub(crate) fn len(&self) -> usize {
        self.text.len() + 16 * self.list.len()
    }

    pub(crate) fn push_query(&mut self, name: &'static str, param: &Param, secret: bool) {
        let start = self.text.len();
        match param.kind() {
            Kind::Data(text) => encode::query_data(text, &mut self.text),
            Kind::Raw(text) => self.text.push_str(text),
            Kind::Bare => return self.list.push(Pair { name: name.into(), value: None, secret: false }),
        }
        self.list.push(Pair { name: name.into(), value: Some(start..self.text.len()), secret });
    }

    pub(crate) fn push_form(&mut self, name: impl Into<Cow<'static, str>>, value: &str, secret: bool) {
        let start = self.text.len();
        self.text.push_str(value);
        self.list.push(Pair { name: name.into(), value: Some(start..self.text.len()), secret });
    }

    /// Changes the values, and whether they are shown.
    pub(crate) fn edit<E>(&mut self, mut change: impl FnMut(&mut String, &mut bool) -> Result<(), E>) -> Result<(), E> {
        let mut text = String::with_capacity(self.text.len());
        for pair in &mut self.list {
            let Some(range) = &mut pair.value else { continue };
            let mut value = self.text[range.clone()].to_owned();
            change(&mut value, &mut pair.secret)?;
            let start = text.len();
            text.push_str(&value);
            *range = start..text.len();
        }
        self.text = text;
        Ok(())
    }

    pub(crate) fn remove(&mut self, names: &[&str]) {
        self.list.retain(|pair| !names.contains(&&*pair.name));
    }

    /// Appends the query with its `?`, if there is a parameter. It is URL syntax: still to be taken apart and encoded.
    pub(crate) fn write_query(
        &self,
        variables: &dyn Variables,
        marking: bool,
        out: &mut Marked,
    ) -> Result<(), Missing> {
        for (at, pair) in self.list.iter().enumerate() {
            out.push(if at == 0 { "?" } else { "&" }, false);
            let hidden = marking && hides(&pair.name, variables);
            out.push(substitute(&escaped_key(&pair.name), Place::Query, variables)?.as_bytes(), hidden);
            if let Some(value) = &pair.value {
                out.push("=", false);
                out.push(&self.text[value.clone()], pair.secret || marking && looks_secret(&pair.name));
            }
        }
        Ok(())
    }

    /// The pairs of a form with the variables of their names replaced, in the order of the wire. As in Postman, whose
    /// pairs go through a JavaScript object, equal names stand together and names that are array indices come first.
    fn sorted(&self, variables: &dyn Variables) -> Result<Vec<(Cow<'_, str>, &Pair)>, Missing> {
        let mut pairs = Vec::with_capacity(self.list.len());
        for pair in &self.list {
            pairs.push((substitute(&pair.name, Place::Text, variables)?, pair));
        }
        let mut first: BTreeMap<String, usize> = BTreeMap::new();
        for (at, (name, _)) in pairs.iter().enumerate() {
            first.entry(name.clone().into_owned()).or_insert(at);
        }
        pairs.sort_by_key(|(name, _)| match array_index(name) {
            Some(index) => (0, index as usize),
            None => (1, first.get(&**name).copied().unwrap_or_default()),
        });
        Ok(pairs)
    }

    /// The body of a form.
    pub(crate) fn form(&self, variables: &dyn Variables, marking: bool) -> Result<Marked, Missing> {
        let mut out = Marked::with_capacity(self.len());
        for (name, pair) in self.sorted(variables)? {
            if !out.is_empty() {
                out.push("&", false);
            }
            out.push(encode::form(&name).as_bytes(), marking && hides(&pair.name, variables));
            if let Some(value) = &pair.value {
                out.push("=", false);
                let value = encode::form(&self.text[value.clone()]);
                out.push(value.as_bytes(), pair.secret || marking && looks_secret(&name));
            }
        }
        Ok(out)
    }

    /// The pairs of a form as text, for what signs them.
    pub(crate) fn texts(&self, variables: &dyn Variables) -> Result<Vec<(String, String)>, Missing> {
        let text = |pair: &Pair| pair.value.clone().map_or_else(String::new, |range| self.text[range].to_owned());
        Ok(self.sorted(variables)?.into_iter().map(|(name, pair)| (name.into_owned(), text(pair))).collect())
    }
}

/// A key with its literal text escaped: `&`, `#` and `=` in it are no syntax (SEMANTICS 3.4). Those in the value of a
/// variable are.
fn escaped_key(key: &str) -> Cow<'_, str> {
    if !key.contains(['&', '#', '=']) {
        return Cow::Borrowed(key);
    }
    let escape = |text: &str| text.replace('&', "%26").replace('#', "%23").replace('=', "%3D");
    let mut escaped = String::with_capacity(key.len() + 8);
    let mut at = 0;
    while let Some(token) = next_token(key, at) {
        escaped.push_str(&escape(&key[at..token.start]));
        escaped.push_str(&key[token.start..token.end]);
        at = token.end;
    }
    escaped.push_str(&escape(&key[at..]));
    Cow::Owned(escaped)
}

/// The number of a name that JavaScript takes for an array index: canonical decimal below 2^32 - 1.
fn array_index(name: &str) -> Option<u32> {
    let canonical = name == "0" || name.starts_with(|c: char| matches!(c, '1'..='9'));
    if !canonical || !name.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    name.parse().ok().filter(|&index| index < u32::MAX)
}

#[cfg(test)]
mod tests {
    use percent_encoding::percent_decode_str;
    use proptest::prelude::*;

    use super::Pairs;
    use crate::marked::Marked;
    use crate::param::Param;

    #[test]
    fn forms() {
        #[track_caller]
        fn check(pairs: &[(&'static str, &str)], expected: &str) {
            let mut form = Pairs::default();
            for (name, value) in pairs {
                form.push_form(*name, value, false);
            }
            assert_eq!(String::from_utf8_lossy(form.form(&None, true).unwrap_or_default().as_bytes()), expected);
        }
        check(&[], "");
        check(&[("a", "1"), ("b", "2"), ("a", "3")], "a=1&a=3&b=2");
        check(
            &[("b", "x"), ("2", "two"), ("1", "one"), ("-1", "neg"), ("01", "lead")],
            "1=one&2=two&b=x&-1=neg&01=lead",
        );
        check(&[("4294967295", "x"), ("4294967294", "y")], "4294967294=y&4294967295=x");
        check(&[("", "x"), ("k", "")], "=x&k=");
    }

    #[test]
    fn queries() {
        #[track_caller]
        fn check(pairs: &[(&'static str, Param)], expected: &str) {
            let mut query = Pairs::default();
            for (name, param) in pairs {
                query.push_query(name, param, false);
            }
            let mut out = Marked::default();
            let written = query.write_query(&None, true, &mut out);
            assert!(written.is_ok());
            assert_eq!(String::from_utf8_lossy(&out.shown("***")), expected);
        }
        check(&[], "");
        check(&[("", Param::bare())], "?");
        check(&[("a", Param::bare()), ("b", "".into()), ("d", 1.into())], "?a&b=&d=1");
        check(&[("k", Param::raw("x&y=z%20#"))], "?k=x&y=z%20#");
        check(&[("k", "x&y=z%20#".into())], "?k=x%26y=z%2520%23");
        check(&[("a=b&c", "d".into())], "?a%3Db%26c=d");
        check(&[("token", "s".into()), ("a", "1".into())], "?token=***&a=1");
    }

    proptest! {
        #[test]
        fn a_form_decodes_to_what_went_in(values in proptest::collection::vec(any::<String>(), 0..6)) {
            const NAMES: [&str; 6] = ["a", "b c", "&=", "ü", "%20", "-"];
            let mut form = Pairs::default();
            for (name, value) in NAMES.into_iter().zip(&values) {
                form.push_form(name, value, false);
            }
            let text = String::from_utf8(form.form(&None, false).unwrap_or_default().into_bytes()).unwrap_or_default();
            let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
            let back: Vec<_> = text
                .split('&')
                .filter_map(|pair| pair.split_once('='))
                .map(|(name, value)| (decode(name), decode(value)))
                .collect();
            let sent: Vec<_> = NAMES.iter().zip(&values).map(|(n, v)| (n.to_string(), v.clone())).collect();
            prop_assert_eq!(back, sent);
        }
    }
}
