//! Finds the items that a request may mean: by method, then path, then query.

use crate::pattern::{Openness, Pattern};
use crate::query::{Nearness, nearness};
use crate::target::Target;
use codegen::collection::{Collection, Entry, Item, Url};

/// How well the path of an item fits; the smaller, the better.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PathRank {
    /// Leading segments of the request that only a base path in a variable explains.
    extra: usize,
    /// Segments that are not literal.
    open: usize,
    /// The same from left to right, so that the leftmost difference decides.
    segments: Vec<Openness>,
}

/// An item whose method and path fit as well as any other's do.
#[derive(Debug)]
pub(crate) struct Candidate<'c> {
    pub(crate) item: &'c Item,
    /// Of its own query or that of an example, whichever is nearer.
    pub(crate) query: Nearness,
}

/// All items, depth first, in the order of the collection.
pub(crate) fn items(collection: &Collection) -> Vec<&Item> {
    let mut items = Vec::new();
    let mut left: Vec<&Entry> = collection.entries.iter().rev().collect();
    while let Some(entry) = left.pop() {
        match entry {
            Entry::Folder(folder) => left.extend(folder.entries.iter().rev()),
            Entry::Item(item) => items.push(item),
        }
    }
    items
}

/// The items of this method whose path fits best, in order. `HEAD` falls back to `GET`, whose headers it asks for.
pub(crate) fn candidates<'c>(items: &[&'c Item], method: &str, target: &Target) -> Vec<Candidate<'c>> {
    let found = of_method(items, method, target);
    if found.is_empty() && method == "HEAD" { of_method(items, "GET", target) } else { found }
}

fn of_method<'c>(items: &[&'c Item], method: &str, target: &Target) -> Vec<Candidate<'c>> {
    let mut best = None;
    let mut found = Vec::new();
    for item in items.iter().filter(|item| has_method(item, method)) {
        let Some(rank) = path_rank(&item.request.url, target) else { continue };
        if best.as_ref().is_none_or(|best| rank < *best) {
            found.clear();
            best = Some(rank);
        } else if best.as_ref() != Some(&rank) {
            continue;
        }
        found.push(Candidate { item, query: nearest_query(item, target) });
    }
    found
}

/// Postman sends methods in upper case.
pub(crate) fn has_method(item: &Item, method: &str) -> bool {
    item.request.method.value.eq_ignore_ascii_case(method)
}

fn nearest_query(item: &Item, target: &Target) -> Nearness {
    let examples = item.responses.iter().filter_map(|example| example.original_request.as_deref());
    let own = nearness(&item.request.url.query, &target.query);
    examples.map(|request| nearness(&request.url.query, &target.query)).fold(own, Nearness::max)
}

/// How well the path of an item fits that of a request; nothing when it does not.
pub(crate) fn path_rank(url: &Url, target: &Target) -> Option<PathRank> {
    let patterns = patterns(url);
    let extra = target.segments.len().checked_sub(patterns.len())?;
    if extra > 0 && !takes_base_path(url, &patterns) {
        return None;
    }
    let fits = patterns.iter().zip(&target.segments[extra..]).all(|(pattern, segment)| pattern.fits(segment));
    let segments: Vec<_> = patterns.iter().map(Pattern::openness).collect();
    let open = segments.iter().filter(|openness| **openness != Openness::Literal).count();
    fits.then_some(PathRank { extra, open, segments })
}

/// The segments of an item; like a request, a path that is empty or `/` has one empty segment.
pub(crate) fn patterns(url: &Url) -> Vec<Pattern> {
    if url.path.is_empty() {
        return vec![Pattern::text("")];
    }
    url.path.iter().map(|segment| Pattern::segment(&segment.value)).collect()
}

/// A variable at the beginning (`{{baseUrl}}/books`) may hold a base path (`https://host/v1`), so the request may have
/// more segments in front. Only a literal segment says where the base path ends: `{{baseUrl}}/:id` would fit all.
pub(crate) fn takes_base_path(url: &Url, patterns: &[Pattern]) -> bool {
    let leading = url.host.value.contains("{{") || url.path.first().is_some_and(|first| first.value.contains("{{"));
    leading && patterns.iter().any(|pattern| pattern.openness() != Openness::Open && !pattern.is(b""))
}
