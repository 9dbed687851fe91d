//! Turns generated crates into what a compiler and a listing of the public API say of them.

use super::cases::{CASES, Case};
use super::read;
use std::collections::BTreeSet;
use tests::crates::Crates;

/// What a program does with the old side unless its case says otherwise: every field of every struct is named.
const USUAL: &str = "
    let environment = Environment { base: \"\".into(), key: postbind::Secret::new(\"\".into()), last: \"\".into() };
    let inputs = GetOrder { id: 1.into(), page: 1.into(), sort: None, x_trace: String::new() };
    let operation: postbind::Operation<GetOrderResponse> = get_order(&inputs);
    let GetOrderResponse { id, note } = GetOrderResponse { id: 7, note: String::new() };
    let body = AddOrderBody { note };
    let _ = (environment, operation, id, add_order(&AddOrder { body }), GetOrder::saved(&Environment::default()));
    if let Some(GetOrderError::NotFound(GetOrderNotFound { code })) = None { drop(code) }
";

fn program(case: &Case) -> String {
    let statements = if case.program.is_empty() { USUAL } else { case.program };
    format!("#![allow(unused)]\nuse generated::{}::*;\n\nfn main() {{\n{statements}\n}}\n", case.name)
}

/// A workspace with the crate of one side and a program for each case.
fn write(gate: &str, is_new: bool) -> Crates {
    let crates = Crates::prepare(gate);
    crates.write("generated", &read(CASES, is_new).generate().tree, "");
    let runtime = tests::workspace().join("runtime");
    let manifest = format!(
        "[package]\nname = \"programs\"\nedition = \"2024\"\n\n[dependencies]\ngenerated = {{ path = \"../generated\" }}\n\
         postbind = {{ path = {:?}, default-features = false }}\n",
        runtime.to_string_lossy()
    );
    crates.write_file("programs", "Cargo.toml", &manifest);
    for case in CASES {
        crates.write_file("programs", &format!("src/bin/{}.rs", case.name), &program(case));
    }
    crates.write_workspace(["generated", "programs"].into_iter());
    crates
}

/// The cases whose programs do not compile, and what the compiler says.
fn broken(gate: &str, is_new: bool) -> (BTreeSet<String>, String) {
    let crates = write(gate, is_new);
    let arguments = ["--bins", "--offline", "--keep-going", "--message-format=json"];
    let output = crates.cargo("check", &arguments, "programs");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let messages = said.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    let errors = messages.filter(|message| message["message"]["level"] == "error");
    let of_programs = errors.filter(|message| message["target"]["kind"][0] == "bin");
    let names = of_programs.filter_map(|message| message["target"]["name"].as_str().map(str::to_owned)).collect();
    (names, String::from_utf8_lossy(&output.stderr).into_owned())
}

/// The programs of the old side: all compile on it, and on the new side those that should.
#[test]
fn the_compiler() {
    let (old, said) = broken("semver", false);
    assert_eq!(old, BTreeSet::new(), "the programs do not fit the old side:\n{said}");
    let (new, said) = broken("semver", true);
    let expected: BTreeSet<String> =
        CASES.iter().filter(|case| !case.compiles).map(|case| case.name.to_owned()).collect();
    assert_eq!(new, expected, "{said}");
}

/// What a listing of the public API has more, less or otherwise.
#[cfg(feature = "public-api")]
#[test]
fn the_listing() {
    use public_api::diff::PublicApiDiff;

    let list = |is_new| {
        let (path, output) = write("semver-listing", is_new).rustdoc_json("generated");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{said}");
        public_api::Builder::from_rustdoc_json(path).omit_blanket_impls(true).build()
    };
    let (old, new) = match (list(false), list(true)) {
        (Ok(old), Ok(new)) => (old, new),
        // Its format changes with the toolchain, and the crate reads one only.
        (Err(error), _) | (_, Err(error)) => {
            eprintln!("skipped: {error}");
            return;
        }
    };
    let diff = PublicApiDiff::between(old, new);
    let mut wrong = Vec::new();
    for case in CASES {
        let own = format!("generated::{}::", case.name);
        let is_own = |item: &dyn std::fmt::Display| item.to_string().contains(&own);
        let removed = diff.removed.iter().any(|item| is_own(item));
        let changed = diff.changed.iter().any(|item| is_own(&item.old));
        let added = diff.added.iter().any(|item| is_own(item));
        let listed = match (removed || changed, added) {
            (true, _) => "major",
            (false, true) => "minor",
            (false, false) => "none",
        };
        // It does not know of anything that the compiler does not see.
        let expected = if case.listed == "patch" { "none" } else { case.listed };
        if listed != expected {
            let gone = diff.removed.iter().chain(diff.changed.iter().map(|item| &item.old));
            let items: Vec<String> = gone.filter(|item| is_own(*item)).map(ToString::to_string).collect();
            wrong.push(format!("{}: listed as {listed}, expected {expected}: {items:?}", case.name));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Says that it was left out.
#[cfg(not(feature = "public-api"))]
#[test]
fn the_listing_is_skipped() {
    eprintln!("skipped: `--features public-api` compares with a listing of the public API");
}
