//! Turns a compared folder into the new one and checks what was touched and what was not.

use std::fs;
use std::path::Path;

use super::super::{Changes, apply, compare};
use super::{expected, made, names, put, snapshot, stamp, tree};
use crate::render::tree::FileTree;

fn run(tree: &FileTree, root: &Path) -> Changes {
    let changes = compare(tree, root).expect("compare");
    apply(tree, root, &changes).expect("apply");
    changes
}

#[test]
fn a_fresh_root_is_made_with_its_parents() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("some/where/gen");
    let tree = tree(&[("Cargo.toml", "c"), ("src/lib.rs", "l")]);
    run(&tree, &root);
    let (cargo, lib) = (made("c"), made("l"));
    let all = [("Cargo.toml", &*cargo), ("src", "/"), ("src/lib.rs", &*lib)];
    assert_eq!(snapshot(&root), expected(&all));
    assert_eq!(names(&home.path().join("some/where")), ["gen"]);
    assert_eq!(compare(&tree, &root).expect("again").same, 2);
}

#[test]
fn without_changes_nothing_is_touched() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    let tree = tree(&[("src/lib.rs", "l")]);
    put(&root, "src/lib.rs", made("l"));
    put(&root, "mine.txt", "mine");
    let paths = ["", "src", "src/lib.rs", "mine.txt"].map(|path| root.join(path));
    let stamps = || (stamp(home.path()), paths.each_ref().map(|path| stamp(path)));
    let before = stamps();
    assert!(run(&tree, &root).is_empty());
    assert_eq!(stamps(), before);

    let missing = home.path().join("missing");
    run(&FileTree::new(), &missing);
    assert_eq!(stamps(), before);
}

#[test]
fn only_what_changed_is_rewritten() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    for (path, text) in [
        ("src/same.rs", &*made("same")),
        ("src/old.rs", &made("old")),
        ("src/gone/x.rs", &made("gone")),
        ("src/half/x.rs", &made("gone")),
        ("src/half/mine.rs", "mine"),
        (".git/HEAD", "ref"),
        ("target/debug/x.d", "build output"),
        ("notes/a.txt", "mine"),
    ] {
        put(&root, path, text);
    }
    fs::create_dir(root.join("empty")).expect("empty folder");
    let kept = ["src/same.rs", "src/half/mine.rs", ".git/HEAD", "target/debug/x.d", "notes/a.txt"];
    let stamps = || kept.map(|path| stamp(&root.join(path)));
    let (before, old) = (stamps(), stamp(&root.join("src/old.rs")));
    let notes = stamp(&root.join("notes")).1;

    let tree = tree(&[("src/new/x.rs", "new"), ("src/old.rs", "new"), ("src/same.rs", "same")]);
    run(&tree, &root);
    let (new, same) = (made("new"), made("same"));
    let all = [
        (".git", "/"),
        (".git/HEAD", "ref"),
        ("empty", "/"),
        ("notes", "/"),
        ("notes/a.txt", "mine"),
        ("src", "/"),
        ("src/half", "/"),
        ("src/half/mine.rs", "mine"),
        ("src/new", "/"),
        ("src/new/x.rs", &new),
        ("src/old.rs", &new),
        ("src/same.rs", &same),
        ("target", "/"),
        ("target/debug", "/"),
        ("target/debug/x.d", "build output"),
    ];
    assert_eq!(snapshot(&root), expected(&all));
    assert_eq!(stamps(), before);
    assert_ne!(stamp(&root.join("src/old.rs")), old);
    assert_eq!(stamp(&root.join("notes")).1, notes);
    assert_eq!(names(home.path()), ["gen"]);
}

#[cfg(unix)]
#[test]
fn permissions_and_symlinks_stay() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("gen");
    put(&root, "run.sh", "mine");
    put(&root, "old.rs", made("old"));
    put(&root, "private/x", "mine");
    symlink("run.sh", root.join("link")).expect("link");
    symlink("../nowhere", root.join("dangling")).expect("link");
    let modes = [("", 0o750), ("old.rs", 0o640), ("private", 0o500), ("run.sh", 0o711)];
    for (path, mode) in modes {
        let mode = fs::Permissions::from_mode(mode);
        fs::set_permissions(root.join(path), mode).expect("chmod");
    }
    run(&tree(&[("old.rs", "new")]), &root);
    let old = made("new");
    let all = [
        ("dangling", "-> ../nowhere"),
        ("link", "-> run.sh"),
        ("old.rs", &*old),
        ("private", "/"),
        ("private/x", "mine"),
        ("run.sh", "mine"),
    ];
    assert_eq!(snapshot(&root), expected(&all));
    for (path, mode) in modes {
        let meta = fs::metadata(root.join(path)).expect("metadata");
        assert_eq!(meta.permissions().mode() & 0o7777, mode, "{path:?}");
    }
    assert_eq!(names(home.path()), ["gen"]);
    // Or else the temporary folder could not be removed.
    let open = fs::Permissions::from_mode(0o700);
    fs::set_permissions(root.join("private"), open).expect("chmod");
}

#[cfg(unix)]
#[test]
fn a_symlinked_root_stays_a_symlink() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("link");
    put(home.path(), "real/gen/a.rs", made("a"));
    std::os::unix::fs::symlink("real/gen", &root).expect("link");
    run(&tree(&[("b.rs", "b")]), &root);
    let b = made("b");
    let all = [("link", "-> real/gen"), ("real", "/"), ("real/gen", "/"), ("real/gen/b.rs", &*b)];
    assert_eq!(snapshot(home.path()), expected(&all));
}

/// Who stands in a folder would stand in a removed one after an exchange, and a build lies in it.
#[test]
fn a_folder_with_the_configuration_is_not_exchanged() {
    let home = tempfile::tempdir().expect("tempdir");
    let root = home.path().join("crate");
    put(&root, "codegen.toml", "mine");
    put(&root, "target/debug/x.d", "build output");
    put(&root, "src/old.rs", made("old"));
    put(&root, "src/gone/x.rs", made("gone"));
    let place = std::fs::File::open(&root).expect("a folder");
    let before = place.metadata().expect("its state");
    run(&tree(&[("src/old.rs", "new"), ("tests/a.rs", "a")]), &root);
    let (new, a) = (made("new"), made("a"));
    let all = [
        ("codegen.toml", "mine"),
        ("src", "/"),
        ("src/old.rs", &*new),
        ("target", "/"),
        ("target/debug", "/"),
        ("target/debug/x.d", "build output"),
        ("tests", "/"),
        ("tests/a.rs", &*a),
    ];
    assert_eq!(snapshot(&root), expected(&all));
    assert_eq!(names(home.path()), ["crate"]);
    let after = fs::metadata(&root).expect("its state");
    #[cfg(unix)]
    assert_eq!(std::os::unix::fs::MetadataExt::ino(&before), std::os::unix::fs::MetadataExt::ino(&after));
    let _ = (before, after);
}
