//! What each request is on the wire, by what the collections saved and the values of the fixtures.

/// A request as the server gets it.
pub struct Wire {
    /// The function.
    pub call: &'static str,
    /// Method and target.
    pub line: &'static str,
    /// Sorted; `host` and `user-agent`, the same in all, are left out.
    pub headers: &'static [&'static str],
    /// With `BOUNDARY` in the place of a multipart boundary.
    pub body: &'static [u8],
}

const JSON: &str = "accept: application/json";
const BEARER: &str = "authorization: Bearer t0k/en+=";
const STAFF: &str = "x-staff-key: st@ff key";
const REQUEST_ID: &str = "x-request-id: sample-0001";
const SENDS_JSON: &str = "content-type: application/json";
const SENDS_FORM: &str = "content-type: application/x-www-form-urlencoded";

/// Every operation, in the order of `SURFACE.txt`.
pub const WIRE: &[Wire] = &[
    Wire { call: "bookshelf::health", line: "GET /health", headers: &["accept: text/plain"], body: b"" },
    Wire {
        call: "bookshelf::catalogue::authors::get_author",
        line: "GET /v1/authors/au_17",
        headers: &[JSON, BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::catalogue::authors::list_authors",
        line: "GET /v1/authors?initial=H",
        headers: &[JSON, BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::catalogue::books::add_book",
        line: "POST /v1/books",
        headers: &[JSON, BEARER, "content-length: 261", SENDS_JSON, REQUEST_ID],
        body: br#"{"title":"The Salt Road Atlas","subtitle":"Harbours, Tides and Other Promises","type":"novel","isbn":"978-1-7042-0318-8","author":{"id":"au_17"},"genres":["fiction","travel"],"price":12.5,"pages":318,"lendable":true,"copies":2,"note":"Ordered with sample-0001"}"#,
    },
    Wire {
        call: "bookshelf::catalogue::books::get_book",
        line: "GET /v1/books/bk_1042",
        headers: &[JSON, BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::catalogue::books::search_books",
        line: "GET /v1/books?q=salt%20%26%20sea%20%C3%86r%C3%B8&genre=fiction&genre=travel&available&page=1",
        headers: &[JSON, BEARER, REQUEST_ID],
        body: b"",
    },
    Wire {
        call: "bookshelf::catalogue::books::withdraw_book",
        line: "DELETE /v1/books/bk_1042",
        headers: &[JSON, BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::catalogue::books::copies::add_copies",
        line: "POST /v1/books/bk_1042/copies",
        headers: &[JSON, "content-length: 143", SENDS_JSON, STAFF],
        body: br#"{"count":2,"type":"hardback","branches":[{"name":"harbour","share":1},{"name":"old-town","share":1}],"note":"Delivery sample-0001 for bk_1042"}"#,
    },
    Wire {
        call: "bookshelf::catalogue::books::copies::list_copies",
        line: "GET /v1/branches/harbour/books/bk_1042/copies",
        headers: &[JSON, STAFF],
        body: b"",
    },
    Wire {
        call: "bookshelf::covers::download_cover",
        line: "GET /v1/books/bk_1042/cover",
        headers: &["accept: image/png", BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::covers::upload_cover",
        line: "PUT /v1/books/bk_1042/cover",
        headers: &[JSON, BEARER, "content-length: 550", "content-type: multipart/form-data; boundary=BOUNDARY"],
        body: b"--BOUNDARY\r\n\
            Content-Disposition: form-data; name=\"caption\"\r\n\
            \r\n\
            Front cover, first edition\r\n\
            --BOUNDARY\r\n\
            Content-Disposition: form-data; name=\"credit\"\r\n\
            Content-Type: application/json\r\n\
            \r\n\
            {\n  \"illustrator\": \"Ada Fenwick\",\n  \"licence\": \"CC-BY-4.0\"\n}\r\n\
            --BOUNDARY\r\n\
            Content-Disposition: form-data; name=\"picture\"; filename=\"cover.png\"\r\n\
            Content-Type: image/png\r\n\
            \r\n\
            \x89PNG\r\n\x1a\n\0\xff--\r\n\
            --BOUNDARY--\r\n",
    },
    Wire {
        call: "bookshelf::loans::borrow_book",
        line: "POST /v1/loans",
        headers: &[JSON, BEARER, "content-length: 100", SENDS_JSON, REQUEST_ID],
        body: br#"{"bookId":"bk_1042","days":21,"pickUp":{"branch":"harbour","locker":false},"remind":["email","sms"]}"#,
    },
    Wire {
        call: "bookshelf::loans::renew_get",
        line: "GET /v1/loans/ln_5531/renewal",
        headers: &[JSON, BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::loans::renew_post",
        line: "POST /v1/loans/ln_5531/renewal",
        headers: &[JSON, BEARER, "content-length: 0"],
        body: b"",
    },
    Wire {
        call: "bookshelf::members::get_member",
        line: "GET /v1/members/me",
        headers: &[JSON, BEARER],
        body: b"",
    },
    Wire {
        call: "bookshelf::members::update_member",
        line: "PATCH /v1/members/me",
        headers: &[JSON, BEARER, "content-length: 115", SENDS_JSON],
        body: br#"{"address":{"street":"17 Lantern Lane","postalCode":"1204","city":"Port Alder"},"notify":{"email":true,"sms":true}}"#,
    },
    Wire {
        call: "bookshelf::session::log_in",
        line: "POST /v1/session",
        headers: &[JSON, "content-length: 114", SENDS_FORM],
        body: b"grant_type=password&username=ines%20okafor&password=w%C3%A4ter%20%26%20s%26lt%3D%2B%25\
            &scope=catalogue&scope=loans",
    },
    Wire {
        call: "bookshelf::session::sign_out_everywhere",
        line: "DELETE /v1/session/tokens",
        // ines okafor:wäter & s&lt=+%
        headers: &[JSON, "authorization: Basic aW5lcyBva2Fmb3I6d8OkdGVyICYgcyZsdD0rJQ=="],
        body: b"",
    },
    Wire {
        call: "salesforce::refresh_token",
        line: "POST /services/oauth2/token",
        headers: &["accept: */*", "content-length: 100", SENDS_FORM],
        body: b"grant_type=refresh_token&client_id=3MVG9&client_secret=5e%26cr%3Dt%2B%25&refresh_token=5Aep8%2F6%201",
    },
];
