//! A server that says what a test tells it, and hands back what came, byte for byte.
#![allow(dead_code, clippy::unwrap_used)]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::thread::JoinHandle;

/// Answers one request a connection.
pub struct Server {
    pub address: SocketAddr,
    thread: JoinHandle<Vec<String>>,
}

impl Server {
    /// Gives these answers in turn. `@` in one stands for the server's own `host:port`.
    pub fn start(replies: &[&str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let replies: Vec<String> = replies.iter().map(|reply| reply.replace('@', &address.to_string())).collect();
        let serve = move || {
            let mut requests = Vec::new();
            for reply in replies {
                let (mut socket, _) = listener.accept().unwrap();
                match read(&mut socket) {
                    Some(request) => requests.push(request),
                    None => break,
                }
                socket.write_all(reply.as_bytes()).unwrap();
            }
            requests
        };
        Self { address, thread: std::thread::spawn(serve) }
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests that came, a byte a character. Fewer than there are answers are no reason to wait.
    pub fn requests(self) -> Vec<String> {
        drop(TcpStream::connect(self.address));
        self.thread.join().unwrap()
    }
}

/// A request with a body as long as its header says; nothing when the other side hangs up.
fn read(socket: &mut TcpStream) -> Option<String> {
    let (mut came, mut buffer) = (String::new(), [0; 4096]);
    loop {
        let length = socket.read(&mut buffer).unwrap_or(0);
        if length == 0 {
            return None;
        }
        came.extend(buffer[..length].iter().copied().map(char::from));
        if let Some((head, body)) = came.split_once("\r\n\r\n") {
            let declared = header(head, "content-length").map_or(0, |length| length.parse().unwrap());
            if body.len() >= declared {
                return Some(came);
            }
        }
    }
}

/// A header's value in the text of a request.
pub fn header<'a>(request: &'a str, name: &str) -> Option<&'a str> {
    let lines = request.split("\r\n").skip(1).take_while(|line| !line.is_empty());
    let mut fields = lines.filter_map(|line| line.split_once(": "));
    fields.find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value)
}

/// An answer with these lines in its header, each with its end, and no more to come on the connection.
pub fn reply(status: u16, lines: &str, body: &str) -> String {
    let length = body.len();
    format!("HTTP/1.1 {status} -\r\n{lines}Connection: close\r\nContent-Length: {length}\r\n\r\n{body}")
}
