//! Turns the answers of an operation into its result type and its enums by status.

use super::docs;
use super::holders::{Part, Root};
use super::model::{AnswerInfo, Arm, CasesDef, End, RustType, TypeDef};
use super::names::{Ident, Scope, pascal};
use super::status::phrase;
use super::types::TypePlan;
use crate::api::shape::Shape;
use crate::api::{Content, Operation, ResponseCase};

/// What a request function answers.
pub struct Answers {
    /// How the answer is read.
    pub end: End,
    /// What it is.
    pub ty: RustType,
    /// The enums by status.
    pub types: Vec<TypeDef>,
    /// Which JSON type belongs to which status.
    pub infos: Vec<AnswerInfo>,
}

/// Where the answers of one operation belong.
pub struct Place<'a> {
    /// The request function.
    pub function: &'a Ident,
    /// The request struct.
    pub item: &'a Ident,
    /// The `static`.
    pub constant: &'a Ident,
    /// The number of the cluster in its file.
    pub cluster: usize,
}

/// Plans the answers of an operation.
pub fn plan(operation: &Operation, place: &Place<'_>, types: &mut TypePlan, scope: &mut Scope) -> Answers {
    let mut answers = Answers { end: End::Untyped, ty: RustType::Untyped, types: Vec::new(), infos: Vec::new() };
    match operation.successes.as_slice() {
        [] => {
            if let Some(shape) = &operation.used {
                (answers.end, answers.ty) = json(shape, Part::Response, place, types);
            }
        }
        [only] => {
            let (end, ty) = content(only, Part::Response, place, types);
            answers.infos.push(info(only, end, &ty));
            answers.end = end;
            answers.ty = ty;
        }
        several => {
            let name = scope.claim(&[name(place, &["Response"]), name(place, &["Response", "Cases"])]);
            let docs = vec![format!("What [`{}()`] answers, by status.", place.function.plain())];
            let arms = arms(several, Part::Success, place, types, &mut answers.infos);
            answers.types.push(TypeDef::Cases(CasesDef {
                name: name.clone(),
                docs,
                item: place.constant.clone(),
                open: false,
                arms,
            }));
            answers.end = End::Cases;
            answers.ty = RustType::Named(name);
        }
    }
    if !operation.refusals.is_empty() {
        let name = scope.claim(&[name(place, &["Error"]), name(place, &["Error", "Cases"])]);
        let docs = vec![format!("What [`{}()`] is refused with, by status.", place.function.plain())];
        let arms = arms(&operation.refusals, Part::Refusal, place, types, &mut answers.infos);
        let item = place.constant.clone();
        answers.types.push(TypeDef::Cases(CasesDef { name, docs, item, open: true, arms }));
    }
    answers
}

fn name(place: &Place<'_>, suffix: &[&str]) -> Ident {
    let parts: Vec<&str> = std::iter::once(place.item.plain()).chain(suffix.iter().copied()).collect();
    pascal(&parts)
}

fn arms(
    cases: &[ResponseCase],
    part: fn(String) -> Part,
    place: &Place<'_>,
    types: &mut TypePlan,
    infos: &mut Vec<AnswerInfo>,
) -> Vec<Arm> {
    let arm = |case: &ResponseCase| {
        let name = phrase(case.status);
        let (end, ty) = content(case, part(name.plain().to_owned()), place, types);
        infos.push(info(case, end, &ty));
        let holds = match (end, ty) {
            (End::Empty, _) => None,
            // An arm holds bytes as they come: there is no later moment to say what they are.
            (End::Untyped, _) => Some(RustType::Bytes),
            (_, ty) => Some(ty),
        };
        Arm { status: case.status, name, docs: vec![format!("{}{}.", case.status, seen_in(case))], end, holds }
    };
    cases.iter().map(arm).collect()
}

/// How the body of a case is read, and its type.
fn content(case: &ResponseCase, part: Part, place: &Place<'_>, types: &mut TypePlan) -> (End, RustType) {
    match &case.content {
        Content::Json(shape) => json(shape, part, place, types),
        Content::Text => (End::Text, RustType::String),
        Content::Empty => (End::Empty, RustType::Unit),
        Content::Untyped => (End::Untyped, RustType::Untyped),
    }
}

fn json(shape: &Shape, part: Part, place: &Place<'_>, types: &mut TypePlan) -> (End, RustType) {
    let root = Root { cluster: place.cluster, item: place.item.plain().to_owned(), part, in_list: false };
    let ty = types.root(shape, root);
    (if types.holds_secret(&ty) { End::SecretJson } else { End::Json }, ty)
}

fn info(case: &ResponseCase, end: End, ty: &RustType) -> AnswerInfo {
    AnswerInfo {
        status: case.status,
        seen_in: seen_in(case),
        json: matches!(end, End::Json | End::SecretJson).then(|| ty.clone()),
    }
}

/// How many examples are named before they are only counted.
const MOST_NAMES: usize = 3;

/// `, as in "Created"`; nothing where no example has a name.
fn seen_in(case: &ResponseCase) -> String {
    let names = case.examples.iter().map(|name| docs::inline(name)).filter(|name| !name.is_empty());
    let names: Vec<String> = names.map(|name| format!("\"{name}\"")).collect();
    match names.len() {
        0 => String::new(),
        1..=MOST_NAMES => format!(", as in {}", names.join(", ")),
        count => format!(", as in {count} examples"),
    }
}
