//! Finds which request of the new side is which of the old: by its id, by its place in Postman's tree, by its path, by what
//! it sends.

use super::index::{Index, Request};
use std::collections::{BTreeMap, BTreeSet};

/// Requests that are one, and how it is known.
pub struct Pairs {
    to_new: BTreeMap<usize, (usize, By)>,
    to_old: BTreeMap<usize, usize>,
}

/// How it is known that two are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// Postman's own id.
    Id,
    /// The breadcrumb and the method.
    Place,
    /// The function has the same path.
    Path,
    /// No other request on either side has this method and URL: a guess.
    Wire,
}

impl Pairs {
    /// The new request that this old one is.
    pub fn new_of(&self, old: usize) -> Option<(usize, By)> {
        self.to_new.get(&old).copied()
    }

    /// The old request that this new one is.
    pub fn old_of(&self, new: usize) -> Option<usize> {
        self.to_old.get(&new).copied()
    }

    /// All of them, in the order of the old side.
    pub fn iter(&self) -> impl Iterator<Item = (usize, usize, By)> {
        self.to_new.iter().map(|(old, (new, by))| (*old, *new, *by))
    }

    /// Pairs the requests that are alone with their key on both sides.
    fn pair<K: Ord>(&mut self, old: &Index<'_>, new: &Index<'_>, by: By, key: impl Fn(&Request<'_>) -> Option<K>) {
        let alone = |index: &Index<'_>, free: &dyn Fn(usize) -> bool| {
            let mut keys: BTreeMap<K, Vec<usize>> = BTreeMap::new();
            for (number, request) in index.requests.iter().enumerate().filter(|(number, _)| free(*number)) {
                if let Some(key) = key(request) {
                    keys.entry(key).or_default().push(number);
                }
            }
            keys
        };
        let before = alone(old, &|number| !self.to_new.contains_key(&number));
        let mut after = alone(new, &|number| !self.to_old.contains_key(&number));
        for (key, olds) in before {
            let (Some(news), [only]) = (after.remove(&key), olds.as_slice()) else { continue };
            if let [other] = news.as_slice() {
                self.to_new.insert(*only, (*other, by));
                self.to_old.insert(*other, *only);
            }
        }
    }
}

/// Pairs all that can be paired, the surest ways first.
pub fn find(old: &Index<'_>, new: &Index<'_>) -> Pairs {
    let mut pairs = Pairs { to_new: BTreeMap::new(), to_old: BTreeMap::new() };
    // Ids of items mean something within one collection, as far as both say which one they are.
    let foreign: BTreeSet<&str> = old
        .collections
        .iter()
        .filter(|(module, before)| {
            let after = new.collections.get(*module).and_then(|after| after.id.as_ref());
            matches!((&before.id, after), (Some(before), Some(after)) if before != after)
        })
        .map(|(module, _)| *module)
        .collect();
    let collection = |request: &Request<'_>| request.collection.root.name.plain().to_owned();
    let id = |request: &Request<'_>| {
        let collection = collection(request);
        let id = request.cluster.id.clone().filter(|_| !foreign.contains(collection.as_str()))?;
        Some((collection, id))
    };
    pairs.pair(old, new, By::Id, id);
    let place = |request: &Request<'_>| (collection(request), request.breadcrumb().to_owned(), method(request));
    pairs.pair(old, new, By::Place, |request| Some((place(request), request.cluster.item.url.clone())));
    pairs.pair(old, new, By::Place, |request| Some(place(request)));
    pairs.pair(old, new, By::Path, |request| Some(request.path()));
    let wire = |request: &Request<'_>| Some((collection(request), method(request), request.cluster.item.url.clone()));
    pairs.pair(old, new, By::Wire, wire);
    pairs
}

fn method(request: &Request<'_>) -> String {
    request.cluster.item.method.clone()
}
