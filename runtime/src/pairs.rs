//! Name and value pairs: a query, or a urlencoded form.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::credential::looks_secret;
use crate::encode;
use crate::marked::Marked;
use crate::param::{Kind, Param};

/// Pairs in the order in which they came, with their values encoded into one text.
#[derive(Clone, Default)]
pub(crate) struct Pairs {
    text: String,
    list: Vec<Pair>,
}

#[derive(Clone)]
struct Pair {
    name: &'static str,
    /// `None` for a key alone.
    value: Option<Range<usize>>,
    secret: bool,
}

impl Pairs {
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) fn push_query(&mut self, name: &'static str, param: &Param, secret: bool) {
        let start = self.text.len();
        match param.kind() {
            Kind::Data(text) => encode::query_data(text, &mut self.text),
            Kind::Raw(text) => encode::query(text, &mut self.text),
            Kind::Bare => {
                return self.list.push(Pair { name, value: None, secret: false });
            }
        }
        self.list.push(Pair { name, value: Some(start..self.text.len()), secret });
    }

    pub(crate) fn push_form(&mut self, name: &'static str, value: &str, secret: bool) {
        let start = self.text.len();
        encode::form(value, &mut self.text);
        self.list.push(Pair { name, value: Some(start..self.text.len()), secret });
    }

    /// The query without `?`, or `None` without a parameter. `own` is the parameter that the auth adds: it replaces
    /// all of its name and comes last. `marking` finds out which values look secret, which only showing needs.
    pub(crate) fn query(&self, own: Option<(&str, &str)>, marking: bool) -> Option<Marked> {
        let mut out = Marked::with_capacity(self.text.len() + 16 * self.list.len());
        let mut key = String::new();
        let mut any = false;
        for pair in self.list.iter().filter(|pair| own.is_none_or(|(name, _)| name != pair.name)) {
            if any {
                out.push("&", false);
            }
            any = true;
            key.clear();
            encode::query_key(pair.name, &mut key);
            self.write(pair, &key, marking, &mut out);
        }
        if let Some((name, value)) = own {
            if any {
                out.push("&", false);
            }
            any = true;
            key.clear();
            encode::query_key(name, &mut key);
            out.push(&key, false);
            out.push("=", false);
            key.clear();
            encode::query_value(value, &mut key);
            out.push(&key, true);
        }
        any.then_some(out)
    }

    /// The body of a form. As in Postman, whose pairs go through a JavaScript object, equal names stand together and
    /// names that are array indices come first.
    pub(crate) fn form(&self, marking: bool) -> Marked {
        let mut first = BTreeMap::new();
        for (at, pair) in self.list.iter().enumerate() {
            first.entry(pair.name).or_insert(at);
        }
        let mut sorted: Vec<&Pair> = self.list.iter().collect();
        sorted.sort_by_key(|pair| match array_index(pair.name) {
            Some(index) => (0, index as usize),
            None => (1, first.get(pair.name).copied().unwrap_or_default()),
        });
        let mut out = Marked::with_capacity(self.text.len() + 16 * self.list.len());
        let mut key = String::new();
        for pair in sorted {
            if !out.is_empty() {
                out.push("&", false);
            }
            key.clear();
            encode::form(pair.name, &mut key);
            self.write(pair, &key, marking, &mut out);
        }
        out
    }

    fn write(&self, pair: &Pair, key: &str, marking: bool, out: &mut Marked) {
        out.push(key, false);
        if let Some(value) = &pair.value {
            out.push("=", false);
            out.push(&self.text[value.clone()], pair.secret || marking && looks_secret(pair.name));
        }
    }
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
    use crate::param::Param;

    #[test]
    fn forms() {
        #[track_caller]
        fn check(pairs: &[(&'static str, &str)], expected: &str) {
            let mut form = Pairs::default();
            for (name, value) in pairs {
                form.push_form(name, value, false);
            }
            assert_eq!(String::from_utf8_lossy(form.form(true).as_bytes()), expected);
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
        fn check(pairs: &[(&'static str, Param)], own: Option<(&str, &str)>, expected: Option<(&str, &str)>) {
            let mut query = Pairs::default();
            for (name, param) in pairs {
                query.push_query(name, param, false);
            }
            let query = query.query(own, true);
            let texts = query.map(|q| {
                (
                    String::from_utf8_lossy(q.as_bytes()).into_owned(),
                    String::from_utf8_lossy(&q.shown("***")).into_owned(),
                )
            });
            assert_eq!(texts.as_ref().map(|(sent, shown)| (sent.as_str(), shown.as_str())), expected);
        }
        check(&[], None, None);
        check(&[("", Param::bare())], None, Some(("", "")));
        check(&[("a", Param::bare()), ("b", "".into()), ("d", 1.into())], None, Some(("a&b=&d=1", "a&b=&d=1")));
        check(&[("k", Param::raw("x&y=z%20#"))], None, Some(("k=x&y=z%20%23", "k=x&y=z%20%23")));
        check(&[("a=b&c", "d".into())], None, Some(("a%3Db%26c=d", "a%3Db%26c=d")));
        check(&[("token", "s".into()), ("a", "1".into())], None, Some(("token=s&a=1", "token=***&a=1")));
        check(&[("k", "old".into()), ("a", "1".into())], Some(("k", "T/+=&")), Some(("a=1&k=T/+=%26", "a=1&k=***")));
    }

    proptest! {
        #[test]
        fn a_form_decodes_to_what_went_in(values in proptest::collection::vec(any::<String>(), 0..6)) {
            const NAMES: [&str; 6] = ["a", "b c", "&=", "ü", "%20", "-"];
            let mut form = Pairs::default();
            for (name, value) in NAMES.into_iter().zip(&values) {
                form.push_form(name, value, false);
            }
            let text = String::from_utf8(form.form(false).into_bytes()).unwrap_or_default();
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
