//! The rules about JSON: what is typed is always sent as JSON.

use super::variables::Variables;
use codegen::api::template_names;
use codegen::collection::{BodyContent, Item};
use codegen::source::{Grammar, JsonError, Node, Sources, Value, parse, parse_held};

const BODILESS: &[&str] = &["GET", "HEAD", "COPY", "PURGE", "UNLOCK"];

/// The JSON of an item's body; nothing where it has none that is typed.
fn typed(item: &Item, sources: &Sources) -> Option<(String, Result<Node, JsonError>)> {
    let body = item.request.body.as_ref().filter(|body| !body.disabled)?;
    if BODILESS.contains(&item.request.method.value.to_uppercase().as_str()) {
        return None;
    }
    let text = match &body.content {
        BodyContent::Raw { text, language } if is_json(item, language.as_deref()) => text,
        BodyContent::GraphQl { variables: Some(text), .. } => text,
        _ => return None,
    };
    let parsed = parse_held(sources, text.span, Grammar::RawBody);
    match &parsed {
        Ok(Node { value: Value::Placeholder(_), .. }) => None,
        // Postman copies the variables of a GraphQL operation, JSON or not.
        Err(_) if !matches!(body.content, BodyContent::GraphQl { .. }) => None,
        _ => Some((text.value.clone(), parsed)),
    }
}

/// The rule for what stands in a body without quotes.
pub fn unquoted(item: &Item, variables: &Variables<'_>, sources: &Sources) -> Option<&'static str> {
    let (_, parsed) = typed(item, sources)?;
    let Ok(node) = parsed else { return Some("variables-not-json") };
    let mut found = Found::default();
    found.look(&node);
    let (templates, blanks): (Vec<&str>, Vec<&str>) =
        found.unquoted.into_iter().partition(|text| template_names(text).next().is_some());
    // Postman puts any text in place of an unquoted `{{variable}}`.
    if templates.iter().any(|text| !is_strict(&variables.resolve(text))) {
        return Some("unquoted-not-json");
    }
    // `<id>` stands where a value is to be filled in.
    (!blanks.is_empty()).then_some("placeholder-not-json")
}

/// The rule for everything else in a body.
pub fn quoted(item: &Item, variables: &Variables<'_>, sources: &Sources) -> Option<&'static str> {
    let (text, parsed) = typed(item, sources)?;
    let node = parsed.ok()?;
    let mut found = Found::default();
    found.look(&node);
    // Postman puts a variable's value between the quotes as it stands.
    let escaped = |text: &&str| variables.inserts(text, &['"', '\\', '\n', '\r', '\t']);
    if found.texts.iter().any(escaped) {
        return Some("quoted-in-json");
    }
    // With a comma before a closing bracket Postman sends what is no JSON.
    (found.unquoted.is_empty() && !is_strict(&without_comments(&text))).then_some("comma-before-bracket")
}

fn is_strict(text: &str) -> bool {
    let mut sources = Sources::default();
    let file = sources.add("value", text);
    parse(file, text, Grammar::Strict).is_ok()
}

/// The rule by which Postman takes a body for JSON (SEMANTICS 5.1).
fn is_json(item: &Item, language: Option<&str>) -> bool {
    let mut headers = item.request.headers.iter().filter(|header| !header.disabled);
    let header = headers.find(|header| header.key.value.eq_ignore_ascii_case("content-type"));
    let header = header.and_then(|header| header.value.as_ref()).map_or("", |value| value.value.as_str());
    let essence = header.split(';').next().unwrap_or_default().trim();
    match language {
        Some(language) => language == "json",
        None => essence == "application/json" || essence.starts_with("application/") && essence.ends_with("+json"),
    }
}

#[derive(Default)]
struct Found<'a> {
    unquoted: Vec<&'a str>,
    texts: Vec<&'a str>,
}

impl<'a> Found<'a> {
    fn look(&mut self, node: &'a Node) {
        match &node.value {
            Value::Placeholder(text) => self.unquoted.push(text),
            Value::Text(text) => self.texts.push(text),
            Value::Array(elements) => elements.iter().for_each(|element| self.look(element)),
            Value::Object(members) => members.iter().for_each(|member| self.look(&member.value)),
            _ => {}
        }
    }
}

fn without_comments(text: &str) -> String {
    let mut out = String::new();
    let mut chars = text.chars().peekable();
    let mut in_string = false;
    while let Some(next) = chars.next() {
        match (in_string, next, chars.peek()) {
            (true, '\\', _) => {
                out.push(next);
                out.extend(chars.next());
                continue;
            }
            (_, '"', _) => in_string = !in_string,
            (false, '/', Some('/')) => {
                while chars.next_if(|c| !matches!(c, '\n' | '\r')).is_some() {}
                continue;
            }
            (false, '/', Some('*')) => {
                let mut last = ' ';
                chars.next();
                for c in chars.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                continue;
            }
            _ => {}
        }
        out.push(next);
    }
    out
}
