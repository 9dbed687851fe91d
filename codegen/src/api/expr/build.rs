//! Makes conditions and choices no larger than they have to be.

pub use super::constant::truth;
use super::{Expr, Function};

/// `a[b]`; a fixed step into the JSON body makes the path longer.
pub fn at(of: Expr, key: Expr) -> Expr {
    match (of, key) {
        (Expr::Json(mut path), Expr::Text(step) | Expr::Number(step)) => {
            path.push(step);
            Expr::Json(path)
        }
        (of, key) => Expr::apply(Function::At, [of, key]),
    }
}

/// All of the conditions together; none of them is always true or follows from the others.
pub fn all(conditions: impl IntoIterator<Item = Expr>) -> Vec<Expr> {
    let mut flat = Vec::new();
    for condition in conditions {
        match condition {
            Expr::Apply(Function::And, of) => flat.extend(of),
            other => flat.push(other),
        }
    }
    let mut kept: Vec<Expr> = Vec::new();
    for condition in flat {
        match truth(&condition) {
            Some(true) => continue,
            Some(false) => return vec![Expr::Bool(false)],
            None if kept.iter().any(|known| implies(known, &condition)) => continue,
            None => {
                kept.retain(|known| !implies(&condition, known));
                kept.push(condition);
            }
        }
    }
    kept
}

/// The conditions as one.
pub fn and(conditions: impl IntoIterator<Item = Expr>) -> Expr {
    let mut kept = all(conditions);
    match kept.len() {
        0 => Expr::Bool(true),
        1 => kept.remove(0),
        _ => Expr::Apply(Function::And, kept),
    }
}

/// One of the two conditions.
pub fn or(left: Expr, right: Expr) -> Expr {
    match (truth(&left), truth(&right)) {
        (Some(true), _) | (_, Some(true)) => Expr::Bool(true),
        (Some(false), _) => right,
        (_, Some(false)) => left,
        _ if implies(&left, &right) => right,
        _ if implies(&right, &left) => left,
        _ => Expr::apply(Function::Or, [left, right]),
    }
}

/// The condition that holds where this one does not.
pub fn not(condition: Expr) -> Expr {
    match (truth(&condition), condition) {
        (Some(truth), _) => Expr::Bool(!truth),
        (None, Expr::Apply(Function::Not, mut of)) if of.len() == 1 => of.remove(0),
        (None, condition) => Expr::apply(Function::Not, [condition]),
    }
}

/// `a ? b : c`
pub fn choose(test: Expr, then: Expr, other: Expr) -> Expr {
    match truth(&test) {
        Some(true) => return then,
        Some(false) => return other,
        None if then == other => return then,
        None => {}
    }
    // Where the condition does not hold there is nothing anyhow.
    if other == Expr::Undefined && present_value(&then).is_some() {
        let there = Expr::apply(Function::IsPresent, [then.clone()]);
        if test != there && implies(&there, &test) {
            return then;
        }
    }
    // What is chosen again under the same condition has been decided.
    let other = match other {
        Expr::Apply(Function::If, mut of) if of.len() == 3 && implies(&of[0], &test) => of.remove(2),
        Expr::Apply(Function::If, mut of) if of.len() == 3 && of[0] == not(test.clone()) => of.remove(1),
        other => other,
    };
    let (test, then) = match then {
        Expr::Apply(Function::If, mut of) if of.len() == 3 && of[2] == Expr::Kept && other == Expr::Kept => {
            let (inner, inner_test) = (of.remove(1), of.remove(0));
            (and([test, inner_test]), inner)
        }
        then => (test, then),
    };
    let (test, then, other) = match test {
        Expr::Apply(Function::Not, mut of) if of.len() == 1 && then == Expr::Kept => (of.remove(0), other, then),
        test => (test, then, other),
    };
    Expr::apply(Function::If, [test, then, other])
}

/// The same without the conditions that say no more than that there is a value at all: where nothing is found, nothing
/// is stored anyhow.
pub fn settled(expr: Expr) -> Expr {
    expr.rebuilt(&mut |part| match part {
        Expr::Apply(Function::If, mut of) if of.len() == 3 && of[2] == Expr::Kept => {
            let (kept, then, test) = (of.remove(2), of.remove(1), of.remove(0));
            let there = Expr::apply(Function::IsPresent, [then.clone()]);
            let conditions = all([test]).into_iter().filter(|condition| !implies(&there, condition));
            choose(and(conditions.collect::<Vec<_>>()), then, kept)
        }
        part => part,
    })
}

