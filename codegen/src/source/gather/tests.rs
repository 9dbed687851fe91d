//! Tests of what is taken in from a disk, and under which names.

use super::*;
use tempfile::TempDir;

/// A folder with files, each of which says nothing but its own path.
fn folder(files: &[&str]) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for file in files {
        let path = folder.path().join(file);
        fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("a folder");
        fs::write(path, format!("name: {file}\n")).expect("a file");
    }
    folder
}

/// Checks which collections the folder `named` holds.
#[track_caller]
fn check_several(files: &[&str], named: &str, expected: &[&str]) {
    let folder = folder(files);
    assert_eq!(collections_in(&folder.path().join(named)), expected);
}

#[test]
fn folders_of_collections() {
    let workspace = [
        ".postman/resources.yaml",
        "postman/collections/Cats/Get.request.yaml",
        "postman/collections/Dogs/Deep/er/Get.request.yaml",
        "postman/collections/Empty/README.md",
        "postman/collections/.hidden/Get.request.yaml",
        "postman/environments/local.environment.yaml",
    ];
    let both = ["Cats", "Dogs"];
    check_several(&workspace, "postman/collections", &both);
    check_several(&workspace, "postman", &both.map(|name| format!("collections/{name}")).each_ref().map(|it| &**it));
    check_several(&workspace, "", &both.map(|name| format!("postman/collections/{name}")).each_ref().map(|it| &**it));
    // A collection is none of several, and neither is a folder of folders that is not called so.
    check_several(&workspace, "postman/collections/Dogs", &[]);
    check_several(&["v3/A/x.request.yaml", "v3/B/x.request.yaml"], "v3", &[]);
    check_several(&["v3/A/collection.yaml", "v3/B/x.request.yaml"], "v3", &["A", "B"]);
    check_several(&["collections/x.request.yaml", "collections/A/x.request.yaml"], "collections", &[]);
    check_several(&["collections/A/.resources/definition.yaml"], "collections", &["A"]);
    check_several(&["x.json"], "", &[]);
}

/// Checks the names of all sources that `named`, called so, becomes; paths are sorted.
#[track_caller]
fn check_names(files: &[&str], named: &str, called: &str, expected: &[&str]) {
    let folder = folder(files);
    let mut sources = Sources::default();
    let file = load_collection(&mut sources, &folder.path().join(named), called).expect("a collection");
    let root = sources.file(file);
    let entries = root.folder().map(|folder| &folder.entries[..]).unwrap_or_default();
    let mut names = vec![root.name()];
    names.extend(entries.iter().map(|entry| sources.file(entry.file).name()));
    assert_eq!(names, expected);
}

#[test]
fn names() {
    let files = [
        "collections/A/.resources/definition.yaml",
        "collections/A/F/.resources/x.resources/examples/OK.example.yaml",
        "collections/A/F/x.request.yaml",
        "collections/A/F/y.request.yaml",
        "collections/A/.git/z.request.yaml",
        "collections/A/note.txt",
    ];
    let whole = [
        "in/A",
        "in/A/.resources",
        "in/A/.resources/definition.yaml",
        "in/A/F",
        "in/A/F/.resources",
        "in/A/F/.resources/x.resources",
        "in/A/F/.resources/x.resources/examples",
        "in/A/F/.resources/x.resources/examples/OK.example.yaml",
        "in/A/F/x.request.yaml",
        "in/A/F/y.request.yaml",
    ];
    check_names(&files, "collections/A", "in/A/", &whole);
    // One collection in a folder of collections is meant by it.
    check_names(&files, "collections", "in", &whole);
    let one = |root: &str| {
        let paths = [
            "",
            "/.resources/definition.yaml",
            "/F",
            "/F/.resources/x.resources",
            "/F/.resources/x.resources/examples",
            "/F/.resources/x.resources/examples/OK.example.yaml",
            "/F/x.request.yaml",
        ];
        paths.map(|path| format!("{root}{path}"))
    };
    let request = "collections/A/F/x.request.yaml";
    check_names(&files, request, "collections/A/F/x.request.yaml", &one("collections/A").each_ref().map(|it| &**it));
    check_names(&files, request, "F/x.request.yaml", &one(".").each_ref().map(|it| &**it));
    check_names(&files, request, "x.request.yaml", &one("..").each_ref().map(|it| &**it));
    check_names(
        &["A/collection.yaml", "A/x.request.yaml"],
        "A/collection.yaml",
        "A/collection.yaml",
        &["A", "A/collection.yaml", "A/x.request.yaml"],
    );
    check_names(&["x.yaml"], "x.yaml", "x.yaml", &["x.yaml"]);
}

#[test]
fn refused() {
    let check = |files: &[&str], expected: &str| {
        let folder = folder(files);
        let loaded = load_collection(&mut Sources::default(), folder.path(), "x");
        assert_eq!(format!("{:?}", loaded.expect_err("no collection")), expected);
    };
    check(&[], "NoCollection");
    check(&["x.json", "README.md", "x.yaml"], "NoCollection");
    check(
        &["collections/A/x.request.yaml", "collections/B/x.request.yaml"],
        r#"Several(["collections/A", "collections/B"])"#,
    );
    let deep = format!("{}x.request.yaml", "d/".repeat(MAX_DEPTH + 1));
    check(&["x.request.yaml", &deep], &format!("TooDeep({MAX_DEPTH})"));
}
