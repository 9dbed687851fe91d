//! Compares the variables of a collection: the fields of its `Environment`.

use super::change::{Change, Level};
use super::index::Index;
use super::words::code;
use crate::bindings::VariableDef;

/// The changes of the environments that both sides have.
pub fn compare(old: &Index<'_>, new: &Index<'_>, changes: &mut Vec<Change>) {
    for (module, before) in &old.collections {
        let Some(after) = new.collections.get(module) else { continue };
        let path = format!("{module}::Environment");
        let mut say = |level, kind, text| changes.push(Change::new(level, kind, &path, text));
        let (olds, news) = (&before.environment.variables, &after.environment.variables);
        for old in olds {
            match news.iter().find(|new| new.name == old.name) {
                Some(new) => variable(old, new, &mut say),
                None => {
                    let text = format!("`Environment` has no variable {} any more", shown(old));
                    say(Level::Major, "variable-removed", text);
                }
            }
        }
        for new in news.iter().filter(|new| olds.iter().all(|old| old.name != new.name)) {
            let text = format!(
                "`Environment` has a new variable {} (a literal without `..Environment::default()` does not compile without it)",
                shown(new)
            );
            say(Level::Major, "variable-added", text);
        }
        match (&before.environment.dynamic, &after.environment.dynamic) {
            (None, Some(name)) => {
                let text = format!(
                    "`Environment` has the new field {} for what Postman makes up (a literal without `..Environment::default()` does not compile without it)",
                    code(name.plain())
                );
                say(Level::Major, "dynamic-added", text);
            }
            (Some(name), None) => {
                let text = format!("`Environment` has no field {} any more", code(name.plain()));
                say(Level::Major, "dynamic-removed", text);
            }
            (Some(from), Some(to)) if from != to => {
                let text =
                    format!("the field {} of `Environment` is called {} now", code(from.plain()), code(to.plain()));
                say(Level::Major, "dynamic-renamed", text);
            }
            _ => {}
        }
    }
}

fn variable(old: &VariableDef, new: &VariableDef, say: &mut impl FnMut(Level, &'static str, String)) {
    let what = format!("the variable {}", shown(new));
    if old.secret != new.secret {
        let text = match new.secret {
            true => format!("{what} is `Secret<Variable>` now, not `Variable`"),
            false => format!("{what} is `Variable` now, not `Secret<Variable>`"),
        };
        say(Level::Major, "variable-retyped", text);
    }
    if old.key != new.key {
        say(
            Level::Patch,
            "variable-rewired",
            format!("{what} stands for {} now, not for {}", code(&new.key), code(&old.key)),
        );
    }
    match (&old.value, &new.value) {
        (None, Some(_)) => say(Level::Patch, "default-changed", format!("{what} has a value by default now")),
        (Some(_), None) => {
            say(Level::Patch, "default-changed", format!("{what} has no value by default any more: it has to be set"))
        }
        (from, to) if from != to => {
            say(Level::Patch, "default-changed", format!("{what} has another value by default"))
        }
        _ => {}
    }
}

fn shown(variable: &VariableDef) -> String {
    code(variable.name.plain())
}
