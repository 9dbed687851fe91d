//! Values of several kinds in one place: what each kind has in common.

use super::format::Formats;
use super::shape::{Digits, Fields, Kind, Shape};

/// Evidence of at least two kinds, each joined for itself.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mixed {
    /// A boolean has been seen.
    pub bool: bool,
    /// What the numbers need.
    pub number: Option<Digits>,
    /// What the texts have in common.
    pub text: Option<Formats>,
    /// The elements of the lists.
    pub list: Option<Shape>,
    /// The fields of the objects.
    pub object: Option<Fields>,
    /// The values of the dictionaries.
    pub map: Option<Shape>,
}

impl Mixed {
    /// The evidence of one kind, or that of a mixture; nothing for what is no evidence.
    pub fn of(kind: Kind) -> Self {
        let mut mixed = Self::default();
        match kind {
            Kind::Unknown | Kind::Again(_) | Kind::Any => {}
            Kind::Bool => mixed.bool = true,
            Kind::Number(digits) => mixed.number = Some(digits),
            Kind::Text(formats) => mixed.text = Some(formats),
            Kind::List(element) => mixed.list = Some(*element),
            Kind::Object(fields) => mixed.object = Some(fields),
            Kind::Map(value) => mixed.map = Some(*value),
            Kind::Mixed(known) => mixed = *known,
        }
        mixed
    }

    /// The evidence of both.
    #[must_use]
    pub fn join(self, other: Self) -> Self {
        Self {
            bool: self.bool || other.bool,
            number: either(self.number, other.number, Digits::join),
            text: either(self.text, other.text, Formats::join),
            list: either(self.list, other.list, Shape::join),
            object: either(self.object, other.object, Fields::join),
            map: either(self.map, other.map, Shape::join),
        }
    }

    /// The kinds that were seen, always in the same order.
    pub fn kinds(&self) -> Vec<Kind> {
        let kinds = [
            self.bool.then_some(Kind::Bool),
            self.number.map(Kind::Number),
            self.text.map(Kind::Text),
            self.list.clone().map(|element| Kind::List(Box::new(element))),
            self.object.clone().map(Kind::Object),
            self.map.clone().map(|value| Kind::Map(Box::new(value))),
        ];
        kinds.into_iter().flatten().collect()
    }
}

fn either<T>(a: Option<T>, b: Option<T>, join: fn(T, T) -> T) -> Option<T> {
    match (a, b) {
        (Some(a), Some(b)) => Some(join(a, b)),
        (a, b) => a.or(b),
    }
}
