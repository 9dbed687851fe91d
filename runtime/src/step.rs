//! Runs an item's pre-request scripts: what they store, and what they do to the headers, before the request is built.

mod fill;

pub(crate) use fill::fields;

use std::time::Duration;

use http::{HeaderMap, StatusCode};

use crate::capture::stored;
use crate::dynamic::Dynamic;
use crate::error::Error;
use crate::evaluate::Answer;
use crate::evaluate::value::Val;
use crate::expression;
use crate::headers::Headers;
use crate::item::{Item, ScriptStep};
use crate::substitute::{Missing, Place, substitute};
use crate::variable::{Origin, Variable, Variables};

/// What the pre-request scripts of one call came to.
#[derive(Default)]
pub(crate) struct Before {
    variables: Vec<Stored>,
    headers: Vec<Touch>,
}

/// A variable that a script stores, or takes away.
struct Stored {
    name: &'static str,
    value: Variable,
    /// For this call alone.
    local: bool,
}

/// What a script does to a header.
enum Touch {
    Add(&'static str, Variable),
    Upsert(&'static str, Variable),
    Remove(&'static str),
}

/// Runs the scripts of an item, the outermost first: each sees what those before it stored. Within one script all values
/// are made of what was there before it, as a value that was stored earlier is part of the one that is made of it.
pub(crate) fn run(item: &'static Item, variables: &dyn Variables) -> Before {
    let mut before = Before::default();
    for script in item.steps {
        let view = before.view(variables);
        let headers = HeaderMap::new();
        let nothing = Answer::new(b"", StatusCode::OK, &headers, Duration::ZERO, &view);
        let mut made = Before::default();
        script.iter().for_each(|step| made.one(step, &nothing));
        before.take(made);
    }
    before
}

impl Before {
    fn one(&mut self, step: &ScriptStep, nothing: &Answer<'_>) {
        // Whose text it is decides what it may do in a URL and whether `{{…}}` in it counts.
        let value = |source: &str| {
            let value = nothing.value(source);
            let origin = nothing.run.origin();
            let text = stored(&value).map(|text| Variable::of(text, origin));
            (matches!(value, Val::Unset), text)
        };
        match step {
            ScriptStep::Set(name, source) | ScriptStep::SetLocal(name, source) => {
                let local = matches!(step, ScriptStep::SetLocal(..));
                let value = match value(source) {
                    (true, _) => Variable::UNSET,
                    (false, Some(value)) => value,
                    (false, None) => return,
                };
                self.variables.push(Stored { name, value, local });
            }
            ScriptStep::AddHeader(name, source) => {
                self.headers.extend(value(source).1.map(|value| Touch::Add(name, value)));
            }
            ScriptStep::UpsertHeader(name, source) => {
                self.headers.extend(value(source).1.map(|value| Touch::Upsert(name, value)));
            }
            ScriptStep::RemoveHeader(name, source) => {
                self.headers.extend(value(source).0.then_some(Touch::Remove(name)));
            }
        }
    }

    fn take(&mut self, later: Before) {
        for stored in later.variables {
            self.variables.retain(|known| known.name != stored.name);
            self.variables.push(stored);
        }
        self.headers.extend(later.headers);
    }

    /// The variables as the scripts leave them.
    pub(crate) fn view<'a>(&'a self, variables: &'a dyn Variables) -> View<'a> {
        View { before: self, variables }
    }

    /// Stores in the environment what stays there.
    pub(crate) fn store(&self, variables: &mut dyn Variables) {
        for stored in self.variables.iter().filter(|stored| !stored.local) {
            if let Some(variable) = variables.get_mut(stored.name) {
                *variable = stored.value.clone();
            }
        }
    }

    /// Does to the headers what the scripts do to them.
    pub(crate) fn headers<'a>(
        &self,
        item: &'static Item,
        variables: &dyn Variables,
        headers: &mut Headers<'a>,
    ) -> Result<(), Error> {
        for touch in &self.headers {
            let (name, value) = match touch {
                Touch::Remove(name) => {
                    headers.remove(name);
                    continue;
                }
                Touch::Add(name, value) => (*name, value),
                Touch::Upsert(name, value) => {
                    headers.remove(name);
                    (*name, value)
                }
            };
            let text = value.as_str().unwrap_or_default();
            // The script runs before variables are put in; what a server said is text.
            let text = match value.origin() {
                Origin::Server => text.into(),
                _ => substitute(text, Place::Text, variables).map_err(|missing| Error::unresolved(item, missing))?,
            };
            headers.push(name, &text, reads_secret(item, name, variables))?;
        }
        Ok(())
    }
}

/// A header that a script makes of a secret is one.
fn reads_secret(item: &Item, header: &str, variables: &dyn Variables) -> bool {
    item.steps.iter().copied().flatten().any(|step| match step {
        ScriptStep::AddHeader(name, source) | ScriptStep::UpsertHeader(name, source) => {
            *name == header && expression::variables(source).iter().flatten().any(|name| variables.is_secret(name))
        }
        _ => false,
    })
}

/// The variables that the scripts of an item store.
pub(crate) fn own(item: &'static Item) -> impl Iterator<Item = &'static str> {
    item.steps.iter().copied().flatten().filter_map(|step| match step {
        ScriptStep::Set(name, _) | ScriptStep::SetLocal(name, _) => Some(*name),
        _ => None,
    })
}

/// Variables with those of the scripts over them.
pub(crate) struct View<'a> {
    before: &'a Before,
    variables: &'a dyn Variables,
}

impl Variables for View<'_> {
    fn get(&self, name: &str) -> Option<&Variable> {
        let own = self.before.variables.iter().find(|stored| stored.name == name);
        own.map(|stored| &stored.value).or_else(|| self.variables.get(name))
    }

    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }

