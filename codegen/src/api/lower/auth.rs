//! Turns the authorization that applies to an item into how its operation authorizes itself.

use super::Context;
use crate::api::model::AuthUse;
use crate::collection::{Auth, Item};
use crate::diag::{Diagnostic, code};

/// `inherited` is the nearest authorization, the item's own included (SEMANTICS 6.1).
pub fn lower(context: &mut Context<'_>, item: &Item, inherited: Option<&Auth>) -> AuthUse {
    let Some(auth) = inherited else { return userinfo(item) };
    let text = |key: &str| auth.get(key).map_or_else(String::new, |value| value.value.clone());
    match auth.kind.value.as_str() {
        "noauth" => userinfo(item),
        "basic" => AuthUse::Basic { username: text("username"), password: text("password") },
        "bearer" => AuthUse::Bearer { token: text("token") },
        "apikey" => {
            let in_query = auth.get("in").is_some_and(|place| place.value == "query");
            AuthUse::ApiKey { key: text("key"), value: text("value"), in_query }
        }
        kind => {
            let message = format!("the authorization `{kind}` is not carried over");
            let diagnostic = Diagnostic::new(code::L0303, message).label(auth.kind.span, "set here");
            context.sink.report(diagnostic.at(&item.breadcrumb));
            AuthUse::None
        }
    }
}

/// `user:password@` in the URL is basic authorization, unless a header says otherwise (SEMANTICS 3.1).
fn userinfo(item: &Item) -> AuthUse {
    let written = |header: &&crate::collection::KeyValue| header.key.value.eq_ignore_ascii_case("authorization");
    let has_header = item.request.headers.iter().filter(|header| !header.disabled).any(|header| written(&header));
    match &item.request.url.userinfo {
        Some(userinfo) if !has_header => {
            let password = userinfo.password.as_ref().map_or_else(String::new, |password| password.value.clone());
            AuthUse::Basic { username: userinfo.user.clone(), password }
        }
        _ => AuthUse::None,
    }
}
