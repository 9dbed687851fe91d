//! The same input gives the same files, however it is written down: DESIGN section 11.

mod binary;
#[path = "determinism/small.rs"]
mod small;

use codegen::config::{Input, Package};
use codegen::diag::{Sink, render};
use codegen::render::tree::{FileTree, RelPath};
use codegen::site::site;
use codegen::source::{FileId, Grammar, Node, Sources, Syntax, decode, parse};
use small::SMALL;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use tests::shuffle::{Order, Random, minified, shuffle, spread};
use tests::{Loaded, cases, copy_folder, name, workspace};

const SEEDS: std::ops::Range<u64> = 1..6;

/// Something to generate from, with what becomes of it as it stands.
struct Subject {
    name: String,
    folder: PathBuf,
    loaded: Loaded,
    tree: FileTree,
    /// Keeps the folder alive.
    _made: Option<TempDir>,
}

/// The collections of the workspace, every case that generates, and the small ones.
fn subjects() -> Vec<Subject> {
    let mut subjects = vec![Subject::new("collections".to_owned(), workspace(), None)];
    let cases = cases("ok").into_iter().filter(|case| case.join("codegen.toml").is_file());
    subjects.extend(cases.map(|case| Subject::new(format!("cases/ok/{}", name(&case)), case, None)));
    for (name, collection) in SMALL {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(folder.path().join("codegen.toml"), "collections.pets.input = 'pets.json'\n").expect("a file");
        fs::write(folder.path().join("pets.json"), collection).expect("a file");
        subjects.push(Subject::new((*name).to_owned(), folder.path().to_owned(), Some(folder)));
    }
    subjects
}

impl Subject {
    fn new(name: String, folder: PathBuf, made: Option<TempDir>) -> Self {
        let mut loaded = Loaded::from_folder(&folder);
        let generated = loaded.generate();
        let said = || render::human(&loaded.sources, &loaded.sink.sorted(), false);
        let mut tree = generated.unwrap_or_else(|| panic!("{name}: nothing is generated:\n\n{}", said())).tree;
        let package = &loaded.config.as_ref().expect("it generated").package;
        add_site(&mut tree, loaded.inputs.as_deref().unwrap_or_default(), package, &loaded.sources);
        Self { name, folder, loaded, tree, _made: made }
    }

    /// The tree when every input is written down in another way.
    fn rewritten(&self, rewrite: impl Fn(&str) -> Vec<u8>) -> Result<FileTree, String> {
        let mut sources = self.loaded.sources.clone();
        let one = |sources: &mut Sources, id: FileId| {
            let original = sources.file(id);
            let (name, bytes) = (original.name().to_owned(), rewrite(original.text()));
            let text = decode(&bytes).unwrap_or_else(|error| panic!("{name} is no text any more: {error:?}"));
            sources.add(name, text)
        };
        let mut file = |id: FileId| {
            let Some(mut folder) = sources.file(id).folder().cloned() else { return one(&mut sources, id) };
            // The order in which a disk names its files is no order either.
            folder.entries.reverse();
            folder.entries.iter_mut().for_each(|entry| entry.file = one(&mut sources, entry.file));
            let root = sources.add(sources.file(id).name().to_owned(), "");
            sources.set_folder(root, folder);
            root
        };
        let inputs = self.loaded.inputs.iter().flatten();
        let inputs: Vec<Input> = inputs
            .map(|input| Input {
                config: input.config.clone(),
                collection: file(input.collection),
                environment: input.environment.map(&mut file),
                globals: input.globals.map(&mut file),
            })
            .collect();
        let package = &self.loaded.config.as_ref().expect("it generated").package;
        let mut sink = Sink::default();
        let generated = codegen::generate(&inputs, package, &sources, &mut sink);
        let generated = generated.ok_or_else(|| render::human(&sources, &sink.sorted(), false));
        generated.map(|generated| {
            let mut tree = generated.tree;
            add_site(&mut tree, &inputs, package, &sources);
            tree
        })
    }

