//! Decides the example of a collection: a call of every request, and which of them can be made to a mock.

use super::model::{ExampleDef, ExamplesDef, Module};
use super::names::{Ident, snake};
use super::{calls, docs, tests};
use std::collections::BTreeSet;

/// The example file of a collection, whose file is here as the crate sees it; nothing for one without requests.
pub fn plan(root: &Module, title: &str, collection: &str) -> Option<ExamplesDef> {
    let mut examples = Vec::new();
    walk(root, root, None, &mut examples);
    let mut taken: BTreeSet<Ident> = BTreeSet::new();
    for (example, words) in &mut examples {
        let numbered = (1..).map(|number| if number == 1 { words.clone() } else { format!("{words}_{number}") });
        let mut free = numbered.map(|name| snake(&name)).filter(|name| taken.insert(name.clone()));
        if let Some(name) = free.next() {
            example.name = name;
        }
    }
    let examples: Vec<ExampleDef> = examples.into_iter().map(|(example, _)| example).collect();
    let title = docs::inline(title);
    let docs = vec![
        format!("A call of each request of {title}, as its page in the reference site shows it."),
        String::new(),
        "`main` makes those that have a saved answer, to a mock that answers with it.".to_owned(),
    ];
    let (module, collection) = (root.name.clone(), collection.to_owned());
    (!examples.is_empty()).then_some(ExamplesDef { docs, module, collection, examples })
}

fn walk(root: &Module, module: &Module, feature: Option<&String>, examples: &mut Vec<(ExampleDef, String)>) {
    let feature = feature.or(module.feature.as_ref());
    for cluster in &module.clusters {
        let function = &cluster.function.name;
        let words: Vec<&str> = module.path[1..].iter().chain([function]).map(Ident::plain).collect();
        let example = ExampleDef {
            name: function.clone(),
            feature: feature.cloned(),
            breadcrumb: cluster.item.breadcrumb.clone(),
            call: calls::plan(&root.name, module, cluster),
            answered: cluster.success().is_some() && tests::is_sendable(cluster),
        };
        examples.push((example, words.join("_")));
    }
    module.modules.iter().for_each(|child| walk(root, child, feature, examples));
}
