//! The saved examples of a collection file, read by themselves: no line of ours stands between the file and the test.

use serde_json::Value;
use std::path::Path;

/// A saved example.
#[derive(Clone)]
pub struct Example {
    pub name: String,
    pub status: u16,
    /// What the answer's headers have to say, without those that speak of one connection or of the bytes on it.
    pub headers: Vec<(String, String)>,
    pub body: String,
}

/// A request of the collection. Two may share a breadcrumb: then their methods differ.
pub struct Saved {
    pub breadcrumb: String,
    pub method: String,
    pub examples: Vec<Example>,
}

/// All requests of a collection, or the one of a bare item.
pub fn read(path: &Path) -> Vec<Saved> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let root: Value = serde_json::from_str(&text).expect("a collection is JSON");
    let mut requests = Vec::new();
    match root["item"].as_array() {
        Some(entries) => entries.iter().for_each(|entry| walk(entry, "", &mut requests)),
        None => walk(&root, "", &mut requests),
    }
    requests
}

fn walk(entry: &Value, above: &str, requests: &mut Vec<Saved>) {
    let name = text(&entry["name"]);
    let breadcrumb = if above.is_empty() { name } else { format!("{above} / {name}") };
    match entry["item"].as_array() {
        Some(entries) => entries.iter().for_each(|entry| walk(entry, &breadcrumb, requests)),
        None => {
            let method = text(&entry["request"]["method"]);
            let examples = entry["response"].as_array().into_iter().flatten().map(example).collect();
            requests.push(Saved { breadcrumb, method, examples });
        }
    }
}

fn example(example: &Value) -> Example {
    const OF_THE_WIRE: [&str; 3] = ["content-encoding", "date", "transfer-encoding"];
    let pairs = example["header"].as_array().into_iter().flatten();
    let mut headers: Vec<_> =
        pairs.map(|pair| (text(&pair["key"]).to_ascii_lowercase(), text(&pair["value"]))).collect();
    headers.retain(|(name, _)| !OF_THE_WIRE.contains(&name.as_str()));
    headers.sort();
    let status = example["code"].as_u64().and_then(|code| u16::try_from(code).ok()).expect("a status");
    let body = example["body"].as_str().unwrap_or("").to_owned();
    Example { name: text(&example["name"]), status, headers, body }
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text")).to_owned()
}
