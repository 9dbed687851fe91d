//! Makes the value of an expression of an answer, or of what there is before a request, as the script would have.

mod bytes;
pub(crate) mod json;
pub(crate) mod node;
mod parse;
mod run;
mod text;
pub(crate) mod value;
mod xml;

use std::cmp::Ordering;
use std::rc::Rc;
use std::time::Duration;

use http::{HeaderMap, StatusCode, header};
use serde_json::value::RawValue;

use crate::dynamic::calendar::{Civil, FIRST, LAST};
use crate::variable::Variables;
use node::{Js, Node};
use value::Val;

pub(crate) use parse::parse;
pub(crate) use run::Run;

/// What expressions take their values from.
pub(crate) struct Answer<'a> {
    /// The body, if it is JSON.
    pub(crate) json: Option<&'a RawValue>,
    pub(crate) body: &'a [u8],
    pub(crate) status: StatusCode,
    pub(crate) headers: &'a HeaderMap,
    /// How long it took.
    pub(crate) elapsed: Duration,
    /// The environment as it is before the script.
    pub(crate) variables: &'a dyn Variables,
    /// What is the same all through.
    pub(crate) run: Run,
}

/// The elements that the list functions are at, each with its number and its place.
type Bound = Vec<(usize, Val, usize)>;

impl<'a> Answer<'a> {
    /// An answer. A body that is no JSON has no properties.
    pub(crate) fn new(
        body: &'a [u8],
        status: StatusCode,
        headers: &'a HeaderMap,
        elapsed: Duration,
        variables: &'a dyn Variables,
    ) -> Self {
        let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
        let json = serde_json::from_slice::<&RawValue>(body).ok();
        Self { json, body, status, headers, elapsed, variables, run: Run::default() }
    }
}

