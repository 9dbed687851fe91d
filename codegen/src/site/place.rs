//! Decides where pages lie and how they lead to each other: paths are relative, so the site works wherever it is put.

use crate::bindings::{Ident, Module};
use crate::render::tree::RelPath;

/// The page that everything begins at.
pub const START: &str = "index.html";

/// The page of a request: the path of its function.
pub fn of_item(module: &Module, function: &Ident) -> String {
    let folders: Vec<&str> = module.path.iter().map(Ident::plain).collect();
    let folder = folders.join("/");
    // The collection's own page lies beside those of its requests, and Windows has devices.
    let free = |name: &str| name != START && RelPath::new(name).is_ok();
    let name = format!("{}.html", function.plain());
    let name = if free(&name) { name } else { format!("{}_.html", function.plain()) };
    format!("{folder}/{name}")
}

/// The page of a collection.
pub fn of_collection(root: &Module) -> String {
    format!("{}/{START}", root.name.plain())
}

/// Where a folder stands on the page of its collection.
pub fn anchor(module: &Module) -> String {
    let names: Vec<&str> = module.path.iter().skip(1).map(Ident::plain).collect();
    format!("folder-{}", names.join("-"))
}

/// The way from a page up to the folder of the start page.
pub fn up(page: &str) -> String {
    "../".repeat(page.matches('/').count())
}
