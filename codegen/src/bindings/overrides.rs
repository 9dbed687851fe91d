//! Finds what each name in `codegen.toml` is for: breadcrumbs become requests and folders.

#[cfg(test)]
mod tests;

use super::collisions::order;
use super::module::module_name;
use super::names::{Ident, snake};
use crate::api::{Api, Group, Operation};
use crate::config::{CollectionConfig, NameOverride};
use crate::diag::{Breadcrumb, Code, Diagnostic, Sink, code};
use crate::source::{Span, Spanned};
use std::collections::BTreeMap;

/// A name that the configuration gives.
#[derive(Clone, Debug)]
pub struct Given {
    /// The name.
    pub name: Ident,
    /// Where it is given.
    pub written: Span,
}

/// All names that the configuration gives, by what they are for.
#[derive(Debug, Default)]
pub struct Overrides {
    functions: BTreeMap<Span, Given>,
    modules: BTreeMap<Vec<String>, Given>,
    keys: BTreeMap<Span, String>,
    folder_keys: BTreeMap<Vec<String>, String>,
    refresh: Option<Span>,
    table: String,
}

impl Overrides {
    /// The name that the function of a request was given.
    pub fn function(&self, operation: &Operation) -> Option<&Given> {
        self.functions.get(&operation.origin)
    }

    /// The name that the module of a folder was given.
    pub fn module(&self, folder: &Breadcrumb) -> Option<&Given> {
        self.modules.get(&shown(folder))
    }

    /// The key that means this request and nothing else.
    pub fn key(&self, operation: &Operation) -> Option<&str> {
        self.keys.get(&operation.origin).map(String::as_str)
    }

    /// The key of a folder that was given no name, as it is written.
    pub fn folder_key(&self, folder: &Breadcrumb) -> Option<String> {
        let folder = shown(folder);
        let free = !self.modules.contains_key(&folder);
        self.folder_keys.get(&folder).filter(|_| free).map(|key| quoted(key))
    }

    /// The request that the configuration names as the one that renews.
    pub fn refresh(&self) -> Option<Span> {
        self.refresh
    }

    /// The keys of the requests that were given no name, as they are written.
    pub fn into_keys(self) -> BTreeMap<Span, String> {
        let free = self.keys.iter().filter(|(origin, _)| !self.functions.contains_key(origin));
        free.map(|(origin, key)| (*origin, quoted(key))).collect()
    }

    /// What to write, and below which table, for a request to have a name whatever joins it.
    pub fn advice(&self, operation: &Operation, name: &Ident) -> Option<String> {
        let line = format!("{} = {}", quoted(self.key(operation)?), quoted(name.plain()));
        Some(format!("`{line}` below `{}` in codegen.toml", self.table))
    }
}

/// Finds them all; reports those that mean nothing, or too much, or give what is no name.
pub fn find(api: &Api, config: &CollectionConfig, sink: &mut Sink) -> Overrides {
    let index = Index::new(&api.root);
    let mut finder = Finder { index: &index, top: config.at.is_none(), names: BTreeMap::new(), sink };
    let mut overrides =
        Overrides { table: format!("[collections.{}.names]", config.module.value), ..Overrides::default() };
    for entry in &config.names {
        match finder.target(&entry.breadcrumb) {
            Some(Target::Item(operation)) => {
                if let Some(given) = finder.given(entry, Target::Item(operation)) {
                    overrides.functions.insert(operation.origin, given);
                }
            }
            Some(target @ Target::Folder(folder)) => {
                if let Some(given) = finder.given(entry, target) {
                    overrides.modules.insert(shown(folder), given);
                }
            }
            None => {}
        }
    }
    overrides.refresh = config.refresh.as_ref().and_then(|key| match finder.target(key)? {
        Target::Item(operation) => Some(operation.origin),
        Target::Folder(_) => {
            finder.report(code::E0605, "a folder cannot renew anything".to_owned(), key.span, None);
            None
        }
    });
    let keys = index.operations.iter().filter_map(|operation| Some((operation.origin, index.key(operation)?)));
    overrides.keys = keys.collect();
    let folders = index.forms[1].values().flatten().filter_map(|target| match target {
        Target::Folder(folder) => Some((shown(folder), index.target_key(*target)?)),
        Target::Item(_) => None,
    });
    overrides.folder_keys = folders.collect();
    overrides
}

/// One name cannot be used by two in one place: what both overrides have to say about it.
pub fn report_twice(what: &str, name: &Ident, first: Span, second: Span, sink: &mut Sink) {
    let diagnostic = Diagnostic::new(code::E0607, format!("two {what} of one module are named `{name}`"))
        .label(second, "the second")
        .label(first, "the first");
    sink.report(diagnostic);
}

