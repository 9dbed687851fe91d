//! Makes answers for a test script from what it reads, and variations of them.

mod part;

use codegen::api::expr::{Expr, Function};
use codegen::api::script::Reading;
use part::Part;
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet};

/// An answer, and the variables before it.
#[derive(Clone, Debug)]
pub struct Answer {
    /// A success.
    pub status: u16,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: String,
    /// What the variables have.
    pub variables: BTreeMap<String, String>,
}

/// Variations of one answer, at most.
const MOST: usize = 400;

/// All that a script reads.
#[derive(Default)]
struct Needs {
    /// The answer need not be a success.
    any: bool,
    body: Part,
    headers: BTreeMap<String, Vec<String>>,
    cookies: BTreeSet<String>,
    variables: BTreeMap<String, Vec<String>>,
    texts: Vec<String>,
    statuses: BTreeSet<u16>,
    xml: BTreeSet<Vec<String>>,
    /// The list of each element.
    lists: BTreeMap<usize, Expr>,
}

/// Answers for the captures of a script: from its saved examples, and made of what it reads; with variations of all.
pub fn of(reading: &Reading, examples: &[Answer]) -> Vec<Answer> {
    let exprs = reading.writes.iter().map(|write| &write.value).chain(&reading.reads);
    let written = reading.writes.iter().map(|write| write.variable.clone());
    made(exprs, written.collect(), false, examples)
}

/// Answers for the checks of a script, which are of any status.
pub fn asserted(reading: &Reading, examples: &[Answer]) -> Vec<Answer> {
    let exprs = reading.checks.iter().map(|check| &check.holds).chain(&reading.reads);
    made(exprs, Vec::new(), true, examples)
}

