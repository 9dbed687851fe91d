//! What the tests share: an environment of a few variables, and requests and answers as text.
#![allow(dead_code, clippy::unwrap_used)]

use postbind::{Auth, Bytes, Item, Secret, Variable, Variables, http};

/// A small environment, written as the generator writes one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Environment {
    pub base: Variable,
    pub id: Variable,
    pub token: Secret<Variable>,
}

impl Environment {
    pub fn at(base: &str) -> Self {
        Self { base: base.into(), id: "7".into(), token: "t0k".into() }
    }
}

impl Variables for Environment {
    fn get(&self, name: &str) -> Option<&Variable> {
        Some(match name {
            "base" => &self.base,
            "id" => &self.id,
            "token" => self.token.expose(),
            _ => return None,
        })
    }

    fn get_mut(&mut self, name: &str) -> Option<&mut Variable> {
        Some(match name {
            "base" => &mut self.base,
            "id" => &mut self.id,
            "token" => self.token.expose_mut(),
            _ => return None,
        })
    }
}

/// An item without headers, auth and captures. Leaked: an item lives as long as the program.
pub fn item(method: &'static str, url: &'static str) -> &'static Item {
    with(method, url, &[], Auth::None)
}

pub fn with(
    method: &'static str,
    url: &'static str,
    headers: &'static [(&'static str, &'static str)],
    auth: Auth,
) -> &'static Item {
    Box::leak(Box::new(Item { name: "Folder / Item", method, url, headers, auth, ..Item::PLAIN }))
}

/// A request as text: request line with the whole URI, headers, blank line, body.
pub fn text(request: &http::Request<Bytes>) -> String {
    let mut text = format!("{} {}\n", request.method(), request.uri());
    for (name, value) in request.headers() {
        text += &format!("{name}: {}\n", value.as_bytes().iter().copied().map(char::from).collect::<String>());
    }
    if !request.body().is_empty() {
        text += &format!("\n{}", String::from_utf8_lossy(request.body()));
    }
    text
}

pub fn answer(status: u16, body: &str) -> http::Response<Bytes> {
    http::Response::builder().status(status).body(body.to_owned().into()).unwrap()
}
