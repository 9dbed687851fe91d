//! What a caller puts into a field is data, and arrives as it was.

use crate::sending::{WAYS, Way};
use crate::{environment, server};
use generated::bookshelf::catalogue::authors::{GetAuthor, ListAuthors, get_author, list_authors};
use generated::bookshelf::catalogue::books::copies::{ListCopies, list_copies};
use generated::bookshelf::catalogue::books::{GetBook, SearchBooks, get_book, search_books};
use generated::bookshelf::covers::{UploadCover, upload_cover};
use generated::bookshelf::session::{LogIn, log_in};
use postbind::{Client, Error, Operation, Param, Upload};

/// Sends both ways, and answers the targets that the mock saw: they are the same.
#[track_caller]
fn target<T>(operation: impl Fn() -> Operation<T>) -> String {
    let [first, second] = WAYS.map(|way| {
        let server = server();
        // What the mock answers is no matter here.
        let _ = way.send(operation(), &Client::new(environment(&server.url())));
        let targets: Vec<String> = server.received().into_iter().map(|received| received.target).collect();
        let [target] = <[String; 1]>::try_from(targets).expect("one request");
        target
    });
    assert_eq!(first, second, "async and blocking");
    first
}

fn author(id: impl Into<Param>) -> String {
    let id = id.into();
    target(|| get_author(&GetAuthor { author_id: id.clone() }))
}

fn authors(initial: impl Into<Param>, country: Option<Param>) -> String {
    let request = ListAuthors { initial: initial.into(), country };
    target(|| list_authors(&request))
}

#[test]
fn data_stays_data() {
    assert_eq!(author("a&b/c?d"), "/v1/authors/a&b%2Fc%3Fd");
    assert_eq!(authors("a&b/c?d", None), "/v1/authors?initial=a%26b/c?d");
    assert_eq!(author("100% #1 é"), "/v1/authors/100%25%20%231%20%C3%A9");
    assert_eq!(authors("100% #1 é=+", None), "/v1/authors?initial=100%25%20%231%20%C3%A9=%2B");
    assert_eq!(author("{{baseUrl}}"), "/v1/authors/%7B%7BbaseUrl%7D%7D");
    assert_eq!(author("..."), "/v1/authors/...");
    assert_eq!(author(10), "/v1/authors/10");
    assert_eq!(author(1.5), "/v1/authors/1.5");
    assert_eq!(authors(true, None), "/v1/authors?initial=true");
}

/// A server that decodes gets every printable character back, in the one place where it was put.
#[test]
fn every_character_arrives() {
    let data: String = (' '..='~').chain("äß€\u{1F4DA}\u{7F}\t".chars()).collect();
    let decode = |text: &str| percent_decode(text);
    let path = author(data.as_str());
    let segments: Vec<String> = path.split('?').next().unwrap_or("").split('/').map(decode).collect();
    assert_eq!(segments, ["", "v1", "authors", data.as_str()]);
    assert_eq!(path.split_once('?'), None);

    let query = authors(data.as_str(), Some(data.as_str().into()));
    let (path, query) = query.split_once('?').expect("a query");
    assert_eq!(path, "/v1/authors");
    // `+` is a blank to a server that reads forms: it must not be there.
    let form = |text: &str| decode(&text.replace('+', " "));
    let pairs: Vec<(String, String)> = query
        .split('&')
        .map(|pair| pair.split_once('=').expect("a value"))
        .map(|(key, value)| (form(key), form(value)))
        .collect();
    assert_eq!(pairs, [("initial".to_owned(), data.clone()), ("country".to_owned(), data)]);
}

fn percent_decode(text: &str) -> String {
    let (mut bytes, mut rest) = (Vec::new(), text.as_bytes());
    while let [first, after @ ..] = rest {
        rest = after;
        bytes.push(match (first, after) {
            (b'%', [high, low, after @ ..]) => {
                rest = after;
                let digits = [*high, *low];
                let digits = std::str::from_utf8(&digits).expect("two digits");
                u8::from_str_radix(digits, 16).expect("two digits")
            }
            _ => *first,
        });
    }
    String::from_utf8(bytes).expect("UTF-8")
}

/// A step up the tree is no segment: it would be another item's path.
#[test]
fn a_segment_of_dots_is_refused() {
    for dots in [".", ".."] {
        let operation = get_author(&GetAuthor { author_id: dots.into() });
        let error = operation.to_request(&environment("http://h")).expect_err("no request");
        let Error::Build(build) = &error else { panic!("another error: {error}") };
        assert_eq!(build.item().name, "Catalogue / Authors / Get Author");
        assert_eq!(
            error.to_string(),
            format!(
                "Catalogue / Authors / Get Author: `{dots}` as `:authorId` would change the path; use `Param::raw`"
            )
        );
    }
}

