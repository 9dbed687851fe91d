//! Turns a collection into a graph: requests that hand variables on.

use crate::api::expr::{Expr, describe};
use crate::api::{Api, Group, Operation, Step};
use crate::diag::Breadcrumb;
use std::collections::{BTreeMap, BTreeSet};

/// Who hands what on to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The requests that set a variable or read one that is set, and those that a script goes on from or to, in an order
    /// in which they can run: who sets what a request reads stands before it, as far as no circle forbids; and so does
    /// who goes on to it, as far as neither that nor a circle forbids.
    pub requests: Vec<Breadcrumb>,
    /// By number of a request: where its script goes on, the first one whose condition holds.
    pub next: BTreeMap<usize, Vec<Next>>,
    /// By variable: the requests that set it and those that read it, by their numbers.
    pub handed_on: BTreeMap<String, (Vec<usize>, Vec<usize>)>,
    /// Variables that are read and that no request sets, without a saved value: the caller has to set them.
    pub wanted: Vec<String>,
}

/// Where a script goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Next {
    /// The number of the request; nothing where the run ends.
    pub request: Option<usize>,
    /// When, in words; always where nothing is said.
    pub condition: Option<String>,
}

/// Longer conditions tell nobody anything.
const LENGTH: usize = 100;

impl Graph {
    /// The graph of a collection.
    pub fn of(api: &Api) -> Self {
        let set = || api.variables.iter().filter(|variable| !variable.set_by.is_empty());
        let operations = api.root.operations_below();
        let ordering = || operations.iter().filter(|operation| !operation.next.is_empty());
        let mut taking_part: BTreeSet<&Breadcrumb> =
            set().flat_map(|variable| variable.set_by.iter().chain(&variable.read_by)).collect();
        taking_part.extend(ordering().flat_map(|operation| {
            operation.next.iter().filter_map(|next| next.target.as_ref()).chain([&operation.breadcrumb])
        }));
        let mut requests = Vec::new();
        in_order(&api.root, &mut requests);
        requests.retain(|request| taking_part.contains(request));
        // Requests of one name have one breadcrumb: to a reader they are one.
        let mut seen = BTreeSet::new();
        requests.retain(|request| seen.insert(request.clone()));

        let mut before: BTreeMap<Breadcrumb, BTreeSet<String>> = BTreeMap::new();
        for operation in api.root.operations_below() {
            let stored = operation.steps.iter().flatten().filter_map(Step::variable);
            before.entry(operation.breadcrumb.clone()).or_default().extend(stored);
        }
        let needs = |request: &Breadcrumb| {
            // What a request stores before it is sent it needs of nobody.
            let own: BTreeSet<String> = before.get(request).cloned().unwrap_or_default();
            let read = set().filter(|variable| variable.read_by.contains(request) && !own.contains(&variable.name));
            read.flat_map(|variable| &variable.set_by).filter(|setter| *setter != request).collect()
        };
        let follows = |request: &Breadcrumb| {
            let goes = |operation: &&&Operation| {
                operation.next.iter().any(|next| next.target.as_ref() == Some(request))
                    && operation.breadcrumb != *request
            };
            ordering().filter(goes).map(|operation| &operation.breadcrumb).collect()
        };
        let requests = runnable(requests, needs, follows);
        let number: BTreeMap<&Breadcrumb, usize> = requests.iter().zip(0..).collect();
        let numbers = |list: &[Breadcrumb]| {
            let numbers: BTreeSet<usize> = list.iter().filter_map(|one| number.get(one).copied()).collect();
            numbers.into_iter().collect()
        };
        let handed_on = set()
            .map(|variable| (variable.name.clone(), (numbers(&variable.set_by), numbers(&variable.read_by))))
            .collect();
        let next = ordering().filter_map(|operation| {
            let next = operation.next.iter().filter_map(|next| {
                let request = match &next.target {
                    // A request that is left out cannot run.
                    Some(target) => Some(*number.get(target)?),
                    None => None,
                };
                Some(Next { request, condition: next.condition.as_ref().map(words) })
            });
            Some((*number.get(&operation.breadcrumb)?, next.collect()))
        });
        let next = next.collect();
        let wanted = api.variables.iter().filter(|variable| variable.set_by.is_empty() && variable.value.is_none());
        let wanted = wanted.map(|variable| variable.name.clone()).collect();
        Self { handed_on, next, wanted, requests }
    }
}

fn words(condition: &Expr) -> String {
    let mut text = describe(condition);
    if let Some((end, _)) = text.char_indices().nth(LENGTH) {
        text.truncate(end);
        text.push_str(" …");
    }
    text
}

fn in_order(group: &Group, found: &mut Vec<Breadcrumb>) {
    group.groups.iter().for_each(|group| in_order(group, found));
    found.extend(group.operations.iter().map(|operation| operation.breadcrumb.clone()));
}

/// The requests with those before them that they need, and those that go on to them where that does not contradict it. In
/// a circle the first one of the collection goes first.
fn runnable<'a>(
    requests: Vec<Breadcrumb>,
    needs: impl Fn(&Breadcrumb) -> BTreeSet<&'a Breadcrumb>,
    follows: impl Fn(&Breadcrumb) -> BTreeSet<&'a Breadcrumb>,
) -> Vec<Breadcrumb> {
    let before: BTreeMap<Breadcrumb, [BTreeSet<&Breadcrumb>; 2]> =
        requests.iter().map(|request| (request.clone(), [needs(request), follows(request)])).collect();
    let mut waiting = requests;
    let mut ordered: Vec<Breadcrumb> = Vec::new();
    let mut done: BTreeSet<Breadcrumb> = BTreeSet::new();
    while !waiting.is_empty() {
        let ready = |request: &Breadcrumb, kinds: usize| {
            before[request].iter().take(kinds).flatten().all(|needed| done.contains(*needed))
        };
        let first = |kinds: usize| waiting.iter().position(|request| ready(request, kinds));
        let next = first(2).or_else(|| first(1)).unwrap_or_default();
        let request = waiting.remove(next);
        done.insert(request.clone());
        ordered.push(request);
    }
    ordered
}
