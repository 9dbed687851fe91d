//! The reference site: its pages as golden files, without credentials, with calls that compile and commands that a shell
//! takes for what they are.
//!
//! `BLESS=1 cargo test -p tests --test site` rewrites the goldens; read the diff before you commit it.

use codegen::diag::Sink;
use codegen::output::{apply, compare, diff};
use codegen::render::tree::FileTree;
use codegen::site::site;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use tests::{Loaded, blessing, cases, name, workspace};

fn case() -> PathBuf {
    cases("ok").into_iter().find(|case| name(case) == "reference_site").expect("the case")
}

fn pages(loaded: &Loaded) -> FileTree {
    let (config, inputs) = (loaded.config.as_ref().expect("a configuration"), loaded.inputs.as_ref().expect("inputs"));
    site(inputs, &config.package, &loaded.sources, &mut Sink::default()).expect("a good collection").tree
}

#[test]
fn pages_are_as_expected() {
    let folder = case().join("expected.site");
    let tree = pages(&Loaded::from_folder(&case()));
    let changes = compare(&tree, &folder).expect("nothing of others is there");
    if blessing() {
        apply(&tree, &folder, &changes).expect("the folder can be written");
    }
    let differences = diff(&tree, &folder, &compare(&tree, &folder).expect("compared before")).expect("readable");
    assert_eq!(differences, "", "run with BLESS=1 when the new pages are right");
}

/// Every credential that the cases plant has this in it.
const PLANTED: &str = "s3cr3t";

#[test]
fn no_page_holds_a_credential() {
    for case in cases("ok") {
        let tree = pages(&Loaded::from_folder(&case));
        let lines = tree.iter().flat_map(|(path, text)| text.lines().map(move |line| (path, line)));
        let leaks: Vec<String> = lines
            .filter(|(_, line)| line.contains(PLANTED))
            .map(|(path, line)| format!("{path}: {}", line.trim()))
            .collect();
        assert_eq!(leaks, Vec::<String>::new(), "{}", name(&case));
    }
}

/// What `secrets = "keep"` is for is code, not pages.
#[test]
fn no_page_keeps_a_credential() {
    let case = cases("ok").into_iter().find(|case| name(case) == "credentials").expect("the case");
    let mut loaded = Loaded::from_folder(&case);
    loaded.inputs.iter_mut().flatten().for_each(|input| input.config.keep_secrets = true);
    let leaks: BTreeSet<String> =
        pages(&loaded).iter().filter(|(_, text)| text.contains(PLANTED)).map(|(path, _)| path.to_string()).collect();
    assert_eq!(leaks, BTreeSet::new());
}

/// What stands in the code block of a page that is called so.
fn block(page: &str, what: &str) -> Option<String> {
    let (_, rest) = page.split_once(&format!("data-copy=\"{what}\"><code>"))?;
    let (text, _) = rest.split_once("</code>")?;
    Some(text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"))
}

/// So it is compiled with the examples, and cannot rot.
#[test]
fn each_call_is_one_of_the_examples() {
    for folder in [workspace(), case()] {
        let mut loaded = Loaded::from_folder(&folder);
        let krate = loaded.generate().expect("a good collection").tree;
        let examples: String =
            krate.iter().filter(|(path, _)| path.as_str().starts_with("examples/")).map(|(_, text)| text).collect();
        let site = pages(&loaded);
        let calls: Vec<String> = site.iter().filter_map(|(_, text)| block(text, "the call")).collect();
        assert_eq!(calls.len(), examples.matches("\nmod ").count(), "a call a request");
        for call in calls {
            let lines = call.lines().map(|line| if line.is_empty() { String::new() } else { format!("    {line}") });
            let inside = format!(" {{\n{}\n}}\n", lines.collect::<Vec<_>>().join("\n"));
            assert!(examples.contains(&inside), "no example has\n{call}");
        }
    }
}

/// Stands in the place of curl, and prints its arguments.
const CURL: &str = "curl() { printf '<%s>\\n' \"$@\"; }\n";

/// Values that do something in a shell that reads them twice.
const HOSTILE: &str = "token='$(touch pwned)' tag='`touch pwned`' name='\"; touch pwned; \"' now=\"'now'\" saved_password='a b' \
                       id='../1' more_file='a b.png' key='k' secretKey='s' PATH_of_postman='*' awsv4_secretKey='x'\n";

#[cfg(unix)]
#[test]
fn a_shell_takes_commands_for_what_they_are() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut said = String::new();
    for (path, text) in pages(&Loaded::from_folder(&case())).iter() {
        let Some(command) = block(text, "the curl command") else { continue };
        let script = format!("{CURL}{HOSTILE}{command}");
        let output = Command::new("sh").args(["-euc", &script]).current_dir(folder.path()).output().expect("a shell");
        let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        said.push_str(&format!("# {path}\n{out}{err}\n"));
    }
    let left: Vec<_> = std::fs::read_dir(folder.path()).expect("a folder").collect();
    assert!(left.is_empty(), "a command did more than it says: {left:?}");
    let golden = case().join("expected.curl.txt");
    if blessing() {
        std::fs::write(&golden, &said).expect("the golden can be written");
    }
    assert_eq!(said, std::fs::read_to_string(&golden).unwrap_or_default());
}

/// A variable that nobody set ends the command before anything is sent.
#[cfg(unix)]
#[test]
fn a_command_without_its_variables_is_not_run() {
    let page = pages(&Loaded::from_folder(&case()));
    let page = page.iter().find(|(path, _)| path.as_str() == "pets/log_in.html").map(|(_, text)| text);
    let command = block(page.expect("the page"), "the curl command").expect("the command");
    let output = Command::new("sh").args(["-c", &format!("{CURL}{command}")]).output().expect("a shell");
    assert!(!output.status.success() && output.stdout.is_empty(), "{output:?}");
}
