//! Finds the recordings of a folder with the files that belong to each.

use std::path::{Path, PathBuf};
use tests::product::found as collection;

/// What Postman sent for one collection.
pub struct Recording {
    /// The name of its files.
    pub slug: String,
    /// What was sent, a JSON line an item.
    pub sent: PathBuf,
    /// The collection.
    pub input: PathBuf,
    /// The environment.
    pub environment: Option<PathBuf>,
    /// The variables that the recorder filled in, as globals; a JSON document.
    pub variables: Option<PathBuf>,
    /// The folder from which files of the collection are named.
    pub folder: PathBuf,
}

/// All recordings, sorted by slug; of schema v3 those whose collection is a folder.
pub fn find(folder: &Path, reference: &Path, only: &[String], v3: bool) -> Result<Vec<Recording>, String> {
    let entries = std::fs::read_dir(reference).map_err(|error| format!("{}: {error}", reference.display()))?;
    let mut found = Vec::new();
    for entry in entries {
        let sent = entry.map_err(|error| error.to_string())?.path();
        let name = sent.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Some(slug) = name.strip_suffix(".jsonl") else { continue };
        if !only.is_empty() && !only.iter().any(|wanted| wanted == slug) {
            continue;
        }
        let beside = |ending: &str| reference.join(format!("{slug}.{ending}"));
        let existing = |path: PathBuf| path.exists().then_some(path);
        let input = existing(beside("input.json")).filter(|_| !v3).or_else(|| collection(folder, slug));
        let input = input.filter(|input| !v3 || input.is_dir());
        if v3 && input.is_none() {
            continue;
        }
        found.push(Recording {
            input: input.ok_or_else(|| format!("{name} is a recording without a collection"))?,
            environment: existing(beside("env.json")),
            variables: existing(beside("vars.json")),
            folder: reference.to_owned(),
            slug: slug.to_owned(),
            sent,
        });
    }
    if found.is_empty() {
        return Err(format!("no recording in {} is meant", reference.display()));
    }
    found.sort_by(|a, b| a.slug.cmp(&b.slug));
    Ok(found)
}
