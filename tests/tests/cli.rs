//! The real program: what command lines answer, and what they leave on disk.
//!
//! `BLESS=1 cargo test -p tests --test cli` writes the help texts in `cli/` anew.

mod binary;
#[path = "cli/docs.rs"]
mod docs;
#[path = "cli/init.rs"]
mod init;
#[path = "cli/interrupted.rs"]
mod interrupted;
#[path = "cli/json.rs"]
mod json;
#[path = "cli/place.rs"]
mod place;
#[path = "cli/renames.rs"]
mod renames;
#[path = "cli/semver.rs"]
mod semver;
#[path = "cli/watch.rs"]
mod watch;

use place::Place;
use serde_json::{Value, json};
use std::path::Path;

const CONFIG: &str = "[collections.pets]\ninput = \"pets.json\"\n";

const PETS: &str = r#"{
  "info": {"name": "Pets"},
  "item": [
    {"name": "Get pet", "request": "https://pets.example/pets/:id", "response": [{"code": 204}]},
    {"name": "Ping", "request": "https://pets.example/ping"}
  ]
}
"#;

/// What is said about the request without an example.
const LOSSES: &str = "\
loss report: 1 row
L0306  Ping  pets.json:5:14  no successful answer is saved, so the answer is untyped
help L0306: save an example of a successful answer in Postman

";

const UP_TO_DATE: &str = "1 collection, 2 requests: `generated` is up to date\n";

/// An item of which nothing is lost.
const ITEM: &str = r#"{"name": "Get pet", "request": "https://pets.example/pet", "response": [{"code": 204}]}"#;

const ITEM_WRITTEN: &str =
    "1 collection, 1 request: 5 files changed (5 created, 0 updated, 0 deleted), 0 warnings, 0 losses\n";

/// The last line of a run that failed.
fn more(code: &str) -> String {
    format!("more about {code}: cargo run -p codegen -- explain {code}\n")
}

/// A small workspace.
fn pets() -> Place {
    Place::with(&[("codegen.toml", CONFIG), ("pets.json", PETS)])
}

/// The same, generated.
fn generated() -> Place {
    let place = pets();
    let text = "1 collection, 2 requests: 5 files changed (5 created, 0 updated, 0 deleted), 0 warnings, 1 loss\n";
    place.check(&[], 0, text, LOSSES);
    place
}

#[track_caller]
fn golden(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cli").join(file);
    if tests::blessing() {
        std::fs::write(&path, text).expect("a golden");
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text);
}

#[test]
fn help() {
    for (file, arguments) in [
        ("help.txt", &["--help"][..]),
        ("help_short.txt", &["-h"]),
        ("help_init.txt", &["init", "--help"]),
        ("help_new.txt", &["new", "--help"]),
        ("help_generate.txt", &["generate", "--help"]),
        ("help_check.txt", &["check", "--help"]),
        ("help_diff.txt", &["diff", "--help"]),
        ("help_watch.txt", &["watch", "--help"]),
        ("help_docs.txt", &["docs", "--help"]),
        ("help_explain.txt", &["explain", "--help"]),
        ("help_completions.txt", &["completions", "--help"]),
        ("help_man.txt", &["man", "--help"]),
        ("help_dump.txt", &["dump", "--help"]),
        ("help_flow.txt", &["flow", "--help"]),
        ("help_why.txt", &["why", "--help"]),
    ] {
        let (code, stdout, stderr) = Place::with(&[]).run(arguments);
        assert_eq!((code, stderr.as_str()), (Some(0), ""), "{arguments:?}");
        golden(file, &stdout);
    }
}

#[test]
fn version() {
    Place::with(&[]).check(&["--version"], 0, concat!("codegen ", env!("CARGO_PKG_VERSION"), "\n"), "");
}

