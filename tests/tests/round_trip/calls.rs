//! What is called: one operation as a value, whatever its types.

use crate::sending::Way;
use postbind::{Bytes, Client, Error, Operation, Upload, Variables};
use serde::Serialize;

/// An answer as the caller gets it, written back.
#[derive(Debug, PartialEq)]
pub enum Typed {
    /// JSON text of the type that it was read into.
    Json(String),
    /// JSON text of one arm of an enum.
    Arm(&'static str, u16, String),
    Text(String),
    Empty,
    Untyped(Bytes),
}

impl Typed {
    pub fn json(value: &impl Serialize) -> Self {
        Self::Json(json(value))
    }

    pub fn arm(name: &'static str, status: u16, value: &impl Serialize) -> Self {
        Self::Arm(name, status, json(value))
    }
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("what was read can be written")
}

/// What became of a call.
pub struct Outcome {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub answer: Answer,
}

pub enum Answer {
    Success(Typed),
    /// The body as it came, and the arm of the item's refusals when it has one.
    Refused(Bytes, Option<Typed>),
}

/// Where to send to: a server, a transport with its own answer, or a mock in process.
pub enum To<'a> {
    Server(&'a str),
    Transport(&'a crate::sending::Canned),
    Mock(&'a mock::Mock),
}

type SendIt = dyn Fn(&To<'_>, Way, &[(&str, &str)]) -> Result<Outcome, Error>;

/// One operation of the generated crate.
pub struct Call {
    /// As `SURFACE.txt` writes it: path, struct, the statuses of its refusals.
    pub surface: String,
    /// Its breadcrumb.
    pub item: &'static str,
    pub method: &'static str,
    /// Sends what the item saved, with these headers more.
    pub send: Box<SendIt>,
}

/// The environment that a collection is called with.
pub trait Fixture: Variables + Clone + Send + Sync + 'static {
    fn at(url: &str) -> Self;
}

/// How refusals of an item are read, and their statuses.
pub struct Refusals {
    pub read: fn(&Error) -> Result<Option<Typed>, Error>,
    pub statuses: &'static [u16],
}

pub fn call<E: Fixture, R: 'static, T: 'static>(
    surface: &str,
    saved: fn(&E) -> Result<R, Error>,
    operation: fn(&R) -> Operation<T>,
    typed: fn(&T) -> Typed,
    refusals: Refusals,
) -> Call {
    let unsent = saved(&E::at("http://unsent")).map(|request| operation(&request)).expect("the fixture is complete");
    let statuses: Vec<String> = refusals.statuses.iter().map(u16::to_string).collect();
    let refuses = if statuses.is_empty() { String::new() } else { format!(" refuses {}", statuses.join(", ")) };
    let send = move |to: &To<'_>, way: Way, headers: &[(&str, &str)]| {
        let client = match to {
            To::Server(url) => Client::new(E::at(url)),
            To::Transport(canned) => canned.client(E::at("http://nowhere")),
            To::Mock(mock) => mock.client(E::at("http://nowhere")),
        };
        let operation = operation(&saved(&client.environment())?);
        let operation = headers.iter().fold(operation, |operation, (name, value)| operation.header(*name, *value));
        match way.send(operation, &client) {
            Ok(response) => Ok(Outcome {
                status: response.status().as_u16(),
                headers: pairs(response.headers()),
                answer: Answer::Success(typed(&response)),
            }),
            Err(Error::Status(error)) => {
                let (status, headers, body) = (error.status(), pairs(error.headers()), error.body().clone());
                let arm = (refusals.read)(&Error::Status(error))?;
                Ok(Outcome { status: status.as_u16(), headers, answer: Answer::Refused(body, arm) })
            }
            Err(error) => Err(error),
        }
    };
    Call {
        surface: format!("{surface}{refuses}"),
        item: unsent.item().name,
        method: unsent.item().method,
        send: Box::new(send),
    }
}

/// Headers without those that speak of one connection or of the bytes on it.
pub fn pairs(headers: &http::HeaderMap) -> Vec<(String, String)> {
    let text = |value: &http::HeaderValue| value.to_str().expect("ASCII").to_owned();
    let mut pairs: Vec<_> = headers.iter().map(|(name, value)| (name.to_string(), text(value))).collect();
    pairs.retain(|(name, _)| !["connection", "content-length", "date"].contains(&name.as_str()));
    pairs.sort();
    pairs
}

/// `call!(folder, function(Struct) -> answer, Refusals { status Arm })`: `answer` is `json`, `text`, `empty`, `untyped`
/// or an enum with its arms. `function(Struct) via saved` takes the request from elsewhere than `Struct::saved`.
macro_rules! call {
    ($($module:ident)::+, $function:ident($request:ident) $(via $saved:path)? => $answer:ident $({ $($status:literal $arm:ident),+ })?
        $(, $refusal:ident { $($code:literal $case:ident),+ })?) => {{
        #[allow(unused_imports)]
        use generated::$($module)::+::*;
        let surface = concat!($("::", stringify!($module),)+ "::", stringify!($function), "(", stringify!($request), ")");
        $crate::calls::call(
            &surface[2..],
            call!(@saved $request $($saved)?),
            $function,
            call!(@typed $answer $({ $($status $arm),+ })?),
            call!(@refusals $($refusal { $($code $case),+ })?),
        )
    }};
    (@saved $request:ident) => { $request::saved };
    (@saved $request:ident $saved:path) => { $saved };
    (@typed json) => { |body| $crate::calls::Typed::json(body) };
    (@typed text) => { |body: &String| $crate::calls::Typed::Text(body.clone()) };
    (@typed empty) => { |(): &()| $crate::calls::Typed::Empty };
    (@typed untyped) => { |body: &postbind::Untyped| $crate::calls::Typed::Untyped(body.bytes().clone()) };
    (@typed $enum:ident { $($status:literal $arm:ident),+ }) => {
        |body: &$enum| match body {
            $($enum::$arm(value) => $crate::calls::Typed::arm(stringify!($arm), $status, value),)+
        }
    };
    (@refusals) => { $crate::calls::Refusals { read: |_| Ok(None), statuses: &[] } };
    (@refusals $enum:ident { $($code:literal $case:ident),+ }) => {
        $crate::calls::Refusals {
            read: |error| Ok(error.refusal::<$enum>()?.map(|refusal| match refusal {
                $($enum::$case(value) => $crate::calls::Typed::arm(stringify!($case), $code, &value),)+
                other => panic!("an arm that this table does not have: {other:?}"),
            })),
            statuses: &[$($code),+],
        }
    };
}

impl Fixture for generated::salesforce::Environment {
    fn at(url: &str) -> Self {
        Self {
            url: url.into(),
            site: "".into(),
            client_id: "3MVG9".into(),
            client_secret: "5e&cr=t+%".into(),
            _refresh_token: "5Aep8/6 1".into(),
            ..Self::default()
        }
    }
}

impl Fixture for generated::bookshelf::Environment {
    fn at(url: &str) -> Self {
        Self {
            base_url: url.into(),
            access_token: "t0k/en+=".into(),
            username: "ines okafor".into(),
            password: "wäter & s&lt=+%".into(),
            staff_key: "st@ff key".into(),
            branch: "harbour".into(),
            // `apiVersion`, `bookId`, `copies` and `requestId` are as they were saved.
            ..Self::default()
        }
    }
}

/// A picture that is no text.
pub const PICTURE: &[u8] = b"\x89PNG\r\n\x1a\n\0\xff--";

/// The saved picture is a file on its author's machine.
fn with_picture(
    environment: &generated::bookshelf::Environment,
) -> Result<generated::bookshelf::covers::UploadCover, Error> {
    let saved = generated::bookshelf::covers::UploadCover::saved(environment)?;
    Ok(generated::bookshelf::covers::UploadCover { picture: Upload::bytes("cover.png", PICTURE), ..saved })
}

/// Every operation of the generated crate, in the order of `SURFACE.txt`.
#[rustfmt::skip]
pub fn calls() -> Vec<Call> {
    vec![
        call!(bookshelf, health(Health) => text),
        call!(bookshelf::catalogue::authors, get_author(GetAuthor) => json, GetAuthorError { 404 NotFound }),
        call!(bookshelf::catalogue::authors, list_authors(ListAuthors) => json),
        call!(bookshelf::catalogue::books, add_book(AddBook) => json, AddBookError { 409 Conflict, 422 UnprocessableEntity }),
        call!(bookshelf::catalogue::books, get_book(GetBook) => json, GetBookError { 404 NotFound }),
        call!(bookshelf::catalogue::books, search_books(SearchBooks) => json, SearchBooksError { 400 BadRequest }),
        call!(bookshelf::catalogue::books, withdraw_book(WithdrawBook) => empty, WithdrawBookError { 404 NotFound, 409 Conflict }),
        call!(bookshelf::catalogue::books::copies, add_copies(AddCopies) => json, AddCopiesError { 404 NotFound }),
        call!(bookshelf::catalogue::books::copies, list_copies(ListCopies) => json, ListCopiesError { 404 NotFound }),
        call!(bookshelf::covers, download_cover(DownloadCover) => untyped),
        call!(bookshelf::covers, upload_cover(UploadCover) via with_picture => UploadCoverResponse { 201 Created, 202 Accepted }, UploadCoverError { 422 UnprocessableEntity }),
        call!(bookshelf::loans, borrow_book(BorrowBook) => json, BorrowBookError { 409 Conflict }),
        call!(bookshelf::loans, renew_get(RenewGet) => json, RenewGetError { 404 NotFound }),
        call!(bookshelf::loans, renew_post(RenewPost) => json, RenewPostError { 404 NotFound, 409 Conflict }),
        call!(bookshelf::members, get_member(GetMember) => json, GetMemberError { 401 Unauthorized }),
        call!(bookshelf::members, update_member(UpdateMember) => json, UpdateMemberError { 404 NotFound, 422 UnprocessableEntity }),
        call!(bookshelf::session, log_in(LogIn) => json, LogInError { 401 Unauthorized }),
        call!(bookshelf::session, sign_out_everywhere(SignOutEverywhere) => untyped),
        call!(salesforce, refresh_token(RefreshToken) => json),
    ]
}