    /// The tree when the trees of all inputs are changed before they are printed again.
    fn reordered(&self, change: impl Fn(&mut Node)) -> Result<FileTree, String> {
        self.printed(|text| {
            let mut node = node(text);
            change(&mut node);
            spread(&node)
        })
    }

    /// The tree when every input, all of them JSON, is printed in another way. There is no printer of YAML.
    fn printed(&self, print: impl Fn(&str) -> String) -> Result<FileTree, String> {
        let sources = &self.loaded.sources;
        let files = self.loaded.inputs.iter().flatten();
        let mut files = files.flat_map(|input| [Some(input.collection), input.environment, input.globals]).flatten();
        match files.all(|file| sources.file(file).syntax() == Syntax::Json && sources.file(file).folder().is_none()) {
            true => self.rewritten(|text| print(text).into_bytes()),
            false => Ok(self.tree.clone()),
        }
    }
}

/// The pages of the reference site, which hold to the same law, beside the crate.
fn add_site(tree: &mut FileTree, inputs: &[Input], package: &Package, sources: &Sources) {
    let site = site(inputs, package, sources, &mut Sink::default()).expect("what generates has a site");
    for (path, text) in site.tree.iter() {
        let path = RelPath::new(format!("site/{path}")).expect("a path");
        tree.insert(path, text).expect("a folder of its own");
    }
}

fn node(text: &str) -> Node {
    let mut sources = codegen::source::Sources::default();
    let file = sources.add("x.json", text);
    parse(file, text, Grammar::Strict).expect("it was read before")
}

/// What differs, shortly; nothing when nothing does.
fn difference(expected: &FileTree, found: &Result<FileTree, String>) -> Option<String> {
    let found = match found {
        Ok(tree) if tree == expected => return None,
        Ok(tree) => tree,
        Err(said) => return Some(format!("nothing is generated:\n{said}")),
    };
    let paths: BTreeSet<_> = expected.iter().chain(found.iter()).map(|(path, _)| path).collect();
    let different = paths.into_iter().filter(|path| expected.get(path) != found.get(path));
    let line = |path| {
        let (old, new) = (expected.get(path).unwrap_or_default(), found.get(path).unwrap_or_default());
        let at = old.lines().zip(new.lines()).take_while(|(old, new)| old == new).count();
        let show = |text: &str| text.lines().nth(at).unwrap_or("(the end)").to_owned();
        format!("    {path}:{}\n      - {}\n      + {}", at + 1, show(old), show(new))
    };
    Some(different.map(line).collect::<Vec<_>>().join("\n"))
}

/// Checks all subjects and seeds, and shows for each subject the first seed with which it differs.
#[track_caller]
fn check(what: &str, seeds: std::ops::Range<u64>, vary: impl Fn(&Subject, u64) -> Result<FileTree, String>) {
    let differs = |subject: &Subject| {
        let mut seeds = seeds.clone();
        seeds.find_map(|seed| {
            let difference = difference(&subject.tree, &vary(subject, seed))?;
            Some(format!("  {}, seed {seed}:\n{difference}", subject.name))
        })
    };
    let failures: Vec<String> = subjects().iter().filter_map(differs).collect();
    assert!(failures.is_empty(), "\n\n{what} changes what is generated:\n{}\n", failures.join("\n"));
}

#[test]
fn a_second_run() {
    check("a second run", 0..1, |subject, _| {
        let mut again = Loaded::from_folder(&subject.folder);
        let mut tree = again.generate().ok_or_else(String::new)?.tree;
        let package = &again.config.as_ref().expect("it generated").package;
        add_site(&mut tree, again.inputs.as_deref().unwrap_or_default(), package, &again.sources);
        Ok(tree)
    });
}

/// Every other test rests on this one: printing alone changes nothing.
#[test]
fn other_blanks() {
    check("minifying", 0..1, |subject, _| subject.printed(|text| minified(&node(text))));
    check("blanks", 0..1, |subject, _| subject.printed(|text| spread(&node(text))));
}

#[test]
fn keys_in_another_order() {
    check("the order of keys", SEEDS, |subject, seed| {
        subject.reordered(|node| shuffle(node, Order::Keys, &mut Random::new(seed)))
    });
}

