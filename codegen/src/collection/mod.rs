//! Reads what Postman says: a JSON tree becomes a [`Collection`].
//!
//! The reader is as lenient as Postman itself (v3, v2.1, v2.0 and v1, lists as text, values of other kinds) and adds no
//! meaning: nothing is inherited, substituted or escaped here. What nobody can mean is an error at the very value.

pub mod ast;
mod auth;
mod body;
mod cursor;
mod duplicates;
mod item;
mod kind;
mod pair;
mod recognize;
mod request;
mod response;
mod saved;
mod script;
mod settings;
mod text;
mod url;
mod v1;
mod v3;
mod variable;

pub use ast::*;
pub use recognize::{Exported, Recognized, recognize};
pub use saved::{OF_THE_WIRE, answer, final_status};
pub use url::url_of;

use crate::diag::{Breadcrumb, Diagnostic, Sink, code};
use crate::source::{self, FileId, Grammar, Node, Sources, Syntax, YamlFault};
use cursor::Cursor;
use kind::Kind;

/// Reads a collection, or a single folder or item as if it were one. Nothing comes back when the file is none of them.
pub fn read(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<Collection> {
    if let Some(folder) = sources.file(file).folder() {
        return Some(v3::folder(sources, file, folder, sink));
    }
    let root = parse(sources, file, sink)?;
    let mut cursor = Cursor::new(sources, sink);
    let collection = match kind::of_collection(&root) {
        Kind::List(node) => cursor.collection(node, root.span),
        Kind::V1(node) => v1::read(&mut cursor, node, root.span),
        Kind::V3(node) => v3::document(&mut cursor, node, root.span),
        Kind::V3Request(node) => v3::single(&mut cursor, node, root.span),
        Kind::Item(node) => Collection {
            name: None,
            id: None,
            description: None,
            entries: cursor.entry(node).into_iter().collect(),
            auth: None,
            variables: Vec::new(),
            scripts: Vec::new(),
            settings: Vec::new(),
            span: root.span,
        },
        Kind::Other(diagnostic) => {
            sink.report(diagnostic);
            return None;
        }
    };
    duplicates::report(&root, &Breadcrumb::default(), sink);
    Some(collection)
}

/// Reads the variables of an environment or globals file.
///
/// `enabled: false` switches nothing off: newman sends such values, and so must the generated code.
pub fn read_environment(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<Vec<Variable>> {
    let root = parse(sources, file, sink)?;
    match kind::of_environment(&root) {
        Kind::List(node) | Kind::Item(node) => {
            let mut cursor = Cursor::new(sources, sink);
            let variables = match sources.file(file).syntax() {
                Syntax::Json => cursor.variables(node, "values"),
                Syntax::Yaml => v3::variables(&mut cursor, node, "values"),
            };
            duplicates::report(&root, &Breadcrumb::default(), sink);
            Some(variables)
        }
        Kind::V1(_) | Kind::V3(_) | Kind::V3Request(_) => None,
        Kind::Other(diagnostic) => {
            sink.report(diagnostic);
            None
        }
    }
}

fn parse(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<Node> {
    if sources.file(file).syntax() == Syntax::Yaml {
        return parse_yaml(sources, file, sink);
    }
    match source::parse(file, sources.file(file).text(), Grammar::Strict) {
        Ok(root) => Some(root),
        Err(error) => {
            let code = if error.too_deep { code::E0104 } else { code::E0102 };
            let diagnostic = Diagnostic::new(code, error.message).label(error.span, "");
            sink.report(match mistaken(sources.file(file).text()) {
                Some(help) if !error.too_deep => diagnostic.help(help),
                _ => diagnostic,
            });
            None
        }
    }
}

fn parse_yaml(sources: &Sources, file: FileId, sink: &mut Sink) -> Option<Node> {
    let report = |error: source::YamlError| {
        let code = match error.fault {
            YamlFault::Syntax => code::E0106,
            YamlFault::TooDeep => code::E0104,
            YamlFault::Aliases => code::E0107,
        };
        sink.report(Diagnostic::new(code, error.message).label(error.span, ""));
    };
    source::parse_yaml(file, sources.file(file).text()).map_err(report).ok()
}

/// What a file that is no JSON often is.
fn mistaken(text: &str) -> Option<&'static str> {
    if text.trim().is_empty() {
        Some("the file is empty; export the collection from Postman again")
    } else if text.contains("<<<<<<< ") && text.contains(">>>>>>> ") {
        Some("the file has the marks of a merge conflict; settle it, or export the collection again")
    } else if text.trim_start().starts_with('<') {
        Some("this is a web page or XML; name the JSON file that Postman exported")
    } else {
        None
    }
}

#[cfg(test)]
mod tests;
