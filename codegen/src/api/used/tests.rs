//! What scripts read, as shapes, and beside examples.

use super::*;
use crate::api::script;
use crate::api::{infer, maps};
use crate::source::{FileId, Grammar, Sources, parse};
use proptest::prelude::*;

fn file() -> FileId {
    Sources::default().add("x.json", "")
}

fn read(script: &str) -> Option<Shape> {
    let file = file();
    let span = |range: Range<usize>| Span { file, start: range.start as u32, end: range.end as u32 };
    shape(&script::read(script).uses, &span).map(covered)
}

#[track_caller]
fn check(script: &str, expected: &str) {
    assert_eq!(read(script).map_or("nothing".to_owned(), |shape| shape.outline()), expected, "\n{script}");
}

/// What is said of `j`, the whole answer.
#[track_caller]
fn check_all(rows: &[(&str, &str)]) {
    for (script, expected) in rows {
        check(&format!("const j = pm.response.json(); {script}"), expected);
    }
}

#[test]
fn members() {
    check_all(&[
        ("", "nothing"),
        ("j.id", "{id?: unknown}"),
        ("pm.environment.set('a', j.b.c)", "{b?: {c?: unknown}}"),
        ("const { a, b: { c } } = j", "{a?: unknown, b?: {c?: unknown}}"),
        ("pm.expect(j).to.have.property('id')", "{id?: unknown}"),
        ("pm.expect(j).to.have.property('state', 'open')", "{state?: text}"),
        ("'id' in j; j.hasOwnProperty('name')", "{id?: unknown, name?: unknown}"),
        ("pm.expect(j).to.be.an('object')", "{}"),
        ("(j.data || {}).id", "{data?: {id?: unknown}}"),
        ("const d = j && j.data; d.id", "{data?: {id?: unknown}}"),
        ("j.data?.id?.trim()", "{data?: {id?: text}}"),
        ("function save(v) { pm.globals.set('a', v.id) } save(j.data)", "{data?: {id?: unknown}}"),
        ("j.access_token; j.key.value; j.token[0]", "{access_token?: any, key?: {value?: unknown}, token?: [any]}"),
        ("j['AKIAIOSFODNN7EXAMPLE']; j.id", "{id?: unknown}"),
        ("j.a = 1; j.a.b; j.c", "{c?: unknown}"),
    ]);
}

#[test]
fn kinds() {
    check_all(&[
        ("j.a === 'x'", "{a?: text}"),
        ("j.a !== 'x'", "{a?: text}"),
        ("j.a == 'x'", "{a?: text}"),
        ("j.a.split('/')[0]", "{a?: text}"),
        ("typeof j.a === 'string'", "{a?: text}"),
        ("JSON.parse(j.a).b", "{a?: text}"),
        ("pm.expect(j.a).to.be.a('string')", "{a?: text}"),
        ("pm.expect(j.a).to.eql('x')", "{a?: text}"),
        ("pm.expect(j.a).to.be.oneOf(['x', 'y'])", "{a?: text}"),
        ("tests['x'] = ['x', 'y'].includes(j.a)", "{a?: text}"),
        ("j.a === 5", "{a?: exact}"),
        ("pm.expect(j.a).to.equal(5)", "{a?: exact}"),
        ("pm.expect(j.a).to.be.above(5)", "{a?: exact}"),
        ("pm.expect(j.a).to.be.a('number')", "{a?: exact}"),
        ("pm.expect(j.a).to.be.true", "{a?: bool}"),
        ("j.a === false", "{a?: bool}"),
        ("pm.expect(j.a).to.be.a('boolean')", "{a?: bool}"),
        // The text "5" does all of this as well.
        ("j.a < 5; j.a - 1; j.a == 5; j.a == '5'; j.a !== ''; j.a + 1", "{a?: unknown}"),
        // So do lists.
        ("j.a.length === 256; j.a.includes('x'); pm.expect(j.a).to.have.lengthOf(2)", "{a?: unknown}"),
        ("pm.expect(j.a).to.include('x'); pm.expect(j.a).to.not.be.empty", "{a?: unknown}"),
        ("pm.expect(j.a).to.be.null; j.a === undefined; typeof j.a === 'undefined'; j.a == null", "{a?: unknown}"),
        ("pm.expect(j.a).to.eql(pm.environment.get('a'))", "{a?: unknown}"),
    ]);
}

