//! Turns the files on disk and the new tree into the functions that are called otherwise from now on.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use proc_macro2::{Literal, TokenStream, TokenTree};

use super::compare::Changes;
use super::error::OutputError;
use super::ids;
use super::place::Place;
use crate::render::tree::{FileTree, RelPath};

/// A request whose function gets another name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rename {
    /// The module of the collection.
    pub collection: String,
    /// The request, as Postman's tree shows it.
    pub breadcrumb: String,
    /// What the function was called.
    pub old: String,
    /// What it will be called.
    pub new: String,
    /// The module that it will be in, joined by `::`.
    pub module: String,
    /// The module that it was in.
    pub old_module: String,
    /// That module itself has another name now, and is where it was: all that is found again of it is in the new one.
    pub module_renamed: bool,
}

/// The functions that the changes rename, sorted. A request is the same when its id is, or else its breadcrumb and method;
/// of several like that, those belong together that have most in common.
///
/// # Errors
/// [`OutputError::Io`] where a file on disk cannot be read.
pub fn renames(tree: &FileTree, root: &Path, changes: &Changes) -> Result<Vec<Rename>, OutputError> {
    let place = Place::of(root)?;
    let (mut old, mut old_ids) = (Requests::new(), String::new());
    for path in changes.update.iter().chain(&changes.delete) {
        let file = place.path.join(path.as_path());
        let text = fs::read_to_string(&file).map_err(OutputError::io(&file, "read the file"))?;
        add(&mut old, path, &text);
        if path.as_str() == ids::FILE {
            old_ids = text;
        }
    }
    let (mut new, mut new_ids) = (Requests::new(), "");
    for path in changes.create.iter().chain(&changes.update) {
        let text = tree.get(path).unwrap_or_default();
        add(&mut new, path, text);
        if path.as_str() == ids::FILE {
            new_ids = text;
        }
    }
    let mut renames: Vec<Rename> = Vec::new();
    for (from, to) in ids::pairs(&old_ids, new_ids) {
        let (from, to) = (take(&mut old, &from), take(&mut new, &to));
        let (Some((_, from)), Some((identity, to))) = (from, to) else { continue };
        if (&from.module, &from.function) != (&to.module, &to.function) {
            renames.push(rename(&identity, from, to));
        }
    }
    for (identity, old) in old {
        let new = new.remove(&identity).unwrap_or_default();
        let pairs = pairs(old, new).into_iter().filter(|(old, new)| old.function != new.function);
        renames.extend(pairs.map(|(old, new)| rename(&identity, old, new)));
    }
    mark_modules(&mut renames, changes);
    renames.sort();
    Ok(renames)
}

fn rename(identity: &Identity, old: Request, new: Request) -> Rename {
    Rename {
        collection: identity.collection.clone(),
        breadcrumb: identity.breadcrumb.clone(),
        old: old.function,
        new: new.function,
        module: new.module,
        old_module: old.module,
        module_renamed: false,
    }
}

/// Marks those whose modules were renamed: one file is gone, another came in its folder, and nothing went elsewhere.
fn mark_modules(renames: &mut [Rename], changes: &Changes) {
    let pairs: BTreeSet<(String, String)> =
        renames.iter().map(|rename| (rename.old_module.clone(), rename.module.clone())).collect();
    let file = |module: &str| format!("src/{}.rs", module.replace("::", "/"));
    let listed = |list: &[RelPath], module: &str| list.iter().any(|path| path.as_str() == file(module));
    let folder = |module: &str| module.rsplit_once("::").map(|(folder, _)| folder.to_owned());
    for rename in renames {
        let (old, new) = (&rename.old_module, &rename.module);
        let alone = pairs.iter().filter(|(from, to)| from == old || to == new).count() == 1;
        let in_place = folder(old).is_some() && folder(old) == folder(new);
        rename.module_renamed = alone && in_place && listed(&changes.delete, old) && listed(&changes.create, new);
    }
}

/// Takes out the request whose function has this path.
fn take(requests: &mut Requests, path: &str) -> Option<(Identity, Request)> {
    let own = |request: &Request| {
        path.strip_prefix(&request.module).and_then(|rest| rest.strip_prefix("::")) == Some(&request.function)
    };
    for (identity, list) in requests {
        if let Some(at) = list.iter().position(own) {
            return Some((identity.clone(), list.remove(at)));
        }
    }
    None
}

