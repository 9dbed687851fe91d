//! Shows a request as a `curl` command for a POSIX shell.

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use crate::draft::Built;
use crate::marked::Marked;

/// A request as a `curl` command. `Display` and `Debug` show secrets as `***`; [`reveal`](Self::reveal) does not.
///
/// Secret are: [`Secret`](crate::Secret) fields, what auth adds, and headers, query parameters, form fields and path
/// placeholders whose names look like a credential's.
pub struct Curl(Built);

impl Curl {
    pub(crate) fn new(built: Built) -> Self {
        Self(built)
    }

    /// The command with its secrets: what to run, not what to log.
    pub fn reveal(&self) -> String {
        self.render(|text, _| Cow::Borrowed(text.as_bytes()))
    }

    fn shown(&self) -> String {
        self.render(|text, mask| Cow::Owned(text.shown(mask)))
    }

    fn render(&self, text: impl for<'m> Fn(&'m Marked, &str) -> Cow<'m, [u8]>) -> String {
        let built = &self.0;
        let body = text(&built.body, built.mask);
        // What a quoted word cannot hold goes through `printf`, whose octal escapes POSIX defines.
        let printable = std::str::from_utf8(&body).ok().filter(|body| !body.contains('\0'));

        let mut out = String::new();
        if printable.is_none() {
            out.push_str("printf '%b' '");
            for byte in body.iter() {
                let _ = write!(out, "\\0{byte:03o}");
            }
            out.push_str("' | ");
        }
        // The URL is sent as it stands: no globbing of `[]{}`, no removal of dot segments.
        out.push_str("curl --globoff --path-as-is");
        match built.method.as_str() {
            "GET" => {}
            "HEAD" => out.push_str(" --head"),
            method => {
                out.push_str(" --request ");
                quote(method, &mut out);
            }
        }
        out.push(' ');
        quote(&String::from_utf8_lossy(&text(&built.url, "***")), &mut out);
        for (name, value) in &built.headers {
            out.push_str(" --header ");
            let value = text(value, "***");
            // Latin-1 on the wire; a terminal shows UTF-8.
            let value: String = value.iter().copied().map(char::from).collect();
            // curl drops `Name:`; with `Name;` it sends the header empty.
            let separator = if value.is_empty() { ";" } else { ": " };
            quote(&format!("{name}{separator}{value}"), &mut out);
        }
        if !body.is_empty() {
            if !built.headers.iter().any(|(name, _)| name == http::header::CONTENT_TYPE) {
                // curl would add the type of a form.
                out.push_str(" --header 'content-type:'");
            }
            match printable {
                Some(body) => {
                    out.push_str(" --data-raw ");
                    quote(body, &mut out);
                }
                None => out.push_str(" --data-binary @-"),
            }
        }
        out
    }
}

/// A word in single quotes, in which a POSIX shell takes everything literally.
fn quote(word: &str, out: &mut String) {
    out.push('\'');
    out.push_str(&word.replace('\'', r"'\''"));
    out.push('\'');
}

impl fmt::Display for Curl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}

impl fmt::Debug for Curl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown())
    }
}
