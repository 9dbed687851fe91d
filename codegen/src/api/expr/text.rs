//! Writes how a value is made: in the notation that generated code holds and the runtime reads, and in words for docs.

use super::{Expr, Function};

/// `$.data[0]['user-id']`
pub fn json_path(path: &[String]) -> String {
    path.iter().fold("$".to_owned(), |text, step| text + &member(step))
}

fn member(step: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '$');
    match step.parse::<u32>() {
        Ok(index) if index.to_string() == step => format!("[{index}]"),
        // `.length` is the length, whatever it is of.
        _ if !step.is_empty()
            && step != "length"
            && step.chars().all(plain)
            && !step.starts_with(|c: char| c.is_numeric()) =>
        {
            format!(".{step}")
        }
        _ => format!("[{}]", quoted(step)),
    }
}

/// `'it\'s'`
fn quoted(text: &str) -> String {
    let mut out = String::from("'");
    for c in text.chars() {
        match c {
            '\'' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => out.push_str(&format!("\\u{{{:x}}}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('\'');
    out
}

/// The whole of it in words: `$.id`, `concat('/', $.name)`, `$.id if $.ok, else its removal`.
pub fn describe(expr: &Expr) -> String {
    match expr {
        Expr::Apply(Function::If, of) if of.len() == 3 => {
            let then = match &of[1] {
                inner @ Expr::Apply(Function::If, _) => format!("({})", describe(inner)),
                then => describe(then),
            };
            let mut text = format!("{then} if {}", notation(&of[0]));
            if of[2] != Expr::Kept {
                text.push_str(&format!(", else {}", describe(&of[2])));
            }
            text
        }
        Expr::Kept => "nothing".to_owned(),
        Expr::Unset => "its removal".to_owned(),
        other => notation(other),
    }
}

/// The whole of it as the runtime reads it: JavaScript without anything that has an effect.
pub fn notation(expr: &Expr) -> String {
    let numbered = |name: &str, number: &usize| match number {
        0 => name.to_owned(),
        number => format!("{name}{number}"),
    };
    match expr {
        Expr::Json(path) => json_path(path),
        Expr::Body => "body".to_owned(),
        Expr::Status | Expr::AnyStatus => "status".to_owned(),
        Expr::Elapsed => "elapsed".to_owned(),
        Expr::Header(name) => format!("header({})", quoted(name)),
        Expr::Cookie(name) => format!("cookie({})", quoted(name)),
        Expr::Variable(name) => format!("variable({})", quoted(name)),
        Expr::Text(text) => quoted(text),
        Expr::Number(number) => match number.as_str() {
            "inf" => "Infinity".to_owned(),
            "-inf" => "divide(-1, 0)".to_owned(),
            number => number.to_owned(),
        },
        Expr::Bool(value) => value.to_string(),
        Expr::Null => "null".to_owned(),
        Expr::Undefined => "undefined".to_owned(),
        Expr::Element(number) => numbered("it", number),
        Expr::Index(number) => numbered("index", number),
        Expr::Kept => "kept".to_owned(),
        Expr::Unset => "unset".to_owned(),
        Expr::Apply(function, of) => applied(*function, of),
    }
}

/// The sign of a function of two values.
fn sign(function: Function) -> Option<&'static str> {
    Some(match function {
        Function::And => "&&",
        Function::Or => "||",
        Function::Coalesce => "??",
        Function::Same => "===",
        Function::Alike => "==",
        Function::Less => "<",
        Function::AtMost => "<=",
        Function::More => ">",
        Function::AtLeast => ">=",
        Function::Add => "+",
        Function::Subtract => "-",
        Function::Multiply => "*",
        Function::Divide => "/",
        Function::Remainder => "%",
        _ => return None,
    })
}

fn applied(function: Function, of: &[Expr]) -> String {
    let bond = bond(function, of);
    let list = || of.iter().map(notation).collect::<Vec<_>>().join(", ");
    let inner = |of: &Expr| operand(of, bond);
    match (function, of) {
        (Function::If, [test, then, other]) => format!("{} ? {} : {}", inner(test), inner(then), inner(other)),
        (Function::Not, [Expr::Apply(Function::Same, of)]) if of.len() == 2 => {
            format!("{} !== {}", inner(&of[0]), inner(&of[1]))
        }
        (Function::Not, [Expr::Apply(Function::Alike, of)]) if of.len() == 2 => {
            format!("{} != {}", inner(&of[0]), inner(&of[1]))
        }
        (Function::Not, [Expr::Apply(Function::IsPresent, of)]) if of.len() == 1 => {
            format!("{} == null", inner(&of[0]))
        }
        (Function::Not, [of]) => format!("!{}", inner(of)),
        (Function::IsPresent, [of]) => format!("{} != null", inner(of)),
        (Function::At, [of, Expr::Text(step)]) => format!("{}{}", inner(of), member(step)),
        (Function::At, [of, key]) => format!("{}[{}]", inner(of), notation(key)),
        (Function::Match, [of, Expr::Text(pattern)]) if is_regex(pattern) => {
            format!("{}({}, /{pattern}/)", name(function), notation(of))
        }
        (Function::Length, [of]) => format!("{}.length", inner(of)),
        (Function::List, _) => format!("[{}]", list()),
        (Function::Object, _) if of.chunks(2).all(|pair| matches!(pair, [Expr::Text(_), _])) => {
            let pairs = of.chunks(2).map(|pair| format!("{}: {}", notation(&pair[0]), notation(&pair[1])));
            format!("{{{}}}", pairs.collect::<Vec<_>>().join(", "))
        }
        (_, [list, element @ Expr::Element(_), body]) => {
            format!("{}({}, {} => {})", name(function), notation(list), notation(element), notation(body))
        }
        _ => match sign(function).filter(|_| bond < TIGHT) {
            Some(sign) => of.iter().map(inner).collect::<Vec<_>>().join(&format!(" {sign} ")),
            None => format!("{}({})", name(function), list()),
        },
    }
}

/// The expression can stand between slashes: it has none but those that are escaped, and is one line.
fn is_regex(pattern: &str) -> bool {
    let mut escaped = false;
    let plain = pattern.chars().all(|c| {
        let fits = !c.is_control() && (c != '/' || escaped);
        escaped = c == '\\' && !escaped;
        fits
    });
    plain && !escaped && !pattern.is_empty()
}

/// How close a value holds together that needs no brackets anywhere.
const TIGHT: u8 = 9;

/// How close the parts of a function hold together, as in JavaScript; `??` and `||` do not stand in one another.
fn bond(function: Function, of: &[Expr]) -> u8 {
    let many = matches!(function, Function::And | Function::Or) && of.len() > 2;
    match function {
        Function::If if of.len() == 3 => 0,
        Function::Not => match of {
            [Expr::Apply(Function::Same | Function::Alike | Function::IsPresent, _)] => 3,
            _ => 7,
        },
        Function::IsPresent => 3,
        Function::At | Function::Length => 8,
        _ if of.len() != 2 && !many => TIGHT,
        Function::Coalesce | Function::Or => 1,
        Function::And => 2,
        Function::Same | Function::Alike => 3,
        Function::Less | Function::AtMost | Function::More | Function::AtLeast => 4,
        Function::Add | Function::Subtract => 5,
        Function::Multiply | Function::Divide | Function::Remainder => 6,
        _ => TIGHT,
    }
}

/// `takeThrough`
fn name(function: Function) -> String {
    let name = format!("{function:?}");
    name[..1].to_lowercase() + &name[1..]
}

/// A value within another one that holds together so close.
fn operand(expr: &Expr, outer: u8) -> String {
    let text = notation(expr);
    let loose = match expr {
        Expr::Apply(function, of) => {
            let own = bond(*function, of);
            own <= outer && own < 8
        }
        // The point would be the number's own.
        Expr::Number(_) => outer == 8,
        _ => false,
    };
    if loose { format!("({text})") } else { text }
}
