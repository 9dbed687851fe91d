//! Compares what is generated of one collection in schema v2.1 and in schema v3, byte for byte.

use crate::rules::{RULES, Rule, apply};
use codegen::diag::{Severity, Sink};
use codegen::render::tree::FileTree;
use codegen::source::{Sources, load_collection};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use tests::product::{input, produce};

/// What became of one pair.
pub struct Compared {
    slug: String,
    requests: usize,
    /// The rules without which the pair differs, and in how many places each changes the collection of schema v2.1.
    rules: Vec<(&'static Rule, usize)>,
    /// The first differences, where no rule explains them.
    differs: Vec<String>,
}

/// What is generated, or why nothing is; and the number of requests.
type Made = (Result<FileTree, String>, usize);

/// Compares the pairs in these folders, on several threads.
pub fn run(folders: &[PathBuf], jobs: usize) -> Vec<Compared> {
    let queue = Mutex::new(folders.iter());
    let done = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..jobs.max(1) {
            scope.spawn(|| {
                while let Some(folder) = queue.lock().expect("no thread panics with it").next() {
                    let compared = codegen::with_room(|| compare(folder));
                    done.lock().expect("no thread panics with it").push(compared);
                }
            });
        }
    });
    let mut done = done.into_inner().expect("no thread panics with it");
    done.sort_by(|a, b| a.slug.cmp(&b.slug));
    done
}

/// Prints a line for each pair, then the rules; answers how many pairs differ.
pub fn report(all: &[Compared]) -> usize {
    let mut counts: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    let (mut equal, mut explained, mut failed) = (0, 0, 0);
    for one in all {
        let Compared { slug, requests, rules, differs } = one;
        let names: Vec<String> = rules.iter().map(|(rule, count)| format!("{} {count}", rule.name)).collect();
        let verdict = match (differs.is_empty(), names.is_empty()) {
            (true, true) => {
                equal += 1;
                "equal".to_owned()
            }
            (true, false) => {
                explained += 1;
                format!("equal up to {}", names.join(", "))
            }
            _ => {
                failed += 1;
                format!("DIFFERENT\n    {}", differs.join("\n    "))
            }
        };
        println!("pair {slug:<40} {requests:>5} requests  {verdict}");
        for (rule, count) in rules.iter().filter(|_| differs.is_empty()) {
            let sum = counts.entry(rule.name).or_default();
            *sum = (sum.0 + 1, sum.1 + count);
        }
    }
    let requests: usize = all.iter().map(|one| one.requests).sum();
    println!(
        "pairs: {} with {requests} requests, {equal} equal, {explained} equal up to what the migration loses, {failed} different",
        all.len()
    );
    for rule in RULES {
        if let Some((pairs, places)) = counts.get(rule.name) {
            println!("  {:<22} {pairs:>3} pairs {places:>5} places  {}", rule.name, rule.sentence);
        }
    }
    failed
}

fn compare(folder: &Path) -> Compared {
    let slug = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let (v3, requests) = of_folder(&folder.join("v3"));
    let text = std::fs::read_to_string(folder.join("v2.json")).unwrap_or_default();
    let mut compared = Compared { slug, requests, rules: Vec::new(), differs: Vec::new() };
    let v2 = of_text(text.clone()).0;
    if differences(&v2, &v3).is_empty() {
        return compared;
    }
    let mut needed: Vec<&'static Rule> = RULES.iter().collect();
    let with = |rules: &[&'static Rule]| apply(&text, rules);
    let (all, _) = with(&needed);
    compared.differs = differences(&of_text(all).0, &v3);
    if !compared.differs.is_empty() {
        return compared;
    }
    // A rule that changes nothing, or without which the pair is equal as well, explains nothing.
    for rule in RULES {
        let others: Vec<&'static Rule> = needed.iter().copied().filter(|other| other.name != rule.name).collect();
        let (_, counts) = with(&[rule]);
        if counts == [0] || differences(&of_text(with(&others).0).0, &v3).is_empty() {
            needed = others;
        }
    }
    let counts = with(&needed).1;
    compared.rules = needed.into_iter().zip(counts).collect();
    compared
}

fn of_text(text: String) -> Made {
    let mut sources = Sources::default();
    let file = sources.add("collection.json", text);
    made(sources, file)
}

fn of_folder(folder: &Path) -> Made {
    let mut sources = Sources::default();
    match load_collection(&mut sources, folder, "collection") {
        Ok(file) => made(sources, file),
        Err(error) => (Err(format!("{error:?}")), 0),
    }
}

fn made(sources: Sources, file: codegen::source::FileId) -> Made {
    let mut sink = Sink::default();
    let (product, requests) = produce(input(file, None), sources, true, &mut sink);
    let errors = sink.sorted().into_iter().filter(|diagnostic| diagnostic.severity() == Severity::Error);
    let why = || errors.map(|error| error.message.clone()).collect::<Vec<_>>().join("; ");
    (product.map(|product| product.tree).ok_or_else(why), requests)
}

/// The first lines that differ, a few files of them.
fn differences(v2: &Result<FileTree, String>, v3: &Result<FileTree, String>) -> Vec<String> {
    let (v2, v3) = match (v2, v3) {
        (Ok(v2), Ok(v3)) => (v2, v3),
        // A collection that is refused in both forms, for the same reason, is the same.
        (Err(a), Err(b)) if a == b => return Vec::new(),
        (a, b) => return vec![format!("{:?} and {:?}", a.as_ref().err(), b.as_ref().err())],
    };
    let (old, new): (BTreeMap<_, _>, BTreeMap<_, _>) = (v2.iter().collect(), v3.iter().collect());
    let mut found = Vec::new();
    for path in old.keys().chain(new.keys().filter(|path| !old.contains_key(*path))) {
        match (old.get(path), new.get(path)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => {
                let (a, b): (Vec<&str>, Vec<&str>) = (a.lines().collect(), b.lines().collect());
                let at = (0..).find(|at| a.get(*at) != b.get(*at)).unwrap_or(0);
                found.push(format!("{path}:{}: v2 {:?}, v3 {:?}", at + 1, a.get(at), b.get(at)));
            }
            (a, _) => found.push(format!("{path}: only in {}", if a.is_some() { "v2" } else { "v3" })),
        }
    }
    found.truncate(6);
    found
}
