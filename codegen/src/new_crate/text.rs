//! Turns what is known of a new crate into its `codegen.toml`.

use codegen::bindings::Bindings;
use serde_json::Value;

/// Where the files from Postman lie.
pub const COLLECTIONS: &str = "collections";

/// The first version.
pub const VERSION: &str = "0.1.0";

/// A registry shows no more of a description.
const LONGEST: usize = 200;

/// What is known.
pub struct Texts<'a> {
    /// The name of the crate.
    pub name: &'a str,
    /// The module of the collection.
    pub module: &'a str,
    /// The collection, from the folder of the crate on, and so are the other paths.
    pub collection: String,
    /// The environment.
    pub environment: Option<String>,
    /// The runtime; without it that of the registry.
    pub runtime: Option<String>,
    /// The mock, to be tested with.
    pub mock: Option<String>,
    /// An SPDX expression.
    pub license: Option<&'a str>,
    /// The address of the crate's repository.
    pub repository: Option<&'a str>,
}

impl Texts<'_> {
    /// The whole file.
    pub fn configuration(&self, bindings: &Bindings) -> String {
        let line = |key: &str, value: &str| format!("{key} = {}\n", quoted(value));
        let optional = |key: &str, value: Option<&str>, example: &str| match value {
            Some(value) => line(key, value),
            None => format!("# {}", line(key, example)),
        };
        let mut text = "# What `cargo run -p codegen` generates: this folder. README.md and this file are yours; what is generated says so\n\
                        # in its first lines.\n"
            .to_owned();
        text += &line("out", ".");
        text += &line("package", self.name);
        text += "# The folder of the crate `postbind`; without it, the version in the registry.\n";
        text += &optional("runtime", self.runtime.as_deref(), "../postbind/runtime");
        text += "# The folder of the crate `mock`: with it the crate has tests made of the saved examples.\n";
        text += &optional("mock", self.mock.as_deref(), "../postbind/mock");
        text += "\n# What the manifest says, by cargo's own keys. Without a licence the crate is not published.\n[manifest]\n";
        text += &line("version", VERSION);
        text += &line("description", &description(&bindings.root.docs));
        text += &optional("license", self.license, "MIT OR Apache-2.0");
        text += &line("readme", "README.md");
        text += &optional("repository", self.repository, "https://example.com/repository");
        text += "keywords = [\"api\", \"client\", \"http\"]\n";
        text += &format!(
            "\n[collections.{}]\n",
            if self.module.is_ascii() { self.module.to_owned() } else { quoted(self.module) }
        );
        text += &line("input", &self.collection);
        text += &self.environment.iter().map(|path| line("environment", path)).collect::<String>();
        text
    }
}

/// The first paragraph of the docs below their headline, or the headline, as plain text.
fn description(docs: &[String]) -> String {
    let paragraphs: Vec<String> = docs.split(|line| line.is_empty()).map(|lines| lines.join(" ")).collect();
    let bare = |text: &str| {
        let mut plain = String::new();
        let mut characters = text.chars().peekable();
        while let Some(character) = characters.next() {
            // What the docs escape is no Markdown here.
            let escapes = character == '\\' && characters.peek().is_some_and(char::is_ascii_punctuation);
            if !escapes && character != '`' {
                plain.push(character);
            }
        }
        plain
    };
    let title = paragraphs.first().map(|title| bare(title)).unwrap_or_default();
    let prose = |text: &&String| text.starts_with(|first: char| first.is_alphanumeric());
    match paragraphs.get(1).filter(prose).map(|text| bare(text)) {
        Some(text) if text.chars().count() <= LONGEST => text,
        Some(text) => {
            let cut: String = text.chars().take(LONGEST).collect();
            format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(words, _)| words))
        }
        None => format!("Typed bindings of {title}."),
    }
}

/// A string of JSON, which is one of TOML too, but for a character that TOML wants escaped.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptions() {
        let check = |docs: &[&str], expected: &str| {
            let docs: Vec<String> = docs.iter().map(|line| (*line).to_owned()).collect();
            assert_eq!(description(&docs), expected);
        };
        check(&["Pet \\[Shop\\]"], "Typed bindings of Pet [Shop].");
        check(&["Shop", "", "Sells `pets`", "and food.", "", "More."], "Sells pets and food.");
        check(&["Shop", "", "```text", "x", "```"], "Typed bindings of Shop.");
        check(&["Shop", "", &"word ".repeat(60)], &format!("{}…", ["word"; 40].join(" ")));
    }
}
