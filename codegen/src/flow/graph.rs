//! Turns a collection into a graph: requests that hand variables on.

use crate::api::{Api, Group, Step};
use crate::diag::Breadcrumb;
use std::collections::{BTreeMap, BTreeSet};

/// Who hands what on to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Graph {
    /// The requests that set a variable or read one that is set, in an order in which they can run: who sets what a
    /// request reads stands before it, as far as no circle forbids.
    pub requests: Vec<Breadcrumb>,
    /// By variable: the requests that set it and those that read it, by their numbers.
    pub handed_on: BTreeMap<String, (Vec<usize>, Vec<usize>)>,
    /// Variables that are read and that no request sets, without a saved value: the caller has to set them.
    pub wanted: Vec<String>,
}

impl Graph {
    /// The graph of a collection.
    pub fn of(api: &Api) -> Self {
        let set = || api.variables.iter().filter(|variable| !variable.set_by.is_empty());
        let taking_part: BTreeSet<&Breadcrumb> =
            set().flat_map(|variable| variable.set_by.iter().chain(&variable.read_by)).collect();
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
        let requests = runnable(requests, |request| {
            // What a request stores before it is sent it needs of nobody.
            let own: BTreeSet<String> = before.get(request).cloned().unwrap_or_default();
            let read = set().filter(|variable| variable.read_by.contains(request) && !own.contains(&variable.name));
            read.flat_map(|variable| &variable.set_by).filter(|setter| *setter != request).collect()
        });
        let number: BTreeMap<&Breadcrumb, usize> = requests.iter().zip(0..).collect();
        let numbers = |list: &[Breadcrumb]| {
            let numbers: BTreeSet<usize> = list.iter().filter_map(|one| number.get(one).copied()).collect();
            numbers.into_iter().collect()
        };
        let handed_on = set()
            .map(|variable| (variable.name.clone(), (numbers(&variable.set_by), numbers(&variable.read_by))))
            .collect();
        let wanted = api.variables.iter().filter(|variable| variable.set_by.is_empty() && variable.value.is_none());
        let wanted = wanted.map(|variable| variable.name.clone()).collect();
        Self { handed_on, wanted, requests }
    }
}

fn in_order(group: &Group, found: &mut Vec<Breadcrumb>) {
    group.groups.iter().for_each(|group| in_order(group, found));
    found.extend(group.operations.iter().map(|operation| operation.breadcrumb.clone()));
}

/// The requests with those before them that they need. In a circle the first one of the collection goes first.
fn runnable<'a>(requests: Vec<Breadcrumb>, needs: impl Fn(&Breadcrumb) -> BTreeSet<&'a Breadcrumb>) -> Vec<Breadcrumb> {
    let needs: BTreeMap<Breadcrumb, BTreeSet<&Breadcrumb>> =
        requests.iter().map(|request| (request.clone(), needs(request))).collect();
    let mut waiting = requests;
    let mut ordered: Vec<Breadcrumb> = Vec::new();
    let mut done: BTreeSet<Breadcrumb> = BTreeSet::new();
    while !waiting.is_empty() {
        let ready = |request: &Breadcrumb| needs[request].iter().all(|needed| done.contains(*needed));
        let next = waiting.iter().position(ready).unwrap_or_default();
        let request = waiting.remove(next);
        done.insert(request.clone());
        ordered.push(request);
    }
    ordered
}
