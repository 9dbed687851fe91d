//! A server that answers every request with an empty 200 and keeps its bytes: HTTP/1.1 as it stands on the wire.
//!
//! It reads with the standard library alone, since the gate copies this file into programs of its own.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};

/// One request, as it arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// As written.
    pub method: String,
    /// The request target, byte for byte.
    pub target: String,
    /// Names as written with their values, in the order of the wire.
    pub headers: Vec<(String, Vec<u8>)>,
    /// The body without its framing.
    pub body: Vec<u8>,
}

/// A server on a free port of this machine, until the program ends.
pub struct Recorder {
    address: SocketAddr,
    received: Receiver<Received>,
}

impl Recorder {
    /// Starts to listen.
    ///
    /// # Errors
    ///
    /// When no port can be had.
    pub fn start() -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let (address, (sender, received)) = (listener.local_addr()?, channel());
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let sender = sender.clone();
                std::thread::spawn(move || serve(&stream, &sender));
            }
        });
        Ok(Self { address, received })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The requests that have arrived since the last call, in order. What was answered has arrived.
    pub fn take(&self) -> Vec<Received> {
        self.received.try_iter().collect()
    }
}

/// Answers the requests of one connection until the other side is done, or says something that is no HTTP.
fn serve(stream: &TcpStream, sender: &Sender<Received>) {
    let mut reader = BufReader::new(stream);
    while let Some(received) = read(&mut reader) {
        let mut out: &TcpStream = stream;
        if sender.send(received).is_err() || out.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n").is_err() {
            break;
        }
    }
}

fn read(reader: &mut impl BufRead) -> Option<Received> {
    let head = line(reader)?;
    let head: String = head.into_iter().map(char::from).collect();
    let (method, rest) = head.split_once(' ')?;
    let (target, _version) = rest.rsplit_once(' ')?;
    let mut headers = Vec::new();
    loop {
        let line = line(reader)?;
        if line.is_empty() {
            break;
        }
        let colon = line.iter().position(|byte| *byte == b':')?;
        let name = line[..colon].iter().copied().map(char::from).collect();
        headers.push((name, line[colon + 1..].trim_ascii().to_vec()));
    }
    let header = |name: &str| {
        let value = headers.iter().find(|(own, _): &&(String, Vec<u8>)| own.eq_ignore_ascii_case(name));
        value.map(|(_, value)| String::from_utf8_lossy(value).into_owned())
    };
    let body = match (header("transfer-encoding"), header("content-length")) {
        (Some(_), _) => chunks(reader)?,
        (None, Some(length)) => exactly(reader, length.parse().ok()?)?,
        (None, None) => Vec::new(),
    };
    Some(Received { method: method.to_owned(), target: target.to_owned(), headers, body })
}

/// A line without its end.
fn line(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut line = Vec::new();
    reader.read_until(b'\n', &mut line).ok()?;
    line.pop().filter(|end| *end == b'\n')?;
    line.pop_if(|end| *end == b'\r');
    Some(line)
}

fn exactly(reader: &mut impl BufRead, length: usize) -> Option<Vec<u8>> {
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    Some(body)
}

fn chunks(reader: &mut impl BufRead) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = String::from_utf8(line(reader)?).ok()?;
        let size = usize::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        body.extend(exactly(reader, size)?);
        line(reader)?;
        if size == 0 {
            return Some(body);
        }
    }
}