#[test]
fn items_in_another_order() {
    check("the order of items and folders", SEEDS, |subject, seed| {
        subject.reordered(|node| shuffle(node, Order::Items, &mut Random::new(seed)))
    });
}

#[test]
fn examples_in_another_order() {
    check("the order of examples", SEEDS, |subject, seed| {
        subject.reordered(|node| shuffle(node, Order::Examples, &mut Random::new(seed)))
    });
}

#[test]
fn other_line_ends_and_encodings() {
    let crlf = |text: &str| text.replace("\r\n", "\n").replace('\n', "\r\n");
    let utf16 = |text: &str, unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit).collect::<Vec<u8>>();
    check("CRLF", 0..1, |subject, _| subject.rewritten(|text| crlf(text).into_bytes()));
    check("a byte order mark", 0..1, |subject, _| subject.rewritten(|text| format!("\u{feff}{text}").into_bytes()));
    check("UTF-16LE", 0..1, |subject, _| subject.rewritten(|text| utf16(&format!("\u{feff}{text}"), u16::to_le_bytes)));
    check("UTF-16BE", 0..1, |subject, _| subject.rewritten(|text| utf16(&format!("\u{feff}{text}"), u16::to_be_bytes)));
    check("UTF-16LE without a mark", 0..1, |subject, _| subject.rewritten(|text| utf16(text, u16::to_le_bytes)));
    check("UTF-16BE without a mark", 0..1, |subject, _| subject.rewritten(|text| utf16(text, u16::to_be_bytes)));
}

/// The program itself, from its own folder, from one below and from elsewhere, in folders of different depth.
#[test]
fn another_current_folder() {
    let mut first: BTreeMap<String, BTreeMap<String, Vec<u8>>> = BTreeMap::new();
    for (place, below) in [("", ""), ("", "a/b"), ("deep/er", "../..")] {
        for subject in subjects() {
            let root = tempfile::tempdir().expect("a folder");
            let folder = root.path().join(place);
            fs::create_dir_all(folder.join("a/b")).expect("a folder");
            copy_inputs(&subject, &folder);
            let config = folder.join("codegen.toml");
            let elsewhere = ["--config", config.to_str().expect("a plain name")];
            let arguments = if place.is_empty() { &[][..] } else { &elsewhere };
            let (code, _, stderr) = binary::run(&folder.join(below), arguments);
            assert_eq!(code, Some(0), "{}: {stderr}", subject.name);
            let out = folder.join(&subject.loaded.config.as_ref().expect("it generated").out);
            let mut files = BTreeMap::new();
            read(&out, "", &mut files);
            let known = first.entry(subject.name.clone()).or_insert_with(|| files.clone());
            assert_eq!(files.keys().collect::<Vec<_>>(), known.keys().collect::<Vec<_>>(), "{}", subject.name);
            let changed: Vec<&String> = files.keys().filter(|path| files[*path] != known[*path]).collect();
            assert_eq!(changed, Vec::<&String>::new(), "{} from `{below}`", subject.name);
        }
    }
}

fn copy_inputs(subject: &Subject, folder: &Path) {
    let config = subject.loaded.config.as_ref().expect("it generated");
    let named = config.collections.iter().flat_map(|collection| collection.files());
    let paths = named.map(|path| path.value.as_str()).chain(["codegen.toml"]);
    for path in paths {
        let to = folder.join(path);
        if subject.folder.join(path).is_dir() {
            copy_folder(&subject.folder.join(path), &to);
            continue;
        }
        fs::create_dir_all(to.parent().expect("a file lies in a folder")).expect("a folder");
        fs::copy(subject.folder.join(path), to).expect("a copy");
    }
}

fn read(folder: &Path, prefix: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("a readable folder").path();
        let shown = format!("{prefix}/{}", name(&path));
        if path.is_dir() {
            read(&path, &shown, files)
        } else {
            drop(files.insert(shown, fs::read(&path).expect("a file")))
        }
    }
}
