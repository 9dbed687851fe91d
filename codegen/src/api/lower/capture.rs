//! Turns the test scripts that apply to an item into captures.

use super::Context;
use super::scripts::Read;
use crate::api::expr::{Expr, Function};
use crate::api::model::{Capture, Operation};
use crate::api::script::{Aside, Deed};
use crate::diag::{Diagnostic, code};
use crate::secrets::{is_credential, is_placeholder, shaped};

/// What the scripts store, outermost script first; of two writes to one variable the last counts.
///
/// A script is reported with its owner: the sink says equal things once, however many items inherit it.
pub fn lower(context: &mut Context<'_>, tests: &[&Read], operation: &Operation) -> Vec<Capture> {
    let mut captures: Vec<Capture> = Vec::new();
    for Read { embedded, reading, owner } in tests {
        for unread in &reading.unread {
            let message = format!("a stored value is not carried over: {}", unread.what);
            let diagnostic = Diagnostic::new(code::L0304, message).label(embedded.span(unread.span.clone()), "");
            context.sink.report(diagnostic.at(owner));
        }
        // Of assertions, `check` says which are not carried over, and of requests `sent` does.
        let said = |deed| deed == Deed::Assertion || (deed == Deed::Request && !reading.unsent.is_empty());
        for aside in reading.asides.iter().filter(|aside| !said(aside.deed)) {
            let diagnostic = not_carried(aside).label(embedded.span(aside.span.clone()), "the first place");
            context.sink.report(diagnostic.at(owner));
        }
        for write in &reading.writes {
            let named = |part: &&Expr| match part {
                Expr::Json(path) => path.iter().any(|step| !shaped(step).is_empty()),
                Expr::Header(name) | Expr::Cookie(name) | Expr::Variable(name) | Expr::Text(name) => {
                    !shaped(name).is_empty()
                }
                _ => false,
            };
            if write.value.parts().iter().any(named) || !shaped(&write.variable).is_empty() {
                let what = "a stored value is not carried over: a credential is used as a name";
                let span = embedded.span(0..embedded.text().len());
                context.sink.report(Diagnostic::new(code::L0304, what).label(span, "in this script").at(owner));
                continue;
            }
            // What is stored for the request alone is gone when the answer is read.
            if write.value.parts().iter().any(|part| matches!(part, Expr::Variable(name) if operation.is_local(name))) {
                let what = "a stored value is not carried over: it is made of a variable of the pre-request script";
                let diagnostic = Diagnostic::new(code::L0304, what).label(embedded.span(write.span.clone()), "");
                context.sink.report(diagnostic.at(owner));
                continue;
            }
            let secret = context.is_secret(&write.variable) || is_credential(&write.variable);
            if secret && spells_out(&write.value) {
                let what = "a stored value is not carried over: a credential is written in the script";
                let diagnostic = Diagnostic::new(code::L0304, what).label(embedded.span(write.span.clone()), "");
                context.sink.report(diagnostic.at(owner));
                continue;
            }
            captures.retain(|known| known.variable != write.variable);
            captures.push(Capture { variable: write.variable.clone(), value: write.value.clone() });
        }
    }
    captures
}

/// Whether the script itself says what the value is, or a part of it: words like `Bearer` aside.
pub fn spells_out(value: &Expr) -> bool {
    match value {
        Expr::Text(text) => text.chars().count() > 3 && !text.contains(char::is_whitespace) && !is_placeholder(text),
        Expr::Apply(Function::If, of) => of.iter().skip(1).any(spells_out),
        Expr::Apply(
            Function::And
            | Function::Or
            | Function::Coalesce
            | Function::Concat
            | Function::Add
            | Function::Btoa
            | Function::Utf8,
            of,
        ) => of.iter().any(spells_out),
        _ => false,
    }
}

/// What is said of the things that a script does beside storing values.
pub fn not_carried(aside: &Aside) -> Diagnostic {
    let counted = |one: &str, more: &str| match aside.count {
        1 => one.to_owned(),
        count => format!("{count} {more}"),
    };
    let (code, message) = match aside.deed {
        Deed::Assertion => {
            (code::L0321, counted("an assertion is not carried over", "assertions are not carried over"))
        }
        Deed::Request => {
            let one = "a request that the script sends is not carried over";
            (code::L0322, counted(one, "requests that the script sends are not carried over"))
        }
        Deed::Order => (code::L0323, "which request runs next is not carried over".to_owned()),
        Deed::View => (code::L0324, "the page that the script makes of the answer is not carried over".to_owned()),
    };
    Diagnostic::new(code, message)
}
