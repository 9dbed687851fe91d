//! Flows of small collections, in each form.

use super::{Form, flow};
use crate::config::{Input, read};
use crate::diag::Sink;
use crate::source::Sources;

/// Items as (name, what its script sets, what it reads).
#[track_caller]
fn check(form: Form, items: &[(&str, &[&str], &[&str])], expected: &str) {
    let set = |name: &&str| format!("pm.environment.set('{name}', pm.response.json().x);");
    let scripts: Vec<String> = items.iter().map(|(_, sets, _)| sets.iter().map(set).collect()).collect();
    let items: Vec<_> =
        items.iter().zip(&scripts).map(|((name, _, reads), script)| (*name, &**script, *reads)).collect();
    check_scripts(form, &items, expected);
}

/// Items as (name, its script, what it reads); the id of each is its name in small letters.
#[track_caller]
fn check_scripts(form: Form, items: &[(&str, &str, &[&str])], expected: &str) {
    let items: Vec<serde_json::Value> = items
        .iter()
        .map(|(name, script, reads)| {
            let header: Vec<_> =
                reads.iter().map(|name| serde_json::json!({"key": name, "value": format!("{{{{{name}}}}}")})).collect();
            serde_json::json!({
                "name": name,
                "id": name.to_lowercase(),
                "event": [{"listen": "test", "script": {"exec": script}}],
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

/// A run that polls.
const POLL: &[(&str, &str, &[&str])] = &[
    ("Done", "postman.setNextRequest(null)", &[]),
    ("Start", "pm.environment.set('job', pm.response.json().id); pm.execution.setNextRequest('Poll')", &[]),
    (
        "Poll",
        "const s = pm.response.json().status; if (s === 'pending') { postman.setNextRequest('Poll') } else if (s === 'failed') { postman.setNextRequest(null) } else { postman.setNextRequest('done') }",
        &["job"],
    ),
    ("Alone", "", &[]),
];

#[test]
fn what_runs_next() {
    check_scripts(
        Form::Text,
        POLL,
        "\
c
  Start
    sets job, read by 1 request
    then \"Poll\"
  Poll
    reads job, set by Start
    then \"Poll\" if $.status === 'pending'
    else the run ends if $.status === 'failed'
    else \"Done\"
  Done
    then the run ends
",
    );
    check_scripts(
        Form::Mermaid,
        POLL,
        "\
flowchart LR
    subgraph g0[\"c\"]
        g0r0[\"Start\"]
        g0r1[\"Poll\"]
        g0r2[\"Done\"]
    end
    g0r0 -->|\"job\"| g0r1
    g0r0 -.->|\"then\"| g0r1
    g0r1 -.->|\"if $.status === 'pending'\"| g0r1
    g0r1 -.->|\"if $.status === 'failed'\"| g0end([\"the run ends\"])
    g0r1 -.->|\"else\"| g0r2
    g0r2 -.->|\"then\"| g0end([\"the run ends\"])
",
    );
    check_scripts(
        Form::Dot,
        POLL,
        "\
digraph flow {
    rankdir = LR;
    node [shape = box];
    subgraph cluster_0 {
        label = \"c\";
        g0r0 [label = \"Start\"];
        g0r1 [label = \"Poll\"];
        g0r2 [label = \"Done\"];
    }
    g0r0 -> g0r1 [label = \"job\"];
    g0end [label = \"the run ends\", shape = oval];
    g0r0 -> g0r1 [label = \"then\", style = dashed];
    g0r1 -> g0r1 [label = \"if $.status === 'pending'\", style = dashed];
    g0r1 -> g0end [label = \"if $.status === 'failed'\", style = dashed];
    g0r1 -> g0r2 [label = \"else\", style = dashed];
    g0r2 -> g0end [label = \"then\", style = dashed];
}
",
    );
}

#[test]
fn what_is_read_comes_before_what_runs_next() {
    // A goes on to B, which sets what A reads.
    check_scripts(
        Form::Text,
        &[("A", "postman.setNextRequest('B')", &["b"]), ("B", "pm.environment.set('b', pm.response.json().x)", &[])],
        "\
c
  B
    sets b, read by 1 request
  A
    reads b, set by B
    then \"B\"
",
    );
    // A way back is a circle.
    check_scripts(
        Form::Text,
        &[("A", "postman.setNextRequest('B')", &[]), ("B", "postman.setNextRequest('A')", &[])],
        "c\n  A\n    then \"B\"\n  B\n    then \"A\"\n",
    );
}

#[test]
fn what_is_not_known_to_run_next() {
    for script in [
        "postman.setNextRequest('Nowhere')",
        "postman.setNextRequest(pm.environment.get('next'))",
        "if (pm.response.code === 400) { postman.setNextRequest('A') }",
        "setTimeout(() => postman.setNextRequest('A'), 10)",
    ] {
        check_scripts(Form::Text, &[("A", script, &[])], "c\n  no request sets a variable\n");
    }
}