#[test]
fn a_command_line_that_means_nothing() {
    let place = generated();
    let before = place.files("");
    let try_help = "\n\nFor more information, try '--help'.\n";
    let usage = "\n\nUsage: codegen [OPTIONS] [COMMAND]";
    for (arguments, said) in [
        (&["--bogus"][..], format!("error: unexpected argument '--bogus' found{usage}{try_help}")),
        (
            &["generat"],
            format!(
                "error: unrecognized subcommand 'generat'\n\n  tip: a similar subcommand exists: 'generate'{usage}{try_help}"
            ),
        ),
        (
            &["in/my pets.json"],
            format!(
                "error: unrecognized subcommand 'in/my pets.json'\n\n  tip: to generate from this file, run \
                 cargo run -p codegen -- generate 'in/my pets.json'{usage}{try_help}"
            ),
        ),
        (
            &["check", "--out", "x"],
            format!(
                "error: the following required arguments were not provided:\n  <INPUT>\n\n\
                 Usage: codegen check --out <DIR> <INPUT>{try_help}"
            ),
        ),
        (
            &["dump", "tokens"],
            format!(
                "error: invalid value 'tokens' for '<STAGE>'\n  \
                 [possible values: source, collection, api, bindings]{try_help}"
            ),
        ),
        (
            &["--format", "xml"],
            format!(
                "error: invalid value 'xml' for '--format <FORMAT>'\n  [possible values: human, short, json]{try_help}"
            ),
        ),
        (
            &["generate", "pets.json", "--config", "codegen.toml"],
            format!(
                "error: a collection on the command line takes the place of the configuration; \
                 leave out one of them{usage}{try_help}"
            ),
        ),
    ] {
        place.check(arguments, 2, "", &said);
    }
    assert_eq!(place.files(""), before);
}

#[test]
fn from_nothing_to_up_to_date() {
    let place = generated();
    let first = place.files("generated");
    let again = "1 collection, 2 requests: 0 files changed (0 created, 0 updated, 0 deleted), 0 warnings, 1 loss\n";
    place.check(&[], 0, again, LOSSES);
    place.check(&["generate"], 0, again, LOSSES);
    place.check(&["check"], 0, UP_TO_DATE, LOSSES);
    place.check(&["diff"], 0, "", LOSSES);
    assert_eq!(place.files("generated"), first);
    let beside: Vec<String> = place.files("").into_keys().filter(|path| !path.starts_with("generated/")).collect();
    assert_eq!(beside, ["codegen.toml", "pets.json"]);
}

#[test]
fn out_of_date() {
    let place = generated();
    let first = place.files("generated");
    let manifest = place.read("generated/Cargo.toml");
    place.write("generated/Cargo.toml", &manifest.replace("edition = \"2024\"", "edition = \"2021\""));
    place.write("generated/src/old.rs", "// @generated by `cargo run -p codegen`. Do not edit.\nfn old() {}\n");
    let stale = place.files("generated");
    let diff = "\
--- a/Cargo.toml
+++ b/Cargo.toml
@@ -4,7 +4,7 @@
 name = \"generated\"
 description = \"Typed bindings of Postman collections.\"
 version = \"0.1.0\"
-edition = \"2021\"
+edition = \"2024\"
 publish = false
 
 [lib]
--- a/src/old.rs
+++ /dev/null
@@ -1,2 +0,0 @@
-// @generated by `cargo run -p codegen`. Do not edit.
-fn old() {}
";
    let note = "error: `generated` is out of date (0 created, 1 updated, 1 deleted); to write it, run\n\n    \
                cargo run -p codegen\n\n";
    place.check(&["check"], 3, diff, &format!("{LOSSES}{note}"));
    place.check(&["diff"], 0, diff, LOSSES);
    assert_eq!(place.files("generated"), stale);
    let text = "1 collection, 2 requests: 2 files changed (0 created, 1 updated, 1 deleted), 0 warnings, 1 loss\n";
    place.check(&[], 0, text, LOSSES);
    assert_eq!(place.files("generated"), first);
}

#[test]
fn explanations() {
    let place = Place::with(&[]);
    let text = "E0102: a file is no JSON\n\n\
                Collections and environments are JSON files, but for those whose names end in `.yaml`. The label stands \
                at the first character that does not belong there.\n\n\
                help: export the collection from Postman again, or mend the file at this place\n";
    place.check(&["explain", "E0102"], 0, text, "");
    place.check(&["explain", "e0102"], 0, text, "");
    let all: Vec<&str> = codegen::diag::Code::all().map(codegen::diag::Code::id).collect();
    let unknown = format!("error: there is no code `E9999`; there is {}\n", all.join(", "));
    place.check(&["explain", "E9999"], 2, "", &unknown);
}

