//! What is said when no example answers.
#![allow(clippy::unwrap_used)]

mod support;

use codegen::collection::Collection;
use serde_json::json;
use support::{collection, library, request};

/// The whole refusal: `closest` of `None` is left out of the body.
#[track_caller]
fn check_in(collection: &Collection, line: &str, status: u16, name: &str, message: &str, closest: Option<&[&str]>) {
    check_wish("x-mock-response-name: Other", collection, line, status, name, message, closest);
}

/// The same for another wish than for a name.
#[track_caller]
fn check_wish(
    wish: &str,
    collection: &Collection,
    line: &str,
    status: u16,
    name: &str,
    message: &str,
    closest: Option<&[&str]>,
) {
    let response = mock::respond(collection, &request(line, &[wish]));
    let body: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    let mut error = json!({"name": name, "message": message});
    if let Some(closest) = closest {
        error["closest"] = json!(closest);
    }
    assert_eq!((response.status().as_u16(), body), (status, json!({"error": error})), "{line}");
    assert_eq!(response.headers()["content-type"], "application/json");
}

#[track_caller]
fn check(line: &str, message: &str, closest: [&str; 3]) {
    check_in(&library(), line, 404, "mockItemNotFound", message, Some(&closest));
}

#[test]
fn no_item() {
    check(
        "GET /boks/1/cover.png",
        "no item of the collection has the path of GET /boks/1/cover.png",
        [
            "GET /books/:id/cover.{{format}}: Books / Cover: segment 1 is `books`, not `boks`",
            "GET /books/:id: Books / Get book: behind the base path `/boks`, segment 1 is `books`, not `1`",
            "DELETE /:a/:b: Anything: its method is DELETE, not GET; its path has 2 segments, not 3",
        ],
    );
    check(
        "PATCH /books/new?key=secret",
        "no item answers PATCH /books/new: that path is there with GET, DELETE",
        [
            "GET /books/new: Books / New books: its method is GET, not PATCH",
            "GET /books/:id: Books / Get book: its method is GET, not PATCH",
            "DELETE /:a/:b: Anything: its method is DELETE, not PATCH",
        ],
    );
    check(
        "GET /serch/",
        "no item of the collection has the path of GET /serch/",
        [
            "GET /search: Search / Search films: segment 1 is `search`, not `serch`",
            "GET /search: Search / Search books: segment 1 is `search`, not `serch`",
            "GET /search: Search / Search maps: segment 1 is `search`, not `serch`",
        ],
    );
    check(
        "POST /serch?type=film",
        "no item of the collection has the path of POST /serch",
        [
            "GET /search: Search / Search films: its method is GET, not POST; segment 1 is `search`, not `serch`",
            "GET /search: Search / Search books: its method is GET, not POST; segment 1 is `search`, not `serch`",
            "GET /search: Search / Search maps: its method is GET, not POST; segment 1 is `search`, not `serch`",
        ],
    );
}

#[test]
fn no_example() {
    let message = "the item Books / Add book has no saved example to answer with";
    check_in(&library(), "POST /books", 501, "mockExampleMissing", message, None);
}

#[test]
fn no_such_example() {
    let message = "the item Books / List books has no example named \"Other\"";
    check_in(
        &library(),
        "GET /books",
        404,
        "mockExampleNotFound",
        message,
        Some(&[
            "GET /books: Books / List books: \"No key\" with status 401",
            "GET /books: Books / List books: \"Two books\" with status 200",
            "GET /books: Books / List books: \"Last page\" with status 200",
        ]),
    );
    check_wish(
        "x-mock-response-id: 7",
        &library(),
        "GET /books/new",
        404,
        "mockExampleNotFound",
        "the item Books / New books has no example of the id \"7\"",
        Some(&[
            "GET /books/new: Books / New books: \"New\" with status 200",
            "GET /books/:id: Books / Get book: \"The Dispossessed\" with status 200",
            "GET /books/:id: Books / Get book: \"Lost\" with status 404",
        ]),
    );
}

/// The refusal of a loan by a request with a header and a body.
#[track_caller]
fn check_loan(headers: &[&str], body: &'static str, message: &str, closest: &[&str]) {
    let request = support::request("POST /loans", headers).map(|_| body.into());
    let response = mock::respond(&support::loans(), &request);
    let found: serde_json::Value = serde_json::from_slice(response.body()).unwrap();
    let error = json!({"name": "mockExampleNotFound", "message": message, "closest": closest});
    assert_eq!((response.status().as_u16(), found), (404, json!({"error": error})), "{headers:?} {body}");
}

#[test]
fn no_such_request() {
    check_loan(
        &["x-mock-match-request-body: true"],
        r#"{"book": 3, "days": 5, "to": {"card": "c-1"}}"#,
        "the item Loans / Lend has no example for the body of the request",
        &[
            "POST /loans: Loans / Lend: \"Two weeks\" with status 201: its body differs at `days`",
            "POST /loans: Loans / Lend: \"On the shelf\" with status 409: its body differs at `book`",
            "POST /loans: Loans / Return: \"Returned\" with status 200: its body is another",
        ],
    );
    check_loan(
        &["x-mock-match-request-headers: X-Tenant, Accept", "x-tenant: c", "x-mock-response-code: 201"],
        "",
        "the item Loans / Lend has no example with status 201 for the header `x-tenant` and the header `accept` of the request",
        &[
            "POST /loans: Loans / Lend: \"Two weeks\" with status 201: its header `x-tenant` is another",
            "POST /loans: Loans / Lend: \"On the shelf\" with status 409: its header `x-tenant` is another",
            "POST /loans: Loans / Return: \"Returned\" with status 200: it has no header `x-tenant`",
        ],
    );
    check_loan(
        &["x-mock-match-request-body: true"],
        "words",
        "the item Loans / Lend has no example for the body of the request",
        &[
            "POST /loans: Loans / Lend: \"Two weeks\" with status 201: its body is another",
            "POST /loans: Loans / Lend: \"On the shelf\" with status 409: its body is another",
            "POST /loans: Loans / Return: \"Returned\" with status 200: its body is another",
        ],
    );
}

#[test]
fn an_empty_collection() {
    let empty = collection(r#"{"info": {"name": "x"}, "item": []}"#);
    check_in(&empty, "GET /", 404, "mockItemNotFound", "the collection has no item", Some(&[]));
}
