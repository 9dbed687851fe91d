//! Puts values into the variables of a saved example.

use crate::target::Target;
use codegen::collection::{Collection, Item, SavedResponse, Url, Variable};
use postbind::Dynamic;

/// The values that an answer can name, in the order in which they count.
pub(crate) struct Values<'a> {
    /// Segments of the path that the saved URL has a variable for, by its name.
    captured: Vec<(&'a str, String)>,
    collection: &'a [Variable],
    dynamic: &'a Dynamic,
}

impl<'a> Values<'a> {
    /// As in Postman, a variable of the saved path takes its value from the request: `/users/{{id}}`, and `/users/:id`.
    pub(crate) fn new(
        collection: &'a Collection,
        item: &'a Item,
        example: &'a SavedResponse,
        target: &Target,
        dynamic: &'a Dynamic,
    ) -> Self {
        let url = &example.original_request.as_deref().unwrap_or(&item.request).url;
        Self { captured: captured(url, target), collection: &collection.variables, dynamic }
    }

    /// The text with the values that are there; a variable without one stays as it is.
    pub(crate) fn fill(&self, text: &str) -> String {
        self.fill_within(text, &[])
    }

    /// `outer` are the variables whose values this text is part of: one that names itself stays as it is.
    fn fill_within(&self, text: &str, outer: &[&str]) -> String {
        let (mut out, mut rest) = (String::with_capacity(text.len()), text);
        while let Some((head, tail)) = rest.split_once("}}") {
            // The innermost braces: names hold none.
            let found = head.rsplit_once("{{").and_then(|(before, name)| Some((before, self.value(name, outer)?)));
            match found {
                Some((before, value)) => {
                    out.push_str(before);
                    out.push_str(&value);
                }
                None => {
                    out.push_str(head);
                    out.push_str("}}");
                }
            }
            rest = tail;
        }
        out.push_str(rest);
        out
    }

    fn value(&self, name: &str, outer: &[&str]) -> Option<String> {
        // What the client sent is data: a name in it is not filled in.
        if let Some((_, value)) = self.captured.iter().find(|(captured, _)| *captured == name) {
            return Some(value.clone());
        }
        let saved = self.collection.iter().rfind(|variable| !variable.disabled && variable.key.value == name);
        match saved.and_then(|variable| variable.value.as_ref()) {
            Some(_) if outer.contains(&name) => None,
            Some(value) => Some(self.fill_within(&value.value, &[outer, &[name]].concat())),
            None => self.dynamic.value(name),
        }
    }
}

fn captured<'u>(url: &'u Url, target: &Target) -> Vec<(&'u str, String)> {
    // From the end, since a base path stands in front.
    let pairs = url.path.iter().rev().zip(target.without_slash().iter().rev());
    let named = pairs.filter_map(|(saved, asked)| Some((name(&saved.value)?, asked)));
    named.map(|(name, asked)| (name, String::from_utf8_lossy(asked).into_owned())).collect()
}

/// Postman takes whole segments only.
fn name(segment: &str) -> Option<&str> {
    let braced = segment.strip_prefix("{{").and_then(|rest| rest.strip_suffix("}}"));
    braced.or_else(|| segment.strip_prefix(':')).filter(|name| !name.is_empty() && !name.contains(['{', '}']))
}
