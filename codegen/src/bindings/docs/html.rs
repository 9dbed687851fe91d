//! Turns the HTML that descriptions are often written in into Markdown.

/// The text with the tags that Markdown has a spelling for spelled so, and without comments. All other tags stay: what
/// looks like one is often a placeholder, as in `/records/<ID>`. Code stays as it is.
pub fn to_markdown(text: &str) -> String {
    let mut page = Page { markdown: String::with_capacity(text.len()), line: 0, open: Vec::new() };
    let lasts = Lasts::of(text);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '`', '~']) {
        page.write(&rest[..at]);
        let here = text.len() - rest.len() + at;
        rest = &rest[at..];
        let length = match (code(rest), tag(rest, here, &lasts)) {
            (Some(length), _) => {
                page.write(&rest[..length]);
                length
            }
            (None, Some((tag, length))) => {
                match page.spelled(tag, here, &lasts) {
                    Some(text) => {
                        page.write(&text);
                        // Blanks at the beginning of a line mean nothing in HTML.
                        let after = &rest[length..];
                        let blanks = after.len() - after.trim_start_matches([' ', '\t']).len();
                        if text.ends_with('\n') { length + blanks } else { length }
                    }
                    None => {
                        page.write(&rest[..length]);
                        length
                    }
                }
            }
            (None, None) => {
                // Of a run of backticks that nothing closes no part is looked at again.
                let first = &rest[..1];
                let length = if first == "<" { 1 } else { rest.len() - rest.trim_start_matches(first).len() };
                page.write(&rest[..length]);
                length
            }
        };
        rest = &rest[length..];
    }
    page.write(rest);
    page.markdown
}

/// Tags that are only spelled where they are closed.
const PAIRS: &[(&str, &str)] = &[("a", ""), ("b", "**"), ("strong", "**"), ("i", "*"), ("em", "*"), ("code", "`")];

/// Where the last end of each kind stands, so that no text is searched twice for an end that is not there.
struct Lasts {
    comment: Option<usize>,
    pairs: Vec<Option<usize>>,
}

impl Lasts {
    fn of(text: &str) -> Self {
        let pairs = PAIRS.iter().map(|(name, _)| text.rfind(&format!("</{name}>")));
        Self { comment: text.rfind("-->"), pairs: pairs.collect() }
    }
}

/// What is written so far.
struct Page<'t> {
    markdown: String,
    /// Where the last line begins.
    line: usize,
    /// The pairs that are open; the target of a link that leads somewhere.
    open: Vec<(&'t str, Option<&'t str>)>,
}

impl<'t> Page<'t> {
    fn write(&mut self, text: &str) {
        if let Some(at) = text.rfind('\n') {
            self.line = self.markdown.len() + at + 1;
        }
        self.markdown.push_str(text);
    }

    /// What a tag is in Markdown; nothing for one that stays.
    fn spelled(&mut self, tag: &'t str, here: usize, lasts: &Lasts) -> Option<String> {
        let bare = tag.trim_end_matches('/').trim_end();
        let (name, attributes) = bare.split_once([' ', '\n', '\t']).unwrap_or((bare, ""));
        let row = self.markdown[self.line..].starts_with('|');
        let text = match name.to_ascii_lowercase().as_str() {
            "!" | "span" | "/span" | "div" | "/div" | "/li" => "",
            // A row of a table is one line.
            "li" if row => " - ",
            "br" | "p" | "/p" | "ul" | "/ul" | "ol" | "/ol" if row => " ",
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" if row => " ",
            "br" => "\n",
            "p" | "/p" | "ul" | "/ul" | "ol" | "/ol" => "\n\n",
            "li" => "\n- ",
            // Docs have a heading of their own above.
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => "\n\n### ",
            "/h1" | "/h2" | "/h3" | "/h4" | "/h5" | "/h6" => "\n\n",
            _ => return self.pair(name, attributes, here, lasts),
        };
        Some(text.to_owned())
    }