fn made<'a>(
    exprs: impl Iterator<Item = &'a Expr> + Clone,
    written: Vec<String>,
    any: bool,
    examples: &[Answer],
) -> Vec<Answer> {
    let mut needs = Needs { any, ..Needs::default() };
    for part in exprs.clone().flat_map(Expr::parts) {
        if let Expr::Apply(_, of) = part
            && let [list, Expr::Element(number), _] = of.as_slice()
        {
            needs.lists.insert(*number, list.clone());
        }
    }
    for expr in exprs {
        for part in expr.parts() {
            needs.note(part);
        }
    }
    let mut inputs = Vec::new();
    // What is compared with the status of some answer is what most of them should have.
    let main = needs.statuses.first().copied().filter(|_| any).unwrap_or(200);
    needs.statuses.insert(200);
    needs.statuses.extend([201, 302, 400, 404, 500].into_iter().filter(|_| any));
    let written = written.into_iter();
    let mut variables: BTreeMap<String, String> = written.map(|name| (name.clone(), format!("old {name}"))).collect();
    for (name, values) in &needs.variables {
        variables.insert(name.clone(), values.first().cloned().unwrap_or_else(|| format!("old {name}")));
    }
    let cookies = needs.cookies.iter().map(|name| ("Set-Cookie".to_owned(), format!("{name}=c {name}; Path=/")));
    let headers = needs.headers.iter().map(|(name, values)| {
        (name.clone(), values.first().cloned().unwrap_or_else(|| format!("the {name}; a=\"b\"")))
    });
    let headers: Vec<(String, String)> = headers.chain(cookies).collect();
    for example in examples {
        inputs.push(Answer { variables: variables.clone(), ..example.clone() });
    }
    let plain =
        |body: String, status: u16| Answer { status, headers: headers.clone(), body, variables: variables.clone() };
    for choice in 0..3 {
        let body = needs.body.value(choice, 0);
        for status in &needs.statuses {
            inputs.push(plain(body.to_string(), *status));
        }
    }
    let first = needs.body.value(0, 0);
    for body in needs.body.variations(&first) {
        inputs.push(plain(body.to_string(), main));
    }
    // A part that decides between two ways is in the way of variations of the other one.
    for (name, part) in needs.body.members.iter().take(12) {
        if part.members.is_empty() && part.element.is_none() {
            continue;
        }
        let mut without = first.clone();
        if let Some(members) = without.as_object_mut() {
            members.remove(name);
        }
        inputs.push(plain(without.to_string(), main));
        for body in needs.body.variations(&without) {
            inputs.push(plain(body.to_string(), main));
        }
    }
    for body in ["", "null", "not JSON", "[]", "{}", "7", "\"text\"", "[null]", "true"] {
        inputs.push(plain(body.to_owned(), main));
    }
    for text in &needs.texts {
        inputs.push(plain(format!("{{\"message\": {}}}", Value::String(text.clone())), main));
        inputs.push(plain(text.clone(), main));
        let mut body = first.clone();
        if let Some(members) = body.as_object_mut() {
            members.insert("zz".to_owned(), Value::String(text.clone()));
            inputs.push(plain(body.to_string(), main));
        }
    }
    if !needs.xml.is_empty() {
        inputs.push(plain(xml(&needs.xml), main));
        for left in &needs.xml {
            let rest: BTreeSet<Vec<String>> = needs.xml.iter().filter(|path| *path != left).cloned().collect();
            inputs.push(plain(xml(&rest), main));
        }
        for body in ["<a/>", "<a><b>1</b><b>2</b></a>", "<a>"] {
            inputs.push(plain(body.to_owned(), main));
        }
    }
    for base in inputs.clone().into_iter().filter(|base| base.body.len() > 2).take(2 + examples.len()) {
        for place in 0..base.headers.len() {
            let mut other = base.clone();
            let (name, _) = other.headers.remove(place);
            inputs.push(other.clone());
            for value in needs.headers.get(&name).into_iter().flatten().map(String::as_str).chain(["", "other"]) {
                let mut headers = base.headers.clone();
                value.clone_into(&mut headers[place].1);
                inputs.push(Answer { headers, ..base.clone() });
            }
        }
        for (name, values) in &needs.variables {
            for value in values.iter().map(String::as_str).chain(["", "12", "true"]) {
                let mut other = base.clone();
                other.variables.insert(name.clone(), value.to_owned());
                inputs.push(other);
            }
            let mut other = base.clone();
            other.variables.remove(name);
            inputs.push(other);
        }
    }
    for example in examples.iter().take(3) {
        if let Ok(body) = serde_json::from_str::<Value>(&example.body) {
            let changed = needs.body.variations(&body).into_iter();
            inputs.extend(changed.map(|body| plain(body.to_string(), example.status)));
        }
    }
    inputs.truncate(MOST + examples.len());
    inputs
}

impl Needs {
    fn note(&mut self, expr: &Expr) {
        match expr {
            Expr::Header(name) => {
                self.headers.entry(name.clone()).or_default();
            }
            Expr::Cookie(name) => {
                self.cookies.insert(name.clone());
            }
            Expr::Variable(name) => {
                self.variables.entry(name.clone()).or_default();
            }
            Expr::Json(_) => {
                self.part(expr);
            }
            Expr::Apply(function, of) => self.applied(*function, of, expr),
            _ => {}
        }
    }

