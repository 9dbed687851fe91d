//! Makes the calls of an example to a mock, and says what came of each.

use crate::examples::FILLED;
use crate::mock::Mock;
use http::StatusCode;
use postbind::{Client, Error, Response, Variables};
use std::pin::pin;
use std::process::ExitCode;
use std::task::{Context, Poll, Waker};

/// A call by its name.
pub type Call<E> = (&'static str, fn(&Client<E>) -> Result<StatusCode, Error>);

/// Makes each of these calls to a mock of the collection, which answers with the saved example, and prints a line for
/// each. Fails when one of them does.
///
/// This is what generated examples call. A variable that has no value gets one.
pub fn run_examples<E: Variables + Default + Clone + Send + Sync>(collection: &str, calls: &[Call<E>]) -> ExitCode {
    let mock = match Mock::read(collection) {
        Ok(mock) => mock,
        Err(error) => {
            eprintln!("{collection}: {error}");
            return ExitCode::FAILURE;
        }
    };
    if calls.is_empty() {
        println!("nothing is called: no request has a saved answer that its saved values lead to");
    }
    let mut failed = false;
    for (name, call) in calls {
        match answered(&mock, *call) {
            Ok(status) => println!("{name}: {status}"),
            Err(error) => {
                eprintln!("{name}: {error}");
                failed = true;
            }
        }
    }
    if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
}

/// The status of the answer, with a value for each variable that lacks one.
fn answered<E: Variables + Default + Clone + Send + Sync>(
    mock: &Mock,
    call: fn(&Client<E>) -> Result<StatusCode, Error>,
) -> Result<StatusCode, Error> {
    let mut environment = E::default();
    loop {
        match call(&mock.client(environment.clone())) {
            Err(Error::Unresolved(missing)) => match environment.get_mut(missing.variable()) {
                Some(variable) if !variable.is_set() => variable.set(FILLED),
                _ => return Err(Error::Unresolved(missing)),
            },
            answer => return answer,
        }
    }
}

/// The status of an answer that a mock gives: it never waits, so no runtime is needed.
///
/// # Errors
///
/// Those of the call.
pub fn finish<T>(call: impl Future<Output = Result<Response<T>, Error>>) -> Result<StatusCode, Error> {
    let mut call = pin!(call);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        match call.as_mut().poll(&mut context) {
            Poll::Ready(answer) => return answer.map(|answer| answer.status()),
            Poll::Pending => std::thread::yield_now(),
        }
    }
}
