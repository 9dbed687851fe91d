//! Scripts, answers and the variables that come of them: the same in a JavaScript engine and through the captures.
#![cfg(feature = "oracle")]

use codegen::api::script;
use std::collections::BTreeMap;
use tests::compiled::Compiled;
use tests::inputs::Input;
use tests::oracle::{self, Outcome};

/// Both ways give these variables, `-` being one that is removed; those that stay as they were are not named.
#[track_caller]
fn check(script: &str, body: &str, expected: &[(&str, &str)]) {
    let reading = script::read(script);
    assert!(reading.unread.is_empty(), "{script}\n{:?}", reading.unread);
    let mut variables: BTreeMap<String, String> = BTreeMap::new();
    for write in &reading.writes {
        variables.insert(write.variable.clone(), "old".to_owned());
    }
    variables.insert("known".to_owned(), "k".to_owned());
    let headers = [("ETag", "\"7\""), ("Set-Cookie", "sid=s1; Path=/"), ("Content-Type", "application/json")];
    let headers = headers.map(|(name, value)| (name.to_owned(), value.to_owned())).to_vec();
    let input = Input { status: 201, headers, body: body.to_owned(), variables };
    let expected: BTreeMap<String, String> =
        expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    let engine = oracle::run(script, &input).expect("a script that ends").into_iter();
    let engine = engine.filter_map(|(name, outcome)| match outcome {
        Outcome::Set(text) => Some((name, text)),
        Outcome::Unset => Some((name, "-".to_owned())),
        Outcome::Nothing => None,
    });
    assert_eq!(engine.collect::<BTreeMap<_, _>>(), expected, "the engine: {script}");
    let captured = Compiled::new(&reading).run(&input).into_iter();
    let captured = captured.map(|(name, text)| (name, text.unwrap_or("-".to_owned())));
    let captured = captured.filter(|(name, text)| text != "old" && (name.as_str(), text.as_str()) != ("known", "k"));
    assert_eq!(captured.collect::<BTreeMap<_, _>>(), expected, "the captures: {script}");
}

#[test]
fn probe() {
    check("pm.environment.set('a', pm.response.json().b)", r#"{"b": 1.0}"#, &[("a", "1")]);
}