#[test]
fn lists() {
    check_all(&[
        ("j[0].id", "[{id?: unknown}]"),
        ("pm.expect(j).to.be.an('array')", "[unknown]"),
        ("j.items[0].id; j.items[1].name", "{items?: [{id?: unknown, name?: unknown}]}"),
        ("j.items.forEach(item => pm.expect(item.name).to.be.a('string'))", "{items?: [{name?: text}]}"),
        ("j.items.find(item => item.name === 'x').id", "{items?: [{id?: unknown, name?: text}]}"),
        ("j.items.filter(item => item.on === true)[0].id", "{items?: [{id?: unknown, on?: bool}]}"),
        ("j.items.map(item => item.tags).forEach(tag => tag.trim())", "{items?: [{tags?: text}]}"),
        ("for (const item of j.items) { item.id }", "{items?: [{id?: unknown}]}"),
        ("for (let i = 0; i < j.items.length; i++) { j.items[i].id }", "{items?: [{id?: unknown}]}"),
        ("j.items[j.items.length - 1].id", "{items?: [{id?: unknown}]}"),
        ("Array.isArray(j.items)", "{items?: [unknown]}"),
        ("const last = j.items.pop(); last.id", "{items?: [unknown]}"),
    ]);
}

#[test]
fn contradictions() {
    check_all(&[
        ("j.a === 'x' || j.a === 5", "{a?: any}"),
        ("j.a[0]; j.a.name", "{a?: any}"),
        ("typeof j.a === 'string' ? j.a : j.a.b", "{a?: any}"),
        ("j.a[pm.environment.get('x')]", "{a?: any}"),
        ("Array.isArray(j) ? j[0].id : j.id", "nothing"),
        ("j.items[0] === 'x'; j.items[1] === 2", "{items?: [any]}"),
    ]);
}

#[test]
fn successes_only() {
    check_all(&[
        ("if (pm.response.code === 400) { j.message }", "nothing"),
        ("if (pm.response.code !== 200) { throw j.error } j.id", "{id?: unknown}"),
        ("if (pm.response.code >= 400) { return j.error } else { j.id }", "{id?: unknown}"),
        ("return; j.id", "nothing"),
        ("function never() { j.id }", "nothing"),
        // What a refusal looks like is not what a success looks like.
        ("pm.test('x', () => pm.response.to.have.status(400)); pm.expect(j.message).to.eql('no')", "nothing"),
        ("pm.expect(pm.response.code).to.be.oneOf([401, 403]); j.message", "nothing"),
        ("tests['400'] = responseCode.code === 400; j.message", "nothing"),
        ("tests['200'] = responseCode.code === 200; j.id", "{id?: unknown}"),
        ("pm.test('x', () => pm.response.to.not.be.json); j.id", "nothing"),
        ("pm.response.to.have.status(201); j.id", "{id?: unknown}"),
    ]);
    check("pm.expect(pm.response.text()).to.include('ok'); pm.response.headers.get('ETag')", "nothing");
    check("xml2Json(responseBody).a.b", "nothing");
    check("pm.response.json().a; JSON.parse(responseBody).b", "{a?: unknown, b?: unknown}");
}

fn example(text: &str) -> Shape {
    infer::shape(&parse(file(), text, Grammar::Strict).expect("valid JSON"))
}

#[test]
fn beside_examples() {
    let check = |seen: &str, script: &str, expected: &str| {
        let used = read(&format!("const j = pm.response.json(); {script}")).expect("the script reads something");
        assert_eq!(supplement(example(seen), &used).outline(), expected, "{seen} {script}");
    };
    check("{\"id\": 1}", "j.id === 'x'; j.name", "{id: integer, name?: unknown}");
    check("{\"id\": 1}", "j.id.value", "{id: integer}");
    check("{\"id\": null}", "j.id === 'x'", "{id: text|null}");
    check("{\"id\": null}", "j.id", "{id: unknown|null}");
    check("{\"token\": null}", "j.token", "{token: unknown|null}");
    check("{\"a\": []}", "j.a[0].id", "{a: [{id?: unknown}]}");
    check("{\"a\": [{\"b\": 1}]}", "j.a[0].id === 'x'", "{a: [{b: integer, id?: text}]}");
    check("[]", "j[0].id", "[{id?: unknown}]");
    check("[1]", "j.id", "[integer]");
    check("{\"1042\": {}, \"1043\": {}}", "j.message", "{1042: {}, 1043: {}}");
}

#[test]
fn scripts_of_one_item() {
    let check = |one: &str, two: &str, expected: &str| {
        let read = |script: &str| read(&format!("const j = pm.response.json(); {script}")).expect("something is read");
        assert_eq!(both(read(one), read(two)).outline(), expected, "{one} {two}");
    };
    check("j.a", "j.a === 'x'; j.b", "{a?: text, b?: unknown}");
    check("j.a === 5", "j.a === 'x'", "{a?: any}");
    check("j[0].a", "j[0].b", "[{a?: unknown, b?: unknown}]");
}

