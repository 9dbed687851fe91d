//! Collects the variables that a collection's requests read and their answers set.

use super::Context;
use crate::api::expr::Expr;
use crate::api::model::{Group, Operation, Variable};
use crate::api::{dynamic, template};
use crate::diag::{Breadcrumb, Diagnostic, code};
use crate::secrets::is_placeholder;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

/// Postman gives up after this many passes (SEMANTICS 1.4).
const PASSES: usize = 19;
/// No text of a collection grows past this.
const LONGEST: usize = 1 << 20;

#[derive(Default)]
struct Uses {
    read_by: BTreeSet<Breadcrumb>,
    set_by: BTreeSet<Breadcrumb>,
    authorizes: bool,
}

/// All variables, sorted by name, with their saved values and who uses them.
pub fn collect(context: &mut Context<'_>, root: &Group, keep_secrets: bool) -> Vec<Variable> {
    let mut uses = BTreeMap::new();
    walk(context, root, &mut uses);
    let variable = |(name, uses): (String, Uses)| {
        let declared = context.declared.get(name.as_str()).copied();
        let secret = uses.authorizes || context.is_secret(&name);
        let mut value = declared.and_then(|declared| declared.value.clone());
        let credential = |text: &str| !template::is_template(text) && !is_placeholder(text);
        if let Some(literal) = value.take_if(|value| secret && !keep_secrets && credential(&value.value)) {
            let message = format!("a credential is saved as the value of `{name}`; it has to be set by the caller");
            context.sink.report(Diagnostic::new(code::W0313, message).label(literal.span, "never copied"));
        }
        Variable {
            value: value.map(|value| value.value),
            secret,
            description: declared.and_then(|declared| Some(declared.description.as_ref()?.value.clone())),
            read_by: uses.read_by.into_iter().collect(),
            set_by: uses.set_by.into_iter().collect(),
            name,
        }
    };
    uses.into_iter().map(variable).collect()
}

fn walk(context: &Context<'_>, group: &Group, uses: &mut BTreeMap<String, Uses>) {
    group.groups.iter().for_each(|group| walk(context, group, uses));
    for operation in &group.operations {
        for text in operation.templates() {
            read(context, text, operation, uses);
        }
        for name in operation.auth.templates().1.into_iter().flat_map(template::names) {
            uses.entry(name.to_owned()).or_default().authorizes = true;
        }
        steps(context, operation, uses);
        for capture in &operation.captures {
            uses.entry(capture.variable.clone()).or_default().set_by.insert(operation.breadcrumb.clone());
            for part in capture.value.parts() {
                if let Expr::Variable(name) = part {
                    uses.entry(name.clone()).or_default();
                    // What is made of a secret is one.
                    uses.entry(capture.variable.clone()).or_default().authorizes |= context.is_secret(name);
                }
            }
        }
    }
}

/// Notes the variables that pre-request scripts store and read.
fn steps(context: &Context<'_>, operation: &Operation, uses: &mut BTreeMap<String, Uses>) {
    for step in operation.steps.iter().flatten() {
        let variable = step.variable().filter(|name| !operation.is_local(name));
        if let Some(variable) = &variable {
            uses.entry(variable.clone()).or_default().set_by.insert(operation.breadcrumb.clone());
        }
        for part in step.value().parts() {
            match part {
                Expr::Variable(name) => {
                    uses.entry(name.clone()).or_default().read_by.insert(operation.breadcrumb.clone());
                    if let (true, Some(variable)) = (context.is_secret(name), step.variable()) {
                        // What is made of a secret is one.
                        uses.entry(variable).or_default().authorizes = true;
                    }
                }
                Expr::Text(text) => read(context, text, operation, uses),
                _ => {}
            }
        }
    }
}

/// Notes the variables of a text, and those that their saved values name or compose in turn: `{{pre{{suffix}}}}`.
fn read(context: &Context<'_>, text: &str, operation: &Operation, uses: &mut BTreeMap<String, Uses>) {
    let mut text = Cow::Borrowed(text);
    for _ in 0..PASSES {
        let mut replaced = String::with_capacity(text.len());
        let mut at = 0;
        for (name, range) in template::tokens(&text) {
            if dynamic::is_dynamic(name) && !context.declared.contains_key(name) {
                continue;
            }
            uses.entry(name.to_owned()).or_default().read_by.insert(operation.breadcrumb.clone());
            let value = context.declared.get(name).and_then(|declared| declared.value.as_ref());
            if let Some(value) = value {
                replaced.push_str(&text[at..range.start]);
                replaced.push_str(&value.value);
                at = range.end;
            }
        }
        // Nothing was replaced, or variables name each other without end.
        if at == 0 || replaced.len() > LONGEST {
            break;
        }
        replaced.push_str(&text[at..]);
        text = Cow::Owned(replaced);
    }
}
