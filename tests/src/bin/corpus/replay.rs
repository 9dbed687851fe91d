//! Sends the saved JSON examples of a collection through the types that were made of them, and compares.

use crate::compare::equal;
use crate::generate::Entry;
use codegen::bindings::RustType;
use codegen::collection::SavedResponse;
use codegen::source::{Grammar, Sources, parse, parse_held};
use tests::crates::Crates;
use tests::product::{Product, clusters, items};

/// What became of the saved examples of one collection.
#[derive(Clone, Debug, Default)]
pub struct Replayed {
    /// All examples.
    pub total: usize,
    /// Those whose body is valid JSON.
    pub json: usize,
    /// Those that came back equal.
    pub round_trip: usize,
    /// What went wrong with the others.
    pub failures: Vec<String>,
    /// Items whose answer is untyped although one of their examples is JSON.
    pub untyped: Vec<String>,
}

/// One example that is JSON, with the type that it decodes into.
struct Case {
    name: String,
    body: String,
    ty: String,
}

fn cases(product: &Product) -> (Vec<Case>, usize, Vec<String>) {
    let clusters = clusters(&product.bindings);
    let (mut cases, mut total, mut untyped) = (Vec::new(), 0, Vec::new());
    for item in items(&product.collection) {
        let found = clusters.iter().find(|(_, cluster)| cluster.origin == item.span);
        for example in &item.responses {
            total += 1;
            let (Some((module, cluster)), Some(status)) = (found, example.code) else { continue };
            let name = format!("{} \"{}\"", item.breadcrumb, example.name.value);
            let Some(body) = json_body(example, &product.sources) else { continue };
            let info = cluster.answers.iter().find(|info| info.status == status);
            match info.and_then(|info| info.json.as_ref()) {
                Some(ty) => cases.push(Case { name, body, ty: path(ty, module) }),
                None => untyped.push(name),
            }
        }
    }
    (cases, total, untyped)
}

/// The body of an example when it is valid JSON that says more than one scalar.
fn json_body(example: &SavedResponse, sources: &Sources) -> Option<String> {
    let body = example.body.as_ref()?;
    if !body.value.trim_start().starts_with(['{', '[']) {
        return None;
    }
    parse_held(sources, body.span, Grammar::Strict).ok().map(|_| body.value.clone())
}

/// A type as another crate names it.
fn path(ty: &RustType, module: &str) -> String {
    match ty {
        RustType::Bool => "bool".to_owned(),
        RustType::I64 => "i64".to_owned(),
        RustType::U64 => "u64".to_owned(),
        RustType::F64 => "f64".to_owned(),
        RustType::String => "String".to_owned(),
        RustType::Uuid => "postbind::Uuid".to_owned(),
        RustType::Timestamp => "postbind::Timestamp".to_owned(),
        RustType::Date => "postbind::Date".to_owned(),
        RustType::Number => "postbind::Number".to_owned(),
        RustType::Value => "serde_json::Value".to_owned(),
        RustType::Map => "serde_json::Map<String, serde_json::Value>".to_owned(),
        RustType::Dictionary(inner) => format!("std::collections::BTreeMap<String, {}>", path(inner, module)),
        RustType::Vec(inner) => format!("Vec<{}>", path(inner, module)),
        RustType::Option(inner) => format!("Option<{}>", path(inner, module)),
        RustType::Secret(inner) => format!("postbind::Secret<{}>", path(inner, module)),
        RustType::Named(name) => format!("CRATE::{module}::{name}"),
        other => unreachable!("{other:?} is no type of a JSON answer"),
    }
}

/// The program that replays the examples; nothing when there are none.
pub fn source(entry: &Entry) -> Option<String> {
    let (cases, ..) = cases(entry.product.as_ref()?);
    if cases.is_empty() {
        return None;
    }
    let krate = entry.slug.replace('-', "_");
    let lines: Vec<String> = cases
        .iter()
        .map(|case| format!("    replay::<{}>({:?});", case.ty.replace("CRATE", &krate), case.body))
        .collect();
    Some(format!(
        "fn replay<T: serde::Serialize + serde::de::DeserializeOwned>(text: &str) {{\n    \
         match serde_json::from_str::<T>(text) {{\n        \
         Ok(value) => println!(\"{{}}\", serde_json::to_string(&value).expect(\"JSON\")),\n        \
         Err(error) => println!(\"error: {{error}}\"),\n    }}\n}}\n\nfn main() {{\n{}\n}}\n",
        lines.join("\n")
    ))
}

/// Builds and runs that program, and compares what it prints.
pub fn run(crates: &Crates, entry: &Entry) -> Replayed {
    let Some(product) = &entry.product else { return Replayed::default() };
    let (cases, total, untyped) = cases(product);
    let mut replayed = Replayed { total, json: cases.len() + untyped.len(), untyped, ..Default::default() };
    if cases.is_empty() {
        return replayed;
    }
    let output = crates.cargo("test", &["--test", "replay"], &entry.slug);
    let stdout = String::from_utf8_lossy(&output.stdout);
    let mut lines = stdout.lines();
    for case in cases {
        let line = lines.next().unwrap_or("error: the program printed nothing");
        let mut sources = Sources::default();
        let same = [case.body.as_str(), line].map(|text| {
            let file = sources.add("example", text);
            parse(file, text, Grammar::Strict).ok()
        });
        match same {
            [Some(saved), Some(back)] if equal(&saved, &back) => replayed.round_trip += 1,
            _ => replayed.failures.push(format!("{}: {line:.200}", case.name)),
        }
    }
    if !output.status.success() {
        replayed.failures.push(String::from_utf8_lossy(&output.stderr).into_owned());
    }
    replayed
}
