//! A collection as a few lines of text.

use super::super::*;
use crate::diag::Sink;
use crate::source::{Sources, Span, Spanned};

/// One line for the collection itself when it has anything, one for each folder and item.
pub(super) fn collection(collection: &Collection, sources: &Sources) -> Vec<String> {
    let mut lines = Vec::new();
    let mut parts = Vec::new();
    parts.extend(collection.name.as_ref().map(|name| format!("{:?}", name.value)));
    parts.extend(collection.description.as_ref().map(described));
    parts.extend(collection.auth.as_ref().map(auth));
    parts.extend(collection.variables.iter().map(variable));
    parts.extend(collection.scripts.iter().map(|it| script(it, sources)));
    if !parts.is_empty() {
        lines.push(parts.join(" | "));
    }
    for entry in &collection.entries {
        self::entry(entry, sources, &mut lines);
    }
    lines
}

/// `CODE line:col message, line:col text… @ breadcrumb`
pub(super) fn diagnostics(sink: &Sink, sources: &Sources) -> Vec<String> {
    let all = sink.sorted().into_iter().map(|diagnostic| {
        let place = |span: Span| {
            let position = sources.position(span);
            // A collection that is a folder has its places in several files.
            let file = sources.file(span.file).name().strip_prefix("C/").map(|path| format!("{path}:"));
            format!("{}{}:{}", file.unwrap_or_default(), position.line, position.column)
        };
        let places: Vec<String> = diagnostic.labels.iter().map(|label| place(label.span)).collect();
        let at = if diagnostic.breadcrumb.is_root() { "" } else { " @ " };
        format!("{} {} {}{at}{}", diagnostic.code.id(), places.join("+"), diagnostic.message, diagnostic.breadcrumb)
    });
    all.collect()
}

/// `key="value"`, with what is special about it.
pub(super) fn variable(variable: &Variable) -> String {
    let flags = [("-", variable.disabled), ("secret ", variable.secret)];
    let flags: String = flags.iter().filter(|flag| flag.1).map(|flag| flag.0).collect();
    let description = variable.description.as_ref().map(|text| format!(" {}", described(text)));
    format!("${flags}{}{}{}", variable.key.value, value(&variable.value), description.unwrap_or_default())
}

fn entry(entry: &Entry, sources: &Sources, lines: &mut Vec<String>) {
    let mut parts;
    match entry {
        Entry::Folder(folder) => {
            parts = vec![format!("[{}]", folder.breadcrumb)];
            parts.extend(folder.description.as_ref().map(described));
            parts.extend(folder.auth.as_ref().map(auth));
            parts.extend(folder.scripts.iter().map(|it| script(it, sources)));
        }
        Entry::Item(item) => {
            parts = vec![format!("{}: {}", item.breadcrumb, request(&item.request))];
            parts.extend(item.description.as_ref().map(described));
            parts.extend(item.scripts.iter().map(|it| script(it, sources)));
            parts.extend(item.responses.iter().map(response));
        }
    }
    lines.push(parts.join(" | "));
    if let Entry::Folder(folder) = entry {
        for inner in &folder.entries {
            self::entry(inner, sources, lines);
        }
    }
}

fn request(request: &Request) -> String {
    let mut parts = vec![format!("{} {}", request.method.value, url(&request.url))];
    parts.extend(request.url.variables.iter().map(|it| {
        let description = it.description.as_ref().map(|text| format!(" {}", described(text)));
        format!(":{}{}{}", it.name, value(&it.value), description.unwrap_or_default())
    }));
    parts.extend(request.headers.iter().map(|it| format!("h {}", pair(it))));
    parts.extend(request.body.as_ref().map(body));
    parts.extend(request.auth.as_ref().map(auth));
    parts.extend(request.description.as_ref().map(described));
    parts.join(" | ")
}

/// The parts of a URL with `⟨⟩` around the host, `~` before one that was a text, and segments between slashes.
fn url(url: &Url) -> String {
    let mut text = if url.from_text { "~".to_owned() } else { String::new() };
    text.extend(url.protocol.iter().map(|it| format!("{it}://")));
    text.extend(url.userinfo.iter().map(|it| match &it.password {
        Some(password) => format!("{}:{}@", it.user, password.value),
        None => format!("{}@", it.user),
    }));
    text.push_str(&format!("⟨{}⟩", url.host.value));
    text.extend(url.port.iter().map(|it| format!(":{it}")));
    text.extend(url.path.iter().map(|it| format!("/{}", it.value)));
    text.extend(url.query.iter().map(|it| format!(" ?{}", pair(it))));
    text
}

fn pair(pair: &KeyValue) -> String {
    let description = pair.description.as_ref().map(|text| format!(" {}", described(text)));
    let off = if pair.disabled { "-" } else { "" };
    format!("{off}{}{}{}", pair.key.value, value(&pair.value), description.unwrap_or_default())
}

fn body(body: &Body) -> String {
    let content = match &body.content {
        BodyContent::Raw { text, language } => format!("raw {language:?} {:?}", text.value),
        BodyContent::UrlEncoded(pairs) => format!("form {}", pairs.iter().map(pair).collect::<Vec<_>>().join(" ")),
        BodyContent::FormData(parts) => format!("parts {}", parts.iter().map(part).collect::<Vec<_>>().join(" ")),
        BodyContent::File { src, content: None } => format!("file {src:?}"),
        BodyContent::File { src, content: Some(content) } => format!("file {src:?} {content:?}"),
        BodyContent::GraphQl { query, variables, operation_name } => {
            format!("graphql {:?} variables{} {operation_name:?}", query.value, value(variables))
        }
        BodyContent::Unknown(mode) => format!("unknown {:?}", mode.value),
    };
    if body.disabled { format!("-{content}") } else { content }
}

fn part(part: &FormPart) -> String {
    let files = if part.file { format!(" files{:?}", part.files) } else { String::new() };
    let media = part.content_type.as_ref().map(|it| format!(" ({it})")).unwrap_or_default();
    format!("{}{files}{media}", pair(&part.field))
}

fn auth(auth: &Auth) -> String {
    let parameters = auth.parameters.iter().map(|it| format!(" {}={:?}", it.key, it.value.value));
    format!("auth {}{}", auth.kind.value, parameters.collect::<String>())
}

fn script(script: &Script, sources: &Sources) -> String {
    let lines: Vec<&str> = script.lines.iter().map(|span| sources.slice(*span)).collect();
    format!("{:?} {}", script.listen, lines.join(" "))
}

fn response(response: &SavedResponse) -> String {
    let mut parts = vec![format!("{:?} {:?}", response.name.value, response.code)];
    parts.extend(response.language.clone());
    parts.extend(response.headers.iter().map(|it| format!("h {}", pair(it))));
    parts.extend(response.body.as_ref().map(|it| format!("{:?}", it.value)));
    parts.extend(response.original_request.as_ref().map(|it| format!("of {}", request(it))));
    format!("({})", parts.join(", "))
}

fn value(value: &Option<Spanned<String>>) -> String {
    value.as_ref().map(|it| format!("={:?}", it.value)).unwrap_or_default()
}

fn described(text: &Spanned<String>) -> String {
    format!("«{}»", text.value)
}
