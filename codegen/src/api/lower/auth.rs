//! Turns the authorization that applies to an item into how its operation authorizes itself.

use super::Context;
use crate::api::model::AuthUse;
use crate::collection::{Auth, Item};
use crate::diag::{Diagnostic, code};

/// The schemes that sign a request, with the parameters that each knows (SEMANTICS 6.2).
const SCHEMES: &[(&str, &[&str])] = &[
    ("asap", &["alg", "iss", "exp", "claims", "sub", "aud", "kid", "privateKey"]),
    ("awsv4", &["accessKey", "secretKey", "region", "service", "sessionToken", "addAuthDataToQuery"]),
    (
        "digest",
        &[
            "username",
            "password",
            "realm",
            "nonce",
            "algorithm",
            "qop",
            "nonceCount",
            "clientNonce",
            "opaque",
            "disableRetryRequest",
        ],
    ),
    (
        "edgegrid",
        &[
            "accessToken",
            "clientToken",
            "clientSecret",
            "nonce",
            "timestamp",
            "baseURL",
            "headersToSign",
            "maxBodySize",
        ],
    ),
    (
        "hawk",
        &[
            "authId",
            "authKey",
            "algorithm",
            "user",
            "nonce",
            "timestamp",
            "extraData",
            "app",
            "delegation",
            "includePayloadHash",
        ],
    ),
    (
        "jwt",
        &[
            "algorithm",
            "secret",
            "isSecretBase64Encoded",
            "privateKey",
            "payload",
            "header",
            "addTokenTo",
            "headerPrefix",
            "queryParamKey",
        ],
    ),
    ("ntlm", &["username", "password", "domain", "workstation", "disableRetryRequest"]),
    (
        "oauth1",
        &[
            "consumerKey",
            "consumerSecret",
            "privateKey",
            "token",
            "tokenSecret",
            "signatureMethod",
            "timestamp",
            "nonce",
            "version",
            "realm",
            "callback",
            "verifier",
            "includeBodyHash",
            "addParamsToHeader",
            "addEmptyParamsToSign",
            "disableHeaderEncoding",
        ],
    ),
];

/// What to do about OAuth 2 without a token.
const NO_TOKEN: &str = "set its access token in Postman to a variable, such as `{{accessToken}}`, and export again";
/// The same of a token that Postman adds nowhere.
const NO_PLACE: &str = "let Postman add the token to the headers or to the query, as a bearer token, and export again";

/// `inherited` is the nearest authorization, the item's own included (SEMANTICS 6.1).
pub fn lower(context: &mut Context<'_>, item: &Item, inherited: Option<&Auth>) -> AuthUse {
    let Some(auth) = inherited else { return AuthUse::None };
    let text = |key: &str| auth.get(key).map_or_else(String::new, |value| value.value.clone());
    match auth.kind.value.as_str() {
        "noauth" => AuthUse::None,
        "basic" => AuthUse::Basic { username: text("username"), password: text("password") },
        "bearer" => AuthUse::Bearer { token: text("token") },
        "apikey" => {
            let in_query = auth.get("in").is_some_and(|place| place.value == "query");
            AuthUse::ApiKey { key: text("key"), value: text("value"), in_query }
        }
        "oauth2" => oauth2(context, auth),
        kind => match SCHEMES.iter().find(|(scheme, _)| *scheme == kind) {
            Some((scheme, names)) => {
                let set = names.iter().filter_map(|name| Some((*name, auth.get(name)?.value.clone())));
                AuthUse::Signed { scheme, parameters: set.collect() }
            }
            None => {
                let message = format!("the authorization `{kind}` is not carried over");
                let diagnostic = Diagnostic::new(code::L0303, message).label(auth.kind.span, "set here");
                context.sink.report(diagnostic.at(&item.breadcrumb));
                AuthUse::None
            }
        },
    }
}

/// The token that was asked for before, as Postman sends it; it never asks for one by itself (SEMANTICS 6.2).
///
/// Many items may inherit it: where nothing is sent is said once, at the authorization itself.
fn oauth2(context: &mut Context<'_>, auth: &Auth) -> AuthUse {
    let text = |key: &str| auth.get(key).map(|value| value.value.clone());
    let place = text("addTokenTo");
    let in_query = place.as_deref() == Some("queryParams");
    let known = in_query || place.is_none_or(|place| place == "header");
    match (text("accessToken"), known && text("tokenType").as_deref() != Some("mac")) {
        (Some(token), true) => {
            AuthUse::OAuth2 { token, prefix: text("headerPrefix").unwrap_or_else(|| "Bearer".to_owned()), in_query }
        }
        (token, _) => {
            let (what, help) = match token {
                None => ("has no token", NO_TOKEN),
                Some(_) => ("puts its token where none is read", NO_PLACE),
            };
            let message = format!("the authorization `oauth2` {what}, so nothing of it is sent");
            let diagnostic = Diagnostic::new(code::L0303, message).label(auth.kind.span, "set here");
            context.sink.report(diagnostic.help(help));
            AuthUse::None
        }
    }
}
