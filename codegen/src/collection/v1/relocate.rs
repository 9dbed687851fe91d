//! Moves a request to where it really stands, when it was read from a text of its own.

use crate::collection::{Auth, Body, BodyContent, FormPart, KeyValue, Request, Url};
use crate::source::{Span, Spanned};

/// Where a place of the text is in the file.
type Way<'a> = &'a dyn Fn(Span) -> Span;

/// Replaces every place in a request. The patterns name all fields, so that none can be forgotten.
pub(super) fn relocate(request: &mut Request, way: Way<'_>) {
    let Request { method, url, headers, body, auth, description, span } = request;
    spanned(method, way);
    description.iter_mut().for_each(|description| spanned(description, way));
    self::url(url, way);
    headers.iter_mut().for_each(|header| pair(header, way));
    body.iter_mut().for_each(|body| self::body(body, way));
    auth.iter_mut().for_each(|auth| self::auth(auth, way));
    *span = way(*span);
}

fn url(url: &mut Url, way: Way<'_>) {
    let Url { protocol: _, userinfo, host, port: _, path, query, variables, from_text: _, span } = url;
    spanned(host, way);
    let password = userinfo.iter_mut().filter_map(|userinfo| userinfo.password.as_mut());
    password.for_each(|password| spanned(password, way));
    path.iter_mut().for_each(|segment| spanned(segment, way));
    query.iter_mut().for_each(|parameter| pair(parameter, way));
    let variables =
        variables.iter_mut().flat_map(|variable| variable.value.iter_mut().chain(&mut variable.description));
    variables.for_each(|text| spanned(text, way));
    *span = way(*span);
}

fn body(body: &mut Body, way: Way<'_>) {
    let Body { content, disabled: _, span } = body;
    match content {
        BodyContent::Raw { text, language: _ } => spanned(text, way),
        BodyContent::UrlEncoded(fields) => fields.iter_mut().for_each(|field| pair(field, way)),
        BodyContent::FormData(parts) => {
            for FormPart { field, file: _, files: _, file_name: _, content_type: _ } in parts {
                pair(field, way);
            }
        }
        BodyContent::File { src: _, content: _ } => {}
        BodyContent::GraphQl { query, variables, operation_name: _ } => {
            spanned(query, way);
            variables.iter_mut().for_each(|variables| spanned(variables, way));
        }
        BodyContent::Unknown(mode) => spanned(mode, way),
    }
    *span = way(*span);
}

fn auth(auth: &mut Auth, way: Way<'_>) {
    let Auth { kind, parameters } = auth;
    spanned(kind, way);
    parameters.iter_mut().for_each(|parameter| spanned(&mut parameter.value, way));
}

fn pair(pair: &mut KeyValue, way: Way<'_>) {
    let KeyValue { key, value, disabled: _, description } = pair;
    spanned(key, way);
    value.iter_mut().chain(description).for_each(|text| spanned(text, way));
}

fn spanned(spanned: &mut Spanned<String>, way: Way<'_>) {
    spanned.span = way(spanned.span);
}
