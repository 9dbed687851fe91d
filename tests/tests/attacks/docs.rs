//! Judges the docs of one item by what rustdoc's own parser reads in them.

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag};
use std::cell::RefCell;

/// Everything in the lines that would be run, that leads to an item by its name, or that is HTML.
pub fn faults(lines: &[String]) -> Vec<String> {
    let text = unindented(lines);
    let faults = RefCell::new(Vec::new());
    let by_name = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
        if !ours(&text, &link) {
            faults.borrow_mut().push(format!("docs with a link by name: [{}]", link.reference));
        }
        None
    };
    let as_rustdoc = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    for event in Parser::new_with_broken_link_callback(&text, as_rustdoc, Some(by_name)) {
        let fault = match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) if &*language == "text" => None,
            Event::Start(Tag::CodeBlock(kind)) => Some(format!("docs with code that runs: {kind:?}")),
            Event::Html(html) | Event::InlineHtml(html) => Some(format!("docs with HTML: {html:?}")),
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                let web = dest_url.starts_with("https://") || dest_url.starts_with("http://");
                let plain = matches!(link_type, LinkType::Inline | LinkType::Autolink);
                let own = &*dest_url == "Operation::untyped";
                (!(web && plain || own)).then(|| format!("docs with a link: {link_type:?} {dest_url:?}"))
            }
            Event::Start(Tag::Image { dest_url, .. }) => Some(format!("docs with an image: {dest_url:?}")),
            _ => None,
        };
        faults.borrow_mut().extend(fault);
    }
    let mut faults = faults.into_inner();
    faults.iter_mut().for_each(|fault| fault.push_str(&format!(" in {text:?}")));
    faults
}

/// What stands before the links that the generator writes itself.
const BEFORE: &[&str] =
    &["", "What ", "what ", "` of ", "body of ", "variables of ", "does not fit: ", "none of them: "];

/// The generator's own links are names in backticks, at the places where it writes them.
fn ours(text: &str, link: &BrokenLink<'_>) -> bool {
    let name = link.reference.strip_prefix('`').and_then(|rest| rest.strip_suffix('`')).unwrap_or_default();
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | ':' | '(' | ')');
    let line = text[..link.span.start].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[line..link.span.start];
    let known = BEFORE.iter().any(|known| if known.is_empty() { before.is_empty() } else { before.ends_with(known) });
    !name.is_empty() && name.chars().all(plain) && known
}

/// As rustdoc does: what all lines begin with is no indentation.
fn unindented(lines: &[String]) -> String {
    let lines: Vec<&str> = lines.iter().flat_map(|line| line.split('\n')).collect();
    let blanks = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let least = lines.iter().filter(|line| !line.trim().is_empty()).map(|line| blanks(line)).min().unwrap_or(0);
    let lines: Vec<&str> = lines.iter().map(|line| line.get(least..).unwrap_or_default()).collect();
    lines.join("\n")
}
