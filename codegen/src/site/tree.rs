//! Turns the modules of a collection into the tree of folders and items that pages show.

use super::item::{Shared, name};
use super::search::Entry;
use super::{markdown, place, text};
use crate::bindings::Module;
use serde_json::{Value, json};

/// The items and folders in a module; links begin at the folder of the page, which lies `below` the start page.
///
/// Folders are described on the page of their collection alone.
pub fn values(shared: &Shared<'_>, module: &Module, below: &str) -> Vec<Value> {
    let items = module.clusters.iter().filter_map(|cluster| {
        let operation = shared.index.operations.get(&cluster.origin)?;
        let page = place::of_item(module, &cluster.function.name);
        let link = json!({
            "name": name(cluster, &operation.name),
            "method": text::line(&operation.method),
            "href": page.strip_prefix(below).unwrap_or(&page),
        });
        Some(json!({ "links": [link], "folders": [], "nodes": [] }))
    });
    let folders = module.modules.iter().map(|child| {
        let descriptions = match below {
            "" => Vec::new(),
            _ => shared.subject.folder_descriptions(child, &shared.index),
        };
        let folder = json!({
            "name": text::line(&shared.subject.folder_name(child, &shared.index)),
            "anchor": place::anchor(child),
            "description": text::some(descriptions.into_iter().map(markdown::html).collect::<Vec<_>>().join("\n")),
            "count": child.operations(),
        });
        json!({ "links": [], "folders": [folder], "nodes": values(shared, child, below) })
    });
    items.chain(folders).collect()
}

/// What the search knows of the items in a module.
pub fn entries(shared: &Shared<'_>, module: &Module, found: &mut Vec<Entry>) {
    for cluster in &module.clusters {
        let Some(operation) = shared.index.operations.get(&cluster.origin) else { continue };
        let path: Vec<&str> = module.path.iter().chain([&cluster.function.name]).map(|name| name.plain()).collect();
        let folders = operation.breadcrumb.names().iter();
        let folders: Vec<String> =
            folders.take(operation.breadcrumb.names().len().saturating_sub(1)).map(|name| text::line(name)).collect();
        found.push(Entry {
            collection: text::line(&shared.subject.api.title),
            folders,
            name: name(cluster, &operation.name),
            method: text::line(&operation.method),
            path: path.join("::"),
            url: text::line(&operation.url),
            page: place::of_item(module, &cluster.function.name),
        });
    }
    module.modules.iter().for_each(|child| entries(shared, child, found));
}
