//! Finds the value that stands at a place, and the example or body that it stands in.

use super::excerpt::{Excerpts, is_secret};
use crate::collection::{BodyContent, Collection, Entry, Item};
use crate::diag::Breadcrumb;
use crate::diag::mask::Masks;
use crate::source::{Grammar, Node, Sources, Span, parse_held};
use std::cell::OnceCell;

/// All examples and bodies of a collection.
pub struct Places<'a> {
    /// The files.
    pub sources: &'a Sources,
    masks: Masks,
    /// Sorted by place; none is inside another.
    owners: Vec<Owner>,
}

/// An example or a body.
struct Owner {
    span: Span,
    label: String,
    grammar: Grammar,
    node: OnceCell<Option<Node>>,
}

/// A value that was seen.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    /// Where.
    pub span: Span,
    /// The value; nothing where it cannot be read again.
    pub node: Option<&'a Node>,
    /// The number of the example or body.
    pub owner: Option<usize>,
    /// It belongs to the name of a credential.
    pub secret: bool,
}

impl<'a> Places<'a> {
    /// Finds the examples and bodies.
    pub fn new(collection: &Collection, sources: &'a Sources, masks: Masks) -> Self {
        let mut owners = Vec::new();
        entries(&collection.entries, &mut owners);
        owners.sort_by_key(|owner| owner.span);
        Self { sources, masks, owners }
    }

    /// The value at a place.
    pub fn seen(&self, span: Span) -> Seen<'_> {
        let behind =
            self.owners.partition_point(|owner| (owner.span.file, owner.span.start) <= (span.file, span.start));
        let owner = behind.checked_sub(1).filter(|at| {
            let around = self.owners[*at].span;
            around.file == span.file && span.end <= around.end
        });
        let (node, secret) = owner.and_then(|at| self.node(at)).map_or((None, false), |root| find(root, span));
        Seen { span, node, owner, secret }
    }

    /// The whole value of the example or body at this place.
    pub fn root(&self, span: Span) -> Seen<'_> {
        let seen = self.seen(span);
        match seen.owner.and_then(|at| self.node(at)) {
            Some(node) => Seen { span: node.span, node: Some(node), ..seen },
            None => seen,
        }
    }

    /// The elements of a list.
    pub fn elements<'s>(&self, list: &Seen<'s>) -> Vec<Seen<'s>> {
        let elements = list.node.map(Node::elements).unwrap_or_default().iter();
        elements.map(|node| Seen { span: node.span, node: Some(node), ..*list }).collect()
    }

    /// The values of an object.
    pub fn values<'s>(&self, object: &Seen<'s>) -> Vec<Seen<'s>> {
        let members = object.node.map(Node::members).unwrap_or_default();
        let value = |member: &'s crate::source::Member| {
            let secret = object.secret || is_secret(members, &member.key);
            Seen { span: member.value.span, node: Some(&member.value), secret, ..*object }
        };
        members.iter().map(value).collect()
    }

    /// What the example or body is called.
    pub fn label(&self, owner: usize) -> String {
        self.masks.text(&self.owners[owner].label)
    }

    /// What makes a value short and safe to print.
    pub fn excerpts(&self) -> Excerpts<'_> {
        Excerpts { sources: self.sources, masks: &self.masks }
    }

    /// `file:line:column  the value`, short and without credentials.
    pub fn shown(&self, seen: &Seen<'_>) -> String {
        match self.excerpt(seen) {
            Some(text) => format!("{}  {text}", self.position(seen.span)),
            None => self.position(seen.span),
        }
    }

    /// The value, short and without credentials.
    pub fn excerpt(&self, seen: &Seen<'_>) -> Option<String> {
        seen.node.map(|node| self.excerpts().value(node, seen.secret))
    }

    /// A place and what is to be seen there, for other programs.
    pub fn data(&self, span: Span, text: Option<&str>) -> serde_json::Value {
        let position = self.sources.position(span);
        serde_json::json!({
            "column": position.column,
            "file": self.sources.file(span.file).name(),
            "line": position.line,
            "text": text.unwrap_or_default(),
        })
    }

    /// `file:line:column`
    pub fn position(&self, span: Span) -> String {
        let position = self.sources.position(span);
        format!("{}:{}:{}", self.sources.file(span.file).name(), position.line, position.column)
    }

    fn node(&self, owner: usize) -> Option<&Node> {
        let owner = &self.owners[owner];
        owner.node.get_or_init(|| parse_held(self.sources, owner.span, owner.grammar).ok()).as_ref()
    }
}

fn entries(entries: &[Entry], owners: &mut Vec<Owner>) {
    for entry in entries {
        match entry {
            Entry::Folder(folder) => self::entries(&folder.entries, owners),
            Entry::Item(item) => self::item(item, owners),
        }
    }
}

fn item(item: &Item, owners: &mut Vec<Owner>) {
    let crumb = crumb(&item.breadcrumb);
    let mut add = |span, label, grammar| owners.push(Owner { span, label, grammar, node: OnceCell::new() });
    match item.request.body.as_ref().map(|body| &body.content) {
        Some(BodyContent::Raw { text, .. }) => {
            add(text.span, format!("the request body of {crumb}"), Grammar::RawBody);
        }
        Some(BodyContent::GraphQl { variables: Some(variables), .. }) => {
            add(variables.span, format!("the GraphQL variables of {crumb}"), Grammar::RawBody);
        }
        _ => {}
    }
    for example in &item.responses {
        let words: Vec<&str> = example.name.value.split_whitespace().collect();
        let label = match words.join(" ") {
            name if name.is_empty() => format!("an example of {crumb}"),
            name => format!("the example \"{name}\" of {crumb}"),
        };
        if let Some(body) = &example.body {
            add(body.span, label, Grammar::Strict);
        }
    }
}

/// The breadcrumb as a text that is never empty.
pub fn crumb(breadcrumb: &Breadcrumb) -> String {
    let text = breadcrumb.to_string();
    if text.trim().is_empty() { "the item".to_owned() } else { text }
}

/// The value with this place below `node`, and whether a name above it is that of a credential.
fn find(mut node: &Node, span: Span) -> (Option<&Node>, bool) {
    let mut secret = false;
    let inside = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    while node.span != span {
        let elements = node.elements();
        let element = elements.get(elements.partition_point(|element| element.span.end <= span.start));
        let members = node.members();
        let member = members.get(members.partition_point(|member| member.value.span.end <= span.start));
        secret |= member.is_some_and(|member| is_secret(members, &member.key));
        match element.or(member.map(|member| &member.value)).filter(|next| inside(next.span)) {
            Some(next) => node = next,
            None => return (None, secret),
        }
    }
    (Some(node), secret)
}