/// What a key can mean.
#[derive(Clone, Copy, Debug)]
enum Target<'a> {
    Item(&'a Operation),
    Folder(&'a Breadcrumb),
}

impl Target<'_> {
    fn is(self, other: Target<'_>) -> bool {
        match (self, other) {
            (Target::Item(a), Target::Item(b)) => std::ptr::eq(a, b),
            (Target::Folder(a), Target::Folder(b)) => shown(a) == shown(b),
            _ => false,
        }
    }

    fn breadcrumb(self) -> String {
        match self {
            Target::Item(operation) => operation.breadcrumb.to_string(),
            Target::Folder(folder) => folder.to_string(),
        }
    }
}

struct Finder<'a, 'b> {
    index: &'b Index<'a>,
    /// Folders at the root stand right below the collection's module.
    top: bool,
    /// What has been given a name so far, by the key that says it best.
    names: BTreeMap<String, &'b Spanned<String>>,
    sink: &'b mut Sink,
}

impl<'a, 'b> Finder<'a, 'b> {
    fn target(&mut self, key: &Spanned<String>) -> Option<Target<'a>> {
        match self.index.find(&key.value) {
            [] => {
                let message = format!("no request or folder is called {}", ticked(&key.value));
                self.report(code::E0605, message, key.span, self.index.near(&key.value));
                None
            }
            [target] => Some(*target),
            many => {
                self.ambiguous(key, many);
                None
            }
        }
    }

    fn ambiguous(&mut self, key: &Spanned<String>, targets: &[Target<'_>]) {
        let items = targets.iter().filter(|target| matches!(target, Target::Item(_))).count();
        let folders = targets.len() - items;
        let counted = |count: usize, one: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            many => Some(format!("{many} {one}s")),
        };
        let what: Vec<String> = [counted(items, "request"), counted(folders, "folder")].into_iter().flatten().collect();
        let message = format!("{} are called {}", what.join(" and "), ticked(&key.value));
        let mut diagnostic = Diagnostic::new(code::E0606, message).label(key.span, "");
        let mut keys = Vec::new();
        for target in targets.iter().take(MOST_SHOWN) {
            let own = self.index.target_key(*target);
            if let Target::Item(operation) = target {
                let text = own.as_ref().map_or_else(String::new, |own| format!("this is {}", ticked(own)));
                diagnostic = diagnostic.label(operation.origin, text);
            }
            keys.extend(own.map(|own| ticked(&own)));
        }
        if !keys.is_empty() {
            let more = if targets.len() > MOST_SHOWN { " or …" } else { "" };
            diagnostic = diagnostic.help(format!("write {}{more}", keys.join(" or ")));
        }
        self.sink.report(diagnostic);
    }

    fn given(&mut self, entry: &'b NameOverride, target: Target<'_>) -> Option<Given> {
        let NameOverride { breadcrumb: key, name: written } = entry;
        let (name, kind) = match target {
            Target::Item(_) => (snake(&written.value), "function"),
            Target::Folder(folder) => {
                let top = self.top && folder.names().len() == 1;
                (module_name(&written.value, top), "module")
            }
        };
        if name.plain() != written.value {
            let message = format!("`{}` cannot be the name of a {kind}", written.value);
            self.report(code::E0402, message, written.span, Some(format!("`{}` would be one", name.plain())));
            return None;
        }
        let own = match target {
            Target::Item(operation) => format!("{:?}", operation.origin),
            Target::Folder(folder) => format!("{:?}", shown(folder)),
        };
        if let Some(first) = self.names.insert(own, key) {
            let message = format!("`{}` is given two names", target.breadcrumb());
            let diagnostic = Diagnostic::new(code::E0607, message).label(key.span, "the second");
            self.sink.report(diagnostic.label(first.span, "the first").help("remove one of them"));
        }
        Some(Given { name, written: written.span })
    }

    fn report(&mut self, code: Code, message: String, span: Span, help: Option<String>) {
        let diagnostic = Diagnostic::new(code, message).label(span, "");
        self.sink.report(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }
}

/// How many are named before the rest is only hinted at.
const MOST_SHOWN: usize = 5;

/// How many forms a key has.
const FORMS: usize = 3;

/// Everything that can be named, by the forms of its keys. A form counts only where none before it means anything:
/// the breadcrumb; the method before that of a request, a slash behind that of a folder; a number behind the method's,
/// where several requests have even that.
#[derive(Default)]
struct Index<'a> {
    forms: [BTreeMap<String, Vec<Target<'a>>>; FORMS],
    operations: Vec<&'a Operation>,
    /// How often each item is in the collection: a broken file of schema v1 can list one twice, and nothing means only
    /// one of the two.
    listed: BTreeMap<Span, usize>,
    /// The form with a number, of those that have one.
    numbered: BTreeMap<Span, String>,
}

impl<'a> Index<'a> {
    fn new(root: &'a Group) -> Self {
        let mut index = Self::default();
        index.walk(root);
        index.number();
        index
    }