/// What makes a request the same in two trees.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Identity {
    collection: String,
    breadcrumb: String,
    method: String,
}

type Requests = BTreeMap<Identity, Vec<Request>>;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Request {
    module: String,
    function: String,
    url: String,
    /// Every literal in what belongs to the request, as it is spelled.
    literals: BTreeSet<String>,
}

impl Request {
    /// How much it has in common with another: the URL first, then the share of literals, then the name.
    fn likeness(&self, other: &Request) -> (bool, usize, bool) {
        let common = self.literals.intersection(&other.literals).count();
        let all = self.literals.union(&other.literals).count();
        (self.url == other.url, common * 1000 / all.max(1), self.function == other.function)
    }
}

/// Old and new ones that belong together, the most alike first.
fn pairs(mut old: Vec<Request>, mut new: Vec<Request>) -> Vec<(Request, Request)> {
    let mut pairs = Vec::new();
    loop {
        let all = old.iter().enumerate().flat_map(|(at, old)| new.iter().enumerate().map(move |to| ((at, old), to)));
        // Of equals the first ones, so that the order of the file decides and not that of the search.
        let best = all
            .map(|((at, old), (to, new))| (old.likeness(new), std::cmp::Reverse((at, to))))
            .max()
            .map(|(_, std::cmp::Reverse(best))| best);
        let Some((at, to)) = best else { return pairs };
        pairs.push((old.remove(at), new.remove(to)));
    }
}

/// Adds the requests of one generated file. One that is no Rust, since somebody broke it, has none.
fn add(requests: &mut Requests, path: &RelPath, text: &str) {
    let Some(module) = path.as_str().strip_prefix("src/").and_then(|path| path.strip_suffix(".rs")) else { return };
    let Ok(tokens) = text.parse::<TokenStream>() else { return };
    let collection = module.split('/').next().unwrap_or_default();
    for (item, function, literals) in clusters(tokens) {
        let field = |name: &str| item.get(name).cloned().unwrap_or_default();
        let identity =
            Identity { collection: collection.to_owned(), breadcrumb: field("name"), method: field("method") };
        let request = Request { module: module.replace('/', "::"), function, url: field("url"), literals };
        requests.entry(identity).or_default().push(request);
    }
}

/// The text fields of an `Item`.
type Fields = BTreeMap<String, String>;

/// What stands between one function at the top of a file and the next, if an `Item` is in it.
fn clusters(tokens: TokenStream) -> Vec<(Fields, String, BTreeSet<String>)> {
    let mut clusters: Vec<(Option<Fields>, String, BTreeSet<String>)> = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    let mut is_item = false;
    while let Some(token) = tokens.next() {
        match (&token, tokens.peek()) {
            (TokenTree::Ident(word), Some(TokenTree::Ident(name))) if *word == "fn" => {
                let name = name.to_string();
                clusters.push((None, name.strip_prefix("r#").unwrap_or(&name).to_owned(), BTreeSet::new()));
            }
            (TokenTree::Ident(word), Some(TokenTree::Group(_))) => is_item = *word == "Item",
            (TokenTree::Group(group), _) => {
                if let Some((fields, _, literals)) = clusters.last_mut() {
                    if std::mem::take(&mut is_item) && fields.is_none() {
                        *fields = Some(text_fields(group.stream())).filter(is_request);
                    }
                    collect(group.stream(), literals);
                }
            }
            _ => {}
        }
    }
    clusters.into_iter().filter_map(|(fields, function, literals)| Some((fields?, function, literals))).collect()
}

fn is_request(fields: &Fields) -> bool {
    fields.contains_key("name") && fields.contains_key("method")
}

/// The fields of a struct literal that hold a text: `name: "Loans / Renew"`.
fn text_fields(tokens: TokenStream) -> Fields {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let fields = tokens.windows(3).filter_map(|window| match window {
        [TokenTree::Ident(name), TokenTree::Punct(colon), TokenTree::Literal(text)] if colon.as_char() == ':' => {
            Some((name.to_string(), value(text)?))
        }
        _ => None,
    });
    fields.collect()
}

fn value(literal: &Literal) -> Option<String> {
    match syn::Lit::new(literal.clone()) {
        syn::Lit::Str(text) => Some(text.value()),
        _ => None,
    }
}

