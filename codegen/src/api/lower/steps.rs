//! Turns the pre-request scripts that apply to an item into steps before it is sent.

use super::Context;
use super::capture::{not_carried, spells_out};
use crate::api::expr::{Expr, Function};
use crate::api::model::{Operation, Parameter, Place, Presence};
use crate::api::script::{self, Change, Facts, Target, Touch};
use crate::api::{Step, template};
use crate::collection::{Listen, Script};
use crate::diag::{Breadcrumb, Diagnostic, code};
use crate::secrets::{is_credential, shaped};
use crate::source::Embedded;
use std::collections::BTreeSet;
use std::ops::Range;

/// One script, and what its lines are reported with.
struct Source<'a> {
    text: &'a Embedded,
    owner: &'a Breadcrumb,
}

/// Gives the operation the steps of its scripts, one list for each script that has any, outermost first.
///
/// What is made of a variable that an earlier line failed to store is not carried over either.
pub fn lower(context: &mut Context<'_>, operation: &mut Operation, scripts: &[(&Script, &Breadcrumb)]) {
    let facts = Facts { method: operation.method.clone(), name: operation.name.clone() };
    let mut lost: BTreeSet<String> = BTreeSet::new();
    for (script, owner) in scripts.iter().filter(|(script, _)| script.listen == Listen::PreRequest) {
        let Some(text) = Embedded::lines(context.sources, &script.lines) else { continue };
        let source = Source { text: &text, owner };
        let reading = script::read_before(text.text(), &facts);
        for unread in reading.unread {
            source.report(context, unread.span, &unread.what);
        }
        for aside in &reading.asides {
            let diagnostic = not_carried(aside).label(text.span(aside.span.clone()), "the first place");
            context.sink.report(diagnostic.at(owner));
        }
        let mut steps = Vec::new();
        let before = lost.clone();
        lost.extend(reading.lost);
        for write in reading.writes {
            match refused(context, &write.value, &before, Some(&write.variable)) {
                Some(why) => {
                    source.report(context, write.span, &why);
                    lost.insert(write.variable);
                }
                None => {
                    // What is stored in any case makes good what was not.
                    if !write.value.parts().contains(&&Expr::Kept) {
                        lost.remove(&write.variable);
                    }
                    steps.push(Step::Set { variable: write.variable, value: write.value, local: write.local });
                }
            }
        }
        for touch in reading.touches {
            let span = touch.span.clone();
            if let Err(why) = self::touch(context, operation, touch, &before, &mut steps) {
                source.report(context, span, &why);
            }
        }
        if !steps.is_empty() {
            operation.steps.push(steps);
        }
    }
}

impl Source<'_> {
    /// A part of the script is not carried over.
    fn report(&self, context: &mut Context<'_>, span: Range<usize>, why: &str) {
        let message = format!("a part of the pre-request script is not carried over: {why}");
        let diagnostic = Diagnostic::new(code::L0308, message).label(self.text.span(span), "");
        context.sink.report(diagnostic.at(self.owner));
    }
}

/// Why a value must not be carried over.
fn refused(context: &Context<'_>, value: &Expr, lost: &BTreeSet<String>, name: Option<&str>) -> Option<String> {
    let parts = value.parts();
    let missing = parts.iter().find_map(|part| match part {
        Expr::Variable(name) if lost.contains(name) => Some(name),
        _ => None,
    });
    if let Some(missing) = missing {
        return Some(format!("the value is made of `{missing}`, which is not carried over"));
    }
    let credential = |part: &&Expr| match part {
        Expr::Text(text) | Expr::Variable(text) => !shaped(text).is_empty(),
        Expr::Apply(Function::HmacSha1 | Function::HmacSha256 | Function::HmacSha512, of) => {
            of.get(1).is_some_and(spells_out)
        }
        // A user and a password.
        Expr::Apply(Function::Btoa, of) => of.first().is_some_and(|text| {
            spells_out(text) && text.parts().iter().any(|part| matches!(part, Expr::Text(text) if text.contains(':')))
        }),
        _ => false,
    };
    let secret = name.is_some_and(|name| context.is_secret(name) || is_credential(name));
    let named = name.is_some_and(|name| !shaped(name).is_empty());
    let spelled = named || secret && spells_out(value) || parts.iter().any(credential);
    spelled.then(|| "a credential is written in the script".to_owned())
}

/// What is done to the request. Headers and parameters that go by a condition are settled here, item by item.
fn touch(
    context: &Context<'_>,
    operation: &mut Operation,
    touch: Touch,
    lost: &BTreeSet<String>,
    steps: &mut Vec<Step>,
) -> Result<(), String> {
    let (element, queries) = match touch.target {
        Target::Header(name, change) => {
            return match refused(context, &touch.value, lost, Some(&name)) {
                Some(why) => Err(why),
                None => {
                    steps.push(Step::Header { name, change, value: touch.value });
                    Ok(())
                }
            };
        }
        Target::Query(name) => {
            let removed = |parameter: &Parameter| parameter.place == Place::Query && parameter.wire_name == name;
            if touch.value != Expr::Unset {
                return Err("a parameter is removed under a condition".to_owned());
            }
            operation.parameters.retain(|parameter| !removed(parameter));
            return Ok(());
        }
        Target::Headers(element) => (element, false),
        Target::Queries(element) => (element, true),
    };
    let says = |name: &str, value: &str| script::of_part(&touch.value, element, name, value);
    let stored: BTreeSet<String> = operation.steps.iter().flatten().chain(&*steps).filter_map(Step::variable).collect();
    if !queries {
        for (name, value) in &operation.constants {
            if says(name, value) != Expr::Bool(false) {
                let value = Expr::apply(Function::If, [says(name, value), Expr::Unset, Expr::Kept]);
                steps.push(Step::Header { name: name.clone(), change: Change::Remove, value });
            }
        }
    }
    let place = if queries { Place::Query } else { Place::Header };
    for parameter in operation.parameters.iter_mut().filter(|parameter| parameter.place == place) {
        let name = parameter.wire_name.clone();
        // Of a parameter without a value the script asks for what it has not, and ends.
        if parameter.saved.iter().any(Option::is_none) {
            return Err(format!("`{name}` has no value, which ends the script"));
        }
        let mut said = parameter.saved.iter().flatten().map(|value| (value, says(&name, value)));
        if said.clone().all(|(_, test)| test == Expr::Bool(false)) {
            continue;
        }
        match (parameter.presence, said.next()) {
            (Presence::Once, Some((value, Expr::Apply(Function::Not, of))))
                if matches!(of.as_slice(), [Expr::Variable(known)] if template::names(value).eq([known.as_str()])
                    && !stored.contains(known)) =>
            {
                parameter.presence = Presence::Filled;
            }
            _ => return Err(format!("`{name}` is removed under a condition")),
        }
    }
    Ok(())
}
