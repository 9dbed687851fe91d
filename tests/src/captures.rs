//! Runs the captures that were read of a script through the runtime, without compiling anything.

use crate::answers::Answer;
use codegen::api::expr::{Expr, Function};
use codegen::api::script::Reading;
use postbind::{Capture, Dynamic, Item, Js, Source, Variable, Variables};
use std::collections::BTreeMap;
use std::time::{Duration, UNIX_EPOCH};

/// An environment of any variables.
#[derive(Clone)]
pub struct Environment(pub BTreeMap<String, Variable>, pub Dynamic);

impl Variables for Environment {
    fn get(&self, name: &str) -> Option<&Variable> {
        self.0.get(name)
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
        self.0.get_mut(name)
    }

    fn dynamic(&self) -> &Dynamic {
        &self.1
    }
}

/// The captures of a script as an item's table.
pub struct Compiled(&'static Item);

impl Compiled {
    /// Statics are made by never giving back their memory.
    pub fn new(reading: &Reading) -> Self {
        let captures = reading.writes.iter();
        let captures = captures.map(|write| Capture { variable: leak(&write.variable), from: source(&write.value) });
        let captures: Vec<Capture> = captures.collect();
        Self(Box::leak(Box::new(Item { captures: captures.leak(), url: "https://h.test", ..Item::PLAIN })))
    }

    /// The captured variables after an answer; nothing for one that is not set.
    pub fn run(&self, input: &Answer) -> BTreeMap<String, Option<String>> {
        let mut environment = environment(input);
        for capture in self.0.captures {
            environment.0.entry(capture.variable.to_owned()).or_insert(Variable::UNSET);
        }
        self.0.parts().untyped().read(response(input), &mut environment).expect("any success is an answer");
        let names = self.0.captures.iter().map(|capture| capture.variable);
        names.map(|name| (name.to_owned(), environment.0[name].as_str().map(str::to_owned))).collect()
    }
}

/// The variables before an answer, and the clock of the engine's host.
pub(crate) fn environment(input: &Answer) -> Environment {
    let variables = input.variables.iter().map(|(name, text)| (name.clone(), text.as_str().into()));
    Environment(variables.collect(), clock())
}

/// The answer as it comes.
pub(crate) fn response(input: &Answer) -> http::Response<bytes::Bytes> {
    let mut response = http::Response::builder().status(input.status);
    for (name, value) in &input.headers {
        response = response.header(name, value);
    }
    response.body(bytes::Bytes::from(input.body.clone())).expect("a well-formed answer")
}

/// The clock of the engine's host.
pub fn clock() -> Dynamic {
    Dynamic::seeded(1).at(UNIX_EPOCH + Duration::from_secs(1_700_000_000))
}

/// A text for a static.
pub fn leak(text: &str) -> &'static str {
    Box::leak(text.to_owned().into_boxed_str())
}

/// A value as the runtime has it; of what is made up, the nth is `draw n` as in the engine's host.
pub fn source(expr: &Expr) -> Source<'static> {
    match expr {
        Expr::Apply(Function::Draw, of) => match of.as_slice() {
            [Expr::Text(name), Expr::Number(nth)] if name.starts_with('$') => {
                Source::Text(leak(&format!("draw {nth}")))
            }
            [_, Expr::Number(nth)] => Source::Number(nth.parse::<f64>().expect("a number") / 1000.0),
            _ => Source::Undefined,
        },
        Expr::Json(path) => {
            let path: Vec<&'static str> = path.iter().map(|step| leak(step)).collect();
            Source::Json(path.leak())
        }
        Expr::Header(name) => Source::Header(leak(name)),
        Expr::Cookie(name) => Source::Cookie(leak(name)),
        Expr::Variable(name) => Source::Variable(leak(name)),
        Expr::Body => Source::Body,
        Expr::Status | Expr::AnyStatus => Source::Status,
        Expr::Text(text) => Source::Text(leak(text)),
        Expr::Number(text) => Source::Number(text.parse().expect("a number")),
        Expr::Bool(value) => Source::Bool(*value),
        Expr::Elapsed => Source::Elapsed,
        Expr::Null => Source::Null,
        Expr::Undefined => Source::Undefined,
        Expr::Element(number) => Source::Element(*number),
        Expr::Index(number) => Source::Index(*number),
        Expr::Apply(function, of) => {
            let of: Vec<Source<'static>> = of.iter().map(source).collect();
            Source::Apply(js(*function), of.leak())
        }
        Expr::Kept => Source::Kept,
        Expr::Unset => Source::Unset,
    }
}

macro_rules! functions {
    ($($name:ident)*) => {
        /// The runtime's name of a function, which is the same one.
        fn js(function: Function) -> Js {
            match function {
                $(Function::$name => Js::$name,)*
                Function::Lookup => unreachable!("only of the names in a request"),
            }
        }
    };
}

functions! {
    IsoTime UtcTime AddMonths Draw Utf8 Hex Md5 Sha1 Sha256 Sha512 HmacSha1 HmacSha256 HmacSha512
    Now If And Or Coalesce Not Same Alike Equal Less AtMost More AtLeast TypeOf IsArray IsJson IsPresent IsFilled IsEmpty
    HasKey Add Subtract Multiply Divide Remainder Concat At FromEnd Length Split Join Replace ReplaceAll Slice
    Substring Substr IndexOf LastIndexOf Includes Match StartsWith EndsWith Lower Upper Trim ToText ToNumber ParseInt
    ParseFloat Floor Ceil Round Abs ToFixed Parse Stringify Xml Btoa Atob EncodeComponent DecodeComponent Keys
    Values List Object Find FindLast FindIndex Filter Map Some Every TakeThrough
}
