//! The architecture's invariants (DESIGN sections 2 and 3): each is a row with its sentence, which is printed with the
//! places that break it.

#[path = "layering/paths.rs"]
mod paths;
#[path = "layering/sources.rs"]
mod sources;
#[path = "layering/tokens.rs"]
mod tokens;

use serde_json::Value;
use sources::File;
use std::collections::BTreeSet;
use std::process::Command;

/// What no file of some folders may name.
struct Ban {
    sentence: &'static str,
    /// Folders (with `/` behind) and files of `codegen/src` that it holds for; none means all.
    within: &'static [&'static str],
    /// Those that may.
    except: &'static [&'static str],
    /// Paths, or what they begin with; `crate::` for modules of ours, `name!` for a macro.
    names: &'static [&'static str],
}

const BANS: &[Ban] = &[
    Ban {
        sentence: "`emit` and `render` never import `api`, `collection`, `source`, `config`: no decisions while printing.",
        within: &["emit/", "render/"],
        except: &[],
        names: &["crate::api", "crate::collection", "crate::source", "crate::config"],
    },
    Ban {
        sentence: "`emit` knows `bindings` only; `render` knows `bindings` and `emit` only.",
        within: &["emit/", "render/"],
        except: &[],
        names: &["crate::diag", "crate::output", "crate::dump", "crate::build_script"],
    },
    Ban { sentence: "`emit` does not know `render`.", within: &["emit/"], except: &[], names: &["crate::render"] },
    Ban {
        sentence: "`collection` and `api` know no Rust: no `quote`, `syn`, `proc_macro2`, case conversion.",
        within: &["collection/", "api/"],
        except: &[],
        names: &[
            "quote",
            "quote!",
            "syn",
            "proc_macro2",
            "prettyplease",
            "heck",
            "unicode_ident",
            "deunicode",
            "crate::bindings",
            "crate::emit",
            "crate::render",
            "crate::output",
        ],
    },
    Ban {
        sentence: "`collection` adds no meaning: it knows `source` and `diag` only.",
        within: &["collection/"],
        except: &[],
        names: &["crate::api", "crate::config", "crate::dump"],
    },
    Ban {
        sentence: "`source` knows no other stage.",
        within: &["source/"],
        except: &[],
        names: &[
            "crate::diag",
            "crate::config",
            "crate::collection",
            "crate::api",
            "crate::bindings",
            "crate::emit",
            "crate::render",
            "crate::output",
        ],
    },
    Ban {
        sentence: "`secrets` knows nothing of ours: texts come in, places go out.",
        within: &["secrets/"],
        except: &[],
        names: &[
            "crate::source",
            "crate::diag",
            "crate::config",
            "crate::collection",
            "crate::api",
            "crate::bindings",
            "crate::emit",
            "crate::render",
            "crate::output",
        ],
    },
    Ban {
        sentence: "`diag` knows `source` and `secrets` only; `config` knows `source` and `diag` only.",
        within: &["diag/", "config/"],
        except: &[],
        names: &[
            "crate::collection",
            "crate::api",
            "crate::bindings",
            "crate::emit",
            "crate::render",
            "crate::output",
            "crate::dump",
        ],
    },
    Ban {
        sentence: "`bindings` knows neither Postman nor how it is printed.",
        within: &["bindings/"],
        except: &[],
        names: &["crate::collection", "crate::emit", "crate::render", "crate::output"],
    },
    Ban {
        sentence: "`semver` compares what Rust will say, and no text of Postman's.",
        within: &["semver/"],
        except: &[],
        names: &["crate::collection", "crate::api", "crate::emit", "crate::output", "proc_macro2"],
    },
    Ban {
        sentence: "`output` knows the file tree only.",
        within: &["output/"],
        except: &[],
        names: &[
            "crate::source",
            "crate::diag",
            "crate::config",
            "crate::collection",
            "crate::api",
            "crate::bindings",
            "crate::emit",
        ],
    },
    Ban {
        sentence: "Only `bindings/names.rs` makes identifiers.",
        within: &[],
        // `emit` spells those that were made there; that it makes none of its own is a test below.
        except: &["bindings/names.rs", "emit/mod.rs"],
        names: &[
            "Ident::new",
            "Ident::new_raw",
            "proc_macro2::Ident",
            "syn::Ident",
            "format_ident!",
            "quote::format_ident",
        ],
    },
    Ban {
        sentence: "Only `bindings/names.rs` makes identifiers: case is converted nowhere else, but for the command line.",
        within: &[],
        except: &["bindings/names.rs", "target.rs"],
        names: &["heck", "deunicode"],
    },
    Ban {
        sentence: "Only `source/` parses JSON text.",
        within: &[],
        except: &["source/"],
        names: &[
            "serde_json::from_str",
            "serde_json::from_slice",
            "serde_json::from_reader",
            "serde_json::from_value",
            "serde_json::Deserializer",
        ],
    },
    Ban {
        sentence: "Only `source/yaml` names the YAML parser.",
        within: &[],
        except: &["source/yaml.rs", "source/yaml/"],
        names: &["granit_parser"],
    },
    Ban {
        sentence: "Only `emit/` uses `quote!`.",
        within: &[],
        except: &["emit/"],
        names: &["quote", "quote!", "quote_spanned!", "parse_quote!", "syn::parse_quote"],
    },
    Ban {
        sentence: "Only `render/format.rs` names prettyplease.",
        within: &[],
        except: &["render/format.rs"],
        names: &["prettyplease"],
    },
    Ban {
        sentence: "Only `diag/render.rs` names the diagnostics renderer.",
        within: &[],
        except: &["diag/render.rs"],
        names: &["annotate_snippets"],
    },
    Ban {
        sentence: "Only `site/template.rs` names the template engine, and only `site/markdown.rs` the reader of Markdown.",
        within: &[],
        except: &["site/template.rs", "site/markdown.rs"],
        names: &["minijinja", "pulldown_cmark"],
    },
    Ban {
        sentence: "The line does not know the site.",
        within: &[
            "source/",
            "collection/",
            "api/",
            "bindings/",
            "emit/",
            "render/",
            "output/",
            "diag/",
            "secrets/",
            "config/",
        ],
        except: &[],
        names: &["crate::site"],
    },
    Ban {
        sentence: "Only `api/script/parse.rs` and `api/script/lower*.rs` name the JavaScript parser.",
        within: &[],
        except: &["api/script/parse.rs", "api/script/lower.rs", "api/script/lower_expr.rs"],
        names: &["tree_sitter", "tree_sitter_javascript"],
    },
    Ban {
        sentence: FILES,
        within: &[],
        except: FILE_READERS,
        names: &["std::fs", "fs", "File", "OpenOptions", "tempfile", "rustix", "std::os"],
    },
    Ban {
        sentence: "No hash-map iteration anywhere in `codegen`.",
        within: &[],
        except: &[],
        names: &[
            "std::collections::HashMap",
            "std::collections::HashSet",
            "std::collections::hash_map",
            "HashMap",
            "HashSet",
        ],
    },
    Ban {
        sentence: "`generate` is pure: no clock, environment or process.",
        within: &[],
        except: &["main.rs", "run.rs", "new_crate.rs", "print.rs", "verdict.rs", "watch.rs", "build_script.rs"],
        names: &["std::time", "std::env", "std::process", "std::thread", "std::net", "env", "Instant", "SystemTime"],
    },
];

