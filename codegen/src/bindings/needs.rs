//! Finds the features of the runtime that the types of a collection's answers need.

use super::model::{Module, RustType, TypeDef};

/// The types that stand behind a feature of the runtime.
const FEATURES: &[(&[RustType], &str)] =
    &[(&[RustType::Timestamp, RustType::Date], "jiff"), (&[RustType::Uuid], "uuid")];

/// The features, sorted.
pub fn features(root: &Module) -> Vec<&'static str> {
    let modules = root.tree();
    let clusters = || modules.iter().flat_map(|module| &module.clusters);
    let types = clusters().flat_map(|cluster| &cluster.types).chain(modules.iter().flat_map(|module| &module.shared));
    let fields = types.flat_map(|def| match def {
        TypeDef::Struct(def) => def.fields.as_slice(),
        TypeDef::Cases(_) | TypeDef::Alias(_) => &[],
    });
    let whole = clusters().flat_map(|cluster| &cluster.answers).filter_map(|answer| answer.json.as_ref());
    let used: Vec<&RustType> = fields.map(|field| &field.ty).chain(whole).map(RustType::innermost).collect();
    let needed = FEATURES.iter().filter(|(types, _)| used.iter().any(|ty| types.contains(ty)));
    needed.map(|(_, feature)| *feature).collect()
}
