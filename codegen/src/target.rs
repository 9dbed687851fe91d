//! Turns what the command line says about the input into what `codegen.toml` would say.

use crate::cli::Target;
use heck::ToSnakeCase;
use serde_json::Value;
use std::path::Path;

/// The endings that Postman gives to the files it exports, outermost first.
const ENDINGS: &[&str] = &[".json", ".yaml", ".yml", ".postman_collection", ".collection", ".item", ".request"];

impl Target {
    /// The configuration for inputs, each with its module. It is read like one from a file, so every check and every
    /// place is the same.
    pub fn toml(&self, inputs: &[(String, String)]) -> String {
        let mut text = String::new();
        let mut line = |key: &str, value: Option<&str>| {
            if let Some(value) = value {
                // A JSON string is a string of TOML too.
                text.push_str(&format!("{key} = {}\n", Value::from(value)));
            }
        };
        line("out", self.out.as_deref());
        line("package", self.package.as_deref());
        line("runtime", self.runtime.as_deref());
        for (module, input) in inputs {
            let collection = format!("collections.{}", Value::from(module.as_str()));
            line(&format!("{collection}.input"), Some(input));
            line(&format!("{collection}.environment"), self.environment.as_deref());
            line(&format!("{collection}.globals"), self.globals.as_deref());
        }
        text
    }

    /// The command that writes the crate.
    pub fn command(&self, config: Option<&Path>) -> String {
        let mut words = Vec::new();
        if let Some(input) = &self.input {
            words.extend(["generate", input]);
        }
        let config = config.map(|config| config.to_string_lossy());
        let flags = [
            ("--out", self.out.as_deref()),
            ("--environment", self.environment.as_deref()),
            ("--globals", self.globals.as_deref()),
            ("--module", self.module.as_deref()),
            ("--runtime", self.runtime.as_deref()),
            ("--package", self.package.as_deref()),
            ("--config", config.as_deref()),
        ];
        for (flag, value) in flags {
            words.extend(value.iter().flat_map(|value| [flag, value]));
        }
        command(&words)
    }
}

/// What to type for a command line of these words.
pub fn command(words: &[&str]) -> String {
    let words: String = words.iter().map(|word| format!(" {}", quoted(word))).collect();
    let dashes = if words.is_empty() { "" } else { " --" };
    format!("cargo run -p codegen{dashes}{words}")
}

/// The module of a collection that was given none: the name of its file in snake_case.
pub fn module_name(input: &str) -> String {
    let mut name = Path::new(input).file_name().and_then(|name| name.to_str()).unwrap_or(input);
    for ending in ENDINGS {
        name = name.strip_suffix(ending).unwrap_or(name);
    }
    name.to_snake_case()
}

/// A word as a shell reads it back.
fn quoted(word: &str) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_./\\:=".contains(&byte);
    if !word.is_empty() && word.bytes().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', r"'\''"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn module_names() {
        let check = |input: &str, expected: &str| assert_eq!(module_name(input), expected, "{input}");
        check("petshop.json", "petshop");
        check("in/Pet Shop.postman_collection.json", "pet_shop");
        check("salesforce-refresh-token.item.json", "salesforce_refresh_token");
        check("PetShop.collection.json", "pet_shop");
        check("pet.shop", "pet_shop");
        check("postman/collections/Pet Shop/", "pet_shop");
        check("Pets/Get pet.request.yaml", "get_pet");
        check("pets.collection.yml", "pets");
    }

    #[test]
    fn as_toml() {
        let inputs = |module: &str| [(module.to_owned(), "in/Pet \"Shop\".json".to_owned())];
        let check = |target: Target, expected: &str| {
            assert_eq!(target.toml(&inputs(target.module.as_deref().unwrap_or("pet_shop"))), expected);
        };
        check(Target::default(), "collections.\"pet_shop\".input = \"in/Pet \\\"Shop\\\".json\"\n");
        check(
            Target {
                input: None,
                out: Some("bindings".into()),
                environment: Some("e.json".into()),
                globals: Some("g.json".into()),
                module: Some("shop".into()),
                runtime: Some("../rt".into()),
                package: Some("pets".into()),
            },
            "out = \"bindings\"\npackage = \"pets\"\nruntime = \"../rt\"\n\
             collections.\"shop\".input = \"in/Pet \\\"Shop\\\".json\"\ncollections.\"shop\".environment = \"e.json\"\n\
             collections.\"shop\".globals = \"g.json\"\n",
        );
    }

    #[test]
    fn commands() {
        let check = |target: Target, config: Option<&str>, expected: &str| {
            assert_eq!(target.command(config.map(Path::new)), expected);
        };
        check(Target::default(), None, "cargo run -p codegen");
        check(Target::default(), Some("x/codegen.toml"), "cargo run -p codegen -- --config x/codegen.toml");
        let input = Some("Pet's shop.json".into());
        check(
            Target { input, out: Some("out".into()), ..Target::default() },
            None,
            r"cargo run -p codegen -- generate 'Pet'\''s shop.json' --out out",
        );
    }
}
