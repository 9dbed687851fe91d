//! Runs the captures that were read of a script through the runtime, without compiling anything.

use crate::answers::Answer;
use codegen::api::expr::{self, Expr, Function};
use codegen::api::script::Reading;
use postbind::{Capture, Dynamic, Item, Variable, Variables};
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
        let captures =
            captures.map(|write| Capture { variable: leak(&write.variable), from: leak(&notation(&write.value)) });
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

/// A value in the runtime's notation; of what is made up, the nth is `draw n` as in the engine's host.
pub fn notation(expr: &Expr) -> String {
    let pinned = expr.clone().rebuilt(&mut |part| match part {
        Expr::Apply(Function::Draw, of) => match of.as_slice() {
            [Expr::Text(name), Expr::Number(nth)] if name.starts_with('$') => Expr::Text(format!("draw {nth}")),
            [_, Expr::Number(nth)] => Expr::Number((nth.parse::<f64>().expect("a number") / 1000.0).to_string()),
            _ => Expr::Undefined,
        },
        part => part,
    });
    let text = expr::notation(&pinned);
    assert!(postbind::expression::variables(&text).is_some(), "the runtime does not read {text}");
    text
}
