//! Finds the credentials that are written in a collection and gives each a variable to stand in for it.

use super::template::is_template;
use super::words::is_credential;
use crate::collection::{Auth, Body, BodyContent, Collection, Entry, Item, KeyValue};
use crate::diag::{Breadcrumb, Diagnostic, Sink, code};
use crate::source::{Grammar, Node, Sources, Span, Spanned, Value, parse_held};
use std::collections::{BTreeMap, BTreeSet};

/// Which literal texts are credentials, and the variables that replace them.
#[derive(Debug, Default)]
pub struct Credentials {
    variables: BTreeMap<Span, String>,
}

impl Credentials {
    /// Looks through a collection and warns at each literal credential.
    pub fn find(collection: &Collection, sources: &Sources, sink: &mut Sink) -> Self {
        let mut finder = Finder { sources, found: Vec::new() };
        finder.auth(collection.auth.as_ref(), &Breadcrumb::default());
        finder.entries(&collection.entries);
        Self { variables: finder.name(sink) }
    }

    /// The text, or the variable that stands in for it when it is a credential.
    pub fn cover(&self, text: &Spanned<String>) -> String {
        self.token(text.span).unwrap_or_else(|| text.value.clone())
    }

    /// The variable, as `{{name}}`, that stands in for the text at this place.
    pub fn token(&self, span: Span) -> Option<String> {
        self.variables.get(&span).map(|name| format!("{{{{{name}}}}}"))
    }

    /// The names of all variables that were made up.
    pub fn names(&self) -> BTreeSet<&str> {
        self.variables.values().map(String::as_str).collect()
    }
}

/// The parameters of authorizations that are credentials; the others may be shown.
const AUTH_SECRETS: &[&str] = &[
    "accessKey",
    "accessToken",
    "authKey",
    "clientSecret",
    "clientToken",
    "consumerSecret",
    "password",
    "privateKey",
    "secret",
    "secretKey",
    "sessionToken",
    "token",
    "tokenSecret",
    "value",
];

struct Found {
    span: Span,
    /// What the variable is called unless two values claim the name.
    name: String,
    value: String,
    breadcrumb: Breadcrumb,
}

struct Finder<'a> {
    sources: &'a Sources,
    found: Vec<Found>,
}

impl Finder<'_> {
    fn entries(&mut self, entries: &[Entry]) {
        for entry in entries {
            match entry {
                Entry::Folder(folder) => {
                    self.auth(folder.auth.as_ref(), &folder.breadcrumb);
                    self.entries(&folder.entries);
                }
                Entry::Item(item) => self.item(item),
            }
        }
    }

    fn item(&mut self, item: &Item) {
        let request = &item.request;
        self.auth(request.auth.as_ref(), &item.breadcrumb);
        let fields = request.headers.iter().chain(&request.url.query);
        fields.for_each(|field| self.field(field, &item.breadcrumb));
        match &request.body {
            Some(Body { content: BodyContent::UrlEncoded(fields), .. }) => {
                fields.iter().for_each(|field| self.field(field, &item.breadcrumb));
            }
            Some(Body { content: BodyContent::FormData(parts), .. }) => {
                parts.iter().for_each(|part| self.field(&part.field, &item.breadcrumb));
            }
            Some(Body { content: BodyContent::Raw { text, .. }, .. }) => {
                if let Ok(node) = parse_held(self.sources, text.span, Grammar::RawBody) {
                    self.json(&node, &item.breadcrumb);
                }
            }
            _ => {}
        }
    }

    fn auth(&mut self, auth: Option<&Auth>, breadcrumb: &Breadcrumb) {
        for parameter in auth.iter().flat_map(|auth| &auth.parameters) {
            if AUTH_SECRETS.contains(&parameter.key.as_str()) {
                let kind = auth.map_or("", |auth| &auth.kind.value);
                let mut name = format!("{kind}_{}", parameter.key);
                if let Some(key) = auth.filter(|_| kind == "apikey").and_then(|auth| auth.get("key")) {
                    name.clone_from(&key.value);
                }
                self.add(&name, &parameter.value, breadcrumb);
            }
        }
    }

    fn field(&mut self, field: &KeyValue, breadcrumb: &Breadcrumb) {
        if let Some(value) = field.value.as_ref().filter(|_| is_credential(&field.key.value)) {
            self.add(&field.key.value, value, breadcrumb);
        }
    }

    fn json(&mut self, node: &Node, breadcrumb: &Breadcrumb) {
        node.elements().iter().for_each(|element| self.json(element, breadcrumb));
        for member in node.members() {
            match &member.value.value {
                Value::Text(text) if is_credential(&member.key) => {
                    self.add(&member.key, &Spanned::new(text.to_string(), member.value.span), breadcrumb);
                }
                _ => self.json(&member.value, breadcrumb),
            }
        }
    }

    fn add(&mut self, name: &str, value: &Spanned<String>, breadcrumb: &Breadcrumb) {
        let text = value.value.trim();
        let blank = text.is_empty() || (text.starts_with('<') && text.ends_with('>'));
        if !blank && !is_template(text) {
            let (name, value_text) = (name.to_owned(), value.value.clone());
            self.found.push(Found { span: value.span, name, value: value_text, breadcrumb: breadcrumb.clone() });
        }
    }

    /// One value under one name keeps the name; of several values each is told apart by where it stands first.
    fn name(self, sink: &mut Sink) -> BTreeMap<Span, String> {
        let mut values: BTreeMap<&str, BTreeMap<&str, &Breadcrumb>> = BTreeMap::new();
        for found in &self.found {
            let place = values.entry(&found.name).or_default().entry(&found.value).or_insert(&found.breadcrumb);
            *place = (*place).min(&found.breadcrumb);
        }
        let mut names = BTreeMap::new();
        for found in &self.found {
            let places = &values[found.name.as_str()];
            let name = match places.len() {
                1 => found.name.clone(),
                _ => format!("{} {}", found.name, places[found.value.as_str()]),
            };
            let message = format!("a credential is written here; it becomes the variable `{name}`");
            sink.report(Diagnostic::new(code::W0313, message).label(found.span, "never copied").at(&found.breadcrumb));
            names.insert(found.span, name);
        }
        names
    }
}
