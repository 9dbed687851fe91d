//! Puts names in the place of numbered JSON objects, and each object's struct where it belongs.

use super::docs;
use super::holders::{Holder, Part, Root};
use super::model::{AliasDef, AnswerInfo, Cluster, Expr, FieldDef, RustType, StructDef, TypeDef};
use super::names::Ident;
use super::type_names::Named;
use super::types::{Object, TypePlan};
use std::collections::{BTreeMap, BTreeSet};

/// The clusters with all types named, and the types that several of them share.
pub fn resolve(plan: &TypePlan, named: &[Named], clusters: Vec<Cluster>) -> (Vec<Cluster>, Vec<TypeDef>) {
    let mut clusters = clusters;
    let mut shared = Vec::new();
    for cluster in &mut clusters {
        rename(&mut cluster.function.answer, named);
        cluster.answers.iter_mut().filter_map(|answer| answer.json.as_mut()).for_each(|ty| rename(ty, named));
        for field in &mut cluster.request.fields {
            rename(&mut field.field.ty, named);
            rename_expr(&mut field.saved, named);
        }
        for def in &mut cluster.types {
            if let TypeDef::Cases(cases) = def {
                cases.arms.iter_mut().filter_map(|arm| arm.holds.as_mut()).for_each(|ty| rename(ty, named));
            }
        }
    }
    // Objects are numbered children first; a reader wants what holds before what is held.
    for (object, name) in plan.objects().iter().zip(named).rev() {
        let def = TypeDef::Struct(structure(object, name, named, &clusters));
        match name.clusters.first() {
            Some(only) if name.clusters.len() == 1 => clusters[*only].types.push(def),
            _ => shared.push(def),
        }
        for (root, alias) in &name.aliases {
            let target = RustType::Named(name.name.clone());
            let docs = vec![root_docs(root, &clusters)];
            let cluster = &mut clusters[root.cluster];
            cluster.types.push(TypeDef::Alias(AliasDef { name: alias.clone(), docs, target: target.clone() }));
            let mut fields = cluster.request.fields.iter_mut().map(|field| &mut field.field.ty);
            let place = match root.part {
                Part::Response => Some(&mut cluster.function.answer),
                _ => fields.next_back(),
            };
            if let Some(place) = place.filter(|place| **place == target) {
                *place = RustType::Named(alias.clone());
            }
        }
    }
    clusters.iter_mut().for_each(order);
    shared.sort_by(|a, b| a.name().cmp(b.name()));
    (clusters, shared)
}

/// Types in the order in which a reader meets them: from the request to its answers, and from what holds to what is
/// held.
fn order(cluster: &mut Cluster) {
    let mut rest: BTreeMap<Ident, TypeDef> =
        std::mem::take(&mut cluster.types).into_iter().map(|def| (def.name().clone(), def)).collect();
    let mut ordered = Vec::new();
    let request = cluster.request.fields.iter().map(|field| &field.field.ty);
    request.chain([&cluster.function.answer]).for_each(|ty| meet(ty, &mut rest, &mut ordered));
    // What is left is the enum of refusals with all that it holds.
    let refusals: Vec<Ident> =
        rest.values().filter(|def| matches!(def, TypeDef::Cases(_))).map(|def| def.name().clone()).collect();
    refusals.into_iter().for_each(|name| meet(&RustType::Named(name), &mut rest, &mut ordered));
    ordered.extend(rest.into_values());
    cluster.types = ordered;
}

fn meet(ty: &RustType, rest: &mut BTreeMap<Ident, TypeDef>, ordered: &mut Vec<TypeDef>) {
    match ty {
        RustType::Secret(inner)
        | RustType::Option(inner)
        | RustType::Boxed(inner)
        | RustType::Vec(inner)
        | RustType::Dictionary(inner) => meet(inner, rest, ordered),
        RustType::Named(name) => {
            let Some(def) = rest.remove(name) else { return };
            let held: Vec<RustType> = match &def {
                TypeDef::Struct(def) => def.fields.iter().map(|field| field.ty.clone()).collect(),
                TypeDef::Cases(def) => def.arms.iter().filter_map(|arm| arm.holds.clone()).collect(),
                TypeDef::Alias(def) => vec![def.target.clone()],
            };
            ordered.push(def);
            held.iter().for_each(|ty| meet(ty, rest, ordered));
        }
        _ => {}
    }
}