    fn applied(&mut self, function: Function, of: &[Expr], expr: &Expr) {
        match (function, of) {
            (Function::Same | Function::Alike | Function::Equal | Function::Includes, [one, two])
            | (
                Function::More
                | Function::Less
                | Function::AtLeast
                | Function::AtMost
                | Function::StartsWith
                | Function::EndsWith,
                [one, two],
            ) => {
                self.compared(one, two);
                self.compared(two, one);
            }
            (Function::IndexOf, [one, two, ..]) | (Function::Split, [one, two]) => self.compared(one, two),
            (Function::At, [_, Expr::Text(_)]) => {
                if let Some(path) = xml_path(expr) {
                    self.xml.insert(path);
                } else if let Some((text, keys)) = parsed(expr) {
                    // A text that the script takes apart: in the forms in which such texts come.
                    let pairs: Vec<String> = keys.iter().map(|key| format!("{key}=12")).collect();
                    let joined = format!("{}&other=x", pairs.join("&"));
                    let object: Map<String, Value> = keys.iter().map(|key| (key.clone(), json!("12"))).collect();
                    if let Some(part) = self.part(&text) {
                        part.values.push(json!(joined));
                        part.values.push(json!(Value::Object(object).to_string()));
                    }
                } else {
                    self.part(expr);
                }
            }
            (Function::Match, [text, Expr::Text(_)]) => {
                let times = ["2024-05-01T10:20:30.123Z", "2024-05-01", "application/json; charset=utf-8", "abc", "42"];
                if let Some(part) = self.part(text) {
                    part.values.extend(times.map(|text| json!(text)));
                }
            }
            (Function::IsArray, [list]) | (Function::FromEnd, [list, _]) => {
                if let Some(part) = self.part(list) {
                    part.element.get_or_insert_default();
                }
            }
            (Function::Atob, [text]) => {
                // JSON in a member of a text that is JSON, as in signatures.
                if let Some((text, keys)) = parsed(text) {
                    let object: Map<String, Value> =
                        keys.iter().map(|key| (key.clone(), json!("eyJhIjoiYiJ9"))).collect();
                    if let Some(part) = self.part(&text) {
                        part.values.insert(0, json!(Value::Object(object).to_string()));
                    }
                }
                if let Some(part) = self.part(text) {
                    part.values.extend([json!("eyJhIjoiYiJ9"), json!("YT1i")]);
                }
            }
            (Function::Subtract | Function::Multiply | Function::Divide | Function::Round, _) => {
                for of in of {
                    if let Some(part) = self.part(of) {
                        part.number = true;
                    }
                }
            }
            _ => {}
        }
    }

    /// What a part is compared with is a value that it may have.
    fn compared(&mut self, one: &Expr, two: &Expr) {
        let value = match two {
            Expr::Text(text) => json!(text),
            Expr::Number(text) => text.parse::<i64>().map_or(json!(1.5), |number| json!(number)),
            Expr::Bool(value) => json!(value),
            Expr::Variable(name) => json!(format!("old {name}")),
            Expr::Apply(Function::List | Function::Object, _) => match constant(two) {
                Some(value) => value,
                None => return,
            },
            _ => return,
        };
        let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
        match one {
            Expr::Status | Expr::AnyStatus => {
                let possible = if self.any { 200..600 } else { 200..300 };
                self.statuses.extend(text.parse::<u16>().ok().filter(|code| possible.contains(code)));
            }
            Expr::Header(name) => {
                let known = self.headers.entry(name.clone()).or_default();
                known.push(format!(
                    "Digest {text}=\"v1\", realm=\"r1\", nonce=\"n1\", application/{text}; charset=utf-8"
                ));
                known.push(text);
            }
            Expr::Variable(name) => self.variables.entry(name.clone()).or_default().push(text),
            Expr::Body => self.texts.push(text),
            Expr::Apply(Function::TypeOf, of) => {
                if let (Some(part), "number") = (of.first().and_then(|of| self.part(of)), text.as_str()) {
                    part.number = true;
                }
            }
            Expr::Apply(Function::Length, of) => {
                let wanted = text.parse::<usize>().unwrap_or_default().min(30);
                if let Some(part) = of.first().and_then(|of| self.part(of)) {
                    part.element.get_or_insert_default();
                    part.values.push(json!({ "length of the list": wanted }));
                }
            }
            other => {
                if let Some(part) = self.part(other) {
                    part.values.push(value);
                }
            }
        }
    }

