//! Asks the comparator what is equal, and counts it with the deliberate differences apart.

use crate::recording::Recording;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The figures of one collection, or of all.
#[derive(Clone, Debug, Default)]
pub struct Judged {
    /// Which collection.
    pub slug: String,
    /// All items of the recording.
    total: usize,
    exact: usize,
    weak: usize,
    differs: usize,
    missing: usize,
    /// What Postman itself cannot send, and what it makes up anew each time.
    not_counted: usize,
    /// Requests that are not the same by all ways.
    pub ways_differ: usize,
    /// Items under a deliberate rule, by rule.
    deliberate: BTreeMap<String, usize>,
    /// What the comparator showed.
    shown: String,
}

/// The comparator: the one named, or `compare_wire.py` in the folder of the recordings or in one around it.
pub fn comparator(named: Option<&Path>, reference: &Path) -> Result<PathBuf, String> {
    if let Some(path) = named {
        return Ok(path.to_owned());
    }
    let reference = std::path::absolute(reference).map_err(|error| error.to_string())?;
    let mut candidates = reference.ancestors().map(|folder| folder.join("compare_wire.py"));
    candidates
        .find(|path| path.exists())
        .ok_or_else(|| "there is no compare_wire.py; name it with --comparator".to_owned())
}

/// Compares one collection.
pub fn compare(
    comparator: &Path,
    recording: &Recording,
    got: &Path,
    deliberate: &BTreeMap<usize, &'static str>,
    diffs: usize,
) -> Result<Judged, String> {
    let json = got.with_extension("compared.json");
    let mut command = Command::new("python3");
    command.arg(comparator).arg(&recording.sent).arg(got).arg("--json").arg(&json);
    // All are asked for, since those under a rule are not shown.
    let output = command.args(["--diffs", "100000"]).output().map_err(|error| format!("python3: {error}"))?;
    let text = std::fs::read_to_string(&json)
        .map_err(|_| format!("the comparator failed: {}", String::from_utf8_lossy(&output.stderr)))?;
    let verdict: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;

    let mut judged = Judged { slug: recording.slug.clone(), ..Judged::default() };
    let items: BTreeMap<usize, &str> = verdict["per_index"]
        .as_object()
        .into_iter()
        .flatten()
        .filter_map(|(index, class)| Some((index.parse().ok()?, class.as_str()?)))
        .collect();
    let mut wrong = Vec::new();
    for (index, class) in items {
        judged.total += 1;
        match (class, deliberate.get(&index)) {
            // What Postman cannot send either is no difference.
            ("both_error" | "ref_error_only", _) => judged.not_counted += 1,
            (_, Some(rule)) => *judged.deliberate.entry((*rule).to_owned()).or_default() += 1,
            ("nondeterministic", None) => judged.not_counted += 1,
            ("exact", None) => judged.exact += 1,
            ("weak_equal", None) => judged.weak += 1,
            (class, None) => {
                wrong.push(index);
                match class == "missing" {
                    true => judged.missing += 1,
                    false => judged.differs += 1,
                }
            }
        }
    }
    for line in std::fs::read_to_string(got).unwrap_or_default().lines() {
        let line: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        judged.ways_differ += usize::from(line["other"].is_string());
    }
    judged.shown = shown(&String::from_utf8_lossy(&output.stdout), &wrong, diffs);
    Ok(judged)
}

/// The comparator's own account of the first of these items.
fn shown(output: &str, wrong: &[usize], most: usize) -> String {
    let accounts = output.split("--- #").skip(1).filter(|account| {
        let index = account.split(' ').next().and_then(|index| index.parse().ok());
        index.is_some_and(|index| wrong.contains(&index))
    });
    let indented = |account: &str| {
        let lines = account.lines().take_while(|line| !line.starts_with("by cause") && !line.starts_with("compared"));
        lines.map(|line| format!("\n    {line}")).collect::<String>()
    };
    accounts.take(most).map(|account| indented(&format!("#{account}"))).collect()
}

impl Judged {
    /// The sum.
    pub fn total(all: &[Self]) -> Self {
        let mut sum = Self { slug: "total".to_owned(), ..Self::default() };
        for one in all {
            sum.total += one.total;
            sum.exact += one.exact;
            sum.weak += one.weak;
            sum.differs += one.differs;
            sum.missing += one.missing;
            sum.not_counted += one.not_counted;
            sum.ways_differ += one.ways_differ;
            for (rule, count) in &one.deliberate {
                *sum.deliberate.entry(rule.clone()).or_default() += count;
            }
        }
        sum
    }

    /// Requests that are equal.
    pub fn equal(&self) -> usize {
        self.exact + self.weak
    }

    /// Requests that have to be equal.
    pub fn counted(&self) -> usize {
        self.equal() + self.differs + self.missing
    }

    /// The share of equal requests.
    pub fn percent(&self) -> f64 {
        match self.counted() {
            0 => 100.0,
            counted => 100.0 * self.equal() as f64 / counted as f64,
        }
    }

    /// One line, with what differs below it.
    pub fn line(&self) -> String {
        let Self { slug, total, exact, weak, differs, missing, not_counted, ways_differ, deliberate, shown } = self;
        let rules: Vec<String> = deliberate.iter().map(|(rule, count)| format!(", {rule} {count}")).collect();
        format!(
            "{slug:<40} {total:>5} items {exact:>5} exact {weak:>4} weak {differs:>4} differ {missing:>4} missing \
             {:>7.2} %, not counted {not_counted}, by other ways {ways_differ}{}{shown}",
            self.percent(),
            rules.concat(),
        )
    }

    fn json(&self) -> Value {
        let deliberate: Map<String, Value> =
            self.deliberate.iter().map(|(rule, count)| (rule.clone(), json!(count))).collect();
        json!({
            "slug": self.slug,
            "total": self.total,
            "exact": self.exact,
            "weak": self.weak,
            "deliberate": deliberate,
            "differs": self.differs,
            "missing": self.missing,
            "not_counted": self.not_counted,
            "ways_differ": self.ways_differ,
            "percent": self.percent(),
        })
    }
}

/// All figures as one document.
pub fn report(all: &[Judged], totals: &Judged) -> Value {
    json!({ "collections": all.iter().map(Judged::json).collect::<Vec<_>>(), "totals": totals.json() })
}