fn structure(object: &Object, named: &Named, all: &[Named], clusters: &[Cluster]) -> StructDef {
    let fields = object.fields.iter().map(|field| {
        let mut ty = field.ty.clone();
        rename(&mut ty, all);
        let rename = (!object.one_of && field.name.plain() != field.wire_name).then(|| field.wire_name.clone());
        let (name, evidence) = (field.name.clone(), field.evidence.clone());
        FieldDef { name, docs: Vec::new(), ty, rename, absence: field.absence, evidence }
    });
    let mut docs = vec![object_docs(object, all, clusters)];
    if object.holders.iter().any(|holder| is_read(holder, clusters)) {
        let other = "Another answer, an empty one too, does not fit: [`untyped()`](Operation::untyped) takes any.";
        docs.extend([String::new(), other.to_owned()]);
    }
    StructDef {
        name: named.name.clone(),
        docs,
        received: object.received,
        one_of: object.one_of,
        fields: fields.collect(),
    }
}

fn object_docs(object: &Object, all: &[Named], clusters: &[Cluster]) -> String {
    let mut roots = object.holders.iter().filter_map(|holder| match holder {
        Holder::Root(root) => Some(root),
        Holder::Field { .. } => None,
    });
    match (object.holders.first(), roots.next(), roots.next()) {
        (Some(Holder::Field { parent, wire_name, .. }), _, _) if object.holders.len() == 1 => {
            let element = if object.one_of { "An element of " } else { "" };
            format!("{element}{} of [`{}`].", docs::code(wire_name), all[*parent].name)
        }
        (_, Some(root), None) if object.holders.len() == 1 => root_docs(root, clusters),
        _ => match common_field(object) {
            Some(field) => format!("{} of several objects.", docs::code(field)),
            None if object.holders.iter().all(is_refusal) => "What several requests are refused with.".to_owned(),
            None => "An object that stands in several places.".to_owned(),
        },
    }
}

/// The field that holds it, where all holders that are objects have one name for it.
fn common_field(object: &Object) -> Option<&str> {
    let fields = object.holders.iter().filter_map(|holder| match holder {
        Holder::Field { wire_name, .. } => Some(wire_name.as_str()),
        Holder::Root(_) => None,
    });
    let fields: BTreeSet<&str> = fields.collect();
    fields.first().copied().filter(|_| fields.len() == 1)
}

fn is_refusal(holder: &Holder) -> bool {
    matches!(holder, Holder::Root(Root { part: Part::Refusal(_), .. }))
}

/// It is an answer that no example shows.
fn is_read(holder: &Holder, clusters: &[Cluster]) -> bool {
    match holder {
        Holder::Root(root) => root.part == Part::Response && clusters[root.cluster].is_read(),
        Holder::Field { .. } => false,
    }
}

fn root_docs(root: &Root, clusters: &[Cluster]) -> String {
    let function = clusters[root.cluster].function.name.plain();
    let answers = &clusters[root.cluster].answers;
    let element = if root.in_list { "An element of what" } else { "What" };
    match &root.part {
        Part::Body if root.in_list => format!("An element of the body of [`{function}()`]."),
        Part::Body => format!("The body of [`{function}()`]."),
        Part::Variables => format!("The variables of [`{function}()`]."),
        Part::Response => match clusters[root.cluster].success() {
            Some(AnswerInfo { status, seen_in, .. }) => {
                format!("{element} [`{function}()`] answers with {status}{seen_in}.")
            }
            None => format!("{element} [`{function}()`] answers, as far as its script reads it."),
        },
        Part::Success(phrase) | Part::Refusal(phrase) => {
            let known = answers.iter().find(|answer| super::status::phrase(answer.status).plain() == phrase);
            let (status, seen) = known.map_or((0, ""), |answer| (answer.status, answer.seen_in.as_str()));
            format!("{element} [`{function}()`] answers with {status}{seen}.")
        }
    }
}

fn rename(ty: &mut RustType, named: &[Named]) {
    match ty {
        RustType::Object(number) => *ty = RustType::Named(named[*number].name.clone()),
        RustType::Secret(inner)
        | RustType::Option(inner)
        | RustType::Boxed(inner)
        | RustType::Vec(inner)
        | RustType::Dictionary(inner) => rename(inner, named),
        _ => {}
    }
}

fn rename_expr(expr: &mut Expr, named: &[Named]) {
    match expr {
        Expr::Struct(ty, fields) => {
            rename(ty, named);
            fields.iter_mut().for_each(|(_, expr)| rename_expr(expr, named));
        }
        Expr::Some(inner) | Expr::Boxed(inner) | Expr::Secret(inner) | Expr::Value(inner) => rename_expr(inner, named),
        Expr::List(elements) => elements.iter_mut().for_each(|element| rename_expr(element, named)),
        Expr::Map(members) => members.iter_mut().for_each(|(_, expr)| rename_expr(expr, named)),
        _ => {}
    }
}