/// All literals, but for those of docs: they name the function.
fn collect(tokens: TokenStream, literals: &mut BTreeSet<String>) {
    let mut before = None;
    for token in tokens {
        match &token {
            TokenTree::Group(group) => collect(group.stream(), literals),
            TokenTree::Literal(literal) if before.as_deref() != Some("doc") => {
                literals.insert(literal.to_string());
            }
            _ => {}
        }
        match &token {
            TokenTree::Punct(_) => {}
            token => before = Some(token.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::tree::RelPath;

    /// A file with a request for each function, breadcrumb, URL and saved value.
    fn file(requests: &[[&str; 4]]) -> String {
        let one = |[function, breadcrumb, url, saved]: &[&str; 4]| {
            format!(
                "/// Docs of {function}.\npub fn {function}(_: &X) -> Operation<()> {{\n    X.parts().empty()\n}}\n\n\
                 static X: Item = Item {{\n    name: {breadcrumb:?},\n    method: \"GET\",\n    url: {url:?},\n}}\n;\n\
                 impl X {{\n    pub fn saved() -> Self {{\n        Self {{ kind: {saved:?} }}\n    }}\n}}\n"
            )
        };
        let requests: Vec<String> = requests.iter().map(one).collect();
        format!("//! Pets\n// {}\n\n{}", super::super::BANNER, requests.join("\n"))
    }

    /// Checks what is renamed from one file to another, as `breadcrumb: old -> new`.
    #[track_caller]
    fn check(old: &[[&str; 4]], new: &[[&str; 4]], expected: &[&str]) {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(folder.path().join("src")).expect("a folder");
        std::fs::write(folder.path().join("src/pets.rs"), file(old)).expect("a file");
        let mut tree = FileTree::new();
        tree.insert(RelPath::new("src/pets.rs").expect("a path"), file(new)).expect("a new file");
        let changes = super::super::compare(&tree, folder.path()).expect("it is ours");
        let found = renames(&tree, folder.path(), &changes).expect("a readable file");
        let found: Vec<String> = found
            .iter()
            .map(|Rename { breadcrumb, old, new, module, .. }| format!("{module} {breadcrumb}: {old} -> {new}"))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn by_breadcrumb() {
        let ping = ["ping", "Ping", "h/ping", ""];
        check(&[ping], &[ping], &[]);
        check(&[ping], &[["ping", "Ping", "h/other", ""]], &[]);
        check(&[ping], &[["ping_get", "Ping", "h/ping", ""]], &["pets Ping: ping -> ping_get"]);
        check(&[["r#type", "T", "h", ""]], &[["type_get", "T", "h", ""]], &["pets T: type -> type_get"]);
        check(&[["a", "\"\\ \u{e9}", "h", ""]], &[["b", "\"\\ \u{e9}", "h", ""]], &["pets \"\\ \u{e9}: a -> b"]);
        // Another item, whatever it is called.
        check(&[ping], &[["ping", "Pong", "h/ping", ""]], &[]);
        check(&[ping], &[], &[]);
    }

    #[test]
    fn of_one_breadcrumb() {
        let (book, film) = (["list_book", "List", "h", "book"], ["list_film", "List", "h", "film"]);
        check(&[["list", "List", "h", "film"]], &[book, film], &["pets List: list -> list_film"]);
        check(&[book, film], &[["list", "List", "h", "book"]], &["pets List: list_book -> list"]);
        check(
            &[["list", "List", "b", "x"]],
            &[["list_a", "List", "a", "x"], ["list_b", "List", "b", "y"]],
            &["pets List: list -> list_b"],
        );
        // Twins: the name decides.
        let twins = [["ping", "Ping", "h", ""], ["ping2", "Ping", "h", ""]];
        check(&twins, &twins[..1], &[]);
        check(&twins[1..], &twins, &[]);
    }

    #[test]
    fn what_is_no_rust_has_no_requests() {
        let mut requests = Requests::new();
        let path = RelPath::new("src/pets.rs").expect("a path");
        add(&mut requests, &path, "pub fn x() {");
        add(&mut requests, &path, "pub fn x() {}\npub struct Item {}\n");
        assert_eq!(requests, Requests::new());
    }
}
