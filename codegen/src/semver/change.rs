//! What a change is: how much it matters, to whom, and what keeps it from mattering.

use serde_json::{Value, json};

/// How much a change matters to a program that uses the crate, by the rules that cargo resolves versions with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// It compiles as before; it may do something else.
    Patch,
    /// There is more than before.
    Minor,
    /// A program that was fine may not compile any more, or calls something else.
    Major,
}

impl Level {
    /// As it is written.
    pub fn word(self) -> &'static str {
        match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        }
    }
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// How much it matters.
    pub level: Level,
    /// What it is, in a word for programs: `field-added`.
    pub kind: &'static str,
    /// What it belongs to: the path of a function, a module or an environment; empty for the crate.
    pub about: String,
    /// The request that it belongs to, as Postman's tree shows it.
    pub request: Option<String>,
    /// What it is, in a sentence.
    pub text: String,
    /// What would keep it from happening.
    pub keep: Option<Keep>,
}

/// A line of the configuration that keeps an old name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Keep {
    /// The module of the collection: it stands below `[collections.MODULE.names]`.
    pub collection: String,
    /// The line.
    pub line: String,
}

impl Change {
    /// A change of what has this path.
    pub fn new(level: Level, kind: &'static str, about: &str, text: String) -> Self {
        Self { level, kind, about: about.to_owned(), request: None, text, keep: None }
    }

    /// It belongs to this request.
    pub fn of(self, breadcrumb: &str) -> Self {
        Self { request: Some(breadcrumb.to_owned()), ..self }
    }

    /// This line would keep it from happening.
    pub fn kept_by(self, keep: Option<Keep>) -> Self {
        Self { keep, ..self }
    }
}

/// All that changed, what matters most first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    changes: Vec<Change>,
}

impl Report {
    /// Sorted by what they belong to: the group with the gravest change first.
    pub fn new(changes: Vec<Change>) -> Self {
        let gravest =
            |about: &str| changes.iter().filter(|change| change.about == about).map(|change| change.level).max();
        let mut sorted: Vec<_> = changes.iter().cloned().map(|change| (gravest(&change.about), change)).collect();
        sorted.sort_by(|(a, x), (b, y)| {
            let key = |change: &Change| (change.about.clone(), std::cmp::Reverse(change.level));
            b.cmp(a).then_with(|| key(x).cmp(&key(y)))
        });
        Self { changes: sorted.into_iter().map(|(_, change)| change).collect() }
    }

    /// The gravest level; nothing where nothing changed.
    pub fn verdict(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// The same if all lines that keep names were written.
    pub fn pinned(&self) -> Option<Level> {
        self.changes.iter().filter(|change| change.keep.is_none()).map(|change| change.level).max()
    }

    /// Them all.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// How many have this level.
    pub fn count(&self, level: Level) -> usize {
        self.changes.iter().filter(|change| change.level == level).count()
    }

    /// The lines that keep names, sorted, each once.
    pub fn keeps(&self) -> Vec<&Keep> {
        let mut keeps: Vec<&Keep> = self.changes.iter().filter_map(|change| change.keep.as_ref()).collect();
        keeps.sort();
        keeps.dedup();
        keeps
    }

    /// For other programs.
    pub fn data(&self) -> Value {
        let word = |level: Option<Level>| level.map_or("none", Level::word);
        let change = |change: &Change| {
            json!({
                "about": change.about,
                "keep": change.keep.as_ref().map(|keep| json!({"collection": keep.collection, "line": keep.line})),
                "kind": change.kind,
                "level": change.level.word(),
                "request": change.request,
                "text": change.text,
            })
        };
        json!({
            "changes": self.changes.iter().map(change).collect::<Value>(),
            "pinned": word(self.pinned()),
            "verdict": word(self.verdict()),
        })
    }
}
