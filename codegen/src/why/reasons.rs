//! Goes through a type from the outside in, and says of each part which values ask for it.

use super::Answer;
use super::picked::{MOST, picked};
use super::places::{Places, Seen};
use crate::api::shape::Digits;
use crate::bindings::RustType;
use crate::render::type_text;
use crate::source::{Node, Span, Value};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;

/// What the values at some depth are called.
#[derive(Clone, Copy)]
pub struct Noun(&'static str, &'static str);

impl Noun {
    /// What stands in a field.
    pub const VALUE: Self = Self("value", "values");
    const ELEMENT: Self = Self("element", "elements");
    const MAPPED: Self = Self("value of the maps", "values of the maps");

    fn counted(self, count: usize) -> String {
        format!("{count} {}", if count == 1 { self.0 } else { self.1 })
    }
}

/// The answer as it grows.
pub struct Report<'a> {
    /// What there is to see.
    pub places: &'a Places<'a>,
    /// What is said so far.
    pub text: String,
    /// The same for other programs: an object.
    pub data: Json,
    reasons: Vec<Json>,
    /// The path of the module that types of this name are in.
    module: &'a str,
}

impl<'a> Report<'a> {
    /// An answer that says nothing yet.
    pub fn new(places: &'a Places<'a>, module: &'a str) -> Self {
        Self { places, text: String::new(), data: json!({}), reasons: Vec::new(), module }
    }

    /// Adds a line.
    pub fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    /// The whole of it.
    pub fn finish(mut self) -> Answer {
        self.data["reasons"] = Json::from(self.reasons);
        Answer { text: self.text, data: self.data }
    }

    /// Adds a reason that needs no place.
    pub fn plainly(&mut self, part: &str, reason: &str) {
        self.line(&format!("{part}: {reason}"));
        self.reasons.push(json!({"part": part, "reason": reason}));
    }

    /// Adds that an input is listed at these places, each with what is to be seen there.
    pub fn listed(&mut self, kind: &str, of: &str, sites: &[(Span, String)]) {
        self.line(&format!("{kind} of {of}"));
        let mut places = Vec::new();
        for (span, text) in sites {
            let gap = if text.is_empty() { "" } else { "  " };
            self.line(&format!("    {}{gap}{text}", self.places.position(*span)));
            places.push(self.places.data(*span, Some(text)));
        }
        self.reasons.push(json!({"part": kind, "places": places, "reason": format!("{kind} of {of}")}));
    }

    /// Adds what the field is called in JSON.
    pub fn wire_name(&mut self, name: &str) {
        self.data["wire_name"] = Json::from(name);
        self.line(&format!("wire name: {}", serde_json::Value::from(name)));
    }

    /// Adds why its values are not shown.
    pub fn secret(&mut self) {
        self.plainly("Secret", "it is a credential, by its name or by the variable in it");
    }

