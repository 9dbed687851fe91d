//! Every crate that is built has a licence and a source that `deny.toml` takes.

use serde_json::Value;
use std::fs;
use std::process::Command;
use tests::workspace;
use toml::de::{DeTable, DeValue};

/// The texts of a list in a table of `deny.toml`.
fn list(policy: &DeTable<'_>, table: &str, key: &str) -> Vec<String> {
    let Some(DeValue::Table(table)) = policy.get(table).map(|value| value.get_ref()) else { return Vec::new() };
    let Some(DeValue::Array(texts)) = table.get(key).map(|value| value.get_ref()) else { return Vec::new() };
    texts.iter().filter_map(|text| text.get_ref().as_str().map(str::to_owned)).collect()
}

/// Whether an SPDX expression can be met: `OR` (in old manifests `/`) binds least, then `AND`.
fn is_met(expression: &str, allowed: &[String]) -> bool {
    let expression = expression.replace('/', " OR ");
    let met = |part: &str| allowed.iter().any(|known| known == part.trim().trim_matches(['(', ')']));
    match expression.strip_prefix('(').and_then(|rest| rest.split_once(") AND ")) {
        Some((first, rest)) => is_met(first, allowed) && is_met(rest, allowed),
        None => expression.split(" OR ").any(|option| option.split(" AND ").all(met)),
    }
}

#[test]
fn expressions() {
    let check = |expression: &str, expected: bool| {
        let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
        assert_eq!(is_met(expression, &allowed), expected, "{expression}");
    };
    check("MIT", true);
    check("GPL-3.0", false);
    check("MIT/GPL-3.0", true);
    check("GPL-3.0 OR MIT", true);
    check("GPL-3.0 AND MIT", false);
    check("(MIT OR GPL-3.0) AND Unicode-3.0", true);
    check("(MIT OR GPL-3.0) AND ISC", false);
}

#[test]
fn licences_and_sources() {
    let text = fs::read_to_string(workspace().join("deny.toml")).expect("a policy");
    let policy = DeTable::parse(&text).expect("TOML").into_inner();
    let (licences, registries) = (list(&policy, "licenses", "allow"), list(&policy, "sources", "allow-registry"));
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["metadata", "--format-version", "1", "--locked"])
        .current_dir(workspace())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let packages = metadata["packages"].as_array().expect("packages");
    let mut faults = Vec::new();
    for package in packages.iter().filter(|package| !package["source"].is_null()) {
        let (name, source) = (&package["name"], package["source"].as_str().unwrap_or_default());
        let licence = package["license"].as_str().unwrap_or_default();
        if !is_met(licence, &licences) {
            faults.push(format!("{name}: the licence `{licence}`"));
        }
        if !registries.iter().any(|registry| source == format!("registry+{registry}")) {
            faults.push(format!("{name}: the source `{source}`"));
        }
    }
    assert!(packages.len() > 100 && faults.is_empty(), "{} crates:\n{}", packages.len(), faults.join("\n"));
}
