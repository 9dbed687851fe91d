//! Turns the shapes of one file into Rust types: equal objects become one type.

mod recursion;

use super::fields;
use super::holders::{Holder, Part, Root};
use super::model::{Absence, Evidence, RustType};
use super::names::{Ident, pascal};
use crate::api::format::Formats;
use crate::api::mixed::Mixed;
use crate::api::shape::{Digits, Field, Fields, Kind, Shape};
use recursion::Recursion;
use std::collections::{BTreeMap, BTreeSet};

/// All JSON objects of one file, before they have names.
#[derive(Debug, Default)]
pub struct TypePlan {
    /// Texts that are UUIDs, points in time or dates get types.
    formats: bool,
    objects: Vec<Object>,
    known: BTreeMap<Key, usize>,
    recursion: Recursion,
}

/// Objects are one type when they are used in the same direction and have the same fields, in whatever order.
type Key = (bool, bool, Vec<(String, RustType, bool)>);

/// One JSON object.
#[derive(Debug)]
pub struct Object {
    /// It is read from answers.
    pub received: bool,
    /// It is not an object but one of several kinds of values, and its fields are those.
    pub one_of: bool,
    /// In the order of the first evidence.
    pub fields: Vec<ObjectField>,
    /// Everything that holds it.
    pub holders: BTreeSet<Holder>,
}

/// One field of an object.
#[derive(Debug)]
pub struct ObjectField {
    /// Its name in Rust.
    pub name: Ident,
    /// Its name on the wire.
    pub wire_name: String,
    /// Its type.
    pub ty: RustType,
    /// What its absence means.
    pub absence: Absence,
    /// What was seen of it, in all places that share the object.
    pub evidence: Evidence,
}

impl TypePlan {
    /// An empty plan. With `formats`, texts of answers that are UUIDs, points in time or dates get types.
    pub fn new(formats: bool) -> Self {
        Self { formats, ..Self::default() }
    }

    /// The type of a body or an answer.
    pub fn root(&mut self, shape: &Shape, root: Root) -> RustType {
        let received = !matches!(root.part, Part::Body | Part::Variables);
        let mut held = Vec::new();
        let ty = self.ty(shape, false, received, false, &mut held);
        for (object, in_list) in held {
            self.objects[object].holders.insert(Holder::Root(Root { in_list, ..root.clone() }));
        }
        ty
    }

    /// The objects, children before the objects that hold them.
    pub fn objects(&self) -> &[Object] {
        &self.objects
    }

    /// A credential stands somewhere in the type.
    pub fn holds_secret(&self, ty: &RustType) -> bool {
        self.holds(ty, &|ty| matches!(ty, RustType::Secret(_)), &mut BTreeSet::new())
    }

    /// The type, or one that stands somewhere in it, is such a one.
    fn holds(&self, ty: &RustType, wanted: &dyn Fn(&RustType) -> bool, visited: &mut BTreeSet<usize>) -> bool {
        wanted(ty)
            || match ty {
                RustType::Option(inner)
                | RustType::Boxed(inner)
                | RustType::Vec(inner)
                | RustType::Dictionary(inner)
                | RustType::Secret(inner) => self.holds(inner, wanted, visited),
                RustType::Object(number) if visited.insert(*number) => {
                    self.objects[*number].fields.iter().any(|field| self.holds(&field.ty, wanted, visited))
                }
                _ => false,
            }
    }

    /// The type of a shape. `secret` says that it is a credential; `held` collects the objects directly in it.
    fn ty(&mut self, shape: &Shape, secret: bool, received: bool, in_list: bool, held: &mut Held) -> RustType {
        let ty = match &shape.kind {
            // What only a variable knows, or only a script reads; an answer that contradicts itself stays readable.
            Kind::Any if secret => return RustType::Secret(Box::new(RustType::Value)),
            Kind::Unknown | Kind::Any => return RustType::Value,
            Kind::Mixed(mixed) if in_list && received => match self.one_of(mixed, secret, held) {
                Some(ty) => ty,
                None => return RustType::Value,
            },
            // A field that contradicts itself says nothing of what comes next; the elements of a list show what there is.
            Kind::Mixed(_) => return RustType::Value,
            Kind::Bool => RustType::Bool,
            Kind::Number(digits) => number(*digits),
            Kind::Text(_) if secret => RustType::Secret(Box::new(RustType::String)),
            Kind::Text(formats) if received && self.formats => text(*formats),
            Kind::Text(_) => RustType::String,
            Kind::Again(up) => match self.recursion.again(*up) {
                Some(ty) => ty,
                None => return RustType::Value,
            },
            Kind::List(element) => {
                let outside = self.recursion.apart();
                let element = self.ty(element, secret, received, true, held);
                self.recursion.together(outside);
                RustType::Vec(Box::new(element))
            }
            Kind::Map(value) => {
                let outside = self.recursion.apart();
                self.recursion.enter_dictionary();
                let value = self.ty(value, secret, received, true, held);
                self.recursion.leave();
                self.recursion.together(outside);
                RustType::Dictionary(Box::new(value))
            }
            Kind::Object(fields) if fields.list.is_empty() => RustType::Map,
            Kind::Object(fields) => {
                let object = self.object(fields, received);
                held.push((object, in_list));
                RustType::Object(object)
            }
        };
        if shape.nullable { RustType::Option(Box::new(ty)) } else { ty }
    }

