//! Decides where pages lie and how they lead to each other: paths are relative, so the site works wherever it is put.

use crate::bindings::{Ident, Module};
use crate::render::tree::RelPath;

/// The page that everything begins at.
pub const START: &str = "index.html";

/// The page of a request: the path of its function.
pub fn of_item(module: &Module, function: &Ident) -> String {
    let folders: Vec<&str> = module.path.iter().map(Ident::plain).collect();
    let folder = folders.join("/");
    format!("{folder}/{}", file_name(function.plain()))
}

/// The collection's own page lies beside those of its requests, and Windows has devices.
fn file_name(function: &str) -> String {
    let name = format!("{function}.html");
    let free = name != START && RelPath::new(name.as_str()).is_ok();
    if free { name } else { format!("{function}_.html") }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_up() {
        let check = |page: &str, expected: &str| assert_eq!(up(page), expected);
        check("index.html", "");
        check("pets/index.html", "../");
        check("pets/dogs/get_dog.html", "../../");
    }

    /// The page of a collection is not that of a request, and no page is a device.
    #[test]
    fn names_of_pages() {
        let check = |function: &str, expected: &str| assert_eq!(file_name(function), expected);
        check("get_dog", "get_dog.html");
        check("index", "index_.html");
        check("con", "con_.html");
    }
}