#[test]
fn every_code_is_explained() {
    let place = Place::with(&[]);
    for code in codegen::diag::Code::all() {
        let text = format!("{}: {}\n\n{}\n\nhelp: {}\n", code.id(), code.title(), code.explanation(), code.help());
        place.check(&["explain", code.id()], 0, &text, "");
    }
}

#[test]
fn dumps() {
    let place = pets();
    for stage in ["source", "collection", "api", "bindings"] {
        let (code, first, stderr) = place.run(&["dump", stage]);
        // Losses are found on the way to the API.
        let losses = if ["api", "bindings"].contains(&stage) { LOSSES } else { "" };
        assert_eq!((code, stderr.as_str()), (Some(0), losses), "{stage}");
        assert_eq!(first.lines().next(), Some("# pets"), "{stage}");
        assert_ne!(first.lines().nth(1), None, "{stage}");
        place.check(&["dump", stage], 0, &first, losses);
        let copy = pets();
        copy.check(&["dump", stage, "pets.json"], 0, &first, losses);
    }
    assert_eq!(place.files("").into_keys().collect::<Vec<_>>(), ["codegen.toml", "pets.json"]);
}

#[test]
fn why() {
    let item = r#"{
  "name": "Get pet",
  "request": "https://pets.example/pet",
  "response": [
    {"name": "Tame", "code": 200, "body": "{\"name\": \"Tom\", \"token\": \"s3cr3t-9f8e7d\"}"},
    {"name": "Wild", "code": 200, "body": "{\"token\": \"s3cr3t-1a2b3c\"}"}
  ]
}
"#;
    let place = Place::with(&[("codegen.toml", CONFIG), ("pets.json", item)]);
    let name = "\
pets::GetPetResponse::name: Option<String>
wire name: \"name\"
Option: 1 of 2 objects lacks it
  the example \"Wild\" of Get pet
    pets.json:6:44  {\"token\": ***}
String: 1 value of text
  the example \"Tame\" of Get pet
    pets.json:5:55  \"Tom\"
";
    for path in ["pets::GetPetResponse::name", "generated::pets::GetPetResponse::name", "GetPetResponse::name"] {
        place.check(&["why", path], 0, name, "");
        place.check(&["why", path, "pets.json"], 0, name, "");
    }
    let fields = "pets::GetPetResponse\n  name:  Option<String>\n  token: Secret<String>\n";
    place.check(&["why", "pets::GetPetResponse"], 0, fields, "");
    let unknown = "error: there is no type or field `GetPetResponse::nam`; \
                   there is pets::GetPetResponse::name, pets::GetPetResponse::token\n";
    place.check(&["why", "GetPetResponse::nam"], 2, "", unknown);
    assert_eq!(place.files("").into_keys().collect::<Vec<_>>(), ["codegen.toml", "pets.json"]);
    // Nor does it say what else there is to say: that is what `generate` does.
    pets().check(&["why", "GetPet"], 0, "pets::GetPet\n  id: Param\n", "");
}

#[test]
fn configurations_elsewhere() {
    let place = Place::with(&[("a/codegen.toml", CONFIG), ("a/pets.json", PETS), ("a/b/c/note.txt", "")]);
    let written = "1 collection, 2 requests: 5 files changed (5 created, 0 updated, 0 deleted), 0 warnings, 1 loss\n";
    place.check(&["--config", "a/codegen.toml"], 0, written, LOSSES);
    assert_eq!(place.files("a/generated"), generated().files("generated"));
    // From below, the nearest one above counts.
    place.check_in("a/b/c", &["check"], 0, UP_TO_DATE, LOSSES);
    place.check_in("a/generated/src", &["check"], 0, UP_TO_DATE, LOSSES);
    place.check_in("a/b/c", &["check", "--config", "../../codegen.toml"], 0, UP_TO_DATE, LOSSES);

    let note = "error: `generated` is out of date (0 created, 0 updated, 1 deleted); to write it, run\n\n    \
                cargo run -p codegen -- --config a/codegen.toml\n\n";
    place.write("a/generated/x.rs", "// @generated by `cargo run -p codegen`. Do not edit.\n");
    let diff = "--- a/x.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-// @generated by `cargo run -p codegen`. Do not edit.\n";
    place.check(&["check", "--config", "a/codegen.toml"], 3, diff, &format!("{LOSSES}{note}"));

    let missing = "error[E0101]: `b/codegen.toml` cannot be read: No such file or directory (os error 2)\n |\n \
                   = help: check the path; paths in codegen.toml start at the folder of codegen.toml\n\n";
    place.check(&["--config", "b/codegen.toml"], 1, "", &format!("{missing}{}", more("E0101")));
}