const FILES: &str = "Only the front doors (`main.rs`, `build_script.rs`), the config and source readers and `output/` touch the file system.";

/// `main.rs` and what it is cut into are one.
const FILE_READERS: &[&str] = &[
    "build_script.rs",
    "main.rs",
    "run.rs",
    "init.rs",
    "init/",
    "new_crate.rs",
    "watch.rs",
    "config/inputs.rs",
    "source/gather.rs",
    "source/load.rs",
    "output/",
];

/// Methods of `Path` that ask the disk.
const FILE_METHODS: &[&str] = &[
    "canonicalize",
    "exists",
    "is_dir",
    "is_file",
    "is_symlink",
    "read_dir",
    "read_link",
    "symlink_metadata",
    "try_exists",
];

/// What breaks a sentence: `file:line: what`.
#[track_caller]
fn assert_holds(sentence: &str, breaches: &BTreeSet<String>) {
    let lines: Vec<&str> = breaches.iter().map(String::as_str).collect();
    assert!(lines.is_empty(), "\n\nbroken: {sentence}\n  {}\n", lines.join("\n  "));
}

fn codegen() -> Vec<File> {
    sources::of("codegen").into_iter().filter(|file| !file.is_test).collect()
}

fn begins(path: &[String], name: &str) -> bool {
    let mut words = path.iter();
    name.split("::").all(|word| words.next().is_some_and(|found| found == word))
}

