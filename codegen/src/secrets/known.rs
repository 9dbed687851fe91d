//! Finds credentials again: a value that was one at some place is one wherever it stands.

use super::{Hit, is_strong};
use std::collections::BTreeMap;

/// Values that can be no word, by their longest run of plain characters.
#[derive(Debug, Default)]
pub struct Known {
    runs: BTreeMap<String, BTreeMap<String, String>>,
}

/// Shorter values are looked for nowhere else.
const LEAST: usize = 12;

impl Known {
    /// Adds a value with the name of its variable. Of several names the first in order counts.
    pub fn add(&mut self, value: &str, name: &str) {
        if !is_strong(value, LEAST) || value.contains("://") {
            return;
        }
        let Some((_, run)) = runs(value).into_iter().max_by_key(|(at, run)| (run.len(), std::cmp::Reverse(*at))) else {
            return;
        };
        let values = self.runs.entry(run.to_owned()).or_default();
        let known = values.entry(value.to_owned()).or_insert_with(|| name.to_owned());
        if name < known.as_str() {
            name.clone_into(known);
        }
    }

    /// Where known values stand in a text.
    pub fn occurrences(&self, text: &str) -> Vec<Hit> {
        if self.runs.is_empty() {
            return Vec::new();
        }
        let found = runs(text).into_iter().filter_map(|(at, run)| {
            let values = self.runs.get(run)?;
            values.iter().find_map(|(value, name)| {
                let start = at.checked_sub(value.find(run)?)?;
                let fits = text.get(start..)?.starts_with(value.as_str());
                fits.then(|| Hit { range: start..start + value.len(), name: name.clone() })
            })
        });
        found.collect()
    }
}

/// The longest pieces of letters, digits, `_` and `-`, each with its place.
fn runs(text: &str) -> Vec<(usize, &str)> {
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let mut at = 0;
    let pieces = text.split_inclusive(|c: char| !plain(c)).map(|piece| {
        let start = at;
        at += piece.len();
        (start, piece.trim_end_matches(|c: char| !plain(c)))
    });
    pieces.filter(|(_, run)| !run.is_empty()).collect()
}