#[test]
fn an_empty_segment_is_refused() {
    let operation = get_author(&GetAuthor { author_id: "".into() });
    let error = operation.to_request(&environment("http://h")).expect_err("no request");
    let Error::Unresolved(unresolved) = &error else { panic!("another error: {error}") };
    assert_eq!((unresolved.variable(), unresolved.item().name), (":authorId", "Catalogue / Authors / Get Author"));
}

#[test]
fn raw_is_syntax() {
    assert_eq!(author(Param::raw("a&b/c%20d")), "/v1/authors/a&b/c%20d");
    // As in Postman, it can begin a query; what stands behind a `#` is never sent.
    assert_eq!(author(Param::raw("a?b#c")), "/v1/authors/a?b");
    assert_eq!(authors(Param::raw("a&country=NO+%41"), None), "/v1/authors?initial=a&country=NO+%41");
    assert_eq!(authors(Param::raw("a#b"), None), "/v1/authors?initial=a");
    assert_eq!(authors(Param::bare(), None), "/v1/authors?initial");
    assert_eq!(authors("", None), "/v1/authors?initial=");
}

#[test]
fn none_is_left_out_and_some_is_sent() {
    assert_eq!(authors("H", None), "/v1/authors?initial=H");
    assert_eq!(authors("H", Some("NO".into())), "/v1/authors?initial=H&country=NO");
    let sends = |if_none_match: Option<&str>| {
        let request = GetBook { book_id: "bk_1".into(), if_none_match: if_none_match.map(str::to_owned) };
        let request = get_book(&request).to_request(&environment("http://h")).expect("a request");
        let values = request.headers().get_all("if-none-match").iter();
        values.map(|value| value.to_str().expect("ASCII").to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(sends(None), [""; 0]);
    assert_eq!(sends(Some("\"7\"")), ["\"7\""]);
    assert_eq!(sends(Some("")), [""]);
}

#[test]
fn a_list_repeats_its_key() {
    let search = |genres: &[&str]| {
        let saved = SearchBooks::saved(&environment("http://h")).expect("all is set");
        let genre = genres.iter().map(|genre| (*genre).into()).collect();
        let request = SearchBooks { q: "x".into(), genre, page_size: Some(5.into()), ..saved };
        target(|| search_books(&request))
    };
    assert_eq!(search(&[]), "/v1/books?q=x&available&page=1&pageSize=5");
    assert_eq!(search(&["a"]), "/v1/books?q=x&genre=a&available&page=1&pageSize=5");
    assert_eq!(search(&["b&", "a", "b&"]), "/v1/books?q=x&genre=b%26&genre=a&genre=b%26&available&page=1&pageSize=5");

    let form = |scope: &[&str], refresh_token: Option<&str>| {
        let request = LogIn {
            grant_type: "g".into(),
            username: "u".into(),
            password: "p".into(),
            scope: scope.iter().map(|scope| (*scope).to_owned()).collect(),
            refresh_token: refresh_token.map(Into::into),
        };
        let request = log_in(&request).to_request(&environment("http://h")).expect("a request");
        String::from_utf8(request.into_body().into()).expect("a form is ASCII")
    };
    assert_eq!(form(&[], None), "grant_type=g&username=u&password=p");
    assert_eq!(
        form(&["a b", "c"], Some("r")),
        "grant_type=g&username=u&password=p&scope=a%20b&scope=c&refresh_token=r"
    );
}

/// A variable of the environment in the path cannot change what the URL is.
#[test]
fn a_variable_in_the_path_stays_in_the_path() {
    let check = |api_version: &str, expected: &str| {
        let target = {
            let mut environment = environment("http://h");
            environment.api_version = api_version.into();
            let operation = get_author(&GetAuthor { author_id: "7".into() });
            operation.to_request(&environment).expect("a request").uri().to_string()
        };
        assert_eq!(target, expected);
    };
    check("v 2", "http://h/v%202/authors/7");
    check("v2?x=1#y", "http://h/v2%3Fx=1%23y/authors/7");
    let request = ListCopies { branch: "old/town?".into(), book_id: "b".into() };
    assert_eq!(target(|| list_copies(&request)), "/v1/branches/old%2Ftown%3F/books/b/copies");
}

#[test]
fn a_file_comes_from_disk_or_from_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("ä cover.jpg");
    std::fs::write(&path, b"\xff\xd8").expect("a file");
    let part = |picture: Upload| {
        let saved = UploadCover::saved(&environment("http://h")).expect("all is set");
        let operation = upload_cover(&UploadCover { picture, ..saved });
        let request = operation.to_request(&environment("http://h"))?;
        let content_type = request.headers()["content-type"].to_str().expect("ASCII").to_owned();
        let boundary = content_type.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
        let body = request.body().escape_ascii().to_string().replace(boundary, "B");
        let parts: Vec<&str> = body.split("--B\\r\\n").collect();
        Ok::<_, Error>(parts.last().expect("the picture is the last part").to_string())
    };
    assert_eq!(
        part(Upload::path(&path)).expect("a body"),
        r#"Content-Disposition: form-data; name=\"picture\"; filename=\"\xc3\xa4 cover.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n\xff\xd8\r\n--B--\r\n"#
    );
    assert_eq!(
        part(Upload::bytes("x.bin", "hi").content_type("a/b")).expect("a body"),
        r#"Content-Disposition: form-data; name=\"picture\"; filename=\"x.bin\"\r\nContent-Type: a/b\r\n\r\nhi\r\n--B--\r\n"#
    );
    let missing = folder.path().join("none.png");
    let error = part(Upload::path(&missing)).expect_err("no file");
    let why = std::fs::read(&missing).expect_err("no file");
    assert_eq!(
        error.to_string(),
        format!("Covers / Upload Cover: the file `{}` cannot be read ({why}); correct its path", missing.display())
    );
    for name in ["a\r\nb.png", "a\"; x=\"b.png"] {
        let answer = part(Upload::bytes(name, "hi"));
        match name.contains('\r') {
            true => assert_eq!(
                answer.expect_err("no header").to_string(),
                "Covers / Upload Cover: a file's name holds a line break or NUL; remove it"
            ),
            // Postman sends it unescaped (SEMANTICS 5.3), and so lets a name add a parameter.
            false => assert_eq!(
                answer.expect("a body"),
                r#"Content-Disposition: form-data; name=\"picture\"; filename=\"a%22; x=%22b.png\"\r\nContent-Type: image/png\r\n\r\nhi\r\n--B--\r\n"#
            ),
        }
    }
}

/// For this call alone, in place of any of that name.
#[test]
fn a_header_of_one_call() {
    let environment = environment("http://h");
    let operation = get_author(&GetAuthor { author_id: "7".into() }).header("ACCEPT", "a/b").header("X-More", "1");
    let request = operation.to_request(&environment).expect("a request");
    let mut headers: Vec<_> =
        request.headers().iter().map(|(name, value)| (name.as_str(), value.to_str().expect("ASCII"))).collect();
    headers.sort_unstable();
    assert_eq!(
        headers,
        [("accept", "a/b"), ("authorization", "Bearer t0ken"), ("user-agent", "postbind/0.1.0"), ("x-more", "1")]
    );
}

/// A value that no header can carry is told, whichever way it came there, before a byte is sent.
#[test]
fn a_line_break_cannot_reach_a_header() {
    let server = server();
    for way in WAYS {
        let send = |change: fn(&mut generated::bookshelf::Environment), call: fn(&Client<_>, Way) -> Error| {
            let mut environment = environment(&server.url());
            change(&mut environment);
            let error = call(&Client::new(environment), way);
            let Error::Build(_) = &error else { panic!("another error: {error}") };
            error.to_string()
        };
        let search = |client: &Client<generated::bookshelf::Environment>, way: Way| {
            let request = SearchBooks::saved(&client.environment()).expect("all is set");
            way.send(search_books(&request), client).expect_err("no request")
        };
        assert_eq!(
            send(|environment| environment.request_id = "a\r\nX-Evil: 1".into(), search),
            "Catalogue / Books / Search Books: the header `X-Request-Id` holds a line break or control character; remove it"
        );
        assert_eq!(
            send(|environment| environment.access_token = "a\nX-Evil: 1".into(), search),
            "Catalogue / Books / Search Books: the header `Authorization` holds a line break or control character; remove it"
        );
        assert_eq!(
            send(
                |environment| environment.staff_key = "a\rb".into(),
                |client, way| {
                    let request = ListCopies::saved(&client.environment()).expect("all is set");
                    way.send(list_copies(&request), client).expect_err("no request")
                }
            ),
            "Catalogue / Books / Copies / List Copies: the header `X-Staff-Key` holds a line break or control character; remove it"
        );
    }
    assert_eq!(server.received(), []);
}
