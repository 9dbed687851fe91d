//! Finds the credentials that are written in a collection and puts a variable in the place of each.
//!
//! What comes out is the same collection without them, so that no later step can copy one.

mod collect;
mod detect;
mod json;
mod naming;
mod variables;
mod walk;

use crate::api::template;
use crate::collection::{Collection, Variable};
use crate::diag::Sink;
use crate::secrets::{MASK, is_placeholder, replaced};
use crate::source::{Node, Sources, Span};
use collect::Collected;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
pub use walk::AUTH_SECRETS;

/// A collection with its environment, and no credential in it but values of variables that are secret as a whole.
pub struct Covered {
    /// The collection.
    pub collection: Collection,
    /// The variables of the environment file.
    pub environment: Vec<Variable>,
    /// What was done to them.
    pub credentials: Credentials,
}

/// Which variables are secret, and what stands in the place of credentials in texts that are read again from the file.
#[derive(Debug, Default)]
pub struct Credentials {
    secret: BTreeSet<String>,
    covers: Covers,
}

/// For a text by its place: what comes in place of which parts of it, in order.
type Covers = BTreeMap<Span, Vec<(Range<usize>, String)>>;

impl Credentials {
    /// The variable holds a credential.
    pub fn is_secret(&self, variable: &str) -> bool {
        self.secret.contains(variable) || crate::secrets::is_credential(variable)
    }

    /// JSON that was read from the file, with its credentials covered.
    pub fn clean(&self, node: Node) -> Node {
        if self.covers.is_empty() { node } else { json::clean(node, &self.covers) }
    }
}

/// Looks through a collection, warns at each literal credential and covers it. With `keep` all stay as they are.
pub fn cover(
    collection: &Collection,
    environment: &[Variable],
    keep: bool,
    sources: &Sources,
    sink: &mut Sink,
) -> Covered {
    let (mut collection, mut environment) = (collection.clone(), environment.to_vec());
    let collected = Collected::of(&mut collection, &mut environment, sources);
    let mut secret = variables::secret(&collection, &environment, &collected);
    if keep {
        variables::add_holders(&collection, &environment, &mut secret);
        return Covered { collection, environment, credentials: Credentials { secret, covers: Covers::new() } };
    }
    let found = detect::find(&collected, &secret, &collection, &environment, sources);
    let taken = variables::taken(&collection, &environment, &collected, sources);
    let (covers, made_up) = naming::name(&found, &collected, &taken, sink);
    secret.extend(made_up);
    walk::walk(&mut collection, &mut environment, &mut |text| {
        if let Some(parts) = covers.get(&text.span) {
            *text.text = replaced(text.text, parts.iter().map(|(range, with)| (range.clone(), with.as_str())));
        }
    });
    variables::add_holders(&collection, &environment, &mut secret);
    Covered { collection, environment, credentials: Credentials { secret, covers } }
}

/// A credential at a place that generated code is made of.
pub struct Written {
    /// Where it is.
    pub span: Span,
    /// What it is called: the name of its variable, or what it is known as.
    pub name: String,
    /// What is generated in its place.
    pub becomes: String,
}

/// Every literal credential of a collection that would be copied if it were not covered.
pub fn written(collection: &Collection, environment: &[Variable], sources: &Sources) -> Vec<Written> {
    let (mut collection, mut environment) = (collection.clone(), environment.to_vec());
    let collected = Collected::of(&mut collection, &mut environment, sources);
    let secret = variables::secret(&collection, &environment, &collected);
    let found = detect::find(&collected, &secret, &collection, &environment, sources);
    let taken = variables::taken(&collection, &environment, &collected, sources);
    let names = naming::names(&found, &collected, &taken);
    let covered = found.iter().map(|credential| {
        let variable = credential.name.as_ref().map(|name| &names[&(name.as_str(), credential.value.as_str())]);
        let (name, becomes) = match variable {
            Some(name) => (name.clone(), format!("it becomes the variable `{name}`")),
            None => (collected.texts[credential.seen].place.to_owned(), format!("it is shown as `{MASK}`")),
        };
        Written { span: credential.span, name, becomes }
    });
    let declared = collection.variables.iter().chain(&environment).filter(|it| secret.contains(&it.key.value));
    let whole = declared.filter_map(|variable| {
        let value = variable.value.as_ref().filter(|value| !is_placeholder(&value.value))?;
        let literal = template::names(&value.value).next().is_none();
        let becomes = "the variable has no default".to_owned();
        literal.then(|| Written { span: value.span, name: variable.key.value.clone(), becomes })
    });
    covered.chain(whole).collect()
}

#[cfg(test)]
mod tests;
