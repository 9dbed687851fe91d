//! Finds the items that a request may mean: by method, then path, then query.

use crate::pattern::{Openness, Pattern};
use crate::query::{Nearness, nearness};
use crate::target::Target;
use codegen::collection::{Collection, Entry, Item, Url};
use codegen::source::Spanned;
use std::iter;

/// How much of a path is overlooked so that it fits. Each step overlooks what those before it do, as Postman's do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Overlooked {
    Nothing,
    /// Slashes at the end.
    Slash,
    /// Upper and lower case.
    Case,
    /// Which id it is.
    Id,
}

/// How well the path of an item fits; the smaller, the better.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct PathRank {
    overlooked: Overlooked,
    /// Leading segments of the request that only a base path in a variable explains.
    extra: usize,
    /// Segments that are not literal.
    open: usize,
    /// The same from left to right, so that the leftmost difference decides.
    segments: Vec<Openness>,
}

/// An item whose method and path fit.
#[derive(Debug)]
pub(crate) struct Candidate<'c> {
    pub(crate) item: &'c Item,
    /// Of its own path or that of an example, whichever fits better.
    pub(crate) path: PathRank,
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

/// The items of this method whose path fits, in order. `HEAD` falls back to `GET`, whose headers it asks for.
pub(crate) fn candidates<'c>(items: &[&'c Item], method: &str, target: &Target) -> Vec<Candidate<'c>> {
    let found = of_method(items, method, target);
    if found.is_empty() && method == "HEAD" { of_method(items, "GET", target) } else { found }
}

fn of_method<'c>(items: &[&'c Item], method: &str, target: &Target) -> Vec<Candidate<'c>> {
    let items = items.iter().filter(|item| has_method(item, method));
    let candidate = |item: &&'c Item| {
        let own = &item.request.url;
        // Nearly all examples have the path of their item: it is looked at once.
        let others = urls(item).skip(1).filter(|url| !has_path(url, own));
        let path = iter::once(own).chain(others).filter_map(|url| path_rank(url, target)).min()?;
        Some(Candidate { item, path, query: nearest_query(item, target) })
    };
    items.filter_map(candidate).collect()
}

/// The URL of an item and those that its examples were saved for: Postman matches examples, not items.
pub(crate) fn urls(item: &Item) -> impl Iterator<Item = &Url> {
    let examples = item.responses.iter().filter_map(|example| example.original_request.as_deref());
    iter::once(&item.request.url).chain(examples.map(|request| &request.url))
}

fn has_path(url: &Url, other: &Url) -> bool {
    let same = |pair: (&Spanned<String>, &Spanned<String>)| pair.0.value == pair.1.value;
    url.host.value == other.host.value
        && url.path.len() == other.path.len()
        && url.path.iter().zip(&other.path).all(same)
}

/// Postman sends methods in upper case.
pub(crate) fn has_method(item: &Item, method: &str) -> bool {
    item.request.method.value.eq_ignore_ascii_case(method)
}

fn nearest_query(item: &Item, target: &Target) -> Nearness {
    let own = nearness(&item.request.url.query, &target.query);
    urls(item).map(|url| nearness(&url.query, &target.query)).fold(own, Nearness::max)
}

/// How well a saved path fits that of a request; nothing when it does not.
pub(crate) fn path_rank(url: &Url, target: &Target) -> Option<PathRank> {
    let patterns = patterns(url);
    let rank = |overlooked| rank(url, &patterns, target, overlooked);
    // What does not fit with all that may be overlooked fits in no way: so it is with nearly every item.
    let nearest = rank(Overlooked::Id)?;
    let stricter = [Overlooked::Nothing, Overlooked::Slash, Overlooked::Case];
    Some(stricter.into_iter().find_map(rank).unwrap_or(nearest))
}

fn rank(url: &Url, patterns: &[Pattern], target: &Target, overlooked: Overlooked) -> Option<PathRank> {
    let (mut patterns, mut asked) = (patterns, &target.segments[..]);
    if overlooked >= Overlooked::Slash {
        (patterns, asked) = (without_slash(patterns), target.without_slash());
    }
    let extra = asked.len().checked_sub(patterns.len())?;
    if extra > 0 && !takes_base_path(url, patterns) {
        return None;
    }
    let fits = patterns.iter().zip(&asked[extra..]).all(|(pattern, segment)| fits(pattern, segment, overlooked));
    let segments: Vec<_> = patterns.iter().map(Pattern::openness).collect();
    let open = segments.iter().filter(|openness| **openness != Openness::Literal).count();
    fits.then_some(PathRank { overlooked, extra, open, segments })
}

/// The same without slashes at the end.
pub(crate) fn without_slash(mut patterns: &[Pattern]) -> &[Pattern] {
    while let [rest @ .., last] = patterns
        && !rest.is_empty()
        && last.is(b"")
    {
        patterns = rest;
    }
    patterns
}

/// Fits, with all that may be overlooked.
pub(crate) fn nearly_fits(pattern: &Pattern, segment: &[u8]) -> bool {
    fits(pattern, segment, Overlooked::Id)
}

fn fits(pattern: &Pattern, segment: &[u8], overlooked: Overlooked) -> bool {
    pattern.fits(segment)
        || overlooked >= Overlooked::Case && pattern.lowercase().fits(&segment.to_ascii_lowercase())
        || overlooked >= Overlooked::Id && is_id(segment) && pattern.literal().is_some_and(is_id)
}

/// Looks like an id: digits, or at least eight letters, digits and hyphens with a digit among them. A version (`v2`) is
/// none, so that one version of an API never answers for another.
fn is_id(segment: &[u8]) -> bool {
    let of = |test: fn(&u8) -> bool| segment.iter().all(test);
    let digit = segment.iter().any(u8::is_ascii_digit);
    digit && (of(u8::is_ascii_digit) || segment.len() >= 8 && of(|byte| byte.is_ascii_alphanumeric() || *byte == b'-'))
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
