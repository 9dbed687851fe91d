//! The same for a collection that is a folder: its files are written in another way, or one is taken out.

use super::{Stability, differs, produced, renamed};
use codegen::source::{FileId, Folder, Sources};
use tests::product::{Product, items};

pub fn one(product: &Product, folder: &Folder, chosen: &[usize]) -> Stability {
    let again = |rewrite: fn(&str) -> String, backwards: bool, without: Option<FileId>| {
        let mut sources = Sources::default();
        let root = sources.add("collection", "");
        let mut folder = folder.clone();
        folder.entries.retain(|entry| Some(entry.file) != without);
        if backwards {
            folder.entries.reverse();
        }
        for entry in &mut folder.entries {
            let file = product.sources.file(entry.file);
            entry.file = sources.add(file.name(), rewrite(file.text()));
        }
        sources.set_folder(root, folder);
        produced(product, sources, root)
    };
    let same: fn(&str) -> String = str::to_owned;
    let crlf: fn(&str) -> String = |text| text.replace("\r\n", "\n").replace('\n', "\r\n");
    let mut stability = Stability { removals: chosen.len(), ..Default::default() };
    let variants = [("second run", same, false), ("CRLF", crlf, false), ("files in another order", same, true)];
    for (name, rewrite, backwards) in variants {
        stability.differs.extend(differs(product, name, again(rewrite, backwards, None)));
    }
    for index in chosen {
        let file = items(&product.collection)[*index].span.file;
        stability.renamed.extend(renamed(product, *index, again(same, false, Some(file))));
    }
    stability
}
