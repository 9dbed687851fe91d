//! Finds the request that renews what the others prove themselves with, and plans the function that calls it.

use super::docs;
use super::model::{Module, RefreshDef};
use super::names::{Ident, snake};
use crate::api::{Api, Operation, template_names};
use crate::config::CollectionConfig;
use crate::diag::{Diagnostic, Sink, code};
use crate::source::Span;
use std::collections::BTreeSet;

/// The function for the request that was named, or else for the only one whose answer sets what an authorization reads.
pub fn plan(
    api: &Api,
    config: &CollectionConfig,
    named: Option<Span>,
    root: &Module,
    sink: &mut Sink,
) -> Option<RefreshDef> {
    let operations = api.root.operations_below();
    let proofs: BTreeSet<&str> = operations.iter().flat_map(|operation| proofs(operation)).collect();
    let sets = |operation: &Operation| -> BTreeSet<String> {
        let variables = operation.captures.iter().map(|capture| capture.variable.as_str());
        variables.filter(|variable| proofs.contains(variable)).map(str::to_owned).collect()
    };
    let mut setters = operations.iter().filter(|operation| !sets(operation).is_empty());
    let found = match named {
        Some(origin) => operations.iter().find(|operation| operation.origin == origin),
        None => setters.next().filter(|_| setters.next().is_none()),
    }?;
    let renewed = sets(found);
    if let (Some(key), true) = (&config.refresh, renewed.is_empty()) {
        let message = "the answer of this request sets nothing that an authorization reads";
        let help = "name the request whose test script stores the token, or take the line out";
        sink.report(Diagnostic::new(code::E0605, message).label(key.span, "").help(help));
        return None;
    }
    let modules = root.tree();
    let holds = |module: &&&Module| module.clusters.iter().any(|cluster| cluster.origin == found.origin);
    let module = modules.iter().find(holds)?;
    let cluster = module.clusters.iter().find(|cluster| cluster.origin == found.origin)?;
    let taken = |name: &Ident| {
        let functions = root.clusters.iter().map(|cluster| &cluster.function.name);
        functions.chain(root.modules.iter().map(|module| &module.name)).any(|own| own == name)
    };
    let names = ["refresh", "refresh authorization", "renew authorization"].map(snake);
    let name = names.into_iter().find(|name| !taken(name))?;
    let variables: Vec<String> = renewed.iter().map(|variable| docs::code(variable)).collect();
    let lines = vec![
        format!("Renews {}, with {}.", variables.join(", "), docs::inline(&found.breadcrumb.to_string())),
        String::new(),
        format!(
            "`Client::new(environment).refresh({}::{name})` does so where a server answers 401, with the feature",
            root.name.plain()
        ),
        "`refresh` of `postbind`.".to_owned(),
    ];
    // Only folders at the top are features.
    let gates = root.modules.iter().filter(|child| module.path.starts_with(&child.path));
    Some(RefreshDef {
        name,
        docs: lines,
        path: module.path.get(root.path.len()..).unwrap_or_default().to_vec(),
        function: cluster.function.name.clone(),
        request: cluster.request.name.clone(),
        feature: gates.filter_map(|child| child.feature.clone()).next(),
    })
}

/// The variables that an operation proves itself with.
fn proofs(operation: &Operation) -> impl Iterator<Item = &str> {
    let (plain, secret) = operation.auth.templates();
    let header = operation.constants.iter().filter(|(name, _)| name.eq_ignore_ascii_case("authorization"));
    let texts = plain.into_iter().chain(secret).chain(header.map(|(_, value)| value.as_str()));
    texts.flat_map(template_names)
}
