//! Decides how a step before the request is said in the runtime's terms, and in words.

use super::captures::words;
use super::docs;
use super::model::StepDef;
use super::names::pascal;
use crate::api::expr::{Expr, Function, notation};
use crate::api::script::Change;
use crate::api::{Api, Operation, Step};

/// What the item's table says of a step.
pub fn plan(step: &Step) -> StepDef {
    let (removes, text) = words(step.value());
    let value = if removes { text.clone() } else { format!(" = {text}") };
    let (deed, name, text) = match step {
        Step::Set { variable, local, .. } => {
            let deed = if *local { "SetLocal" } else { "Set" };
            let text = if removes { format!("removes {variable}{value}") } else { format!("{variable}{value}") };
            (deed, variable, text)
        }
        Step::Header { name, change: Change::Remove, .. } => ("RemoveHeader", name, format!("no header {name}{value}")),
        Step::Header { name, change, .. } => {
            let deed = if *change == Change::Add { "AddHeader" } else { "UpsertHeader" };
            (deed, name, format!("header {name}{value}"))
        }
    };
    let text = format!("before: {text}");
    StepDef { deed: pascal(&[deed]), name: name.clone(), text, source: notation(step.value()) }
}

/// What the docs of a function say of its steps, a paragraph each.
pub fn docs(operation: &Operation) -> Vec<String> {
    let line = |step: &Step| {
        let (removes, text) = words(step.value());
        let value = docs::code(text.trim_start());
        match step {
            Step::Set { variable, .. } if removes && text.is_empty() => {
                format!("Before, removes {}.", docs::code(variable))
            }
            Step::Set { variable, .. } if removes => format!("Before, removes {}: {value}.", docs::code(variable)),
            Step::Set { variable, .. } => format!("Before, sets {} to {value}.", docs::code(variable)),
            Step::Header { name, change: Change::Remove, .. } => match text.is_empty() {
                true => format!("Before, removes the header {}.", docs::code(name)),
                false => format!("Before, removes the header {}: {value}.", docs::code(name)),
            },
            Step::Header { name, .. } => format!("Before, sets the header {} to {value}.", docs::code(name)),
        }
    };
    operation.steps.iter().flatten().flat_map(|step| [String::new(), line(step)]).collect()
}

/// Whether a step makes a hash, which the runtime does with the feature `crypto`.
pub fn hashes(api: &Api) -> bool {
    let operations = api.root.operations_below();
    let parts = operations.iter().flat_map(|operation| operation.steps.iter().flatten());
    parts.flat_map(|step| step.value().parts()).any(|part| match part {
        Expr::Apply(function, _) => matches!(
            function,
            Function::Md5
                | Function::Sha1
                | Function::Sha256
                | Function::Sha512
                | Function::HmacSha1
                | Function::HmacSha256
                | Function::HmacSha512
        ),
        _ => false,
    })
}
