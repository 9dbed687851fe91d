//! Turns paths that begin at the configuration into paths that begin at the crate that is written.

use std::path::{Component, Path};

/// The last component of a path, if it has a name.
pub(super) fn last_part(path: &str) -> Option<&str> {
    Path::new(path).file_name()?.to_str()
}

/// The path of `target` for somebody who stands in `base`, with `/` on every system. Both begin at the same folder.
///
/// Nothing when the way leads up through a folder whose name is not known. No link is followed: the answer has to be
/// the same on every machine.
pub(super) fn seen_from(base: &str, target: &str) -> Option<String> {
    if Path::new(target).is_absolute() {
        return Some(target.replace(std::path::MAIN_SEPARATOR, "/"));
    }
    let (base, target) = (parts(base)?, parts(target)?);
    let common = base.iter().zip(&target).take_while(|(a, b)| a == b).count();
    let (up, down) = (&base[common..], &target[common..]);
    if up.contains(&"..") {
        return None;
    }
    let way: Vec<&str> = up.iter().map(|_| "..").chain(down.iter().copied()).collect();
    Some(if way.is_empty() { ".".to_owned() } else { way.join("/") })
}

/// The parts of a relative path: first `..` as often as it leads up, then names.
fn parts(path: &str) -> Option<Vec<&str>> {
    let mut parts = Vec::new();
    for component in Path::new(path).components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir if parts.last().is_some_and(|part| *part != "..") => drop(parts.pop()),
            Component::ParentDir => parts.push(".."),
            Component::Normal(part) => parts.push(part.to_str()?),
            Component::Prefix(_) | Component::RootDir => return None,
        }
    }
    Some(parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(base: &str, target: &str, expected: Option<&str>) {
        assert_eq!(seen_from(base, target).as_deref(), expected);
    }

    #[test]
    fn ways() {
        check("generated", "runtime", Some("../runtime"));
        check("./generated/", "./runtime/", Some("../runtime"));
        check("a/b/c", "a/rt", Some("../../rt"));
        check("a/b", "../rt", Some("../../../rt"));
        check("../x/gen", "../rt", Some("../../rt"));
        check("a/../gen", "rt", Some("../rt"));
        check("../x", "rt", None);
        check("/abs", "rt", None);
        check("gen", "/abs/rt", Some("/abs/rt"));
        check("gen", "gen", Some("."));
        check(".", "rt", Some("rt"));
    }

    #[test]
    fn last_parts() {
        let paths = ["generated", "a/b/", "../x", "..", "."];
        assert_eq!(paths.map(last_part), [Some("generated"), Some("b"), Some("x"), None, None]);
    }
}
