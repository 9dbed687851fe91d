//! Turns the names that a file uses into its `use` lines.

use crate::bindings::{CallDef, Ident};
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

/// The `use` lines of a call from outside of the crate `krate`, whose tokens use these names.
pub fn of_call(call: &CallDef, krate: &Ident, uses: &Uses) -> Vec<String> {
    let path = |modules: &[Ident]| {
        let names: Vec<String> = std::iter::once(krate).chain(modules).map(ToString::to_string).collect();
        names.join("::")
    };
    let own: Vec<String> = call.types.iter().chain([&call.function]).map(ToString::to_string).collect();
    let mut own: Vec<&str> = own.iter().map(String::as_str).collect();
    let mut lines = Vec::new();
    if call.path.len() == 1 {
        own.push("Environment");
        let types = own.len() - 1;
        own.swap(types, types - 1);
        own[..types].sort_unstable();
    } else {
        lines.push(format!("use {}::Environment;", path(std::slice::from_ref(&call.root))));
    }
    lines.extend(line(&path(&call.path), &own));
    let mut runtime = if call.qualified { Vec::new() } else { vec!["Client", "Response"] };
    runtime.extend(&uses.runtime);
    runtime.sort_unstable();
    lines.extend(line("postbind", &runtime));
    lines.extend(uses.dictionary.then(|| "use std::collections::BTreeMap;".to_owned()));
    lines
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
