//! Transports of a caller's own, none at all, and many calls at once.

use crate::sending::{Canned, WAYS, Way, answer, runtime};
use crate::{environment, server};
use generated::bookshelf::catalogue::authors::{GetAuthor, get_author};
use generated::bookshelf::catalogue::books::{AddBook, add_book};
use generated::bookshelf::covers::{DownloadCover, download_cover};
use generated::bookshelf::{Environment, Health, health};
use postbind::{Client, Error, Operation, Param, Untyped};
use std::rc::Rc;

const AUTHOR: &str = r#"{"id":"au_1","name":"N","born":1,"died":null,"biography":"B","books":[]}"#;

#[test]
fn a_transport_of_ones_own() {
    for way in WAYS {
        let canned = Canned::new(200, AUTHOR);
        let client = canned.client(environment("https://h.example:8443/base"));
        let author = way.send(get_author(&GetAuthor { author_id: "a/b".into() }), &client).expect("an author");
        assert_eq!((author.id.as_str(), author.died), ("au_1", None));
        let sent: Vec<String> = canned.sent().iter().map(|request| request.uri().to_string()).collect();
        assert_eq!(sent, ["https://h.example:8443/base/v1/authors/a%2Fb"]);
    }
}

/// Without a client: the request is made, whoever sends it, and the answer is read.
#[test]
fn without_io() {
    let mut environment = environment("https://h");
    let operation = add_book(&AddBook::saved(&environment).expect("all is set"));
    let request = operation.to_request(&environment).expect("a request");
    assert_eq!((request.method().as_str(), request.uri().to_string().as_str()), ("POST", "https://h/v1/books"));
    // `Host` and `Content-Length` are left to whoever sends.
    let mut names: Vec<&str> = request.headers().keys().map(|name| name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["accept", "authorization", "content-type", "user-agent", "x-request-id"]);

    let body = r#"{"id":"bk_9","title":"T","type":"t","author":{"id":"a","name":"n","born":1},"price":1.5,"copies":2,
        "lendable":true,"shelf-mark":"S","updatedAt":"U","unknown":[1]}"#;
    let book = operation.read(answer(201, body), &mut environment).expect("a book");
    assert_eq!((book.status().as_u16(), book.title.as_str(), book.price), (201, "T", 1.5));
    assert_eq!(environment.book_id.as_str(), Some("bk_9"));
    // An operation is data: it can be read again, and what it does not answer changes nothing.
    let error = operation.read(answer(500, "{\"id\":\"bk_8\"}"), &mut environment).expect_err("no success");
    let Error::Status(status) = &error else { panic!("another error: {error}") };
    assert_eq!((status.status().as_u16(), &status.body()[..]), (500, b"{\"id\":\"bk_8\"}".as_slice()));
    assert_eq!(environment.book_id.as_str(), Some("bk_9"));
}

/// A type of the caller's own for an answer that the collection has no example of.
#[test]
fn an_untyped_answer_gets_a_type() {
    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Cover {
        width: u32,
    }
    let environment = environment("http://h");
    let operation = || download_cover(&DownloadCover::saved(&environment).expect("all is set"));
    for way in WAYS {
        let client = Canned::new(200, r#"{"width":400}"#).client(environment.clone());
        let later = way.send(operation(), &client).expect("an answer");
        assert_eq!(later.text().expect("a text"), r#"{"width":400}"#);
        assert_eq!(later.json::<Cover>().expect("a cover"), Cover { width: 400 });
        let before: Operation<Cover> = operation().json();
        assert_eq!(way.send(before, &client).expect("a cover").into_body(), Cover { width: 400 });
        assert_eq!(*way.send(operation().text(), &client).expect("a text"), r#"{"width":400}"#);
        assert_eq!(&way.send(operation().bytes(), &client).expect("bytes")[..], br#"{"width":400}"#);
    }
}

#[test]
fn clones_share_the_environment() {
    let canned = Canned::new(200, "ok");
    let client = canned.client(environment("http://one"));
    let clone = client.clone();
    let old = clone.update(|environment| std::mem::replace(&mut environment.base_url, "http://two".into()));
    assert_eq!(old.as_str(), Some("http://one"));
    assert_eq!(client.environment().base_url.as_str(), Some("http://two"));
    assert_eq!(*Way::Blocking.send(health(&Health {}), &client).expect("an answer"), "ok");
    let sent: Vec<String> = canned.sent().iter().map(|request| request.uri().to_string()).collect();
    assert_eq!(sent, ["http://two/health"]);
}

const CALLS: usize = 50;

fn nth(n: usize) -> Operation<generated::bookshelf::catalogue::authors::GetAuthorResponse> {
    let operation = get_author(&GetAuthor { author_id: Param::from(n) });
    operation.header("x-mock-response-name", ["Living author", "Author without a website"][n % 2])
}

#[track_caller]
fn check_all(answers: Vec<String>, server: &mock::MockServer) {
    let expected: Vec<&str> = (0..CALLS).map(|n| ["au_17", "au_23"][n % 2]).collect();
    assert_eq!(answers, expected);
    let mut targets: Vec<String> = server.received().into_iter().map(|received| received.target).collect();
    let mut expected: Vec<String> = (0..CALLS).map(|n| format!("/v1/authors/{n}")).collect();
    targets.sort();
    expected.sort();
    assert_eq!(targets, expected);
}

#[test]
fn fifty_calls_at_once_on_one_client() {
    let server = server();
    let client = Client::new(environment(&server.url()));
    let runtime =
        tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime");
    let answers = runtime.block_on(async {
        let spawn = |n| {
            let client = client.clone();
            tokio::spawn(async move { nth(n).send(&client).await.map(|author| author.into_body().id) })
        };
        let calls: Vec<_> = (0..CALLS).map(spawn).collect();
        let mut answers = Vec::new();
        for call in calls {
            answers.push(call.await.expect("no panic").expect("an author"));
        }
        answers
    });
    check_all(answers, &server);
}

#[test]
fn fifty_threads_on_one_client() {
    let server = server();
    let client = Client::new(environment(&server.url()));
    let answers = std::thread::scope(|scope| {
        let call = |n| nth(n).send_blocking(&client).map(|author| author.into_body().id);
        let calls: Vec<_> = (0..CALLS).map(|n| scope.spawn(move || call(n))).collect();
        calls.into_iter().map(|call| call.join().expect("no panic").expect("an author")).collect()
    });
    check_all(answers, &server);
}

#[test]
fn what_is_sent_can_move_between_threads() {
    fn send<T: Send>(value: T) -> T {
        value
    }
    fn send_and_sync<T: Send + Sync>() {}
    send_and_sync::<Client<Environment>>();
    send_and_sync::<Operation<Untyped>>();
    send_and_sync::<Error>();
    let client = Canned::new(200, "ok").client(environment("http://h"));
    let answer = runtime().block_on(send(health(&Health {}).send(&client)));
    assert_eq!(*answer.expect("an answer"), "ok");
    // Also where the answer itself cannot: nothing of it lives while the call waits.
    let download = download_cover(&DownloadCover { book_id: "b".into(), width: None });
    let operation: Operation<Local> = send(download.json());
    let client = Canned::new(200, "\"x\"").client(environment("http://h"));
    let answer = runtime().block_on(send(operation.send(&client)));
    assert_eq!(&*answer.expect("an answer").0, "x");
}

/// A type that is tied to its thread.
#[derive(serde::Deserialize)]
#[serde(from = "String")]
struct Local(Rc<str>);

impl From<String> for Local {
    fn from(text: String) -> Self {
        Self(text.into())
    }
}
