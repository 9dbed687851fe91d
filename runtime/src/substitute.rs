//! Replaces `{{variables}}` in a template by their values, as Postman's `SuperString` does.

use std::borrow::Cow;

use crate::credential::looks_secret;
use crate::variable::{Variable, Variables};

/// Postman gives up after this many passes; what is left then stays as it is.
const PASSES: usize = 19;
/// A text that grows past this is variables that refer to each other without end.
const LONGEST: usize = 16 << 20;

/// What stands for `{{` in a value that came from a server, until all tokens are replaced: no text holds U+FFFF, which is
/// no character.
const PARTED: &str = "{\u{FFFF}{";

/// Whether a secret variable takes part in a template, directly or through the values of others.
pub(crate) fn hides(template: &str, variables: &dyn Variables) -> bool {
    hides_within(template, variables, PASSES)
}

fn hides_within(template: &str, variables: &dyn Variables, passes: usize) -> bool {
    let mut from = 0;
    while let Some(token) = next_token(template, from).filter(|_| passes > 0) {
        let value = variables.get(token.name).filter(|variable| !variable.is_data()).and_then(Variable::as_str);
        let secret = variables.is_secret(token.name) || looks_secret(token.name);
        if secret || value.is_some_and(|value| hides_within(value, variables, passes - 1)) {
            return true;
        }
        from = token.end;
    }
    false
}

/// The name of a variable that a template needs and that has no value.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Missing(pub(crate) String);

/// The template with all tokens replaced, values included: names can be composed, `{{pre{{suffix}}}}`.
///
/// Values are put in literally. A token that is left names a variable without a value.
pub(crate) fn substitute<'t>(template: &'t str, variables: &dyn Variables) -> Result<Cow<'t, str>, Missing> {
    let mut text = Cow::Borrowed(template);
    for _ in 0..PASSES {
        match pass(&text, variables) {
            Some(next) if next.len() <= LONGEST => text = Cow::Owned(next),
            _ => break,
        }
    }
    match next_token(&text, 0) {
        Some(token) => Err(Missing(token.name.to_owned())),
        None if text.contains(PARTED) => Ok(Cow::Owned(text.replace(PARTED, "{{"))),
        None => Ok(text),
    }
}

struct Token<'t> {
    start: usize,
    end: usize,
    name: &'t str,
}

/// `{{`, one or more characters other than braces, `}}`.
fn next_token(text: &str, from: usize) -> Option<Token<'_>> {
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

/// One pass, or `None` when it changes nothing.
fn pass(text: &str, variables: &dyn Variables) -> Option<String> {
    let mut out = String::new();
    let mut copied = 0;
    let mut from = 0;
    while let Some(token) = next_token(text, from) {
        from = token.end;
        if let Some(value) = variables.get(token.name).and_then(|variable| variable.as_str()) {
            out.push_str(&text[copied..token.start]);
            match variables.get(token.name).is_some_and(Variable::is_data) {
                true => out.push_str(&value.replace("{{", PARTED)),
                false => out.push_str(value),
            }
            copied = token.end;
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
    use super::{Missing, substitute};
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
        assert_eq!(substitute("a {{said}} {{secret}}", &variables), Ok("a {{secret}} {{{} s3cr3t".into()));
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
            let actual = substitute(template, &map);
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
