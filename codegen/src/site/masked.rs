//! Turns what stands in a file into text that holds no credential: JSON, scripts, bodies and headers.

mod script;

use crate::api::{AUTH_SECRETS, is_template};
use crate::diag::mask::Masks;
use crate::secrets::{MASK, is_credential, is_placeholder};
use crate::source::{Embedded, Grammar, Member, Node, Sources, Span, Syntax, Value, parse_held};

/// Members that name what a `value` beside them is.
const NAMES: &[&str] = &["key", "name", "id"];

/// Members that hold the credential itself, in an object with the name of one.
const INNER: &[&str] = &["content", "data", "key", "plain", "plaintext", "raw", "text", "value"];

/// The order in which Postman writes an item; other keys stand behind these, by name.
const ORDER: &[&str] = &[
    "name",
    "event",
    "listen",
    "script",
    "exec",
    "protocolProfileBehavior",
    "request",
    "response",
    "originalRequest",
    "auth",
    "method",
    "status",
    "code",
    "_postman_previewlanguage",
    "header",
    "cookie",
    "mode",
    "body",
    "url",
    "raw",
    "protocol",
    "host",
    "port",
    "path",
    "query",
    "variable",
    "key",
    "value",
    "type",
    "description",
    "disabled",
];

/// Numbers that Postman makes up for every export.
const IDS: &[&str] = &["id", "_postman_id", "uid"];

/// Shows parts of the files.
#[derive(Clone, Copy)]
pub struct Masked<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The credentials that are known.
    pub masks: &'a Masks,
}

