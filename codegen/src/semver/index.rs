//! Turns bindings into what a program can name of them, by path.

use crate::bindings::{Bindings, Cluster, End, FieldDef, Ident, Module, RequestDef, RustType, TypeDef};
use std::collections::BTreeMap;

/// All that can be named.
pub struct Index<'a> {
    /// The collections, by the name of their module.
    pub collections: BTreeMap<&'a str, &'a Bindings>,
    /// The requests, in order.
    pub requests: Vec<Request<'a>>,
    /// Which of them has a function of this path.
    pub functions: BTreeMap<String, usize>,
    /// The types.
    pub types: BTreeMap<String, Type<'a>>,
    /// The modules.
    pub modules: BTreeMap<String, &'a Module>,
}

/// A request and where it stands.
pub struct Request<'a> {
    /// Its collection.
    pub collection: &'a Bindings,
    /// Its module.
    pub module: String,
    /// All of it.
    pub cluster: &'a Cluster,
}

impl<'a> Request<'a> {
    /// The path of its function.
    pub fn path(&self) -> String {
        join(&self.module, &self.cluster.function.name)
    }

    /// The path of its request struct.
    pub fn inputs(&self) -> String {
        join(&self.module, &self.cluster.request.name)
    }

    /// As Postman's tree shows it.
    pub fn breadcrumb(&self) -> &'a str {
        &self.cluster.item.breadcrumb
    }

    /// The enum of its refusals.
    pub fn refusals(&self) -> Option<&'a Ident> {
        self.cluster.types.iter().find_map(|def| match def {
            TypeDef::Cases(cases) if cases.open => Some(&cases.name),
            _ => None,
        })
    }
}

/// A type and where it stands.
#[derive(Clone, Copy)]
pub struct Type<'a> {
    /// The request that it belongs to; several share what belongs to none.
    pub owner: Option<usize>,
    /// What it is.
    pub def: Def<'a>,
}

/// What a type is.
#[derive(Clone, Copy)]
pub enum Def<'a> {
    /// The inputs of a request.
    Inputs(&'a RequestDef),
    /// A body or an answer.
    Data(&'a TypeDef),
}

impl<'a> Def<'a> {
    /// Its name.
    pub fn name(self) -> &'a Ident {
        match self {
            Self::Inputs(def) => &def.name,
            Self::Data(def) => def.name(),
        }
    }

    /// What Rust calls it: `struct`, `enum` or `type`.
    pub fn keyword(self) -> &'static str {
        match self {
            Self::Inputs(_) => "struct",
            Self::Data(TypeDef::Struct(def)) if def.one_of => "enum",
            Self::Data(TypeDef::Struct(_)) => "struct",
            Self::Data(TypeDef::Cases(_)) => "enum",
            Self::Data(TypeDef::Alias(_)) => "type",
        }
    }

    /// The fields of a struct, the arms of an enum.
    pub fn members(self) -> Vec<Member<'a>> {
        let field = |field: &'a FieldDef| Member {
            name: &field.name,
            ty: Some(&field.ty),
            wire: field.rename.as_deref().unwrap_or(field.name.plain()).to_owned(),
            field: Some(field),
            end: None,
        };
        match self {
            Self::Inputs(def) => def.fields.iter().map(|input| field(&input.field)).collect(),
            Self::Data(TypeDef::Struct(def)) => def.fields.iter().map(field).collect(),
            Self::Data(TypeDef::Cases(def)) => {
                let arms = def.arms.iter().map(|arm| Member {
                    name: &arm.name,
                    ty: arm.holds.as_ref(),
                    wire: arm.status.to_string(),
                    field: None,
                    end: Some(arm.end),
                });
                arms.collect()
            }
            Self::Data(TypeDef::Alias(_)) => Vec::new(),
        }
    }
}

/// A field of a struct, or an arm of an enum.
pub struct Member<'a> {
    /// Its name.
    pub name: &'a Ident,
    /// What it holds.
    pub ty: Option<&'a RustType>,
    /// Its key, or its status.
    pub wire: String,
    /// All of it, where it is a field.
    pub field: Option<&'a FieldDef>,
    /// How it is read, where it is an arm.
    pub end: Option<End>,
}

impl<'a> Index<'a> {
    /// What these collections have.
    pub fn of(collections: &'a [Bindings]) -> Self {
        let mut index = Self {
            collections: collections.iter().map(|bindings| (bindings.root.name.plain(), bindings)).collect(),
            requests: Vec::new(),
            functions: BTreeMap::new(),
            types: BTreeMap::new(),
            modules: BTreeMap::new(),
        };
        for bindings in collections {
            for module in bindings.root.tree() {
                index.module(bindings, module);
            }
        }
        index
    }

    fn module(&mut self, collection: &'a Bindings, module: &'a Module) {
        let path = path(&module.path);
        for cluster in &module.clusters {
            let (number, request) = (self.requests.len(), Request { collection, module: path.clone(), cluster });
            self.functions.insert(request.path(), number);
            let inputs = Def::Inputs(&cluster.request);
            let defs = std::iter::once(inputs).chain(cluster.types.iter().map(Def::Data));
            self.add(&path, defs, Some(number));
            self.requests.push(request);
        }
        self.add(&path, module.shared.iter().map(Def::Data), None);
        self.modules.insert(path, module);
    }

    fn add(&mut self, module: &str, defs: impl Iterator<Item = Def<'a>>, owner: Option<usize>) {
        self.types.extend(defs.map(|def| (join(module, def.name()), Type { owner, def })));
    }

    /// The path that a name stands for in a module, aliases seen through.
    pub fn meant(&self, module: &str, name: &Ident) -> String {
        let path = join(module, name);
        match self.types.get(&path).map(|ty| ty.def) {
            // Only names of structs stand behind aliases, so there is no circle.
            Some(Def::Data(TypeDef::Alias(alias))) => match &alias.target {
                RustType::Named(target) if target != name => self.meant(module, target),
                _ => path,
            },
            _ => path,
        }
    }

    /// The type of this path and the module that it is in, aliases seen through.
    pub fn resolved(&self, path: &str) -> Option<Type<'a>> {
        let ty = self.types.get(path)?;
        self.types.get(&self.meant(module_of(path), ty.def.name())).copied()
    }
}

/// The path of names that stand in one another.
pub fn path(names: &[Ident]) -> String {
    names.iter().map(Ident::plain).collect::<Vec<_>>().join("::")
}

/// The path of a name in a module.
pub fn join(module: &str, name: &Ident) -> String {
    format!("{module}::{}", name.plain())
}

/// The module that something stands in; empty for a collection.
pub fn module_of(path: &str) -> &str {
    path.rsplit_once("::").map_or("", |(module, _)| module)
}

/// The last name of a path.
pub fn last(path: &str) -> &str {
    path.rsplit("::").next().unwrap_or(path)
}
