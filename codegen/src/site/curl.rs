//! Turns an operation into the `curl` command that sends what the item itself would send.

use super::shell::Shell;
use crate::api::{
    AuthUse, FilePart, Literal, Operation, Parameter, Place, Presence, RequestBody, map_literals, template_tokens,
};
use serde_json::Value;

/// A command for a POSIX shell, and what of the item is not in it.
pub struct Curl {
    /// Assignments of saved values, then the command.
    pub text: String,
    /// Sentences.
    pub notes: Vec<String>,
}

/// The command of an operation.
pub fn curl(operation: &Operation, shell: &Shell<'_>) -> Curl {
    let mut command = Command { shell, options: Vec::new(), templates: Vec::new(), notes: Vec::new() };
    match operation.method.as_str() {
        "GET" => {}
        "HEAD" => command.options.push("--head".to_owned()),
        method => command.option("--request", method),
    }
    command.url(operation);
    command.headers(operation);
    command.auth(&operation.auth);
    command.body(operation);
    if operation.steps.iter().any(|steps| !steps.is_empty()) {
        command.notes.push("What the scripts do before the request is not in the command.".to_owned());
    }
    command.finish()
}

struct Command<'a> {
    shell: &'a Shell<'a>,
    options: Vec<String>,
    /// Everything that variables may stand in.
    templates: Vec<String>,
    notes: Vec<String>,
}

