//! What a call does: of the host's functions, of the script's own and of any other.

use super::aside;
use super::ast::{Expr as Node, Pattern};
use super::host::{self, Action, Needs};
use super::machine::Machine;
use super::method::UNKNOWN_METHOD;
use super::path;
use super::region::Exit;
use super::value::{COMPUTED, Kind, Value, kind};
use crate::api::expr::{Expr, Function, build};
use std::ops::Range;

impl Machine<'_> {
    /// Evaluates a call, and gives the condition under which a `?.` left it out.
    pub fn call(&mut self, callee: &Node, arguments: &[Node], span: &Range<usize>) -> (Value, Option<Expr>) {
        if let Node::Member(object, key, optional) = callee {
            let (mut receiver, mut short) = self.chain(object);
            let key = self.eval(key);
            if let Value::Made(_) = receiver
                && let Value::Data(Expr::Text(name)) = &key
                && (host::LISTS.iter().any(|(known, _)| known == name)
                    || host::METHODS.iter().any(|(known, ..)| known == name)
                    || host::CHANGING.contains(&name.as_str()))
                && self.member_is_none(&receiver, name)
            {
                receiver = self.made_method(receiver, name, arguments);
                if receiver == Value::NOTHING {
                    return (Value::Unknown(COMPUTED), short);
                }
            }
            if let (Value::Data(of), Value::Data(Expr::Text(name))) = (&receiver, &key) {
                let of = of.clone();
                self.present_unless_optional(&receiver, &mut short, *optional);
                if let (Node::Name(list), "pop") = (&**object, name.as_str())
                    && kind(&of) == Kind::List
                {
                    return (self.pop(list, of), short);
                }
                let values = self.all(arguments);
                return (self.method(of, name, &values, short.as_ref()), short);
            }
            if let (Value::Regex(..), Value::Data(Expr::Text(name))) = (&receiver, &key) {
                let values = self.all(arguments);
                return (self.regex_method(&receiver, name, &values), short);
            }
            let fresh = matches!(&**object, Node::Call { .. } | Node::New(_) | Node::Sequence(_));
            let (callee, short) = self.reach(receiver, &key, short, *optional);
            let values = self.all(arguments);
            if let Value::Method(of, name) = &callee {
                match &**of {
                    Value::Date(_) | Value::Moment(_) => return (self.time_method(of, name, &values, !fresh), short),
                    Value::Words(_) | Value::Buffer(_) => return (self.bytes_method(of, name, &values), short),
                    _ => {}
                }
            }
            return (self.run(callee, &values, span), short);
        }
        let (callee, short) = self.chain(callee);
        let values = self.all(arguments);
        (self.run(callee, &values, span), short)
    }

    /// Whether an object of the script has no function of this name of its own.
    fn member_is_none(&self, receiver: &Value, name: &str) -> bool {
        match receiver {
            Value::Made(id) => !self.state.objects[*id].members.iter().any(|(known, _)| known == name),
            _ => true,
        }
    }

    fn present_unless_optional(&mut self, receiver: &Value, short: &mut Option<Expr>, optional: bool) {
        if optional {
            let (_, now) = self.reach(receiver.clone(), &Value::text(""), short.take(), true);
            *short = now;
        } else {
            self.present_unless(receiver, short.as_ref());
        }
    }

    /// A list of the script that is called for its elements, or that gets one more; nothing if that is all.
    fn made_method(&mut self, receiver: Value, name: &str, arguments: &[Node]) -> Value {
        let Value::Made(id) = receiver else { return receiver };
        if host::CHANGING.contains(&name) {
            let values = self.all(arguments);
            self.escape(&values);
            self.changes_object(id);
            let made = &mut self.state.objects[id];
            // Where it is pushed under a condition, how long it is depends on that.
            match (name, made.array && self.path.is_empty()) {
                ("push", true) => {
                    for value in values {
                        let place = self.state.place(value);
                        let made = &mut self.state.objects[id];
                        made.members.push((made.members.len().to_string(), place));
                    }
                }
                _ => made.vague = true,
            }
            return Value::NOTHING;
        }
        self.as_data(&receiver)
    }

    /// `list.pop()`: the last element, and the list goes on without it.
    fn pop(&mut self, list: &str, of: Expr) -> Value {
        let shorter = match &of {
            Expr::Apply(Function::Slice, parts) if matches!(parts.as_slice(), [_, _, Expr::Number(_)]) => {
                let left = match &parts[2] {
                    Expr::Number(number) => number.parse::<i64>().unwrap_or(0) - 1,
                    _ => -1,
                };
                let last = Expr::Number((-left - 1).to_string());
                let value = Expr::apply(Function::FromEnd, [parts[0].clone(), last]);
                let shorter = [parts[0].clone(), parts[1].clone(), Expr::Number(left.to_string())];
                self.bind(&Pattern::Name(list.to_owned()), Value::apply(Function::Slice, shorter), None);
                return Value::Data(value);
            }
            whole => [whole.clone(), Expr::Number("0".to_owned()), Expr::Number("-1".to_owned())],
        };
        self.bind(&Pattern::Name(list.to_owned()), Value::apply(Function::Slice, shorter), None);
        Value::apply(Function::FromEnd, [of, Expr::Number("0".to_owned())])
    }

    /// A call of anything but a method of data.
    fn run(&mut self, callee: Value, values: &[Value], span: &Range<usize>) -> Value {
        if let Some(value) = self.send(&callee, values, span) {
            return value;
        }
        if let Value::Host(path) = &callee
            && let Some(deed) = aside::deed(path)
        {
            self.does(deed, span);
        }
        if let Value::Host(path) = &callee {
            let phrase = ["pm.response.status.", "responseCode.name."].iter().find_map(|text| path.strip_prefix(text));
            if let Some(method) = phrase
                && !host::METHODS.iter().any(|(known, _, needs, _)| *known == method && *needs != Needs::List)
            {
                self.need(Err(UNKNOWN_METHOD), Exit::Throw);
            }
            if !host::is_known(path) {
                self.not_followed(span);
                self.need(Err("the script calls something that it does not define"), Exit::Throw);
            }
        }
        if let Value::Host(path) = &callee
            && let Some(value) = self.early(path, values, span)
        {
            return value;
        }
        let action = match &callee {
            Value::Function(id, scope) => return self.enter(*id, *scope, Some(values)),
            Value::Host(path) => host::call(path),
            Value::Method(of, name) if name == "replaceIn" && self.before.is_some() && is_store(of) => {
                return match values {
                    [Value::Data(Expr::Text(text))] => self.replaced(text),
                    _ => Value::Unknown("the value is taken from another variable"),
                };
            }
            Value::Expectation(subject, words, begun) => {
                if subject.as_ref() == &Value::Host("pm.response".to_owned()) {
                    self.does(aside::Deed::Assertion, span);
                }
                let (subject, words, begun) = (subject.clone(), words.clone(), begun.clone());
                return self.expect(*subject, &words, values, begun.as_ref().unwrap_or(span));
            }
            Value::Method(of, name) => match &**of {
                Value::Store(store) => host::method(*store, name),
                Value::MaybeStore => {
                    self.unsure(name, values, span);
                    None
                }
                _ => None,
            },
            _ => None,
        };
        if let Some(action) = action {
            return self.act(action, values, span);
        }
        for value in values {
            if let Value::Function(..) = value {
                self.apart(Err("it stands in a callback that may not run"), value.clone());
            }
        }
        // What is not followed may change what it is given; the host's functions do not.
        if !matches!(&callee, Value::Host(path) if path.starts_with("console.")) {
            self.given_away(values, span);
        }
        self.wild |= !matches!(callee, Value::Host(_));
        match callee {
            Value::Host(_) => Value::Unknown(COMPUTED),
            Value::Unknown(why) => {
                values.iter().for_each(|value| self.change(value));
                Value::Unknown(why)
            }
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// What a variable gets: a time is kept as its text.
    fn kept(&self, value: &Value) -> Value {
        match value {
            Value::Date(time) | Value::Moment(time) => Value::apply(Function::IsoTime, [time.clone()]),
            value => self.as_data(value),
        }
    }

    fn act(&mut self, action: Action, values: &[Value], span: &Range<usize>) -> Value {
        let first = values.first().map(|value| self.as_data(value)).unwrap_or(Value::NOTHING);
        let name = match &first {
            Value::Data(Expr::Text(name)) => Some(name.clone()),
            _ => None,
        };
        match action {
            Action::Answer if values.is_empty() => {
                self.need(Ok(Expr::apply(Function::IsJson, [Expr::Body])), Exit::Throw);
                self.unchanged(Expr::Json(Vec::new()))
            }
            Action::Answer => Value::Unknown(COMPUTED),
            Action::Parse => match (first, values.len()) {
                (Value::Data(Expr::Body), 1) => self.act(Action::Answer, &[], span),
                (Value::Data(text), 1) => {
                    self.need(Ok(Expr::apply(Function::IsJson, [text.clone()])), Exit::Throw);
                    Value::apply(Function::Parse, [text])
                }
                (Value::Unknown(why), _) => Value::Unknown(why),
                _ => Value::Unknown(COMPUTED),
            },
            Action::Text => Value::Data(Expr::Body),
            Action::Header => name.map_or(Value::Unknown(COMPUTED), |name| Value::Data(Expr::Header(name))),
            Action::HasHeader => match name {
                Some(name) => Value::apply(Function::IsPresent, [Expr::Header(name)]),
                None => Value::Unknown(COMPUTED),
            },
            Action::Cookie => name.map_or(Value::Unknown(COMPUTED), |name| Value::Data(Expr::Cookie(name))),
            Action::CookieObject => match name {
                Some(name) => {
                    let cookie = Expr::Cookie(name);
                    let there = Expr::apply(Function::IsPresent, [cookie.clone()]);
                    let object = Expr::apply(Function::Object, [Expr::text("value"), cookie]);
                    Value::Data(build::choose(there, object, Expr::Undefined))
                }
                None => Value::Unknown(COMPUTED),
            },
            Action::HasCookie => match name {
                Some(name) => Value::apply(Function::IsPresent, [Expr::Cookie(name)]),
                None => Value::Unknown(COMPUTED),
            },
            Action::GetPath | Action::HasPath | Action::IsInteger => {
                library(action, &first, &values[1.min(values.len())..])
            }
            Action::Run => {
                for value in values {
                    if let Value::Function(id, scope) = value {
                        self.test(&first, *id, *scope, span);
                    }
                }
                Value::Unknown(COMPUTED)
            }
            Action::Fail => {
                self.assert_bare(span, Ok(Expr::Bool(false)));
                self.need(Ok(Expr::Bool(false)), Exit::Throw);
                Value::NOTHING
            }
            Action::Next => {
                self.set_next(first, span);
                Value::NOTHING
            }
            Action::Now => Value::apply(Function::Now, []),
            Action::Expect => Value::Expectation(Box::new(first), Vec::new(), Some(span.clone())),
            Action::Write(store) => {
                let value = values.get(1).map(|value| self.kept(value));
                let value = value.ok_or("no value is stored").and_then(|value| {
                    let data = value.data()?;
                    match self.is_changed(data) {
                        true => Err(super::member::CHANGED),
                        false => Ok(data.clone()),
                    }
                });
                self.write(store, name, value, span);
                Value::NOTHING
            }
            Action::Remove(store) => {
                self.write(store, name, Ok(Expr::Unset), span);
                Value::NOTHING
            }
            Action::RemoveAll(_) if !self.concerned() => {
                self.stored_aside(None);
                Value::NOTHING
            }
            Action::RemoveAll(store) => {
                let known: Vec<_> = self.state.variables.keys().filter(|(_, of)| *of == store).cloned().collect();
                for (name, store) in known {
                    let place = self.state.variable(&name, store);
                    self.set(place, Value::Data(Expr::Unset));
                }
                self.note(None, Some(store), span, Some("the call removes all variables"));
                Value::NOTHING
            }
            Action::Read => match name {
                Some(name) => self.variable(&name),
                None => self.looked_up(&first).unwrap_or(Value::Unknown(COMPUTED)),
            },
            Action::Has => match name.map(|name| self.variable(&name)) {
                Some(Value::Data(value)) => Value::apply(Function::IsPresent, [value]),
                _ => Value::Unknown(COMPUTED),
            },
            Action::Apply(function, most) | Action::Strict(function, most) => {
                let parts: Result<Vec<Expr>, _> =
                    values.iter().map(|value| self.as_data(value).data().cloned()).collect();
                match parts {
                    Ok(parts) if !parts.is_empty() && parts.len() <= most => {
                        let value = Expr::apply(function, parts);
                        if let Action::Strict(..) = action {
                            self.need(Ok(Expr::apply(Function::IsPresent, [value.clone()])), Exit::Throw);
                        }
                        Value::Data(value)
                    }
                    Err(why) => Value::Unknown(why),
                    Ok(_) => Value::Unknown(COMPUTED),
                }
            }
            Action::Mutate => {
                self.given_away(values.get(..1).unwrap_or_default(), span);
                self.change(&first);
                Value::Unknown(COMPUTED)
            }
            Action::Give(why) => Value::Unknown(why),
        }
    }
}

/// What functions of libraries give that are made of others.
fn library(action: Action, of: &Value, rest: &[Value]) -> Value {
    let Ok(of) = of.data().cloned() else { return of.clone() };
    let path = match rest.first() {
        Some(Value::Data(Expr::Text(text))) => path::steps(text),
        _ => None,
    };
    match (action, path, rest) {
        (Action::IsInteger, _, []) => {
            let number = Expr::apply(Function::TypeOf, [of.clone()]);
            let whole = Expr::apply(Function::Floor, [of.clone()]);
            Value::Data(build::and([
                Expr::apply(Function::Same, [number, Expr::text("number")]),
                Expr::apply(Function::Same, [whole, of]),
            ]))
        }
        (Action::HasPath, Some(steps), [_]) => Value::Data(path::has(of, &steps)),
        (Action::GetPath, Some(steps), [_]) => Value::Data(path::at(of, &steps)),
        _ => Value::Unknown(COMPUTED),
    }
}

fn is_store(value: &Value) -> bool {
    matches!(value, Value::Store(_))
}
