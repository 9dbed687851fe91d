//! Says whether a name that the user gave can be used as it is.

use crate::config::reserved::{CRATES, KEYWORDS, is_device};

/// Files of `src` that cargo takes for the root of a target.
const ROOTS: &[&str] = &["bin", "lib", "main"];

/// Why a name cannot be a module; `top` says that it stands right below the crate.
pub(super) fn module_fault(name: &str, top: bool) -> Option<&'static str> {
    let mut characters = name.chars();
    let begins = characters.next().is_some_and(|first| first == '_' || unicode_ident::is_xid_start(first));
    if !begins || !characters.all(unicode_ident::is_xid_continue) || name.trim_matches('_').is_empty() {
        Some("not an identifier of Rust")
    } else if name.chars().any(char::is_uppercase) {
        Some("not in snake_case")
    } else if KEYWORDS.contains(&name) {
        Some("a keyword of Rust")
    } else if is_device(name) {
        Some("the name of a device on Windows")
    } else if name == "environment" || CRATES.contains(&name) || top && ROOTS.contains(&name) {
        Some("reserved")
    } else {
        None
    }
}

/// Whether cargo takes it as the name of a package.
pub(super) fn is_package(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.chars().all(|character| character.is_ascii_alphanumeric() || "-_".contains(character))
        && !KEYWORDS.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, fault: Option<&str>, fault_at_top: Option<&str>) {
        assert_eq!((module_fault(name, false), module_fault(name, true)), (fault, fault_at_top));
    }

    #[test]
    fn modules() {
        for good in ["a", "pets", "_a", "v2_1", "straße", "union"] {
            check(good, None, None);
        }
        for bad in ["", "_", "2d", "a-b", "a b", "a.b", "r#fn", "a\u{202e}", "../x"] {
            check(bad, Some("not an identifier of Rust"), Some("not an identifier of Rust"));
        }
        for bad in ["Pets", "getPet", "straẞe"] {
            check(bad, Some("not in snake_case"), Some("not in snake_case"));
        }
        for bad in ["self", "super", "crate", "fn", "gen", "try"] {
            check(bad, Some("a keyword of Rust"), Some("a keyword of Rust"));
        }
        check("environment", Some("reserved"), Some("reserved"));
        check("main", None, Some("reserved"));
    }

    #[test]
    fn packages() {
        let good = ["a", "pet-shop", "pet_shop2"];
        let bad = ["", "2d", "-a", "_a", "pet shop", "pet.shop", "straße", "crate", ".."];
        assert_eq!(good.map(is_package), good.map(|_| true));
        assert_eq!(bad.map(is_package), bad.map(|_| false));
    }
}
