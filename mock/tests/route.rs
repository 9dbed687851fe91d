//! Which item and which example answer: by method, path, query, headers.
#![allow(clippy::unwrap_used)]

mod support;

use codegen::collection::Collection;
use support::{collection, library, request};

/// `status body` of the answer to a request line with headers.
#[track_caller]
fn check(collection: &Collection, line: &str, headers: &[&str], expected: &str) {
    let response = mock::respond(collection, &request(line, headers));
    let body = std::str::from_utf8(response.body()).unwrap();
    // A refusal is told by its name alone; what it says is tested in `refuse.rs`.
    let name = body.split('"').nth(5).filter(|_| body.starts_with('{')).unwrap_or(body);
    assert_eq!(format!("{} {name}", response.status().as_u16()), expected, "{line} {headers:?}");
}

#[test]
fn paths() {
    let library = library();
    let check = |line, expected| check(&library, line, &[], expected);
    check("GET /books/1", "200 the dispossessed");
    check("GET /books/new", "200 new");
    check("GET /books/1/cover.png", "200 cover");
    check("GET /books/1/cover", "404 mockItemNotFound");
    check("GET /books/1/2/cover.png", "404 mockItemNotFound");
    check("GET http://elsewhere.test/books/new", "200 new");
    check("GET /b%6Foks/n%65w", "200 new");
    check("GET /books%2Fnew", "404 mockItemNotFound");
    check("GET /", "200 home");
    check("GET /?x=1", "200 home");
    check("PUT /books/1", "404 mockItemNotFound");
    check("DELETE /x/y", "204 ");
    check("GET /nowhere", "404 mockItemNotFound");
}

#[test]
fn near_paths() {
    let library = library();
    let check = |line, expected| check(&library, line, &[], expected);
    check("GET /books/", "200 two books");
    check("GET /books//", "200 two books");
    check("GET /v1/books/new/", "200 new");
    check("GET /search/?type=book", "200 books");
    check("GET /Books/new", "200 new");
    check("GET /BOOKS/NEW/", "200 new");
    check("GET /Books/13", "404 lost");
    // An example answers for the path that it was saved for, and for another id at that place.
    check("GET /films/7", "200 solaris");
    check("GET /films/12345", "200 solaris");
    check("GET /films/stalker-1979", "200 stalker");
    check("GET /films/solaris-2002", "200 solaris");
    check("GET /films/mirror", "404 mockItemNotFound");
    check("GET /v2/films/7", "404 mockItemNotFound");
}

#[test]
fn base_paths() {
    let library = library();
    let check = |line, expected| check(&library, line, &[], expected);
    check("GET /v1/books/1", "200 the dispossessed");
    check("GET /api/v1/books/new", "200 new");
    // `/:shelf/books` fits exactly, `/books` only with a base path.
    check("GET /v1/books", "200 shelf");
    check("GET /api/v1/books", "200 shelf");
    // Its host is literal, so it has no base path.
    check("GET /v1/search?type=film", "404 mockItemNotFound");
    // No literal segment says where a base path would end.
    check("DELETE /v1/x/y", "404 mockItemNotFound");
    check("GET /v1/", "404 mockItemNotFound");
}