#[test]
fn who_may_name_what() {
    let files = codegen();
    let mut broken = Vec::new();
    for ban in BANS {
        let mut breaches = BTreeSet::new();
        let bound = files.iter().filter(|file| ban.within.is_empty() || file.is_in(ban.within));
        for file in bound.filter(|file| !file.is_in(ban.except)) {
            for named in file.named.iter().filter(|named| ban.names.iter().any(|name| begins(&named.path, name))) {
                breaches.insert(format!("{}:{}: {}", file.shown, named.line, named.path.join("::")));
            }
        }
        if !breaches.is_empty() {
            broken.push(format!("broken: {}\n  {}", ban.sentence, Vec::from_iter(breaches).join("\n  ")));
        }
    }
    assert!(broken.is_empty(), "\n\n{}\n", broken.join("\n\n"));
}

/// A row that speaks of a file which is not there holds of nothing.
#[test]
fn every_row_speaks_of_files_that_are_there() {
    let files = codegen();
    let places = BANS.iter().flat_map(|ban| ban.within.iter().chain(ban.except));
    let gone: BTreeSet<&str> = places.copied().filter(|place| !files.iter().any(|file| file.is_in(&[place]))).collect();
    assert_eq!(gone, BTreeSet::new());
}

#[test]
fn no_other_file_asks_the_disk() {
    let mut breaches = BTreeSet::new();
    for file in codegen().iter().filter(|file| !file.is_in(FILE_READERS)) {
        for window in file.tokens.windows(3) {
            let [dot, method, open] = window else { continue };
            if dot.text == "." && open.text == "(" && FILE_METHODS.contains(&method.text.as_str()) {
                breaches.insert(format!("{}:{}: .{}()", file.shown, method.line, method.text));
            }
        }
    }
    assert_holds(FILES, &breaches);
}

/// `Ident` has a private constructor, and its text is read in one function of `emit` only.
#[test]
fn identifiers_are_sealed() {
    let files = codegen();
    let mut breaches = BTreeSet::new();
    for file in &files {
        let words: Vec<&str> = file.tokens.iter().map(|token| token.text.as_str()).collect();
        for (at, token) in file.tokens.iter().enumerate() {
            let literal = matches!(words[at..], ["Ident", "{", _, ":", ..] | ["Ident", "(", ..])
                && (at == 0 || words[at - 1] != "::");
            let opened = file.path == "bindings/names.rs" && matches!(words[at..], ["pub", "fn", "new", ..]);
            let field = file.path == "bindings/names.rs" && matches!(words[at..], ["struct", "Ident", "{", "pub", ..]);
            if (literal && file.path != "bindings/names.rs") || opened || field {
                breaches.insert(format!("{}:{}: {}", file.shown, token.line, words[at..at + 3].join(" ")));
            }
        }
        let makers: Vec<_> = file.named.iter().filter(|named| begins(&named.path, "proc_macro2::Ident")).collect();
        // The function `ident`, in both of its arms.
        let spells: Vec<&str> = makers.iter().filter_map(|named| named.path.last()).map(String::as_str).collect();
        if file.path == "emit/mod.rs" && spells != ["Ident", "new_raw", "new"] {
            breaches.insert(format!("{}: makes identifiers with {spells:?}, not in `fn ident` alone", file.shown));
        }
    }
    assert_holds("Only `bindings/names.rs` makes identifiers (private constructor).", &breaches);
}

