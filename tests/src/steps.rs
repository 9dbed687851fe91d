//! Runs the steps that were read of a pre-request script through the runtime, without compiling anything.

use crate::captures::{Environment, clock, leak, notation};
use crate::oracle::Request;
use bytes::Bytes;
use codegen::api::expr::{Expr, Function};
use codegen::api::script::{Change, Reading, Target, of_part};
use postbind::{BlockingTransport, Client, Item, Limits, Operation, ScriptStep, TransportError, Untyped, Variable};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};

/// What became of the variables, and of the request.
#[derive(Clone, Debug, Default)]
pub struct Sent {
    /// Those that a step stores, after the call; nothing for one that is not set.
    pub variables: BTreeMap<String, Option<String>>,
    /// The headers that were sent, names in lower case, sorted.
    pub headers: Vec<(String, String)>,
}

/// The steps of a script as an item's table.
pub struct Steps {
    item: &'static Item,
    names: BTreeSet<String>,
}

/// Keeps the headers and answers with nothing.
struct Recorder(Arc<Mutex<Vec<(String, String)>>>);

impl BlockingTransport for Recorder {
    fn send(&self, request: http::Request<Bytes>, _: &Limits) -> Result<http::Response<Bytes>, TransportError> {
        let text = |value: &http::HeaderValue| value.as_bytes().iter().copied().map(char::from).collect::<String>();
        let headers = request.headers().iter().map(|(name, value)| (name.as_str().to_owned(), text(value)));
        let mut kept = self.0.lock().expect("no thread panics with it");
        *kept = headers.collect();
        kept.sort();
        Ok(http::Response::new(Bytes::new()))
    }
}

/// A query parameter as a header of its own.
pub fn query_header(name: &str) -> String {
    let hex: String = name.bytes().map(|byte| format!("{byte:02x}")).collect();
    format!("q-{hex}")
}

impl Steps {
    /// The steps of a script, for a request with these headers and parameters.
    pub fn new(reading: &Reading, request: &Request) -> Self {
        let set = |name: &str, value: &Expr| ScriptStep::Set(leak(name), leak(&notation(value)));
        let mut steps: Vec<ScriptStep> =
            reading.writes.iter().map(|write| set(&write.variable, &write.value)).collect();
        for touch in &reading.touches {
            let removes = |name: &str, test: Expr| {
                let value = Expr::apply(Function::If, [test, Expr::Unset, Expr::Kept]);
                ScriptStep::RemoveHeader(leak(name), leak(&notation(&value)))
            };
            match &touch.target {
                Target::Header(name, change) => {
                    let (name, value) = (leak(name), leak(&notation(&touch.value)));
                    steps.push(match change {
                        Change::Add => ScriptStep::AddHeader(name, value),
                        Change::Upsert => ScriptStep::UpsertHeader(name, value),
                        Change::Remove => ScriptStep::RemoveHeader(name, value),
                    });
                }
                Target::Query(name) => {
                    steps.push(ScriptStep::RemoveHeader(leak(&query_header(name)), leak(&notation(&touch.value))))
                }
                Target::Headers(element) => {
                    let of =
                        |(name, value): &(String, String)| removes(name, of_part(&touch.value, *element, name, value));
                    steps.extend(request.headers.iter().map(of));
                }
                Target::Queries(element) => steps.extend(request.query.iter().map(|(name, value)| {
                    let value = value.as_deref().unwrap_or_default();
                    removes(&query_header(name), of_part(&touch.value, *element, name, value))
                })),
            }
        }
        let plain = request.headers.iter().map(|(name, value)| (leak(name), plain(value)));
        let query = request.query.iter().map(|(name, _)| (leak(&query_header(name)), "there"));
        let headers: Vec<(&'static str, &'static str)> = plain.chain(query).collect();
        let scripts: &'static [&'static [ScriptStep]] = vec![&*steps.leak()].leak();
        let item = Item { url: "https://h.test", headers: headers.leak(), steps: scripts, ..Item::PLAIN };
        let names = reading.writes.iter().map(|write| write.variable.clone()).collect();
        Self { item: Box::leak(Box::new(item)), names }
    }

    /// Sends the request.
    pub fn run(&self, variables: &BTreeMap<String, String>) -> Result<Sent, postbind::Error> {
        let mut known: BTreeMap<String, Variable> =
            self.names.iter().map(|name| (name.clone(), Variable::UNSET)).collect();
        known.extend(variables.iter().map(|(name, text)| (name.clone(), text.as_str().into())));
        let recorded = Arc::default();
        let client = Client::new(Environment(known, clock())).blocking_transport(Recorder(Arc::clone(&recorded)));
        let operation: Operation<Untyped> = self.item.parts().untyped();
        operation.send_blocking(&client)?;
        let environment = client.environment();
        let variables = self.names.iter().map(|name| {
            let text = environment.0.get(name).and_then(|variable| variable.as_str());
            (name.clone(), text.map(str::to_owned))
        });
        let headers = recorded.lock().expect("no thread panics with it").clone();
        Ok(Sent { variables: variables.collect(), headers })
    }
}

/// A value without variables that tells templates apart.
pub fn plain(template: &str) -> &'static str {
    let kept = |c: char| if c.is_ascii_graphic() && !matches!(c, '{' | '}') { c } else { '_' };
    leak(&template.chars().map(kept).collect::<String>())
}
