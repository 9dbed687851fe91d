//! Brings a regular expression of JavaScript into the syntax that the runtime reads.

use super::machine::Machine;
use super::value::{COMPUTED, Value};
use crate::api::expr::{Expr, Function};

/// What `\s` stands for in JavaScript.
const SPACE: &str = r"\t\n\x0B\x0C\r \u{a0}\u{1680}\u{2000}-\u{200a}\u{2028}\u{2029}\u{202f}\u{205f}\u{3000}\u{feff}";
/// What `.` does not stand for.
const LINES: &str = r"\n\r\u{2028}\u{2029}";

impl Machine<'_> {
    /// `expression.test(text)` and `expression.exec(text)`
    pub fn regex_method(&mut self, expression: &Value, name: &str, values: &[Value]) -> Value {
        let (Value::Regex(pattern, flags), [of]) = (expression, values) else { return Value::Unknown(COMPUTED) };
        let of = match self.as_data(of) {
            Value::Data(of) => of,
            other => return other,
        };
        let found = portable(pattern, flags).map(|pattern| Expr::apply(Function::Match, [of, pattern]));
        match (name, found) {
            ("test", Some(found)) => Value::apply(Function::IsPresent, [found]),
            ("exec", Some(found)) => Value::Data(found),
            _ => Value::Unknown(COMPUTED),
        }
    }
}

/// The same expression as a text, if it means the same there: no look-around, no references to groups.
///
/// With the flags `g` and `y` an expression remembers where it was, so it is another one in every call.
pub fn portable(pattern: &str, flags: &str) -> Option<Expr> {
    let mut text = match flags {
        "" | "u" => String::new(),
        "i" | "m" if pattern.is_ascii() => format!("(?{flags})"),
        _ => return None,
    };
    let mut rest = pattern.chars().peekable();
    let mut class = false;
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next()? {
                's' if class => text.push_str(SPACE),
                's' => text.push_str(&format!("[{SPACE}]")),
                'S' if !class => text.push_str(&format!("[^{SPACE}]")),
                known @ ('d' | 'D' | 'w' | 'W' | 't' | 'n' | 'r' | 'f' | 'v') => text.extend(['\\', known]),
                edge @ ('b' | 'B') if !class => text.extend(['\\', edge]),
                other if other.is_ascii_alphanumeric() || !other.is_ascii() => return None,
                escaped => text.extend(['\\', escaped]),
            },
            '[' if !class => {
                class = true;
                text.push('[');
                if rest.peek() == Some(&'^') {
                    text.extend(rest.next());
                }
                // An empty class is a class to JavaScript.
                if rest.peek() == Some(&']') {
                    return None;
                }
            }
            ']' if class => {
                class = false;
                text.push(']');
            }
            '[' | '&' | '~' if class => text.extend(['\\', c]),
            '.' if !class => text.push_str(&format!("[^{LINES}]")),
            '(' if !class => {
                text.push('(');
                if rest.peek() == Some(&'?') {
                    text.extend(rest.next());
                    // All that is left of the groups with a sign: one that is not kept.
                    if rest.peek() != Some(&':') {
                        return None;
                    }
                }
            }
            c => text.push(c),
        }
    }
    regex_lite::Regex::new(&text).is_ok().then(|| Expr::text(&text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn meaning() {
        let check = |pattern: &str, flags: &str, expected: Option<&str>| {
            assert_eq!(portable(pattern, flags), expected.map(Expr::text), "/{pattern}/{flags}");
        };
        check(r"^\d{4}-[01]\d$", "", Some(r"^\d{4}-[01]\d$"));
        check(r"application\/json", "i", Some(r"(?i)application\/json"));
        check("a.b", "", Some(r"a[^\n\r\u{2028}\u{2029}]b"));
        check("[[a&~]", "", Some(r"[\[a\&\~]"));
        check(r"(?:a|b)+\-", "", Some(r"(?:a|b)+\-"));
        check("a", "g", None);
        check("(?=a)", "", None);
        check(r"(a)\1", "", None);
        check("[]", "", None);
        check("[^]", "", None);
        check("(", "", None);
        check(r"\u0041", "", None);
    }
}
