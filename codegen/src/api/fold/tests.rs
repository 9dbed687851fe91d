//! What is a tree, what only looks like one, and the laws that folding keeps.

use super::*;
use crate::api::{infer, maps};
use crate::source::{FileId, Grammar, Sources, parse};
use proptest::prelude::*;
use serde_json::{Value, json};

fn shape(file: FileId, text: &str) -> Shape {
    infer::shape(&parse(file, text, Grammar::Strict).expect("valid JSON"))
}

/// What the examples are together, in whatever order.
#[track_caller]
fn check(examples: &[&str], expected: &str) {
    let file = Sources::default().add("x.json", "");
    let shapes: Vec<Shape> = examples.iter().map(|text| shape(file, text)).collect();
    let join = |shapes: &mut dyn Iterator<Item = &Shape>| shapes.cloned().fold(Shape::default(), Shape::join);
    for joined in [join(&mut shapes.iter()), join(&mut shapes.iter().rev())] {
        assert_eq!(maps::settle(maps::bounded(joined)).outline(), expected);
    }
}

#[test]
fn trees() {
    check(&[r#"{"name": "a", "children": [{"name": "b", "children": []}]}"#], "{children: [again 0], name: text}");
    check(
        &[
            r#"{"id": 1, "name": "a", "parent": {"id": 2, "name": "b", "parent": {"id": 3, "name": "c", "parent": null}}}"#,
        ],
        "{id: integer, name: text, parent: again 0|null}",
    );
    // The last level may leave out the member; then it is optional.
    check(
        &[r#"[{"name": "a", "parts": [{"name": "b", "size": 1, "parts": [{"name": "c", "size": 2}]}]}]"#],
        "[{name: text, parts?: [again 0], size?: integer}]",
    );
    // Two ways at once, the same level reached by both of them.
    check(
        &[
            r#"{"value": 1, "left": {"value": 2, "left": null, "right": {"value": 3, "left": null, "right": null}}, "right": {"value": 4, "left": {"value": 5.5, "left": null, "right": null}, "right": null}}"#,
        ],
        "{left: again 0|null, right: again 0|null, value: fraction}",
    );
    // Over other objects, and over dictionaries.
    check(
        &[r#"{"id": 1, "replies": {"count": 1, "data": [{"id": 2, "replies": {"count": 0, "data": []}}]}}"#],
        "{id: integer, replies: {count: integer, data: [again 1]}}",
    );
    check(
        &[
            r#"{"name": "a", "sub": {"1042": {"name": "b", "sub": {"77": {"name": "c", "sub": {}}}}, "1043": {"name": "d", "sub": {}}}}"#,
        ],
        "{name: text, sub: map of again 1}",
    );
    // Found in different examples: one shows the way once, the other twice.
    check(
        &[
            r#"{"id": 1, "sub": [{"id": 2, "sub": [{"id": 3, "sub": []}]}]}"#,
            r#"{"id": 1, "sub": []}"#,
            r#"{"id": 1, "note": null, "sub": []}"#,
        ],
        "{id: integer, note?: unknown|null, sub: [again 0]}",
    );
    // The first post is no reply.
    check(
        &[
            r#"{"id": 1, "title": "t", "forum": "f", "tags": [], "text": "x", "replies": [{"id": 2, "by": "a", "replies": [{"id": 3, "by": "b", "replies": []}]}]}"#,
        ],
        "{forum: text, id: integer, replies: [{by: text, id: integer, replies: [again 0]}], tags: [unknown], text: text, title: text}",
    );
    // A tree in a tree.
    check(
        &[r#"{"n": 1, "in": [{"n": 2, "by": {"id": 1, "boss": {"id": 2, "boss": null}}, "in": []}]}"#],
        "{by?: {boss: again 0|null, id: integer}, in: [again 0], n: integer}",
    );
}

#[test]
fn no_trees() {
    let same = |text: &str| {
        let file = Sources::default().add("x.json", "");
        check(&[text], &maps::settle(shape(file, text)).outline());
    };
    same(r#"{"data": {"data": {"data": {"id": 1}}}}"#);
    same(r#"{"data": {"data": null}}"#);
    same(r#"{"status": 1, "data": {"status": 1, "data": {"id": 7, "name": "a"}}}"#);
    same(r#"{"status": 1, "data": {"status": 1, "id": 2, "name": "b", "email": "c", "data": null}}"#);
    same(r#"{"id": 1, "name": "a", "company": {"id": 2, "name": "b"}}"#);
    same(r#"{"error": {"code": 1, "message": "a", "inner": {"code": 2, "message": "b"}}}"#);
    // A level that contradicts the others, and one that only refers to its parent.
    same(r#"{"type": "a", "value": {"type": "b", "value": {"type": "c", "value": "x"}}}"#);
    same(r#"{"id": 1, "name": "a", "size": 1, "up": {"id": 2, "name": "b", "size": 2, "up": {"id": 3}}}"#);
    same(r#"{"1": {"1": {"1": {}}}}"#);
    same(r#"{"children": [{"children": []}]}"#);
}

/// Trees with one or two ways to go down, and fields that some levels leave out.
fn any_tree() -> impl Strategy<Value = Value> {
    let leaf = (0i64..9, any::<bool>()).prop_map(|(id, note)| match note {
        true => json!({"id": id, "in": [], "next": null, "note": "n"}),
        false => json!({"id": id, "in": [], "next": null}),
    });
    leaf.prop_recursive(6, 24, 3, |inner| {
        let next = proptest::option::of(inner.clone());
        (0i64..9, proptest::collection::vec(inner, 0..3), next)
            .prop_map(|(id, below, next)| json!({"id": id, "in": below, "next": next}))
    })
}

/// Any JSON of few names, so that objects are often in objects like themselves.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![Just(Value::Null), Just(json!(1)), Just(json!("x")), Just(json!({})), Just(json!([]))];
    leaf.prop_recursive(7, 48, 3, |inner| {
        let name = prop_oneof![Just("id"), Just("in"), Just("up"), Just("1042")];
        let object = proptest::collection::btree_map(name, inner.clone(), 1..4);
        let object = object.prop_map(|members| json!(members));
        prop_oneof![3 => object, 1 => proptest::collection::vec(inner, 0..3).prop_map(Value::from)]
    })
}

/// The value is one of those that the shape stands for. `above` are the objects and dictionaries around it.
fn holds<'s>(shape: &'s Shape, value: &Value, above: &[&'s Shape]) -> bool {
    let inner: Vec<&Shape> = above.iter().copied().chain([shape]).collect();
    match (&shape.kind, value) {
        (Kind::Any | Kind::Mixed(_), _) => true,
        (_, Value::Null) => shape.nullable,
        (Kind::Number(_), Value::Number(_)) | (Kind::Text(_), Value::String(_)) => true,
        (Kind::List(element), Value::Array(values)) => values.iter().all(|value| holds(element, value, above)),
        (Kind::Map(of), Value::Object(members)) => members.values().all(|value| holds(of, value, &inner)),
        (Kind::Object(fields), Value::Object(members)) => {
            let known = |name: &String| fields.list.iter().any(|field| field.wire_name == *name);
            members.keys().all(known)
                && fields.list.iter().all(|field| match members.get(&field.wire_name) {
                    Some(value) => holds(&field.shape, value, &inner),
                    None => field.is_optional(),
                })
        }
        (Kind::Again(up), value) => {
            let at = above.len() - 1 - up;
            holds(above[at], value, &above[..at])
        }
        _ => false,
    }
}

proptest! {
    #[test]
    fn every_example_is_of_the_type(a in any_json(), b in any_json()) {
        let file = Sources::default().add("x.json", "");
        let of = |value: &Value| shape(file, &value.to_string());
        let joined = of(&a).join(of(&b));
        let (folded, settled) = (fold(joined.clone()), maps::settle(maps::bounded(joined)));
        for value in [&a, &b] {
            prop_assert!(holds(&folded, value, &[]), "{} is no {}", value, folded.outline());
            prop_assert!(holds(&settled, value, &[]), "{} is no {}", value, settled.outline());
        }
    }

    #[test]
    fn all_trees_of_a_kind_are_one_type(tree in any_tree(), other in any_tree()) {
        let file = Sources::default().add("x.json", "");
        let of = |tree: &Value| shape(file, &tree.to_string());
        let deep = json!({"id": 0, "in": [tree], "next": {"id": 1, "in": [], "next": other}});
        let folded = fold(of(&deep));
        let note = if deep.to_string().contains("note") { ", note?: text" } else { "" };
        prop_assert_eq!(
            folded.outline(),
            format!("{{id: integer, in: [again 0], next: again 0|null{note}}}")
        );
        prop_assert_eq!(fold(folded.clone()), folded);
    }

    #[test]
    fn folding_is_final_and_blind_to_order(a in any_tree(), b in any_tree()) {
        let file = Sources::default().add("x.json", "");
        let of = |tree: &Value| shape(file, &tree.to_string());
        let once = fold(of(&a).join(of(&b)));
        prop_assert_eq!(&fold(of(&b).join(of(&a))), &once);
        prop_assert_eq!(&fold(once.clone()), &once);
    }
}