impl Answer<'_> {
    /// The value of an expression; a text that is none has no value.
    pub(crate) fn value(&self, expression: &str) -> Val {
        parse(expression).map_or(Val::Undefined, |node| self.eval(&node, &mut Vec::new()))
    }

    fn eval(&self, node: &Node, bound: &mut Bound) -> Val {
        match node {
            Node::Json(path) => self.part(path),
            Node::Header(name) => match self.headers.get(&**name) {
                Some(value) => Val::Text(crate::capture::latin1(value.as_bytes()).into()),
                None => Val::Undefined,
            },
            Node::Cookie(name) => self.cookie(name),
            Node::Variable(name) => {
                let variable = self.variables.get(name).and_then(|variable| Some((variable, variable.as_str()?)));
                variable.map_or(Val::Undefined, |(variable, text)| {
                    self.run.read(variable.origin());
                    Val::text(text)
                })
            }
            Node::Body => Val::Text(String::from_utf8_lossy(self.body).into()),
            Node::Status => Val::number(f64::from(self.status.as_u16())),
            Node::Elapsed => Val::number(self.elapsed.as_millis() as f64),
            Node::Text(text) => Val::Text(text.clone()),
            Node::Number(number) => Val::number(*number),
            Node::Bool(value) => Val::Bool(*value),
            Node::Null => Val::Null,
            Node::Undefined => Val::Undefined,
            Node::Kept => Val::Kept,
            Node::Unset => Val::Unset,
            Node::Element(number) => {
                let at = bound.iter().rev().find(|(known, ..)| known == number);
                at.map_or(Val::Undefined, |(_, element, _)| element.clone())
            }
            Node::Index(number) => {
                let at = bound.iter().rev().find(|(known, ..)| known == number);
                at.map_or(Val::Undefined, |(_, _, index)| Val::number(*index as f64))
            }
            Node::Apply(function, of) => self.apply(*function, of, bound),
        }
    }

    /// A part of the body. Only what is asked for becomes a value; a text has members as well, its characters.
    fn part(&self, path: &[Rc<str>]) -> Val {
        let Some(json) = self.json else { return Val::Undefined };
        if let Some(part) = crate::capture::lookup(json, path) {
            return json::value(part);
        }
        let Some((last, whole)) = path.split_last() else { return Val::Undefined };
        match self.part(whole) {
            text @ Val::Text(_) => text.at(last),
            _ => Val::Undefined,
        }
    }

    fn cookie(&self, name: &str) -> Val {
        let cookies = self.headers.get_all(header::SET_COOKIE).iter();
        let mut pairs = cookies.filter_map(|cookie| {
            let text = crate::capture::latin1(cookie.as_bytes());
            let (key, value) = text.split(';').next()?.split_once('=')?;
            (key.trim() == name).then(|| Val::text(value.trim()))
        });
        pairs.next_back().unwrap_or(Val::Undefined)
    }

    /// Functions that do not evaluate all of their parts, or some of them several times.
    fn apply(&self, function: Js, of: &[Node], bound: &mut Bound) -> Val {
        match (function, of) {
            (Js::If, [test, then, other]) => {
                let chosen = if self.eval(test, bound).truth() { then } else { other };
                self.eval(chosen, bound)
            }
            (Js::And | Js::Or, _) => {
                let mut last = Val::Bool(function == Js::And);
                for part in of {
                    last = self.eval(part, bound);
                    if last.truth() == (function == Js::Or) {
                        break;
                    }
                }
                last
            }
            (Js::Coalesce, [first, second]) => match self.eval(first, bound) {
                nothing if nothing.is_nothing() => self.eval(second, bound),
                value => value,
            },
            (Js::Now, _) => Val::number(self.run.time(self.variables.dynamic())),
            (Js::Draw, [Node::Text(name), number]) => {
                let number = self.eval(number, bound);
                self.run.draw(name, &number, self.variables.dynamic())
            }
            (Js::IsJson, [Node::Body]) => Val::Bool(self.json.is_some()),
            (_, [list, Node::Element(number), body]) => {
                let list = self.eval(list, bound);
                let holds = |index: usize, element: &Val, bound: &mut Bound| {
                    bound.push((*number, element.clone(), index));
                    let value = self.eval(body, bound);
                    bound.pop();
                    value
                };
                let elements = list.elements();
                let mut each = elements.iter().enumerate();
                let mut find = |bound: &mut Bound| each.find(|(index, element)| holds(*index, element, bound).truth());
                match function {
                    Js::Find => find(bound).map_or(Val::Undefined, |(_, element)| element.clone()),
                    Js::FindIndex => Val::number(find(bound).map_or(-1.0, |(index, _)| index as f64)),
                    Js::Some => Val::Bool(find(bound).is_some()),
                    Js::FindLast => {
                        let mut each = elements.iter().enumerate().rev();
                        let found = each.find(|(index, element)| holds(*index, element, bound).truth());
                        found.map_or(Val::Undefined, |(_, element)| element.clone())
                    }
                    Js::Every => Val::Bool(each.all(|(index, element)| holds(index, element, bound).truth())),
                    Js::Filter => {
                        let kept = each.filter(|(index, element)| holds(*index, element, bound).truth());
                        Val::list(kept.map(|(_, element)| element.clone()).collect())
                    }
                    Js::Map => Val::list(each.map(|(index, element)| holds(index, element, bound)).collect()),
                    Js::TakeThrough => {
                        let end = each.find(|(index, element)| !holds(*index, element, bound).truth());
                        let end = end.map_or(elements.len(), |(index, _)| index + 1);
                        Val::list(elements[..end].to_vec())
                    }
                    _ => Val::Undefined,
                }
            }
            _ => {
                let parts: Vec<Val> = of.iter().map(|part| self.eval(part, bound)).collect();
                plain(function, &parts)
            }
        }
    }
}

/// The date of a time in milliseconds; there is none of what is no number, nor beyond the years of four digits.
fn civil(time: &Val) -> Option<Civil> {
    let time = time.to_number();
    (time.is_finite() && (FIRST as f64..=LAST as f64).contains(&time)).then(|| Civil::new(time.trunc() as i64))
}

