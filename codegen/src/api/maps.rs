//! Finds the objects that are used as dictionaries: their keys are data, not names.

use super::fold::fold;
use super::shape::{Fields, Kind, Shape};

/// How deep types nest, and how many lists may directly hold lists. Beyond, values are any JSON: rustc has bounds of its
/// own, and no reader follows such a type.
const DEEPEST: usize = 32;
const MOST_LISTS: usize = 6;

/// The shape with its recursions closed, cut where it is still too deep to be a type.
pub fn bounded(shape: Shape) -> Shape {
    cut(fold(shape))
}

/// The shape, cut where it is too deep to be a type.
pub fn cut(shape: Shape) -> Shape {
    bound(shape, DEEPEST, MOST_LISTS)
}

fn bound(shape: Shape, depth: usize, lists: usize) -> Shape {
    let nullable = shape.nullable;
    let inside = |shape: Shape| bound(shape, depth.saturating_sub(1), MOST_LISTS);
    let kind = match shape.kind {
        Kind::List(_) | Kind::Map(_) | Kind::Object(_) | Kind::Mixed(_) if depth == 0 => Kind::Any,
        Kind::List(_) if lists == 0 => Kind::Any,
        Kind::List(element) => Kind::List(Box::new(bound(*element, depth - 1, lists - 1))),
        Kind::Map(value) => Kind::Map(Box::new(inside(*value))),
        Kind::Object(mut fields) => {
            for field in &mut fields.list {
                field.shape = inside(std::mem::take(&mut field.shape));
            }
            Kind::Object(fields)
        }
        kind => kind,
    };
    Shape { kind, nullable }
}

/// The shape with every dictionary in it said to be one. For the end of all joins: evidence is lost by it.
pub fn settle(shape: Shape) -> Shape {
    let kind = match shape.kind {
        Kind::List(element) => Kind::List(Box::new(settle(*element))),
        Kind::Map(value) => Kind::Map(Box::new(settle(*value))),
        Kind::Object(fields) => object(fields),
        Kind::Mixed(mixed) => {
            let kinds = mixed.kinds().into_iter().map(|kind| settle(Shape::of(kind)).kind);
            kinds.fold(Kind::Unknown, |mixed, kind| Shape::of(mixed).join(Shape::of(kind)).kind)
        }
        kind => kind,
    };
    Shape { kind, nullable: shape.nullable }
}

fn object(mut fields: Fields) -> Kind {
    if is_dictionary(&fields) {
        let value = fields.list.iter().fold(Shape::default(), |value, field| value.join(field.shape.clone()));
        // Values that have nothing in common are told apart by their keys, so these are names after all.
        if !matches!(value.kind, Kind::Any | Kind::Mixed(_)) {
            return Kind::Map(Box::new(settle(value)));
        }
    }
    for field in &mut fields.list {
        field.shape = settle(std::mem::take(&mut field.shape));
    }
    Kind::Object(fields)
}

/// All keys of the object are data.
pub(super) fn is_dictionary(fields: &Fields) -> bool {
    !fields.list.is_empty() && fields.list.iter().all(|field| is_data(&field.wire_name))
}

/// The key is a number, a date, a UUID, or a long identifier with digits in it.
fn is_data(key: &str) -> bool {
    let digits = key.chars().filter(char::is_ascii_digit).count();
    let plain = key.chars().all(|character| character.is_ascii_alphanumeric() || character == '-' || character == '_');
    let number = digits > 0 && digits == key.len();
    let date = key.len() >= 10
        && key.char_indices().take(10).all(|(at, character)| match at {
            4 | 7 => character == '-',
            _ => character.is_ascii_digit(),
        });
    let uuid = key.len() == 36
        && key.char_indices().all(|(at, character)| match at {
            8 | 13 | 18 | 23 => character == '-',
            _ => character.is_ascii_hexdigit(),
        });
    let identifier = plain && key.len() >= 12 && digits * 4 >= key.len() && !key.contains('_');
    number || date || uuid || identifier
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_data() {
        let check = |key: &str, expected: bool| assert_eq!(is_data(key), expected, "{key:?}");
        check("1042", true);
        check("2024-05-01", true);
        check("2024-05-01T10:00:00Z", true);
        check("9b2c3f6e-0c6a-4d0e-9e53-1f2a3b4c5d6e", true);
        check("5f3a9c1b7e2d4a60", true);
        check("id", false);
        check("address1", false);
        check("sha256", false);
        check("oauth2_v2_token", false);
        check("", false);
    }
}
