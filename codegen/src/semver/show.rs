//! Turns what changed into text for a terminal or for a pull request.

use super::change::{Change, Level, Report};
use super::words::{code, counted};

/// How it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Indented lines.
    #[default]
    Text,
    /// A comment on a pull request.
    Markdown,
}

impl Report {
    /// The verdict, then what led to it, item by item.
    pub fn show(&self, form: Form) -> String {
        match form {
            Form::Text => self.text(),
            Form::Markdown => self.markdown(),
        }
    }

    fn text(&self) -> String {
        let Some(verdict) = self.verdict() else { return "none: nothing changed\n".to_owned() };
        let mut text = format!("{}: {}\n", verdict.word(), self.counts());
        for group in self.groups() {
            let request =
                group[0].request.as_deref().map(|request| format!("  ({})", request.replace(char::is_control, " ")));
            let about = if group[0].about.is_empty() { "the crate" } else { &group[0].about };
            text.push_str(&format!("\n{about}{}\n", request.unwrap_or_default()));
            for change in group {
                text.push_str(&format!("  {}  {}\n", change.level.word(), change.text));
            }
        }
        text.push_str(&self.pins(false));
        text
    }

    fn markdown(&self) -> String {
        let Some(verdict) = self.verdict() else { return "### Rust API: no change\n".to_owned() };
        let mut text = format!("### Rust API: **{}**\n\n{}\n", verdict.word(), capitalized(&self.counts()));
        for level in [Level::Major, Level::Minor, Level::Patch] {
            let (title, open) = match level {
                Level::Major => ("Breaks callers", " open"),
                Level::Minor => ("New", " open"),
                Level::Patch => ("Compiles as before", ""),
            };
            let count = self.count(level);
            if count == 0 {
                continue;
            }
            text.push_str(&format!("\n<details{open}><summary>{title} ({count})</summary>\n\n"));
            for group in self.groups() {
                let of_level: Vec<&Change> = group.iter().filter(|change| change.level == level).collect();
                if of_level.is_empty() {
                    continue;
                }
                let about = if group[0].about.is_empty() { "the crate".to_owned() } else { code(&group[0].about) };
                let request = group[0].request.as_deref().map(|request| format!(" ({})", code(request)));
                text.push_str(&format!("* {about}{}\n", request.unwrap_or_default()));
                text.extend(of_level.iter().map(|change| format!("  * {}\n", change.text)));
            }
            text.push_str("\n</details>\n");
        }
        text.push_str(&self.pins(true));
        text
    }

    /// How many changes there are of each level.
    fn counts(&self) -> String {
        let major = match self.count(Level::Major) {
            1 => Some("1 change breaks callers".to_owned()),
            0 => None,
            count => Some(format!("{count} changes break callers")),
        };
        let minor = Some(self.count(Level::Minor)).filter(|count| *count > 0);
        let patch = Some(self.count(Level::Patch)).filter(|count| *count > 0);
        let minor = minor.map(|count| counted(count, "addition"));
        let patch = patch.map(|count| format!("{} that the compiler does not see", counted(count, "change")));
        let parts: Vec<String> = [major, minor, patch].into_iter().flatten().collect();
        parts.join(", ")
    }

    /// The lines that keep names, and what the verdict would be with them.
    fn pins(&self, markdown: bool) -> String {
        let keeps = self.keeps();
        if keeps.is_empty() {
            return String::new();
        }
        let would_be = match self.pinned() {
            verdict if verdict == self.verdict() => String::new(),
            None => ", and nothing would have changed".to_owned(),
            Some(level) => format!(", and it would be {}", level.word()),
        };
        let what = match keeps.len() {
            1 => "This line of codegen.toml keeps the old name",
            _ => "These lines of codegen.toml keep the old names",
        };
        let mut text = format!("\n{what}{would_be}:\n\n");
        if markdown {
            text.push_str("```toml\n");
        }
        for part in keeps.chunk_by(|a, b| a.collection == b.collection) {
            let indent = if markdown { "" } else { "  " };
            text.push_str(&format!("{indent}[collections.{}.names]\n", part[0].collection));
            text.extend(part.iter().map(|keep| format!("{indent}{}\n", keep.line)));
        }
        if markdown {
            text.push_str("```\n");
        }
        text
    }

    fn groups(&self) -> Vec<&[Change]> {
        self.changes().chunk_by(|a, b| a.about == b.about).collect()
    }
}

fn capitalized(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().map(|first| first.to_uppercase().to_string());
    first.unwrap_or_default() + characters.as_str()
}
