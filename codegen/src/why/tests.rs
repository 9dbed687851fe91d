//! What is answered: each reason once, paths in every spelling, and no credential.

use super::{Unknown, answer};
use crate::config::{self, Input};
use crate::diag::Sink;
use crate::source::Sources;

/// Asks for a path in one collection, `pets`.
fn ask(text: &str, path: &str) -> Result<String, Unknown> {
    let (mut sources, mut sink) = (Sources::default(), Sink::default());
    let toml = sources.add("codegen.toml", "package = \"pet-shop\"\n[collections.pets]\ninput = \"pets.json\"\n");
    let config = config::read(&sources, toml, &mut sink).expect("a sound configuration");
    let collection = sources.add("pets.json", text);
    let input = Input { config: config.collections[0].clone(), collection, environment: None, globals: None };
    let answered = answer(path, &[input], &config.package, &sources, &mut sink);
    answered.unwrap_or_else(|| panic!("{:?}", sink.sorted())).map(|answer| answer.text)
}

/// An item with an example a line from line 2 on, their names being letters.
fn item(bodies: &[&str]) -> String {
    let examples = bodies
        .iter()
        .zip('A'..)
        .map(|(body, name)| format!("{{\"name\": \"{name}\", \"code\": 200, \"body\": {body}}}"));
    let examples: Vec<String> = examples.collect();
    let request = r#"{"name": "Get pet", "request": "https://pets.example/pet", "response": ["#;
    format!("{request}\n{}\n]}}\n", examples.join(",\n"))
}

/// The reasons for the field `a` of the answer: all but the wire name and the indent, and of the places only the letter
/// of the example, the line and the column.
#[track_caller]
fn check(bodies: &[&str], expected: &[&str]) {
    let text = ask(&item(bodies), "pets::GetPetResponse::a").expect("a field");
    let mut lines = text.lines().map(|line| {
        let line = line.trim();
        let example = line.strip_prefix("the example \"").and_then(|line| line.strip_suffix("\" of Get pet"));
        example.or_else(|| line.strip_prefix("pets.json:")).unwrap_or(line)
    });
    let first = lines.next().and_then(|line| line.strip_prefix("pets::GetPetResponse::a: ")).unwrap_or("?");
    assert_eq!(lines.next(), Some("wire name: \"a\""));
    assert_eq!(std::iter::once(first).chain(lines).collect::<Vec<_>>(), expected, "{text}");
}

