//! Gives items of one file that sign with the same parameters one table of them.

use super::model::{AuthDef, AuthTable, Cluster};
use super::names::{Ident, shouty, snake};
use std::collections::BTreeMap;

/// How many items have each list of parameters.
type Counts = BTreeMap<Vec<(&'static str, String)>, usize>;

/// Finds the parameters that most items of each scheme have, and puts the name of their table in their place.
///
/// Other parameters of the scheme stay with their items: the tables would need numbers.
pub fn share(clusters: &mut [Cluster]) -> Vec<AuthTable> {
    let mut uses: BTreeMap<&'static str, Counts> = BTreeMap::new();
    for cluster in clusters.iter() {
        if let AuthDef::Signed { kind, parameters, .. } = &cluster.item.auth {
            *uses.entry(kind).or_default().entry(parameters.clone()).or_default() += 1;
        }
    }
    let mut tables = Vec::new();
    for (kind, lists) in uses {
        // Of two that are as common the first in order, so that shuffled items change nothing.
        let most = lists.into_iter().max_by(|(a, some), (b, others)| some.cmp(others).then_with(|| b.cmp(a)));
        let Some((list, 2..)) = most else { continue };
        let Some(name) = free(kind, clusters) else { continue };
        for cluster in clusters.iter_mut() {
            if let AuthDef::Signed { kind: own, parameters, table, .. } = &mut cluster.item.auth
                && *own == kind
                && *parameters == list
            {
                *table = Some(name.clone());
            }
        }
        tables.push(AuthTable { name, parameters: list });
    }
    tables.sort_by(|a, b| a.name.cmp(&b.name));
    tables
}

/// A name that no item of the file has.
fn free(kind: &str, clusters: &[Cluster]) -> Option<Ident> {
    let names = ["parameters", "auth parameters"].map(|what| shouty(&snake(&format!("{kind} {what}"))));
    names.into_iter().find(|name| clusters.iter().all(|cluster| cluster.item.name != *name))
}
