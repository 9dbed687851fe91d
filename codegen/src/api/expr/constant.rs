//! Works out what does not depend on the answer, or only on the status, which is that of a success.

use super::{Expr, Function};

/// A value that is known.
#[derive(Clone, PartialEq)]
enum Known {
    Undefined,
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Known>),
}

/// Whether the value counts as true, if that is so for all successes or for none.
pub fn truth(expr: &Expr) -> Option<bool> {
    if !expr.parts().iter().any(|part| **part == Expr::Status) {
        return known(expr, 200).map(|value| truthy(&value));
    }
    let first = truthy(&known(expr, 200)?);
    (201..300).all(|code| known(expr, code).is_some_and(|value| truthy(&value) == first)).then_some(first)
}

fn truthy(value: &Known) -> bool {
    match value {
        Known::Undefined | Known::Null => false,
        Known::Bool(value) => *value,
        Known::Number(value) => *value != 0.0 && !value.is_nan(),
        Known::Text(text) => !text.is_empty(),
        Known::List(_) => true,
    }
}

fn known(expr: &Expr, status: u16) -> Option<Known> {
    let (function, of) = match expr {
        Expr::Status => return Some(Known::Number(f64::from(status))),
        Expr::Text(text) => return Some(Known::Text(text.clone())),
        Expr::Number(text) => return text.parse().ok().map(Known::Number),
        Expr::Bool(value) => return Some(Known::Bool(*value)),
        Expr::Null => return Some(Known::Null),
        Expr::Undefined => return Some(Known::Undefined),
        Expr::Apply(function, of) => (*function, of),
        _ => return None,
    };
    let part = |place: usize| of.get(place).and_then(|part| known(part, status));
    match function {
        Function::If => part(if truthy(&part(0)?) { 1 } else { 2 }),
        Function::Not => Some(Known::Bool(!truthy(&part(0)?))),
        Function::And | Function::Or => {
            let wanted = function == Function::Or;
            let mut last = None;
            let mut unknown = false;
            for part in of {
                match known(part, status) {
                    Some(value) if truthy(&value) == wanted => return Some(value),
                    Some(value) => last = Some(value),
                    None => unknown = true,
                }
            }
            last.filter(|_| !unknown)
        }
        Function::List => of.iter().map(|part| known(part, status)).collect::<Option<_>>().map(Known::List),
        Function::Includes => match part(0)? {
            Known::List(list) => Some(Known::Bool(list.contains(&part(1)?))),
            _ => None,
        },
        Function::IsPresent => Some(Known::Bool(!matches!(part(0)?, Known::Null | Known::Undefined))),
        // A part of the answer is the same as itself: no such part is the one number that is not.
        Function::Same | Function::Alike | Function::Equal if matches!(of.as_slice(), [one, two] if one == two && given(one)) => {
            Some(Known::Bool(true))
        }
        Function::Same => match (part(0)?, part(1)?) {
            (Known::List(_), _) | (_, Known::List(_)) => None,
            (left, right) => Some(Known::Bool(left == right)),
        },
        Function::Alike => alike(part(0)?, part(1)?).map(Known::Bool),
        Function::Less => order(part(0)?, part(1)?, |left, right| left < right),
        Function::AtMost => order(part(0)?, part(1)?, |left, right| left <= right),
        Function::More => order(part(0)?, part(1)?, |left, right| left > right),
        Function::AtLeast => order(part(0)?, part(1)?, |left, right| left >= right),
        _ => None,
    }
}

/// Whether it is a part of the answer, or a variable.
fn given(expr: &Expr) -> bool {
    matches!(expr, Expr::Json(_) | Expr::Header(_) | Expr::Cookie(_) | Expr::Variable(_) | Expr::Body)
}

fn alike(left: Known, right: Known) -> Option<bool> {
    match (left, right) {
        (Known::Undefined | Known::Null, other) | (other, Known::Undefined | Known::Null) => {
            Some(matches!(other, Known::Undefined | Known::Null))
        }
        (Known::Number(number), Known::Text(text)) | (Known::Text(text), Known::Number(number)) => {
            text.parse::<f64>().ok().map(|other| other == number)
        }
        (Known::Number(left), Known::Number(right)) => Some(left == right),
        (Known::Text(left), Known::Text(right)) => Some(left == right),
        (Known::Bool(left), Known::Bool(right)) => Some(left == right),
        _ => None,
    }
}

fn order(left: Known, right: Known, holds: impl Fn(f64, f64) -> bool) -> Option<Known> {
    let number = |value: Known| match value {
        Known::Number(number) => Some(number),
        _ => None,
    };
    Some(Known::Bool(holds(number(left)?, number(right)?)))
}
