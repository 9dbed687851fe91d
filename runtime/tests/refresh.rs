//! Renewal of a token over sockets, in each way of sending: once for all that are refused at a time.
#![cfg(feature = "refresh")]
#![allow(clippy::unwrap_used)]

mod common;
#[path = "common/way.rs"]
mod way;

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use common::{Environment, with};
use postbind::{Auth, Capture, Client, Error, Item, Operation};
use way::{WAYS, Way};

static RENEW: Item = Item {
    name: "Renew",
    method: "POST",
    url: "{{base}}/renew/{{id}}",
    captures: &[Capture { variable: "token", from: "$.token" }],
    ..Item::PLAIN
};

fn renew(_: &Environment) -> Result<Operation<()>, Error> {
    Ok(RENEW.parts().empty())
}

/// Answers each connection in a thread of its own: `/renew/good` gives the token `new`, and all else wants it.
fn server() -> (SocketAddr, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let seen: Arc<Mutex<Vec<String>>> = Arc::default();
    let log = Arc::clone(&seen);
    std::thread::spawn(move || {
        for socket in listener.incoming().flatten() {
            let log = Arc::clone(&log);
            std::thread::spawn(move || answer(socket, &log));
        }
    });
    (address, seen)
}

fn answer(mut socket: TcpStream, log: &Mutex<Vec<String>>) {
    let lines = BufReader::new(socket.try_clone().unwrap()).lines();
    let head: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.is_empty()).collect();
    let path = head[0].split(' ').nth(1).unwrap_or_default().to_owned();
    let proof = head.iter().find_map(|line| line.to_lowercase().strip_prefix("authorization: ").map(str::to_owned));
    let (status, body) = match (path.as_str(), proof.as_deref()) {
        ("/renew/good", _) => (200, r#"{"token": "new"}"#),
        ("/renew/bad", _) => (403, "no"),
        (_, Some("bearer new")) => (200, "yes"),
        _ => (401, "who?"),
    };
    log.lock().unwrap().push(format!("{path} {}", proof.unwrap_or_default()));
    let length = body.len();
    let reply = format!("HTTP/1.1 {status} -\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}");
    socket.write_all(reply.as_bytes()).unwrap();
}

fn client(way: Way, address: SocketAddr, id: &str) -> Client<Environment> {
    let environment = Environment { id: id.into(), ..Environment::at(&format!("http://{address}")) };
    way.client(environment).refresh(renew)
}

fn call(auth: Auth) -> Operation<String> {
    with("GET", "{{base}}/call", &[], auth).parts().text()
}

fn bearer() -> Auth {
    Auth::Bearer { token: "{{token}}" }
}

#[test]
fn one_call() {
    #[track_caller]
    fn check(id: &str, auth: fn() -> Auth, expected: &str, requests: &[&str]) {
        for way in WAYS {
            let (address, seen) = server();
            let said = match way.send(call(auth()), &client(*way, address, id)) {
                Ok(answer) => answer.to_string(),
                Err(error @ Error::Refresh(_)) => {
                    format!(
                        "{error}: {}",
                        std::error::Error::source(&error).map_or_else(String::new, ToString::to_string)
                    )
                }
                Err(error) => error.to_string(),
            };
            assert_eq!(said, expected, "{way:?}");
            assert_eq!(*seen.lock().unwrap(), requests, "{way:?}");
        }
    }
    check("good", bearer, "yes", &["/call bearer t0k", "/renew/good ", "/call bearer new"]);
    check(
        "bad",
        bearer,
        "Folder / Item: the server answered 401, and renewing failed: \
         Renew: the server answered 403 Forbidden with 2 bytes; read them with `refusal()` or `body()`",
        &["/call bearer t0k", "/renew/bad "],
    );
    // What does not read the token is not renewed.
    let refused =
        "Folder / Item: the server answered 401 Unauthorized with 4 bytes; read them with `refusal()` or `body()`";
    check("good", || Auth::None, refused, &["/call "]);
}

#[test]
fn many_calls_share_one_renewal() {
    for way in WAYS {
        for (id, succeed) in [("good", 8), ("bad", 0)] {
            let (address, seen) = server();
            let client = client(*way, address, id);
            let succeeded = std::thread::scope(|scope| {
                let calls: Vec<_> = (0..8).map(|_| scope.spawn(|| way.send(call(bearer()), &client).is_ok())).collect();
                calls.into_iter().map(|call| call.join().unwrap()).filter(|ok| *ok).count()
            });
            assert_eq!(succeeded, succeed, "{way:?} {id}");
            let renewals = seen.lock().unwrap().iter().filter(|request| request.starts_with("/renew")).count();
            // Where it fails, a call that begins later tries again.
            assert!(renewals == 1 || succeed == 0, "{way:?} {id}: {renewals} renewals");
        }
    }
}
