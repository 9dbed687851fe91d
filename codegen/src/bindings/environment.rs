//! Turns the variables of a collection into the fields of its environment.

use super::docs;
use super::fields;
use super::model::{Environment, VariableDef};
use super::names::{Ident, snake};
use crate::api::{Api, Variable};
use crate::diag::Breadcrumb;

/// How many items are named before they are only counted.
const MOST_NAMES: usize = 3;

/// Plans the environment.
pub fn plan(api: &Api) -> Environment {
    let names = fields::variables(api.variables.iter().map(|variable| variable.name.as_str()));
    let mut variables: Vec<VariableDef> =
        api.variables.iter().zip(names).map(|(variable, name)| def(variable, name)).collect();
    variables.sort_by(|a, b| a.name.cmp(&b.name));
    let title = docs::inline(&api.title);
    let defaults = if variables.is_empty() {
        "None of its requests reads a variable.".to_owned()
    } else if variables.iter().all(|variable| variable.value.is_none()) {
        "The collection saved a value for none of them: [`Environment::default()`] leaves all unset.".to_owned()
    } else {
        "[`Environment::default()`] holds the values that were saved with the collection.".to_owned()
    };
    Environment {
        module_docs: vec![format!("The variables of the {title} collection.")],
        docs: vec![
            "The variables that the requests of this collection read, and those that their answers set.".to_owned(),
            String::new(),
            defaults,
        ],
        dynamic: api.makes_up().then(|| source(&variables)),
        variables,
    }
}

/// The name of the field for the source of what Postman makes up: it gives way to variables.
fn source(variables: &[VariableDef]) -> Ident {
    let free = |name: &Ident| variables.iter().all(|variable| variable.name != *name);
    let names = ["dynamic", "dynamic source", "source of dynamic variables"].map(snake);
    names.into_iter().find(free).unwrap_or_else(|| snake("dynamic variables of Postman"))
}

fn def(variable: &Variable, name: Ident) -> VariableDef {
    let uses = [("set by", &variable.set_by), ("read by", &variable.read_by)];
    let uses: Vec<String> = uses.iter().filter_map(|(verb, items)| users(verb, items)).collect();
    let mut lines = vec![format!("{}: {}.", docs::code(&variable.name), uses.join(", "))];
    if let Some(description) = &variable.description {
        lines.push(String::new());
        lines.extend(docs::markdown(description));
    }
    VariableDef {
        name,
        key: variable.name.clone(),
        docs: lines,
        secret: variable.secret,
        value: variable.value.clone(),
    }
}

/// `read by Refresh Token, Log In`; many are counted, so that a new one is a short diff.
fn users(verb: &str, items: &[Breadcrumb]) -> Option<String> {
    let mut names: Vec<String> =
        items.iter().map(|item| docs::inline(item.names().last()?).into()).collect::<Option<_>>()?;
    names.sort();
    names.dedup();
    match names.len() {
        0 => None,
        1..=MOST_NAMES => Some(format!("{verb} {}", names.join(", "))),
        count => Some(format!("{verb} {count} requests")),
    }
}
