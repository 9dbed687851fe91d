//! A run that is killed leaves the old folder or the new one, never a mixture, and the next run makes all well.
//!
//! The moment of each kill is a stage that the run has reached on disk, not a time.

use super::place::{Files, Place};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;

const FOLDERS: usize = 100;
const REQUESTS: usize = 20;

/// A collection of 2,000 requests of which nothing is lost. Every request differs between two hosts.
fn collection(host: &str) -> String {
    let request = |folder: usize, request: usize| {
        format!(
            r#"{{"name": "Get pet {request}", "request": "https://{host}/f{folder}/p{request}", "response": [{{"code": 204}}]}}"#
        )
    };
    let folder = |folder: usize| {
        let requests: Vec<String> = (0..REQUESTS).map(|index| request(folder, index)).collect();
        format!(r#"{{"name": "Folder {folder}", "item": [{}]}}"#, requests.join(",\n"))
    };
    let folders: Vec<String> = (0..FOLDERS).map(folder).collect();
    format!(r#"{{"info": {{"name": "Big"}}, "item": [{}]}}"#, folders.join(",\n"))
}

/// How far a run has to be when it is killed.
#[derive(Clone, Copy, Debug)]
enum Moment {
    /// It has just begun.
    Begun,
    /// It has made its staging folder.
    Staging,
    /// That has so many files of the new tree.
    Written(usize),
    /// The folder is no longer the old one.
    Replaced,
    /// It has ended by itself.
    Ended,
}

const MOMENTS: &[Moment] = &[
    Moment::Begun,
    Moment::Staging,
    Moment::Written(1),
    Moment::Written(FOLDERS / 2),
    Moment::Written(FOLDERS),
    Moment::Replaced,
    Moment::Replaced,
    Moment::Ended,
];

/// The staging folders beside the output.
fn staging(place: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(place).expect("a readable folder").flatten();
    let hidden = |path: &PathBuf| path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."));
    entries.map(|entry| entry.path()).filter(hidden).collect()
}

/// Whether a run is that far. `before` are the staging folders that earlier runs left, `old` is the text of one file.
fn reached(moment: Moment, place: &Path, before: &[PathBuf], old: &[u8]) -> bool {
    let own = || staging(place).into_iter().find(|folder| !before.contains(folder));
    let count = |folder: PathBuf| fs::read_dir(folder.join("new/src/big")).map_or(0, Iterator::count);
    match moment {
        Moment::Begun => true,
        Moment::Staging => own().is_some(),
        Moment::Written(files) => own().is_some_and(|folder| count(folder) >= files),
        Moment::Replaced => fs::read(place.join("generated/SURFACE.txt")).is_ok_and(|text| text != old),
        Moment::Ended => false,
    }
}

/// Kills a run when it is that far; one that ends before is left to end.
fn kill(mut child: Child, is_time: impl Fn() -> bool) {
    while !is_time() {
        if child.try_wait().expect("a child").is_some() {
            break;
        }
        std::thread::yield_now();
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
}

#[test]
fn a_killed_run_leaves_the_old_folder_or_the_new_one() {
    let inputs = ["a.json", "b.json"];
    let place = Place::with(&[(inputs[0], &collection("a.example")), (inputs[1], &collection("b.example"))]);
    let arguments = |input| ["generate", input, "--module", "big"];
    let text =
        "1 collection, 2000 requests: 105 files changed (105 created, 0 updated, 0 deleted), 0 warnings, 0 losses\n";
    let whole = inputs.map(|input| {
        let out = format!("whole_{input}");
        place.check(&[&arguments(input)[..], &["--out", &out, "--package", "generated"]].concat(), 0, text, "");
        place.files(&out)
    });
    place.check(&arguments(inputs[0]), 0, text, "");

    // Which of the two is in place; each run is to put the other one there.
    let mut now = 0;
    for moment in MOMENTS {
        let old = &whole[now]["SURFACE.txt"];
        let before = staging(place.path());
        let child = place.spawn(&arguments(inputs[1 - now]));
        kill(child, || reached(*moment, place.path(), &before, old));
        now = which(&place.files("generated"), &whole, now, *moment);
    }
    let (code, _, stderr) = place.run(&arguments(inputs[1 - now]));
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    assert_eq!(which(&place.files("generated"), &whole, now, Moment::Ended), 1 - now);
    assert_eq!(staging(place.path()), Vec::<PathBuf>::new(), "left behind");
}

/// The index of the tree that these are.
fn which(found: &Files, whole: &[Files; 2], old: usize, moment: Moment) -> usize {
    if let Some(index) = whole.iter().position(|tree| tree == found) {
        return index;
    }
    let odd = |path: &&String| found.get(*path) != whole[old].get(*path);
    let changed: Vec<&String> = whole[old].keys().chain(found.keys()).filter(odd).collect();
    panic!("killed at {moment:?}, the folder is a mixture: of {} files {changed:?} are not the old ones", found.len());
}
