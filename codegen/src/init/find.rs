//! Turns a folder on disk into the files below it that Postman exported.

use codegen::collection::{Recognized, recognize};
use codegen::source::{Role, Sources, load, load_collection};
use codegen::with_room;
use rayon::prelude::*;
use std::path::{Path, PathBuf};

/// Folders that hold what tools made or fetched. Hidden ones are left out too.
const SKIPPED: &[&str] = &["node_modules", "target", "vendor"];

/// A file that Postman exported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Where it lies, from the folder on, with `/` on every system.
    pub path: String,
    /// What it is.
    pub what: Recognized,
}

/// All of them, sorted by path. What cannot be read is none of them.
pub fn find(folder: &Path) -> Vec<Found> {
    let mut paths = Vec::new();
    walk(folder, &mut paths);
    paths.sort();
    let found = |path: &PathBuf| {
        // Each on its own, so that only one text a thread is held.
        let mut sources = Sources::default();
        // The notation of a file is known by its name.
        let name = path.file_name()?.to_str()?;
        let file = match path.is_dir() {
            true => load_collection(&mut sources, path, name).ok()?,
            false => load(&mut sources, path, name).ok()?,
        };
        let relative = path.strip_prefix(folder).unwrap_or(path).to_str()?;
        let path = relative.replace(std::path::MAIN_SEPARATOR, "/");
        Some(Found { path, what: recognize(&sources, file)? })
    };
    with_room(|| paths.par_iter().filter_map(found).collect())
}

/// Links are not followed: they may lead round in a circle, or out of the folder.
fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        let Ok(kind) = entry.file_type() else { continue };
        if kind.is_dir() && is_collection(&path) {
            paths.push(path);
        } else if kind.is_dir() {
            // A configuration of its own says that its collections are generated elsewhere.
            let skipped = name.starts_with('.') || SKIPPED.contains(&&*name) || path.join("codegen.toml").exists();
            if !skipped {
                walk(&path, paths);
            }
        } else if kind.is_file() && (has_ending(&name, &[".json"]) || has_ending(&name, VARIABLES)) {
            paths.push(path);
        }
    }
}

/// How files with variables of schema v3 are called.
const VARIABLES: &[&str] = &[".environment.yaml", ".environment.yml", ".globals.yaml", ".globals.yml"];

fn has_ending(name: &str, endings: &[&str]) -> bool {
    let name = name.to_ascii_lowercase();
    endings.iter().any(|ending| name.ends_with(ending))
}

/// A folder of schema v3: it has a definition, or requests.
fn is_collection(folder: &Path) -> bool {
    let names = ["definition.yaml", "definition.yml"].map(|name| folder.join(".resources").join(name));
    let entries = || std::fs::read_dir(folder).into_iter().flatten().flatten();
    names.iter().any(|path| path.is_file())
        || entries().any(|entry| {
            let role = entry.file_name();
            matches!(Role::of(&role.to_string_lossy()), Role::Request(_) | Role::Collection)
        })
}
