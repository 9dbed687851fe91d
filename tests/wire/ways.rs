//! Sends an operation to a recorder over each of the transports, and tells whether the bytes are the same.

use crate::recorder::{Received, Recorder};
use crate::{over_hyper, over_ureq};
use postbind::http::{Request, Uri};
use postbind::{Bytes, Client, Error, Hyper, Operation, Ureq, Variables};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// What was sent.
pub struct Sent {
    /// The URL that was asked for.
    pub uri: Uri,
    /// What arrived from a client of the caller's own.
    pub received: Received,
    /// What another transport sent that is not the same.
    pub other: Option<String>,
}

/// Sends one item over hyper, over ureq and as a request for a client of the caller's own. All have to send the same.
pub fn send<E: Variables + Clone + Send + Sync>(
    recorder: &Recorder,
    environment: &E,
    call: fn(&E) -> Result<Operation<()>, Error>,
) -> Result<Sent, String> {
    let address = recorder.address();
    let arrived = |answer: Result<(), String>| {
        answer.map_err(|error| error.to_string())?;
        recorder.take().pop().ok_or_else(|| "nothing arrived".to_owned())
    };

    let own = environment.clone();
    let operation = call(&own).map_err(told)?;
    let request = operation.to_request(&own).map_err(told)?;
    let uri = request.uri().clone();
    let received = arrived(write(address, &request).map_err(|error| error.to_string()))?;

    let asynchronous = environment.clone();
    let operation = call(&asynchronous).map_err(told)?;
    let client = Client::new(asynchronous).transport(Hyper::with_connector(over_hyper::Dial(address)));
    let runtime =
        tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(|error| error.to_string())?;
    let over_hyper = arrived(runtime.block_on(operation.send(&client)).map(drop).map_err(told))?;

    let blocking = environment.clone();
    let operation = call(&blocking).map_err(told)?;
    let client = Client::new(blocking).blocking_transport(Ureq::new(over_ureq::agent(address)));
    let over_ureq = arrived(operation.send_blocking(&client).map(drop).map_err(told))?;

    let ways = [("hyper", over_hyper), ("ureq", over_ureq)];
    let other = ways.iter().find(|(_, other)| comparable(other) != comparable(&received));
    let other = other.map(|(way, other)| format!("{way} sends {other:?}"));
    Ok(Sent { uri, received, other })
}

/// An error with what is behind it.
fn told(error: Error) -> String {
    let mut text = error.to_string();
    let mut source = std::error::Error::source(&error);
    while let Some(error) = source {
        text += &format!(": {error}");
        source = error.source();
    }
    text
}

/// What has to be the same by all ways. HTTP clients say in their own way that they keep the connection, and the boundary
/// of a form is made up anew.
fn comparable(received: &Received) -> (String, String, Vec<(String, String)>, Vec<u8>) {
    let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let mut headers: Vec<_> =
        received.headers.iter().map(|(name, value)| (name.to_lowercase(), latin(value))).collect();
    headers.retain(|(name, _)| name != "connection");
    headers.sort();
    let content_type = headers.iter_mut().find(|(name, _)| name == "content-type");
    let boundary = content_type.and_then(|(_, value)| {
        let at = value.find("boundary=---")? + "boundary=".len();
        Some(value.split_off(at))
    });
    let body = match boundary {
        Some(boundary) => latin(&received.body).replace(&boundary, "").into_bytes(),
        None => received.body.clone(),
    };
    (received.method.clone(), received.target.clone(), headers, body)
}

/// A client of the caller's own: the request as HTTP/1.1, over one connection.
fn write(address: SocketAddr, request: &Request<Bytes>) -> std::io::Result<()> {
    const SILENT: &[&str] = &["GET", "HEAD", "DELETE", "OPTIONS", "TRACE"];
    let uri = request.uri();
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let mut bytes = format!("{} {target} HTTP/1.1\r\n", request.method()).into_bytes();
    for (name, value) in request.headers() {
        bytes.extend([name.as_str().as_bytes(), b": ", value.as_bytes(), b"\r\n"].concat());
    }
    if let (false, Some(authority)) = (request.headers().contains_key("host"), uri.authority()) {
        bytes.extend(format!("host: {authority}\r\n").into_bytes());
    }
    if !request.body().is_empty() || !SILENT.contains(&request.method().as_str()) {
        bytes.extend(format!("content-length: {}\r\n", request.body().len()).into_bytes());
    }
    bytes.extend(b"connection: close\r\n\r\n");
    bytes.extend(request.body());
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(&bytes)?;
    stream.shutdown(std::net::Shutdown::Write)?;
    stream.read_to_end(&mut Vec::new()).map(drop)
}
