//! Pairs of collections that differ in one thing, and what has to be said of each.

/// The base, changed on one side or on both, and what that is for a program that uses it.
pub struct Case {
    /// Its name: the module of the collection, and the golden with what is said.
    pub name: &'static str,
    /// JSON pointers into the base with what stands there on the old side; `null` for nothing, `-` behind the last.
    pub old: &'static str,
    /// The same for the new side.
    pub new: &'static str,
    /// Settings of the collection on the new side, as in `codegen.toml`.
    pub settings: &'static str,
    /// A program for the old side: statements; empty for the usual ones.
    pub program: &'static str,
    /// `major`, `minor`, `patch` or `none`.
    pub verdict: &'static str,
    /// The same by what a listing of the public API has more, less or otherwise.
    pub listed: &'static str,
    /// The program compiles on the new side.
    pub compiles: bool,
    /// Why the verdict is another than the listing's or the compiler's; empty where all agree.
    pub why: &'static str,
}

/// A literal that names every field can be written for a struct whose fields are all public.
const LITERAL: &str =
    "a field more breaks literals of a struct whose fields are all public; a listing takes it for an addition";

/// A case in which everybody agrees.
const fn case(name: &'static str, new: &'static str, verdict: &'static str) -> Case {
    let compiles = !matches!(verdict.as_bytes(), b"major");
    Case { name, old: "{}", new, settings: "", program: "", verdict, listed: verdict, compiles, why: "" }
}

/// A case of which a listing says something else.
const fn unlike(
    name: &'static str,
    new: &'static str,
    verdict: &'static str,
    listed: &'static str,
    why: &'static str,
) -> Case {
    Case { listed, why, ..case(name, new, verdict) }
}

