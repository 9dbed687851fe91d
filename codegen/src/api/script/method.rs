//! What the methods of data give: those of texts, lists and numbers.

use super::host::{self, Needs};
use super::machine::Machine;
use super::region::Exit;
use super::value::{COMPUTED, Kind, Value, kind};
use crate::api::expr::{Expr, Function, build};

/// What is said of a write behind a method that may not be there.
pub const UNKNOWN_METHOD: &str = "the script calls a method that is not understood before it";

impl Machine<'_> {
    /// A call of a method.
    pub fn method(&mut self, of: Expr, name: &str, values: &[Value], short: Option<&Expr>) -> Value {
        if let Some((_, function)) = host::LISTS.iter().find(|(known, _)| *known == name) {
            return self.for_elements(of, *function, values, short);
        }
        // A list that has no name is not seen again.
        if kind(&of) == Kind::List && matches!(name, "pop" | "shift") {
            let zero = Expr::Number("0".to_owned());
            let end = if name == "pop" { Function::FromEnd } else { Function::At };
            return Value::apply(end, [of, zero]);
        }
        if host::CHANGING.contains(&name) {
            self.escape(values);
            self.demand(&of, Needs::List, short);
            self.change(&Value::Data(of));
            return Value::Unknown(super::member::CHANGED);
        }
        let arguments: Vec<Value> = values.iter().map(|value| self.as_data(value)).collect();
        if name == "concat" && kind(&of) == Kind::Text {
            let parts: Vec<Value> = [Value::Data(of)].into_iter().chain(arguments).collect();
            return self.concat(&parts);
        }
        if name == "hasOwnProperty"
            && let [key] = arguments.as_slice()
        {
            return self.has(&Value::Data(of), key);
        }
        if matches!(name, "replace" | "replaceAll") {
            return self.replace(of, name, &arguments, short);
        }
        if let ("match", [pattern @ Value::Regex(..)]) = (name, arguments.as_slice()) {
            self.demand(&of, Needs::Text, short);
            return self.regex_method(pattern, "exec", &[Value::Data(of)]);
        }
        let Some((_, function, needs, most)) = host::METHODS.iter().find(|(known, ..)| *known == name) else {
            for value in values {
                if let Value::Function(..) = value {
                    self.apart(Err("it stands in a callback that may not run"), value.clone());
                }
            }
            // What is no method that we know may not be there at all.
            self.need(Err(UNKNOWN_METHOD), Exit::Throw);
            return Value::Unknown(COMPUTED);
        };
        self.demand(&of, *needs, short);
        let parts: Result<Vec<Expr>, _> = arguments.iter().map(|value| value.data().cloned()).collect();
        match parts {
            Ok(parts) if parts.len() <= *most => {
                let mut all = vec![of];
                all.extend(parts);
                Value::Data(Expr::Apply(*function, all))
            }
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// A method is only there on values of its kind; on all others the call throws.
    fn demand(&mut self, of: &Expr, needs: Needs, short: Option<&Expr>) {
        let typed = |name: &str| {
            let kind = Expr::apply(Function::TypeOf, [of.clone()]);
            Expr::apply(Function::Same, [kind, Expr::text(name)])
        };
        let array = || Expr::apply(Function::IsArray, [of.clone()]);
        let test = match (needs, kind(of)) {
            (Needs::Text, Kind::Text) | (Needs::List, Kind::List) | (Needs::Number, Kind::Number) => return,
            (Needs::Either, Kind::Text | Kind::List) | (Needs::Any, _) => return,
            (Needs::Text, _) => typed("string"),
            (Needs::Number, _) => typed("number"),
            (Needs::List, _) => array(),
            (Needs::Either, _) => build::or(typed("string"), array()),
        };
        let test = match short {
            Some(short) => build::or(short.clone(), test),
            None => test,
        };
        self.need(Ok(test), Exit::Throw);
    }

    /// `replace` with a text, or with an expression that is a text.
    fn replace(&mut self, of: Expr, name: &str, values: &[Value], short: Option<&Expr>) -> Value {
        self.demand(&of, Needs::Text, short);
        let ([what, by], all) = (values, name == "replaceAll") else { return Value::Unknown(COMPUTED) };
        // The base64 of bytes has such signs at its end only.
        let padding = matches!(what, Value::Regex(pattern, flags) if matches!(pattern.as_str(), "=+$" | "=*$" | "=+")
            || pattern == "=" && flags == "g");
        if padding && by.data() == Ok(&Expr::text("")) && is_base64(&of) {
            let parts = Expr::apply(Function::Split, [of, Expr::text("=")]);
            return Value::apply(Function::At, [parts, Expr::Text("0".to_owned())]);
        }
        let (what, all) = match what {
            Value::Data(what) => (what.clone(), all),
            Value::Regex(pattern, flags) => match (literal(pattern), flags.as_str()) {
                (Some(text), "g") => (Expr::Text(text), true),
                (Some(text), "") if !all => (Expr::Text(text), false),
                _ => return Value::Unknown(COMPUTED),
            },
            _ => return Value::Unknown(COMPUTED),
        };
        match by {
            // `$` has a meaning in what is put in.
            Value::Data(Expr::Text(by)) if !by.contains('$') => {
                let function = if all { Function::ReplaceAll } else { Function::Replace };
                Value::apply(function, [of, what, Expr::text(by)])
            }
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// `find`, `filter` and the like.
    fn for_elements(&mut self, of: Expr, function: Option<Function>, values: &[Value], short: Option<&Expr>) -> Value {
        self.demand(&of, Needs::List, short);
        let Some(Value::Function(id, scope)) = values.first().cloned() else {
            return Value::Unknown(COMPUTED);
        };
        let list = of.clone();
        let round = self.rounds(Ok(of), |machine, element| {
            let arguments = [Value::Data(Expr::Element(element)), Value::Data(Expr::Index(element))];
            let value = machine.enter(id, scope, Some(&arguments));
            // These go no further than they have to.
            match function {
                Some(Function::Find | Function::FindIndex | Function::Some) => {
                    machine.need(value.truth().map(build::not), Exit::Break);
                }
                Some(Function::Every) => machine.need(value.truth(), Exit::Break),
                _ => {}
            }
            value
        });
        let Some(function) = function else { return Value::NOTHING };
        let value = match (round.value.data(), &round.sound) {
            (Ok(value), Ok(_)) => value.clone(),
            (Err(why), _) => return Value::Unknown(why),
            (_, Err(why)) => return Value::Unknown(why),
        };
        Value::apply(function, [list, Expr::Element(round.element), value])
    }
}

/// Whether a text is base64 of bytes that are surely there.
fn is_base64(text: &Expr) -> bool {
    let Expr::Apply(Function::Btoa, of) = text else { return false };
    let Some(Expr::Apply(function, _)) = of.first() else { return false };
    use Function::{HmacSha1, HmacSha256, HmacSha512, Md5, Sha1, Sha256, Sha512, Utf8};
    matches!(function, Utf8 | Md5 | Sha1 | Sha256 | Sha512 | HmacSha1 | HmacSha256 | HmacSha512)
}

/// The text that a regular expression without any of its signs stands for.
fn literal(pattern: &str) -> Option<String> {
    let mut text = String::new();
    let mut rest = pattern.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => match rest.next()? {
                escaped if escaped.is_ascii_alphanumeric() => return None,
                escaped => text.push(escaped),
            },
            '.' | '*' | '+' | '?' | '^' | '$' | '{' | '}' | '(' | ')' | '|' | '[' | ']' => return None,
            c => text.push(c),
        }
    }
    (!text.is_empty()).then_some(text)
}
