//! Finds the requests that scripts send a run to.

use super::Context;
use super::scripts::Read;
use crate::api::expr::Expr;
use crate::api::model::Next;
use crate::api::script::Successor;
use crate::collection::{Collection, Entry};
use crate::diag::{Breadcrumb, Diagnostic, code};
use crate::secrets::shaped;
use std::collections::BTreeMap;

/// The requests of a collection by what a script may call them.
#[derive(Default)]
pub struct Requests<'a> {
    ids: BTreeMap<&'a str, &'a Breadcrumb>,
    names: BTreeMap<&'a str, &'a Breadcrumb>,
}

impl<'a> Requests<'a> {
    /// Of several requests of one name Postman takes the last.
    pub fn of(collection: &'a Collection) -> Self {
        let mut requests = Self::default();
        requests.add(&collection.entries);
        requests
    }

    fn add(&mut self, entries: &'a [Entry]) {
        for entry in entries {
            match entry {
                Entry::Folder(folder) => self.add(&folder.entries),
                Entry::Item(item) => {
                    self.names.insert(&item.name.value, &item.breadcrumb);
                    self.ids.extend(item.id.as_deref().map(|id| (id, &item.breadcrumb)));
                }
            }
        }
    }

    fn find(&self, name: &str) -> Option<&'a Breadcrumb> {
        self.ids.get(name).or_else(|| self.names.get(name)).copied()
    }
}

/// What the scripts say, the outermost first: what an inner one says comes before it.
pub fn lower(context: &mut Context<'_>, tests: &[&Read]) -> Vec<Next> {
    let mut all: Vec<Next> = Vec::new();
    for Read { embedded, reading, owner } in tests {
        let Some(order) = &reading.order else { continue };
        let mut own = Vec::new();
        for Successor { name, condition } in order.targets.clone() {
            let found = name.as_ref().map(|name| context.requests.find(name).cloned());
            let what = match (&found, &name) {
                (Some(None), Some(name)) => Some(format!("there is no request \"{name}\"")),
                _ if condition.as_ref().is_some_and(holds_credential) => {
                    Some("a credential is written in its condition".to_owned())
                }
                _ => None,
            };
            match what {
                None => own.push(Next { target: found.flatten(), condition }),
                Some(what) => {
                    let message = format!("which request runs next is not carried over: {what}");
                    let diagnostic = Diagnostic::new(code::L0323, message);
                    context.sink.report(diagnostic.label(embedded.span(order.span.clone()), "here").at(owner));
                }
            }
        }
        if own.iter().any(|next| next.condition.is_none()) {
            all.clear();
        }
        all.splice(0..0, own);
    }
    all
}

fn holds_credential(condition: &Expr) -> bool {
    condition.parts().into_iter().any(|part| match part {
        Expr::Json(path) => path.iter().any(|step| !shaped(step).is_empty()),
        Expr::Header(text) | Expr::Cookie(text) | Expr::Variable(text) | Expr::Text(text) => !shaped(text).is_empty(),
        _ => false,
    })
}