#[test]
fn without_a_configuration() {
    let place = Place::with(&[("Get Pet.postman_collection.json", ITEM)]);
    let input = "Get Pet.postman_collection.json";
    place.check(&["generate", input, "--out", "bindings"], 0, ITEM_WRITTEN, "");
    let files: Vec<String> = place.files("bindings").into_keys().collect();
    assert_eq!(files, ["Cargo.toml", "SURFACE.txt", "src/get_pet.rs", "src/get_pet/environment.rs", "src/lib.rs"]);
    let same = "1 collection, 1 request: `bindings` is up to date\n";
    place.check(&["check", input, "--out", "bindings"], 0, same, "");

    let all = ["--module", "shop", "--package", "pet-shop", "--runtime", "rt", "--out", "deep/er"];
    place.check(&[&["generate", input], &all[..]].concat(), 0, ITEM_WRITTEN, "");
    let files: Vec<String> = place.files("deep/er").into_keys().collect();
    assert_eq!(files, ["Cargo.toml", "SURFACE.txt", "src/lib.rs", "src/shop.rs", "src/shop/environment.rs"]);
    let manifest = place.read("deep/er/Cargo.toml");
    let lines: Vec<&str> =
        manifest.lines().filter(|line| line.starts_with("name") || line.starts_with("postbind")).collect();
    assert_eq!(lines, ["name = \"pet-shop\"", "postbind = { path = \"../../rt\", default-features = false }"]);

    // The command to run is one that a shell reads back.
    place.write("bindings/x.rs", "// @generated by `cargo run -p codegen`. Do not edit.\n");
    let diff = "--- a/x.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-// @generated by `cargo run -p codegen`. Do not edit.\n";
    let note = "error: `bindings` is out of date (0 created, 0 updated, 1 deleted); to write it, run\n\n    \
                cargo run -p codegen -- generate 'Get Pet.postman_collection.json' --out bindings\n\n";
    place.check(&["check", input, "--out", "bindings"], 3, diff, note);
}

#[test]
fn denied_losses() {
    let place = pets();
    let said = format!("{LOSSES}error: 1 loss and `--deny-loss`: nothing was written\n{}", more("L0306"));
    place.check(&["--deny-loss"], 1, "", &said);
    place.check(&["generate", "--deny-loss"], 1, "", &said);
    assert_eq!(place.files("").into_keys().collect::<Vec<_>>(), ["codegen.toml", "pets.json"]);
    let item = Place::with(&[("item.json", ITEM)]);
    item.check(&["--deny-loss", "generate", "item.json"], 0, ITEM_WRITTEN, "");
}

#[test]
fn formats() {
    let place = generated();
    let short = "pets.json:5:14: loss[L0306]: no successful answer is saved, so the answer is untyped\n";
    place.check(&["check", "--format", "short"], 0, UP_TO_DATE, short);
}

