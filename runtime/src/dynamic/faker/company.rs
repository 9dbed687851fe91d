//! Makes names of companies, and what they say of themselves.

use super::person::last;
use crate::dynamic::draw::{Draw, Table};

const SUFFIXES: &[&str] = &["Inc", "LLC", "Group", "and Sons"];
const ADJECTIVES: &[&str] = &[
    "Balanced",
    "Connected",
    "Distributed",
    "Fault-tolerant",
    "Hand-crafted",
    "Layered",
    "Open-ended",
    "Portable",
    "Self-healing",
    "Unified",
];
const DESCRIPTORS: &[&str] = &[
    "around the clock",
    "client-side",
    "event-driven",
    "fine-grained",
    "hourly",
    "local",
    "low-latency",
    "modular",
    "second generation",
    "stateless",
];
const NOUNS: &[&str] = &[
    "archive",
    "blueprint",
    "control panel",
    "data pool",
    "forecast",
    "ledger",
    "pipeline",
    "process flow",
    "toolkit",
    "workbench",
];
const BS_VERBS: &[&str] = &[
    "accelerate",
    "bundle",
    "co-develop",
    "expand",
    "future-proof",
    "launch",
    "measure",
    "reshape",
    "simplify",
    "unlock",
];
const BS_ADJECTIVES: &[&str] = &[
    "agile",
    "cloud-based",
    "customer-led",
    "data-rich",
    "lean",
    "low-code",
    "paperless",
    "resilient",
    "smart",
    "24-hour",
];
const BS_NOUNS: &[&str] =
    &["alliances", "dashboards", "ecosystems", "habits", "journeys", "outcomes", "pipelines", "playbooks", "use cases"];

pub(super) const TABLE: &Table = &[
    ("$randomCompanyName", name),
    ("$randomCompanySuffix", |draw| draw.word(SUFFIXES)),
    ("$randomCatchPhraseAdjective", |draw| draw.word(ADJECTIVES)),
    ("$randomCatchPhraseDescriptor", |draw| draw.word(DESCRIPTORS)),
    ("$randomCatchPhraseNoun", |draw| draw.word(NOUNS)),
    ("$randomCatchPhrase", |draw| [ADJECTIVES, DESCRIPTORS, NOUNS].map(|list| draw.pick(list)).join(" ")),
    ("$randomBsAdjective", |draw| draw.word(BS_ADJECTIVES)),
    ("$randomBsBuzz", |draw| draw.word(BS_VERBS)),
    ("$randomBsNoun", |draw| draw.word(BS_NOUNS)),
    ("$randomBs", |draw| [BS_VERBS, BS_ADJECTIVES, BS_NOUNS].map(|list| draw.pick(list)).join(" ")),
];

/// What `$randomWord` takes from here.
pub(super) const WORDS: &[&[&str]] = &[ADJECTIVES, DESCRIPTORS, NOUNS, BS_VERBS, BS_ADJECTIVES, BS_NOUNS];

fn name(draw: &mut Draw<'_>) -> String {
    match draw.number(0..=2) {
        0 => format!("{} {}", last(draw), draw.pick(SUFFIXES)),
        1 => format!("{} - {}", last(draw), last(draw)),
        _ => format!("{}, {} and {}", last(draw), last(draw), last(draw)),
    }
}