/// Functions of values.
fn plain(function: Js, of: &[Val]) -> Val {
    const MISSING: &Val = &Val::Undefined;
    let [first, second, third] = [0, 1, 2].map(|place| of.get(place).unwrap_or(MISSING));
    let number = |value: f64| Val::number(value);
    let ordered = |wanted: fn(Ordering) -> bool| Val::Bool(first.order(second).is_some_and(wanted));
    let sized = |wanted: bool| {
        let empty = match first {
            Val::Text(text) => text.is_empty(),
            Val::List(list) => list.is_empty(),
            Val::Object(members) => members.is_empty(),
            _ => return Val::Bool(false),
        };
        Val::Bool(empty == wanted)
    };
    match function {
        Js::Not => Val::Bool(!first.truth()),
        Js::Same => Val::Bool(first.same(second)),
        Js::Alike => Val::Bool(first.alike(second)),
        Js::Equal => Val::Bool(first.equal(second)),
        Js::Less => ordered(Ordering::is_lt),
        Js::AtMost => ordered(Ordering::is_le),
        Js::More => ordered(Ordering::is_gt),
        Js::AtLeast => ordered(Ordering::is_ge),
        Js::TypeOf => Val::text(first.kind()),
        Js::IsArray => Val::Bool(matches!(first, Val::List(_))),
        Js::IsJson => Val::Bool(json::parse(&first.to_text()).is_some()),
        Js::IsPresent => Val::Bool(!first.is_nothing()),
        Js::IsFilled => sized(false),
        Js::IsEmpty => sized(true),
        Js::HasKey => {
            let key = second.to_text();
            Val::Bool(match first {
                Val::Object(members) => members.iter().any(|(name, _)| *name == key),
                Val::List(_) | Val::Text(_) => &*key == "length" || !matches!(first.at(&key), Val::Undefined),
                _ => false,
            })
        }
        Js::Add => {
            let object = |value: &Val| matches!(value, Val::Text(_) | Val::List(_) | Val::Object(_));
            match object(first) || object(second) {
                true => Val::Text(format!("{}{}", first.to_text(), second.to_text()).into()),
                false => number(first.to_number() + second.to_number()),
            }
        }
        Js::Subtract => number(first.to_number() - second.to_number()),
        Js::Multiply => number(first.to_number() * second.to_number()),
        Js::Divide => number(first.to_number() / second.to_number()),
        Js::Remainder => number(first.to_number() % second.to_number()),
        Js::Concat => Val::Text(of.iter().map(Val::to_text).collect::<Vec<_>>().concat().into()),
        Js::At => first.at(&second.to_text()),
        Js::FromEnd => {
            let list = first.elements();
            let place = list.len().checked_sub(second.to_number() as usize + 1);
            place.map_or(Val::Undefined, |place| list[place].clone())
        }
        Js::Length => match first {
            Val::Text(text) => number(text.encode_utf16().count() as f64),
            Val::List(list) => number(list.len() as f64),
            other => other.at("length"),
        },
        Js::Split => text::split(&first.to_text(), second),
        Js::Join => text::join(first.elements(), second),
        Js::Replace => Val::Text(first.to_text().replacen(&*second.to_text(), &third.to_text(), 1).into()),
        Js::ReplaceAll => Val::Text(first.to_text().replace(&*second.to_text(), &third.to_text()).into()),
        Js::Slice => match first {
            Val::List(list) => text::slice_list(list, second, third),
            other => text::slice(&other.to_text(), second, third),
        },
        Js::Substring => text::substring(&first.to_text(), second, third),
        Js::Substr => text::substr(&first.to_text(), second, third),
        Js::IndexOf | Js::LastIndexOf => match first {
            Val::List(list) if function == Js::IndexOf => {
                let mut each = list.iter().enumerate().skip(third.to_number().max(0.0) as usize);
                number(each.find(|(_, element)| element.same(second)).map_or(-1.0, |(place, _)| place as f64))
            }
            Val::List(list) => {
                number(list.iter().rposition(|element| element.same(second)).map_or(-1.0, |place| place as f64))
            }
            other if function == Js::IndexOf => number(text::index_of(&other.to_text(), &second.to_text(), third)),
            other => number(text::last_index_of(&other.to_text(), &second.to_text())),
        },
        Js::Includes => Val::Bool(match first {
            Val::List(list) => list.iter().any(|element| element.same(second)),
            other => other.to_text().contains(&*second.to_text()),
        }),
        Js::Match => text::find(&first.to_text(), &second.to_text()),
        Js::StartsWith => Val::Bool(first.to_text().starts_with(&*second.to_text())),
        Js::EndsWith => Val::Bool(first.to_text().ends_with(&*second.to_text())),
        Js::Lower => Val::Text(first.to_text().to_lowercase().into()),
        Js::Upper => Val::Text(first.to_text().to_uppercase().into()),
        Js::Trim => text::trim(&first.to_text()),
        Js::ToText => Val::Text(first.to_text()),
        Js::ToNumber => number(first.to_number()),
        Js::ParseInt => number(text::parse_int(&first.to_text(), second)),
        Js::ParseFloat => number(text::parse_float(&first.to_text())),
        Js::Floor => number(first.to_number().floor()),
        Js::Ceil => number(first.to_number().ceil()),
        // JavaScript's halves go up, also below zero.
        Js::Round => number((first.to_number() + 0.5).floor()),
        Js::Abs => number(first.to_number().abs()),
        Js::ToFixed => text::to_fixed(first.to_number(), second),
        Js::Parse => json::parse(&first.to_text()).unwrap_or(Val::Undefined),
        Js::Stringify => json::stringify(first).map_or(Val::Undefined, |text| Val::Text(text.into())),
        Js::Xml => xml::parse(&first.to_text()),
        Js::Btoa => text::btoa(&first.to_text()),
        Js::Atob => text::atob(&first.to_text()),
        Js::EncodeComponent => text::encode_component(&first.to_text()),
        Js::DecodeComponent => text::decode_component(&first.to_text()),
        Js::Keys | Js::Values => {
            let pick = |key: Rc<str>, value: Val| if function == Js::Keys { Val::Text(key) } else { value };
            match first {
                Val::Object(members) => {
                    Val::list(members.iter().map(|(key, value)| pick(key.clone(), value.clone())).collect())
                }
                Val::List(list) => {
                    let each = list.iter().enumerate();
                    Val::list(each.map(|(place, value)| pick(place.to_string().into(), value.clone())).collect())
                }
                Val::Text(text) => {
                    let places = 0..text.encode_utf16().count();
                    Val::list(
                        places.map(|place| pick(place.to_string().into(), first.at(&place.to_string()))).collect(),
                    )
                }
                nothing if nothing.is_nothing() => Val::Undefined,
                _ => Val::list(Vec::new()),
            }
        }
        Js::List => Val::list(of.to_vec()),
        Js::Object => {
            let pairs = of.chunks_exact(2).map(|pair| (pair[0].to_text(), pair[1].clone()));
            Val::Object(Rc::new(pairs.collect()))
        }
        Js::IsoTime => civil(first).map_or(Val::Undefined, |civil| Val::Text(civil.iso().into())),
        Js::UtcTime => civil(first).map_or(Val::Undefined, |civil| Val::Text(civil.utc().into())),
        Js::AddMonths => match (civil(first), second.to_number()) {
            (Some(civil), months) if months.is_finite() => number(civil.later(months.trunc() as i64) as f64),
            _ => number(f64::NAN),
        },
        Js::Utf8 | Js::Hex | Js::Md5 | Js::Sha1 | Js::Sha256 | Js::Sha512 => bytes::apply(function, first, second),
        Js::HmacSha1 | Js::HmacSha256 | Js::HmacSha512 => bytes::apply(function, first, second),
        Js::Now | Js::Draw => Val::Undefined,
        // These are not functions of values alone.
        Js::If | Js::And | Js::Or | Js::Coalesce => Val::Undefined,
        Js::Find | Js::FindLast | Js::FindIndex | Js::Filter => Val::Undefined,
        Js::Map | Js::Some | Js::Every | Js::TakeThrough => Val::Undefined,
    }
}