#[test]
fn literal_segments_beat_variables() {
    let item = |url: &str| {
        format!(r#"{{"name":"x","request":{{"method":"GET","url":"{url}"}},"response":[{{"body":"{url}"}}]}}"#)
    };
    let urls = ["h/:a/:b/:c", "h/:a/y/:c", "h/x/:b/:c", "h/:a/y/z", "h/v{{n}}/:b/:c", "h/{{a}}/{{b}}/{{c}}"];
    let forward: Vec<String> = urls.iter().map(|url| item(url)).collect();
    let backward: Vec<String> = urls.iter().rev().map(|url| item(url)).collect();
    for items in [forward, backward] {
        let text = format!(r#"{{"info":{{"name":"x"}},"item":[{}]}}"#, items.join(","));
        let collection = collection(&text);
        check(&collection, "GET /x/y/z", &[], "200 h/:a/y/z");
        check(&collection, "GET /x/y/7", &[], "200 h/x/:b/:c");
        check(&collection, "GET /8/y/7", &[], "200 h/:a/y/:c");
        check(&collection, "GET /v2/9/7", &[], "200 h/v{{n}}/:b/:c");
    }
}

#[test]
fn queries() {
    let library = library();
    let check = |line, expected| check(&library, line, &[], expected);
    check("GET /search?type=book", "200 books");
    check("GET /search?type=film&size=1", "200 films");
    check("GET /search?type=map", "501 mockExampleMissing");
    check("GET /search", "200 films");
    check("GET /books?page=1", "200 two books");
    check("GET /books?page=2", "200 last page");
    check("GET /books?page=3", "200 two books");
    check("GET /books", "200 two books");
    check("GET /books?author=Le+Guin&page=1", "200 by author");
    check("GET /books?author=Le%20Guin&page=7", "200 by author");
    check("GET /books?page=7&author=X", "200 by author");
}

#[test]
fn path_values() {
    let library = library();
    let check = |line, expected| check(&library, line, &[], expected);
    check("GET /books/13", "404 lost");
    check("GET /v1/books/13", "404 lost");
    check("GET /books/a%20b", "200 encoded");
    check("GET /books/99", "200 the dispossessed");
}

#[test]
fn wanted_examples() {
    let library = library();
    let check = |line, headers: &[&str], expected| check(&library, line, headers, expected);
    check("GET /books", &["x-mock-response-name: Last page"], "200 last page");
    check("GET /books", &["X-Mock-Response-Code: 401"], "401 no key");
    check("GET /books?page=2", &["x-mock-response-code: 200"], "200 last page");
    check("GET /books", &["x-mock-response-name: No key", "x-mock-response-code: 401"], "401 no key");
    check("GET /books", &["x-mock-response-name: No key", "x-mock-response-code: 200"], "404 mockExampleNotFound");
    check("GET /books", &["x-mock-response-name: last page"], "404 mockExampleNotFound");
    check("GET /books", &["x-mock-response-code: many"], "404 mockExampleNotFound");
    check("GET /books", &["x-mock-response-id: 5f0c-7a"], "200 last page");
    check("GET /books", &["x-mock-response-id: 41207-5f0c-7a"], "200 last page");
    check("GET /books", &["x-mock-response-id: 9e11"], "200 by author");
    check("GET /books", &["x-mock-response-id: 9e11", "x-mock-response-code: 401"], "404 mockExampleNotFound");
    check("GET /books?page=2", &["x-mock-response-id: 7"], "404 mockExampleNotFound");
    check("GET /books/new", &["x-mock-response-id: 5f0c-7a"], "404 mockExampleNotFound");
    check("POST /books", &["x-mock-response-code: 201"], "501 mockExampleMissing");
    // Several items of one path: the wish decides between them.
    check("POST /graphql", &[], "200 author");
    check("POST /graphql", &["x-mock-response-name: Loan"], "200 loan");
    check("POST /graphql", &["x-mock-response-code: 404"], "404 no loan");
    check("GET /search?type=map", &["x-mock-response-name: Books"], "200 books");
    // And even for one whose path fits less.
    check("GET /books/new", &["x-mock-response-name: Lost"], "404 lost");
}

#[test]
fn wanted_headers() {
    let loans = support::loans();
    let check = |headers: &[&str], expected| check(&loans, "POST /loans", headers, expected);
    let asked = "x-mock-match-request-headers: X-Tenant";
    check(&["x-tenant: b"], "201 two weeks");
    check(&["x-tenant: a", asked], "201 two weeks");
    check(&["x-tenant: b", asked], "409 on the shelf");
    check(&["x-tenant: c", asked], "404 mockExampleNotFound");
    check(&["x-tenant: b", "x-tenant: b", asked], "404 mockExampleNotFound");
    check(&[asked], "200 returned");
    check(&["x-tenant: b", "x-mock-match-request-headers: , accept"], "201 two weeks");
    check(&["authorization: Bearer 7", "x-mock-match-request-headers: authorization"], "201 two weeks");
    check(&["authorization: Basic 7", "x-mock-match-request-headers: authorization"], "404 mockExampleNotFound");
}

/// The name of the example that answers a body with this content type.
#[track_caller]
fn check_body(content_type: &str, body: &'static str, expected: &str) {
    let headers = ["x-mock-match-request-body: true", &format!("content-type: {content_type}")];
    let request = request("POST /loans", &headers).map(|_| body.into());
    let response = mock::respond(&support::loans(), &request);
    let text = std::str::from_utf8(response.body()).unwrap();
    let name = text.split('"').nth(5).filter(|_| text.starts_with('{')).unwrap_or(text);
    assert_eq!(name, expected, "{body}");
}

#[test]
fn wanted_bodies() {
    let json = |body, expected| check_body("application/json", body, expected);
    json(r#"{"days": 14, "book": 3, "to": {"card": "c-1"}}"#, "two weeks");
    json(r#"{"book": 4, "days": 5, "to": {"card": "c-2"}}"#, "on the shelf");
    json(r#"{"book": 4, "days": 5, "to": {"card": "d-2"}}"#, "mockExampleNotFound");
    json(r#"{"book": 4, "days": 5}"#, "mockExampleNotFound");
    json("", "nothing");
    check_body("text/plain", "Book 3\r\nreturned", "returned");
    check_body("text/plain", "Book\nreturned", "mockExampleNotFound");
    let form = |body, expected| check_body("application/x-www-form-urlencoded", body, expected);
    form("tag=b+c&book=3&tag=%61", "form");
    form("tag=b+c&book=3", "mockExampleNotFound");
    form("tag=b+c&book=3&tag=a&off=1", "mockExampleNotFound");
    let parts = |body, expected| check_body("multipart/form-data; boundary=\"x\"", body, expected);
    parts(
        "--x\r\nContent-Disposition: form-data; name=\"book\"\r\n\r\n3\r\n--x\r\ncontent-disposition: form-data; name=\"cover\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\r\n\r\n--x--\r\n",
        "parts",
    );
    parts("--x\r\nContent-Disposition: form-data; name=\"book\"\r\n\r\n3\r\n--x--\r\n", "mockExampleNotFound");
    parts("--x\r\nbroken", "mockExampleNotFound");
    json(r#"{"query": "query Loan($id: ID) {\n  loan(id: $id) { due }\n}", "variables": {"id": 8}}"#, "graphql");
    json(r#"{"query": "query Loan($id: ID) { loan(id: $id) { due } }", "variables": {}}"#, "mockExampleNotFound");
}

#[test]
fn heads() {
    let library = library();
    let check = |line, expected| check(&library, line, &[], expected);
    check("HEAD /books/new", "200 ");
    check("HEAD /books/13", "404 ");
    check("HEAD /nowhere", "404 ");
}
