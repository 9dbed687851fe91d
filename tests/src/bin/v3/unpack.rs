//! Unpacks an archive of the reference material into a folder that goes away with the run.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder that the archive `name` becomes.
pub fn unpack(from: &Path, name: &str, into: &Path) -> Result<PathBuf, String> {
    let archive = from.join(format!("{name}.tar.gz"));
    let output = Command::new("tar").arg("xzf").arg(&archive).arg("-C").arg(into).output();
    let output = output.map_err(|error| format!("tar: {error}"))?;
    match output.status.success() {
        true => Ok(into.join(name)),
        false => Err(format!("{}: {}", archive.display(), String::from_utf8_lossy(&output.stderr).trim())),
    }
}

/// The folders in a folder, sorted.
pub fn slugs(folder: &Path, only: &[String]) -> Result<Vec<String>, String> {
    let entries = std::fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let folders = entries.flatten().filter(|entry| entry.path().is_dir());
    let mut slugs: Vec<String> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    slugs.retain(|slug| only.is_empty() || only.contains(slug));
    slugs.sort();
    Ok(slugs)
}
