//! Turns a URL in Postman's parts into a template with its parameters.

use super::{Context, parameters};
use crate::api::model::{Parameter, Place, Presence};
use crate::api::{dynamic, template};
use crate::collection::{Item, Url};
use crate::secrets::is_credential;

/// A URL without its query, and what is to be put into it.
pub struct LoweredUrl {
    /// Host and path; `:name` and `{{variable}}` stand in it.
    pub template: String,
    /// Path parameters in the order of the path, then query parameters.
    pub parameters: Vec<Parameter>,
}

/// Lowers the URL of an item.
pub fn lower(context: &mut Context<'_>, item: &Item) -> LoweredUrl {
    let url = &item.request.url;
    let mut parameters = Vec::new();
    let mut text = origin(url);
    for segment in &url.path {
        text.push('/');
        text.push_str(&segment.value);
        path_parameters(context, url, &segment.value, &mut parameters);
    }
    parameters.extend(parameters::query(context, item));
    LoweredUrl { template: text, parameters }
}

/// Everything before the path. The runtime makes an authorization of user and password, unless there is another
/// (SEMANTICS 3.1).
fn origin(url: &Url) -> String {
    let mut text = String::new();
    if let Some(protocol) = url.protocol.as_deref().filter(|protocol| !protocol.is_empty()) {
        text.push_str(protocol.trim_end_matches("://"));
        text.push_str("://");
    }
    if let Some(userinfo) = &url.userinfo {
        text.push_str(&userinfo.user);
        if let Some(password) = &userinfo.password {
            text.push(':');
            text.push_str(&password.value);
        }
        text.push('@');
    }
    text.push_str(&url.host.value);
    if let Some(port) = &url.port {
        text.push(':');
        text.push_str(port);
    }
    text
}

/// The parameters that one segment holds: a leading `:name`, a blank to be filled in, and variables that were saved
/// without a value.
fn path_parameters(context: &Context<'_>, url: &Url, segment: &str, found: &mut Vec<Parameter>) {
    if let Some(name) = path_variable(segment) {
        let known = url.variables.iter().rev().find(|variable| variable.name == name);
        let value = known.and_then(|variable| variable.value.as_ref()).map(|value| value.value.clone());
        let description = known.and_then(|variable| Some(variable.description.as_ref()?.value.clone()));
        let secret = is_credential(name) || value.iter().any(|value| context.mentions_secret(value));
        add(found, format!(":{name}"), value, secret, description);
        return;
    }
    if is_blank(segment) {
        let secret = is_credential(&segment[1..segment.len() - 1]);
        add(found, segment.to_owned(), Some(segment.to_owned()), secret, None);
        return;
    }
    for name in template::names(segment) {
        if !context.has_value(name) && !dynamic::is_dynamic(name) {
            let token = format!("{{{{{name}}}}}");
            add(found, token.clone(), Some(token), context.is_secret(name), None);
        }
    }
}

/// `:id.json` holds the path variable `id`: a segment that begins with a colon, up to its first dot (SEMANTICS 3.3).
fn path_variable(segment: &str) -> Option<&str> {
    let name = segment.strip_prefix(':')?.split('.').next()?;
    (!name.is_empty()).then_some(name)
}

/// A segment such as `<RECORD_ID>` or `{id}`: the author meant it to be filled in. Saved as it stands, it is sent as
/// Postman sends it.
fn is_blank(segment: &str) -> bool {
    let inner = |open, close| segment.strip_prefix(open)?.strip_suffix(close);
    let inner = inner('<', '>').or_else(|| inner('{', '}'));
    inner.is_some_and(|inner| !inner.trim().is_empty() && !inner.contains(['<', '>', '{', '}', '?', '#', '/']))
}

fn add(
    found: &mut Vec<Parameter>,
    wire_name: String,
    value: Option<String>,
    secret: bool,
    description: Option<String>,
) {
    if found.iter().all(|known| known.wire_name != wire_name) {
        let (place, presence) = (Place::Path, Presence::Once);
        found.push(Parameter {
            place,
            wire_name,
            presence,
            saved: vec![value],
            order: vec![found.len()],
            secret,
            description,
        });
    }
}
