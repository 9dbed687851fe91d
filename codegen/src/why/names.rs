//! Turns a path as a user writes it into the type and the field that it names.

use super::{Planned, Unknown};
use crate::bindings::{Arm, CasesDef, Cluster, FieldDef, Module, RequestField, RustType, StructDef, TypeDef};
use std::collections::BTreeMap;

/// A type with the way to it.
pub struct Known<'a> {
    /// From the collection's module on, without any `r#`.
    pub path: String,
    /// The collection that it was made from.
    pub planned: &'a Planned,
    def: Def<'a>,
}

enum Def<'a> {
    Request(&'a Cluster),
    Struct(&'a StructDef),
    Cases(&'a Cluster, &'a CasesDef),
    /// The path of the type that it is.
    Alias(String),
}

/// What a type has.
#[derive(Clone, Copy)]
pub enum Member<'a> {
    /// An input of a request.
    Input(&'a Cluster, &'a RequestField),
    /// A field of a JSON object.
    Field(&'a FieldDef),
    /// The answer of one status.
    Arm(&'a Cluster, &'a Arm),
}

impl<'a> Member<'a> {
    /// Its name, without any `r#`.
    pub fn name(&self) -> &'a str {
        match self {
            Self::Input(_, field) => field.field.name.plain(),
            Self::Field(field) => field.name.plain(),
            Self::Arm(_, arm) => arm.name.plain(),
        }
    }

    /// Its type.
    pub fn ty(&self) -> &'a RustType {
        match self {
            Self::Input(_, field) => &field.field.ty,
            Self::Field(field) => &field.ty,
            Self::Arm(_, arm) => arm.holds.as_ref().unwrap_or(&RustType::Unit),
        }
    }
}

impl<'a> Known<'a> {
    /// What it has, in its order.
    pub fn members(&self) -> Vec<Member<'a>> {
        match &self.def {
            Def::Request(cluster) => cluster.request.fields.iter().map(|field| Member::Input(cluster, field)).collect(),
            Def::Struct(def) => def.fields.iter().map(Member::Field).collect(),
            Def::Cases(cluster, def) => def.arms.iter().map(|arm| Member::Arm(cluster, arm)).collect(),
            Def::Alias(_) => Vec::new(),
        }
    }

    /// The path of the module that it is in.
    pub fn module(&self) -> &str {
        self.path.rsplit_once("::").map_or("", |(module, _)| module)
    }
}

/// All types of all collections, in the order of the files.
pub fn all(planned: &[Planned]) -> Vec<Known<'_>> {
    let mut known = Vec::new();
    planned.iter().for_each(|planned| module(planned, &planned.bindings.root, &mut known));
    known
}

fn module<'a>(planned: &'a Planned, module: &'a Module, known: &mut Vec<Known<'a>>) {
    let path: Vec<&str> = module.path.iter().map(|name| name.plain()).collect();
    let path = path.join("::");
    let mut add = |name: &str, def| known.push(Known { path: format!("{path}::{name}"), planned, def });
    for cluster in &module.clusters {
        add(cluster.request.name.plain(), Def::Request(cluster));
        for def in &cluster.types {
            match def {
                TypeDef::Struct(def) => add(def.name.plain(), Def::Struct(def)),
                TypeDef::Cases(def) => add(def.name.plain(), Def::Cases(cluster, def)),
                TypeDef::Alias(def) => {
                    if let RustType::Named(target) = &def.target {
                        add(def.name.plain(), Def::Alias(format!("{path}::{}", target.plain())));
                    }
                }
            }
        }
    }
    for def in &module.shared {
        if let TypeDef::Struct(def) = def {
            add(def.name.plain(), Def::Struct(def));
        }
    }
    module.modules.iter().for_each(|child| self::module(planned, child, known));
}

type Found<'a> = (&'a Known<'a>, Option<Member<'a>>);

/// The type or field that a path names. `package` is the crate's own name, with which the path may begin.
pub fn find<'a>(known: &'a [Known<'a>], path: &str, package: &str) -> Result<Found<'a>, Unknown> {
    let words = path.split("::").map(|word| word.trim().trim_start_matches("r#"));
    let words: Vec<&str> = words.collect();
    let outer = words.len() > 1 && ["crate", "generated", package].contains(&words[0]);
    let inner = &words[usize::from(outer)..];
    for (words, whole) in [(&words[..], true), (inner, true), (inner, false)] {
        let found = named(known, words, whole);
        match found.as_slice() {
            [] => {}
            [only] => return Ok(*only),
            several => {
                let near = several.iter().take(NEAREST).map(shown).collect();
                return Err(Unknown { path: path.to_owned(), near, several: true });
            }
        }
    }
    Err(Unknown { path: path.to_owned(), near: near(known, inner), several: false })
}

/// Types and fields with this path, or (not `whole`) one that ends with it.
fn named<'a>(known: &'a [Known<'a>], words: &[&str], whole: bool) -> Vec<Found<'a>> {
    let ends = |path: &str, words: &[&str]| {
        let before = path.strip_suffix(words.join("::").as_str());
        before.is_some_and(|before| before.is_empty() || (!whole && before.ends_with("::")))
    };
    let mut found = Vec::new();
    for entry in known {
        if ends(&entry.path, words) {
            found.push((definition(known, entry), None));
        }
        if let [ty @ .., name] = words
            && !ty.is_empty()
            && ends(&entry.path, ty)
        {
            let entry = definition(known, entry);
            let members = entry.members().into_iter().filter(|member| member.name() == *name);
            found.extend(members.map(|member| (entry, Some(member))));
        }
    }
    found
}

/// The type itself, or the one that it is another name of.
fn definition<'a>(known: &'a [Known<'a>], entry: &'a Known<'a>) -> &'a Known<'a> {
    match &entry.def {
        Def::Alias(target) => known.iter().find(|known| known.path == *target).unwrap_or(entry),
        _ => entry,
    }
}

fn shown((known, member): &Found<'_>) -> String {
    match member {
        Some(member) => format!("{}::{}", known.path, member.name()),
        None => known.path.clone(),
    }
}

/// How many names an error offers.
const NEAREST: usize = 3;

/// The names that look most like `words`, compared by as many words from the end. Where the type is right, its fields.
fn near(known: &[Known<'_>], words: &[&str]) -> Vec<String> {
    let types = match words {
        [ty @ .., _] if !ty.is_empty() => named(known, ty, false),
        _ => Vec::new(),
    };
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    let mut add = |found: &Found<'_>| {
        let path = shown(found);
        let words_of: Vec<&str> = path.split("::").collect();
        let end = words_of[words_of.len().saturating_sub(words.len())..].join("::");
        names.entry(end).or_insert(path);
    };
    if types.iter().any(|(ty, _)| !ty.members().is_empty()) {
        types.iter().for_each(|(ty, _)| ty.members().iter().for_each(|member| add(&(*ty, Some(*member)))));
    } else {
        for entry in known {
            add(&(entry, None));
            if words.len() > 1 {
                entry.members().iter().for_each(|member| add(&(entry, Some(*member))));
            }
        }
    }
    let ends: Vec<&str> = names.keys().map(String::as_str).collect();
    let near = |cutoff| similar::get_close_matches(words.join("::").as_str(), &ends, NEAREST, cutoff);
    let mut found = near(0.5);
    if found.is_empty() {
        found = near(0.0);
    }
    found.into_iter().map(|end| names[end].clone()).collect()
}
