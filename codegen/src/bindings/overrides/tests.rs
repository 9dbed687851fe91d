//! Names in the configuration: what each makes of a small collection, and what is said about the others.

use super::*;
use crate::config::{self, Input};
use crate::diag::Diagnostic;
use crate::source::Sources;

/// Folders, a request in two methods, twins, a folder that is called like a request, names with slashes.
const PETS: &str = r#"{
  "info": {"name": "Pets"},
  "item": [
    {"name": "Loans", "item": [
      {"name": "Renew", "request": {"method": "GET", "url": "h.test/renew"}},
      {"name": "Renew", "request": {"method": "POST", "url": "h.test/renew"}},
      {"name": "Return", "request": "h.test/return"}
    ]},
    {"name": "Books  Shelf", "item": [{"name": "Find", "request": "h.test/find"}]},
    {"name": "Shelf", "item": [{"name": "Find", "request": "h.test/find"}]},
    {"name": "Ping", "request": "h.test/ping"},
    {"name": "Ping", "request": "h.test/ping"},
    {"name": "Search", "request": "h.test/search?kind=book"},
    {"name": "Search", "request": "h.test/search"},
    {"name": "Shelf", "request": "h.test/shelf"},
    {"name": "GET /users/{id}", "request": "h.test/users"},
    {"name": "/users/{id}", "request": "h.test/users/1"}
  ]
}"#;

/// Plans the collection with these lines in the table `names`.
fn plan(names: &str) -> (Sources, Sink, Option<Vec<String>>) {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let toml = format!("[collections.pets]\ninput = 'pets.json'\n[collections.pets.names]\n{names}");
    let file = sources.add("codegen.toml", toml);
    let config = config::read(&sources, file, &mut sink).expect("a good configuration").collections.remove(0);
    let input = Input { config, collection: sources.add("pets.json", PETS), environment: None, globals: None };
    let (collection, environment) = crate::read(&input, &sources, &mut sink).expect("a good collection");
    let bindings = crate::plan(&collection, &environment, &input, &sources, &mut sink);
    let paths = bindings.map(|bindings| {
        let clusters = bindings.root.tree().into_iter().flat_map(|module| {
            let path: Vec<&str> = module.path[1..].iter().map(Ident::plain).collect();
            module.clusters.iter().map(move |cluster| {
                path.iter().map(|name| format!("{name}::")).collect::<String>() + cluster.function.name.plain()
            })
        });
        clusters.collect()
    });
    (sources, sink, paths)
}

const PLAIN: &[&str] = &[
    "get_users_id",
    "ping",
    "ping2",
    "search",
    "search_kind_book",
    "shelf",
    "users_id",
    "books_shelf::find",
    "loans::renew_get",
    "loans::renew_post",
    "loans::return",
    "shelf::find",
];

/// Checks which names are not there any more, and which are there instead.
#[track_caller]
fn check(names: &str, gone: &[&str], new: &[&str]) {
    let (sources, sink, paths) = plan(names);
    let paths = paths.unwrap_or_else(|| panic!("{}", crate::diag::render::human(&sources, &sink.sorted(), false)));
    let found: Vec<&str> = paths.iter().map(String::as_str).filter(|path| !PLAIN.contains(path)).collect();
    let lost: Vec<&str> = PLAIN.iter().copied().filter(|path| !paths.iter().any(|other| other == path)).collect();
    assert_eq!((lost.as_slice(), found.as_slice()), (gone, new));
}

/// Checks what is wrong: one line for each error with what its labels cover, what it says, and its help.
#[track_caller]
fn wrong(names: &str, expected: &[&str]) {
    let (sources, sink, paths) = plan(names);
    let line = |diagnostic: &&Diagnostic| {
        let labels = diagnostic.labels.iter().map(|label| {
            let place = sources.position(label.span);
            let in_config = sources.file(label.span.file).name() == "codegen.toml";
            let place = if in_config { sources.slice(label.span).to_owned() } else { format!("line {}", place.line) };
            if label.text.is_empty() { place } else { format!("{place} {}", label.text) }
        });
        let labels: Vec<String> = labels.collect();
        format!("{} {} | {} | {}", diagnostic.code.id(), diagnostic.message, labels.join("; "), diagnostic.help)
    };
    let sorted = sink.sorted();
    let errors = sorted.iter().filter(|diagnostic| diagnostic.code.id().starts_with('E'));
    let found: Vec<String> = errors.map(line).collect();
    assert_eq!(found, expected);
    assert_eq!(paths, None);
}

#[test]
fn keys() {
    check("", &[], &[]);
    // However the slashes and blanks are written.
    for key in ["Loans / Return", "Loans/Return", " Loans /Return", "GET Loans / Return", "GET  Loans/Return"] {
        check(&format!("'{key}' = 'bring_back'"), &["loans::return"], &["loans::bring_back"]);
    }
    check("'Books Shelf/Find' = 'look'", &["books_shelf::find"], &["books_shelf::look"]);
    check("'Books Shelf' = 'books'", &["books_shelf::find"], &["books::find"]);
    check(
        "'Loans /' = 'lendings'",
        &["loans::renew_get", "loans::renew_post", "loans::return"],
        &["lendings::renew_get", "lendings::renew_post", "lendings::return"],
    );
    check("'GET Shelf' = 'show'\n'Shelf /' = 'board'", &["shelf", "shelf::find"], &["show", "board::find"]);
    // A whole breadcrumb goes before one with a method.
    check("'GET /users/{id}' = 'a'", &["get_users_id"], &["a"]);
    check("'/users/{id}' = 'a'", &["users_id"], &["a"]);
    check("'GET GET /users/{id}' = 'a'", &["get_users_id"], &["a"]);
}