impl Masked<'_> {
    /// An item as JSON over lines. Keys are in one order, examples by status and name, and ids are left out, so that the
    /// same item gives the same text.
    pub fn item(&self, node: &Node) -> String {
        let mut out = String::new();
        self.write(node, Context { postman: true, ..Context::default() }, 0, &mut out);
        out
    }

    /// A body: JSON over lines where it is some, else the text.
    pub fn body(&self, span: Span) -> String {
        match parse_held(self.sources, span, Grammar::Strict) {
            Ok(node) if matches!(node.value, Value::Object(_) | Value::Array(_)) => {
                let mut out = String::new();
                self.write(&node, Context::default(), 0, &mut out);
                out
            }
            _ => self.text(span),
        }
    }

    /// A value that belongs to a name.
    pub fn value(&self, name: &str, value: &str) -> String {
        if is_credential(name) && !is_open(value) { MASK.to_owned() } else { self.masks.data(value) }
    }

    /// The lines of a script.
    pub fn script(&self, lines: &[Span]) -> String {
        let texts: Vec<String> = lines.iter().map(|line| self.literal(*line, &[])).collect();
        self.masks.data(&script::arguments(&texts.join("\n")))
    }

    /// The text of a literal. One that is JSON itself is looked through for the names of credentials.
    fn text(&self, span: Span) -> String {
        let embedded = Embedded::new(self.sources, span);
        let json = embedded.text().trim_start().starts_with(['{', '[']);
        match parse_held(self.sources, span, Grammar::RawBody) {
            Ok(node) if json => {
                let mut inner = Vec::new();
                self.secret_values(&node, false, &mut inner);
                self.masks.text(&self.literal(span, &inner))
            }
            _ => self.masks.data(&self.literal(span, &[])),
        }
    }

    /// The places of the values in JSON that belong to the name of a credential, or have one in them.
    fn secret_values(&self, node: &Node, secret: bool, found: &mut Vec<Span>) {
        match &node.value {
            Value::Text(text) if secret && !is_open(text) => found.push(node.span),
            Value::Text(text) if self.masks.data(text) != **text => found.push(node.span),
            Value::Number(_) if secret => found.push(node.span),
            Value::Array(elements) => elements.iter().for_each(|element| self.secret_values(element, secret, found)),
            Value::Object(members) => {
                for member in members {
                    let own = is_secret(members, &member.key, false) || (secret && INNER.contains(&&*member.key));
                    self.secret_values(&member.value, own, found);
                }
            }
            _ => {}
        }
    }

    /// The text of a literal without what is warned of, and without these places in it.
    fn literal(&self, span: Span, more: &[Span]) -> String {
        let mut places: Vec<Span> = self.masks.warned(span).chain(more.iter().copied()).collect();
        places.sort();
        if self.sources.file(span.file).syntax() == Syntax::Yaml {
            return self.scalar(span, &places);
        }
        let source = self.sources.slice(span);
        let mut text = String::with_capacity(source.len());
        let mut at = 0;
        for place in places {
            let (start, end) = (
                (place.start - span.start) as usize,
                (place.end.saturating_sub(span.start) as usize).min(source.len()),
            );
            if start < at || end <= start || !source.is_char_boundary(start) || !source.is_char_boundary(end) {
                continue;
            }
            let (start, end) = inside(source, start, end);
            text.push_str(&source[at..start]);
            text.push_str(MASK);
            at = end;
        }
        text.push_str(&source[at..]);
        let mut own = Sources::default();
        let length = u32::try_from(text.len()).unwrap_or(u32::MAX);
        let file = own.add("", text);
        Embedded::new(&own, Span { file, start: 0, end: length }).text().to_owned()
    }

    /// The text of a YAML scalar, which need not stand in the file as it is: what stands at these places is covered
    /// wherever it occurs.
    fn scalar(&self, span: Span, places: &[Span]) -> String {
        let mut text = Embedded::new(self.sources, span).text().to_owned();
        for place in places {
            let source = self.sources.slice(*place);
            let (start, end) = inside(source, 0, source.len());
            let covered = source[start..end].trim_matches('\'');
            if !covered.is_empty() {
                text = text.replace(covered, MASK);
            }
        }
        text
    }

    fn write(&self, node: &Node, context: Context, depth: usize, out: &mut String) {
        let line = |depth: usize, out: &mut String| {
            out.push('\n');
            out.push_str(&"  ".repeat(depth));
        };
        match &node.value {
            Value::Null => out.push_str("null"),
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Number(_) | Value::Text(_) | Value::Placeholder(_) if self.is_covered(node, context) => {
                string(MASK, out)
            }
            Value::Number(text) | Value::Placeholder(text) => out.push_str(text),
            Value::Text(_) if context.script => string(&self.script(&[node.span]), out),
            Value::Text(_) if context.postman => string(&self.text(node.span), out),
            Value::Text(text) => string(&self.masks.data(text), out),
            Value::Array(elements) if elements.is_empty() => out.push_str("[]"),
            Value::Object(members) if members.is_empty() => out.push_str("{}"),
            Value::Array(elements) => {
                let mut elements: Vec<&Node> = elements.iter().collect();
                if context.responses {
                    elements.sort_by_cached_key(|element| example_key(element));
                }
                let lines = (context.script && elements.iter().all(|element| element.text().is_some()))
                    .then(|| self.script(&elements.iter().map(|element| element.span).collect::<Vec<_>>()));
                let inner = Context { responses: false, script: false, ..context };
                out.push('[');
                if let Some(lines) = lines {
                    for (index, text) in lines.split('\n').enumerate() {
                        out.push_str(if index > 0 { "," } else { "" });
                        line(depth + 1, out);
                        string(text, out);
                    }
                } else {
                    for (index, element) in elements.into_iter().enumerate() {
                        out.push_str(if index > 0 { "," } else { "" });
                        line(depth + 1, out);
                        self.write(element, inner, depth + 1, out);
                    }
                }
                line(depth, out);
                out.push(']');
            }
            Value::Object(members) => {
                let mut shown: Vec<&Member> = members.iter().collect();
                if context.postman {
                    // Of a key that occurs twice the last counts.
                    shown = shown
                        .into_iter()
                        .enumerate()
                        .filter(|(at, member)| members[at + 1..].iter().all(|later| later.key != member.key))
                        .map(|(_, member)| member)
                        .collect();
                    shown.retain(|member| !(IDS.contains(&&*member.key) && context.made_up(members)));
                    shown.sort_by_key(|member| (rank(&member.key), member.key.clone()));
                }
                out.push('{');
                for (index, member) in shown.into_iter().enumerate() {
                    out.push_str(if index > 0 { "," } else { "" });
                    line(depth + 1, out);
                    string(&self.masks.text(&member.key), out);
                    out.push_str(": ");
                    self.write(&member.value, context.of(members, member), depth + 1, out);
                }
                line(depth, out);
                out.push('}');
            }
        }
    }

    fn is_covered(&self, node: &Node, context: Context) -> bool {
        context.secret && !node.text().is_some_and(is_open)
    }
}

