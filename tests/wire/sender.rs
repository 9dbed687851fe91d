//! Sends every operation of one collection to a recorder and prints what arrived: a JSON line an item.
//!
//! The gate copies this file into the crate of the collection and appends the calls of its operations.

mod over_hyper;
mod over_ureq;
mod recorder;
mod ways;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use postbind::{Error, Operation};
use recorder::Recorder;
use serde_json::{Value, json};
use ways::Sent;

/// What makes an operation of what the item itself saved.
type Call = fn(&Environment) -> Result<Operation<()>, Error>;

fn main() {
    // The files of the collection are named from there.
    if let Some(folder) = std::env::args().nth(1) {
        std::env::set_current_dir(folder).expect("the folder of the recordings");
    }
    let recorder = Recorder::start().expect("a free port");
    let environment = environment();
    for (index, call) in CALLS {
        let mut line = match ways::send(&recorder, &environment, *call) {
            Ok(sent) => line(&sent),
            Err(error) => json!({ "error": error }),
        };
        line["index"] = json!(index);
        println!("{line}");
    }
}

/// What arrived, in the form of the recordings: bytes of headers are latin-1.
fn line(Sent { uri, received, other }: &Sent) -> Value {
    let latin = |bytes: &[u8]| bytes.iter().copied().map(char::from).collect::<String>();
    let headers: Vec<Value> = received.headers.iter().map(|(name, value)| json!([name, latin(value)])).collect();
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    json!({
        "method": received.method,
        "url": format!("{}://{authority}{}", uri.scheme_str().unwrap_or(""), received.target),
        "headers": headers,
        "body_base64": STANDARD.encode(&received.body),
        "other": other,
    })
}
