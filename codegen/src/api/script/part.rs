//! Works out what a condition says of one header or parameter whose name and value are known.

use crate::api::expr::{Expr, Function, build};

/// The condition for the element of this number, with all worked out that can be.
pub fn of_part(test: &Expr, element: usize, name: &str, value: &str) -> Expr {
    test.clone().rebuilt(&mut |part| match part {
        Expr::Apply(function, of) => applied(function, of, element, name, value),
        part => part,
    })
}

fn applied(function: Function, of: Vec<Expr>, element: usize, name: &str, value: &str) -> Expr {
    let number = |text: &Expr| match text {
        Expr::Number(text) => text.parse::<f64>().ok(),
        _ => None,
    };
    let whole = |number: usize| Expr::Number(number.to_string());
    match (function, of.as_slice()) {
        (Function::At, [Expr::Element(number), Expr::Text(part)]) if *number == element => {
            return Expr::text(if part == "key" { name } else { value });
        }
        (Function::ToText, [text @ Expr::Text(_)]) => return text.clone(),
        (Function::Length, [Expr::Text(text)]) => return whole(text.encode_utf16().count()),
        (Function::StartsWith, [Expr::Text(text), Expr::Text(start)]) => return Expr::Bool(text.starts_with(start)),
        (Function::EndsWith, [Expr::Text(text), Expr::Text(end)]) => return Expr::Bool(text.ends_with(end)),
        (Function::Includes, [Expr::Text(text), Expr::Text(inner)]) => return Expr::Bool(text.contains(inner)),
        (Function::Lower, [Expr::Text(text)]) => return Expr::Text(text.to_lowercase()),
        (Function::Trim, [Expr::Text(text)]) => return Expr::text(text.trim()),
        (Function::Lookup, [Expr::Text(name)]) => return Expr::Variable(name.clone()),
        (Function::Subtract, [left, right]) => {
            if let (Some(left), Some(right)) = (number(left), number(right)) {
                return Expr::Number((left - right).to_string());
            }
        }
        (Function::Substring | Function::Slice, [Expr::Text(text), from, to]) => {
            let units: Vec<u16> = text.encode_utf16().collect();
            let place = |place: &Expr| number(place).filter(|place| *place >= 0.0).map(|place| place as usize);
            if let (Some(from), Some(to)) = (place(from), place(to))
                && from <= to
            {
                let part = units.get(from.min(units.len())..to.min(units.len())).unwrap_or_default();
                return Expr::Text(String::from_utf16_lossy(part));
            }
        }
        (Function::And, _) => return build::and(of),
        (Function::Not, [_]) => return of.into_iter().next().map_or(Expr::Bool(false), build::not),
        (Function::If, [test, then, other]) => {
            return match (build::truth(test), then, other) {
                (Some(true), then, _) => then.clone(),
                (Some(false), _, Expr::Undefined) => Expr::Bool(false),
                (Some(false), _, other) => other.clone(),
                (None, ..) => Expr::Apply(function, of),
            };
        }
        _ => {}
    }
    let applied = Expr::Apply(function, of);
    match build::truth(&applied) {
        Some(truth) if matches!(function, Function::Same | Function::Alike | Function::Or | Function::IsPresent) => {
            Expr::Bool(truth)
        }
        _ => applied,
    }
}

#[cfg(test)]
mod tests {
    use super::of_part;
    use crate::api::expr::describe;
    use crate::api::script::{Facts, read_before};

    #[test]
    fn headers_by_their_values() {
        #[track_caller]
        fn check(function: &str, value: &str, expected: &str) {
            let reading = read_before(&format!("pm.request.headers.remove({function})"), &Facts::default());
            let said: Vec<String> =
                reading.touches.iter().map(|touch| describe(&of_part(&touch.value, 0, "X-Key", value))).collect();
            assert_eq!(said, [expected], "{function}");
        }
        let empty = "h => { if (h.value.startsWith('{{') && h.value.endsWith('}}')) \
            return !pm.variables.get(h.value.substring(2, h.value.length - 2)) }";
        check(empty, "{{key}}", "!variable('key')");
        check(empty, "key {{key}}", "false");
        check(empty, "", "false");
        check("h => h.key === 'X-Key'", "any", "true");
        check("h => h.key.toLowerCase() == 'x-other'", "any", "false");
        check("({value}) => value.includes('a') && pm.environment.get('b')", "bab", "variable('b')");
    }
}
