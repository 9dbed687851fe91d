//! Visits every text of a collection that can reach the output, and says what kind of text it is.

use crate::collection::{Auth, Body, BodyContent, Collection, Entry, Folder, Item, KeyValue, Request, Url, Variable};
use crate::diag::Breadcrumb;
use crate::secrets::{is_credential, masked};
use crate::source::{Span, Spanned};

/// A text on its way.
pub struct Text<'a> {
    /// The text itself.
    pub text: &'a mut String,
    /// Where it stands; no two texts stand at one place.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// The part of the request that it belongs to.
    pub place: &'static str,
    /// The folder or item that it belongs to.
    pub breadcrumb: &'a Breadcrumb,
}

/// What a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The name of a folder, an item or an example: no variable can stand in it.
    Name,
    /// A description: no variable can stand in it either.
    Prose,
    /// The name of a header, a parameter or a field.
    Key,
    /// The value of something with the name of a credential.
    Credential(String),
    /// Any other value; the name of what it is the value of.
    Value(String),
    /// A text body, or one that is JSON if it can be read as such.
    Body {
        /// It is meant to be JSON.
        json: bool,
    },
    /// A GraphQL document.
    Document,
    /// The value of the variable with this name.
    Variable(String),
}

/// Parameters of authorizations that are credentials; the others may be shown.
pub const AUTH_SECRETS: &[&str] = &[
    "accessKey",
    "accessToken",
    "authKey",
    "clientSecret",
    "clientToken",
    "consumerSecret",
    "password",
    "privateKey",
    "secret",
    "secretKey",
    "sessionToken",
    "token",
    "tokenSecret",
    "value",
];

type Visit<'a> = &'a mut dyn FnMut(Text<'_>);

/// Visits all texts, and keeps the breadcrumbs in step with the names.
pub fn walk(collection: &mut Collection, environment: &mut [Variable], visit: Visit<'_>) {
    let root = Breadcrumb::default();
    let mut walker = Walker { visit, breadcrumb: root.clone(), place: "collection" };
    walker.spanned(collection.name.as_mut(), Kind::Name);
    walker.spanned(collection.description.as_mut(), Kind::Prose);
    walker.auth(collection.auth.as_mut());
    for variable in collection.variables.iter_mut().chain(environment) {
        walker.place = "variable";
        walker.spanned(variable.value.as_mut(), Kind::Variable(variable.key.value.clone()));
        walker.spanned(variable.description.as_mut(), Kind::Prose);
    }
    walker.entries(&mut collection.entries, &root);
}

struct Walker<'a> {
    visit: Visit<'a>,
    /// As the file has it.
    breadcrumb: Breadcrumb,
    place: &'static str,
}

