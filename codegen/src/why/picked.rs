//! Turns all places of a reason into the few that are shown.

use super::places::Seen;
use std::collections::BTreeMap;

/// How many places are shown for one reason.
pub const MOST: usize = 5;

/// The first few: one of each kind, then a second one of each, and so on; sorted by place.
pub fn picked<'s, K: Ord>(seen: &[Seen<'s>], kind: impl Fn(&Seen<'_>) -> K) -> Vec<Seen<'s>> {
    let mut counts: BTreeMap<K, usize> = BTreeMap::new();
    let mut ranked: Vec<(usize, &Seen<'s>)> = Vec::new();
    for seen in seen {
        let count = counts.entry(kind(seen)).or_default();
        ranked.push((*count, seen));
        *count += 1;
    }
    ranked.sort_by_key(|(rank, seen)| (*rank, seen.span));
    let mut picked: Vec<Seen<'s>> = ranked.into_iter().take(MOST).map(|(_, seen)| *seen).collect();
    picked.sort_by_key(|seen| seen.span);
    picked
}
