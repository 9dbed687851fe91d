//! `diff --semver`: what it takes, and what it ends with.

use super::place::Place;
use super::{CONFIG, PETS, more};

/// Two versions of the pets, and a configuration for each.
fn versions() -> Place {
    let new = PETS.replace("\"Ping\"", "\"Health\"").replace("/ping", "/health");
    let config = CONFIG.replace("pets.json", "../new pets.json");
    Place::with(&[
        ("codegen.toml", CONFIG),
        ("pets.json", PETS),
        ("new/codegen.toml", &config),
        ("new pets.json", &new),
    ])
}

fn said(module: &str) -> String {
    format!(
        "major: 1 change breaks callers, 1 addition\n\n\
         {module}::ping  (Ping)\n  major  the function `ping` is gone\n\n\
         {module}::health  (Health)\n  minor  new function `health`\n"
    )
}

#[test]
fn collections() {
    let place = versions();
    place.check(&["diff", "pets.json", "new pets.json", "--semver"], 0, &said("new_pets"), "");
    place.check(&["diff", "--semver", "pets.json", "new pets.json", "--module", "shop"], 0, &said("shop"), "");
    place.check(&["diff", "--semver", "pets.json", "pets.json"], 0, "none: nothing changed\n", "");
}

#[test]
fn configurations() {
    let place = versions();
    place.check(&["diff", "--semver", "codegen.toml", "new/codegen.toml"], 0, &said("pets"), "");
    let package = format!("package = \"shop\"\n{CONFIG}");
    place.write("codegen.toml", &package);
    let text = "major: 1 change breaks callers\n\nthe crate\n  major  the package `shop` is `generated` now\n";
    place.write("new/codegen.toml", &CONFIG.replace("pets.json", "../pets.json"));
    place.check(&["diff", "--semver", "codegen.toml", "new/codegen.toml"], 0, text, "");
}

#[test]
fn what_is_no_input() {
    let place = versions();
    let wrong = |arguments: &[&str], said: &str| {
        let arguments: Vec<&str> = ["diff", "--semver"].iter().chain(arguments).copied().collect();
        place.check(&arguments, 2, "", &format!("error: {said}\n"));
    };
    wrong(&["pets.json", "codegen.toml"], "`diff --semver` compares two collections, or two configurations");
    let itself = "a configuration says itself what `--environment`, `--globals`, `--module` and `--package` would";
    wrong(&["codegen.toml", "codegen.toml", "--module", "x"], itself);
    let config = "`diff --semver` takes two configurations in the place of `--config`";
    wrong(&["pets.json", "pets.json", "--config", "codegen.toml"], config);
    place.write("broken.json", "{\"item\": 7}");
    let (code, stdout, stderr) = place.run(&["diff", "--semver", "pets.json", "broken.json"]);
    assert_eq!((code, stdout.as_str()), (Some(1), ""));
    assert!(stderr.ends_with(&more("E0202")), "{stderr}");
}
