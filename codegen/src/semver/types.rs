//! Compares the structs, enums and names for types that both sides have, and says which only one has.

use super::change::{Change, Level};
use super::index::{Def, Index, Member, Type, join, module_of};
use super::modules::Told;
use super::pairs::Pairs;
use super::renames::{At, Renames};
use super::words::{code, member, name, ty};
use crate::bindings::TypeDef;

/// The changes of all types but those that were told of with their module or their function.
pub fn compare(
    old: &Index<'_>,
    new: &Index<'_>,
    pairs: &Pairs,
    renames: &Renames,
    told: &Told,
    changes: &mut Vec<Change>,
) {
    let about = About { old, new, pairs };
    for (path, before) in &old.types {
        let is = renames.new_of(path);
        match new.types.get(is) {
            Some(after) => {
                let mut found = Vec::new();
                let both = Both { old, new, renames, path, is, found: &mut found };
                both.compare(before.def, after.def);
                if renames.is_renamed(path) && !told.renamed.contains(path) {
                    let text = format!("the type {} is {} now", name(path), name(is));
                    found.insert(0, (Level::Major, "type-renamed", text));
                }
                changes.extend(
                    found.into_iter().map(|(level, kind, text)| about.kept(level, kind, text, *before, *after, is)),
                );
            }
            None if told.removed.contains(path) => {}
            None => {
                let text = format!("the {} {} is gone", before.def.keyword(), name(path));
                changes.push(about.gone(Level::Major, "type-removed", text, *before, path));
            }
        }
    }
    for (path, after) in &new.types {
        if old.types.contains_key(path) || renames.was_renamed(path) || told.added.contains(path) {
            continue;
        }
        let text = format!("new {} {}", after.def.keyword(), name(path));
        changes.push(about.added(Level::Minor, "type-added", text, *after, path));
    }
}

/// Says what a change belongs to.
struct About<'a> {
    old: &'a Index<'a>,
    new: &'a Index<'a>,
    pairs: &'a Pairs,
}

impl About<'_> {
    fn kept(
        &self,
        level: Level,
        kind: &'static str,
        text: String,
        before: Type<'_>,
        after: Type<'_>,
        path: &str,
    ) -> Change {
        match (after.owner, before.owner.and_then(|owner| self.pairs.new_of(owner))) {
            (Some(owner), _) | (None, Some((owner, _))) => self.of_new(level, kind, text, owner),
            (None, None) => Change::new(level, kind, module_of(path), text),
        }
    }

    fn gone(&self, level: Level, kind: &'static str, text: String, before: Type<'_>, path: &str) -> Change {
        match before.owner {
            None => Change::new(level, kind, module_of(path), text),
            Some(owner) => match self.pairs.new_of(owner) {
                Some((owner, _)) => self.of_new(level, kind, text, owner),
                None => {
                    let request = &self.old.requests[owner];
                    Change::new(level, kind, &request.path(), text).of(request.breadcrumb())
                }
            },
        }
    }

    fn added(&self, level: Level, kind: &'static str, text: String, after: Type<'_>, path: &str) -> Change {
        match after.owner {
            None => Change::new(level, kind, module_of(path), text),
            Some(owner) => self.of_new(level, kind, text, owner),
        }
    }

    fn of_new(&self, level: Level, kind: &'static str, text: String, owner: usize) -> Change {
        let request = &self.new.requests[owner];
        Change::new(level, kind, &request.path(), text).of(request.breadcrumb())
    }
}

/// A type that both sides have.
struct Both<'a, 'b> {
    old: &'a Index<'a>,
    new: &'a Index<'a>,
    renames: &'a Renames,
    /// Its old path.
    path: &'a str,
    /// Its new one.
    is: &'a str,
    found: &'b mut Vec<(Level, &'static str, String)>,
}

impl Both<'_, '_> {
    fn say(&mut self, level: Level, kind: &'static str, text: String) {
        self.found.push((level, kind, text));
    }

    fn compare(mut self, before: Def<'_>, after: Def<'_>) {
        let shown = name(self.is);
        match (before, after) {
            (Def::Data(TypeDef::Alias(from)), Def::Data(TypeDef::Alias(to))) => {
                if !self.same(&from.target, &to.target) {
                    let text = format!(
                        "{shown} is another name for {} now, not for {}",
                        ty(Some(&to.target)),
                        ty(Some(&from.target))
                    );
                    self.say(Level::Major, "alias-changed", text);
                }
            }
            (_, Def::Data(TypeDef::Alias(to))) => {
                // The name is still good for literals, patterns and fields; it only is no type of its own any more.
                let text = format!(
                    "{shown} is another name for {} now: a trait cannot be implemented for both",
                    ty(Some(&to.target))
                );
                self.say(Level::Minor, "struct-to-alias", text);
                if let Some(target) = self.new.resolved(self.is) {
                    self.members(before, target.def);
                }
            }
            (Def::Data(TypeDef::Alias(from)), _) => {
                let text = format!("{shown} is a type of its own now, no other name for {}", ty(Some(&from.target)));
                self.say(Level::Major, "alias-to-struct", text);
                if let Some(target) = self.old.resolved(self.path) {
                    self.members(target.def, after);
                }
            }
            _ if before.keyword() != after.keyword() => {
                let article = if after.keyword() == "enum" { "an" } else { "a" };
                let text = format!("{shown} is {article} {} now, no {}", after.keyword(), before.keyword());
                self.say(Level::Major, "kind-changed", text);
            }
            _ => {
                self.openness(before, after);
                self.members(before, after);
            }
        }
    }

