//! Turns the Markdown of strangers into HTML that can do nothing: no markup of their own, no picture, no link but to the web.

use super::text;
use crate::bindings::cleaned;
use pulldown_cmark::{
    Alignment, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html,
};

/// Where links may lead.
const SCHEMES: &[&str] = &["https://", "http://", "mailto:"];

/// A description; nothing for a blank one. Its headings stand below one of level 2.
pub fn html(markdown: &str) -> String {
    let markdown = text::block(&cleaned(markdown));
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    // A link that leads nowhere is its text; the ends come in the order of the beginnings.
    let mut links: Vec<bool> = Vec::new();
    let events = Parser::new_ext(&markdown, options).flat_map(|event| harmless(event, &mut links));
    let mut page = String::new();
    html::push_html(&mut page, events);
    page.trim_end().to_owned()
}

fn harmless<'a>(event: Event<'a>, links: &mut Vec<bool>) -> Vec<Event<'a>> {
    match event {
        Event::Html(text) | Event::InlineHtml(text) => vec![Event::Text(text)],
        Event::Start(Tag::HtmlBlock) => vec![Event::Start(Tag::Paragraph)],
        Event::End(TagEnd::HtmlBlock) => vec![Event::End(TagEnd::Paragraph)],
        Event::Start(Tag::Link { dest_url, link_type, .. } | Tag::Image { dest_url, link_type, .. }) => {
            let target = target(&dest_url, link_type);
            links.push(target.is_some());
            target.into_iter().map(link).collect()
        }
        Event::End(TagEnd::Link | TagEnd::Image) => match links.pop() {
            Some(true) => vec![Event::End(TagEnd::Link)],
            _ => Vec::new(),
        },
        Event::Start(Tag::Heading { level, .. }) => {
            vec![Event::Start(Tag::Heading { level: below(level), id: None, classes: Vec::new(), attrs: Vec::new() })]
        }
        Event::End(TagEnd::Heading(level)) => vec![Event::End(TagEnd::Heading(below(level)))],
        Event::Start(Tag::CodeBlock(_)) => vec![Event::Start(Tag::CodeBlock(CodeBlockKind::Indented))],
        // A wide table scrolls by itself, and so it can be reached by keyboard. How columns are aligned would be a style in
        // the page, which its policy forbids.
        Event::Start(Tag::Table(columns)) => {
            let plain = vec![Alignment::None; columns.len()];
            vec![Event::Html(CowStr::from("<div class=\"wide\" tabindex=\"0\">")), Event::Start(Tag::Table(plain))]
        }
        Event::End(TagEnd::Table) => vec![Event::End(TagEnd::Table), Event::Html(CowStr::from("</div>\n"))],
        other => vec![other],
    }
}

/// Where a link leads, if it may.
fn target<'a>(url: &CowStr<'a>, link_type: LinkType) -> Option<CowStr<'a>> {
    if link_type == LinkType::Email {
        return Some(CowStr::from(format!("mailto:{url}")));
    }
    let lower = url.to_ascii_lowercase();
    let known = SCHEMES.iter().any(|scheme| lower.starts_with(scheme) && lower.len() > scheme.len());
    (known && !url.contains("{{")).then(|| url.clone())
}

fn link(target: CowStr<'_>) -> Event<'_> {
    // An e-mail address has its scheme already.
    Event::Start(Tag::Link {
        link_type: LinkType::Inline,
        dest_url: target,
        title: CowStr::from(""),
        id: CowStr::from(""),
    })
}

fn below(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 => HeadingLevel::H3,
        HeadingLevel::H2 => HeadingLevel::H4,
        HeadingLevel::H3 => HeadingLevel::H5,
        HeadingLevel::H4 | HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(markdown: &str, expected: &str) {
        assert_eq!(html(markdown), expected, "{markdown:?}");
    }

    #[test]
    fn descriptions() {
        check("", "");
        check(
            "One **two** `three`.\n\n- a\n- b",
            "<p>One <strong>two</strong> <code>three</code>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>",
        );
        check("# One\n\n#### Four", "<h3>One</h3>\n<h6>Four</h6>");
        check("```rust\nlet x = 1 < 2;\n```", "<pre><code>let x = 1 &lt; 2;\n</code></pre>");
        check("[docs](https://x.test/a?b&c)", "<p><a href=\"https://x.test/a?b&amp;c\">docs</a></p>");
        check("<ann@x.test>", "<p><a href=\"mailto:ann@x.test\">ann@x.test</a></p>");
        check("<p>One <b>two</b></p>", "<p>One <strong>two</strong></p>");
        check(
            "|a|b|\n|:-|-:|\n|1|2|",
            "<div class=\"wide\" tabindex=\"0\"><table><thead><tr><th>a</th><th>b</th></tr></thead><tbody>\n<tr><td>1</td><td>2</td></tr>\n</tbody></table>\n</div>",
        );
    }

    /// No tag, no attribute and no address of a stranger's comes through.
    #[test]
    fn hostile_descriptions() {
        check("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
        check("a <img src=x onerror=alert(1)> b", "<p>a &lt;img src=x onerror=alert(1)&gt; b</p>");
        check("[a](javascript:alert(1))", "<p>a</p>");
        check("[a](JaVaScRiPt:alert(1))", "<p>a</p>");
        check("[a](&#106;avascript:alert(1))", "<p>a</p>");
        check("[a](data:text/html,x) [b](/x) [c](#y) [d](//h.test)", "<p>a b c d</p>");
        check("![x](https://x.test/pixel.png)", "<p><a href=\"https://x.test/pixel.png\">x</a></p>");
        check("![x](data:image/svg+xml,y)", "<p>x</p>");
        check("[![x](https://a.test/b)](javascript:c)", "<p><a href=\"https://a.test/b\">x</a></p>");
        check("[a](https://x.test/\"onclick=\"b)", "<p><a href=\"https://x.test/%22onclick=%22b\">a</a></p>");
        check("[a](https://x.test 'title\" onclick=b')", "<p><a href=\"https://x.test\">a</a></p>");
        check("<a href=\"javascript:x\">it</a>", "<p>it</p>");
        check("# a {#main .x onclick=y}", "<h3>a {#main .x onclick=y}</h3>");
        check("a\u{202e}b", "<p>ab</p>");
    }
}
