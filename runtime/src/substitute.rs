//! Replaces `{{variables}}` in a template by their values, as Postman's `SuperString` does.

use std::borrow::Cow;

use crate::credential::looks_secret;
use crate::encode;
use crate::variable::{Origin, Variable, Variables};

/// Postman gives up after this many passes; what is left then stays as it is.
const PASSES: usize = 19;
/// A text that grows past this is variables that refer to each other without end.
const LONGEST: usize = 16 << 20;

/// What stands for a brace in a value that came from a server, until all tokens are replaced: no text holds U+FFFF, which
/// is no character. A single brace counts too, as the text beside the value may begin with another.
const SHIELDED: [(char, &str); 2] = [('{', "\u{FFFF}<"), ('}', "\u{FFFF}>")];

/// Where a text goes: what a value may do there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Place {
    /// Values are put in literally: the host of a URL, where one may be a whole base URL, headers, bodies.
    Text,
    /// Between quotes in a header of a part. What a collection saved stands as it is, as in Postman; anything else does
    /// not end the quotes.
    Quoted,
    /// The path of a URL. What a collection saved is URL syntax, as in Postman; what the program set may hold segments;
    /// what a server said stays within one.
    Path,
    /// The query of a URL. What a collection saved is URL syntax; anything else stays within its parameter.
    Query,
}

impl Place {
    /// The value of a variable as it goes in here.
    fn put<'v>(self, variable: &'v Variable, text: &'v str) -> Cow<'v, str> {
        let mut out = String::new();
        match (self, variable.origin()) {
            (_, Origin::Collection) | (Self::Text, Origin::Program) => return Cow::Borrowed(text),
            (_, Origin::Own) => return Cow::Owned(shielded(text)),
            (Self::Text, Origin::Server) => return Cow::Owned(shielded(text)),
            (Self::Quoted, Origin::Program) => return Cow::Owned(quoted(text)),
            (Self::Quoted, Origin::Server) => return Cow::Owned(shielded(&quoted(text))),
            (Self::Path, Origin::Program) => return Cow::Owned(text.replace('?', "%3F").replace('#', "%23")),
            (Self::Query, Origin::Program) => return Cow::Owned(text.replace('&', "%26").replace('#', "%23")),
            // Encoded, so there are no braces in it.
            (Self::Path, Origin::Server) => encode::segment(text, &mut out),
            (Self::Query, Origin::Server) => {
                encode::query_data(text, &mut out);
                out = shielded(&out.replace("{{", "%7B%7B"));
            }
        }
        Cow::Owned(out)
    }
}

/// As browsers write a name (HTML, multipart/form-data encoding algorithm). A backslash would escape the quote behind it.
pub(crate) fn quoted(text: &str) -> String {
    text.replace('\\', "%5C").replace('"', "%22")
}

fn shielded(text: &str) -> String {
    SHIELDED.iter().fold(text.to_owned(), |text, (brace, shield)| text.replace(*brace, shield))
}

/// Whether a secret variable takes part in a template, directly or through the values of others.
pub(crate) fn hides(template: &str, variables: &dyn Variables) -> bool {
    any_name(template, variables, PASSES, &|name| variables.is_secret(name) || looks_secret(name))
}

/// Whether a value that came from a server takes part in a template that would be a step up the tree, where it is alone
/// in its segment of a path. Nothing can be encoded in it: `%2E` is a dot too.
pub(crate) fn is_told_to_step(template: &str, variables: &dyn Variables) -> bool {
    any_name(template, variables, PASSES, &|name| {
        let variable = variables.get(name).filter(|variable| variable.origin() == Origin::Server);
        matches!(variable.and_then(Variable::as_str), Some("." | ".."))
    })
}

/// Whether `test` holds for a variable of a template, or of the values of those.
fn any_name(template: &str, variables: &dyn Variables, passes: usize, test: &dyn Fn(&str) -> bool) -> bool {
    let mut from = 0;
    while let Some(token) = next_token(template, from).filter(|_| passes > 0) {
        let value =
            variables.get(token.name).filter(|variable| variable.origin() != Origin::Server).and_then(Variable::as_str);
        if test(token.name) || value.is_some_and(|value| any_name(value, variables, passes - 1, test)) {
            return true;
        }
        from = token.end;
    }
    false
}

