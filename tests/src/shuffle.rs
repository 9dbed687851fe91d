//! Rewrites a collection so that nothing changes but the order or the form in which things are written.

use codegen::source::{Node, Value};

/// A small generator of numbers that are the same on every machine (SplitMix64).
pub struct Dice(u64);

impl Dice {
    /// Numbers that depend on the seed only.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `bound`, which is not zero.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % bound as u64) as usize
    }

    fn shuffle<T>(&mut self, list: &mut [T]) {
        for index in (1..list.len()).rev() {
            list.swap(index, self.below(index + 1));
        }
    }
}

/// The arrays whose order means nothing: folders and items, and saved examples. Lists of parameters keep theirs.
const UNORDERED: &[&str] = &["item", "response"];

/// The collection as JSON text with keys, items and examples in another order.
///
/// Of duplicate keys the last counts, so they stay in their order.
pub fn shuffled(node: &Node, dice: &mut Dice) -> String {
    let mut text = String::new();
    write(node, "", dice, &mut text);
    text
}

fn write(node: &Node, key: &str, dice: &mut Dice, text: &mut String) {
    match &node.value {
        Value::Null => text.push_str("null"),
        Value::Bool(value) => text.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) | Value::Placeholder(number) => text.push_str(number),
        Value::Text(string) => quote(string, text),
        Value::Array(elements) => {
            let mut elements: Vec<&Node> = elements.iter().collect();
            if UNORDERED.contains(&key) {
                dice.shuffle(&mut elements);
            }
            text.push('[');
            for (index, element) in elements.into_iter().enumerate() {
                text.push_str(if index > 0 { ",\n" } else { "\n" });
                write(element, "", dice, text);
            }
            text.push(']');
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            let duplicate = members.iter().any(|a| members.iter().filter(|b| a.key == b.key).count() > 1);
            if !duplicate {
                dice.shuffle(&mut members);
            }
            text.push('{');
            for (index, member) in members.into_iter().enumerate() {
                text.push_str(if index > 0 { ",\n" } else { "\n" });
                quote(&member.key, text);
                text.push_str(": ");
                write(&member.value, &member.key, dice, text);
            }
            text.push('}');
        }
    }
}

fn quote(string: &str, text: &mut String) {
    text.push('"');
    for character in string.chars() {
        match character {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            control if control < ' ' => text.push_str(&format!("\\u{:04x}", control as u32)),
            plain => text.push(plain),
        }
    }
    text.push('"');
}
