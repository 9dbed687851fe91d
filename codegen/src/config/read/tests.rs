//! Configurations and what is said about them, to the letter.

use super::*;
use crate::diag::render;

fn run(text: &str) -> (Option<Config>, String) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let file = sources.add("codegen.toml", text);
    let config = read(&sources, file, &mut sink);
    (config, render::human(&sources, &sink.sorted(), false))
}

/// Checks what is wrong: one line for each diagnostic, with what its label covers, what it says, and what help there is
/// beyond that of the code.
#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let file = sources.add("codegen.toml", text);
    let config = read(&sources, file, &mut sink);
    let line = |diagnostic: &&Diagnostic| {
        let label = &diagnostic.labels[0];
        let (id, message) = (diagnostic.code.id(), &diagnostic.message);
        let help = if diagnostic.help == diagnostic.code.help() { "" } else { &diagnostic.help };
        format!("{id} {message} | {} | {} | {help}", sources.slice(label.span), label.text)
    };
    let found: Vec<String> = sink.sorted().iter().map(line).collect();
    assert_eq!(found, expected);
    assert_eq!(config.is_none(), !expected.is_empty());
}

#[test]
fn a_whole_one() {
    let text = "\
# why
out = \"bindings/pets\"
package = \"pet-shop\"
runtime = \"runtime\"

[collections.pets]
input = \"collections/pets.json\"
environment = \"collections/local.json\"
at = \"auth::token\"
title = \"Pets\"
secrets = \"keep\"

[collections.pets.names]
\"GET Loans / Renew\" = \"renewal\"
Books = \"shelf\"

[collections]
books.input = \"books.json\"
";
    let (config, said) = run(text);
    assert_eq!(said, "");
    let config = config.expect("nothing was said");
    assert_eq!(config.out, PathBuf::from("bindings/pets"));
    let runtime = Runtime::Path("../../runtime".into());
    assert_eq!(config.package, Package { name: "pet-shop".into(), runtime, mock: None, metadata: None });
    let shown = |collection: &CollectionConfig| {
        let CollectionConfig { module, input, environment, at, title, names, keep_secrets, .. } = collection;
        let text = |text: &Option<Spanned<String>>| text.as_ref().map_or("-".to_owned(), |text| text.value.clone());
        let (environment, at) = (text(environment), text(at));
        let names = names.iter().map(|entry| format!(" {}={}", entry.breadcrumb.value, entry.name.value));
        let names: String = names.collect();
        format!("{} {} {environment} {at} {title:?} {keep_secrets}{names}", module.value, input.value)
    };
    assert_eq!(
        config.collections.iter().map(shown).collect::<Vec<_>>(),
        [
            "books books.json - - None false",
            "pets collections/pets.json collections/local.json auth::token Some(\"Pets\") true GET Loans / Renew=renewal Books=shelf",
        ],
    );
    let slice = |span: Span| &text[span.start as usize..span.end as usize];
    assert_eq!(slice(config.collections[1].module.span), "pets");
    assert_eq!(slice(config.collections[1].input.span), "\"collections/pets.json\"");
    assert_eq!(slice(config.collections[1].names[0].breadcrumb.span), "\"GET Loans / Renew\"");
    assert_eq!(slice(config.collections[1].names[0].name.span), "\"renewal\"");
}

#[test]
fn the_least() {
    let (config, said) = run("collections.a.input = 'a.json'");
    assert_eq!(said, "");
    let config = config.expect("nothing was said");
    assert_eq!(config.out, PathBuf::from("generated"));
    assert_eq!(
        config.package,
        Package { name: "generated".into(), runtime: Runtime::Version, mock: None, metadata: None }
    );
}

#[test]
fn no_toml() {
    check("", &["E0604 the configuration names no collection |  |  | "]);
    check(
        "out = \n[collections.a\ninput = 'x' 3\n",
        &[
            "E0601 the configuration is no TOML: string values must be quoted, expected literal string |  |  | ",
            "E0601 the configuration is no TOML: unclosed table, expected `]` |  |  | ",
            "E0601 the configuration is no TOML: unexpected key or value, expected newline, `#` |  |  | ",
        ],
    );
    check(
        "[collections.a]\ninput = 'x'\ninput = 'y'\n",
        &["E0601 the configuration is no TOML: duplicate key | input |  | "],
    );
}

#[test]
fn unknown_keys() {
    check(
        "runtim = 1\nzzz = 2\n[collections.a]\ninput = 'x'\nenviroment = 'y'\nq = 1\n",
        &[
            "E0602 the configuration has no key `runtim` | runtim |  | did you mean `runtime`?",
            "E0602 the configuration has no key `zzz` | zzz |  | remove it; the configuration has `collections`, `manifest`, `mock`, `out`, `package`, `runtime`",
            "E0602 a collection has no key `enviroment` | enviroment |  | did you mean `environment`?",
            "E0602 a collection has no key `q` | q |  | remove it; a collection has `at`, `environment`, `features`, `formats`, `globals`, `input`, `names`, `refresh`, `secrets`, `title`",
        ],
    );
}

