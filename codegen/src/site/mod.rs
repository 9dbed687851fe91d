//! Turns collections into a reference site: static pages, one a request, that show what is generated of it.
//!
//! ```text
//! Collection, Api, Bindings ─► values of a page ─► templates/site ─► FileTree
//! ```

mod collection;
mod curl;
mod inputs;
mod item;
mod losses;
mod markdown;
mod masked;
mod place;
mod responses;
mod scripts;
mod search;
mod shell;
mod subject;
mod template;
mod text;
mod tree;

use crate::bindings;
use crate::config::{Input, Package};
use crate::diag::mask::Masks;
use crate::diag::{Diagnostic, Severity, Sink};
use crate::output::SITE_BANNER;
use crate::render::tree::{FileTree, RelPath};
use crate::source::Sources;
use item::Shared;
use masked::Masked;
use rayon::prelude::*;
use shell::Shell;
use subject::Subject;
use template::{SCRIPT, STYLE, Templates};

/// A site.
pub struct Site {
    /// Every file of it.
    pub tree: FileTree,
    /// How many requests have a page.
    pub requests: usize,
}

/// Turns collections into the pages of a site. Pure, as [`generate`](crate::generate) is.
///
/// No page holds a credential of a collection, whatever the configuration says. Nothing comes back when an error was
/// reported to `sink`.
pub fn site(inputs: &[Input], package: &Package, sources: &Sources, sink: &mut Sink) -> Option<Site> {
    crate::with_room(|| {
        let line = |input: &Input| {
            let mut sink = Sink::default();
            (Subject::of(input, sources, &mut sink), sink)
        };
        let (subjects, sinks): (Vec<_>, Vec<_>) = inputs.par_iter().map(line).unzip();
        sinks.into_iter().for_each(|part| sink.extend(part));
        let subjects: Vec<Subject> = subjects.into_iter().collect::<Option<_>>()?;
        Some(pages(&subjects, package, sources, sink))
    })
}

fn pages(subjects: &[Subject], package: &Package, sources: &Sources, sink: &Sink) -> Site {
    let diagnostics = sink.sorted();
    let mut masks = Masks::of(sources, &diagnostics);
    subjects.iter().flat_map(|subject| &subject.secrets).for_each(|secret| masks.add(secret));
    let masked = Masked { sources, masks: &masks };
    let said: Vec<&Diagnostic> = diagnostics.into_iter().filter(|it| it.severity() != Severity::Error).collect();
    let krate = bindings::package(&package.name);
    let templates = Templates::new();
    let shared: Vec<Shared<'_>> = subjects
        .par_iter()
        .map(|subject| Shared {
            subject,
            index: subject.index(),
            shell: Shell::of(&subject.api.variables),
            masked,
            diagnostics: said.iter().copied().filter(|it| subject.concerns(it)).collect(),
            krate: &krate,
        })
        .collect();
    let mut tree = FileTree::new();
    let mut entries = Vec::new();
    shared.iter().for_each(|shared| tree::entries(shared, &shared.subject.bindings.root, &mut entries));
    for shared in &shared {
        let root = &shared.subject.bindings.root;
        let requests: Vec<_> =
            root.tree().into_iter().flat_map(|module| module.clusters.iter().map(move |it| (module, it))).collect();
        let made = requests.into_par_iter().filter_map(|(module, cluster)| {
            let page = place::of_item(module, &cluster.function.name);
            let values = item::values(shared, module, cluster, &page)?;
            let text = templates.fill("item.html", &values);
            Some((page, text))
        });
        made.collect::<Vec<_>>().into_iter().for_each(|(page, text)| add(&mut tree, &page, text));
        add(&mut tree, &place::of_collection(root), templates.fill("collection.html", &collection::values(shared)));
    }
    add(&mut tree, place::START, templates.fill("start.html", &collection::start(&shared)));
    add(&mut tree, "assets/site.css", STYLE.to_owned());
    add(&mut tree, "assets/site.js", SCRIPT.to_owned());
    add(&mut tree, "assets/items.js", search::list(SITE_BANNER, &entries));
    Site { tree, requests: entries.len() }
}

/// Names of modules and functions are good file names, and no two requests of a module have one name.
fn add(tree: &mut FileTree, path: &str, text: String) {
    let added = RelPath::new(path).and_then(|path| tree.insert(path, text));
    added.unwrap_or_else(|error| unreachable!("{path} was planned: {error}"));
}
