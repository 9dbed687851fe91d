//! Turns conditions that hold together into the fewest that say the same.

use crate::api::expr::{Expr, Function, build};

/// Rounds until nothing changes any more; conditions of people take two.
const ROUNDS: usize = 8;

/// The conditions without what follows from the others.
pub fn facts(conditions: impl IntoIterator<Item = Expr>) -> Vec<Expr> {
    let mut facts = Vec::new();
    conditions.into_iter().for_each(|condition| flat(condition, &mut facts));
    for _ in 0..ROUNDS {
        let mut next = Vec::new();
        // What is compound is seen in the light of all that is plain, wherever it stands.
        for (place, fact) in facts.iter().enumerate() {
            let others = facts.iter().enumerate().filter(|(other, fact)| *other != place && !is_compound(fact));
            let known: Vec<&Expr> = others.map(|(_, fact)| fact).collect();
            match is_compound(fact) {
                true => flat(reduced(fact, &known), &mut next),
                false if next.contains(fact) => {}
                false => next.push(fact.clone()),
            }
        }
        if next == facts {
            break;
        }
        facts = next;
    }
    build::all(facts)
}

fn flat(condition: Expr, facts: &mut Vec<Expr>) {
    match condition {
        Expr::Bool(true) => {}
        Expr::Apply(Function::And, of) => of.into_iter().for_each(|part| flat(part, facts)),
        Expr::Apply(Function::Not, mut of) if of.len() == 1 => match of.remove(0) {
            Expr::Apply(Function::Or, of) => of.into_iter().for_each(|part| flat(build::not(part), facts)),
            other => facts.push(build::not(other)),
        },
        other => facts.push(other),
    }
}

fn is_compound(fact: &Expr) -> bool {
    match fact {
        Expr::Apply(Function::And | Function::Or, _) => true,
        Expr::Apply(Function::Not, of) => of.iter().any(is_compound),
        _ => false,
    }
}

/// What a condition still says where others are known.
fn reduced(fact: &Expr, known: &[&Expr]) -> Expr {
    match verdict(fact, known) {
        Some(truth) => return Expr::Bool(truth),
        None if !is_compound(fact) => return fact.clone(),
        None => {}
    }
    match fact {
        Expr::Apply(Function::Not, of) => of.first().map_or(Expr::Bool(true), |of| build::not(reduced(of, known))),
        Expr::Apply(Function::And, of) => build::and(of.iter().map(|part| reduced(part, known))),
        Expr::Apply(Function::Or, of) => of.iter().map(|part| reduced(part, known)).fold(Expr::Bool(false), build::or),
        other => other.clone(),
    }
}

/// Whether a condition holds where others are known, as far as that is easy to see.
fn verdict(test: &Expr, known: &[&Expr]) -> Option<bool> {
    match test {
        Expr::Apply(Function::Not, of) => return Some(!verdict(of.first()?, known)?),
        Expr::Apply(Function::And, of) => return several(of, known, false),
        Expr::Apply(Function::Or, of) => return several(of, known, true),
        _ => {}
    }
    let not = build::not(test.clone());
    let excludes = |fact: &&&Expr| build::implies(fact, &not) || differ(fact, test);
    match (known.iter().any(|fact| build::implies(fact, test)), known.iter().any(|fact| excludes(&fact))) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

fn several(of: &[Expr], known: &[&Expr], decides: bool) -> Option<bool> {
    let verdicts: Vec<Option<bool>> = of.iter().map(|part| verdict(part, known)).collect();
    match () {
        () if verdicts.contains(&Some(decides)) => Some(decides),
        () if verdicts.iter().all(|verdict| *verdict == Some(!decides)) => Some(!decides),
        () => None,
    }
}

/// Both say of one value that it is the same as a text or number, and not as the same one.
fn differ(one: &Expr, two: &Expr) -> bool {
    let literal = |expr: &Expr| matches!(expr, Expr::Text(_) | Expr::Number(_) | Expr::Bool(_));
    match (one, two) {
        (Expr::Apply(Function::Same, one), Expr::Apply(Function::Same, two)) => {
            match (one.as_slice(), two.as_slice()) {
                ([one, is], [two, other]) => one == two && literal(is) && literal(other) && is != other,
                _ => false,
            }
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::expr::describe;

    #[track_caller]
    fn check(conditions: &[Expr], expected: &str) {
        let found: Vec<String> = facts(conditions.iter().cloned()).iter().map(describe).collect();
        assert_eq!(found.join(" + "), expected);
    }

    #[test]
    fn only_what_does_not_follow() {
        let is =
            |name: &str, text: &str| Expr::apply(Function::Same, [Expr::Json(vec![name.to_owned()]), Expr::text(text)]);
        let (a, b, c) = (is("a", "x"), is("a", "y"), is("b", "z"));
        let or = |one: &Expr, two: &Expr| Expr::apply(Function::Or, [one.clone(), two.clone()]);
        let and = |one: &Expr, two: &Expr| Expr::apply(Function::And, [one.clone(), two.clone()]);
        check(&[], "");
        check(&[a.clone(), a.clone()], "$.a === 'x'");
        check(&[and(&a, &and(&c, &Expr::Bool(true)))], "$.a === 'x' + $.b === 'z'");
        check(&[build::not(or(&a, &c))], "$.a !== 'x' + $.b !== 'z'");
        check(&[or(&a, &c), build::not(a.clone())], "$.b === 'z' + $.a !== 'x'");
        check(&[build::not(and(&a, &c)), a.clone()], "$.b !== 'z' + $.a === 'x'");
        // What is one text is no other.
        check(&[a.clone(), build::not(and(&b, &c))], "$.a === 'x'");
        check(&[or(&b, &c), a.clone()], "$.b === 'z' + $.a === 'x'");
        check(&[or(&a, &c)], "$.a === 'x' || $.b === 'z'");
    }
}
