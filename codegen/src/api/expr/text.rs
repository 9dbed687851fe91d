//! Says in words how a value is made: for `SURFACE.txt` and for docs.

use super::{Expr, Function};

/// `$.data[0]["user-id"]`
pub fn json_path(path: &[String]) -> String {
    path.iter().fold("$".to_owned(), |text, step| match step.parse::<u32>() {
        Ok(index) => format!("{text}[{index}]"),
        Err(_) => text + &member(step),
    })
}

fn member(step: &str) -> String {
    match step.chars().all(|character| character.is_alphanumeric() || character == '_') {
        true => format!(".{step}"),
        false => format!("[{step:?}]"),
    }
}

/// The whole of it: `$.id`, `"/" + $.name`, `$.id if $.ok; else removed`.
pub fn describe(expr: &Expr) -> String {
    match expr {
        Expr::Apply(Function::If, of) if of.len() == 3 => {
            let then = match &of[1] {
                inner @ Expr::Apply(Function::If, _) => format!("({})", describe(inner)),
                then => describe(then),
            };
            let mut text = format!("{then} if {}", value(&of[0]));
            if of[2] != Expr::Kept {
                text.push_str(&format!(", else {}", describe(&of[2])));
            }
            text
        }
        Expr::Kept => "nothing".to_owned(),
        Expr::Unset => "its removal".to_owned(),
        other => value(other),
    }
}

fn value(expr: &Expr) -> String {
    match expr {
        Expr::Json(path) => json_path(path),
        Expr::Body => "the body".to_owned(),
        Expr::Status | Expr::AnyStatus => "the status".to_owned(),
        Expr::Elapsed => "the time in ms".to_owned(),
        Expr::Header(name) => format!("header {name}"),
        Expr::Cookie(name) => format!("cookie {name}"),
        Expr::Variable(name) => format!("{{{{{name}}}}}"),
        Expr::Text(text) => format!("{text:?}"),
        Expr::Number(number) => number.clone(),
        Expr::Bool(value) => value.to_string(),
        Expr::Null => "null".to_owned(),
        Expr::Undefined => "undefined".to_owned(),
        Expr::Element(0) => "it".to_owned(),
        Expr::Element(depth) => format!("it{depth}"),
        Expr::Index(0) => "its index".to_owned(),
        Expr::Index(number) => format!("index of it{number}"),
        Expr::Kept => "nothing".to_owned(),
        Expr::Unset => "its removal".to_owned(),
        Expr::Apply(function, of) => applied(*function, of),
    }
}

fn applied(function: Function, of: &[Expr]) -> String {
    let infix = |sign: &str| of.iter().map(operand).collect::<Vec<_>>().join(sign);
    match (function, of) {
        (Function::And, _) => infix(" && "),
        (Function::Or, _) => infix(" || "),
        (Function::Coalesce, _) => infix(" ?? "),
        (Function::Same, _) => infix(" === "),
        (Function::Alike, _) => infix(" == "),
        (Function::Less, _) => infix(" < "),
        (Function::AtMost, _) => infix(" <= "),
        (Function::More, _) => infix(" > "),
        (Function::AtLeast, _) => infix(" >= "),
        (Function::Add | Function::Concat, _) if of.len() > 1 => infix(" + "),
        (Function::Subtract, _) => infix(" - "),
        (Function::Multiply, _) => infix(" * "),
        (Function::Divide, _) => infix(" / "),
        (Function::Remainder, _) => infix(" % "),
        (Function::If, [test, then, other]) => {
            format!("{} ? {} : {}", operand(test), operand(then), operand(other))
        }
        (Function::Not, [of]) => match of {
            Expr::Apply(Function::IsPresent, inner) if inner.len() == 1 => format!("{} == null", operand(&inner[0])),
            Expr::Apply(Function::Same, inner) if inner.len() == 2 => {
                format!("{} !== {}", operand(&inner[0]), operand(&inner[1]))
            }
            Expr::Apply(Function::Alike, inner) if inner.len() == 2 => {
                format!("{} != {}", operand(&inner[0]), operand(&inner[1]))
            }
            of => format!("!{}", operand(of)),
        },
        (Function::IsPresent, [of]) => format!("{} != null", operand(of)),
        (Function::At, [of, Expr::Text(step)]) => match step.parse::<u32>() {
            Ok(index) => format!("{}[{index}]", operand(of)),
            Err(_) => format!("{}{}", operand(of), member(step)),
        },
        (Function::At, [of, key]) => format!("{}[{}]", operand(of), value(key)),
        (Function::Draw, [Expr::Text(name), _]) => match name.starts_with('$') {
            true => format!("{{{{{name}}}}}"),
            false => "random()".to_owned(),
        },
        (Function::Length, [of]) => format!("{}.length", operand(of)),
        (Function::List, _) => format!("[{}]", of.iter().map(value).collect::<Vec<_>>().join(", ")),
        (_, [list, element @ Expr::Element(_), body]) => {
            let name = format!("{function:?}");
            let (first, rest) = (name[..1].to_lowercase(), &name[1..]);
            format!("{first}{rest}({}, {} => {})", value(list), value(element), value(body))
        }
        _ => {
            let name = format!("{function:?}");
            let parts = of.iter().map(value).collect::<Vec<_>>().join(", ");
            format!("{}{}({parts})", name[..1].to_lowercase(), &name[1..])
        }
    }
}

/// A value within another one.
fn operand(expr: &Expr) -> String {
    let text = value(expr);
    match expr {
        Expr::Apply(
            Function::And
            | Function::Or
            | Function::Coalesce
            | Function::Same
            | Function::Alike
            | Function::Less
            | Function::AtMost
            | Function::More
            | Function::AtLeast
            | Function::Add
            | Function::Concat
            | Function::Subtract
            | Function::Multiply
            | Function::Divide
            | Function::Remainder
            | Function::If
            | Function::Not
            | Function::IsPresent,
            _,
        ) => format!("({text})"),
        _ => text,
    }
}