/// Whether the second condition holds wherever the first one does, as far as that is easy to see.
pub fn implies(known: &Expr, condition: &Expr) -> bool {
    if known == condition {
        return true;
    }
    if let Expr::Apply(Function::And, of) = known {
        return of.iter().any(|part| implies(part, condition));
    }
    if let Expr::Apply(Function::And, of) = condition {
        return of.iter().all(|part| implies(known, part));
    }
    if let Expr::Apply(Function::Or, of) = condition {
        return of.iter().any(|part| implies(known, part));
    }
    if let (Expr::Apply(Function::HasKey, of), Expr::Apply(Function::Same, kind)) = (known, condition)
        && let ([of, Expr::Text(key)], [Expr::Apply(Function::TypeOf, inner), Expr::Text(name)]) =
            (of.as_slice(), kind.as_slice())
    {
        // Texts only have their length and their characters.
        let objects = name == "object" && key != "length" && key.parse::<u32>().is_err();
        return objects && inner.first() == Some(of);
    }
    let Some(there) = present(known) else { return false };
    match condition {
        Expr::Apply(Function::IsJson, of) if of.first() == Some(&Expr::Body) => matches!(root(there), Expr::Json(_)),
        Expr::Apply(Function::IsPresent, of) => of.first().is_some_and(|whole| within(there, whole, false)),
        Expr::Apply(Function::Not, of) => match of.as_slice() {
            [Expr::Apply(Function::Same | Function::Alike, of)] => match of.as_slice() {
                [whole, Expr::Undefined] => within(there, whole, false),
                [Expr::Apply(Function::TypeOf, of), Expr::Text(kind)] if kind == "undefined" => {
                    of.first().is_some_and(|whole| within(there, whole, false))
                }
                _ => false,
            },
            _ => false,
        },
        // Only what counts as true has members, texts of no length aside, which have none.
        whole => within(there, whole, true),
    }
}

/// What is surely neither `undefined` nor `null` when the condition holds.
fn present(condition: &Expr) -> Option<&Expr> {
    match condition {
        Expr::Json(_) | Expr::Header(_) | Expr::Element(_) | Expr::Apply(Function::At, _) => Some(condition),
        Expr::Apply(Function::IsPresent | Function::IsArray | Function::IsFilled | Function::IsEmpty, of) => of.first(),
        Expr::Apply(Function::Same, of) => match of.as_slice() {
            [Expr::Apply(Function::TypeOf, of), Expr::Text(kind)] if kind != "undefined" && kind != "object" => {
                of.first()
            }
            [value, Expr::Text(_) | Expr::Number(_) | Expr::Bool(_)] => present_value(value),
            _ => None,
        },
        Expr::Apply(Function::Equal, of) => match of.as_slice() {
            [value, Expr::Apply(Function::List | Function::Object, _)] => present_value(value),
            _ => None,
        },
        Expr::Apply(Function::Alike, of) => match of.as_slice() {
            [value, Expr::Text(text)] if !text.is_empty() => present_value(value),
            _ => None,
        },
        _ => None,
    }
}

fn present_value(value: &Expr) -> Option<&Expr> {
    matches!(value, Expr::Json(_) | Expr::Header(_) | Expr::Element(_) | Expr::Apply(Function::At, _)).then_some(value)
}

fn root(expr: &Expr) -> &Expr {
    match expr {
        Expr::Apply(Function::At, of) => of.first().map_or(expr, root),
        other => other,
    }
}

/// Whether a value is a part of another one, or (unless `properly`) that one itself.
fn within(part: &Expr, whole: &Expr, properly: bool) -> bool {
    if !properly && part == whole {
        return true;
    }
    match (part, whole) {
        (Expr::Json(part), Expr::Json(whole)) => part.len() > whole.len() && part.starts_with(whole),
        (Expr::Apply(Function::At, of), _) => of.first().is_some_and(|inner| within(inner, whole, false)),
        _ => false,
    }
}
