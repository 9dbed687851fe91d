//! Turns a `codegen.toml` into a [`Config`].

mod checks;
mod metadata;
mod paths;
#[cfg(test)]
mod tests;

use super::{CollectionConfig, Config, NameOverride, Package, Runtime};
use crate::diag::{Code, Diagnostic, Severity, Sink, code};
use crate::source::{FileId, Sources, Span, Spanned};
use checks::{is_package, module_fault};
use paths::{last_part, seen_from};
use std::ops::Range;
use std::path::{Path, PathBuf};
use toml::de::{DeTable, DeValue};

const KEYS: &[&str] = &["collections", "manifest", "mock", "out", "package", "runtime"];
const COLLECTION_KEYS: &[&str] =
    &["at", "environment", "features", "formats", "globals", "input", "names", "refresh", "secrets", "title"];

/// Reads a configuration; reports all that is wrong with it, and answers nothing if that is anything.
pub fn read(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<Config> {
    let mut reader = Reader { file, sink: Sink::default() };
    let (table, errors) = DeTable::parse_recoverable(sources.file(file).text());
    for error in &errors {
        let span = reader.span(error.span().unwrap_or(0..0));
        reader.report(code::E0601, format!("the configuration is no TOML: {}", error.message()), span, "");
    }
    // What the parser makes of a broken file is a guess: complaints about that would mislead.
    let config = if errors.is_empty() { reader.config(table.get_ref()) } else { None };
    let config = config.filter(|_| reader.sink.count(Severity::Error) == 0);
    sink.extend(reader.sink);
    config
}

/// Whether a collection can have this module.
pub fn is_module(name: &str) -> bool {
    module_fault(name, true).is_none()
}

struct Reader {
    file: FileId,
    sink: Sink,
}

impl Reader {
    fn config(&mut self, table: &DeTable<'_>) -> Option<Config> {
        self.unknown_keys(table, "the configuration", KEYS);
        let out = self.text(table, "out");
        let package = self.text(table, "package");
        let runtime = self.text(table, "runtime");
        let mock = self.text(table, "mock");
        let metadata = self.metadata(table);
        let mut collections = self.collections(table);

        let folder = out.as_ref().map_or("generated", |out| &out.value);
        let name = package.as_ref().map_or_else(|| last_part(folder), |package| Some(&package.value));
        let name = name.filter(|name| is_package(name));
        if let (None, Some(written)) = (name, package.as_ref().or(out.as_ref())) {
            let diagnostic =
                Diagnostic::new(code::E0603, "the crate has no name that cargo takes").label(written.span, "");
            let help = "set `package` to ASCII letters, digits, `-` and `_`, beginning with a letter";
            self.sink.report(diagnostic.help(help));
        }
        let runtime = self.way(folder, runtime, "the runtime");
        let mock = self.way(folder, mock, "the mock");
        for collection in &mut collections {
            // A test that names a folder of this machine would be another one elsewhere.
            let seen = seen_from(folder, &collection.input.value);
            collection.seen = seen.filter(|seen| !Path::new(seen).is_absolute());
        }
        let runtime = runtime?.map_or(Runtime::Version, Runtime::Path);
        let package = Package { name: name?.to_owned(), runtime, mock: mock?, metadata };
        Some(Config { out: PathBuf::from(folder), package, collections })
    }

    /// The path of one of our packages as the crate sees it; nothing at all where there is none to write.
    fn way(&mut self, folder: &str, path: Option<Spanned<String>>, what: &str) -> Option<Option<String>> {
        let Some(path) = path else { return Some(None) };
        let way = seen_from(folder, &path.value);
        if way.is_none() {
            let message = format!("no relative path leads from `{folder}` to {what}");
            let diagnostic = Diagnostic::new(code::E0603, message).label(path.span, "");
            self.sink.report(diagnostic.help(format!("write the path of {what} as an absolute path")));
        }
        way.map(Some)
    }

    fn collections(&mut self, table: &DeTable<'_>) -> Vec<CollectionConfig> {
        let Some((key, value)) = table.get_key_value("collections") else {
            self.report(code::E0604, "the configuration names no collection", Span::file_start(self.file), "");
            return Vec::new();
        };
        let DeValue::Table(collections) = value.get_ref() else {
            self.wrong_kind("collections", "a table", value);
            return Vec::new();
        };
        if collections.is_empty() {
            self.report(code::E0604, "the configuration names no collection", self.span(key.span()), "nothing in it");
        }
        let mut configs = Vec::new();
        for (key, value) in collections {
            let module = Spanned::new(key.get_ref().to_string(), self.span(key.span()));
            self.module(&module.value, &module, true);
            match value.get_ref() {
                DeValue::Table(table) => configs.extend(self.collection(module, table)),
                _ => self.wrong_kind(&module.value, "a table with an `input`", value),
            }
        }
        // The map is sorted as well, unless some crate in the build turned on a feature of `toml`.
        configs.sort_by(|a, b| a.module.value.cmp(&b.module.value));
        configs
    }

    fn collection(&mut self, module: Spanned<String>, table: &DeTable<'_>) -> Option<CollectionConfig> {
        self.unknown_keys(table, "a collection", COLLECTION_KEYS);
        if !table.contains_key("input") {
            let message = format!("the collection `{}` has no `input`", module.value);
            let diagnostic = Diagnostic::new(code::E0603, message).label(module.span, "of this collection");
            self.sink.report(diagnostic.help("add `input = \"PATH\"` with the file that Postman exported"));
        }
        let input = self.text(table, "input");
        let environment = self.text(table, "environment");
        let globals = self.text(table, "globals");
        let title = self.text(table, "title").map(|title| title.value);
        let at = self.text(table, "at");
        if let Some(at) = &at {
            at.value.split("::").for_each(|part| self.module(part, at, false));
        }
        let secrets = self.text(table, "secrets");
        if let Some(secrets) = secrets.as_ref().filter(|secrets| !["keep", "drop"].contains(&&*secrets.value)) {
            let message = format!("`secrets` cannot be `{}`", secrets.value);
            let diagnostic = Diagnostic::new(code::E0603, message).label(secrets.span, "");
            self.sink.report(diagnostic.help("write \"drop\", or \"keep\" for trusted tests only"));
        }
        let keep_secrets = secrets.is_some_and(|secrets| secrets.value == "keep");
        let features = self.boolean(table, "features");
        let formats = self.boolean(table, "formats").unwrap_or(false);
        let names = self.names(table);
        let refresh = self.text(table, "refresh");
        Some(CollectionConfig {
            module,
            input: input?,
            seen: None,
            environment,
            globals,
            at,
            title,
            features,
            formats,
            names,
            refresh,
            keep_secrets,
        })
    }

    fn names(&mut self, table: &DeTable<'_>) -> Vec<NameOverride> {
        let Some(value) = table.get("names") else { return Vec::new() };
        let DeValue::Table(names) = value.get_ref() else {
            self.wrong_kind("names", "a table", value);
            return Vec::new();
        };
        let mut overrides = Vec::new();
        for key in names.keys() {
            let breadcrumb = Spanned::new(key.get_ref().to_string(), self.span(key.span()));
            overrides.extend(self.text(names, &breadcrumb.value).map(|name| NameOverride { breadcrumb, name }));
        }
        overrides.sort_by_key(|entry| entry.breadcrumb.span);
        overrides
    }

    /// Checks one name of a module in what was written.
    fn module(&mut self, name: &str, written: &Spanned<String>, top: bool) {
        if let Some(fault) = module_fault(name, top) {
            self.report(code::E0402, format!("`{name}` cannot be the name of a module"), written.span, fault);
        }
    }

    fn text(&mut self, table: &DeTable<'_>, key: &str) -> Option<Spanned<String>> {
        let value = table.get(key)?;
        match value.get_ref() {
            DeValue::String(text) if text.trim().is_empty() => {
                self.report(code::E0603, format!("`{key}` is empty"), self.span(value.span()), "");
                None
            }
            DeValue::String(text) => Some(Spanned::new(text.to_string(), self.span(value.span()))),
            _ => {
                self.wrong_kind(key, "a string", value);
                None
            }
        }
    }

    fn boolean(&mut self, table: &DeTable<'_>, key: &str) -> Option<bool> {
        let value = table.get(key)?;
        match value.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => {
                self.wrong_kind(key, "`true` or `false`", value);
                None
            }
        }
    }

    fn wrong_kind(&mut self, key: &str, wanted: &str, found: &toml::Spanned<DeValue<'_>>) {
        let kind = match found.get_ref().type_str() {
            kind @ ("array" | "integer") => format!("an {kind}"),
            kind => format!("a {kind}"),
        };
        self.report(code::E0603, format!("`{key}` wants {wanted}"), self.span(found.span()), format!("this is {kind}"));
    }

    fn unknown_keys(&mut self, table: &DeTable<'_>, place: &str, known: &[&str]) {
        for key in table.keys().filter(|key| !known.contains(&&**key.get_ref())) {
            let near = similar::get_close_matches(&**key.get_ref(), known, 1, 0.6);
            let help = match near.first() {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("remove it; {place} has `{}`", known.join("`, `")),
            };
            let message = format!("{place} has no key `{}`", key.get_ref());
            let diagnostic = Diagnostic::new(code::E0602, message).label(self.span(key.span()), "");
            self.sink.report(diagnostic.help(help));
        }
    }

    fn report(&mut self, code: Code, message: impl Into<String>, span: Span, label: impl Into<String>) {
        self.sink.report(Diagnostic::new(code, message).label(span, label));
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span { file: self.file, start: range.start as u32, end: range.end as u32 }
    }
}
