//! Turns one item into one operation, and into one for each request that its scripts send.

use super::scripts::{Read, tests};
use super::{
    Context, Inherited, answer, auth, behavior, body, capture, check, next, parameters, sent, steps, tried, url, uses,
};
use crate::api::model::{AuthUse, Operation};
use crate::collection::Item;
use crate::diag::{Diagnostic, code};

/// The operations of an item, its own first; none when Postman itself could not send it, or its body is not carried over.
pub fn lower<'a>(context: &mut Context<'_>, item: &'a Item, inherited: &Inherited<'a>) -> Vec<Operation> {
    let own = tests(context, inherited, item);
    let inherited = inherited.with(item.request.auth.as_ref(), &item.scripts, &item.settings, &item.breadcrumb);
    let Some(mut operation) = plain(context, item, &inherited) else { return Vec::new() };
    operation.used = uses::lower(&own.item);
    (operation.successes, operation.refusals) = answer::lower(context, item, operation.used.as_ref());
    let all: Vec<&Read> = own.outer.iter().chain(&own.item).collect();
    operation.checks = check::lower(context, &all);
    operation.tried = tried::lower(context, item, &operation.checks);
    operation.next = next::lower(context, &all);
    steps::lower(context, &mut operation, &inherited.scripts);
    operation.captures = capture::lower(context, &all, &operation);
    let sent = sent::lower(context, item, &own);
    [vec![operation], sent].concat()
}

/// What is sent, without anything that becomes of the answer.
pub fn plain(context: &mut Context<'_>, item: &Item, inherited: &Inherited<'_>) -> Option<Operation> {
    let request = &item.request;
    if request.url.host.value.is_empty() && request.url.path.is_empty() {
        let diagnostic = Diagnostic::new(code::L0301, "the request has no URL, so Postman cannot send it");
        context.sink.report(diagnostic.label(request.url.span, "nothing here").at(&item.breadcrumb));
        return None;
    }
    let method = request.method.value.to_uppercase();
    let behavior = behavior::lower(context, inherited);
    let body = body::lower(context, item, &method, &behavior)?;
    let url = url::lower(context, item);
    let auth = auth::lower(context, item, inherited.auth);
    let (headers, mut constants) = parameters::headers(context, item);
    if matches!(auth, AuthUse::Basic { .. }) {
        // The authorization replaces a header that was written by hand (SEMANTICS 6.1). A token does so unless it is empty.
        constants.retain(|(name, _)| !name.eq_ignore_ascii_case("authorization"));
    }
    Some(Operation {
        name: item.name.value.clone(),
        breadcrumb: item.breadcrumb.clone(),
        id: item.id.clone(),
        description: request.description.as_ref().or(item.description.as_ref()).map(|text| text.value.clone()),
        origin: item.span,
        method,
        url: url.template,
        parameters: url.parameters.into_iter().chain(headers).collect(),
        constants,
        body,
        auth,
        behavior,
        steps: Vec::new(),
        captures: Vec::new(),
        checks: Vec::new(),
        tried: Vec::new(),
        next: Vec::new(),
        used: None,
        successes: Vec::new(),
        refusals: Vec::new(),
    })
}
