//! `docs`: what it says, what it writes, and what it leaves alone.

use super::place::Place;
use super::{LOSSES, UP_TO_DATE, generated, more, pets};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const WRITTEN: &str = "1 collection, 2 requests: 7 files changed (7 created, 0 updated, 0 deleted), 1 loss; begin at \
                       docs/index.html\n";

const UNCHANGED: &str = "1 collection, 2 requests: 0 files changed (0 created, 0 updated, 0 deleted), 1 loss; begin at \
                         docs/index.html\n";

const PAGES: &[&str] = &[
    "assets/items.js",
    "assets/site.css",
    "assets/site.js",
    "index.html",
    "pets/get_pet.html",
    "pets/index.html",
    "pets/ping.html",
];

fn names(place: &Place, folder: &str) -> BTreeSet<String> {
    place.files(folder).into_keys().collect()
}

#[test]
fn a_site_beside_the_crate() {
    let place = pets();
    place.check(&["docs"], 0, WRITTEN, LOSSES);
    assert_eq!(names(&place, "docs"), PAGES.iter().copied().map(str::to_owned).collect());
    assert!(place.files("generated").is_empty());
    place.check(&["docs"], 0, UNCHANGED, LOSSES);
    place.write("docs/notes.md", "ours");
    place.write("pets.json", &super::PETS.replace("Ping", "Pong"));
    let (code, text, _) = place.run(&["docs"]);
    let said = text.replace("(1 created, 3 updated, 1 deleted)", "…");
    assert_eq!(
        (code, said),
        (Some(0), UNCHANGED.replace("0 files changed (0 created, 0 updated, 0 deleted)", "5 files changed …"))
    );
    assert!(names(&place, "docs").contains("notes.md"));
}

#[test]
fn a_site_of_a_file() {
    let place = pets();
    let written = WRITTEN.replace("docs/", "public/api/");
    std::fs::create_dir(place.path().join("public")).expect("a folder");
    place.check(&["docs", "pets.json", "--out", "public/api"], 0, &written, LOSSES);
    assert_eq!(names(&place, "public/api").len(), PAGES.len());
}

#[test]
fn a_file_of_others_is_in_the_way() {
    let place = pets();
    place.write("docs/index.html", "<!DOCTYPE html>");
    let (code, text, said) = place.run(&["docs", "--format", "short"]);
    assert_eq!((code, text.as_str()), (Some(1), ""));
    let error = "error[E0501]: `docs/index.html` is in the way and was not generated";
    assert_eq!(said.lines().filter(|line| line.contains("E0501")).collect::<Vec<_>>(), [error]);
    assert_eq!(names(&place, "docs"), BTreeSet::from(["index.html".to_owned()]));
}

/// Each of them knows its own files only.
#[test]
fn a_site_in_the_folder_of_the_crate() {
    let place = generated();
    let (code, ..) = place.run(&["docs", "--out", "generated"]);
    assert_eq!(code, Some(0));
    place.check(&["check"], 0, UP_TO_DATE, LOSSES);
    let (code, ..) = place.run(&[]);
    assert_eq!(code, Some(0));
    assert_eq!(names(&place, "generated").len(), 5 + PAGES.len());
}

#[test]
fn a_site_for_other_programs() {
    let place = pets();
    let (code, stdout, _) = place.run(&["docs", "--format", "json"]);
    let document: Value = serde_json::from_str(&stdout).expect("JSON");
    let result = json!({
        "created": PAGES,
        "deleted": [],
        "out": "docs",
        "requests": 2,
        "unchanged": 0,
        "updated": [],
    });
    assert_eq!((code, &document["result"]), (Some(0), &result));
}

#[test]
fn a_site_that_may_lose_nothing() {
    let place = pets();
    let denied = format!("{LOSSES}error: 1 loss and `--deny-loss`: nothing was written\n{}", more("L0306"));
    place.check(&["docs", "--deny-loss"], 1, "", &denied);
    assert!(place.files("docs").is_empty());
}
