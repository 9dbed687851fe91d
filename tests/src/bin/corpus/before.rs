//! Runs the pre-request scripts of a collection in a JavaScript engine and through their steps, and counts where they differ.

use codegen::api::script::{self, Facts, Reading};
use codegen::collection::{Item, Listen, Script};
use codegen::source::{Embedded, Sources};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use tests::answers;
use tests::oracle::{self, Outcome, Request, Touched};
use tests::steps::{Sent, Steps, plain, query_header};

/// What the pre-request scripts of a collection came to.
#[derive(Default)]
pub struct Judged {
    /// Those that are not empty.
    pub total: usize,
    /// Those that write anything, or may do so.
    pub effect: usize,
    /// Those of which all is understood, with those that write nothing.
    pub carried: usize,
    /// Those of which it is not.
    pub lost: usize,
    /// How many runs were compared.
    pub runs: usize,
    /// Steps that differ from the engine, with the variables.
    pub wrong: Vec<String>,
    /// Why something is lost, with the number of scripts.
    pub reasons: BTreeMap<String, usize>,
}

impl Judged {
    /// Judges the scripts of one owner.
    pub fn all(&mut self, owner: &str, scripts: &[Script], item: Option<&Item>, sources: &Sources) {
        for script in scripts.iter().filter(|script| script.listen == Listen::PreRequest) {
            if let Some(text) = Embedded::lines(sources, &script.lines).filter(|text| !text.text().trim().is_empty()) {
                self.one(owner, text.text(), &item.map(request).unwrap_or_default());
            }
        }
    }

    fn one(&mut self, owner: &str, text: &str, request: &Request) {
        self.total += 1;
        let facts = Facts { method: request.method.clone(), name: request.name.clone() };
        let reading = script::read_before(text, &facts);
        let steps = reading.writes.len() + reading.touches.len();
        self.effect += usize::from(steps + reading.unread.len() > 0);
        match reading.unread.is_empty() {
            true => self.carried += 1,
            false => self.lost += 1,
        }
        let mut reasons: Vec<&str> = reading.unread.iter().map(|unread| unread.what.as_str()).collect();
        reasons.sort_unstable();
        reasons.dedup();
        for reason in reasons {
            *self.reasons.entry(reason.to_owned()).or_default() += 1;
        }
        if steps > 0 {
            let wrong = self.compare(owner, text, &reading, request);
            self.wrong.extend(wrong);
        }
    }

    fn compare(&mut self, owner: &str, text: &str, reading: &Reading, request: &Request) -> Option<String> {
        let compiled = Steps::new(reading, request);
        for variables in variables(reading, request) {
            let Some(touched) = oracle::run_before(text, request, &variables) else { continue };
            self.runs += 1;
            let sent = match compiled.run(&variables) {
                Ok(sent) => sent,
                Err(error) => return Some(format!("{owner}: {error}, with {variables:?}")),
            };
            if let Some(difference) = difference(reading, request, &touched, &sent, &variables) {
                return Some(format!("{owner}: {difference}, with {variables:?}"));
            }
        }
        None
    }

    /// Adds those of another collection.
    pub fn add(&mut self, other: &Judged) {
        self.total += other.total;
        self.effect += other.effect;
        self.carried += other.carried;
        self.lost += other.lost;
        self.runs += other.runs;
        self.wrong.extend(other.wrong.iter().cloned());
        for (reason, count) in &other.reasons {
            *self.reasons.entry(reason.clone()).or_default() += count;
        }
    }

    /// The figures.
    pub fn json(&self) -> Value {
        let share = |of: usize, all: usize| (of as f64 / all.max(1) as f64 * 1000.0).round() / 10.0;
        json!({
            "total": self.total,
            "effect": self.effect,
            "carried": self.carried,
            "lost": self.lost,
            "carried_percent": share(self.carried, self.total),
            "carried_percent_of_effect": share(self.effect - self.lost, self.effect),
            "runs": self.runs,
            "wrong": self.wrong.len(),
            "reasons": self.reasons,
        })
    }
}

/// Values for the variables that are read: those that the other judge makes up, and all of them unset.
fn variables(reading: &Reading, request: &Request) -> Vec<BTreeMap<String, String>> {
    let mut all: Vec<BTreeMap<String, String>> =
        answers::of(reading, &[]).into_iter().map(|answer| answer.variables).collect();
    let templates = request.headers.iter().map(|(_, value)| value.as_str());
    let templates = templates.chain(request.query.iter().filter_map(|(_, value)| value.as_deref()));
    let names: Vec<String> = templates.flat_map(codegen::api::template_names).map(str::to_owned).collect();
    let named = |value: &str| names.iter().map(|name| (name.clone(), value.to_owned())).collect::<BTreeMap<_, _>>();
    all.extend([BTreeMap::new(), named("some"), named("")]);
    for left in names.iter().take(6) {
        let mut some = named("some");
        some.remove(left);
        all.push(some);
    }
    all.sort();
    all.dedup();
    all
}

fn difference(
    reading: &Reading,
    request: &Request,
    touched: &Touched,
    sent: &Sent,
    before: &BTreeMap<String, String>,
) -> Option<String> {
    for (name, ours) in &sent.variables {
        let theirs = match touched.variables.get(name) {
            Some(Outcome::Set(text)) => Some(text.clone()),
            Some(Outcome::Unset) => None,
            Some(Outcome::Nothing) | None => before.get(name).cloned(),
        };
        if *ours != theirs {
            return Some(format!("{name} is {ours:?} by the steps and {theirs:?} by the script"));
        }
    }
    if !reading.unread.is_empty() {
        return None;
    }
    if let Some(name) = touched.variables.keys().find(|name| !sent.variables.contains_key(*name)) {
        return Some(format!("{name} is not set by the steps"));
    }
    // What the request had before the script is told apart by its template.
    let shown = |value: &str| match request.headers.iter().any(|(_, known)| known == value) {
        true => plain(value).to_owned(),
        false => value.to_owned(),
    };
    let headers = touched.headers.iter().map(|(name, value)| (name.to_lowercase(), shown(value)));
    let query = touched.query.iter().map(|name| (query_header(name), "there".to_owned()));
    let mut theirs: Vec<(String, String)> = headers.chain(query).collect();
    theirs.sort();
    let own = ["host", "user-agent", "accept", "content-type", "content-length", "transfer-encoding"];
    let told = |headers: &[(String, String)]| -> Vec<(String, String)> {
        headers.iter().filter(|(name, _)| !own.contains(&name.as_str())).cloned().collect()
    };
    let (ours, theirs) = (told(&sent.headers), told(&theirs));
    (ours != theirs).then(|| format!("the request has {ours:?} by the steps and {theirs:?} by the script"))
}

/// What a script sees of its item.
fn request(item: &Item) -> Request {
    let fit = |name: &str| http::HeaderName::from_bytes(name.as_bytes()).is_ok();
    let mut headers: Vec<(String, String)> = Vec::new();
    for field in item.request.headers.iter().filter(|field| !field.disabled && fit(&field.key.value)) {
        let value = field.value.as_ref().map_or_else(String::new, |value| value.value.clone());
        headers.retain(|(name, _)| !name.eq_ignore_ascii_case(&field.key.value) || *name == field.key.value);
        headers.push((field.key.value.clone(), value));
    }
    let query = item.request.url.query.iter().filter(|field| !field.disabled);
    let query = query.map(|field| (field.key.value.clone(), field.value.as_ref().map(|value| value.value.clone())));
    Request {
        name: item.name.value.clone(),
        method: item.request.method.value.to_uppercase(),
        headers,
        query: query.collect(),
    }
}
