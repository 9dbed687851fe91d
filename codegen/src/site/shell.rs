//! Turns templates into words of a POSIX shell: literal text is quoted, and `{{variables}}` become variables of the shell.

use super::text::is_unseen;
use crate::api::{Variable, template_tokens};
use std::collections::{BTreeMap, BTreeSet};

/// Names that mean something to a shell: what is assigned to them, or read from them, is not the collection's.
const TAKEN: &[&str] = &[
    "argv",
    "cdpath",
    "fpath",
    "histchars",
    "mailpath",
    "manpath",
    "module_path",
    "path",
    "pipestatus",
    "prompt",
    "psvar",
    "signals",
    "status",
    "watch",
];

/// What makes up the values of some of Postman's own variables.
const MADE_UP: &[(&str, &str)] = &[
    ("$guid", "$(uuidgen)"),
    ("$isoTimestamp", "$(date -u +%Y-%m-%dT%H:%M:%SZ)"),
    ("$randomUUID", "$(uuidgen)"),
    ("$timestamp", "$(date +%s)"),
];

/// How the variables of a collection are called in a shell: the same on every page.
pub struct Shell<'a> {
    names: BTreeMap<&'a str, String>,
    /// Saved values that may be shown.
    values: BTreeMap<&'a str, &'a str>,
}

impl<'a> Shell<'a> {
    /// The names of these variables.
    pub fn of(variables: &'a [Variable]) -> Self {
        let mut taken = BTreeSet::new();
        let names = variables.iter().map(|variable| {
            let plain = plain(&variable.name);
            let numbered = (1..).map(|number| if number == 1 { plain.clone() } else { format!("{plain}_{number}") });
            let name = numbered.into_iter().find(|name| taken.insert(name.clone())).unwrap_or_default();
            (variable.name.as_str(), name)
        });
        let names = names.collect();
        let open = variables.iter().filter(|variable| !variable.secret);
        let values = open.filter_map(|variable| Some((variable.name.as_str(), variable.value.as_deref()?))).collect();
        Self { names, values }
    }

    /// The template as one word. A variable without a saved value ends the command with a message while it is unset.
    pub fn word(&self, template: &str) -> String {
        self.word_of(template, str::to_owned)
    }

    /// The same with the literal text changed.
    pub fn word_of(&self, template: &str, literal: impl Fn(&str) -> String) -> String {
        let mut word = String::new();
        let mut at = 0;
        for (name, range) in template_tokens(template) {
            quote(&literal(&template[at..range.start]), &mut word);
            word.push_str(&self.reference(name));
            at = range.end;
        }
        quote(&literal(&template[at..]), &mut word);
        if word.is_empty() { "''".to_owned() } else { word }
    }

    /// An input of its own: something that the item names and has no value for.
    pub fn input(&self, name: &str) -> String {
        format!("\"${{{}?}}\"", plain(name))
    }

    /// The assignments that a command needs which is made of these templates, and the secrets that it reads.
    pub fn needs(&self, templates: &[&str]) -> Vec<String> {
        let mut wanted: BTreeSet<&str> = BTreeSet::new();
        let mut open: Vec<&str> = templates.to_vec();
        while let Some(template) = open.pop() {
            for (name, _) in template_tokens(template) {
                if wanted.insert(name) {
                    open.extend(self.values.get(name));
                }
            }
        }
        let valued = wanted.into_iter().filter_map(|name| Some((name, self.names.get(name)?, *self.values.get(name)?)));
        // A value that names other variables stands behind them, unless they go in circles.
        let mut valued: Vec<_> = valued.collect();
        let mut lines = Vec::new();
        while !valued.is_empty() {
            let waits = |value: &str| {
                template_tokens(value).iter().any(|(name, _)| valued.iter().any(|(other, ..)| other == name))
            };
            let next = valued.iter().position(|(_, _, value)| !waits(value)).unwrap_or_default();
            let (_, shell, value) = valued.remove(next);
            lines.push(format!("{shell}={}", self.word(value)));
        }
        lines
    }

