//! The order of what stands in one folder: requests and folders in one sequence.

use super::fields;
use crate::collection::Entry;
use crate::collection::cursor::Cursor;
use crate::source::Node;

/// Where an entry stands: by its `order`, then by the name of its file.
pub(super) type Rank = f64;

/// The `order` of a request, folder or example. Without one it is 0, as in Postman's own runner.
pub(super) fn rank(cursor: &mut Cursor<'_>, node: &Node) -> Rank {
    let Some(text) = fields::text(cursor, node, "order") else { return 0.0 };
    match text.value.trim().parse::<f64>() {
        Ok(rank) if rank.is_finite() => rank,
        _ => {
            if let Some(node) = node.get("order") {
                fields::wrong(cursor, "order", node, "a number");
            }
            0.0
        }
    }
}

/// The name that ties are broken by.
fn name(entry: &Entry) -> &str {
    match entry {
        Entry::Folder(folder) => &folder.name.value,
        Entry::Item(item) => &item.name.value,
    }
}

/// Entries in their order.
pub(super) fn sorted(mut entries: Vec<(Rank, Entry)>) -> Vec<Entry> {
    entries.sort_by(|(a, first), (b, second)| a.total_cmp(b).then_with(|| name(first).cmp(name(second))));
    entries.into_iter().map(|(_, entry)| entry).collect()
}
