//! Lists the texts of a collection, those inside of JSON bodies one by one.

use super::json;
use super::walk::{Kind, walk};
use crate::api::template;
use crate::collection::{Collection, Variable};
use crate::diag::Breadcrumb;
use crate::source::{Grammar, Sources, Span, parse_held};

/// All texts, in the order of the collection.
#[derive(Default)]
pub struct Collected {
    pub texts: Vec<Seen>,
    /// The folders and items, each with its number.
    pub breadcrumbs: Vec<Breadcrumb>,
}

/// One text.
pub struct Seen {
    pub text: String,
    /// Where it stands.
    pub span: Span,
    pub kind: Kind,
    /// The part of the request that it belongs to.
    pub place: &'static str,
    /// The number of its breadcrumb.
    pub breadcrumb: usize,
}

impl Collected {
    /// Nothing is changed here; the walk is made for changing.
    pub fn of(collection: &mut Collection, environment: &mut [Variable], sources: &Sources) -> Self {
        let mut collected = Self::default();
        walk(collection, environment, &mut |text| {
            if collected.breadcrumbs.last() != Some(text.breadcrumb) {
                collected.breadcrumbs.push(text.breadcrumb.clone());
            }
            let breadcrumb = collected.breadcrumbs.len() - 1;
            let (place, span) = (text.place, text.span);
            if text.kind == (Kind::Body { json: true })
                && let Ok(node) = parse_held(sources, span, Grammar::RawBody)
            {
                let mut add = |text: &str, span, kind| {
                    collected.texts.push(Seen { text: text.to_owned(), span, kind, place, breadcrumb });
                };
                let typed = place == "variables" || json::is_typed(&node);
                json::visit(&node, typed, &mut add);
                if typed {
                    return;
                }
            }
            collected.texts.push(Seen { text: text.text.clone(), span, kind: text.kind, place, breadcrumb });
        });
        collected
    }

    /// Every variable that is named in a text where one can stand.
    pub fn used(&self) -> impl Iterator<Item = &str> {
        let templates = self.texts.iter().filter(|seen| !matches!(seen.kind, Kind::Name | Kind::Prose));
        templates.flat_map(|seen| template::names(&seen.text))
    }
}