impl Walker<'_> {
    fn spanned(&mut self, text: Option<&mut Spanned<String>>, kind: Kind) {
        if let Some(Spanned { value, span }) = text.filter(|text| !text.value.is_empty()) {
            let (place, breadcrumb) = (self.place, &self.breadcrumb);
            (self.visit)(Text { text: value, span: *span, kind, place, breadcrumb });
        }
    }

    /// `parent` is the breadcrumb as it becomes.
    fn entries(&mut self, entries: &mut [Entry], parent: &Breadcrumb) {
        for entry in entries {
            let (name, breadcrumb) = match entry {
                Entry::Folder(folder) => (&mut folder.name, &mut folder.breadcrumb),
                Entry::Item(item) => (&mut item.name, &mut item.breadcrumb),
            };
            self.breadcrumb = breadcrumb.clone();
            self.place = "name";
            let before = name.value.clone();
            self.spanned(Some(&mut *name), Kind::Name);
            let own = if name.value == before { breadcrumb.names().last() } else { Some(&name.value) };
            *breadcrumb = parent.child(own.map_or("", String::as_str));
            match entry {
                Entry::Folder(folder) => self.folder(folder),
                Entry::Item(item) => self.item(item),
            }
        }
    }

    fn folder(&mut self, folder: &mut Folder) {
        self.spanned(folder.description.as_mut(), Kind::Prose);
        self.auth(folder.auth.as_mut());
        self.entries(&mut folder.entries, &folder.breadcrumb);
    }

    fn item(&mut self, item: &mut Item) {
        self.spanned(item.description.as_mut(), Kind::Prose);
        item.responses.iter_mut().for_each(|response| self.spanned(Some(&mut response.name), Kind::Name));
        self.request(&mut item.request);
    }

    fn request(&mut self, request: &mut Request) {
        self.place = "description";
        self.spanned(request.description.as_mut(), Kind::Prose);
        self.auth(request.auth.as_mut());
        self.url(&mut request.url);
        let json = request.body.as_ref().is_some_and(|body| crate::api::lower::is_json_body(request, body));
        self.place = "header";
        request.headers.iter_mut().for_each(|header| self.pair(header));
        if let Some(body) = &mut request.body {
            self.body(body, json);
        }
    }

    fn auth(&mut self, auth: Option<&mut Auth>) {
        self.place = "auth";
        let Some(auth) = auth else { return };
        let kind = auth.kind.value.clone();
        let key = auth.get("key").filter(|_| kind == "apikey").map(|key| key.value.clone());
        for parameter in &mut auth.parameters {
            let name = key.clone().unwrap_or_else(|| format!("{kind}_{}", masked(&parameter.key)));
            let text_kind = match AUTH_SECRETS.contains(&parameter.key.as_str()) {
                true => Kind::Credential(name),
                false => Kind::Value(format!("{kind}_{}", masked(&parameter.key))),
            };
            self.spanned(Some(&mut parameter.value), text_kind);
        }
    }

    fn url(&mut self, url: &mut Url) {
        self.place = "url";
        if let Some(userinfo) = &mut url.userinfo {
            self.spanned(userinfo.password.as_mut(), Kind::Credential("userinfo_password".to_owned()));
        }
        self.spanned(Some(&mut url.host), Kind::Value(String::new()));
        self.place = "path";
        url.path.iter_mut().for_each(|segment| self.spanned(Some(segment), Kind::Value(String::new())));
        for variable in &mut url.variables {
            self.spanned(variable.value.as_mut(), value_of(&variable.name));
            self.spanned(variable.description.as_mut(), Kind::Prose);
        }
        self.place = "query";
        url.query.iter_mut().for_each(|parameter| self.pair(parameter));
    }

    fn body(&mut self, body: &mut Body, json: bool) {
        self.place = "body";
        match &mut body.content {
            BodyContent::Raw { text, .. } => self.spanned(Some(text), Kind::Body { json }),
            BodyContent::UrlEncoded(fields) => {
                self.place = "form";
                fields.iter_mut().for_each(|field| self.pair(field));
            }
            BodyContent::FormData(parts) => {
                self.place = "form";
                parts.iter_mut().for_each(|part| self.pair(&mut part.field));
            }
            BodyContent::GraphQl { query, variables, .. } => {
                self.spanned(Some(query), Kind::Document);
                self.place = "variables";
                self.spanned(variables.as_mut(), Kind::Body { json: true });
            }
            BodyContent::File { src: Some(src), .. } | BodyContent::File { src: None, content: Some(src) } => {
                let (span, place, breadcrumb) = (body.span, self.place, &self.breadcrumb);
                (self.visit)(Text { text: src, span, kind: Kind::Value(String::new()), place, breadcrumb });
            }
            BodyContent::File { src: None, content: None } | BodyContent::Unknown(_) => {}
        }
    }

    fn pair(&mut self, pair: &mut KeyValue) {
        let kind = value_of(&pair.key.value);
        self.spanned(pair.value.as_mut(), kind);
        self.spanned(pair.description.as_mut(), Kind::Prose);
        self.spanned(Some(&mut pair.key), Kind::Key);
    }
}

/// What the value of something with this name is.
pub fn value_of(name: &str) -> Kind {
    if is_credential(name) { Kind::Credential(name.to_owned()) } else { Kind::Value(name.to_owned()) }
}