    fn pair(&mut self, name: &'t str, attributes: &'t str, here: usize, lasts: &Lasts) -> Option<String> {
        if let Some(name) = name.strip_prefix('/') {
            let (_, target) = self.open.pop_if(|(open, _)| *open == name)?;
            let mark = PAIRS.iter().find(|(known, _)| *known == name).map_or("", |(_, mark)| mark);
            return Some(target.map_or(mark.to_owned(), |target| format!("]({target})")));
        }
        let at = PAIRS.iter().position(|(known, _)| *known == name)?;
        if lasts.pairs[at].is_none_or(|last| last < here) {
            return None;
        }
        let target = attribute(attributes, "href").filter(|target| target.starts_with("http"));
        self.open.push((name, target));
        Some(if target.is_some() { "[" } else { PAIRS[at].1 }.to_owned())
    }
}

/// The length of a code span or of fenced code that the text begins with.
fn code(text: &str) -> Option<usize> {
    let first = text.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let length = text.chars().take_while(|next| *next == first).count();
    if first == '~' && length < 3 {
        return None;
    }
    let end = text[length..].find(&text[..length])?;
    Some(length + end + length)
}

/// What stands between the angle brackets that the text begins with, and the length with them.
fn tag<'t>(text: &'t str, here: usize, lasts: &Lasts) -> Option<(&'t str, usize)> {
    let inner = text.strip_prefix('<')?;
    if let Some(comment) = inner.strip_prefix("!--") {
        let end = lasts.comment.filter(|last| *last > here).and_then(|_| comment.find("-->"))?;
        return Some(("!", end + "<!---->".len()));
    }
    let end = inner.find(['<', '>']).filter(|end| inner[*end..].starts_with('>'))?;
    Some((&inner[..end], end + 2))
}

/// The value of `name="…"`.
fn attribute<'t>(attributes: &'t str, name: &str) -> Option<&'t str> {
    let value = attributes.split_once(name)?.1.strip_prefix('=')?;
    let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    value[1..].split_once(quote).map(|(value, _)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(to_markdown(text), expected, "{text:?}");
    }

    #[test]
    fn tags() {
        check("plain ~ text", "plain ~ text");
        check("<p>One.</p>\n<p>Two.</p>", "\n\nOne.\n\n\n\n\nTwo.\n\n");
        check("one<br/>two<br>three<BR />", "one\ntwo\nthree\n");
        check("| a<br/>b |\nc<br>d", "| a b |\nc\nd");
        check("| a<ul><li>b</li><li>c</li></ul> |\n| d", "| a  - b - c  |\n| d");
        check("a <b>bold</b> <em>word</em>", "a **bold** *word*");
        check("<ul><li>a</li><li class=\"x\">b</li></ul>", "\n\n\n- a\n- b\n\n");
        check("the <code>x</code>", "the `x`");
        check("<a href=\"https://x.test/a\">it</a>", "[it](https://x.test/a)");
        check("<a\nhref='/docs'>it</a> </a>", "it </a>");
        check("<b>open, </i>closed, <i>and</b> crossed</i>", "**open, </i>closed, *and</b> crossed*");
        check("a<h2>Title</h2>b", "a\n\n### Title\n\nb");
        check("see <b> and <code>", "see <b> and <code>");
        check("<!-- not\nthis -->shown<!-- open", "shown<!-- open");
        check("/records/<ID> and a < b > c <", "/records/<ID> and a < b > c <");
    }

    #[test]
    fn code_stays() {
        check("`<p>` ``<b>`` <p>", "`<p>` ``<b>`` \n\n");
        check("```\n<p>\n```\n<br>", "```\n<p>\n```\n\n");
        check("~~~\n<p>\n~~~", "~~~\n<p>\n~~~");
        check("``` <p>", "``` \n\n");
    }
}