/// JSON that mixes all that examples have.
fn any_json() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        Just("null".to_owned()),
        any::<bool>().prop_map(|value| value.to_string()),
        any::<i32>().prop_map(|value| value.to_string()),
        "\"[a-z]{0,3}\"",
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let member = ("[a-d]", inner.clone());
        let object = proptest::collection::btree_map(member.0, member.1, 0..4).prop_map(|members| {
            let members: Vec<String> = members.iter().map(|(key, value)| format!("\"{key}\":{value}")).collect();
            format!("{{{}}}", members.join(","))
        });
        let list = proptest::collection::vec(inner, 0..3).prop_map(|elements| format!("[{}]", elements.join(",")));
        prop_oneof![object, list]
    })
}

/// What a script may make of such an answer.
fn any_used() -> impl Strategy<Value = Shape> {
    let leaf = prop_oneof![
        Just(Kind::Unknown),
        Just(Kind::Any),
        Just(Kind::Bool),
        Just(Kind::Number(Digits { fraction: true, inexact: true, ..Digits::default() })),
        Just(Kind::Text(Formats { uuid: false, timestamp: false, date: false })),
    ];
    let span = Span { file: file(), start: 0, end: 1 };
    leaf.prop_map(Shape::of).prop_recursive(3, 24, 4, move |inner| {
        let object = proptest::collection::btree_map("[a-d]", inner.clone(), 0..4).prop_map(move |members| {
            let field = |(wire_name, shape)| Field {
                wire_name,
                shape,
                secret: false,
                present: BTreeSet::new(),
                absent: BTreeSet::new(),
                read: BTreeSet::from([span]),
            };
            Kind::Object(Fields { list: members.into_iter().map(field).collect(), seen: BTreeSet::new() })
        });
        let list = inner.prop_map(|element| Kind::List(Box::new(element)));
        prop_oneof![object, list].prop_map(Shape::of)
    })
}

/// The value is one of the shape: a type that is made of it reads it.
fn fits(value: &Shape, shape: &Shape) -> bool {
    if value.nullable {
        return shape.nullable || matches!(shape.kind, Kind::Unknown | Kind::Any | Kind::Mixed(_));
    }
    match (&value.kind, &shape.kind) {
        (_, Kind::Unknown | Kind::Any | Kind::Mixed(_)) => true,
        (Kind::Unknown, _) => true,
        (Kind::List(value), Kind::List(shape)) => fits(value, shape),
        (Kind::Object(value), Kind::Object(shape)) => shape.list.iter().all(|field| {
            let own = value.list.iter().find(|own| own.wire_name == field.wire_name);
            match own {
                // An optional field takes `null` for nothing.
                Some(own) if own.shape.nullable && field.is_optional() => true,
                Some(own) => fits(&own.shape, &field.shape),
                None => field.is_optional(),
            }
        }),
        (value, shape) => std::mem::discriminant(value) == std::mem::discriminant(shape),
    }
}

proptest! {
    #[test]
    fn every_example_still_fits(one in any_json(), two in any_json(), used in any_used()) {
        let seen = example(&one).join(example(&two));
        let joined = maps::settle(maps::cut(supplement(seen, &used)));
        prop_assert!(fits(&example(&one), &joined), "{} in {}", one, joined.outline());
        prop_assert!(fits(&example(&two), &joined), "{} in {}", two, joined.outline());
    }

    #[test]
    fn twice_is_once(one in any_json(), used in any_used()) {
        let once = supplement(example(&one), &used);
        prop_assert_eq!(supplement(once.clone(), &used), once);
    }

    #[test]
    fn nothing_read_changes_nothing(one in any_json()) {
        prop_assert_eq!(supplement(example(&one), &Shape::default()), example(&one));
        let nothing = Shape::of(Kind::Object(Fields::default()));
        if let Kind::Object(_) = example(&one).kind {
            prop_assert_eq!(supplement(example(&one), &nothing), example(&one));
        }
    }

    #[test]
    fn nothing_seen_becomes_mixed(one in any_json(), used in any_used()) {
        let count = |shape: &Shape| shape.outline().matches("any").count() + shape.outline().matches("one of").count();
        let (seen, used_count) = (example(&one), count(&used));
        prop_assert!(count(&supplement(seen.clone(), &used)) <= count(&seen) + used_count);
    }

    #[test]
    fn both_scripts_in_any_order(one in any_used(), two in any_used()) {
        prop_assert_eq!(both(one.clone(), two.clone()), both(two, one.clone()));
        prop_assert_eq!(both(one.clone(), one.clone()), one);
    }
}
