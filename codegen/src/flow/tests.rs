//! Flows of small collections, in each form.

use super::{Form, flow};
use crate::config::{Input, read};
use crate::diag::Sink;
use crate::source::Sources;

/// Items as (name, what its script sets, what it reads).
#[track_caller]
fn check(form: Form, items: &[(&str, &[&str], &[&str])], expected: &str) {
    let items: Vec<serde_json::Value> = items
        .iter()
        .map(|(name, sets, reads)| {
            let exec: Vec<String> =
                sets.iter().map(|name| format!("pm.environment.set('{name}', pm.response.json().x);")).collect();
            let header: Vec<_> =
                reads.iter().map(|name| serde_json::json!({"key": name, "value": format!("{{{{{name}}}}}")})).collect();
            serde_json::json!({
                "name": name,
                "event": [{"listen": "test", "script": {"exec": exec}}],
                "request": {"url": "https://h.test", "header": header},
            })
        })
        .collect();
    let collection = serde_json::json!({"info": {"name": "C"}, "item": items}).to_string();
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let toml = sources.add("codegen.toml", "collections.c.input = 'c.json'");
    let config = read(&sources, toml, &mut sink).expect("a good configuration").collections.remove(0);
    let input = Input { config, collection: sources.add("c.json", collection), environment: None, globals: None };
    assert_eq!(flow(form, &[input], &sources, &mut sink).as_deref(), Some(expected));
}

#[test]
fn as_text() {
    check(Form::Text, &[], "c\n  no request sets a variable\n");
    check(
        Form::Text,
        &[("Use", &[], &["token", "region"]), ("Alone", &[], &["region"]), ("Log In", &["token", "spare"], &["key"])],
        "\
c
  Log In
    sets spare, which no request reads
    sets token, read by 1 request
  Use
    reads token, set by Log In
  to be set by the caller: key, region
",
    );
    // A circle is cut where the collection begins.
    check(
        Form::Text,
        &[("A", &["a"], &["b"]), ("B", &["b"], &["a"])],
        "\
c
  A
    reads b, set by B
    sets a, read by 1 request
  B
    reads a, set by A
    sets b, read by 1 request
",
    );
}

#[test]
fn as_a_drawing() {
    let items: [(&str, &[&str], &[&str]); 2] = [("Use \"it\" <b>", &[], &["a", "b"]), ("Set \\", &["a", "b"], &[])];
    check(
        Form::Mermaid,
        &items,
        "\
flowchart LR
    subgraph g0[\"c\"]
        g0r0[\"Set #92;\"]
        g0r1[\"Use #34;it#34; #60;b#62;\"]
    end
    g0r0 -->|\"a, b\"| g0r1
",
    );
    check(
        Form::Dot,
        &items,
        "\
digraph flow {
    rankdir = LR;
    node [shape = box];
    subgraph cluster_0 {
        label = \"c\";
        g0r0 [label = \"Set \\\\\"];
        g0r1 [label = \"Use \\\"it\\\" <b>\"];
    }
    g0r0 -> g0r1 [label = \"a, b\"];
}
",
    );
}
