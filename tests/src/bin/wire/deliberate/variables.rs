//! Looks up what a collection's variables are worth, as Postman does.

use codegen::collection::Variable;
use codegen::source::{Grammar, parse};
use std::collections::{BTreeMap, BTreeSet};
use tests::product::Product;

/// The values of variables, the environment's before the collection's before the globals'.
pub struct Variables<'a> {
    values: BTreeMap<&'a str, &'a str>,
    /// Those that have an `id` in place of a `key`.
    by_id: BTreeSet<String>,
}

impl<'a> Variables<'a> {
    /// The variables of a collection.
    pub fn new(product: &'a Product) -> Self {
        let all = product.collection.variables.iter().chain(&product.environment);
        let enabled = all.filter(|variable: &&Variable| !variable.disabled);
        let value = |variable: &'a Variable| variable.value.as_ref().map_or("", |value| value.value.as_str());
        let values = enabled.map(|variable| (variable.key.value.as_str(), value(variable))).collect();
        Self { values, by_id: by_id(product) }
    }

    /// The text with its variables replaced, those in their values included.
    pub fn resolve(&self, template: &str) -> String {
        let mut text = template.to_owned();
        for _ in 0..19 {
            let mut next = text.clone();
            for name in codegen::api::template_names(&text) {
                if let Some(value) = self.values.get(name) {
                    next = next.replace(&format!("{{{{{name}}}}}"), value);
                }
            }
            if next == text {
                break;
            }
            text = next;
        }
        text
    }

    /// A variable stays that nothing defines and Postman does not make up.
    pub fn leaves_one(&self, template: &str) -> bool {
        codegen::api::template_names(&self.resolve(template)).any(|name| !codegen::api::dynamic::is_dynamic(name))
    }

    /// A variable of the text is defined and empty, or one in its value is.
    pub fn needs_an_empty_one(&self, template: &str) -> bool {
        self.any_value(template, &|value| value.is_empty(), 19)
    }

    /// The value of a variable of the text has one of these characters.
    pub fn inserts(&self, template: &str, characters: &[char]) -> bool {
        self.any_value(template, &|value| value.contains(characters), 19)
    }

    fn any_value(&self, template: &str, test: &dyn Fn(&str) -> bool, passes: usize) -> bool {
        let mut values = codegen::api::template_names(template).filter_map(|name| self.values.get(name));
        passes > 0 && values.any(|value| test(value) || self.any_value(value, test, passes - 1))
    }

    /// A variable of the text is defined by its id alone.
    pub fn misses_one_by_id(&self, template: &str) -> bool {
        codegen::api::template_names(template).any(|name| self.by_id.contains(name))
    }
}

fn by_id(product: &Product) -> BTreeSet<String> {
    let file = product.input.collection;
    let Ok(root) = parse(file, product.sources.file(file).text(), Grammar::Strict) else { return BTreeSet::new() };
    let variables = root.get("variable").map(|list| list.elements()).unwrap_or_default();
    let without_key = variables.iter().filter(|variable| variable.get("key").is_none());
    without_key.filter_map(|variable| Some(variable.get("id")?.text()?.to_owned())).collect()
}
