//! The laws of the lattice, and what single joins give.

use super::*;
use crate::api::infer;
use crate::source::{FileId, Grammar, Sources, parse};
use proptest::prelude::*;

fn file() -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add("x.json", "");
    (sources, file)
}

#[track_caller]
fn check(examples: &[&str], expected: &str) {
    let mut sources = Sources::default();
    let shapes = examples.iter().map(|text| {
        let file = sources.add("x.json", *text);
        infer::shape(&parse(file, text, Grammar::Strict).expect("valid JSON"))
    });
    assert_eq!(shapes.fold(Shape::default(), Shape::join).outline(), expected);
}

#[test]
fn joins() {
    check(&[], "unknown");
    check(&["null"], "unknown|null");
    check(&["1", "null"], "integer|null");
    check(&["1", "1.5"], "fraction");
    check(&["1", "\"a\""], "one of integer or text");
    check(&["1", "\"a\"", "2.5", "{\"b\":1}"], "one of fraction or text or {b: integer}");
    check(&["[]", "[1]"], "[integer]");
    check(&["[]"], "[unknown]");
    check(&["{\"a\":1}", "{\"a\":1,\"b\":null}"], "{a: integer, b?: unknown|null}");
    check(&["{\"a\":1,\"b\":2}", "{\"b\":2}", "{\"b\":null}"], "{a?: integer, b: integer|null}");
    check(&["[{\"a\":1},{\"b\":true}]"], "[{a?: integer, b?: bool}]");
    check(&["{}", "[]"], "one of [unknown] or {}");
    check(&["\"2024-05-01\""], "date");
    check(&["\"2024-05-01\"", "\"soon\""], "text");
    check(&["18446744073709551616"], "exact");
    check(&["9007199254740992"], "integer");
    check(&["9007199254740993"], "integer");
    check(&["0.1", "12.50", "1e3"], "fraction");
    check(&["0.12345678901234567890123"], "exact");
    check(&["1e400"], "exact");
}

fn any_shape() -> impl Strategy<Value = Shape> {
    let (_, file) = file();
    let leaf = prop_oneof![
        Just(Shape::default()),
        Just(Shape::null()),
        Just(Shape::of(Kind::Bool)),
        "[a-z]{0,3}|2024-0[1-9]-11(T10:00:00Z)?".prop_map(|text| Shape::of(Kind::Text(Formats::of(&text)))),
        Just(Shape::of(Kind::Any)),
        (0usize..3).prop_map(|up| Shape::of(Kind::Again(up))),
        any::<i64>().prop_map(|number| Shape::of(Kind::Number(Digits::of(&number.to_string())))),
        any::<f64>().prop_map(|number| Shape::of(Kind::Number(Digits::of(&format!("{number:e}"))))),
    ];
    leaf.prop_recursive(4, 32, 4, move |inner| {
        let field = ("[a-d]", inner.clone(), any::<bool>(), 0u32..50);
        let object = proptest::collection::vec(field, 0..4).prop_map(move |fields| {
            let span = |at: u32| Span { file, start: at, end: at + 1 };
            let mut known = Fields::default();
            for (wire_name, shape, absent, at) in fields {
                known.seen.insert(span(at));
                if known.list.iter().all(|field| field.wire_name != wire_name) {
                    let absent = if absent { BTreeSet::from([span(at)]) } else { BTreeSet::new() };
                    known.list.push(Field {
                        wire_name,
                        shape,
                        secret: false,
                        present: BTreeSet::from([span(at)]),
                        absent,
                        read: BTreeSet::new(),
                    });
                }
            }
            // An object that was never seen is no object of the lattice.
            known.seen.insert(span(99));
            Shape::of(Kind::Object(known))
        });
        let list = inner.clone().prop_map(|element| Shape::of(Kind::List(Box::new(element))));
        let map = inner.prop_map(|value| Shape::of(Kind::Map(Box::new(value))));
        prop_oneof![list, map, object]
    })
}

proptest! {
    #[test]
    fn join_is_commutative(a in any_shape(), b in any_shape()) {
        prop_assert_eq!(a.clone().join(b.clone()), b.join(a));
    }

    #[test]
    fn join_is_associative(a in any_shape(), b in any_shape(), c in any_shape()) {
        prop_assert_eq!(a.clone().join(b.clone()).join(c.clone()), a.join(b.join(c)));
    }

    #[test]
    fn join_is_idempotent(a in any_shape()) {
        prop_assert_eq!(a.clone().join(a.clone()), a);
    }

    #[test]
    fn unknown_is_the_bottom(a in any_shape()) {
        prop_assert_eq!(Shape::default().join(a.clone()), a);
    }

    #[test]
    fn any_is_the_top(a in any_shape()) {
        prop_assert_eq!(Shape { kind: Kind::Any, nullable: true }.join(a), Shape { kind: Kind::Any, nullable: true });
    }
}
