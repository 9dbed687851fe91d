//! What Postman's own migration loses, as changes of the collection that went into it.
//!
//! A pair that differs is compared again with these applied to the file of schema v2.1, so that the comparison stays one
//! of bytes.

use codegen::source::{Grammar, Member, Node, Sources, Value, parse};
use tests::shuffle::minified;

/// One thing that the migration loses.
pub struct Rule {
    /// Its name in the report.
    pub name: &'static str,
    /// What is lost, and the section of the notes on schema v3 that says so.
    pub sentence: &'static str,
    /// Changes the tree, and says in how many places.
    change: fn(&mut Node) -> usize,
}

/// All of them.
pub const RULES: &[Rule] = &[
    Rule {
        name: "owner-settings",
        sentence: "settings of collections and folders (section 3)",
        change: |root| owners(root, &mut |owner| remove(owner, "protocolProfileBehavior")),
    },
    Rule {
        name: "body-pruning",
        sentence: "the setting `disableBodyPruning` (section 4)",
        change: |root| {
            items(root, &mut |item| {
                get(item, "protocolProfileBehavior").map_or(0, |settings| remove(settings, "disableBodyPruning"))
            })
        },
    },
    Rule {
        name: "item-description",
        sentence: "descriptions of items, beside those of their requests (section 4)",
        change: |root| items(root, &mut |item| remove(item, "description")),
    },
    Rule {
        name: "body-disabled",
        sentence: "bodies that are switched off (section 4)",
        change: |root| {
            requests(root, &mut |request| {
                let body = get(request, "body");
                let off = body.and_then(|body| get(body, "disabled")).is_some_and(|off| off.value == Value::Bool(true));
                if off { remove(request, "body") } else { 0 }
            })
        },
    },
    Rule {
        name: "header-null",
        sentence: "null as the value of a header becomes the empty text (section 4)",
        change: |root| {
            headers(root, &mut |header| {
                let Some(value) = get(header, "value").filter(|value| value.value == Value::Null) else { return 0 };
                value.value = Value::Text("".into());
                1
            })
        },
    },
    Rule {
        name: "language-text",
        sentence: "a raw body that says it is text, and one that says nothing, become one (section 4)",
        change: |root| {
            requests(root, &mut |request| {
                let raw = get(request, "body").and_then(|body| get(get(body, "options")?, "raw"));
                let Some(raw) = raw else { return 0 };
                let is_text = get(raw, "language").is_some_and(|language| language.text() == Some("text"));
                if is_text { remove(raw, "language") } else { 0 }
            })
        },
    },
];

/// The text of a collection with some rules applied, and in how many places each changed it.
pub fn apply(text: &str, rules: &[&'static Rule]) -> (String, Vec<usize>) {
    let file = Sources::default().add("collection.json", text);
    let Ok(mut root) = parse(file, text, Grammar::Strict) else { return (text.to_owned(), vec![0; rules.len()]) };
    let counts = rules.iter().map(|rule| (rule.change)(&mut root)).collect();
    (minified(&root), counts)
}

fn members(node: &mut Node) -> &mut Vec<Member> {
    match &mut node.value {
        Value::Object(members) => members,
        _ => unreachable!("it was found to be an object"),
    }
}

/// The member that counts.
pub fn get<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    match &mut node.value {
        Value::Object(members) => {
            members.iter_mut().rev().find(|member| &*member.key == key).map(|member| &mut member.value)
        }
        _ => None,
    }
}

/// Takes a member out, and says how many there were.
fn remove(node: &mut Node, key: &str) -> usize {
    if get(node, key).is_none() {
        return 0;
    }
    let members = members(node);
    let before = members.len();
    members.retain(|member| &*member.key != key);
    before - members.len()
}

/// The elements of a list.
fn elements(node: Option<&mut Node>) -> &mut [Node] {
    match node.map(|node| &mut node.value) {
        Some(Value::Array(elements)) => elements,
        _ => &mut [],
    }
}

/// The collection without its wrapper.
fn unwrapped(root: &mut Node) -> &mut Node {
    match get(root, "collection").is_some() {
        true => get(root, "collection").expect("it has one"),
        false => root,
    }
}

type Visit<'v> = &'v mut dyn FnMut(&mut Node) -> usize;

/// The collection and its folders.
fn owners(root: &mut Node, visit: Visit<'_>) -> usize {
    fn walk(owner: &mut Node, visit: Visit<'_>) -> usize {
        let own = visit(owner);
        let folders = elements(get(owner, "item")).iter_mut().filter_map(|entry| {
            let is_folder = get(entry, "item").is_some();
            is_folder.then_some(entry)
        });
        own + folders.map(|folder| walk(folder, visit)).sum::<usize>()
    }
    walk(unwrapped(root), visit)
}

/// The items of all folders.
fn items(root: &mut Node, visit: Visit<'_>) -> usize {
    owners(root, &mut |owner| {
        let entries = elements(get(owner, "item")).iter_mut();
        entries.map(|entry| if get(entry, "item").is_some() { 0 } else { visit(entry) }).sum()
    })
}

/// The requests of items, and those that examples answered.
fn requests(root: &mut Node, visit: Visit<'_>) -> usize {
    items(root, &mut |item| {
        let own = get(item, "request").map_or(0, &mut *visit);
        let examples = elements(get(item, "response")).iter_mut();
        own + examples.map(|example| get(example, "originalRequest").map_or(0, &mut *visit)).sum::<usize>()
    })
}

/// The headers of requests and answers.
fn headers(root: &mut Node, visit: Visit<'_>) -> usize {
    let mut of = |owner: &mut Node| elements(get(owner, "header")).iter_mut().map(&mut *visit).sum::<usize>();
    let own = requests(root, &mut of);
    own + items(root, &mut |item| elements(get(item, "response")).iter_mut().map(&mut of).sum())
}