#[test]
fn files_are_small() {
    let mut breaches = BTreeSet::new();
    for package in ["codegen", "runtime", "mock", "tests/src"] {
        for path in sources::rust_files(&tests::workspace().join(package)) {
            let lines = std::fs::read_to_string(&path).expect("a readable source").lines().count();
            if lines > 500 {
                let shown = path.strip_prefix(tests::workspace()).expect("it is in the workspace").display();
                breaches.insert(format!("{shown}: {lines} lines"));
            }
        }
    }
    assert_holds("Files stay small: none above 500 lines.", &breaches);
}

#[test]
fn files_say_what_they_are() {
    let files = ["codegen", "runtime", "mock", "tests"].into_iter().flat_map(sources::of);
    let silent = files.filter(|file| !file.text.starts_with("//! "));
    let breaches = silent.map(|file| format!("{}:1: {}", file.shown, file.text.lines().next().unwrap_or_default()));
    assert_holds("Each file opens with one `//!` sentence: what it turns into what.", &breaches.collect());
}

#[test]
fn clippy_knows_the_hash_maps() {
    let text = std::fs::read_to_string(tests::workspace().join("codegen/clippy.toml")).unwrap_or_default();
    let paths: Vec<&str> = text.lines().filter_map(|line| line.split('"').nth(1)).collect();
    let expected = [
        "std::collections::HashMap",
        "std::collections::HashSet",
        "std::time::SystemTime::now",
        "std::time::Instant::now",
        "std::env::var",
        "std::env::vars",
        "std::env::var_os",
        "std::env::vars_os",
    ];
    assert_eq!(paths, expected, "No hash-map iteration anywhere in `codegen` (clippy `disallowed-types`).");
}

/// What a package may depend on, of all or of ours.
struct Needs {
    sentence: &'static str,
    package: &'static str,
    /// Packages of this workspace.
    ours: &'static [&'static str],
    /// All others, where they are counted.
    others: Option<&'static [&'static str]>,
}

const NEEDS: &[Needs] = &[
    Needs { sentence: "`runtime` imports nothing of ours.", package: "postbind", ours: &[], others: None },
    Needs {
        sentence: "`generated` imports only `runtime`, and serde for its derives; its tests are run with `mock`.",
        package: "generated",
        ours: &["postbind", "mock"],
        others: Some(&["serde"]),
    },
    Needs {
        sentence: "`codegen` depends on the runtime alone, for what its expressions mean, and never on `generated`, which it has to be able to repair.",
        package: "codegen",
        ours: &["postbind"],
        others: None,
    },
    Needs {
        sentence: "`mock` builds on `codegen`'s reader, and on `runtime` to be a transport of it.",
        package: "mock",
        ours: &["codegen", "postbind"],
        others: None,
    },
];

#[test]
fn who_depends_on_whom() {
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(tests::workspace());
    let output = cargo.output().expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo writes JSON");
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let packages = list(&metadata["packages"]);
    let members: BTreeSet<String> = packages.iter().map(|package| text(&package["name"])).collect();
    let expected = ["codegen", "generated", "mock", "postbind", "tests"].map(str::to_owned);
    assert_eq!(members, BTreeSet::from(expected), "the members of the workspace");
    let mut breaches = BTreeSet::new();
    for needs in NEEDS {
        let package = packages.iter().find(|package| package["name"] == needs.package).expect("a member");
        // Those for tests and build scripts count as well, and so do those behind a feature.
        for dependency in list(&package["dependencies"]) {
            let name = text(&dependency["name"]);
            let ours = members.contains(&name);
            let allowed = if ours { Some(needs.ours) } else { needs.others };
            if allowed.is_some_and(|allowed| !allowed.contains(&name.as_str())) {
                breaches.insert(format!("{} `{name}`: {}", text(&package["manifest_path"]), needs.sentence));
            }
        }
    }
    assert_holds("DESIGN section 2.", &breaches);
}
