//! Counts what made the type of each answer, and holds the types that scripts alone make against the saved examples.

use crate::cross::misfit;
use codegen::api::Operation;
use codegen::bindings::{End, FieldDef, Module, RustType, TypeDef};
use codegen::collection::Item;
use codegen::diag::Sink;
use codegen::source::{Grammar, parse_held};
use serde_json::{Value, json};
use tests::product::{Product, clusters, items};

/// What made the types of one collection.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// Operations whose success has an example.
    pub by_examples: usize,
    /// Operations whose success is known by scripts alone.
    pub by_scripts: usize,
    /// Operations whose success is not known.
    pub untyped: usize,
    /// Fields that only scripts read.
    pub fields: usize,
    /// Those of them that are any JSON.
    pub values: usize,
    /// Those of them that stand beside fields of examples.
    pub beside_examples: usize,
    /// Examples of successes of items whose scripts read something.
    pub judged: usize,
    /// Those that the type of the scripts alone does not read, each with the first place.
    pub misfits: Vec<String>,
}

impl Typed {
    /// Takes in the figures of another collection.
    pub fn add(&mut self, other: &Self) {
        self.by_examples += other.by_examples;
        self.by_scripts += other.by_scripts;
        self.untyped += other.untyped;
        self.fields += other.fields;
        self.values += other.values;
        self.beside_examples += other.beside_examples;
        self.judged += other.judged;
        self.misfits.extend(other.misfits.iter().cloned());
    }

    /// The figures.
    pub fn json(&self) -> Value {
        json!({
            "typed_by_examples": self.by_examples,
            "typed_by_scripts": self.by_scripts,
            "untyped": self.untyped,
            "script_fields": self.fields,
            "script_value_fields": self.values,
            "script_fields_beside_examples": self.beside_examples,
            "examples_of_script_types": self.judged,
            "misfits_of_script_types": self.misfits,
        })
    }
}

/// The figures of one collection.
pub fn run(product: &Product) -> Typed {
    let mut typed = Typed::default();
    for (_, cluster) in clusters(&product.bindings) {
        let count = match (cluster.is_read(), cluster.function.end) {
            (true, _) => &mut typed.by_scripts,
            (false, End::Untyped) => &mut typed.untyped,
            (false, _) => &mut typed.by_examples,
        };
        *count += 1;
    }
    module(&product.bindings.root, &mut typed);
    let Product { collection, environment, input, sources, .. } = product;
    let api = codegen::api::lower(collection, environment, &input.config, sources, &mut Sink::default());
    let items = items(collection);
    for operation in api.root.operations_below() {
        if let Some(item) = items.iter().find(|item| item.span == operation.origin) {
            judge(product, operation, item, &mut typed);
        }
    }
    typed
}

fn module(module: &Module, typed: &mut Typed) {
    let types = module.clusters.iter().flat_map(|cluster| &cluster.types).chain(&module.shared);
    for def in types {
        let TypeDef::Struct(def) = def else { continue };
        let is_read = |field: &&FieldDef| field.evidence.present.is_empty() && !field.evidence.read.is_empty();
        let read: Vec<&FieldDef> = def.fields.iter().filter(is_read).collect();
        typed.fields += read.len();
        typed.values += read.iter().filter(|field| is_value(&field.ty)).count();
        typed.beside_examples += if read.len() < def.fields.len() { read.len() } else { 0 };
    }
    module.modules.iter().for_each(|child| self::module(child, typed));
}

/// Any JSON, or a list of that.
pub fn is_value(ty: &RustType) -> bool {
    match ty {
        RustType::Value => true,
        RustType::Option(inner)
        | RustType::Boxed(inner)
        | RustType::Vec(inner)
        | RustType::Secret(inner)
        | RustType::Dictionary(inner) => is_value(inner),
        _ => false,
    }
}

fn judge(product: &Product, operation: &Operation, item: &Item, typed: &mut Typed) {
    let Some(used) = &operation.used else { return };
    for example in &item.responses {
        let (Some(200..=299), Some(body)) = (example.code, &example.body) else { continue };
        let Ok(node) = parse_held(&product.sources, body.span, Grammar::Strict) else { continue };
        typed.judged += 1;
        if let Some(place) = misfit(used, &node, "$") {
            typed.misfits.push(format!("{} \"{}\": {place}", item.breadcrumb, example.name.value));
        }
    }
}
