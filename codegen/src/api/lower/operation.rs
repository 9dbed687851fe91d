//! Turns one item into one operation.

use super::{
    Context, Inherited, answer, auth, behavior, body, capture, check, next, parameters, steps, tried, url, uses,
};
use crate::api::model::{AuthUse, Operation};
use crate::collection::Item;
use crate::diag::{Diagnostic, code};

/// The operation of an item; nothing when Postman itself could not send it, or its body is not carried over.
pub fn lower<'a>(context: &mut Context<'a>, item: &'a Item, inherited: &Inherited<'a>) -> Option<Operation> {
    let request = &item.request;
    let inherited = inherited.with(request.auth.as_ref(), &item.scripts, &item.settings, &item.breadcrumb);
    if request.url.host.value.is_empty() && request.url.path.is_empty() {
        let diagnostic = Diagnostic::new(code::L0301, "the request has no URL, so Postman cannot send it");
        context.sink.report(diagnostic.label(request.url.span, "nothing here").at(&item.breadcrumb));
        return None;
    }
    let method = request.method.value.to_uppercase();
    let behavior = behavior::lower(context, &inherited);
    let body = body::lower(context, item, &method, &behavior)?;
    let url = url::lower(context, item);
    let auth = auth::lower(context, item, inherited.auth);
    let (headers, mut constants) = parameters::headers(context, item);
    if matches!(auth, AuthUse::Basic { .. }) {
        // The authorization replaces a header that was written by hand (SEMANTICS 6.1). A token does so unless it is empty.
        constants.retain(|(name, _)| !name.eq_ignore_ascii_case("authorization"));
    }
    let parameters: Vec<_> = url.parameters.into_iter().chain(headers).collect();
    let used = uses::lower(context, item);
    let (successes, refusals) = answer::lower(context, item, used.as_ref());
    let checks = check::lower(context, &inherited.scripts);
    let mut operation = Operation {
        name: item.name.value.clone(),
        breadcrumb: item.breadcrumb.clone(),
        id: item.id.clone(),
        description: request.description.as_ref().or(item.description.as_ref()).map(|text| text.value.clone()),
        origin: item.span,
        method,
        url: url.template,
        parameters,
        constants,
        body,
        auth,
        behavior,
        steps: Vec::new(),
        captures: Vec::new(),
        tried: tried::lower(context, item, &checks),
        checks,
        next: next::lower(context, &inherited.scripts),
        used,
        successes,
        refusals,
    };
    steps::lower(context, &mut operation, &inherited.scripts);
    operation.captures = capture::lower(context, &inherited.scripts, &operation);
    Some(operation)
}