    fn same(&self, from: &crate::bindings::RustType, to: &crate::bindings::RustType) -> bool {
        let from = At { ty: from, module: module_of(self.path) };
        let to = At { ty: to, module: module_of(self.is) };
        self.renames.same(self.old, self.new, from, to)
    }

    /// What holds for the type as a whole.
    fn openness(&mut self, before: Def<'_>, after: Def<'_>) {
        let shown = name(self.is);
        match (before, after) {
            (Def::Data(TypeDef::Cases(from)), Def::Data(TypeDef::Cases(to))) if from.open != to.open => match to.open {
                true => self.say(
                    Level::Major,
                    "enum-opened",
                    format!("{shown} may get more arms now: a `match` needs one for the rest"),
                ),
                false => self.say(Level::Minor, "enum-closed", format!("{shown} gets no more arms")),
            },
            (Def::Data(TypeDef::Struct(from)), Def::Data(TypeDef::Struct(to))) if from.received != to.received => {
                match to.received {
                    true => self.say(Level::Minor, "impl-added", format!("{shown} can be decoded now")),
                    false => self.say(Level::Major, "impl-removed", format!("{shown} cannot be decoded any more")),
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, before: Def<'_>, after: Def<'_>) {
        let (olds, news) = (before.members(), after.members());
        let word = member(after);
        let shown = name(self.is);
        let open = matches!(after, Def::Data(TypeDef::Cases(cases)) if cases.open);
        let mut moved = Vec::new();
        for old in &olds {
            match news.iter().find(|new| new.name == old.name) {
                Some(new) => self.member(&shown, word, old, new),
                None => {
                    let other =
                        news.iter().find(|new| new.wire == old.wire && olds.iter().all(|old| old.name != new.name));
                    let text = match other {
                        Some(other) => {
                            format!("the {word} {} of {shown} is called {} now", shown_name(old), shown_name(other))
                        }
                        None => format!("{shown} has no {word} {} any more", shown_name(old)),
                    };
                    moved.extend(other.map(|other| other.name));
                    let kind = if other.is_some() { "member-renamed" } else { "member-removed" };
                    self.say(Level::Major, kind, text);
                }
            }
        }
        for new in news.iter().filter(|new| olds.iter().all(|old| old.name != new.name) && !moved.contains(&new.name)) {
            let held = new.ty.map(|held| format!(": {}", ty(Some(held)))).unwrap_or_default();
            let (level, why) = match (word, open) {
                ("arm", true) => {
                    (Level::Minor, "the enum is `#[non_exhaustive]`, so every `match` has an arm for it already")
                }
                ("arm", false) => (Level::Major, "a `match` without an arm for it does not compile"),
                _ => (Level::Major, "a literal that names every field does not compile without it"),
            };
            self.say(level, "member-added", format!("{shown} has a new {word} {}{held} ({why})", shown_name(new)));
        }
        let order = |members: &[Member<'_>], others: &[Member<'_>]| -> Vec<String> {
            let both = members.iter().filter(|member| others.iter().any(|other| other.name == member.name));
            both.map(|member| member.name.plain().to_owned()).collect()
        };
        if is_sent(after) && order(&olds, &news) != order(&news, &olds) {
            self.say(Level::Patch, "order-changed", format!("the fields of {shown} are sent in another order"));
        }
    }

    fn member(&mut self, shown: &str, word: &str, old: &Member<'_>, new: &Member<'_>) {
        let what = format!("the {word} {} of {shown}", shown_name(new));
        let same = match (old.ty, new.ty) {
            (Some(from), Some(to)) => self.same(from, to),
            (from, to) => from.is_none() && to.is_none(),
        };
        if !same {
            let text = format!("{what} is {} now, not {}", ty(new.ty), ty(old.ty));
            self.say(Level::Major, "member-retyped", text);
        }
        if old.wire != new.wire {
            let text = format!("{what} stands for {} now, not for {}", code(&new.wire), code(&old.wire));
            self.say(Level::Patch, "member-rewired", text);
        }
        if same && old.end != new.end {
            self.say(Level::Patch, "member-reread", format!("{what} is read in another way"));
        }
        if let (Some(from), Some(to)) = (old.field, new.field)
            && same
            && from.absence != to.absence
        {
            use crate::bindings::Absence;
            let how = match to.absence {
                Absence::Never => "has to be there, though it may be `null`",
                Absence::Skipped => "may be missing as well as `null`",
                Absence::Distinct => "tells missing from `null`",
            };
            self.say(Level::Patch, "absence-changed", format!("{what} {how} now"));
        }
        if old.field.map(|field| &field.docs) != new.field.map(|field| &field.docs) {
            self.say(Level::Patch, "docs-changed", format!("{what} has other docs"));
        }
    }
}

fn shown_name(member: &Member<'_>) -> String {
    code(member.name.plain())
}

/// It is the body of a request.
fn is_sent(def: Def<'_>) -> bool {
    matches!(def, Def::Data(TypeDef::Struct(def)) if !def.received && !def.one_of)
}

/// The types that belong to a request, by path.
pub fn of_request<'a>(index: &'a Index<'_>, number: usize) -> impl Iterator<Item = String> + 'a {
    let request = &index.requests[number];
    let own = std::iter::once(&request.cluster.request.name).chain(request.cluster.types.iter().map(TypeDef::name));
    own.map(|name| join(&request.module, name))
}
