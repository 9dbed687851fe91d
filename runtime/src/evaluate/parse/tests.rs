//! Texts and their trees.

use super::parse;

#[test]
fn trees() {
    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(parse(text).map_or("nothing".to_owned(), |node| format!("{node:?}")), expected, "{text}");
    }
    check("$.a[0]['b c']", r#"Json(["a", "0", "b c"])"#);
    check("$[1.5e3]", r#"Json(["1500"])"#);
    check(r"'it\'s \\ \n \u{7f}'", r#"Text("it's \\ \n \u{7f}")"#);
    check("-1.5 - -2", "Apply(Subtract, [Number(-1.5), Number(-2.0)])");
    check(
        "$.a.length + it['length']",
        r#"Apply(Add, [Apply(Length, [Json(["a"])]), Apply(At, [Element(0), Text("length")])])"#,
    );
    check("1 -2", "Apply(Subtract, [Number(1.0), Number(2.0)])");
    check("!(status === 200)", "Apply(Not, [Apply(Same, [Status, Number(200.0)])])");
    check("body !== null", "Apply(Not, [Apply(Same, [Body, Null])])");
    check("true || false && kept", "Apply(Or, [Bool(true), Apply(And, [Bool(false), Kept])])");
    check(
        "1 + 2 * 3 < 4",
        "Apply(Less, [Apply(Add, [Number(1.0), Apply(Multiply, [Number(2.0), Number(3.0)])]), Number(4.0)])",
    );
    check("$ ?? unset ? 1 : 2", "Apply(If, [Apply(Coalesce, [Json([]), Unset]), Number(1.0), Number(2.0)])");
    check(
        "find($.a, it2 => it2.b[index2] == elapsed).c",
        r#"Apply(At, [Apply(Find, [Json(["a"]), Element(2), Apply(Alike, [Apply(At, [Apply(At, [Element(2), Text("b")]), Index(2)]), Elapsed])]), Text("c")])"#,
    );
    check(
        "{'a': [1, undefined], 'b': now()}",
        r#"Apply(Object, [Text("a"), Apply(List, [Number(1.0), Undefined]), Text("b"), Apply(Now, [])])"#,
    );
    check("header('X') ? cookie('y') : variable('z')", r#"Apply(If, [Header("X"), Cookie("y"), Variable("z")])"#);
    check(r"match(body, /a\/[b]\\/) / 2", r#"Apply(Divide, [Apply(Match, [Body, Text("a\\/[b]\\\\")]), Number(2.0)])"#);
    for broken in
        ["", "/a", "$.", "$[", "(1", "'a", "1 +", "unheard(1)", "word", "[1", "{'a'}", "a b", "1 2", "\u{1F600}"]
    {
        check(broken, "nothing");
    }
    check(&"(".repeat(100_000), "nothing");
    check(&"!".repeat(100_000), "nothing");
}