#[test]
fn an_error_in_every_format() {
    let place = Place::with(&[("codegen.toml", CONFIG), ("pets.json", "{\n  \"item\": [,]\n}\n")]);
    let human = "\
error[E0102]: expected a value, found `,`
 --> pets.json:2:12
  |
2 |   \"item\": [,]
  |            ^
  |
  = help: export the collection from Postman again, or mend the file at this place

";
    let human = &format!("{human}{}", more("E0102"));
    let short = "pets.json:2:12: error[E0102]: expected a value, found `,`\n";
    for command in ["generate", "check", "diff"] {
        place.check(&[command], 1, "", human);
        place.check(&[command, "--format", "short"], 1, "", short);
        let (code, stdout, stderr) = place.run(&[command, "--format", "json"]);
        assert_eq!((code, stderr.as_str()), (Some(1), ""));
        let row = json!({
            "breadcrumb": [],
            "code": "E0102",
            "help": "export the collection from Postman again, or mend the file at this place",
            "message": "expected a value, found `,`",
            "places": [{"file": "pets.json", "line": 2, "column": 12, "text": ""}],
            "severity": "error",
            "title": "a file is no JSON",
        });
        let report = json!({"diagnostics": [row], "totals": {"errors": 1, "losses": 0, "warnings": 0}});
        assert_eq!(serde_json::from_str::<Value>(&stdout).expect("JSON"), report);
    }
    for stage in ["source", "collection", "api", "bindings"] {
        place.check(&["dump", stage], 1, "", human);
    }
    assert_eq!(place.files("").into_keys().collect::<Vec<_>>(), ["codegen.toml", "pets.json"]);
}

#[test]
fn an_input_that_is_not_there() {
    let place = Place::with(&[]);
    let said = "\
error[E0101]: `none.json` does not exist
 --> command line:1:28
  |
1 | collections.\"none\".input = \"none.json\"
  |                            ^^^^^^^^^^^
  |
  = help: check the path; paths in codegen.toml start at the folder of codegen.toml

";
    place.check(&["generate", "none.json"], 1, "", &format!("{said}{}", more("E0101")));
    assert_eq!(place.files("").len(), 0);
}

#[test]
fn a_foreign_file_in_the_way() {
    let place = generated();
    place.write("generated/src/lib.rs", "fn mine() {}\n");
    place.write("generated/notes.md", "mine too\n");
    let before = place.files("");
    let said = format!(
        "error[E0501]: `generated/src/lib.rs` is in the way and was not generated\n |\n \
         = help: move the file away, or choose another output folder\n\n{LOSSES}{}",
        more("E0501")
    );
    for command in ["generate", "check", "diff"] {
        place.check(&[command], 1, "", &said);
        assert_eq!(place.files(""), before);
    }
}

/// A file that is not ours and in nobody's way stays where it is.
#[test]
fn a_foreign_file_beside() {
    let place = generated();
    place.write("generated/notes.md", "mine\n");
    place.write("generated/src/pets/mine.rs", "fn mine() {}\n");
    place.write("generated/Cargo.toml", "# @generated by `cargo run -p codegen`. Do not edit.\nold\n");
    let text = "1 collection, 2 requests: 1 file changed (0 created, 1 updated, 0 deleted), 0 warnings, 1 loss\n";
    place.check(&[], 0, text, LOSSES);
    let mut expected = generated().files("generated");
    expected.insert("notes.md".to_owned(), b"mine\n".to_vec());
    expected.insert("src/pets/mine.rs".to_owned(), b"fn mine() {}\n".to_vec());
    assert_eq!(place.files("generated"), expected);
}

#[test]
fn a_reader_that_goes_away() {
    let place = pets();
    for (arguments, code) in [(&["dump", "bindings"][..], 0), (&["diff"], 0), (&["check"], 3), (&["--help"], 0)] {
        let mut child = place.spawn(arguments);
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("it ends");
        let note = "error: `generated` is out of date (5 created, 0 updated, 0 deleted); to write it, run\n\n    \
                    cargo run -p codegen\n\n";
        let said = match arguments[0] {
            "check" => format!("{LOSSES}{note}"),
            "--help" => String::new(),
            _ => LOSSES.to_owned(),
        };
        assert_eq!(String::from_utf8_lossy(&output.stderr), said, "{arguments:?}");
        assert_eq!(output.status.code(), Some(code), "{arguments:?}");
    }
    let mut child = place.spawn(&["check"]);
    drop((child.stdout.take(), child.stderr.take()));
    assert_eq!(child.wait().expect("it ends").code(), Some(3));
}
