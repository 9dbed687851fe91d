//! Sends every operation of one collection to a recorder and prints what arrived: a JSON line an item.
//!
//! The gate copies this file into the crate of the collection and appends the calls of its operations.

mod recorder;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use postbind::http::{Request, Uri};
use postbind::{Bytes, Error, Operation};
use recorder::{Received, Recorder};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

/// What makes an operation of what the item itself saved.
type Call = fn(&Environment) -> Result<Operation<()>, Error>;

fn main() {
    // The files of the collection are named from there.
    if let Some(folder) = std::env::args().nth(1) {
        std::env::set_current_dir(folder).expect("the folder of the recordings");
    }
    let recorder = Recorder::start().expect("a free port");
    for (index, call) in CALLS {
        let mut line = match send(&recorder, *call) {
            Ok(line) => line,
            Err(error) => json!({ "error": error }),
        };
        line["index"] = json!(index);
        println!("{line}");
    }
}

fn send(recorder: &Recorder, call: Call) -> Result<Value, String> {
    let environment = Environment::default();
    let operation = call(&environment).map_err(|error| error.to_string())?;
    let request = operation.to_request(&environment).map_err(|error| error.to_string())?;
    let uri = request.uri().clone();
    write(recorder.address(), &request).map_err(|error| error.to_string())?;
    let received = recorder.take().pop().ok_or("nothing arrived")?;
    Ok(line(&uri, &received))
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

/// What arrived, in the form of the recordings: bytes of headers are latin-1.
fn line(uri: &Uri, received: &Received) -> Value {
    let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let headers: Vec<Value> = received.headers.iter().map(|(name, value)| json!([name, latin(value)])).collect();
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    json!({
        "method": received.method,
        "url": format!("{}://{authority}{}", uri.scheme_str().unwrap_or(""), received.target),
        "headers": headers,
        "body_base64": STANDARD.encode(&received.body),
    })
}
