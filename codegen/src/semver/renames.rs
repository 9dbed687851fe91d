//! Finds which types have another path now: those that stand in the same places of the same request.

use super::index::{Index, Type, join, module_of};
use super::pairs::Pairs;
use crate::bindings::{RustType, TypeDef};
use std::collections::{BTreeMap, BTreeSet};

/// Old paths of types and what they are now. Only a path that is gone is renamed, so whatever this says, the verdict is
/// that of the paths: a program that uses the old one does not compile.
#[derive(Default)]
pub struct Renames {
    to_new: BTreeMap<String, String>,
    to_old: BTreeMap<String, String>,
}

impl Renames {
    /// Walks from the inputs and answers of each request that both sides have.
    pub fn find(old: &Index<'_>, new: &Index<'_>, pairs: &Pairs) -> Self {
        let mut walk = Walk { old, new, renames: Self::default(), seen: BTreeSet::new() };
        for (before, after, _) in pairs.iter() {
            let (before, after) = (&old.requests[before], &new.requests[after]);
            walk.pair(before.inputs(), after.inputs());
            let (from, to) = (&before.cluster.function.answer, &after.cluster.function.answer);
            walk.types(from, &before.module, to, &after.module);
            if let (Some(from), Some(to)) = (before.refusals(), after.refusals()) {
                walk.pair(join(&before.module, from), join(&after.module, to));
            }
        }
        walk.renames
    }

    /// What an old path is called now.
    pub fn new_of<'a>(&'a self, old: &'a str) -> &'a str {
        self.to_new.get(old).map_or(old, String::as_str)
    }

    /// It has another path now.
    pub fn is_renamed(&self, old: &str) -> bool {
        self.to_new.contains_key(old)
    }

    /// It had another path before.
    pub fn was_renamed(&self, new: &str) -> bool {
        self.to_old.contains_key(new)
    }

    /// All of them: old and new.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.to_new.iter().map(|(old, new)| (old.as_str(), new.as_str()))
    }

    /// The two are one type for a program, apart from names that are reported where they are defined.
    pub fn same(&self, old: &Index<'_>, new: &Index<'_>, from: At<'_>, to: At<'_>) -> bool {
        match (from.ty, to.ty) {
            (RustType::Named(a), RustType::Named(b)) => {
                let was = join(from.module, a);
                // A name that is gone is reported by itself; what it was an alias of may still be there.
                let is = match (self.is_renamed(&was), new.types.contains_key(&was)) {
                    (false, false) => old.meant(from.module, a),
                    _ => was,
                };
                let (is, other) = (self.new_of(&is), join(to.module, b));
                let meant = |path: &str| match new.types.get(path) {
                    Some(ty) => new.meant(module_of(path), ty.def.name()),
                    None => path.to_owned(),
                };
                meant(is) == meant(&other)
            }
            (RustType::Secret(a), RustType::Secret(b))
            | (RustType::Option(a), RustType::Option(b))
            | (RustType::Boxed(a), RustType::Boxed(b))
            | (RustType::Vec(a), RustType::Vec(b))
            | (RustType::Dictionary(a), RustType::Dictionary(b)) => {
                self.same(old, new, At { ty: a, ..from }, At { ty: b, ..to })
            }
            (a, b) => a == b,
        }
    }
}

/// A type as a module spells it.
#[derive(Clone, Copy)]
pub struct At<'a> {
    /// The type.
    pub ty: &'a RustType,
    /// The module.
    pub module: &'a str,
}

struct Walk<'a> {
    old: &'a Index<'a>,
    new: &'a Index<'a>,
    renames: Renames,
    seen: BTreeSet<(String, String)>,
}

impl Walk<'_> {
    fn types(&mut self, from: &RustType, old_module: &str, to: &RustType, new_module: &str) {
        if let (RustType::Named(from), RustType::Named(to)) = (from.innermost(), to.innermost()) {
            self.pair(join(old_module, from), join(new_module, to));
        }
    }

    fn pair(&mut self, from: String, to: String) {
        if !self.seen.insert((from.clone(), to.clone())) {
            return;
        }
        let free = !self.renames.is_renamed(&from) && !self.renames.was_renamed(&to);
        if from != to && free && !self.new.types.contains_key(&from) && !self.old.types.contains_key(&to) {
            self.renames.to_new.insert(from.clone(), to.clone());
            self.renames.to_old.insert(to.clone(), from.clone());
        }
        let (Some(before), Some(after)) = (self.old.types.get(&from), self.new.types.get(&to)) else { return };
        let (before, after): (Type<'_>, Type<'_>) = (*before, *after);
        let (old_module, new_module) = (module_of(&from).to_owned(), module_of(&to).to_owned());
        let target = |ty: Type<'_>| match ty.def {
            super::index::Def::Data(TypeDef::Alias(alias)) => Some(alias.target.clone()),
            _ => None,
        };
        match (target(before), target(after)) {
            (Some(from), Some(to)) => return self.types(&from, &old_module, &to, &new_module),
            // One of several names for a type of its own, or the other way round.
            (Some(_), None) | (None, Some(_)) => {
                let (from, to) = (self.old.resolved(&from), self.new.resolved(&to));
                if let (Some(from), Some(to)) = (from, to) {
                    self.members(from, &old_module, to, &new_module);
                }
                return;
            }
            (None, None) => {}
        }
        self.members(before, &old_module, after, &new_module);
    }

    fn members(&mut self, before: Type<'_>, old_module: &str, after: Type<'_>, new_module: &str) {
        let after = after.def.members();
        for member in before.def.members() {
            let Some(other) = after.iter().find(|other| other.wire == member.wire) else { continue };
            if let (Some(from), Some(to)) = (member.ty, other.ty) {
                self.types(from, old_module, to, new_module);
            }
        }
    }
}