/// What is known of a value by where it stands.
#[derive(Clone, Copy, Default)]
struct Context {
    /// It is Postman's, and not somebody's data.
    postman: bool,
    /// It belongs to the name of a credential.
    secret: bool,
    /// It stands in an authorization.
    auth: bool,
    /// It is a list of examples.
    responses: bool,
    /// It is the text of a script.
    script: bool,
}

impl Context {
    /// The context of the value of a member.
    fn of(self, members: &[Member], member: &Member) -> Self {
        let key = &*member.key;
        let secret = is_secret(members, key, self.auth);
        let nested = matches!(member.value.value, Value::Object(_) | Value::Array(_));
        Self {
            postman: self.postman,
            secret: if nested && self.postman { false } else { secret || (self.secret && INNER.contains(&key)) },
            auth: self.postman && (self.auth || key == "auth"),
            responses: self.postman && key == "response",
            // Schema v3 says `code`, which is a number elsewhere.
            script: self.postman && (key == "exec" || (key == "code" && member.value.text().is_some())),
        }
    }

    /// The object is one of those that Postman gives ids to: an item, a script, an example.
    fn made_up(self, members: &[Member]) -> bool {
        let has = |key: &str| members.iter().any(|member| &*member.key == key);
        self.postman
            && (has("$kind")
                || has("request")
                || has("exec")
                || has("originalRequest")
                || has("code")
                || has("listen")
                || has("item"))
    }
}

/// The name of a member, or one beside it, says that its value is a credential.
fn is_secret(members: &[Member], key: &str, auth: bool) -> bool {
    let named = |member: &Member| {
        let name = member.value.text().unwrap_or_default();
        NAMES.contains(&&*member.key) && (is_credential(name) || (auth && AUTH_SECRETS.contains(&name)))
    };
    is_credential(key)
        || (auth && AUTH_SECRETS.contains(&key) && !members.iter().any(|member| NAMES.contains(&&*member.key)))
        || (key == "value" && members.iter().any(named))
}

/// A text that is none yet: empty, a placeholder, or one with a variable in it, whose value stands elsewhere.
fn is_open(text: &str) -> bool {
    text.is_empty() || is_placeholder(text) || is_template(text)
}

/// A place without the quotes around it, escaped ones included.
fn inside(source: &str, start: usize, end: usize) -> (usize, usize) {
    let text = &source[start..end];
    for mark in [r#"\""#, "\""] {
        if text.len() >= 2 * mark.len() && text.starts_with(mark) && text.ends_with(mark) {
            return (start + mark.len(), end - mark.len());
        }
    }
    (start, end)
}

fn rank(key: &str) -> usize {
    ORDER.iter().position(|known| *known == key).unwrap_or(ORDER.len())
}

fn example_key(node: &Node) -> (String, String, String) {
    let text = |key: &str| node.get(key).and_then(Node::text).unwrap_or_default().to_owned();
    let code = match node.get("code").map(|code| &code.value) {
        Some(Value::Number(digits)) => digits.to_string(),
        _ => String::new(),
    };
    (code, text("name"), text("body"))
}

fn string(text: &str, out: &mut String) {
    out.push_str(&serde_json::Value::from(text).to_string());
}

#[cfg(test)]
mod tests;
