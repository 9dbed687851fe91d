//! What a call does: of the host's functions, of the script's own and of any other.

use super::Origin;
use super::aside;
use super::ast::Expr;
use super::evaluate::{present, unsure};
use super::guard::{Codes, Guard, OPAQUE};
use super::host::{self, Action};
use super::interpret::{Exit, Machine};
use super::outcome::{Found, REMOVES};
use super::value::{COMPUTED, Store, Value};
use std::ops::Range;

impl Machine<'_> {
    /// Evaluates a call.
    pub fn call(&mut self, callee: &Expr, arguments: &[Expr], span: &Range<usize>) -> Value {
        let looping = match callee {
            Expr::Member(_, key) => {
                matches!(&**key, Expr::Text(name) if host::LOOPING.contains(&name.as_str()))
            }
            _ => false,
        };
        let callee = self.eval(callee);
        let values = self.all(arguments);
        if let Value::Host(path) = &callee
            && let Some(deed) = aside::deed(path)
        {
            self.asides.note(deed, span);
        }
        let action = match &callee {
            Value::Function(id, scope) => {
                return self.enter(*id, *scope, Some(&values), Vec::new(), false);
            }
            Value::Host(path) => host::call(path),
            Value::Method(of, name) => match &**of {
                Value::Store(store) => host::method(*store, name),
                Value::List(list) if name == "includes" => return included(list, &values),
                of if unsure(of, name, values.len()) => {
                    let what = "the place of the variable is not understood";
                    self.keep(None, &values, span, Err(what));
                    None
                }
                _ => None,
            },
            Value::Json(root, path) => {
                let (root, path) = (*root, path.clone());
                if let Some(value) = self.json_method(root, path, &values) {
                    return value;
                }
                None
            }
            _ => None,
        };
        if let Some(action) = action {
            return self.act(action, &values, span);
        }
        let why = match looping {
            true => "the write stands in a loop",
            false => "the write stands in a callback that may not run",
        };
        for value in &values {
            if let Value::Function(id, scope) = value {
                self.enter(*id, *scope, None, vec![Guard::Opaque(why)], true);
            }
        }
        // What is not followed may call what was put out of sight; the host's functions do not.
        if !matches!(callee, Value::Host(_)) {
            self.run_escaped();
        }
        match callee {
            Value::Unknown(why) => Value::Unknown(why),
            _ => Value::Unknown(COMPUTED),
        }
    }

    fn json_method(&mut self, root: usize, mut of: Vec<String>, values: &[Value]) -> Option<Value> {
        let name = of.pop()?;
        if host::CHANGING.contains(&name.as_str()) {
            self.dirty.push((root, of));
            return Some(Value::Unknown(COMPUTED));
        }
        match (name.as_str(), values) {
            ("hasOwnProperty", [Value::Text(key)]) => Some(present(of, key.clone())),
            _ => None,
        }
    }

    fn act(&mut self, action: Action, values: &[Value], span: &Range<usize>) -> Value {
        let first = values.first();
        let opaque = || vec![Guard::Opaque(OPAQUE)];
        let there = |origin| Value::Truth(vec![Guard::Present(origin)], opaque());
        match action {
            Action::Answer if values.is_empty() => self.answer(),
            Action::Parse => match values {
                [Value::Body] => self.answer(),
                [Value::Json(..)] => Value::Unknown("the value stands in a text within the answer"),
                [Value::Unknown(why)] => Value::Unknown(why),
                _ => Value::Unknown(COMPUTED),
            },
            Action::Text => Value::Body,
            Action::Header | Action::HasHeader => match first {
                Some(Value::Text(name)) if action == Action::Header => Value::Header(name.clone()),
                Some(Value::Text(name)) => there(Origin::Header(name.clone())),
                _ => Value::Unknown(COMPUTED),
            },
            Action::Run => {
                for value in values {
                    if let Value::Function(id, scope) = value {
                        self.enter(*id, *scope, None, Vec::new(), true);
                    }
                }
                Value::Unknown(COMPUTED)
            }
            Action::Write(store) => {
                let read = match values {
                    [_, value, ..] => self.taken(value),
                    _ => Err("no value is stored"),
                };
                self.keep(Some(store), values, span, read);
                Value::Nothing
            }
            Action::Remove => {
                self.keep(None, values, span, Err(REMOVES));
                Value::Nothing
            }
            Action::ExpectStatus => {
                let codes = match first {
                    Some(Value::Number(status)) => Some(Codes::matching(|code| code == *status)),
                    Some(Value::Text(text)) => host::phrase(text),
                    _ => None,
                };
                if let Some(codes) = codes {
                    self.leave(Exit::Throw, vec![Guard::Status(codes)]);
                }
                Value::Truth(Vec::new(), opaque())
            }
            Action::IsPresent => match first.and_then(Value::origin) {
                Some(origin) => there(origin),
                None => Value::Unknown(COMPUTED),
            },
            Action::Mutate => {
                if let Some(value) = first {
                    self.change(value);
                }
                Value::Unknown(COMPUTED)
            }
            Action::Give(why) => Value::Unknown(why),
            Action::Answer => Value::Unknown(COMPUTED),
        }
    }

    fn answer(&mut self) -> Value {
        self.roots += 1;
        Value::Json(self.roots - 1, Vec::new())
    }

    /// Keeps a write for the outcome.
    fn keep(
        &mut self,
        store: Option<Store>,
        values: &[Value],
        span: &Range<usize>,
        read: Result<(Origin, bool), &'static str>,
    ) {
        let variable = match values.first() {
            Some(Value::Text(name)) => Some(name.clone()),
            _ => None,
        };
        let read = match (&variable, read) {
            (None, Ok(_)) => Err("the name of the variable is computed"),
            (_, read) => read,
        };
        self.found.push(Found {
            variable,
            store,
            span: span.clone(),
            read,
            always: self.entries.iter().all(|entry| entry.guards.is_empty()),
            sides: self.entries.iter().filter_map(|entry| entry.side).collect(),
        });
    }
}

/// Whether a list of the script has a value: only asked for the status.
fn included(list: &[Value], values: &[Value]) -> Value {
    let [Value::Status] = values else {
        return Value::Unknown(COMPUTED);
    };
    let codes = Codes::matching(|code| list.contains(&Value::Number(code)));
    Value::Truth(vec![Guard::Status(codes)], vec![Guard::Status(codes.others())])
}