    /// Adds a reason with its places, those of one example together.
    pub fn because(&mut self, part: &str, reason: &str, seen: &[Seen<'_>]) {
        self.reason(part, reason, seen, |seen| seen.owner);
    }

    /// The same; of each `kind` of place one is shown before a second one is.
    fn reason<K: Ord>(&mut self, part: &str, reason: &str, seen: &[Seen<'_>], kind: impl Fn(&Seen<'_>) -> K) {
        self.line(&format!("{part}: {reason}"));
        let mut owner = None;
        let mut places = Vec::new();
        for seen in picked(seen, kind) {
            if let Some(at) = seen.owner.filter(|_| seen.owner != owner) {
                self.line(&format!("  {}", self.places.label(at)));
            }
            owner = seen.owner;
            self.line(&format!("    {}", self.places.shown(&seen)));
            let mut place = self.places.data(seen.span, self.places.excerpt(&seen).as_deref());
            place["of"] = Json::from(seen.owner.map(|at| self.places.label(at)));
            places.push(place);
        }
        let more = seen.len().saturating_sub(MOST);
        if more > 0 {
            self.line(&format!("  and {more} more"));
        }
        self.reasons.push(json!({"more": more, "part": part, "places": places, "reason": reason}));
    }

    /// Adds the reasons for a type, which `seen` are all values of.
    pub fn explain(&mut self, ty: &RustType, seen: &[Seen<'_>], noun: Noun) {
        let part = type_text(ty);
        let some = |kind: &str| format!("{} {kind}", noun.counted(seen.len()));
        match ty {
            RustType::Option(inner) => {
                let (nulls, rest): (Vec<Seen<'_>>, Vec<_>) = seen.iter().copied().partition(is_null);
                if rest.is_empty() && **inner == RustType::Value {
                    return self.because("Option<Value>", &format!("no {} but null", noun.0), &nulls);
                }
                let verb = if nulls.len() == 1 { "is" } else { "are" };
                self.because("Option", &format!("{} of {} {verb} null", nulls.len(), noun.counted(seen.len())), &nulls);
                self.explain(inner, &rest, noun);
            }
            RustType::Secret(inner) => {
                self.secret();
                let seen: Vec<Seen<'_>> = seen.iter().map(|seen| Seen { secret: true, ..*seen }).collect();
                self.explain(inner, &seen, noun);
            }
            RustType::Boxed(inner) => self.explain(inner, seen, noun),
            RustType::Vec(inner) => {
                let elements: Vec<Seen<'_>> = seen.iter().flat_map(|list| self.places.elements(list)).collect();
                if elements.is_empty() {
                    let lists = Noun("empty list", "empty lists").counted(seen.len());
                    self.because("Vec", &format!("{lists} and no other"), seen);
                    return;
                }
                let lists = Noun("list", "lists").counted(seen.len());
                self.plainly("Vec", &format!("{} of {lists}", Noun::ELEMENT.counted(elements.len())));
                self.explain(inner, &elements, Noun::ELEMENT);
            }
            RustType::Dictionary(inner) => {
                let values: Vec<Seen<'_>> = seen.iter().flat_map(|object| self.places.values(object)).collect();
                let keys = Noun("key", "keys").counted(values.len());
                let objects = Noun("object", "objects").counted(seen.len());
                self.because("BTreeMap", &format!("data in place of names, {keys} of {objects}"), seen);
                self.explain(inner, &values, Noun::MAPPED);
            }
            RustType::Value => self.kinds("Value", seen, noun),
            RustType::Map => self.because(&part, "objects without any field", seen),
            RustType::F64 | RustType::U64 | RustType::Number => self.number(ty, seen),
            RustType::I64 => self.because(&part, &format!("{}, whole and within i64", noun.counted(seen.len())), seen),
            RustType::Bool => self.because(&part, &some("true or false"), seen),
            RustType::Named(_) => {
                match seen.iter().filter_map(|value| value.node).all(|node| matches!(node.value, Value::Object(_))) {
                    true => self.because(&part, &some("with named fields"), seen),
                    false => self.kinds(&part, seen, noun),
                }
                self.fields_of(ty);
            }
            RustType::Uuid => self.because(&part, &some("of UUIDs"), seen),
            RustType::Timestamp => self.because(&part, &some("of points in time"), seen),
            RustType::Date => self.because(&part, &some("of dates"), seen),
            RustType::String => self.because(&part, &some("of text"), seen),
            RustType::Untyped => self.because(&part, "no type holds them all", seen),
            RustType::Unit => self.because(&part, "nothing is there", seen),
            _ => self.because(&part, &noun.counted(seen.len()), seen),
        }
    }

    /// Adds the reason for the type of an optional field that only scripts read.
    pub fn by_use(&mut self, ty: &RustType) {
        match ty {
            RustType::Option(inner) => self.by_use(inner),
            RustType::Secret(inner) => {
                self.secret();
                self.by_use(inner);
            }
            RustType::Value => self.plainly("Value", "its use says nothing of its kind, or several things"),
            ty => {
                self.plainly(&type_text(ty), "by its use in the script");
                self.fields_of(ty);
            }
        }
    }

    /// Adds where the fields of the type are explained, if it has any.
    pub fn fields_of(&mut self, ty: &RustType) {
        match ty {
            RustType::Named(name) => {
                let path = format!("{}::{}", self.module, name.plain());
                self.line(&format!("its fields: codegen why {path}"));
                self.data["fields_of"] = Json::from(path);
            }
            RustType::Option(inner) | RustType::Boxed(inner) | RustType::Vec(inner) => self.fields_of(inner),
            _ => {}
        }
    }

    /// What is told apart by its kind only, or not at all.
    fn kinds(&mut self, part: &str, seen: &[Seen<'_>], noun: Noun) {
        let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
        for kind in seen.iter().filter_map(kind) {
            *kinds.entry(kind).or_default() += 1;
        }
        let nulls = usize::from(kinds.contains_key("null"));
        let reason = match kinds.len() - nulls {
            0 if nulls == 0 => format!("no {} was seen", noun.0),
            0 => format!("no {} but null", noun.0),
            1 if kinds.contains_key("a placeholder") => "the saved value is no JSON".to_owned(),
            1 if kinds.contains_key("a variable") => "only a variable knows its value".to_owned(),
            1 => noun.counted(seen.len()),
            _ => {
                let kinds = kinds.iter().map(|(kind, count)| format!("{kind} {}", times(*count)));
                format!("{} of several kinds: {}", noun.1, kinds.collect::<Vec<_>>().join(", "))
            }
        };
        self.reason(part, &reason, seen, kind);
    }

    /// The numbers that a narrower type would not hold.
    fn number(&mut self, ty: &RustType, seen: &[Seen<'_>]) {
        let digits = |seen: &Seen<'_>| match seen.node.map(|node| &node.value) {
            Some(Value::Number(text)) => Digits::of(text),
            _ => Digits::default(),
        };
        let some = |test: fn(Digits) -> bool| seen.iter().any(|seen| test(digits(seen)));
        let (asks, reason): (fn(Digits) -> bool, _) = match ty {
            RustType::F64 => (|digits| digits.fraction, "with a fraction or an exponent"),
            RustType::U64 => (|digits| digits.beyond_i64, "past i64"),
            _ if some(|digits| digits.fraction) => (|digits| digits.inexact, "that f64 would change"),
            _ if some(|digits| digits.beyond_u64) => (|digits| digits.beyond_u64, "past i64 and u64"),
            _ => (|digits| digits.beyond_i64 || digits.negative, "past i64 or below zero"),
        };
        let asking: Vec<Seen<'_>> = seen.iter().copied().filter(|seen| asks(digits(seen))).collect();
        let numbers = Noun("number", "numbers").counted(seen.len());
        self.because(&type_text(ty), &format!("{} of {numbers} {reason}", asking.len()), &asking);
    }
}

fn is_null(seen: &Seen<'_>) -> bool {
    seen.node.is_some_and(|node| node.value == Value::Null)
}

fn kind(seen: &Seen<'_>) -> Option<&'static str> {
    seen.node.map(Node::kind)
}

fn times(count: usize) -> String {
    if count == 1 { "once".to_owned() } else { format!("{count} times") }
}
