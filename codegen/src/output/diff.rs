//! Turns the changes into text for people: a unified diff, or one line of counts.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use similar::TextDiff;

use super::compare::Changes;
use super::error::OutputError;
use super::place::Place;
use crate::render::tree::FileTree;

/// Lines shown around a change.
const CONTEXT: usize = 3;

/// The counts: `2 created, 1 updated, 0 deleted, 14 unchanged`.
pub fn summary(changes: &Changes) -> String {
    format!(
        "{} created, {} updated, {} deleted, {} unchanged",
        changes.create.len(),
        changes.update.len(),
        changes.delete.len(),
        changes.same
    )
}

/// The unified diff from the folder at `root` to the tree, sorted by path, in the form that
/// `patch -p1` and `git apply` read; empty without changes.
///
/// # Errors
/// [`OutputError::Io`] where a file on disk cannot be read.
pub fn diff(tree: &FileTree, root: &Path, changes: &Changes) -> Result<String, OutputError> {
    let place = Place::of(root)?;
    let created = changes.create.iter().map(|path| (path, false));
    let rewritten = changes.update.iter().chain(&changes.delete);
    let mut paths: Vec<_> = created.chain(rewritten.map(|path| (path, true))).collect();
    paths.sort();
    let mut out = String::new();
    for (path, on_disk) in paths {
        let old = match on_disk {
            true => {
                let file = place.path.join(path.as_path());
                let text = fs::read_to_string(&file);
                Some(text.map_err(OutputError::io(&file, "read the file"))?)
            }
            false => None,
        };
        let new = tree.get(path);
        let name = |side: char, text: Option<&str>| match text {
            Some(_) => format!("{side}/{path}"),
            None => "/dev/null".to_owned(),
        };
        let old = old.as_deref();
        let _ = writeln!(out, "--- {}\n+++ {}", name('a', old), name('b', new));
        hunks(&mut out, old.unwrap_or_default(), new.unwrap_or_default());
    }
    Ok(out)
}

fn hunks(out: &mut String, old: &str, new: &str) {
    // Lines end at `\n` only, as for git; `similar` by itself also ends them at a lone `\r`.
    let old: Vec<&str> = old.split_inclusive('\n').collect();
    let new: Vec<&str> = new.split_inclusive('\n').collect();
    let diff = TextDiff::from_slices(&old, &new);
    for hunk in diff.unified_diff().context_radius(CONTEXT).iter_hunks() {
        let _ = writeln!(out, "{}", hunk.header());
        for change in hunk.iter_changes() {
            let line: &str = change.value();
            let _ = write!(out, "{}{line}", change.tag());
            if !line.ends_with('\n') {
                out.push_str("\n\\ No newline at end of file\n");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hunks_are_as_git_writes_them() {
        let cases = [
            ("", "", ""),
            ("", "a\nb\n", "@@ -0,0 +1,2 @@\n+a\n+b\n"),
            ("a\n", "", "@@ -1 +0,0 @@\n-a\n"),
            ("a", "a\n", "@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"),
            ("a\r\n", "a\n", "@@ -1 +1 @@\n-a\r\n+a\n"),
            ("a\rb\r", "a\rb\n", "@@ -1 +1 @@\n-a\rb\r\n\\ No newline at end of file\n+a\rb\n"),
            (
                "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
                "1\n2\n3\n4\nx\n6\n7\n8\n9\n",
                "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+x\n 6\n 7\n 8\n",
            ),
        ];
        for (old, new, expected) in cases {
            let mut out = String::new();
            hunks(&mut out, old, new);
            assert_eq!(out, expected, "{old:?} to {new:?}");
        }
    }

    #[test]
    fn the_summary_counts() {
        let changes = Changes { same: 14, ..Changes::default() };
        let line = "0 created, 0 updated, 0 deleted, 14 unchanged";
        assert_eq!(summary(&changes), line);
    }
}