/// All of them.
pub const CASES: &[Case] = &[
    case("nothing", r#"{}"#, "none"),
    case("ids", r#"{"/info/_postman_id": "c-2", "/item/0/id": "i-9"}"#, "none"),
    // Functions.
    case(
        "function_added",
        r#"{"/item/-": {"name": "Count orders", "request": {"method": "GET", "url": "{{base}}/count"}, "response": []}}"#,
        "minor",
    ),
    case("function_removed", r#"{"/item/1": null}"#, "major"),
    case(
        "function_renamed",
        r#"{"/item/0/name": "Fetch order", "/item/0/request/url": "{{base}}/o/:id?page=1"}"#,
        "major",
    ),
    case("function_renamed_without_id", r#"{"/item/0/name": "Fetch order", "/item/0/id": null}"#, "major"),
    Case {
        settings: r#"names = { "GET Fetch order" = "get_order" }"#,
        program: "let _ = get_order(&GetOrder { id: 1.into(), page: 1.into(), sort: None, x_trace: String::new() });",
        ..case("function_pinned", r#"{"/item/0/name": "Fetch order"}"#, "patch")
    },
    case(
        "function_moved",
        r#"{"/item/2/item/-": {"id": "i-2", "name": "Add order", "request": {"method": "POST", "url": "{{base}}/orders"}}, "/item/1": null}"#,
        "major",
    ),
    case(
        "function_qualified",
        r#"{"/item/-": {"id": "i-4", "name": "Add order", "request": {"method": "PUT", "url": "{{base}}/orders"}, "response": []}}"#,
        "major",
    ),
    Case {
        program: "let _: postbind::Operation<postbind::Untyped> = one(&One {});",
        compiles: true,
        why: "the names go to each other's requests: it compiles, and calls something else",
        old: r#"{"/item": [
            {"id": "i-1", "name": "One", "request": {"method": "GET", "url": "{{base}}/one"}},
            {"id": "i-2", "name": "Two", "request": {"method": "GET", "url": "{{base}}/two"}}]}"#,
        listed: "patch",
        ..case(
            "functions_swapped",
            r#"{"/item": [
            {"id": "i-2", "name": "One", "request": {"method": "GET", "url": "{{base}}/two"}},
            {"id": "i-1", "name": "Two", "request": {"method": "GET", "url": "{{base}}/one"}}]}"#,
            "major",
        )
    },
    // Inputs.
    unlike(
        "input_added",
        r#"{"/item/0/request/url/query/-": {"key": "size", "value": "5"}}"#,
        "major",
        "minor",
        LITERAL,
    ),
    unlike(
        "optional_input_added",
        r#"{"/item/0/request/url/query/-": {"key": "size", "value": "5", "disabled": true}}"#,
        "major",
        "minor",
        LITERAL,
    ),
    case("input_removed", r#"{"/item/0/request/url/query/0": null}"#, "major"),
    case("input_optional", r#"{"/item/0/request/header/0/disabled": true}"#, "major"),
    case("input_renamed", r#"{"/item/0/request/url/query/0/key": "leaf"}"#, "major"),
    case("input_rewired", r#"{"/item/0/request/header/0/key": "x_trace"}"#, "patch"),
    case("input_saved_otherwise", r#"{"/item/0/request/url/query/0/value": "2"}"#, "patch"),
    unlike(
        "body_field_added",
        r#"{"/item/1/request/body/raw": "{\"note\": \"soon\", \"days\": 2}"}"#,
        "major",
        "minor",
        LITERAL,
    ),
    case("body_field_retyped", r#"{"/item/1/request/body/raw": "{\"note\": 3}"}"#, "major"),
    case("body_dropped", r#"{"/item/1/request/body": null}"#, "major"),
    // Answers.
    unlike(
        "answer_field_added",
        r#"{"/item/0/response/0/body": "{\"id\": 7, \"note\": \"soon\", \"paid\": true}"}"#,
        "major",
        "minor",
        LITERAL,
    ),
    case("answer_field_removed", r#"{"/item/0/response/0/body": "{\"id\": 7}"}"#, "major"),
    case(
        "answer_field_optional",
        r#"{"/item/0/response/-": {"name": "Bare", "code": 200, "body": "{\"id\": 8}"}}"#,
        "major",
    ),
    case("answer_field_retyped", r#"{"/item/0/response/0/body": "{\"id\": 7.5, \"note\": \"soon\"}"}"#, "major"),
    Case {
        old: r#"{"/item/0/response/0/body": "{\"id\": 7, \"note\": null}", "/item/0/response/-": {"name": "Set", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}}"#,
        program: "let _ = GetOrderResponse { id: 7, note: None };",
        ..case(
            "answer_field_missing",
            r#"{"/item/0/response/-": {"name": "Bare", "code": 200, "body": "{\"id\": 8}"}}"#,
            "patch",
        )
    },
    Case {
        program: "let _: postbind::Operation<postbind::Untyped> = add_order(&AddOrder { body: AddOrderBody { note: String::new() } });",
        ..case(
            "answer_typed",
            r#"{"/item/1/response": [{"name": "Added", "code": 201, "body": "{\"id\": 7}"}]}"#,
            "major",
        )
    },
    case(
        "answer_by_status",
        r#"{"/item/0/response/-": {"name": "Same", "code": 206, "body": "{\"part\": 1}"}}"#,
        "major",
    ),
    Case {
        program: "fn all(answer: staff::GetShiftResponse) {
            match answer { staff::GetShiftResponse::Ok(_) => (), staff::GetShiftResponse::Accepted(_) => () }
        }
        let _ = all;",
        ..unlike(
            "success_added",
            r#"{"/item/2/item/0/response/-": {"name": "Off", "code": 204}}"#,
            "major",
            "minor",
            "an arm more breaks a `match` over an enum that is not `#[non_exhaustive]`; a listing takes it for an addition",
        )
    },
    case(
        "refusals_added",
        r#"{"/item/1/response": [{"name": "Bad", "code": 422, "body": "{\"fault\": \"x\"}"}]}"#,
        "minor",
    ),
    Case {
        program: "fn all(error: GetOrderError) { match error { GetOrderError::NotFound(_) => (), _ => () } } let _ = all;",
        ..case(
            "refusal_added",
            r#"{"/item/0/response/-": {"name": "Bad", "code": 422, "body": "{\"fault\": \"x\"}"}}"#,
            "minor",
        )
    },
    Case {
        program: "fn all(error: GetOrderError) { if let GetOrderError::NotFound(_) = error {} } let _ = all;",
        ..case("refusal_removed", r#"{"/item/0/response/1/code": 410}"#, "major")
    },
    Case {
        program: "let _ = staff::GetNoteResponse { id: 7, note: String::new() };",
        old: r#"{"/item/2/item/-": {"id": "i-4", "name": "Get note", "request": {"method": "GET", "url": "{{base}}/note"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}]}}"#,
        listed: "major",
        why: "a name for a shared type is as good as a type of its own, but for a trait that is implemented for both; a listing \
              only sees the struct go",
        ..case(
            "struct_shared",
            r#"{"/item/2/item/-": {"id": "i-4", "name": "Get note", "request": {"method": "GET", "url": "{{base}}/note"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}]},
            "/item/2/item/-1": {"id": "i-5", "name": "Find note", "request": {"method": "GET", "url": "{{base}}/found"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}]}}"#,
            "minor",
        )
    },
    Case {
        program: "let _: staff::GetNoteResponse = staff::FindNoteResponse { id: 7, note: String::new() };",
        old: r#"{"/item/2/item/-": {"id": "i-4", "name": "Get note", "request": {"method": "GET", "url": "{{base}}/note"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}]},
            "/item/2/item/-1": {"id": "i-5", "name": "Find note", "request": {"method": "GET", "url": "{{base}}/found"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}]}}"#,
        ..case(
            "struct_no_longer_shared",
            r#"{"/item/2/item/-": {"id": "i-4", "name": "Get note", "request": {"method": "GET", "url": "{{base}}/note"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\"}"}]},
            "/item/2/item/-1": {"id": "i-5", "name": "Find note", "request": {"method": "GET", "url": "{{base}}/found"},
            "response": [{"name": "One", "code": 200, "body": "{\"id\": 7, \"note\": \"soon\", \"at\": \"9\"}"}]}}"#,
            "major",
        )
    },
    // Variables.
    unlike("variable_added", r#"{"/item/1/request/url": "{{base}}/{{shop}}/orders"}"#, "major", "minor", LITERAL),
    case("variable_removed", r#"{"/auth": {"type": "noauth"}}"#, "major"),
    Case {
        program: "let _: postbind::Variable = Environment::default().base;",
        ..case("variable_secret", r#"{"/variable/0/type": "secret"}"#, "major")
    },
    case("variable_default", r#"{"/variable/0/value": "http://shop.example"}"#, "patch"),
    // The listing has the auto traits too: what counts its draws is no constant.
    case("dynamic_added", r#"{"/item/1/request/url": "{{base}}/orders/{{$guid}}"}"#, "major"),
    // Modules.
    case(
        "module_added",
        r#"{"/item/-": {"name": "Shelf", "item": [{"name": "Ping", "request": {"method": "GET", "url": "{{base}}/ping"}}]}}"#,
        "minor",
    ),
    Case {
        program: "let _ = staff::get_shift(&staff::GetShift {});",
        ..case("module_removed", r#"{"/item/2": null}"#, "major")
    },
    Case {
        program: "let _ = staff::get_shift(&staff::GetShift {});",
        ..case("module_renamed", r#"{"/item/2/name": "People"}"#, "major")
    },
    Case {
        program: "let _ = staff::get_shift(&staff::GetShift {});",
        settings: r#"names = { "People /" = "staff" }"#,
        ..case("module_pinned", r#"{"/item/2/name": "People"}"#, "patch")
    },
    Case {
        program: "let _ = staff::get_shift(&staff::GetShift {});",
        settings: "features = true",
        compiles: true,
        ..unlike(
            "module_behind_feature",
            "{}",
            "major",
            "none",
            "what is behind a feature is gone for programs without default features; the listing and the program here have them",
        )
    },
    // What only the wire sees.
    case("url", r#"{"/item/1/request/url": "{{base}}/v2/orders"}"#, "patch"),
    case("method", r#"{"/item/1/request/method": "PUT"}"#, "patch"),
    case("header", r#"{"/item/0/request/header/1/value": "text/html"}"#, "patch"),
    case("auth", r#"{"/auth/apikey/2/value": "query"}"#, "patch"),
    case(
        "capture",
        r#"{"/item/0/event/0/script/exec/0": "pm.environment.set('last', pm.response.json().note)"}"#,
        "patch",
    ),
    case(
        "check",
        r#"{"/item/0/event/0/script/exec/1": "pm.test('It is there', () => pm.response.to.have.status(200))"}"#,
        "patch",
    ),
    case("settings", r#"{"/item/0/protocolProfileBehavior": {"followRedirects": false}}"#, "patch"),
    case("docs", r#"{"/item/0/request/description": "Gets it."}"#, "patch"),
    case("folder_docs", r#"{"/item/2/description": "Who is there."}"#, "patch"),
];
