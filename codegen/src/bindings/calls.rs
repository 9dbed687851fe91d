//! Decides how one request is called in an example: what is imported, which fields are written out, what comes back.

use super::model::{CallDef, Cluster, Expr, Module, RequestField, RustType};
use super::names::{Ident, snake};
use std::collections::BTreeSet;

/// Longer texts are left to `saved`.
const LONGEST: usize = 60;

/// Types of the runtime that every call names.
const NAMED: &[&str] = &["Client", "Response"];

/// The call of a request, which lies in this module of the collection with this root.
pub fn plan(root: &Ident, module: &Module, cluster: &Cluster) -> CallDef {
    let function = cluster.function.name.clone();
    let request = cluster.request.name.clone();
    let fields: Vec<(Ident, Expr)> = cluster.request.fields.iter().filter_map(literal).collect();
    let mut types = BTreeSet::from([request.clone()]);
    named(&cluster.function.answer, &mut types);
    let names = ["call", "run"].map(snake);
    let name = names.into_iter().find(|name| *name != function).unwrap_or_else(|| snake("send"));
    CallDef {
        name,
        root: root.clone(),
        path: module.path.clone(),
        qualified: types.iter().any(|ty| NAMED.contains(&ty.plain())),
        types: types.into_iter().collect(),
        function,
        request,
        rest: fields.len() < cluster.request.fields.len(),
        fields,
        answer: cluster.function.answer.clone(),
    }
}

/// A field whose value can be written down without an environment: a short text of the item's own.
fn literal(field: &RequestField) -> Option<(Ident, Expr)> {
    let text = match (&field.field.ty, &field.saved) {
        (RustType::String, Expr::Text(text)) => Some(text),
        // As data it is encoded: only of these characters it is the same as the syntax that was saved.
        (RustType::Param, Expr::RawParam(text)) if text.bytes().all(is_plain) && !text.starts_with('.') => Some(text),
        _ => None,
    };
    let text = text.filter(|text| !text.is_empty() && text.len() <= LONGEST && !text.contains(char::is_control))?;
    Some((field.field.name.clone(), Expr::Text(text.clone())))
}

fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-._~".contains(&byte)
}

/// The types of the file that a type names.
fn named(ty: &RustType, found: &mut BTreeSet<Ident>) {
    if let RustType::Named(name) = ty.innermost() {
        found.insert(name.clone());
    }
}