    fn walk(&mut self, group: &'a Group) {
        for folder in &group.groups {
            self.add(0, &folder.breadcrumb.to_string(), Target::Folder(&folder.breadcrumb));
            self.add(1, &folder_key(&folder.breadcrumb), Target::Folder(&folder.breadcrumb));
            self.walk(folder);
        }
        for operation in &group.operations {
            self.add(0, &operation.breadcrumb.to_string(), Target::Item(operation));
            self.add(1, &method_key(operation), Target::Item(operation));
            self.operations.push(operation);
            *self.listed.entry(operation.origin).or_default() += 1;
        }
    }

    /// Numbers those that the method does not tell apart: `GET Pets / Find (1 of 2)`. The whole count is in it, so that
    /// a key never comes to mean another request in silence when one is added.
    fn number(&mut self) {
        let mut numbered = Vec::new();
        for targets in self.forms[1].values() {
            let items = targets.iter().filter_map(|target| match target {
                Target::Item(operation) => Some(*operation),
                Target::Folder(_) => None,
            });
            let mut items: Vec<&Operation> = items.collect();
            if items.len() > 1 {
                items.retain(|operation| self.is_listed_once(operation));
                items.sort_by_cached_key(|operation| order(operation));
                let count = items.len();
                numbered.extend(items.into_iter().zip(1..).map(|(item, number)| (item, number, count)));
            }
        }
        for (operation, number, count) in numbered {
            let key = format!("{} ({number} of {count})", method_key(operation));
            self.add(2, &key, Target::Item(operation));
            self.numbered.insert(operation.origin, key);
        }
    }

    fn is_listed_once(&self, operation: &Operation) -> bool {
        self.listed.get(&operation.origin) == Some(&1)
    }

    fn add(&mut self, form: usize, key: &str, target: Target<'a>) {
        let targets = self.forms[form].entry(folded(key)).or_default();
        // Folders of one name become one module.
        if !targets.iter().any(|known| known.is(target)) {
            targets.push(target);
        }
    }

    fn find(&self, key: &str) -> &[Target<'a>] {
        let key = folded(key);
        self.forms.iter().find_map(|form| form.get(&key)).map_or(&[], Vec::as_slice)
    }

    /// The key that means this request and nothing else.
    fn key(&self, operation: &Operation) -> Option<String> {
        if !self.is_listed_once(operation) {
            return None;
        }
        let mut keys = std::iter::once(method_key(operation)).chain(self.numbered.get(&operation.origin).cloned());
        keys.find(|key| matches!(self.find(key), [one] if one.is(Target::Item(operation))))
    }

    fn target_key(&self, target: Target<'_>) -> Option<String> {
        match target {
            Target::Item(operation) => self.key(operation),
            Target::Folder(folder) => {
                Some(folder_key(folder)).filter(|key| matches!(self.find(key), [one] if one.is(target)))
            }
        }
    }

    /// Help with the keys that look most like this one.
    fn near(&self, key: &str) -> Option<String> {
        let with_method = |operation: &&Operation| key.split_whitespace().next() == Some(operation.method.as_str());
        let begins = self.operations.iter().any(with_method);
        let mut known: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for targets in self.forms[0].values() {
            for target in targets {
                let alike = match target {
                    Target::Item(operation) if begins => method_key(operation),
                    target => target.breadcrumb(),
                };
                let exact = if targets.len() > 1 { self.target_key(*target) } else { None };
                known.entry(folded(&alike).to_lowercase()).or_default().push(exact.unwrap_or(alike));
            }
        }
        let names: Vec<&str> = known.keys().map(String::as_str).collect();
        let near = similar::get_close_matches(folded(key).to_lowercase().as_str(), &names, 3, 0.6);
        let near = near.iter().filter_map(|name| known.get(*name)).flatten().take(3);
        let near: Vec<String> = near.map(|shown| ticked(shown)).collect();
        (!near.is_empty()).then(|| format!("did you mean {}?", near.join(" or ")))
    }
}

fn method_key(operation: &Operation) -> String {
    format!("{} {}", operation.method, operation.breadcrumb)
}

fn folder_key(folder: &Breadcrumb) -> String {
    format!("{folder} /")
}

/// A key without the blanks that mean nothing: those beside slashes, and those beyond the first between words.
fn folded(key: &str) -> String {
    let parts = key.split('/').map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    parts.collect::<Vec<_>>().join("/")
}

/// The names of a breadcrumb as they are shown: folders that are shown alike become one module.
fn shown(breadcrumb: &Breadcrumb) -> Vec<String> {
    breadcrumb.names().iter().map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    let escaped = |character: char| match character {
        '"' | '\\' => format!("\\{character}"),
        control if control.is_control() => format!("\\u{:04X}", u32::from(control)),
        plain => plain.to_string(),
    };
    format!("\"{}\"", text.chars().map(escaped).collect::<String>())
}

/// As it is written in `codegen.toml`, in a sentence.
fn ticked(key: &str) -> String {
    format!("`{}`", quoted(key))
}
