//! What `generated/` holds is what the generator writes: a plain `cargo test` catches a stale crate.

use codegen::diag::render;
use codegen::output;
use tests::{Loaded, workspace};

#[test]
fn generated_is_up_to_date() {
    let mut loaded = Loaded::from_folder(&workspace());
    let generated = loaded.generate();
    let said = render::human(&loaded.sources, &loaded.sink.sorted(), false);
    let generated = generated.unwrap_or_else(|| panic!("nothing is generated:\n\n{said}"));
    let root = workspace().join(loaded.config.expect("it generated").out);
    let changes = output::compare(&generated.tree, &root).unwrap_or_else(|error| panic!("{error}"));
    let diff = output::diff(&generated.tree, &root, &changes).unwrap_or_else(|error| panic!("{error}"));
    let summary = output::summary(&changes);
    assert!(changes.is_empty(), "{diff}\nout of date ({summary}); to write it, run\n\n    cargo run -p codegen\n");
}
