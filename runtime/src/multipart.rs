//! Writes a `multipart/form-data` body as Postman does (RFC 7578, with names unescaped).

use bytes::Bytes;

use crate::credential::looks_secret;
use crate::dynamic::Dynamic;
use crate::encode;
use crate::error::Error;
use crate::item::Item;
use crate::marked::Marked;
use crate::substitute::{Place, hides, quoted, substitute};
use crate::upload::Upload;
use crate::variable::Variables;

/// One part of the body.
#[derive(Clone)]
pub(crate) struct Part {
    /// A template.
    pub(crate) name: &'static str,
    pub(crate) content: Content,
}

#[derive(Clone)]
pub(crate) enum Content {
    Text { text: String, secret: bool, content_type: Option<&'static str> },
    File(Upload),
}

/// The boundary that a `Content-Type` names, when it is that of a form with one.
pub(crate) fn boundary_of(content_type: &str) -> Option<&str> {
    let (kind, parameters) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    parameters.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        let value = value.trim().trim_matches('"');
        (name.trim().eq_ignore_ascii_case("boundary") && !value.is_empty()).then_some(value)
    })
}

/// Postman's form of a boundary: 26 times `-`, 24 decimal digits.
fn new_boundary(dynamic: &Dynamic) -> String {
    let mut chance = dynamic.chance();
    let mut digits = || chance.u64(..1_000_000_000_000);
    format!("{:->26}{:012}{:012}", "", digits(), digits())
}

/// Whether a part holds the boundary, so that it would end the part.
fn collides(parts: &[Part], files: &[Bytes], boundary: &str) -> bool {
    let within = |bytes: &[u8]| bytes.windows(boundary.len().max(1)).any(|window| window == boundary.as_bytes());
    let text = |part: &Part| matches!(&part.content, Content::Text { text, .. } if text.contains(boundary));
    parts.iter().any(text) || files.iter().any(|file| within(file))
}

/// The body, with a boundary between its parts, and that boundary: `own` where it serves.
///
/// What a caller or a file says must not add parts, so a boundary that is in it is replaced.
pub(crate) fn write(
    item: &'static Item,
    parts: &[Part],
    own: Option<&str>,
    variables: &dyn Variables,
    marking: bool,
) -> Result<(Marked, String), Error> {
    let mut files = Vec::new();
    for part in parts {
        if let Content::File(upload) = &part.content {
            files.push(read(item, upload)?);
        }
    }
    let own = own.filter(|boundary| !collides(parts, &files, boundary));
    let boundary = own.map_or_else(|| new_boundary(variables.dynamic()), str::to_owned);
    let mut files = files.into_iter();
    let mut out = Marked::default();
    for part in parts {
        let name = substitute(part.name, Place::Quoted, variables);
        let name = name.map_err(|missing| Error::unresolved(item, missing))?;
        check(item, "the name of a form part", &name)?;
        out.push(format!("--{boundary}\r\nContent-Disposition: form-data; name=\""), false);
        out.push(name.as_bytes(), marking && hides(part.name, variables));
        out.push("\"", false);
        match &part.content {
            Content::Text { text, secret, content_type } => {
                let content_type =
                    content_type.map(|template| substitute(template, Place::Text, variables)).transpose();
                let content_type = content_type.map_err(|missing| Error::unresolved(item, missing))?;
                write_type(item, content_type.as_deref(), &mut out)?;
                out.push("\r\n\r\n", false);
                out.push(text, *secret || marking && looks_secret(&name));
            }
            Content::File(upload) => {
                if let Some(name) = upload.name() {
                    check(item, "a file's name", name)?;
                    // A caller's name is data: as browsers do, and unlike Postman, it cannot end the quotes.
                    out.push(format!("; filename=\"{}\"", quoted(name)), false);
                    if name.chars().any(|c| c > '\u{FF}') {
                        out.push(format!("; filename*=UTF-8''{}", encode::form(name)), false);
                    }
                }
                let nameless = upload.name().is_none().then_some("application/octet-stream");
                write_type(item, upload.media_type().or(nameless), &mut out)?;
                out.push("\r\n\r\n", false);
                out.push(files.next().unwrap_or_default(), marking && looks_secret(&name));
            }
        }
        out.push("\r\n", false);
    }
    out.push(format!("--{boundary}--\r\n"), false);
    Ok((out, boundary))
}

fn write_type(item: &'static Item, content_type: Option<&str>, out: &mut Marked) -> Result<(), Error> {
    if let Some(content_type) = content_type {
        check(item, "the content type of a form part", content_type)?;
        out.push(format!("\r\nContent-Type: {content_type}"), false);
    }
    Ok(())
}

/// The bytes of a file, or the error that says why there are none.
pub(crate) fn read(item: &'static Item, upload: &Upload) -> Result<Bytes, Error> {
    upload.read().map_err(|error| {
        let problem = format!("the file `{}` cannot be read ({error}); correct its path", upload.place());
        Error::build_from(item, problem, error)
    })
}

/// A line break would end the part's headers or start another.
fn check(item: &'static Item, what: &str, text: &str) -> Result<(), Error> {
    if text.contains(['\r', '\n', '\0']) {
        return Err(Error::build(item, format!("{what} holds a line break or NUL; remove it")));
    }
    Ok(())
}
