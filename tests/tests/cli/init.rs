//! `init`: the configuration that is found, and what keeps one from being written.

use super::{ITEM, PETS, Place};
use serde_json::{Value, json};

/// An item of which nothing is lost, with a variable.
const VARIABLE: &str = r#"{"name": "Get pet", "request": "{{url}}/pet", "response": [{"code": 204}]}"#;

const LOCAL: &str = r#"{"name": "Local", "values": [{"key": "url", "value": "http://127.0.0.1"}]}"#;

const WRITTEN: &str = "\
# What `cargo run -p codegen` generates. Paths start at the folder of this file.

# The folder of the crate that is written. Its name is the crate's, unless `package` gives another one.
out = \"generated\"
# package = \"my-bindings\"
# The folder of the crate `postbind`; without it, the version in the registry.
runtime = \"../rt\"
# The folder of the crate `mock`: with it the crate has examples and tests, answered with what was saved.
# mock = \"../mock\"

# One table a collection; its key is the module that the collection becomes.
[collections.pet]
input = \"api/pet.postman_collection.json\" # Get pet
# Its values become the defaults of `pet::Environment`.
environment = \"environments/local.json\"

[collections.ping]
input = \"ping.json\" # Get pet

# More settings of a collection:
#   at = \"auth\"        the module for entries at the root: what a bare item lacks
#   refresh = \"Auth / Refresh Token\"  the request that renews what others prove themselves with
#   title = \"Shelf\"    how the docs call it
#   features = true    makes each folder at the top a cargo feature
#   formats = true     types UUIDs, points in time and dates of answers
#   secrets = \"keep\"   copies literal credentials into the code: for trusted tests only
#
# Names in place of those that the generator finds, by the breadcrumb that diagnostics print:
#   [collections.NAME.names]
#   \"Loans / Renew\" = \"extend\"
";

/// Files with collections among them, and some that are none.
fn found() -> Place {
    Place::with(&[
        ("api/pet.postman_collection.json", VARIABLE),
        ("environments/local.json", LOCAL),
        ("ping.json", ITEM),
        ("package.json", r#"{"name": "x", "item": "y"}"#),
        ("broken.json", "{\"item\": ["),
        ("node_modules/x/pet.json", ITEM),
        (".hidden/pet.json", ITEM),
        ("other/codegen.toml", ""),
        ("other/pet.json", ITEM),
        ("notes.txt", ITEM),
    ])
}

#[test]
fn a_configuration_that_generates() {
    let place = found();
    let before = place.files("").len();
    let said = "wrote `codegen.toml` with 2 collections:\n  \
                pet: api/pet.postman_collection.json, with environments/local.json\n  ping: ping.json\n\
                read it, and run\n\n    cargo run -p codegen\n\n";
    place.check(&["init", "--runtime", "../rt"], 0, said, "");
    assert_eq!(place.read("codegen.toml"), WRITTEN);
    assert_eq!(place.files("").len(), before + 1);
    let text = "2 collections, 2 requests: 7 files changed (7 created, 0 updated, 0 deleted), 0 warnings, 0 losses\n";
    place.check(&[], 0, text, "");
}

#[test]
fn in_a_folder() {
    let place = Place::with(&[("a b/pets.json", PETS)]);
    let said = "wrote `a b/codegen.toml` with 1 collection:\n  pets: pets.json\n\
                read it, and run\n\n    cargo run -p codegen -- --config 'a b/codegen.toml'\n\n";
    place.check(&["init", "a b/"], 0, said, "");
    let (code, _, _) = place.run(&["--config", "a b/codegen.toml"]);
    assert_eq!(code, Some(0));
}

#[test]
fn as_json() {
    let place = found();
    let (code, stdout, stderr) = place.run(&["init", "--format", "json"]);
    assert_eq!((code, stderr.as_str()), (Some(0), ""));
    let pet = json!({
        "environment": "environments/local.json",
        "globals": null,
        "input": "api/pet.postman_collection.json",
        "module": "pet",
    });
    let ping = json!({"environment": null, "globals": null, "input": "ping.json", "module": "ping"});
    let result = json!({"collections": [pet, ping], "next": "cargo run -p codegen", "written": "codegen.toml"});
    let totals = json!({"errors": 0, "losses": 0, "warnings": 0});
    let document = json!({"diagnostics": [], "result": result, "totals": totals});
    assert_eq!(serde_json::from_str::<Value>(&stdout).expect("JSON"), document);
}

#[test]
fn nothing_is_overwritten() {
    let place = Place::with(&[("codegen.toml", "mine"), ("pets.json", PETS)]);
    let said = "error: `codegen.toml` is there already and stays as it is; to generate what it says, run\n\n    \
                cargo run -p codegen\n\n";
    place.check(&["init"], 1, "", said);
    assert_eq!(place.read("codegen.toml"), "mine");
}

#[test]
fn nothing_to_name() {
    let place = Place::with(&[("a/environment.json", LOCAL)]);
    let said = "error: no collection lies below `a`; export one from Postman (Collection v2.1) into it, and run\n\n    \
                cargo run -p codegen -- init a\n\n";
    place.check(&["init", "a"], 1, "", said);
    place.check(&["init", "b"], 1, "", "error: there is no folder `b`; name one that is there\n");
    let said = "error: `init` writes `codegen.toml` into a folder: name the folder, and leave out `--config`\n\n\
                Usage: codegen [OPTIONS] [COMMAND]\n\nFor more information, try '--help'.\n";
    place.check(&["init", "--config", "a/codegen.toml"], 2, "", said);
    assert_eq!(place.files("").into_keys().collect::<Vec<_>>(), ["a/environment.json"]);
}
