//! Turns the items into the list that pages are searched by: a script, since a page from a disk can read nothing else.

use serde_json::json;

/// What is known of an item.
pub struct Entry {
    /// The collection's title.
    pub collection: String,
    /// The folders.
    pub folders: Vec<String>,
    /// Its name.
    pub name: String,
    /// Upper case.
    pub method: String,
    /// The function, from the collection's module on.
    pub path: String,
    /// The URL as the collection has it.
    pub url: String,
    /// Its page, from the start page on.
    pub page: String,
}

/// One line an item, in the order of the pages.
pub fn list(banner: &str, entries: &[Entry]) -> String {
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| {
            let Entry { collection, folders, name, method, path, url, page } = entry;
            json!([page, method, name, collection, folders, path, url]).to_string()
        })
        .collect();
    format!("// {banner}\nself.postbindItems = [\n{}\n];\n", lines.join(",\n"))
}
