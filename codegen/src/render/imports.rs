//! Turns the names that a file uses into its `use` lines.

use crate::emit::Uses;

/// Lines are broken after this many characters, as rustfmt does.
const WIDTH: usize = 100;

/// The `use` lines of a file that lies `depth` modules below the collection's own.
pub fn lines(uses: &Uses, depth: usize) -> String {
    let mut lines = Vec::new();
    if uses.environment && depth > 0 {
        lines.push(format!("use {}Environment;", "super::".repeat(depth)));
    }
    lines.extend(line("postbind", &uses.runtime));
    lines.extend(line("serde", &uses.serde));
    lines.extend(uses.dictionary.then(|| "use std::collections::BTreeMap;".to_owned()));
    lines.join("\n")
}

fn line(root: &str, names: &[&str]) -> Option<String> {
    match names {
        [] => None,
        [only] => Some(format!("use {root}::{only};")),
        several => {
            let line = format!("use {root}::{{{}}};", several.join(", "));
            if line.len() <= WIDTH {
                return Some(line);
            }
            let mut lines = vec!["   ".to_owned()];
            for name in several {
                let last = lines.len() - 1;
                if lines[last].len() + name.len() + 2 > WIDTH {
                    lines.push("   ".to_owned());
                }
                let last = lines.len() - 1;
                lines[last].push_str(&format!(" {name},"));
            }
            Some(format!("use {root}::{{\n{}\n}};", lines.join("\n")))
        }
    }
}
