//! Turns a JSON tree into another text of the same meaning: members, items and examples in another order, other blanks.

use codegen::source::{Member, Node, Value};
use std::collections::BTreeMap;

/// What changes its order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// The members of objects, where the file is Postman's and not somebody's data.
    Keys,
    /// Items and folders.
    Items,
    /// Saved examples.
    Examples,
}

/// A small generator of numbers (splitmix64): the same seed gives the same ones for ever.
pub struct Random(u64);

impl Random {
    /// Numbers that depend on the seed only.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((bits ^ (bits >> 31)) % bound as u64) as usize
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

/// Shuffles all that the order names, all over the tree of a collection.
pub fn shuffle(node: &mut Node, order: Order, random: &mut Random) {
    walk("", node, order, random);
}

fn walk(own_key: &str, node: &mut Node, order: Order, random: &mut Random) {
    match &mut node.value {
        Value::Object(members) => {
            for member in members.iter_mut().filter(|member| !is_data(own_key, member)) {
                walk(&member.key, &mut member.value, order, random);
            }
            if order == Order::Keys {
                shuffle_members(members, random);
            }
        }
        Value::Array(elements) => {
            elements.iter_mut().for_each(|element| walk("", element, order, random));
            if matches!((order, own_key), (Order::Items, "item") | (Order::Examples, "response")) {
                random.shuffle(elements);
            }
        }
        _ => {}
    }
}

/// Of a key that occurs twice the last counts, so those keep their order among themselves.
fn shuffle_members(members: &mut Vec<Member>, random: &mut Random) {
    let mut by_key: BTreeMap<Box<str>, Vec<Member>> = BTreeMap::new();
    for member in members.iter().rev() {
        by_key.entry(member.key.clone()).or_default().push(member.clone());
    }
    random.shuffle(members);
    for member in members {
        *member = by_key.get_mut(&member.key).and_then(Vec::pop).expect("as many as there were");
    }
}

/// Where the order of members is part of what is sent: bodies that are written as JSON instead of text, and a query
/// that is an object.
fn is_data(own_key: &str, member: &Member) -> bool {
    match (own_key, &*member.key) {
        ("body", "raw") | ("graphql", "variables") | (_, "value") => true,
        (_, "query") => matches!(member.value.value, Value::Object(_)),
        (_, "body") => member.value.get("mode").is_none(),
        _ => false,
    }
}

/// The tree on one line, without a blank; numbers as they were written.
pub fn minified(node: &Node) -> String {
    let mut text = String::new();
    write(node, None, &mut text);
    text
}

/// The tree over many lines, with tabs.
pub fn spread(node: &Node) -> String {
    let mut text = String::new();
    write(node, Some(0), &mut text);
    text + "\n"
}

fn write(node: &Node, depth: Option<usize>, out: &mut String) {
    let inner = depth.map(|depth| depth + 1);
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(text) => out.push_str(text),
        Value::Text(text) => string(text, out),
        Value::Placeholder(text) => unreachable!("`{text}` stands in no file"),
        Value::Array(elements) => {
            let write_element = |index: usize, out: &mut String| write(&elements[index], inner, out);
            list('[', ']', elements.len(), depth, write_element, out);
        }
        Value::Object(members) => {
            let write_member = |index: usize, out: &mut String| {
                string(&members[index].key, out);
                out.push_str(if depth.is_some() { " : " } else { ":" });
                write(&members[index].value, inner, out);
            };
            list('{', '}', members.len(), depth, write_member, out);
        }
    }
}

fn list(
    open: char,
    close: char,
    length: usize,
    depth: Option<usize>,
    write_one: impl Fn(usize, &mut String),
    out: &mut String,
) {
    let line = |depth: Option<usize>, out: &mut String| {
        if let Some(depth) = depth {
            out.push('\n');
            out.push_str(&"\t".repeat(depth));
        }
    };
    out.push(open);
    for index in 0..length {
        out.push_str(if index > 0 { "," } else { "" });
        line(depth.map(|depth| depth + 1), out);
        write_one(index, out);
    }
    line(depth.filter(|_| length > 0), out);
    out.push(close);
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\0'..'\u{20}' => out.push_str(&format!("\\u{:04x}", character as u32)),
            _ => out.push(character),
        }
    }
    out.push('"');
}
