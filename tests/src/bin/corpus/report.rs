//! Puts the figures of the gate into lines and into one JSON document.

use crate::generate::Entry;
use crate::scripts::Judged;
use codegen::bindings::{Module, TypeDef};
use serde_json::{Value, json};
use tests::product::clusters;

/// One line a collection.
pub fn line(entry: &Entry) -> String {
    let verdict = if problems(entry).is_empty() { "ok    " } else { "FAILED" };
    let Some(product) = &entry.product else {
        let why = entry.panic.as_deref().or(entry.errors.first().map(String::as_str)).unwrap_or("nothing was said");
        return format!("{verdict} {:<40} refused: {}", entry.slug, why.trim_end());
    };
    let mut line = format!(
        "{verdict} {:<40} {:>5} requests {:>5} operations {:>7.1} ms {:>6.1} s {:>3}/{} examples {:>3}/{} scripts",
        entry.slug,
        entry.requests,
        product.bindings.operations(),
        entry.generate_ms,
        entry.compile.seconds,
        entry.replay.round_trip,
        entry.replay.json,
        entry.scripts.captured,
        entry.scripts.writing,
    );
    for problem in problems(entry) {
        line.push_str(&format!("\n       {}", problem.trim_end().replace('\n', "\n       ")));
    }
    line
}

/// Everything that keeps a collection from passing.
fn problems(entry: &Entry) -> Vec<String> {
    let mut problems: Vec<String> = entry.panic.iter().cloned().collect();
    if entry.product.is_none() {
        if entry.errors.is_empty() && entry.panic.is_none() {
            problems.push("neither output nor a diagnostic".to_owned());
        }
        return problems;
    }
    problems.extend(entry.unaccounted.iter().map(|item| format!("neither generated nor reported: {item}")));
    problems.extend(entry.compile.messages.iter().chain(&entry.compile.lints).take(3).cloned());
    problems.extend(entry.replay.failures.iter().take(3).map(|failure| format!("example: {failure}")));
    problems.extend(entry.tested.failed.iter().take(3).map(|failure| format!("test: {failure}")));
    problems.extend(entry.replay.untyped.iter().take(3).map(|item| format!("untyped although there is JSON: {item}")));
    problems.extend(entry.stability.differs.iter().take(3).cloned());
    problems.extend(entry.scripts.wrong().take(3).map(|wrong| format!("script: {wrong}")));
    problems.extend(entry.stability.renamed.iter().take(3).map(|item| format!("renamed: {item}")));
    problems
}

/// How many collections pass, and how many do not.
pub fn verdict(entries: &[Entry]) -> (usize, usize) {
    let failed = entries.iter().filter(|entry| !problems(entry).is_empty()).count();
    (entries.len() - failed, failed)
}

/// All figures.
pub fn json(entries: &[Entry]) -> Value {
    let collections: Vec<Value> = entries.iter().map(collection).collect();
    let sum = |pointer: &str| collections.iter().filter_map(|entry| entry.pointer(pointer)?.as_f64()).sum::<f64>();
    let count = |test: fn(&Entry) -> bool| entries.iter().filter(|entry| test(entry)).count();
    let totals = json!({
        "collections": entries.len(),
        "panics": count(|entry| entry.panic.is_some()),
        "refused": count(|entry| entry.product.is_none()),
        "requests": sum("/requests"),
        "operations": sum("/operations"),
        "unaccounted": sum("/unaccounted"),
        "generate_ms": sum("/generate_ms").round(),
        "lines": sum("/lines"),
        "compile": {
            "ok": count(|entry| entry.compile.ok),
            "warnings": sum("/compile/warnings"),
            "seconds": sum("/compile/seconds").round(),
        },
        "clippy": { "warnings": sum("/clippy/warnings") },
        "examples": {
            "total": sum("/examples/total"),
            "json": sum("/examples/json"),
            "round_trip": sum("/examples/round_trip"),
            "untyped": sum("/examples/untyped"),
        },
        "cross_decode": {
            "cells": sum("/cross_decode/cells"),
            "left_out": sum("/cross_decode/left_out"),
            "decoded": sum("/cross_decode/decoded"),
        },
        "fields": sum("/fields"),
        "value_fields": sum("/value_fields"),
        "operations_with_counter": sum("/operations_with_counter"),
        "types": type_totals(entries),
        "scripts": scripts(entries).json(),
        "assertions": scripts(entries).asserted.json(),
        "prerequest": scripts(entries).before.json(),
        "tests": { "passed": sum("/tests/passed"), "failed": sum("/tests/failed") },
        "contradictions": sum("/contradictions"),
        "stability": { "differs": sum("/stability/differs"), "removals": sum("/stability/removals"), "renamed": sum("/stability/renamed") },
    });
    json!({ "collections": collections, "totals": totals })
}

