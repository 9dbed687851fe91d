//! A program of a user who does not commit the bindings: builds a request and reads an answer, without I/O.

#![deny(warnings)]

include!(concat!(env!("OUT_DIR"), "/postbind.rs"));

use petshop::Environment;
use petshop::pets::{Adopt, AdoptError, adopt};
use postbind::{Bytes, http};

fn main() -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let mut environment = Environment { token: "t0ken".into(), ..Environment::default() };
    let operation = adopt(&Adopt { pet_id: "a/b".into(), ..Adopt::saved(&environment)? });

    let request = operation.to_request(&environment)?;
    println!("{} {}", request.method(), request.uri());
    println!("{}", String::from_utf8(request.into_body().into())?);

    let answer = |status, body: &'static str| http::Response::builder().status(status).body(Bytes::from(body));
    let adopted = operation.read(answer(201, r#"{"receipt": "r-1", "fee": 12.50}"#)?, &mut environment)?;
    println!("{} {}", adopted.receipt, adopted.fee);
    println!("{:?}", environment.receipt.as_str());

    let Err(error) = operation.read(answer(409, r#"{"reason": "asleep"}"#)?, &mut environment) else {
        return Err("409 is no success".into());
    };
    match error.refusal::<AdoptError>()? {
        Some(AdoptError::Conflict(conflict)) => println!("{}", conflict.reason),
        other => return Err(format!("{other:?}").into()),
    }
    Ok(())
}
