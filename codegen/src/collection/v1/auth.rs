//! Authorizations: `auth` as in v2, or a helper with attributes of other names.

use crate::collection::cursor::{Cursor, member};
use crate::collection::text;
use crate::collection::{Auth, AuthParameter};
use crate::diag::{Diagnostic, code};
use crate::source::{Grammar, Node, Spanned, Value, parse_embedded};
use std::borrow::Cow;

/// A helper: its name in v1, its name in v2, and its attributes. `a=b` is called `b` in v2.
type Helper = (&'static str, &'static str, &'static [&'static str]);

const HELPERS: &[Helper] = &[
    ("apikeyAuth", "apikey", &["key", "value", "in"]),
    ("basicAuth", "basic", &["username", "password"]),
    ("bearerAuth", "bearer", &["token"]),
    (
        "digestAuth",
        "digest",
        &[
            "algorithm",
            "username",
            "realm",
            "password",
            "nonce",
            "nonceCount",
            "clientNonce",
            "opaque",
            "qop",
            "disableRetryRequest",
        ],
    ),
    (
        "hawkAuth",
        "hawk",
        &[
            "hawk_id=authId",
            "hawk_key=authKey",
            "algorithm",
            "user",
            "nonce",
            "ext=extraData",
            "app=appId",
            "dlg=delegation",
            "timestamp",
        ],
    ),
    (
        "oAuth1",
        "oauth1",
        &[
            "consumerKey",
            "consumerSecret",
            "token",
            "tokenSecret",
            "signatureMethod",
            "timestamp",
            "nonce",
            "version",
            "realm",
            "header=addParamsToHeader",
            "auto=autoAddParam",
            "includeEmpty=addEmptyParamsToSign",
        ],
    ),
    (
        "oAuth2",
        "oauth2",
        &[
            "accessToken",
            "addTokenTo",
            "callBackUrl",
            "authUrl",
            "accessTokenUrl",
            "clientId",
            "clientSecret",
            "clientAuth",
            "grantType",
            "scope",
            "username",
            "password",
            "tokenType",
            "redirectUri",
            "refreshToken",
        ],
    ),
    ("ntlmAuth", "ntlm", &["username", "password", "domain", "workstation", "disableRetryRequest"]),
    // Whatever attributes it has.
    ("awsSigV4", "awsv4", &[]),
    (
        "jwtAuth",
        "jwt",
        &["algorithm", "isSecretBase64Encoded", "payload", "addTokenTo", "headerPrefix", "queryParamKey", "header"],
    ),
    ("asapAuth", "asap", &["exp", "claims", "sub", "privateKey", "kid", "aud", "iss", "alg"]),
    (
        "edgegridAuth",
        "edgegrid",
        &[
            "clientToken",
            "clientSecret",
            "accessToken",
            "headersToSign",
            "nonce",
            "timestamp",
            "baseURL",
            "maxBodySize",
        ],
    ),
];

/// The authorization of a collection, folder or request. Beside any mention of a helper `auth` does not count.
pub(super) fn read(cursor: &mut Cursor<'_>, parent: &Node) -> Option<Auth> {
    if parent.get("currentHelper").is_none() && member(parent, "helperAttributes").is_none() {
        return cursor.auth(parent);
    }
    let auth = helper(cursor, parent);
    report_shadowed(cursor, parent, auth.as_ref());
    auth
}

fn helper(cursor: &mut Cursor<'_>, parent: &Node) -> Option<Auth> {
    let name = member(parent, "currentHelper")?;
    let Some(text) = name.text() else {
        cursor.wrong("currentHelper", name, "a string");
        return None;
    };
    if text == "normal" {
        return None;
    }
    let known = HELPERS.iter().find(|(helper, ..)| *helper == text);
    let kind = Spanned::new(known.map_or(text, |(_, kind, _)| kind).to_owned(), name.span);
    let Some(attributes) = member(parent, "helperAttributes") else {
        return Some(Auth { kind, parameters: Vec::new() });
    };
    let attributes = object(cursor, attributes)?;
    let parameters = known.map(|(_, _, names)| parameters(&attributes, names)).unwrap_or_default();
    Some(Auth { kind, parameters })
}

/// Attributes as an object; old exports have it as JSON text.
fn object<'n>(cursor: &mut Cursor<'_>, node: &'n Node) -> Option<Cow<'n, Node>> {
    match &node.value {
        Value::Object(_) => Some(Cow::Borrowed(node)),
        Value::Text(_) => match parse_embedded(&cursor.embedded(node), Grammar::Strict) {
            Ok(node) => Some(Cow::Owned(node)),
            Err(error) => {
                let message = format!("`helperAttributes` is no JSON: {}", error.message);
                let diagnostic = Diagnostic::new(code::L0303, message).label(error.span, "here");
                cursor.sink.report(diagnostic.help("mend the text").at(&cursor.breadcrumb));
                None
            }
        },
        _ => {
            cursor.wrong("helperAttributes", node, "an object or a string");
            None
        }
    }
}

fn parameters(attributes: &Node, names: &[&str]) -> Vec<AuthParameter> {
    let names: Vec<(&str, &str)> = match names {
        [] => {
            attributes.members().iter().map(|member| (&*member.key, &*member.key)).filter(|it| it.0 != "id").collect()
        }
        _ => names.iter().map(|name| name.split_once('=').unwrap_or((name, name))).collect(),
    };
    let parameters = names.into_iter().filter_map(|(old, new)| {
        let value = attributes.get(old).filter(|value| value.value != Value::Null)?;
        Some(AuthParameter { key: new.to_owned(), value: Spanned::new(text::of(value), value.span) })
    });
    parameters.collect()
}

/// Says when `auth` is another authorization than the helper that counts.
fn report_shadowed(cursor: &mut Cursor<'_>, parent: &Node, counts: Option<&Auth>) {
    let Some(kind) = parent.get("auth").and_then(|auth| member(auth, "type")) else { return };
    let Some(name) = kind.text().filter(|name| counts.is_none_or(|auth| auth.kind.value != *name)) else { return };
    let message = format!("`auth` (`{name}`) does not count beside `currentHelper` and `helperAttributes`");
    let mut diagnostic = Diagnostic::new(code::L0303, message).label(kind.span, "left out, as in newman");
    if let Some(helper) = parent.get("currentHelper") {
        diagnostic = diagnostic.label(helper.span, "this counts");
    }
    let help = "remove `currentHelper` and `helperAttributes`, or export the collection as Collection v2.1";
    cursor.sink.report(diagnostic.help(help).at(&cursor.breadcrumb));
}