#[test]
fn collisions() {
    // The one that is left has nothing to collide with.
    check(
        "'GET Loans / Renew' = 'renewal'",
        &["loans::renew_get", "loans::renew_post"],
        &["loans::renew", "loans::renewal"],
    );
    check("'GET Loans / Renew' = 'renew'", &["loans::renew_get"], &["loans::renew"]);
    // Others give way.
    check(
        "'GET Loans / Renew' = 'return'",
        &["loans::renew_get", "loans::renew_post"],
        &["loans::renew", "loans::return_return"],
    );
    check("'GET Ping (1 of 2)' = 'ping2'", &[], &[]);
    check("'GET Search (2 of 2)' = 'search'", &["search_kind_book"], &["search_get"]);
    check("'Books Shelf' = 'shelf'", &["books_shelf::find"], &["shelf_folder::find"]);
}

#[test]
fn keys_that_mean_nothing() {
    let nothing = "write the breadcrumb as diagnostics show it, such as \"Pets / Get pet\"";
    let loans = "did you mean `\"Loans / Return\"` or `\"GET Loans / Renew\"` or `\"POST Loans / Renew\"`?";
    for (key, help) in [
        ("Loan / Return", loans),
        ("PUT Loans / Return", loans),
        (
            "POST Loans / Return",
            "did you mean `\"GET Loans / Return\"` or `\"POST Loans / Renew\"` or `\"GET Loans / Renew\"`?",
        ),
        ("GET Ping (1 of 3)", "did you mean `\"GET Ping (1 of 2)\"` or `\"GET Ping (2 of 2)\"`?"),
        ("Return /", "did you mean `\"Loans / Return\"`?"),
        ("Nothing of the kind", nothing),
    ] {
        let said = format!("E0605 no request or folder is called `\"{key}\"` | '{key}' | {help}");
        wrong(&format!("'{key}' = 'a'"), &[&said]);
    }
}

#[test]
fn keys_that_mean_several() {
    let (get, post) = ("`\"GET Loans / Renew\"`", "`\"POST Loans / Renew\"`");
    let renew = format!(
        "E0606 2 requests are called `\"Loans / Renew\"` | 'Loans / Renew'; line 5 this is {get}; line 6 this is {post} \
         | write {get} or {post}"
    );
    wrong("'Loans / Renew' = 'a'", &[&renew]);
    let (one, two) = ("`\"GET Ping (1 of 2)\"`", "`\"GET Ping (2 of 2)\"`");
    for key in ["Ping", "GET Ping"] {
        let ping = format!(
            "E0606 2 requests are called `\"{key}\"` | '{key}'; line 11 this is {one}; line 12 this is {two} \
             | write {one} or {two}"
        );
        wrong(&format!("'{key}' = 'a'"), &[&ping]);
    }
    let shelf = "E0606 1 request and 1 folder are called `\"Shelf\"` | 'Shelf'; line 15 this is `\"GET Shelf\"` \
                 | write `\"Shelf /\"` or `\"GET Shelf\"`";
    wrong("'Shelf' = 'a'", &[shelf]);
}

#[test]
fn names_that_exclude_each_other() {
    let labels = "'a' the second; 'a' the first | give one of them another name";
    let said = format!("E0607 two requests of one module are named `a` | {labels}");
    wrong("'GET Loans / Renew' = 'a'\n'POST Loans / Renew' = 'a'", &[&said]);
    let said = format!("E0607 two folders of one module are named `a` | {labels}");
    wrong("'Loans' = 'a'\n'Books Shelf' = 'a'", &[&said]);
    let said = "E0607 `Loans / Return` is given two names | 'Loans / Return' the second; 'Loans/Return' the first \
                | remove one of them";
    wrong("'Loans/Return' = 'a'\n'Loans / Return' = 'b'", &[said]);
}

#[test]
fn names_that_are_none() {
    let check = |key: &str, kind: &str, name: &str, good: &str| {
        let said = format!("E0402 `{name}` cannot be the name of a {kind} | '{name}' | `{good}` would be one");
        wrong(&format!("'{key}' = '{name}'"), &[&said]);
    };
    let pairs = [
        ("Return", "return"),
        ("bringBack", "bring_back"),
        ("2d", "_2d"),
        ("self", "self_"),
        ("x y", "x_y"),
        ("straße", "strasse"),
        ("_", "unnamed"),
        ("a__b", "a_b"),
    ];
    pairs.iter().for_each(|(name, good)| check("Loans / Return", "function", name, good));
    check("Loans", "module", "environment", "environment_folder");
    check("Loans", "module", "aux", "aux_folder");
    check("Loans", "module", "Lending", "lending");
}