/// The names of the variables in a template.
#[cfg(feature = "refresh")]
pub(crate) fn names(template: &str) -> impl Iterator<Item = &str> {
    let mut from = 0;
    std::iter::from_fn(move || {
        let token = next_token(template, from)?;
        from = token.end;
        Some(token.name)
    })
}

/// The name of a variable that a template needs and that has no value.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Missing(pub(crate) String);

/// The template with all tokens replaced, values included: names can be composed, `{{pre{{suffix}}}}`.
///
/// Values are put in literally. A token that is left names a variable without a value.
pub(crate) fn substitute<'t>(
    template: &'t str,
    place: Place,
    variables: &dyn Variables,
) -> Result<Cow<'t, str>, Missing> {
    let mut text = Cow::Borrowed(template);
    for _ in 0..PASSES {
        match pass(&text, place, variables) {
            Some(next) => text = Cow::Owned(next),
            None => break,
        }
    }
    match next_token(&text, 0) {
        Some(token) => Err(Missing(token.name.to_owned())),
        None if SHIELDED.iter().any(|(_, shield)| text.contains(shield)) => {
            let text = text.into_owned();
            Ok(Cow::Owned(SHIELDED.iter().fold(text, |text, (brace, shield)| text.replace(shield, &brace.to_string()))))
        }
        None => Ok(text),
    }
}

pub(crate) struct Token<'t> {
    pub(crate) start: usize,
    pub(crate) end: usize,
    pub(crate) name: &'t str,
}

/// `{{`, one or more characters other than braces, `}}`.
pub(crate) fn next_token(text: &str, from: usize) -> Option<Token<'_>> {
    let mut from = from;
    loop {
        let start = from + text.get(from..)?.find("{{")?;
        let rest = text.get(start + 2..)?;
        let length = rest.find(['{', '}'])?;
        if length > 0 && rest[length..].starts_with("}}") {
            return Some(Token { start, end: start + length + 4, name: &rest[..length] });
        }
        from = start + 1;
    }
}