impl Command<'_> {
    /// An option with a template as its value.
    fn option(&mut self, name: &str, template: &str) {
        self.options.push(format!("{name} {}", self.shell.word(template)));
        self.templates.push(template.to_owned());
    }

    fn finish(self) -> Curl {
        let templates: Vec<&str> = self.templates.iter().map(String::as_str).collect();
        let mut lines = self.shell.needs(&templates);
        // The URL is sent as it stands: no globbing of `[]{}`, no removal of dot segments.
        let first = std::iter::once("curl --globoff --path-as-is".to_owned());
        let command: Vec<String> = first.chain(self.options).collect();
        lines.push(command.join(" \\\n  "));
        Curl { text: lines.join("\n"), notes: self.notes }
    }

    fn url(&mut self, operation: &Operation) {
        let path: Vec<&Parameter> =
            operation.parameters.iter().filter(|parameter| parameter.place == Place::Path).collect();
        let mut words = Vec::new();
        let mut template = String::new();
        for (index, segment) in operation.url.split('/').enumerate() {
            if index > 0 {
                template.push('/');
            }
            let Some(parameter) = path.iter().find(|parameter| stands_in(parameter, segment)) else {
                template.push_str(segment);
                continue;
            };
            let rest = &segment[parameter.wire_name.len()..];
            match parameter.saved.first().and_then(Option::as_deref).filter(|saved| !saved.is_empty()) {
                Some(saved) => template.push_str(saved),
                None => {
                    words.push(self.url_word(&template));
                    words.push(self.shell.input(parameter.wire_name.trim_matches([':', '{', '}', '<', '>'])));
                    template.clear();
                }
            }
            template.push_str(rest);
        }
        for (number, (name, value)) in ordered(operation, &Place::Query).into_iter().enumerate() {
            template.push(if number == 0 && !operation.url.contains('?') { '?' } else { '&' });
            template.push_str(name);
            if let Some(value) = value {
                template.push('=');
                template.push_str(value);
            }
        }
        if let AuthUse::OAuth2 { token: value, in_query: true, .. } = &operation.auth {
            template.push_str(&format!("{}access_token={value}", if template.contains('?') { '&' } else { '?' }));
        }
        if let AuthUse::ApiKey { key, value, in_query: true } = &operation.auth {
            template.push_str(&format!("{}{key}={value}", if template.contains('?') { '&' } else { '?' }));
        }
        if !template.is_empty() {
            words.push(self.url_word(&template));
        }
        self.options.push(format!("--url {}", words.concat()));
    }

    fn url_word(&mut self, template: &str) -> String {
        self.templates.push(template.to_owned());
        if template.is_empty() { String::new() } else { self.shell.word_of(template, encoded) }
    }

    fn headers(&mut self, operation: &Operation) {
        let constants = operation.constants.iter().map(|(name, value)| (name.as_str(), Some(value.as_str())));
        let headers: Vec<_> = constants.chain(ordered(operation, &Place::Header)).collect();
        for (name, value) in headers {
            self.header(name, value.unwrap_or_default());
        }
    }

    /// curl leaves out `Name:`; with `Name;` it sends the header empty.
    fn header(&mut self, name: &str, value: &str) {
        match value {
            "" => self.option("--header", &format!("{name};")),
            value => self.option("--header", &format!("{name}: {value}")),
        }
    }

    fn auth(&mut self, auth: &AuthUse) {
        match auth {
            AuthUse::None => {}
            AuthUse::Basic { username, password } => self.option("--user", &format!("{username}:{password}")),
            AuthUse::Bearer { token } if token.is_empty() => {}
            AuthUse::Bearer { token } => self.header("Authorization", &format!("Bearer {token}")),
            AuthUse::OAuth2 { in_query: true, .. } | AuthUse::ApiKey { in_query: true, .. } => {}
            AuthUse::OAuth2 { token, prefix, .. } => {
                self.header("Authorization", format!("{} {token}", prefix.trim()).trim_start());
            }
            AuthUse::ApiKey { key, .. } if key.is_empty() => {}
            AuthUse::ApiKey { key, value, .. } => self.header(key, value),
            AuthUse::Signed { scheme, parameters } => self.signed(scheme, parameters),
        }
    }

    fn signed(&mut self, scheme: &str, parameters: &[(&'static str, String)]) {
        let get = |name: &str| {
            let found = parameters.iter().find(|(key, _)| *key == name);
            found.map(|(_, value)| value.clone()).unwrap_or_default()
        };
        match scheme {
            "digest" | "ntlm" => {
                self.options.push(format!("--{scheme}"));
                self.option("--user", &format!("{}:{}", get("username"), get("password")));
            }
            "awsv4" => {
                self.option("--aws-sigv4", &format!("aws:amz:{}:{}", get("region"), get("service")));
                self.option("--user", &format!("{}:{}", get("accessKey"), get("secretKey")));
                if !get("sessionToken").is_empty() {
                    self.header("x-amz-security-token", &get("sessionToken"));
                }
            }
            other => {
                self.notes.push(format!("curl cannot sign with `{other}`: the command goes out without a signature."))
            }
        }
    }

    fn body(&mut self, operation: &Operation) {
        let own = operation.constants.iter().map(|(name, _)| name.as_str());
        let own = own.chain(ordered(operation, &Place::Header).into_iter().map(|(name, _)| name));
        let typed = own.into_iter().any(|name| name.eq_ignore_ascii_case("content-type"));
        match &operation.body {
            RequestBody::None => {}
            RequestBody::Json { saved, .. } => self.data(&json(saved, 0), "application/json", typed),
            RequestBody::Text { media_type, saved, .. } => self.data(saved, media_type, typed),
            RequestBody::GraphQl { query, operation_name, variables, .. } => {
                let mut members = vec![("query".to_owned(), Literal::Text(query.clone()))];
                members.extend(
                    operation_name.iter().map(|name| ("operationName".to_owned(), Literal::Text(name.clone()))),
                );
                members.extend(variables.iter().map(|(_, saved)| ("variables".to_owned(), saved.clone())));
                self.data(&json(&Literal::Object(members), 0), "application/json", typed);
            }
            RequestBody::Form(_) => {
                for (name, value) in ordered(operation, &Place::Form) {
                    let template = format!("{}={}", map_literals(name, escaped), value.unwrap_or_default());
                    self.option("--data-urlencode", &template);
                }
            }
            RequestBody::Multipart(fields) => self.parts(fields),
            RequestBody::File { src, .. } => {
                self.file("--data-binary", "@", src.as_deref(), "body", "");
                if !typed {
                    // curl would add the type of a form.
                    self.option("--header", "Content-Type:");
                }
            }
        }
    }

    fn data(&mut self, template: &str, media_type: &str, typed: bool) {
        if !typed {
            self.header("Content-Type", media_type);
        }
        self.option("--data-raw", template);
    }

    fn parts(&mut self, fields: &[Parameter]) {
        for field in fields.iter().filter(|field| field.presence != Presence::Optional) {
            let name = &field.wire_name;
            for value in &field.saved {
                match &field.place {
                    Place::File(FilePart { media_type, name: shown, .. }) => {
                        let mut more = String::new();
                        more.extend(media_type.iter().map(|media_type| format!(";type={media_type}")));
                        more.extend(shown.iter().map(|shown| format!(";filename={shown}")));
                        self.file("--form", &format!("{name}=@"), value.as_deref(), name, &more);
                    }
                    Place::Part(Some(media_type)) => {
                        let quoted = |text: &str| text.replace('\\', r"\\").replace('"', "\\\"");
                        let value = map_literals(value.as_deref().unwrap_or_default(), quoted);
                        self.option("--form", &format!("{name}=\"{value}\";type={media_type}"));
                    }
                    _ => self.option("--form-string", &format!("{name}={}", value.as_deref().unwrap_or_default())),
                }
            }
        }
    }

    /// A file. Its path is one on the machine of the author, and content is none at all.
    fn file(&mut self, option: &str, before: &str, path: Option<&str>, name: &str, after: &str) {
        match path.filter(|path| !path.is_empty() && path.len() < 1024 && !path.contains('\n')) {
            Some(path) => self.option(option, &format!("{before}{path}{after}")),
            None => {
                let (before, after) =
                    (self.shell.word(before), if after.is_empty() { String::new() } else { self.shell.word(after) });
                let file = self.shell.input(&format!("{name}_file"));
                self.options.push(format!("{option} {before}{file}{after}"));
            }
        }
    }
}

/// What is sent of one place, in the order of the wire.
fn ordered<'a>(operation: &'a Operation, place: &Place) -> Vec<(&'a str, Option<&'a str>)> {
    let parameters = operation.parameters.iter().chain(operation.body.fields());
    let own = parameters.filter(|it| it.place == *place && it.presence != Presence::Optional);
    let mut entries: Vec<_> = own
        .flat_map(|parameter| {
            let orders = parameter.order.iter().copied().chain(std::iter::repeat(usize::MAX));
            let saved = parameter.saved.iter().zip(orders);
            saved.map(|(value, order)| (order, parameter.wire_name.as_str(), value.as_deref()))
        })
        .collect();
    entries.sort_by_key(|(order, ..)| *order);
    entries.into_iter().map(|(_, name, value)| (name, value)).collect()
}

