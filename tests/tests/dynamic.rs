//! The generator and the runtime know the same dynamic variables.

use std::collections::BTreeSet;

#[test]
fn the_same_names() {
    let generator: BTreeSet<&str> = codegen::api::dynamic::names().collect();
    let runtime: BTreeSet<&str> = postbind::Dynamic::names().collect();
    assert_eq!(generator, runtime);
    for name in generator {
        assert_eq!(codegen::api::dynamic::needs_words(name), postbind::Dynamic::needs_faker(name), "{name}");
    }
}
