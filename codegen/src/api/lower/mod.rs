//! Walks the tree of folders and items: what is inherited goes down, operations come out.

mod answer;
mod auth;
mod behavior;
mod blank;
mod body;
mod capture;
mod check;
mod next;
mod operation;
mod parameters;
mod scripts;
mod sent;
mod steps;
mod tried;
mod url;
mod uses;
mod variables;

use super::credentials::{self, Covered, Credentials};
use super::model::{Api, Group};
use super::script::{self, Reading};
use super::template;
use crate::collection::{Auth, Collection, Entry, Script, Setting, Variable};
use crate::config::CollectionConfig;
use crate::diag::{Breadcrumb, Sink};
use crate::source::{Embedded, Sources, Span};
use std::collections::BTreeMap;
use std::rc::Rc;

pub(super) use body::is_json_body;

/// What every step of the walk can look at.
struct Context<'a> {
    sources: &'a Sources,
    sink: &'a mut Sink,
    credentials: Credentials,
    /// What was read of each script, by where it stands: many items inherit the same one.
    readings: BTreeMap<Span, Rc<Reading>>,
    requests: next::Requests<'a>,
    /// Variables that count, by name: the environment's before the collection's (SEMANTICS 1.1).
    declared: BTreeMap<&'a str, &'a Variable>,
}

impl Context<'_> {
    /// The variable was saved with a value.
    fn has_value(&self, name: &str) -> bool {
        self.declared.get(name).is_some_and(|variable| variable.value.is_some())
    }

    /// What a test script does, with the places of its text.
    fn reading(&mut self, script: &Script) -> Option<(Embedded, Rc<Reading>)> {
        let embedded = Embedded::lines(self.sources, &script.lines)?;
        let reading = self.readings.entry(embedded.span(0..embedded.text().len()));
        let reading = reading.or_insert_with(|| Rc::new(script::read(embedded.text()))).clone();
        Some((embedded, reading))
    }

    /// The variable holds a credential.
    fn is_secret(&self, name: &str) -> bool {
        self.credentials.is_secret(name)
    }

    /// The text holds such a variable.
    fn mentions_secret(&self, text: &str) -> bool {
        template::names(text).any(|name| self.is_secret(name))
    }
}

/// What folders hand down to their items.
#[derive(Clone, Default)]
struct Inherited<'a> {
    auth: Option<&'a Auth>,
    /// With the folder or item that each belongs to, outermost first: the order in which Postman runs them.
    scripts: Vec<(&'a Script, &'a Breadcrumb)>,
    /// By key, the nearest (SEMANTICS 8), with what it belongs to.
    settings: BTreeMap<&'a str, (&'a Setting, &'a Breadcrumb)>,
}

impl<'a> Inherited<'a> {
    fn with(
        &self,
        auth: Option<&'a Auth>,
        scripts: &'a [Script],
        settings: &'a [Setting],
        owner: &'a Breadcrumb,
    ) -> Self {
        let scripts = self.scripts.iter().copied().chain(scripts.iter().map(|script| (script, owner))).collect();
        let own = settings.iter().map(|setting| (setting.key.value.as_str(), (setting, owner)));
        let settings = self.settings.iter().map(|(key, setting)| (*key, *setting)).chain(own).collect();
        Self { auth: auth.or(self.auth), scripts, settings }
    }
}

/// Resolves a collection. `environment` holds the variables of the chosen environment file.
pub fn lower(
    collection: &Collection,
    environment: &[Variable],
    config: &CollectionConfig,
    sources: &Sources,
    sink: &mut Sink,
) -> Api {
    let Covered { collection, environment, credentials } =
        credentials::cover(collection, environment, config.keep_secrets, sources, sink);
    let scopes = collection.variables.iter().chain(&environment);
    let declared = scopes.filter(|variable| !variable.disabled).map(|variable| (variable.key.value.as_str(), variable));
    let requests = next::Requests::of(&collection);
    let declared = declared.collect();
    let mut context = Context { sources, sink, credentials, readings: BTreeMap::new(), requests, declared };
    let top = Breadcrumb::default();
    let inherited =
        Inherited::default().with(collection.auth.as_ref(), &collection.scripts, &collection.settings, &top);
    let root = group(&mut context, "", &top, None, &collection.entries, &inherited);
    let variables = variables::collect(&mut context, &root, config.keep_secrets);
    let own_title = collection.name.as_ref().map(|name| name.value.trim().to_owned());
    let title = config.title.clone().or(own_title).unwrap_or_else(|| capitalized(&config.module.value));
    let description = collection.description.as_ref().map(|text| text.value.clone());
    Api { title, id: collection.id.clone(), description, root, variables, bare: collection.name.is_none() }
}

fn group<'a>(
    context: &mut Context<'a>,
    name: &str,
    breadcrumb: &Breadcrumb,
    description: Option<&String>,
    entries: &'a [Entry],
    inherited: &Inherited<'a>,
) -> Group {
    let mut group = Group {
        name: name.to_owned(),
        breadcrumb: breadcrumb.clone(),
        description: description.cloned(),
        groups: Vec::new(),
        operations: Vec::new(),
    };
    for entry in entries {
        match entry {
            Entry::Folder(folder) => {
                let inherited =
                    inherited.with(folder.auth.as_ref(), &folder.scripts, &folder.settings, &folder.breadcrumb);
                let description = folder.description.as_ref().map(|text| &text.value);
                let (name, breadcrumb) = (&folder.name.value, &folder.breadcrumb);
                group.groups.push(self::group(context, name, breadcrumb, description, &folder.entries, &inherited));
            }
            Entry::Item(item) => group.operations.extend(operation::lower(context, item, inherited)),
        }
    }
    group
}

/// A module name as a title, for what has no name of its own.
fn capitalized(name: &str) -> String {
    let mut characters = name.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + &characters.as_str().replace('_', " ")
}
