//! Turns failures and kills at every step into checks that the old folder or the new one is there.

use std::fs;
use std::path::Path;

use super::super::leftover::clear_leftovers;
use super::super::place::Place;
use super::super::stage::Staging;
use super::super::swap::{Failed, in_place, two_renames};
use super::super::{OutputError, apply, compare};
use super::{changes, made, names, put, rels, snapshot, tree};
use crate::render::tree::FileTree;

/// A folder with one file of each fate, and the tree that decides it.
fn old_folder(root: &Path) -> FileTree {
    put(root, "gone/x.rs", made("gone"));
    put(root, "mine.txt", "mine");
    put(root, "old.rs", made("old"));
    tree(&[("new/x.rs", "new"), ("old.rs", "new")])
}

fn stage(tree: &FileTree, root: &Path) -> Staging {
    let changes = compare(tree, root).expect("compare");
    let place = Place::of(root).expect("place");
    Staging::build(tree, &place, &changes).expect("stage")
}

#[test]
fn a_root_that_is_or_is_below_a_file_is_refused() {
    let home = tempfile::tempdir().expect("tempdir");
    put(home.path(), "file", "mine");
    let before = snapshot(home.path());
    let tree = tree(&[("a.rs", "a")]);
    let all = changes(&["a.rs"], &[], &[], 0);
    let file = home.path().join("file");
    for result in [compare(&tree, &file).map(drop), apply(&tree, &file, &all)] {
        assert!(matches!(result, Err(OutputError::NotAFolder { path }) if path == file));
    }
    let below = apply(&tree, &file.join("gen"), &all);
    assert!(matches!(below, Err(OutputError::Io { .. })));
    assert_eq!(snapshot(home.path()), before);
}

#[test]
fn a_failure_while_staging_leaves_the_old_folder_and_no_staging() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    old_folder(&root);
    let before = snapshot(&root);
    // `compare` would refuse this: a foreign file stands where a folder must be.
    let tree = tree(&[("a.rs", "a"), ("mine.txt/x.rs", "x")]);
    let place = Place::of(&root).expect("place");
    let all = changes(&["a.rs", "mine.txt/x.rs"], &[], &[], 0);
    let error = Staging::build(&tree, &place, &all).expect_err("blocked");
    assert!(matches!(error, OutputError::Io { doing: "write the file", .. }));
    assert_eq!(snapshot(&root), before);
    assert_eq!(names(home.path()), ["gen"]);
}

#[test]
fn changes_that_no_longer_fit_are_refused() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    let tree = old_folder(&root);
    let mut stale = compare(&tree, &root).expect("compare");
    stale.delete = rels(&["mine.txt"]);
    let before = snapshot(home.path());
    let result = apply(&tree, &root, &stale);
    assert!(matches!(result, Err(OutputError::Changed { root: at }) if at == root));
    assert_eq!(snapshot(home.path()), before);
}

#[test]
fn killed_before_the_exchange_the_old_folder_stands_and_the_next_run_clears_up() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    let tree = old_folder(&root);
    let before = snapshot(&root);
    stage(&tree, &root).keep();
    assert_eq!(snapshot(&root), before);
    assert_eq!(names(home.path()).len(), 2);
    // Like ours by name, but without the marker.
    put(home.path(), ".gen.postbind-mine/x", "mine");
    put(home.path(), ".gen.postbind-file", "mine");

    let changes = compare(&tree, &root).expect("compare");
    apply(&tree, &root, &changes).expect("apply");
    assert!(compare(&tree, &root).expect("again").is_empty());
    let left = [".gen.postbind-file", ".gen.postbind-mine", "gen"];
    assert_eq!(names(home.path()), left);
}

#[test]
fn a_run_without_changes_clears_up_too_but_not_below_a_living_run() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    let tree = old_folder(&root);
    let none = changes(&[], &[], &[], 0);
    let living = stage(&tree, &root);
    apply(&tree, &root, &none).expect("apply");
    assert_eq!(names(home.path()).len(), 2);
    living.keep();
    fs::create_dir(home.path().join(".gen.postbind-empty")).expect("killed before the marker");
    apply(&tree, &root, &none).expect("apply");
    assert_eq!(names(home.path()), ["gen"]);
}

#[test]
fn killed_between_two_renames_the_old_folder_is_put_back() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    let tree = old_folder(&root);
    let before = snapshot(&root);
    let staging = stage(&tree, &root);
    fs::rename(&root, staging.old_tree()).expect("first rename");
    staging.keep();

    let all = compare(&tree, &root).expect("the root is missing");
    let result = apply(&tree, &root, &all);
    assert!(matches!(result, Err(OutputError::Changed { .. })));
    assert_eq!(snapshot(&root), before);
    assert_eq!(names(home.path()), ["gen"]);
}

#[test]
fn the_other_ways_into_place_end_like_the_exchange() {
    let home = tempfile::tempdir().expect("tempdir");
    let roots = ["exchange", "renames", "in_place"].map(|name| home.path().join(name));
    for (way, root) in roots.iter().enumerate() {
        let tree = old_folder(root);
        let changes = compare(&tree, root).expect("compare");
        match way {
            0 => apply(&tree, root, &changes).expect("exchange"),
            1 => two_renames(&stage(&tree, root), root).expect("renames"),
            _ => in_place(&stage(&tree, root), root, &changes).expect("in place"),
        }
        assert_eq!(snapshot(root), snapshot(&roots[0]));
        assert!(compare(&tree, root).expect("again").is_empty());
    }
    assert_eq!(names(home.path()), ["exchange", "in_place", "renames"]);
}

#[test]
fn the_other_ways_into_place_put_back_what_they_moved() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    let tree = old_folder(&root);
    let before = snapshot(&root);
    let changes = compare(&tree, &root).expect("compare");
    for way in ["renames", "in place"] {
        let staging = stage(&tree, &root);
        let failed = if way == "renames" {
            fs::remove_dir_all(staging.new_tree()).expect("remove");
            two_renames(&staging, &root)
        } else {
            fs::remove_file(staging.new_tree().join("new/x.rs")).expect("remove");
            in_place(&staging, &root, &changes)
        };
        assert!(matches!(failed, Err(Failed::Untouched(_))), "{way}");
        assert_eq!(snapshot(&root), before, "{way}");
    }
    clear_leftovers(&Place::of(&root).expect("place"));
    assert_eq!(names(home.path()), ["gen"]);
}