/// One pass, or `None` when it changes nothing or more than a text may hold.
fn pass(text: &str, place: Place, variables: &dyn Variables) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    let mut from = 0;
    while let Some(token) = next_token(text, from) {
        from = token.end;
        let variable = variables.get(token.name);
        let value = match variable.and_then(|variable| Some(place.put(variable, variable.as_str()?))) {
            Some(value) => value,
            // A variable of the collection's own hides what Postman makes up under its name (SEMANTICS 1.1).
            None => match token.name.starts_with('$').then(|| variables.dynamic().value(token.name)).flatten() {
                Some(value) => Cow::Owned(value),
                None => continue,
            },
        };
        out.push_str(&text[copied..token.start]);
        out.push_str(&value);
        copied = token.end;
        // Here and not behind the pass: values that are long and many would fill the memory first.
        if out.len() > LONGEST {
            return None;
        }
    }
    if copied == 0 {
        return None;
    }
    out.push_str(&text[copied..]);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::{Missing, Place, substitute};
    use crate::variable::{Variable, Variables};

    struct Map(Vec<(&'static str, Variable)>);

    impl Variables for Map {
        fn get(&self, name: &str) -> Option<&Variable> {
            self.0.iter().find(|entry| entry.0 == name).map(|entry| &entry.1)
        }
        fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
            None
        }
    }

    #[test]
    fn what_a_server_said_is_text() {
        let mut said = Variable::default();
        said.set_data("{{secret}} {{{}".to_owned());
        let variables = Map(vec![("said", said), ("secret", "s3cr3t".into())]);
        assert_eq!(substitute("a {{said}} {{secret}}", Place::Text, &variables), Ok("a {{secret}} {{{} s3cr3t".into()));
    }

    /// Two values side by side, or one beside the template's own text, make no token together.
    #[test]
    fn what_a_server_said_is_no_part_of_a_token() {
        #[track_caller]
        fn check(template: &str, place: Place, one: &str, other: &str, expected: &str) {
            let [mut first, mut second] = [Variable::default(), Variable::default()];
            first.set_data(one.to_owned());
            second.set_data(other.to_owned());
            let variables = Map(vec![("one", first), ("other", second), ("secret", "s3cr3t".into())]);
            assert_eq!(substitute(template, place, &variables), Ok(expected.into()), "{template}");
        }
        check("{{one}}{{other}}", Place::Text, "{", "{secret}}", "{{secret}}");
        check("{{one}}{{other}}", Place::Text, "{{", "secret}}", "{{secret}}");
        check("{{one}}{{other}}", Place::Query, "{", "{secret}}", "{{secret}}");
        check("{{one}}{{other}}", Place::Path, "{", "{secret}}", "%7B%7Bsecret%7D%7D");
        check("{{one}}{secret}}", Place::Text, "{", "", "{{secret}}");
        check("{{secret{{one}}", Place::Text, "}}", "", "{{secret}}");
        check("{{{{one}}}}", Place::Text, "secret", "", "s3cr3t");
    }

    #[test]
    fn long_values_that_refer_to_each_other_do_not_fill_the_memory() {
        let long = "{{bomb}}".repeat(200_000);
        let variables = Map(vec![("bomb", long.into())]);
        assert_eq!(substitute("{{bomb}}", Place::Text, &variables), Err(Missing("bomb".to_owned())));
    }

    #[test]
    fn places() {
        #[track_caller]
        fn check(place: Place, expected: [&str; 3]) {
            const VALUE: &str = "a/b?c&d#e {{x}}";
            let mut said = Variable::default();
            said.set_data(VALUE.to_owned());
            let variables = Map(vec![
                ("saved", Variable::saved(VALUE)),
                ("set", VALUE.into()),
                ("said", said),
                ("x", Variable::saved("&")),
            ]);
            let put = |name| substitute(name, place, &variables);
            assert_eq!(["{{saved}}", "{{set}}", "{{said}}"].map(put), expected.map(|text| Ok(text.into())));
        }
        check(Place::Text, ["a/b?c&d#e &", "a/b?c&d#e &", "a/b?c&d#e {{x}}"]);
        check(Place::Path, ["a/b?c&d#e &", "a/b%3Fc&d%23e &", "a%2Fb%3Fc&d%23e%20%7B%7Bx%7D%7D"]);
        check(Place::Query, ["a/b?c&d#e &", "a/b?c%26d%23e &", "a/b?c%26d%23e%20%7B%7Bx}}"]);
    }

    #[test]
    fn as_postman_does() {
        #[track_caller]
        fn check(template: &str, expected: Result<&str, &str>) {
            let map = Map(vec![
                ("plain", "Pv".into()),
                (" x ", "blank".into()),
                ("suffix", "fix".into()),
                ("prefix", "composed".into()),
                ("a", "{{b}}".into()),
                ("b", "{{plain}}".into()),
                ("loop", "L{{loop}}".into()),
                ("bomb", "{{bomb}}{{bomb}}{{bomb}}{{bomb}}".into()),
                ("empty", "".into()),
                ("dollar", "$&{".into()),
                ("unset", Variable::UNSET),
            ]);
            let actual = substitute(template, Place::Text, &map);
            assert_eq!(actual.as_deref().map_err(|Missing(name)| name.as_str()), expected, "{template}");
        }
        check("", Ok(""));
        check("none", Ok("none"));
        check("{{plain}}-{{plain}}", Ok("Pv-Pv"));
        check("{{{plain}}}", Ok("{Pv}"));
        check("{{}}", Ok("{{}}"));
        check("{{ x }}", Ok("blank"));
        check("{{x}}", Err("x"));
        check("{{pre{{suffix}}}}", Ok("composed"));
        check("{{a}}", Ok("Pv"));
        check("[{{empty}}]", Ok("[]"));
        check("{{dollar}}", Ok("$&{"));
        check("{{unset}}", Err("unset"));
        check("{{loop}}", Err("loop"));
        check("{{bomb}}", Err("bomb"));
        check("é{{plain", Ok("é{{plain"));
    }
}
