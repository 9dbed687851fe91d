//! Explains to somebody whose request matched nothing which items came close, and why not.

use crate::pattern::Pattern;
use crate::route::{has_method, nearly_fits, path_rank, patterns, takes_base_path, urls, without_slash};
use crate::target::Target;
use codegen::collection::{Item, Url};
use std::cmp::Reverse;

/// How many items are named.
const NAMED: usize = 3;

/// What it costs that a segment is probably misspelt.
const MISSPELT: usize = 1;
/// What it costs that the method is another, or a segment is missing or too many.
const OTHER: usize = 2;
/// What it costs that a segment has nothing to do with the one that was asked for.
const UNLIKE: usize = 3;

/// What is said about a request that no item answers.
pub(crate) fn message(items: &[&Item], method: &str, path: &str, target: &Target) -> String {
    let mut methods: Vec<String> = Vec::new();
    for item in items.iter().filter(|item| urls(item).any(|url| path_rank(url, target).is_some())) {
        let method = item.request.method.value.to_ascii_uppercase();
        if !methods.contains(&method) {
            methods.push(method);
        }
    }
    if items.is_empty() {
        "the collection has no item".to_owned()
    } else if methods.is_empty() {
        format!("no item of the collection has the path of {method} {path}")
    } else {
        format!("no item answers {method} {path}: that path is there with {}", methods.join(", "))
    }
}

/// The items that come closest, as `METHOD path: breadcrumb: why not`.
pub(crate) fn closest(items: &[&Item], method: &str, target: &Target) -> Vec<String> {
    let mut ranked: Vec<_> = items.iter().map(|item| (distance(item, method, target), item)).collect();
    ranked.sort_by_key(|(distance, _)| *distance);
    ranked.into_iter().take(NAMED).map(|(_, item)| line(item, method, target)).collect()
}

fn line(item: &Item, method: &str, target: &Target) -> String {
    let own = item.request.method.value.to_ascii_uppercase();
    let mut reasons = Vec::new();
    if !has_method(item, method) {
        reasons.push(format!("its method is {own}, not {method}"));
    }
    reasons.extend(path_difference(&item.request.url, target));
    format!("{own} {}: {}: {}", shown_path(&item.request.url), item.breadcrumb, reasons.join("; "))
}

/// The path of an item as it is saved, without the host.
pub(crate) fn shown_path(url: &Url) -> String {
    let segments: Vec<&str> = url.path.iter().map(|segment| segment.value.as_str()).collect();
    format!("/{}", segments.join("/"))
}

fn path_difference(url: &Url, target: &Target) -> Option<String> {
    let patterns = patterns(url);
    let (patterns, asked) = (without_slash(&patterns), target.without_slash());
    let extra = match asked.len().checked_sub(patterns.len()) {
        Some(0) => 0,
        Some(extra) if takes_base_path(url, patterns) => extra,
        _ => return Some(length_difference(patterns.len(), asked.len())),
    };
    let (base, rest) = asked.split_at(extra);
    let differs = patterns.iter().zip(rest).position(|(pattern, segment)| !nearly_fits(pattern, segment))?;
    let own = url.path.get(differs).map_or("", |segment| &segment.value);
    let (base, asked) = (base.join(&b'/'), String::from_utf8_lossy(&rest[differs]));
    let behind = match extra {
        0 => String::new(),
        _ => format!("behind the base path `/{}`, ", String::from_utf8_lossy(&base)),
    };
    Some(format!("{behind}segment {} is `{own}`, not `{asked}`", differs + 1))
}

fn length_difference(own: usize, asked: usize) -> String {
    format!("its path has {own} segment{}, not {asked}", if own == 1 { "" } else { "s" })
}

/// The smaller, the closer: what has to change, then how much of the text is the same.
fn distance(item: &Item, method: &str, target: &Target) -> (usize, Reverse<usize>) {
    let asked = [&b"/"[..], &target.without_slash().join(&b'/')].concat();
    let other_method = if has_method(item, method) { 0 } else { OTHER };
    let url = &item.request.url;
    (segments_apart(url, target) + other_method, Reverse(same_letters(shown_path(url).as_bytes(), &asked)))
}

/// The edit distance of the two lists of segments. A base path counts in full: if it cost nothing, `/books` would be
/// close to every long path.
fn segments_apart(url: &Url, target: &Target) -> usize {
    let asked = target.without_slash();
    let mut above: Vec<usize> = (0..=asked.len()).map(|skipped| skipped * OTHER).collect();
    for (row, pattern) in without_slash(&patterns(url)).iter().enumerate() {
        let own = url.path.get(row).map_or("", |segment| &segment.value);
        let mut costs = vec![(row + 1) * OTHER];
        for (column, segment) in asked.iter().enumerate() {
            let changed = above[column] + change(pattern, own, segment);
            costs.push(changed.min(above[column + 1] + OTHER).min(costs[column] + OTHER));
        }
        above = costs;
    }
    above.last().copied().unwrap_or(0)
}

fn change(pattern: &Pattern, own: &str, asked: &[u8]) -> usize {
    let alike = 2 * same_letters(own.as_bytes(), asked) >= own.len().max(asked.len());
    match nearly_fits(pattern, asked) {
        true => 0,
        false if alike => MISSPELT,
        false => UNLIKE,
    }
}

/// How many letters the beginnings and ends of two texts share.
fn same_letters(one: &[u8], other: &[u8]) -> usize {
    let same = |pair: &(&u8, &u8)| pair.0 == pair.1;
    let head = one.iter().zip(other).take_while(same).count();
    head + one[head..].iter().rev().zip(other[head..].iter().rev()).take_while(same).count()
}
