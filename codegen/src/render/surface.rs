//! Turns bindings into `SURFACE.txt`: the page to read first in a review.

use crate::bindings::{AuthDef, Bindings, Cluster, Module, RustType, TypeDef, is_unseen};

/// Two lines and a blank one for each operation, sorted by module and name.
pub fn operations(bindings: &Bindings) -> Vec<String> {
    let mut entries = Vec::new();
    module(&bindings.root, &mut entries);
    entries
}

fn module(module: &Module, entries: &mut Vec<String>) {
    let path: Vec<String> = module.path.iter().map(ToString::to_string).collect();
    entries.extend(module.clusters.iter().map(|cluster| operation(&path.join("::"), cluster)));
    module.modules.iter().for_each(|child| self::module(child, entries));
}

fn operation(path: &str, cluster: &Cluster) -> String {
    let request = &cluster.request;
    let fields: Vec<String> =
        request.fields.iter().map(|field| input(&field.field.name.to_string(), &field.field.ty)).collect();
    let fields = if fields.is_empty() { " {}".to_owned() } else { format!(" {{ {} }}", fields.join(", ")) };
    let function = &cluster.function;
    let mut facts =
        vec![format!("{} {}", cluster.item.method, cluster.item.url), auth(&cluster.item.auth, &cluster.item.headers)];
    facts.extend(cluster.is_read().then(|| "answer as its script reads it".to_owned()));
    facts.extend(refusals(cluster));
    facts.extend(cluster.item.steps.iter().flatten().map(|step| step.text.clone()));
    facts.extend(cluster.item.captures.iter().map(|capture| capture.text.clone()));
    facts.extend(match cluster.item.checks.len() {
        0 => None,
        1 => Some("1 check".to_owned()),
        count => Some(format!("{count} checks")),
    });
    let (name, answer) = (&function.name, type_text(&function.answer));
    let facts = shown(&facts.join("   "));
    format!("{path}::{name}({}{fields}) -> {answer}\n    {facts}\n", request.name)
}

/// A URL or the name of a variable may hold anything; the surface has two lines an operation all the same, and who reads
/// it sees every character.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            control if control.is_control() => shown.push(' '),
            unseen if is_unseen(unseen) => shown.extend(unseen.escape_unicode()),
            other => shown.push(other),
        }
    }
    shown
}

/// A field, with its type where it is not the plain one of its place.
fn input(name: &str, ty: &RustType) -> String {
    match ty {
        RustType::String | RustType::Param => name.to_owned(),
        RustType::Option(inner) => format!("{}?", input(name, inner)),
        RustType::Vec(inner) if matches!(**inner, RustType::String | RustType::Param) => format!("{name}[]"),
        RustType::Secret(_) => format!("{name}: Secret"),
        other => format!("{name}: {}", type_text(other)),
    }
}

/// How a request authorizes itself, in a few words.
pub fn auth(auth: &AuthDef, headers: &[(String, String)]) -> String {
    match auth {
        AuthDef::None if headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("authorization")) => {
            "auth header".to_owned()
        }
        AuthDef::None => "auth none".to_owned(),
        AuthDef::Basic(..) => "auth basic".to_owned(),
        AuthDef::Bearer(_) => "auth bearer".to_owned(),
        AuthDef::OAuth2 { in_query, .. } => format!("auth oauth2 in {}", if *in_query { "query" } else { "header" }),
        AuthDef::Signed { kind, .. } => format!("auth {kind}"),
        AuthDef::ApiKey { key, in_query, .. } => {
            format!("auth key {key} in {}", if *in_query { "query" } else { "header" })
        }
    }
}

fn refusals(cluster: &Cluster) -> Option<String> {
    cluster.types.iter().find_map(|def| match def {
        TypeDef::Cases(cases) if cases.open => {
            let arms: Vec<String> = cases.arms.iter().map(|arm| arm.status.to_string()).collect();
            Some(format!("refuses {}", arms.join(", ")))
        }
        _ => None,
    })
}

/// A type on one line, as the surface and `why` show it.
pub fn type_text(ty: &RustType) -> String {
    match ty {
        RustType::Secret(inner) => format!("Secret<{}>", type_text(inner)),
        RustType::Option(inner) => format!("Option<{}>", type_text(inner)),
        RustType::Boxed(inner) => format!("Box<{}>", type_text(inner)),
        RustType::Vec(inner) => format!("Vec<{}>", type_text(inner)),
        RustType::Dictionary(inner) => format!("BTreeMap<String, {}>", type_text(inner)),
        RustType::Named(name) => name.to_string(),
        RustType::Unit => "()".to_owned(),
        RustType::Map => "Map<String, Value>".to_owned(),
        RustType::Bool => "bool".to_owned(),
        RustType::I64 => "i64".to_owned(),
        RustType::U64 => "u64".to_owned(),
        RustType::F64 => "f64".to_owned(),
        plain => format!("{plain:?}"),
    }
}