    /// The part of the body that an expression is.
    fn part(&mut self, expr: &Expr) -> Option<&mut Part> {
        match expr {
            Expr::Json(path) => {
                let step = |part, step: &String| Part::member(part, step);
                Some(path.iter().fold(&mut self.body, step))
            }
            Expr::Element(number) => {
                let list = self.lists.get(number)?.clone();
                Some(self.part(&list)?.element.get_or_insert_default())
            }
            Expr::Apply(function, of) => match (function, of.as_slice()) {
                (Function::At, [of, Expr::Text(key)]) => Some(Part::member(self.part(of)?, key)),
                (Function::At, [of, Expr::Index(_)]) => Some(self.part(of)?.element.get_or_insert_default()),
                (Function::Find | Function::FindLast | Function::FromEnd, [list, ..]) => {
                    Some(self.part(list)?.element.get_or_insert_default())
                }
                (Function::Filter | Function::TakeThrough | Function::Slice | Function::Values, [list, ..]) => {
                    self.part(list)
                }
                (Function::Or | Function::And, [.., last]) if !matches!(last, Expr::Apply(Function::Object, _)) => {
                    self.part(last)
                }
                (Function::Or | Function::Coalesce, [first, ..]) => self.part(first),
                (Function::If, [_, then, _]) => self.part(then),
                (Function::ReplaceAll | Function::Replace | Function::ToNumber | Function::ToText, [of, ..]) => {
                    self.part(of)
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// A value that the script spells out.
fn constant(expr: &Expr) -> Option<Value> {
    match expr {
        Expr::Null => Some(Value::Null),
        Expr::Bool(value) => Some(json!(value)),
        Expr::Text(text) => Some(json!(text)),
        Expr::Number(text) => serde_json::from_str(text).ok(),
        Expr::Apply(Function::List, of) => of.iter().map(constant).collect::<Option<Vec<_>>>().map(Value::Array),
        Expr::Apply(Function::Object, of) => {
            let pair = |pair: &[Expr]| match &pair[0] {
                Expr::Text(key) => Some((key.clone(), constant(&pair[1])?)),
                _ => None,
            };
            of.chunks_exact(2).map(pair).collect::<Option<Map<String, Value>>>().map(Value::Object)
        }
        _ => None,
    }
}

/// The way from the body as XML to a part of it.
fn xml_path(expr: &Expr) -> Option<Vec<String>> {
    match expr {
        Expr::Apply(Function::Xml, of) if of.first() == Some(&Expr::Body) => Some(Vec::new()),
        Expr::Apply(Function::At, of) => match of.as_slice() {
            [of, Expr::Text(key)] => {
                let mut path = xml_path(of)?;
                path.push(key.clone());
                Some(path)
            }
            _ => None,
        },
        _ => None,
    }
}

/// A document with a text at each of these places.
fn xml(paths: &BTreeSet<Vec<String>>) -> String {
    fn below(paths: &[&[String]]) -> String {
        let mut names: Vec<&String> = paths.iter().filter_map(|path| path.first()).collect();
        names.dedup();
        let mut out = String::new();
        for name in names {
            let rest: Vec<&[String]> =
                paths.iter().filter(|path| path.first() == Some(name)).map(|path| &path[1..]).collect();
            let inner = below(&rest);
            let inner = if inner.is_empty() { format!("https://h.test/{name}") } else { inner };
            out.push_str(&format!("<{name}>{inner}</{name}>"));
        }
        out
    }
    let paths: Vec<&[String]> = paths.iter().map(Vec::as_slice).filter(|path| !path.is_empty()).collect();
    format!("<?xml version=\"1.0\"?>\n{}", below(&paths))
}

/// The text that is parsed as JSON, and the member that is read of it.
fn parsed(expr: &Expr) -> Option<(Expr, Vec<String>)> {
    let Expr::Apply(Function::At, of) = expr else { return None };
    let [Expr::Apply(Function::Parse, text), Expr::Text(key)] = of.as_slice() else { return None };
    let inner = text.first()?.parts().into_iter().find(|part| matches!(part, Expr::Json(_)))?;
    Some((inner.clone(), vec![key.clone()]))
}
