//! Runs the test scripts of a collection in a JavaScript engine and through their captures, and counts where they differ.

use crate::assertions::Asserted;
use crate::generate::Entry;
use codegen::api::script::{self, Reading};
use codegen::collection::{Collection, Entry as Part, Item, Listen, Script};
use codegen::source::{Embedded, Sources};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Mutex;
use tests::answers::{self, Answer};
use tests::captures::Compiled;
use tests::oracle::{self, Outcome, Run};

/// So many of the answers that are made for a script are tried as the answer to its own request.
const OWN: usize = 8;

/// What the scripts of a collection came to.
#[derive(Default)]
pub struct Judged {
    /// Test scripts that are not empty.
    pub total: usize,
    /// Those that write a variable.
    pub writing: usize,
    /// Those of which every write is a capture.
    pub captured: usize,
    /// Those of which some write is none.
    pub lost: usize,
    /// Those with captures.
    pub judged: usize,
    /// Those with captures in which the engine saw at least one write.
    pub saw: usize,
    /// The requests that they send, as far as they are operations.
    pub sent: usize,
    /// How many answers were tried.
    pub runs: usize,
    /// Captures that differ from the engine, with the answer.
    pub wrong: Vec<String>,
    /// The scripts with captures in which the engine saw no write.
    pub unseen: Vec<String>,
    /// What became of the assertions.
    pub asserted: Asserted,
    /// What the pre-request scripts came to.
    pub before: crate::before::Judged,
}

/// Judges the scripts of all collections, on several threads.
pub fn run(entries: &mut [Entry], jobs: usize) {
    let queue = Mutex::new(entries.iter_mut());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some(entry) = queue.lock().expect("no thread panics with it").next() {
                    let product = entry.product.as_ref();
                    entry.scripts =
                        product.map(|product| judge(&product.collection, &product.sources)).unwrap_or_default();
                }
            });
        }
    });
}

/// Judges all scripts of a collection.
fn judge(collection: &Collection, sources: &Sources) -> Judged {
    let mut judged = Judged::default();
    judged.all("the collection", &collection.scripts, &[], sources);
    judged.before.all("the collection", &collection.scripts, None, sources);
    judged.walk(&collection.entries, sources);
    judged
}

impl Judged {
    fn walk(&mut self, entries: &[Part], sources: &Sources) {
        for entry in entries {
            match entry {
                Part::Folder(folder) => {
                    self.all(&folder.breadcrumb.to_string(), &folder.scripts, &[], sources);
                    self.before.all(&folder.breadcrumb.to_string(), &folder.scripts, None, sources);
                    self.walk(&folder.entries, sources);
                }
                Part::Item(item) => {
                    self.all(&item.breadcrumb.to_string(), &item.scripts, &examples(item), sources);
                    self.before.all(&item.breadcrumb.to_string(), &item.scripts, Some(item), sources);
                }
            }
        }
    }

    fn all(&mut self, owner: &str, scripts: &[Script], examples: &[Answer], sources: &Sources) {
        for script in scripts.iter().filter(|script| script.listen != Listen::PreRequest) {
            if let Some(text) = Embedded::lines(sources, &script.lines).filter(|text| !text.text().trim().is_empty()) {
                self.one(owner, text.text(), examples);
            }
        }
    }

    fn one(&mut self, owner: &str, text: &str, examples: &[Answer]) {
        self.total += 1;
        let reading = script::read(text);
        self.asserted.one(owner, text, &reading, examples);
        self.sent += reading.sent.len();
        // What becomes of the answers to other requests is a part of the script.
        let all: Vec<&Reading> = [&reading].into_iter().chain(reading.sent.iter().map(|sent| &sent.reading)).collect();
        if all.iter().all(|reading| reading.writes.is_empty() && reading.unread.is_empty()) {
            return;
        }
        self.writing += 1;
        match all.iter().all(|reading| reading.unread.is_empty()) {
            true => self.captured += 1,
            false => self.lost += 1,
        }
        if all.iter().all(|reading| reading.writes.is_empty()) {
            return;
        }
        self.judged += 1;
        let own = own(&reading, examples);
        let mut saw = self.captures(owner, &reading, examples, &|input| oracle::run(text, input));
        for sent in &reading.sent {
            saw |= self.captures(owner, &sent.reading, &[], &|input| oracle::run_sent(text, &sent.span, &own, input));
        }
        match saw {
            true => self.saw += 1,
            false => self.unseen.push(owner.to_owned()),
        }
    }

