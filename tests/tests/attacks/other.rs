//! Judges what is no Rust: paths, the manifest, the list of requests, diagnostics, graphs.

use codegen::Generated;
use codegen::diag::{Diagnostic, json, render};
use codegen::source::Sources;
use std::path::{Component, Path};
use toml::de::{DeTable, DeValue};

/// The path leads to a place below the folder, on every system.
pub fn path(path: &str) -> Option<String> {
    let plain = |part: Component<'_>| matches!(part, Component::Normal(_));
    let letters = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '/');
    let hidden = path.split('/').any(|part| part.starts_with('.'));
    let good = Path::new(path).components().all(plain) && path.chars().all(letters) && !hidden;
    (!good).then(|| format!("the path of a file: {path:?}"))
}

/// Nothing is in it that a reviewer does not see.
pub fn visible(text: &str) -> Option<String> {
    let unseen = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
            || matches!(c, '\u{2060}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
    };
    let at = text.find(unseen)?;
    let line = text[..at].rfind('\n').map_or(0, |at| at + 1);
    let line: String = text[line..].chars().take_while(|c| *c != '\n').take(200).collect();
    Some(format!("a character that is not seen: {line:?}"))
}

/// The manifest has the tables and keys that it always has.
pub fn manifest(text: &str) -> Option<String> {
    let table = match DeTable::parse(text) {
        Ok(table) => table.into_inner(),
        Err(error) => return Some(format!("the manifest is no TOML: {error}")),
    };
    let keys = |key: &str| match table.get(key).map(|value| value.get_ref()) {
        Some(DeValue::Table(table)) => names(table),
        _ => Vec::new(),
    };
    let tables: Vec<String> = names(&table).into_iter().filter(|key| key != "features").collect();
    let good = tables == ["dependencies", "lib", "package"]
        && keys("dependencies") == ["postbind", "serde"]
        && keys("lib") == ["doctest"]
        && keys("package") == ["description", "edition", "name", "publish", "version"]
        && keys("features")
            .iter()
            .all(|name| name.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-')));
    (!good).then(|| format!("the manifest has odd keys:\n{text}"))
}

/// The keys of a table, sorted.
fn names(table: &DeTable<'_>) -> Vec<String> {
    table.keys().map(|key| key.get_ref().to_string()).collect()
}

/// Two lines for each request, and no more.
pub fn surface(text: &str, generated: &Generated) -> Option<String> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    let pairs =
        lines.chunks(2).all(|pair| pair[0].starts_with("api::") && pair[1..].iter().all(|l| l.starts_with("    ")));
    let good = pairs && lines.len() == 2 * generated.operations;
    (!good).then(|| format!("the list of requests has odd lines:\n{text}"))
}

/// A comment, or a line of plain words each: an id that holds anything else is none.
pub fn ids(text: &str) -> Option<String> {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | ':' | ' ' | '.');
    let odd = text.lines().find(|line| !line.starts_with('#') && !line.chars().all(plain))?;
    Some(format!("the list of ids has an odd line: {odd:?}"))
}

/// What is said goes to a terminal: it is seen (a tab does no harm), a line is a line, and JSON is JSON.
pub fn diagnostics(sources: &Sources, said: &[&Diagnostic]) -> Vec<String> {
    let (human, short) = (render::human(sources, said, false), render::short(sources, said));
    let document = json::report(sources, said, None);
    let mut faults: Vec<String> =
        [&human, &short].into_iter().filter_map(|text| visible(&text.replace('\t', " "))).collect();
    if short.lines().count() != said.len() {
        faults.push(format!("{} diagnostics are not as many lines:\n{short}", said.len()));
    }
    if serde_json::from_str::<serde_json::Value>(&document).is_err() {
        faults.push(format!("the report is no JSON: {document}"));
    }
    faults
}

/// Outside of quoted texts a graph has no word of the collection.
pub fn graph(text: &str) -> Option<String> {
    let mut bare = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '"' {
            bare.push(character);
            continue;
        }
        while let Some(inner) = characters.next().filter(|inner| *inner != '"') {
            if inner == '\\' {
                characters.next();
            }
        }
    }
    bare.to_lowercase().contains("pwned").then(|| format!("a graph with a word outside of quotes:\n{text}"))
}
