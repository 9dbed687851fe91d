//! Decides the tests that hold the checks of a collection against its saved examples.

use super::docs;
use super::model::{Cluster, Expr, Module, TestDef, TestsDef};
use super::names::{Ident, snake};
use std::collections::BTreeSet;

/// The test file of a collection, whose file is here as the crate sees it; nothing where there is nothing to test.
pub fn plan(root: &Module, title: &str, collection: &str) -> Option<TestsDef> {
    let mut tests = Vec::new();
    walk(root, None, &mut tests);
    if tests.is_empty() {
        return None;
    }
    let mut taken: BTreeSet<String> = BTreeSet::new();
    for (test, words) in &mut tests {
        let numbered = (1..).map(|number| if number == 1 { words.clone() } else { format!("{words}_{number}") });
        let mut free = numbered.map(|name| snake(&name)).filter(|name| taken.insert(name.plain().to_owned()));
        if let Some(name) = free.next() {
            test.name = name;
        }
    }
    let tests = tests.into_iter().map(|(test, _)| test).collect();
    let docs = vec![format!("What the scripts of {} assert, held against its saved examples.", docs::inline(title))];
    Some(TestsDef { docs, module: root.name.clone(), collection: collection.to_owned(), tests })
}

fn walk(module: &Module, feature: Option<&String>, tests: &mut Vec<(TestDef, String)>) {
    let feature = feature.or(module.feature.as_ref());
    let sendable = |cluster: &&Cluster| !cluster.tried.is_empty() && is_sendable(cluster);
    for cluster in module.clusters.iter().filter(sendable) {
        let function = &cluster.function.name;
        let words: Vec<&str> = module.path[1..].iter().chain([function]).map(Ident::plain).collect();
        let test = TestDef {
            name: function.clone(),
            feature: feature.cloned(),
            path: module.path.clone(),
            function: function.clone(),
            request: cluster.request.name.clone(),
            examples: cluster.tried.clone(),
        };
        tests.push((test, words.join("_")));
    }
    module.modules.iter().for_each(|child| walk(child, feature, tests));
}

/// What the item saved can be sent.
pub fn is_sendable(cluster: &Cluster) -> bool {
    !cluster.request.fields.iter().any(|field| never(&field.saved))
}

/// What the item saved for a field cannot be sent: a path variable without a value, a file that only its author has, a
/// placeholder in JSON.
pub(super) fn never(saved: &Expr) -> bool {
    match saved {
        Expr::SavedPath(_, template) => template.is_empty(),
        Expr::SavedJson(template) => !(template.starts_with("{{") && template.ends_with("}}")),
        Expr::Upload { inline, .. } => !inline,
        Expr::UploadNothing => true,
        Expr::Some(inner) | Expr::Boxed(inner) | Expr::Secret(inner) | Expr::Value(inner) | Expr::Filled(_, inner) => {
            never(inner)
        }
        Expr::List(parts) => parts.iter().any(never),
        Expr::Map(members) => members.iter().any(|(_, value)| never(value)),
        Expr::Struct(_, fields) => fields.iter().any(|(_, value)| never(value)),
        _ => false,
    }
}