/// The segment of a path begins with the placeholder of the parameter.
fn stands_in(parameter: &Parameter, segment: &str) -> bool {
    let rest = segment.strip_prefix(parameter.wire_name.as_str());
    rest.is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
        && template_tokens(&parameter.wire_name).is_empty()
}

/// What no URL may hold as it stands.
fn encoded(text: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_graphic() && !b"\"<>\\^`".contains(&byte);
    text.bytes().map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// A name in a form.
fn escaped(text: &str) -> String {
    let kept = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    text.bytes().map(|byte| if kept(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

/// JSON over lines; variables stay where they are.
fn json(literal: &Literal, depth: usize) -> String {
    let text = |text: &str| {
        let inside = |text: &str| {
            let quoted = Value::from(text).to_string();
            quoted[1..quoted.len() - 1].to_owned()
        };
        format!("\"{}\"", map_literals(text, inside))
    };
    let line = |depth: usize| format!("\n{}", "  ".repeat(depth));
    let list = |open: char, parts: Vec<String>, close: char| match parts.is_empty() {
        true => format!("{open}{close}"),
        false => {
            let (inner, outer) = (line(depth + 1), line(depth));
            format!("{open}{inner}{}{outer}{close}", parts.join(&format!(",{inner}")))
        }
    };
    match literal {
        Literal::Null => "null".to_owned(),
        Literal::Bool(value) => value.to_string(),
        Literal::Number(digits) => digits.clone(),
        Literal::Raw(template) => template.clone(),
        Literal::Text(template) => text(template),
        Literal::List(elements) => list('[', elements.iter().map(|element| json(element, depth + 1)).collect(), ']'),
        Literal::Object(members) => {
            let member = |(key, value): &(String, Literal)| format!("{}: {}", text(key), json(value, depth + 1));
            list('{', members.iter().map(member).collect(), '}')
        }
    }
}
