//! Property paths that are written in one text, as Lodash reads them: `data.items[0].name`.

use crate::api::expr::{Expr, Function, build};

/// The steps of a plain path.
pub fn steps(text: &str) -> Option<Vec<String>> {
    let mut steps = Vec::new();
    for part in text.split('.') {
        let (name, mut rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        if !name.is_empty() {
            steps.push(name.to_owned());
        } else if rest.is_empty() {
            return None;
        }
        while !rest.is_empty() {
            let (inside, behind) = rest.strip_prefix('[')?.split_once(']')?;
            let quoted = ['"', '\''].iter().find_map(|quote| inside.strip_prefix(*quote)?.strip_suffix(*quote));
            let index = (!inside.is_empty() && inside.bytes().all(|byte| byte.is_ascii_digit())).then_some(inside);
            steps.push(quoted.or(index)?.to_owned());
            rest = behind;
        }
    }
    Some(steps)
}

/// The value at the end of the path.
pub fn at(value: Expr, steps: &[String]) -> Expr {
    steps.iter().fold(value, |value, step| build::at(value, Expr::text(step)))
}

/// Whether there is one.
pub fn has(value: Expr, steps: &[String]) -> Expr {
    match steps.split_last() {
        Some((last, before)) => Expr::apply(Function::HasKey, [at(value, before), Expr::text(last)]),
        None => Expr::Bool(false),
    }
}