#[test]
fn reasons() {
    check(&[r#"{"a": "x"}"#], &["String", "String: 1 value of text", "A", r#"2:42  "x""#]);
    check(
        &[r#"{"a": "x"}"#, r#"{"b": 1}"#],
        &[
            "Option<String>",
            "Option: 1 of 2 objects lacks it",
            "B",
            r#"3:36  {"b": 1}"#,
            "String: 1 value of text",
            "A",
            r#"2:42  "x""#,
        ],
    );
    check(
        &[r#"{"a": "x"}"#, r#"{"a": null}"#],
        &[
            "Option<String>",
            "Option: 1 of 2 values is null",
            "B",
            "3:42  null",
            "String: 1 value of text",
            "A",
            r#"2:42  "x""#,
        ],
    );
    check(
        &[r#"{"a": "x"}"#, r#"{"a": null}"#, "{}"],
        &[
            "Option<Option<String>>",
            "Option: 1 of 3 objects lacks it",
            "C",
            "4:36  {}",
            "Option: 1 of 2 values is null",
            "B",
            "3:42  null",
            "String: 1 value of text",
            "A",
            r#"2:42  "x""#,
        ],
    );
    check(&[r#"{"a": null}"#], &["Value", "Value: no value but null", "A", "2:42  null"]);
    check(
        &[r#"{"a": null}"#, "{}"],
        &[
            "Option<Option<Value>>",
            "Option: 1 of 2 objects lacks it",
            "B",
            "3:36  {}",
            "Option<Value>: no value but null",
            "A",
            "2:42  null",
        ],
    );
    check(&[r#"{"a": []}"#], &["Vec<Value>", "Vec: 1 empty list and no other", "A", "2:42  []"]);
    check(
        &[r#"{"a": 1}"#, r#"{"a": "x"}"#, r#"{"a": null}"#],
        &[
            "Value",
            "Value: values of several kinds: a number once, a string once, null once",
            "A",
            "2:42  1",
            "B",
            r#"3:42  "x""#,
            "C",
            "4:42  null",
        ],
    );
    check(
        &[r#"{"a": [1, "x"]}"#],
        &[
            "Vec<GetPetResponseA>",
            "Vec: 2 elements of 1 list",
            "GetPetResponseA: elements of several kinds: a number once, a string once",
            "A",
            "2:43  1",
            r#"2:46  "x""#,
            "its fields: codegen why pets::GetPetResponseA",
        ],
    );
    check(
        &[r#"{"a": [1, null]}"#, r#"{"a": []}"#],
        &[
            "Vec<Option<i64>>",
            "Vec: 2 elements of 2 lists",
            "Option: 1 of 2 elements is null",
            "A",
            "2:46  null",
            "i64: 1 element, whole and within i64",
            "A",
            "2:43  1",
        ],
    );
    check(&[r#"{"a": true}"#], &["bool", "bool: 1 value true or false", "A", "2:42  true"]);
    check(
        &[r#"{"a": 1}"#, r#"{"a": 1.5}"#],
        &["f64", "f64: 1 of 2 numbers with a fraction or an exponent", "B", "3:42  1.5"],
    );
    check(
        &[r#"{"a": 1}"#, r#"{"a": 9223372036854775808}"#],
        &["u64", "u64: 1 of 2 numbers past i64", "B", "3:42  9223372036854775808"],
    );
    check(
        &[r#"{"a": -1}"#, r#"{"a": 9223372036854775808}"#],
        &["Number", "Number: 2 of 2 numbers past i64 or below zero", "A", "2:42  -1", "B", "3:42  9223372036854775808"],
    );
    check(
        &[r#"{"a": 1.5}"#, r#"{"a": 0.12345678901234567890123}"#],
        &["Number", "Number: 1 of 2 numbers that f64 would change", "B", "3:42  0.12345678901234567890123"],
    );
    check(&[r#"{"a": {}}"#], &["Map<String, Value>", "Map<String, Value>: objects without any field", "A", "2:42  {}"]);
    check(
        &[r#"{"a": {"2024-01-02": 1, "2024-01-03": 2}}"#],
        &[
            "BTreeMap<String, i64>",
            "BTreeMap: data in place of names, 2 keys of 1 object",
            "A",
            r#"2:42  {"2024-01-02": 1, "2024-01-03": 2}"#,
            "i64: 2 values of the maps, whole and within i64",
            "A",
            "2:57  1",
            "2:74  2",
        ],
    );
    check(
        &[r#"{"a": {"b": 1}}"#],
        &[
            "GetPetResponseA",
            "GetPetResponseA: 1 value with named fields",
            "A",
            r#"2:42  {"b": 1}"#,
            "its fields: codegen why pets::GetPetResponseA",
        ],
    );
    check(&[r#""{\n \"a\": \"\u00e4\"}""#], &["String", "String: 1 value of text", "A", r#"2:48  "ä""#]);
}

#[test]
fn all_levels_of_a_tree() {
    let tree = r#"{"a": 1, "up": {"a": 2.5, "up": null}, "sub": []}"#;
    let text = ask(&item(&[tree]), "pets::GetPetResponse::up").expect("a field");
    assert!(text.starts_with("pets::GetPetResponse::up: Option<Box<GetPetResponse>>\n"), "{text}");
    check(&[tree], &["f64", "f64: 1 of 2 numbers with a fraction or an exponent", "A", "2:57  2.5"]);
}

#[test]
fn at_most_five_places_and_every_example_first() {
    let many = r#"{"a": [1, 2, 3, 4, 5, 6, 7]}"#;
    let other = r#"{"a": [8, 9]}"#;
    check(
        &[many, other],
        &[
            "Vec<i64>",
            "Vec: 9 elements of 2 lists",
            "i64: 9 elements, whole and within i64",
            "A",
            "2:43  1",
            "2:46  2",
            "2:49  3",
            "B",
            "3:43  8",
            "3:46  9",
            "and 4 more",
        ],
    );
}

/// A collection with two items that answer alike, an input of each kind, and two refusals.
const SHOP: &str = r#"{
  "info": {"name": "Shop"},
  "item": [
    {"name": "Get pet", "request": {"url": "https://x.example/pets/:type?limit=10"}, "response": [
      {"name": "Cat", "code": 200, "body": {"type": "cat"}},
      {"name": "Dog", "code": 200, "body": {}},
      {"name": "None", "code": 404, "body": {"why": "no pet"}},
      {"name": "Late", "code": 429, "body": "wait"}
    ]},
    {"name": "Sell pet", "request": {"method": "POST", "url": "https://x.example/sell", "body": {"mode": "urlencoded",
      "urlencoded": [
        {"key": "price", "value": "10"},
        {"key": "tag", "value": "a"},
        {"key": "tag", "value": "b"},
        {"key": "note", "value": "n", "disabled": true},
        {"key": "api_key", "value": "k3y-9f8e7d6c5b4a"}
      ]}}, "response": [
      {"name": "Cow", "code": 200, "body": {"type": "cow"}},
      {"name": "Ant", "code": 200, "body": {}}
    ]},
    {"name": "Feed", "request": {"method": "POST", "url": "https://x.example/feed", "body": {"mode": "raw",
      "raw": {"food": "hay", "grams": 5}, "options": {"raw": {"language": "json"}}}}}
  ]
}
"#;

#[track_caller]
fn check_shop(path: &str, expected: &str) {
    let said = ask(SHOP, path).unwrap_or_else(|unknown| format!("error: {unknown}\n"));
    assert_eq!(said, expected);
}

#[test]
fn shared_shapes_and_inputs() {
    check_shop(
        "GetPetResponse::type",
        r#"pets::GetPetResponse::type: Option<String>
wire name: "type"
Option: 2 of 4 objects lack it
  the example "Dog" of Get pet
    pets.json:6:44  {}
  the example "Ant" of Sell pet
    pets.json:19:44  {}
String: 2 values of text
  the example "Cat" of Get pet
    pets.json:5:53  "cat"
  the example "Cow" of Sell pet
    pets.json:18:53  "cow"
"#,
    );
    check_shop(
        "SellPet::price",
        r#"pets::SellPet::price: String
wire name: "price"
a form field of Sell pet
    pets.json:12:17  price = 10
"#,
    );
    check_shop(
        "SellPet::tag",
        r#"pets::SellPet::tag: Vec<String>
wire name: "tag"
Vec: it is listed 2 times
a form field of Sell pet
    pets.json:13:17  tag = a
    pets.json:14:17  tag = b
"#,
    );
    check_shop(
        "SellPet::note",
        r#"pets::SellPet::note: Option<String>
wire name: "note"
Option: it is switched off in Postman
a form field of Sell pet
    pets.json:15:17  note = n  (switched off)
"#,
    );
    check_shop(
        "SellPet::api_key",
        r#"pets::SellPet::api_key: Secret<String>
wire name: "api_key"
Secret: it is a credential, by its name or by the variable in it
a form field of Sell pet
    pets.json:16:17  api_key = ***
"#,
    );
    check_shop(
        "GetPet::limit",
        r#"pets::GetPet::limit: Param
wire name: "limit"
a query parameter of Get pet
    pets.json:4:74  limit = 10
"#,
    );
    check_shop(
        "GetPet::type",
        r#"pets::GetPet::type: Param
wire name: ":type"
a part of the path of Get pet
    pets.json:4:68  :type
"#,
    );
    check_shop(
        "GetPetError::NotFound",
        r#"pets::GetPetError::NotFound: GetPetNotFound
status: 404
GetPetNotFound: 1 value with named fields
  the example "None" of Get pet
    pets.json:7:45  {"why": "no pet"}
its fields: codegen why pets::GetPetNotFound
"#,
    );
    check_shop(
        "GetPetError::TooManyRequests",
        r#"pets::GetPetError::TooManyRequests: String
status: 429
String: 1 value of text
  the example "Late" of Get pet
    pets.json:8:45
"#,
    );
    check_shop(
        "Feed::body",
        r#"pets::Feed::body: FeedBody
FeedBody: 1 value with named fields
  the request body of Feed
    pets.json:22:14  {"food": "hay", "grams": 5}
its fields: codegen why pets::FeedBody
"#,
    );
    check_shop(
        "FeedBody::grams",
        r#"pets::FeedBody::grams: i64
wire name: "grams"
i64: 1 value, whole and within i64
  the request body of Feed
    pets.json:22:39  5
"#,
    );
}

#[test]
fn paths() {
    let field = ask(SHOP, "pets::GetPetResponse::type").expect("a field");
    for path in [
        "GetPetResponse::type",
        " pets :: GetPetResponse :: type ",
        "generated::pets::GetPetResponse::r#type",
        "pet_shop::pets::GetPetResponse::type",
        "crate::pets::GetPetResponse::type",
        // Another name of the same type.
        "pets::SellPetResponse::type",
    ] {
        check_shop(path, &field);
    }
    check_shop(
        "GetPet",
        r#"pets::GetPet
  type:  Param
  limit: Param
"#,
    );
    check_shop(
        "pets::GetPetResponse",
        r#"pets::GetPetResponse
  type: Option<String>
"#,
    );
    check_shop(
        "GetPetError",
        r#"pets::GetPetError
  NotFound:        GetPetNotFound
  TooManyRequests: String
"#,
    );
    check_shop(
        "GetPetRespons::type",
        r#"error: there is no type or field `GetPetRespons::type`; there is pets::GetPetResponse::type, pets::GetPet::type, pets::GetPetResponse
"#,
    );
    check_shop(
        "GetPet::limits",
        r#"error: there is no type or field `GetPet::limits`; there is pets::GetPet::limit, pets::GetPet::type
"#,
    );
    check_shop(
        "Foo",
        r#"error: there is no type or field `Foo`; there is pets::FeedBody, pets::Feed, pets::GetPetNotFound
"#,
    );
    check_shop(
        "",
        r#"error: there is no type or field ``; there is pets::Feed, pets::FeedBody, pets::GetPet
"#,
    );
}

#[test]
fn a_path_that_may_be_each_of_several() {
    let item = r#"{"name": "Get", "request": {"url": "https://x.example/:id"}}"#;
    let text = format!(
        r#"{{"info": {{"name": "Shop"}}, "item": [{{"name": "A", "item": [{item}]}}, {{"name": "B", "item": [{item}]}}]}}"#
    );
    let said = |path| ask(&text, path).unwrap_or_else(|unknown| unknown.to_string());
    assert_eq!(said("b::Get"), "pets::b::Get\n  id: Param\n");
    assert_eq!(said("Get"), "`Get` may be each of pets::a::Get, pets::b::Get");
    assert_eq!(said("Get::id"), "`Get::id` may be each of pets::a::Get::id, pets::b::Get::id");
}

#[test]
fn read_by_a_script() {
    let script = "const pet = pm.response.json(); pet.up.id.trim(); pet.token; pet.note; pet.free.id === 5;";
    let item = |examples: &str| {
        let event = format!(r#"[{{"listen": "test", "script": {{"exec": ["{script}"]}}}}]"#);
        format!(
            "{{\"name\": \"Get pet\", \"request\": \"https://pets.example/pet\",\n\"event\": {event}, \"response\": [{examples}]}}"
        )
    };
    let check = |examples: &str, field: &str, expected: &str| {
        let path = format!("pets::GetPetResponse{field}");
        assert_eq!(ask(&item(examples), &path).expect("a field"), format!("{path}: {expected}\n"));
    };
    check(
        "",
        "::up",
        "Option<GetPetResponseUp>\nwire name: \"up\"\nOption: no example shows it, and a script reads it\n    \
         pets.json:2:87\nGetPetResponseUp: by its use in the script\nits fields: codegen why pets::GetPetResponseUp",
    );
    check(
        "",
        "::token",
        "Option<Secret<Value>>\nwire name: \"token\"\nOption: no example shows it, and a script reads it\n    \
         pets.json:2:105\nSecret: it is a credential, by its name or by the variable in it\n\
         Value: its use says nothing of its kind, or several things",
    );
    check(
        r#"{"name": "A", "code": 200, "body": "{\"free\": null}"}"#,
        "::free",
        "Option<GetPetResponseFree>\nwire name: \"free\"\nValue: no example says more of it\n  the example \"A\" of \
         Get pet\n    pets.json:2:207  null\nOption<GetPetResponseFree>: by its use in a script\n    pets.json:2:126\n\
         its fields: codegen why pets::GetPetResponseFree",
    );
}

#[test]
fn no_credential() {
    let secrets = r#"{"a": {"password": "hunter22-x9", "note": "n", "auth": {"token": {"raw": 12345}, "on": true}}}"#;
    check(
        &[secrets],
        &[
            "GetPetResponseA",
            "GetPetResponseA: 1 value with named fields",
            "A",
            r#"2:42  {"password": ***, "note": "n", "auth": {"token": {"raw": ***…"#,
            "its fields: codegen why pets::GetPetResponseA",
        ],
    );
    check(
        &[r#"{"a": [{"key": "password", "value": "hunter22-x9"}, {"key": "size", "value": "L"}]}"#],
        &[
            "Vec<GetPetResponseA>",
            "Vec: 2 elements of 1 list",
            "GetPetResponseA: 2 elements with named fields",
            "A",
            r#"2:43  {"key": "password", "value": ***}"#,
            r#"2:88  {"key": "size", "value": "L"}"#,
            "its fields: codegen why pets::GetPetResponseA",
        ],
    );
    check(
        &[r#"{"a": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U"}"#],
        &["String", "String: 1 value of text", "A", "2:42  ***"],
    );
    check(
        &[r#"{"password": "hunter22-x9", "b": 1}"#, r#"{"a": 1}"#],
        &[
            "Option<i64>",
            "Option: 1 of 2 objects lacks it",
            "A",
            r#"2:36  {"password": ***, "b": 1}"#,
            "i64: 1 value, whole and within i64",
            "B",
            "3:42  1",
        ],
    );
}