#[test]
fn wrong_kinds() {
    check(
        "out = 1\npackage = ['x']\nruntime = {}\ncollections = 2020-01-01",
        &[
            "E0603 `out` wants a string | 1 | this is an integer | ",
            "E0603 `package` wants a string | ['x'] | this is an array | ",
            "E0603 `runtime` wants a string | {} | this is a table | ",
            "E0603 `collections` wants a table | 2020-01-01 | this is a datetime | ",
        ],
    );
    check(
        "out = ' '\n[collections]\na = 'x.json'\nb = {}\nc = { input = true, secrets = 'hide' }\n",
        &[
            "E0603 `out` is empty | ' ' |  | ",
            "E0603 `a` wants a table with an `input` | 'x.json' | this is a string | ",
            "E0603 the collection `b` has no `input` | b | of this collection | add `input = \"PATH\"` with the file that Postman exported",
            "E0603 `input` wants a string | true | this is a boolean | ",
            "E0603 `secrets` cannot be `hide` | 'hide' |  | write \"drop\", or \"keep\" for trusted tests only",
        ],
    );
    check(
        "[collections.a]\ninput = 1.5\nenvironment = []\nat = ''\ntitle = false\nsecrets = true\n",
        &[
            "E0603 `input` wants a string | 1.5 | this is a float | ",
            "E0603 `environment` wants a string | [] | this is an array | ",
            "E0603 `at` is empty | '' |  | ",
            "E0603 `title` wants a string | false | this is a boolean | ",
            "E0603 `secrets` wants a string | true | this is a boolean | ",
        ],
    );
    check(
        "[collections.a]\ninput = 'x'\nnames = 'y'\n[collections.b]\ninput = 'x'\n[collections.b.names]\nA.B = 'c'\nD = 1\nE = ''\n",
        &[
            "E0603 `names` wants a table | 'y' | this is a string | ",
            "E0603 `A` wants a string | A | this is a table | ",
            "E0603 `D` wants a string | 1 | this is an integer | ",
            "E0603 `E` is empty | '' |  | ",
        ],
    );
}

#[test]
fn nothing_to_generate() {
    check("out = 'x'\n", &["E0604 the configuration names no collection |  |  | "]);
    check("[collections]\n", &["E0604 the configuration names no collection | collections | nothing in it | "]);
}

#[test]
fn names() {
    check(
        "[collections.\"Pet Shop\"]\ninput = 'x'\n[collections.self]\ninput = 'x'\nat = 'a::crate::B::'\n",
        &[
            "E0402 `Pet Shop` cannot be the name of a module | \"Pet Shop\" | not an identifier of Rust | ",
            "E0402 `self` cannot be the name of a module | self | a keyword of Rust | ",
            "E0402 `B` cannot be the name of a module | 'a::crate::B::' | not in snake_case | ",
            "E0402 `` cannot be the name of a module | 'a::crate::B::' | not an identifier of Rust | ",
            "E0402 `crate` cannot be the name of a module | 'a::crate::B::' | a keyword of Rust | ",
        ],
    );
    check(
        "out = 'my crate'\ncollections.a.input = 'x'",
        &[
            "E0603 the crate has no name that cargo takes | 'my crate' |  | set `package` to ASCII letters, digits, `-` and `_`, beginning with a letter",
        ],
    );
    check(
        "out = '..'\ncollections.a.input = 'x'",
        &[
            "E0603 the crate has no name that cargo takes | '..' |  | set `package` to ASCII letters, digits, `-` and `_`, beginning with a letter",
        ],
    );
    check(
        "package = '1'\ncollections.a.input = 'x'",
        &[
            "E0603 the crate has no name that cargo takes | '1' |  | set `package` to ASCII letters, digits, `-` and `_`, beginning with a letter",
        ],
    );
}

#[test]
fn no_way_to_the_runtime() {
    check(
        "out = '../x'\nruntime = 'rt'\ncollections.a.input = 'x'",
        &[
            "E0603 no relative path leads from `../x` to the runtime | 'rt' |  | write the path of the runtime as an absolute path",
        ],
    );
}

#[test]
fn as_it_is_shown() {
    let (_, said) = run("[collections.pets]\nimput = \"pets.json\"\n");
    assert_eq!(
        said,
        "\
error[E0603]: the collection `pets` has no `input`
 --> codegen.toml:1:14
  |
1 | [collections.pets]
  |              ^^^^ of this collection
  |
  = help: add `input = \"PATH\"` with the file that Postman exported

error[E0602]: a collection has no key `imput`
 --> codegen.toml:2:1
  |
2 | imput = \"pets.json\"
  | ^^^^^
  |
  = help: did you mean `input`?
"
    );
}

#[test]
fn manifests() {
    let (config, said) = run("\
[manifest]
keywords = [\"pets\", \"api\"]
license = \"MIT\"
version = \"1.2.0\"

[collections]
pets.input = \"pets.json\"
");
    assert_eq!(said, "");
    let metadata = config.and_then(|config| config.package.metadata).expect("a manifest");
    let lines: Vec<String> = metadata.iter().map(|(key, value)| format!("{key} = {value}")).collect();
    assert_eq!(lines, ["version = \"1.2.0\"", "license = \"MIT\"", "keywords = [\"pets\",\"api\"]"]);
    let of = |line: &str| format!("[manifest]\n{line}\n[collections]\npets.input = \"pets.json\"\n");
    check(&of("keyword = []"), &["E0602 a manifest has no key `keyword` | keyword |  | did you mean `keywords`?"]);
    check(&of("keywords = [7]"), &["E0603 `keywords` wants a list of strings | [7] | this is an array | "]);
    check(&of("license = 7"), &["E0603 `license` wants a string | 7 | this is an integer | "]);
    check(
        "manifest = 7\ncollections.pets.input = \"pets.json\"\n",
        &["E0603 `manifest` wants a table | 7 | this is an integer | "],
    );
}