    fn reference(&self, name: &str) -> String {
        if let Some((_, command)) = MADE_UP.iter().find(|(made, _)| *made == name) {
            return format!("\"{command}\"");
        }
        match self.names.get(name) {
            Some(shell) if self.values.contains_key(name) => format!("\"${{{shell}}}\""),
            Some(shell) => format!("\"${{{shell}?}}\""),
            None => self.input(name),
        }
    }
}

/// A name that a shell takes for a variable and for nothing else.
fn plain(name: &str) -> String {
    let mut plain: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    if plain.is_empty() || plain.starts_with(|c: char| c.is_ascii_digit()) {
        plain.insert(0, '_');
    }
    let upper = !plain.contains(|c: char| c.is_ascii_lowercase());
    // What is all upper case belongs to the system: `PATH`, `HOME`, `IFS`.
    if upper || TAKEN.contains(&plain.as_str()) {
        plain.push_str("_of_postman");
    }
    plain
}

/// Puts a text into single quotes, in which a shell takes everything literally. What a terminal would obey, or nobody
/// would see, is made by `printf`.
pub fn quote(text: &str, word: &mut String) {
    let hidden = |c: char| (c.is_control() && c != '\n' && c != '\t') || is_unseen(c);
    let mut rest = text;
    while !rest.is_empty() {
        let seen = rest.find(hidden).unwrap_or(rest.len());
        if seen > 0 {
            word.push('\'');
            word.push_str(&rest[..seen].replace('\'', r"'\''"));
            word.push('\'');
        }
        rest = &rest[seen..];
        let unseen = rest.find(|c| !hidden(c)).unwrap_or(rest.len());
        if unseen > 0 {
            let octal: String = rest[..unseen].bytes().map(|byte| format!("\\{byte:03o}")).collect();
            word.push_str(&format!("\"$(printf '{octal}')\""));
        }
        rest = &rest[unseen..];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn variable(name: &str, value: Option<&str>) -> Variable {
        Variable {
            name: name.to_owned(),
            value: value.map(str::to_owned),
            secret: false,
            description: None,
            read_by: Vec::new(),
            set_by: Vec::new(),
        }
    }

    #[test]
    fn words() {
        let variables = [
            variable("PATH", None),
            variable("a b", None),
            variable("a_b", None),
            variable("base", Some("https://{{host}}/it's")),
            variable("host", Some("h.test")),
            variable("path", None),
        ];
        let shell = Shell::of(&variables);
        let check = |template: &str, expected: &str| assert_eq!(shell.word(template), expected, "{template}");
        check("", "''");
        check("it's $HOME", r"'it'\''s $HOME'");
        check("{{base}}/x", r#""${base}"'/x'"#);
        check("{{a b}}{{a_b}}", r#""${a_b?}""${a_b_2?}""#);
        check("{{PATH}}{{path}}", r#""${PATH_of_postman?}""${path_of_postman?}""#);
        check("{{other}}", r#""${other?}""#);
        check("{{1st}}", r#""${_1st?}""#);
        check("{{$guid}}", r#""$(uuidgen)""#);
        check("a\u{1b}[2J\u{202e}b\n", "'a'\"$(printf '\\033')\"'[2J'\"$(printf '\\342\\200\\256')\"'b\n'");
        assert_eq!(shell.needs(&["{{base}}"]), ["host='h.test'", "base='https://'\"${host}\"'/it'\\''s'"]);
        assert_eq!(shell.needs(&["{{path}}"]), Vec::<String>::new());
    }

    /// Values that name each other come in some order.
    #[test]
    fn circles() {
        let variables = [variable("a", Some("{{b}}")), variable("b", Some("{{a}}"))];
        assert_eq!(Shell::of(&variables).needs(&["{{a}}"]), [r#"a="${b}""#, r#"b="${a}""#]);
    }
}
