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
        name: "variable-texts",
        sentence: "descriptions and types of variables, that of secrets too (section 3, and the file of every feature)",
        change: |root| {
            let variables = elements(get(unwrapped(root), "variable")).iter_mut();
            variables.map(|variable| remove(variable, "description") + remove(variable, "type")).sum()
        },
    },
    Rule {
        name: "item-postman-id",
        sentence: "ids of items that are spelled `_postman_id`; only `id` is kept (section 3)",
        change: |root| items(root, &mut |item| remove(item, "_postman_id")),
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
        name: "file-content",
        sentence: "files that the collection holds itself (section 4)",
        change: |root| {
            requests(root, &mut |request| {
                let file = get(request, "body").and_then(|body| get(body, "file"));
                file.map_or(0, |file| remove(file, "content"))
            })
        },
    },
    Rule {
        name: "url-raw",
        sentence: "the URL is the text `raw`; parts that say something else are gone (section 4)",
        change: |root| requests(root, &mut |request| get(request, "url").map_or(0, url_as_written)),
    },
    Rule {
        name: "example-status",
        sentence: "an example without a status becomes one with 200 (section 5)",
        change: |root| {
            examples(root, &mut |example| {
                let known = get(example, "code").is_some_and(|code| code.value != Value::Null);
                if known {
                    return 0;
                }
                set(example, "code", Value::Number("200".into()));
                1
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

/// The saved examples.
fn examples(root: &mut Node, visit: Visit<'_>) -> usize {
    items(root, &mut |item| elements(get(item, "response")).iter_mut().map(&mut *visit).sum())
}

/// Sets a member.
fn set(node: &mut Node, key: &str, value: Value) {
    remove(node, key);
    let node_span = node.span;
    members(node).push(Member { key: key.into(), key_span: node_span, value: Node { span: node_span, value } });
}

/// Makes the parts of a URL those of `raw`, and says whether that changes them.
fn url_as_written(url: &mut Node) -> usize {
    let raw = get(url, "raw").and_then(|raw| raw.text().map(str::to_owned));
    // Of a blank one the parts count.
    let Some(raw) = raw.filter(|raw| !raw.trim().is_empty()) else { return 0 };
    let mask = masked(&raw).replace('\\', "/");
    let end = mask.find(['?', '#']).unwrap_or(mask.len());
    let scheme = mask[..end].find("://");
    let start = scheme.map_or(0, |at| end - mask[at + 3..end].trim_start_matches('/').len());
    let slash = mask[start..end].find('/').map(|at| start + at);
    let authority = slash.unwrap_or(end);
    let sign = mask[start..authority].rfind('@').map(|at| start + at);
    let host = sign.map_or(start, |at| at + 1);
    let colon = mask[host..authority].rfind(':').map(|at| host + at).filter(|at| !mask[*at..authority].contains(']'));
    let (protocol, userinfo) = (scheme.map(|at| &raw[..at]), sign.map(|at| &raw[start..at]));
    let (port, path) = (colon.map(|at| &raw[at + 1..authority]), slash.map(|at| &raw[at + 1..end]));
    let host = &raw[host..colon.unwrap_or(authority)];
    let userinfo_before = get(url, "auth").map(|auth| {
        let part = |auth: &mut Node, key: &str| get(auth, key).and_then(|part| part.text().map(str::to_owned));
        let user = part(auth, "user").unwrap_or_default();
        part(auth, "password").map_or(user.clone(), |password| format!("{user}:{password}"))
    });
    let before = [
        joined(get(url, "protocol"), "").map(|protocol| protocol.trim_end_matches("://").to_owned()),
        userinfo_before,
        joined(get(url, "host"), "."),
        joined(get(url, "port"), ""),
        joined(get(url, "path"), "/"),
    ];
    let after = [protocol, userinfo, Some(host), port, path];
    // Where there are parts, the parameters are those of the list.
    let query = mask.find('?').map(|at| &raw[at + 1..mask.find('#').unwrap_or(raw.len()).max(at + 1)]);
    let query = query.filter(|_| before.iter().all(Option::is_none) && get(url, "query").is_none());
    if before.iter().zip(after).all(|(before, after)| before.as_deref().unwrap_or("") == after.unwrap_or("")) {
        return 0;
    }
    let text = |text: &str| Value::Text(text.into());
    let span = url.span;
    // A slash in the name of a variable separates nothing.
    let segments = |path: &str| {
        let (mask, mut from) = (masked(path), 0);
        let parts = mask.split('/').map(|part| {
            let range = from..from + part.len();
            from = range.end + 1;
            Node { span, value: text(&path[range]) }
        });
        Value::Array(parts.collect())
    };
    for key in ["auth", "host", "path", "port", "protocol"] {
        remove(url, key);
    }
    let parts = [
        ("auth", userinfo.map(text)),
        ("host", Some(text(host))),
        ("path", path.map(segments)),
        ("port", port.map(text)),
        ("protocol", protocol.map(text)),
        ("query", query.map(text)),
    ];
    for (key, value) in parts {
        if let Some(value) = value {
            set(url, key, value);
        }
    }
    1
}

/// A part of a URL as text: a list is joined.
fn joined(part: Option<&mut Node>, separator: &str) -> Option<String> {
    let part = part?;
    let texts: Vec<&str> = part.elements().iter().filter_map(Node::text).collect();
    Some(part.text().map_or_else(|| texts.join(separator), str::to_owned))
}

/// The same text, with `x` in the place of every variable.
fn masked(text: &str) -> String {
    let mut masked = String::new();
    while let Some(open) = text[masked.len()..].find("{{").map(|at| masked.len() + at) {
        let Some(close) = text[open..].find("}}").map(|at| open + at + 2) else { break };
        masked.push_str(&text[masked.len()..open]);
        masked.push_str(&"x".repeat(close - open));
    }
    masked.push_str(&text[masked.len()..]);
    masked
}

/// The headers of requests and answers.
fn headers(root: &mut Node, visit: Visit<'_>) -> usize {
    let mut of = |owner: &mut Node| elements(get(owner, "header")).iter_mut().map(&mut *visit).sum::<usize>();
    let own = requests(root, &mut of);
    own + items(root, &mut |item| elements(get(item, "response")).iter_mut().map(&mut of).sum())
}
