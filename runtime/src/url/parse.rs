//! Takes a URL text apart as Postman's parser does, and encodes each part by its own rules.

use crate::encode;
use crate::error::Error;
use crate::item::Item;
use crate::marked::Marked;

/// A URL to send.
pub(crate) struct Target {
    /// `http` or `https`.
    pub(crate) scheme: String,
    /// Host and, where one is written, port.
    pub(crate) authority: String,
    /// A secret takes part in scheme or host.
    hidden: bool,
    /// Encoded; begins with `/`.
    pub(crate) path: Marked,
    /// Encoded, without its `?`.
    pub(crate) query: Option<Marked>,
    /// What stood before the `@`.
    pub(crate) userinfo: Option<String>,
    /// What `Host` says where it is not the authority: Postman keeps the colon of an empty port there.
    pub(crate) host: Option<String>,
}

/// The parts of a text, in the order in which Postman cuts them off (SEMANTICS 3.2).
pub(crate) fn parse(item: &'static Item, marked: &Marked) -> Result<Target, Error> {
    let text = std::str::from_utf8(marked.as_bytes())
        .map_err(|error| Error::build_from(item, "the URL is no text; use UTF-8 in its variables", error))?;
    let encode = item.behavior.encode_url;
    let start = text.len() - text.trim_start().len();
    // A fragment is never sent.
    let end = text.find('#').unwrap_or(text.len()).max(start);
    let question = text[start..end].find('?').map(|at| start + at);
    let path_end = question.unwrap_or(end);
    let before = text[start..path_end].replace('\\', "/");

    let (scheme, rest) = match before.split_once("://") {
        Some((scheme, rest)) if !scheme.contains('/') => (scheme.to_ascii_lowercase(), rest.trim_start_matches('/')),
        _ => ("http".to_owned(), before.as_str()),
    };
    if scheme != "http" && scheme != "https" {
        let problem =
            format!("`{scheme}` URLs cannot be sent; give the variable in the URL's host one with http or https");
        return Err(Error::build(item, problem));
    }
    let slash = rest.find('/').unwrap_or(rest.len());
    let path_start = path_end - (rest.len() - slash);
    let (userinfo, host) = match rest[..slash].rsplit_once('@') {
        Some((user, host)) => (Some(user.to_owned()), host),
        None => (None, &rest[..slash]),
    };
    let path = match path_start == path_end {
        true => Marked::from("/"),
        false if encode => marked.slice(path_start..path_end).map(encode::path),
        false => marked.slice(path_start..path_end).map(|path| path.replace('\\', "/").into()),
    };
    let authority = authority(item, host)?;
    let (authority, host) = match authority.strip_suffix(':') {
        Some(bare) => (bare.to_owned(), Some(authority)),
        None => (authority, None),
    };
    Ok(Target {
        authority,
        host,
        scheme,
        hidden: marked.slice(0..path_start).is_secret(),
        path,
        query: question.map(|at| marked.slice(at + 1..end)).map(|query| match encode {
            true => query.map(encode::query),
            false => query,
        }),
        userinfo,
    })
}

/// The host in lower case, and the port as written (SEMANTICS 3.1).
fn authority(item: &'static Item, authority: &str) -> Result<String, Error> {
    let colon = authority.rfind(':').filter(|at| !authority[*at..].contains(']'));
    let (host, port) = authority.split_at(colon.unwrap_or(authority.len()));
    if host.is_empty() {
        let problem =
            format!("the URL `{}` has no host; set the variable in front of its path to a base URL", item.url);
        return Err(Error::build(item, problem));
    }
    if port.bytes().skip(1).any(|digit| !digit.is_ascii_digit()) {
        let problem = format!("the port in the host of `{}` is no number; correct its variables", item.url);
        return Err(Error::build(item, problem));
    }
    Ok(self::host(item, host)? + port)
}

/// The host as it is sent: IDNA to ASCII, and what is none as it stands (SEMANTICS 3.5).
#[cfg(feature = "idna")]
fn host(_: &'static Item, host: &str) -> Result<String, Error> {
    Ok(url::Host::parse(host).map_or_else(|_| host.to_ascii_lowercase(), |host| host.to_string()))
}

#[cfg(not(feature = "idna"))]
fn host(item: &'static Item, host: &str) -> Result<String, Error> {
    if !host.is_ascii() {
        let problem =
            "the URL's host is not ASCII; turn on the feature `idna` of `postbind`, or write it in Punycode (`xn--…`)";
        return Err(Error::build(item, problem));
    }
    Ok(host.to_ascii_lowercase())
}

impl Target {
    /// The whole URL.
    pub(crate) fn url(&self) -> Marked {
        let size =
            self.scheme.len() + self.authority.len() + self.path.len() + self.query.as_ref().map_or(0, Marked::len);
        let mut url = Marked::with_capacity(size + 4);
        url.push(format!("{}://{}", self.scheme, self.authority), self.hidden);
        url.append(&self.path);
        if let Some(query) = &self.query {
            url.push("?", false);
            url.append(query);
        }
        url
    }

    /// Replaces the query by one that a scheme signed. What it added is secret.
    pub(crate) fn set_query(&mut self, signed: Option<&str>) {
        let query = self.query.take();
        let Some(signed) = signed else { return };
        let mut query = query.unwrap_or_default();
        match signed.as_bytes().strip_prefix(query.as_bytes()) {
            Some(added) => query.push(added, true),
            None => {
                query = Marked::default();
                query.push(signed, true);
            }
        }
        self.query = Some(query);
    }

    /// Removes the parameters of this name.
    pub(crate) fn remove_parameter(&mut self, name: &str) {
        let Some(query) = &self.query else { return };
        let name = encode::query_key(name);
        let mut kept = Marked::with_capacity(query.len());
        let mut any = false;
        let mut start = 0;
        for piece in query.as_bytes().split(|&byte| byte == b'&') {
            let range = start..start + piece.len();
            start = range.end + 1;
            if piece.split(|&byte| byte == b'=').next() == Some(name.as_bytes()) {
                continue;
            }
            if any {
                kept.push("&", false);
            }
            any = true;
            kept.append(&query.slice(range));
        }
        self.query = any.then_some(kept);
    }

    /// Adds a parameter behind all others. Its value is secret.
    pub(crate) fn add_parameter(&mut self, name: &str, value: &str) {
        let mut query = self.query.take().unwrap_or_default();
        if !query.is_empty() {
            query.push("&", false);
        }
        query.push(encode::query_key(name).as_bytes(), false);
        query.push("=", false);
        query.push(encode::query_value(value).as_bytes(), true);
        self.query = Some(query);
    }
}