    /// The elements of a mixed list, where the kinds can be told apart and decoded one by one.
    fn one_of(&mut self, mixed: &Mixed, secret: bool, held: &mut Held) -> Option<RustType> {
        let mut arms = Vec::new();
        let mut inside = Held::new();
        for kind in mixed.kinds() {
            let name = arm(&kind);
            let ty = self.ty(&Shape::of(kind), secret, true, false, &mut inside);
            arms.push(ObjectField {
                name: pascal(&[name]),
                wire_name: name.to_owned(),
                ty,
                absence: Absence::Never,
                evidence: Evidence::default(),
            });
        }
        // Two arms for objects cannot be told apart, and exact numbers are read from the text itself, which a choice
        // between arms has consumed.
        let told_apart = mixed.object.is_none() || mixed.map.is_none();
        if !told_apart
            || arms.iter().any(|arm| self.holds(&arm.ty, &|ty| *ty == RustType::Number, &mut BTreeSet::new()))
        {
            return None;
        }
        let object = self.intern(arms, true, true);
        for (child, in_list) in inside {
            let wire_name = "Object".to_owned();
            self.objects[child].holders.insert(Holder::Field { parent: object, wire_name, in_list });
        }
        held.push((object, true));
        Some(RustType::Object(object))
    }

    fn object(&mut self, fields: &Fields, received: bool) -> usize {
        let names = fields::json(&fields.list);
        let mut held = Vec::new();
        let first = self.objects.len();
        let open = self.recursion.enter(fields, received, self.formats);
        let planned = fields.list.iter().zip(names).map(|(field, name)| {
            let mut inside = Held::new();
            let planned = self.field(field, name, received, &mut inside);
            held.extend(inside.into_iter().map(|(object, in_list)| (object, in_list, field.wire_name.clone())));
            planned
        });
        let planned: Vec<_> = planned.collect();
        self.recursion.leave();
        let object = self.intern(planned, received, false);
        if let Some(open) = open {
            let fields = self.objects[first..].iter_mut().flat_map(|object| &mut object.fields);
            fields.for_each(|field| recursion::close(&mut field.ty, open, object));
        }
        for (child, in_list, wire_name) in held {
            self.objects[child].holders.insert(Holder::Field { parent: object, wire_name, in_list });
        }
        object
    }

    fn field(&mut self, field: &Field, name: Ident, received: bool, held: &mut Held) -> ObjectField {
        let inner = self.ty(&field.shape, field.secret, received, false, held);
        let (ty, absence) = match (field.is_optional(), field.shape.nullable, inner) {
            (false, _, inner) => (inner, Absence::Never),
            (true, false, inner) => (RustType::Option(Box::new(inner)), Absence::Skipped),
            (true, true, RustType::Value) => (optional(optional(RustType::Value)), Absence::Distinct),
            (true, true, inner) => (optional(inner), Absence::Distinct),
        };
        let (present, absent, read) = (field.present.clone(), field.absent.clone(), field.read.clone());
        let evidence = Evidence { present, absent, read };
        ObjectField { name, wire_name: field.wire_name.clone(), ty, absence, evidence }
    }

    fn intern(&mut self, fields: Vec<ObjectField>, received: bool, one_of: bool) -> usize {
        let mut signature: Vec<_> = fields
            .iter()
            .map(|field| (field.wire_name.clone(), field.ty.clone(), field.absence == Absence::Distinct))
            .collect();
        signature.sort();
        let next = self.objects.len();
        // The few fields that a script reads do not tell a pet from its owner: each place has an object of its own.
        if fields.iter().all(|field| field.evidence.present.is_empty() && !field.evidence.read.is_empty()) {
            self.objects.push(Object { received, one_of, fields, holders: BTreeSet::new() });
            return next;
        }
        let object = *self.known.entry((received, one_of, signature)).or_insert(next);
        if object == next {
            self.objects.push(Object { received, one_of, fields, holders: BTreeSet::new() });
            return object;
        }
        let known = &mut self.objects[object].fields;
        for ObjectField { wire_name, evidence, .. } in fields {
            if let Some(same) = known.iter_mut().find(|known| known.wire_name == wire_name) {
                same.evidence.extend(evidence);
            }
        }
        object
    }
}

/// Objects with whether they are elements of a list.
type Held = Vec<(usize, bool)>;

fn optional(ty: RustType) -> RustType {
    RustType::Option(Box::new(ty))
}

/// What an arm is called.
fn arm(kind: &Kind) -> &'static str {
    match kind {
        Kind::Bool => "Flag",
        // Not `Number`, which is a type of the runtime.
        Kind::Number(_) => "Numeral",
        Kind::Text(_) => "Text",
        Kind::List(_) => "List",
        Kind::Object(_) | Kind::Map(_) => "Object",
        Kind::Unknown | Kind::Mixed(_) | Kind::Again(_) | Kind::Any => "Other",
    }
}

/// The type of texts that all have one format; such a type writes them as they were.
fn text(formats: Formats) -> RustType {
    match formats {
        Formats { uuid: true, .. } => RustType::Uuid,
        Formats { timestamp: true, .. } => RustType::Timestamp,
        Formats { date: true, .. } => RustType::Date,
        _ => RustType::String,
    }
}

/// The narrowest type that holds every number that was seen, digit for digit.
fn number(digits: Digits) -> RustType {
    match digits {
        Digits { fraction: true, inexact: true, .. } => RustType::Number,
        Digits { fraction: true, .. } => RustType::F64,
        Digits { beyond_i64: false, .. } => RustType::I64,
        Digits { beyond_u64: false, negative: false, .. } => RustType::U64,
        _ => RustType::Number,
    }
}
