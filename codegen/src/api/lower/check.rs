//! Turns what the test scripts of an item assert into checks.

use super::Context;
use super::scripts::Read;
use crate::api::expr::{Expr, Function};
use crate::api::model::Check;
use crate::api::script;
use crate::diag::{Diagnostic, code};
use crate::secrets::{is_credential, shaped};
use crate::source::Embedded;

/// What is said of an assertion that names a credential.
const SECRET: &str = "a credential is written in it";
/// An assertion without a message of its own is its own message, as long as it is no longer than this.
const LENGTH: usize = 120;

/// What the scripts assert, outermost script first.
pub fn lower(context: &mut Context<'_>, tests: &[&Read]) -> Vec<Check> {
    let mut checks = Vec::new();
    for Read { embedded, reading, owner } in tests {
        let unread = reading.unchecked.iter().map(|unread| (unread.span.clone(), unread.what.as_str()));
        let mut lost: Vec<_> = unread.collect();
        for check in &reading.checks {
            let message = check.message.clone().unwrap_or_else(|| line(embedded, check));
            if !shaped(&message).is_empty() || names_credential(context, &check.holds) {
                lost.push((check.span.clone(), SECRET));
                continue;
            }
            checks.push(Check { message, holds: check.holds.clone() });
        }
        for (span, what) in lost {
            let message = format!("an assertion is not carried over: {what}");
            let diagnostic = Diagnostic::new(code::L0321, message).label(embedded.span(span), "");
            context.sink.report(diagnostic.at(owner));
        }
    }
    checks
}

/// The line of the script that an assertion stands in.
fn line(embedded: &Embedded, check: &script::Check) -> String {
    let text = embedded.text();
    let rest = text.get(check.span.start..).unwrap_or_default();
    let line = rest.lines().next().unwrap_or_default().trim_end().trim_end_matches(';');
    match line.char_indices().nth(LENGTH) {
        Some((end, _)) => format!("{} …", &line[..end]),
        None => line.to_owned(),
    }
}

/// A text in it looks like a credential, or is what something that is called like one is compared with.
fn names_credential(context: &Context<'_>, holds: &Expr) -> bool {
    let secret = |part: &Expr| match part {
        Expr::Json(path) => path.last().is_some_and(|name| is_credential(name)),
        Expr::Header(name) | Expr::Cookie(name) => is_credential(name),
        Expr::Variable(name) => context.is_secret(name),
        Expr::Apply(Function::At, of) => matches!(of.last(), Some(Expr::Text(name)) if is_credential(name)),
        _ => false,
    };
    holds.parts().into_iter().any(|part| match part {
        Expr::Text(text) | Expr::Header(text) | Expr::Cookie(text) | Expr::Variable(text) => !shaped(text).is_empty(),
        Expr::Json(path) => path.iter().any(|step| !shaped(step).is_empty()),
        Expr::Apply(Function::Same | Function::Alike | Function::Equal | Function::Includes | Function::Match, of) => {
            of.iter().any(secret) && of.iter().any(super::capture::spells_out)
        }
        _ => false,
    })
}