    /// Holds the captures of a reading against the engine, and says whether the engine saw a write.
    fn captures(
        &mut self,
        owner: &str,
        reading: &Reading,
        examples: &[Answer],
        run: &dyn Fn(&Answer) -> Option<Run>,
    ) -> bool {
        if reading.writes.is_empty() {
            return false;
        }
        let compiled = Compiled::new(reading);
        let (mut saw, mut wrong) = (false, None);
        for input in answers::of(reading, examples) {
            let Some(Run { variables: outcome, .. }) = run(&input) else { continue };
            self.runs += 1;
            let captured = compiled.run(&input);
            for (name, ours) in &captured {
                let before = input.variables.get(name).cloned();
                let theirs = match outcome.get(name) {
                    Some(Outcome::Set(text)) => Some(text.clone()),
                    Some(Outcome::Unset) => None,
                    Some(Outcome::Nothing) | None => before,
                };
                saw |= matches!(outcome.get(name), Some(Outcome::Set(_) | Outcome::Unset));
                if !equal(ours.as_deref(), theirs.as_deref()) {
                    wrong.get_or_insert_with(|| difference(owner, name, ours.as_deref(), theirs.as_deref(), &input));
                }
            }
            let missed = outcome.keys().find(|name| !captured.contains_key(*name));
            if let (Some(name), true) = (missed, reading.unread.is_empty()) {
                wrong.get_or_insert_with(|| format!("{owner}: {name} is not captured at all"));
            }
        }
        self.wrong.extend(wrong);
        saw
    }

    /// Captures, checks and steps that differ from the engine.
    pub fn wrong(&self) -> impl Iterator<Item = &String> {
        self.wrong.iter().chain(&self.asserted.wrong).chain(&self.before.wrong)
    }

    /// There are some.
    pub fn is_wrong(&self) -> bool {
        self.wrong().next().is_some()
    }

    /// Adds those of another collection.
    pub fn add(&mut self, other: &Judged) {
        self.total += other.total;
        self.writing += other.writing;
        self.captured += other.captured;
        self.lost += other.lost;
        self.judged += other.judged;
        self.saw += other.saw;
        self.sent += other.sent;
        self.runs += other.runs;
        self.wrong.extend(other.wrong.iter().cloned());
        self.asserted.add(&other.asserted);
        self.before.add(&other.before);
    }

    /// The figures.
    pub fn json(&self) -> Value {
        json!({
            "total": self.total,
            "writing": self.writing,
            "captured": self.captured,
            "lost": self.lost,
            "with_captures": self.judged,
            "oracle_saw_a_write": self.saw,
            "requests_that_they_send": self.sent,
            "answers": self.runs,
            "wrong": self.wrong.len(),
        })
    }
}

/// Answers to the item's own request, one of which may bring a script to the requests that it sends.
pub fn own(reading: &Reading, examples: &[Answer]) -> Vec<Answer> {
    let plain = Answer { status: 200, headers: Vec::new(), body: "{}".to_owned(), variables: BTreeMap::new() };
    let made = answers::asserted(reading, examples).into_iter().take(OWN);
    examples.iter().cloned().chain([plain]).chain(made).collect()
}

/// Digits that JavaScript rounds are kept, which is what they are kept for.
fn equal(ours: Option<&str>, theirs: Option<&str>) -> bool {
    let long = |text: &str| text.len() > 15 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    match (ours, theirs) {
        (Some(ours), Some(theirs)) if ours != theirs && long(ours) => {
            ours.parse::<f64>().ok() == theirs.parse::<f64>().ok()
        }
        (ours, theirs) => ours == theirs,
    }
}

fn difference(owner: &str, name: &str, ours: Option<&str>, theirs: Option<&str>, input: &Answer) -> String {
    let shown = |text: Option<&str>| text.map_or("unset".to_owned(), |text| format!("{text:?}"));
    let body: String = input.body.chars().take(600).collect();
    format!(
        "{owner}: {name} is {} by the capture and {} by the script, on {} {body} with {:?} {:?}",
        shown(ours),
        shown(theirs),
        input.status,
        input.headers,
        input.variables
    )
}

/// The saved examples that are successes.
fn examples(item: &Item) -> Vec<Answer> {
    let successes = item.responses.iter().filter_map(|response| {
        let status = response.code.filter(|code| (200..300).contains(code))?;
        let headers = response.headers.iter().filter(|header| {
            let name = http::HeaderName::from_bytes(header.key.value.as_bytes());
            name.is_ok() && header.value.as_ref().is_some_and(|value| http::HeaderValue::from_str(&value.value).is_ok())
        });
        let headers = headers.map(|header| {
            (header.key.value.clone(), header.value.as_ref().map(|value| value.value.clone()).unwrap_or_default())
        });
        Some(Answer {
            status,
            headers: headers.collect(),
            body: response.body.as_ref().map(|body| body.value.clone()).unwrap_or_default(),
            variables: BTreeMap::new(),
        })
    });
    successes.take(6).collect()
}