fn collection(entry: &Entry) -> Value {
    let product = entry.product.as_ref();
    let lines: usize = product.map_or(0, |product| product.tree.iter().map(|(_, text)| text.lines().count()).sum());
    let (fields, values) = product.map_or((0, 0), |product| fields(&product.bindings.root));
    json!({
        "slug": entry.slug,
        "requests": entry.requests,
        "operations": product.map_or(0, |product| product.bindings.operations()),
        "unaccounted": entry.unaccounted.len(),
        "losses": entry.codes.iter().filter(|(code, _)| code.starts_with('L')).collect::<std::collections::BTreeMap<_, _>>(),
        "warnings": entry.codes.iter().filter(|(code, _)| code.starts_with('W')).collect::<std::collections::BTreeMap<_, _>>(),
        "errors": entry.errors,
        "panic": entry.panic,
        "generate_ms": (entry.generate_ms * 10.0).round() / 10.0,
        "lines": lines,
        "compile": { "ok": entry.compile.ok, "warnings": entry.compile.messages.len(), "seconds": (entry.compile.seconds * 10.0).round() / 10.0 },
        "clippy": { "ok": entry.compile.lints.is_empty(), "warnings": entry.compile.lints.len() },
        "examples": {
            "total": entry.replay.total,
            "json": entry.replay.json,
            "round_trip": entry.replay.round_trip,
            "untyped": entry.replay.untyped.len(),
        },
        "cross_decode": {
            "cells": entry.crossed.cells,
            "left_out": entry.crossed.left_out,
            "decoded": entry.crossed.decoded,
            "misfits": entry.crossed.misfits,
        },
        "fields": fields,
        "value_fields": values,
        "operations_with_counter": product.map_or(0, |_| entry.codes.get("W0401").copied().unwrap_or(0)),
        "clusters": product.map_or(0, |product| clusters(&product.bindings).len()),
        "types": entry.typed.json(),
        "scripts": entry.scripts.json(),
        "assertions": entry.scripts.asserted.json(),
        "prerequest": entry.scripts.before.json(),
        "tests": { "passed": entry.tested.passed, "failed": entry.tested.failed.len() },
        "contradictions": entry.codes.get("W0326").copied().unwrap_or(0),
        "stability": {
            "differs": entry.stability.differs.len(),
            "removals": entry.stability.removals,
            "renamed": entry.stability.renamed.len(),
        },
    })
}

/// Fields of JSON types, and those of them that are any JSON.
fn fields(module: &Module) -> (usize, usize) {
    let types = module.clusters.iter().flat_map(|cluster| &cluster.types).chain(&module.shared);
    let fields = types.filter_map(|def| match def {
        TypeDef::Struct(def) => Some(&def.fields),
        _ => None,
    });
    let (mut all, mut values) = (0, 0);
    for field in fields.flatten() {
        all += 1;
        values += crate::typed::is_value(&field.ty) as usize;
    }
    for (more, more_values) in module.modules.iter().map(self::fields) {
        all += more;
        values += more_values;
    }
    (all, values)
}

/// The figures that the bars are about, on a few lines.
pub fn totals(report: &Value) -> String {
    format!("{:#}", report["totals"])
}

/// What the test scripts of a collection came to, and where they are wrong; nothing where there are none that write.
pub fn script_line(entry: &Entry) -> Option<String> {
    let scripts = &entry.scripts;
    let mut line = format!(
        "{} {:<40} {:>4} scripts {:>3}/{:<3} captured {:>3}/{:<3} seen {:>6} answers",
        if !scripts.is_wrong() { "ok    " } else { "FAILED" },
        entry.slug,
        scripts.total,
        scripts.captured,
        scripts.writing,
        scripts.saw,
        scripts.judged,
        scripts.runs,
    );
    line.extend(scripts.unseen.iter().map(|owner| format!("\n       no write was seen: {owner}")));
    let before = &scripts.before;
    if before.total > 0 {
        line.push_str(&format!(" {:>4}/{:<4} before", before.carried, before.total));
    }
    line.extend(scripts.wrong().map(|wrong| format!("\n       {wrong}")));
    (scripts.writing + before.total > 0 || scripts.is_wrong()).then_some(line)
}

/// The scripts of all collections.
pub fn script_totals(entries: &[Entry]) -> Value {
    let all = scripts(entries);
    json!({ "scripts": all.json(), "assertions": all.asserted.json(), "prerequest": all.before.json() })
}

fn scripts(entries: &[Entry]) -> Judged {
    let mut all = Judged::default();
    entries.iter().for_each(|entry| all.add(&entry.scripts));
    all
}

/// What made the types of all collections.
pub fn type_totals(entries: &[Entry]) -> Value {
    let mut all = crate::typed::Typed::default();
    entries.iter().for_each(|entry| all.add(&entry.typed));
    all.json()
}
