//! Turns what a script gives to `pm.sendRequest` into a request of texts with `{{variables}}`.

use crate::api::expr::{Expr, Function};
use crate::api::script::machine::Machine;
use crate::api::script::value::{COMPUTED, Value};
use crate::api::template;

/// What is said of `{{name}}` in a text of the script.
const BRACES: &str = "it has `{{…}}` in a text of the script, which Postman sends as it is";
/// What is said of a member that is not followed.
const MEMBER: &str = "its description has a part that is not understood";

/// A request that a script sends. Variables stand in its texts as in those of an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The method.
    pub method: String,
    /// The URL.
    pub url: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
    /// The body; nothing where there is none.
    pub body: Option<Body>,
}

/// The body of such a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// A text.
    Raw(String),
    /// The names and values of a form.
    Form(Vec<(String, String)>),
    /// Those of the texts of a multipart form.
    Parts(Vec<(String, String)>),
}

type Read<T> = Result<T, &'static str>;

impl Request {
    /// The variables that it is made of.
    pub fn variables(&self) -> Vec<String> {
        self.texts().flat_map(template::names).map(str::to_owned).collect()
    }

    /// All texts of it.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let (text, pairs) = match &self.body {
            None => (None, [].as_slice()),
            Some(Body::Raw(text)) => (Some(text.as_str()), [].as_slice()),
            Some(Body::Form(pairs) | Body::Parts(pairs)) => (None, pairs.as_slice()),
        };
        let pairs = self.headers.iter().chain(pairs).flat_map(|(name, value)| [name.as_str(), value.as_str()]);
        [self.method.as_str(), self.url.as_str()].into_iter().chain(text).chain(pairs)
    }
}

impl Machine<'_> {
    /// What a call sends: a URL, or an object that describes a request as Postman's collections do.
    pub fn request(&mut self, given: Option<&Value>) -> Read<Request> {
        let plain = |url| Request { method: "GET".to_owned(), url, headers: Vec::new(), body: None };
        let mut request = match given {
            Some(Value::Made(id)) => {
                let id = *id;
                let mut request = plain(String::new());
                for (name, value) in self.members(id)? {
                    match name.as_str() {
                        "url" => request.url = self.text(&value)?,
                        "method" => request.method = self.text(&value)?,
                        "header" => request.headers = self.pairs(&value)?,
                        "body" => request.body = self.body(&value)?,
                        _ => return Err(MEMBER),
                    }
                }
                request
            }
            Some(value) => plain(self.text(value)?),
            None => return Err(MEMBER),
        };
        if request.method.is_empty() {
            request.method = "GET".to_owned();
        }
        match request.url.is_empty() || request.method.contains("{{") {
            true => Err(MEMBER),
            false => Ok(request),
        }
    }

    /// The members of an object or array of the script.
    fn members(&self, id: usize) -> Read<Vec<(String, Value)>> {
        let made = &self.state.objects[id];
        match made.vague {
            true => Err(MEMBER),
            false => {
                Ok(made.members.iter().map(|(name, place)| (name.clone(), self.state.at(*place).clone())).collect())
            }
        }
    }

    fn body(&mut self, value: &Value) -> Read<Option<Body>> {
        let Value::Made(id) = value else { return self.text(value).map(|text| Some(Body::Raw(text))) };
        let members = self.members(*id)?;
        let member = |wanted: &str| members.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.clone());
        let mode = member("mode").map(|mode| self.text(&mode)).transpose()?.unwrap_or_default();
        // Members of other modes, and what an editor shows the text as, are not sent.
        let options = members.iter().any(|(name, _)| matches!(name.as_str(), "options" | "disabled"));
        let content = member(&mode);
        match (mode.as_str(), content) {
            _ if options => Err(MEMBER),
            ("none", _) => Ok(None),
            ("raw", Some(text)) => Ok(Some(Body::Raw(self.text(&text)?))),
            ("urlencoded", Some(list @ Value::Made(_))) => Ok(Some(Body::Form(self.pairs(&list)?))),
            ("formdata", Some(list @ Value::Made(_))) => Ok(Some(Body::Parts(self.pairs(&list)?))),
            _ => Err(MEMBER),
        }
    }

    /// Names and values: an object of them, or a list of objects with `key` and `value`.
    fn pairs(&mut self, value: &Value) -> Read<Vec<(String, String)>> {
        if let Value::Data(Expr::Text(line)) = value {
            let (name, value) = line.split_once(':').ok_or(MEMBER)?;
            return Ok(vec![(checked(name.trim())?, checked(value.trim())?)]);
        }
        let Value::Made(id) = value else { return Err(MEMBER) };
        let array = self.state.objects[*id].array;
        let mut pairs = Vec::new();
        for (name, value) in self.members(*id)? {
            let Value::Made(inner) = value else {
                if array {
                    return Err(MEMBER);
                }
                pairs.push((checked(&name)?, self.text(&value)?));
                continue;
            };
            let (mut key, mut of) = (None, None);
            for (part, value) in self.members(inner)? {
                match part.as_str() {
                    "key" => key = Some(self.text(&value)?),
                    "value" => of = Some(self.text(&value)?),
                    "type" if self.text(&value)? == "text" => {}
                    "description" | "name" => {}
                    _ => return Err(MEMBER),
                }
            }
            match (key, of, array) {
                (Some(key), Some(of), true) => pairs.push((key, of)),
                _ => return Err(MEMBER),
            }
        }
        Ok(pairs)
    }

    /// A value as a text with variables in it.
    fn text(&self, value: &Value) -> Read<String> {
        templated(self.as_data(value).data()?)
    }
}

/// A text of the script that holds nothing that would be a variable.
fn checked(text: &str) -> Read<String> {
    if text.contains("{{") { Err(BRACES) } else { Ok(text.to_owned()) }
}

fn templated(expr: &Expr) -> Read<String> {
    match expr {
        Expr::Text(text) | Expr::Number(text) => checked(text),
        Expr::Bool(value) => Ok(value.to_string()),
        Expr::Variable(name) if !name.contains(['{', '}']) && !name.is_empty() => Ok(format!("{{{{{name}}}}}")),
        // Variables are texts.
        Expr::Apply(Function::Concat | Function::Add | Function::ToText, of) => of.iter().map(templated).collect(),
        _ => Err(COMPUTED),
    }
}
