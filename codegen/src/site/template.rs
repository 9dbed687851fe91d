//! Fills the pages of `templates/site/`; the only file that names the template engine. Pages loop, and never decide.

use minijinja::syntax::SyntaxConfig;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};
use serde_json::Value as Json;

/// The look of every page.
pub const STYLE: &str = include_str!("../../../templates/site/site.css");
/// What a page does: search, copying, light and dark.
pub const SCRIPT: &str = include_str!("../../../templates/site/site.js");

/// The pages: their names, and what they are made of.
const PAGES: &[(&str, &str)] = &[
    ("frame.html", include_str!("../../../templates/site/frame.html")),
    ("start.html", include_str!("../../../templates/site/start.html")),
    ("collection.html", include_str!("../../../templates/site/collection.html")),
    ("item.html", include_str!("../../../templates/site/item.html")),
    ("said.html", include_str!("../../../templates/site/said.html")),
    ("tree.html", include_str!("../../../templates/site/tree.html")),
];

/// The pages, ready to be filled.
pub struct Templates(Environment<'static>);

impl Templates {
    /// Reads the pages.
    pub fn new() -> Self {
        let mut environment = Environment::new();
        environment.set_undefined_behavior(UndefinedBehavior::Strict);
        environment.set_auto_escape_callback(|_| AutoEscape::Html);
        environment.set_formatter(|out, _, value| match (value.as_str(), value.is_safe()) {
            (Some(text), false) => Ok(out.write_str(&escaped(text))?),
            _ => Ok(write!(out, "{value}")?),
        });
        environment.add_filter("attr", attribute);
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.unwrap_or_else(|error| unreachable!("the usual delimiters: {error}")));
        for (name, text) in PAGES {
            let added = environment.add_template(name, text);
            added.unwrap_or_else(|error| unreachable!("{name} is a template of ours: {error}"));
        }
        Self(environment)
    }

    /// A page with its values. A value is text: nothing in it is markup, but where the page says so.
    pub fn fill(&self, page: &str, values: &Json) -> String {
        let template = self.0.get_template(page);
        let filled = template.and_then(|template| template.render(value(values)));
        filled.unwrap_or_else(|error| unreachable!("{page} is filled with what it names: {error:#}"))
    }
}

fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::from(()),
        Json::Bool(flag) => Value::from(*flag),
        Json::Number(number) => Value::from(number.as_i64().unwrap_or_default()),
        Json::String(text) => Value::from(text.as_str()),
        Json::Array(list) => Value::from(list.iter().map(value).collect::<Vec<_>>()),
        Json::Object(members) => Value::from_pairs(members.iter().map(|(key, held)| (key.as_str(), value(held)))),
    }
}

/// The text of an element. Quotes stay as they are, so that pages read well in a diff.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The text of an attribute, which stands in double quotes.
fn attribute(text: String) -> Value {
    Value::from_safe_string(escaped(&text).replace('"', "&quot;"))
}

#[cfg(test)]
mod tests {
    use super::PAGES;

    /// What the templates may say: they loop over what was decided.
    const WORDS: &[&str] = &["block", "endblock", "endfor", "endwith", "extends", "for", "include", "with"];

    #[test]
    fn pages_never_decide() {
        for (name, text) in PAGES {
            for part in text.split("{%").skip(1) {
                let word = part.split_whitespace().next().unwrap_or_default();
                assert!(WORDS.contains(&word), "{name}: {{% {word}");
            }
            for part in text.split("{{").skip(1) {
                let inside = part.split("}}").next().unwrap_or_default();
                assert!(
                    !inside.contains(" if ") && !inside.contains(" or ") && !inside.contains(" and "),
                    "{name}: {inside}"
                );
            }
        }
    }

    /// Without the filter a quote would end the attribute.
    #[test]
    fn values_in_tags_are_attributes() {
        for (name, text) in PAGES {
            let (mut tag, mut rest) = (false, *text);
            while let Some(at) = rest.find(['<', '>', '{']) {
                let value = rest[at..].strip_prefix("{{").and_then(|value| value.split_once("}}"));
                if let Some((inside, after)) = value {
                    assert_eq!(tag, inside.trim_end().ends_with("| attr"), "{name}: {{{{{inside}}}}}");
                    rest = after;
                    continue;
                }
                let sign = rest.as_bytes()[at];
                tag = if sign == b'{' { tag } else { sign == b'<' };
                rest = match rest[at..].strip_prefix("{%").and_then(|inside| inside.split_once("%}")) {
                    Some((_, after)) => after,
                    None => &rest[at + 1..],
                };
            }
        }
    }
}