    fn is_secret(&self, name: &str) -> bool {
        self.variables.is_secret(name)
    }

    fn dynamic(&self) -> &Dynamic {
        self.variables.dynamic()
    }
}

/// Variables of which those that the item's own scripts store stand for themselves: `{{name}}`.
pub(crate) struct Apart<'a> {
    own: Vec<(&'static str, Variable)>,
    variables: &'a dyn Variables,
}

impl<'a> Apart<'a> {
    pub(crate) fn new(item: &'static Item, variables: &'a dyn Variables) -> Self {
        let own = own(item).map(|name| (name, Variable::of(format!("{{{{{name}}}}}"), Origin::Own)));
        Self { own: own.collect(), variables }
    }

    /// The text holds a variable that the item's own scripts store.
    pub(crate) fn holds_own(&self, text: &str) -> bool {
        self.own.iter().any(|(_, variable)| variable.as_str().is_some_and(|token| text.contains(token)))
    }
}

impl Variables for Apart<'_> {
    fn get(&self, name: &str) -> Option<&Variable> {
        let own = self.own.iter().find(|(own, _)| *own == name);
        own.map(|(_, variable)| variable).or_else(|| self.variables.get(name))
    }

    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }

    fn is_secret(&self, name: &str) -> bool {
        self.variables.is_secret(name)
    }

    fn dynamic(&self) -> &Dynamic {
        self.variables.dynamic()
    }
}

/// What the tokens of the item's own variables stand for, in the fields of a call.
struct Own<'a> {
    names: Vec<&'static str>,
    variables: &'a dyn Variables,
}

impl Own<'_> {
    /// The value of a token, unless it is none of these.
    fn value(&self, name: &str, place: Place) -> Result<Option<(String, bool)>, Missing> {
        let Some(name) = self.names.iter().find(|own| **own == name) else { return Ok(None) };
        let text = substitute(&format!("{{{{{name}}}}}"), place, self.variables)?.into_owned();
        Ok(Some((text, self.variables.is_secret(name))))
    }
}
