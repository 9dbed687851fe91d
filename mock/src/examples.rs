//! Sends a call for each saved example of its item, and holds the answers against the item's checks.

use crate::mock::Mock;
use postbind::{Error, Operation, Variables};

/// What a variable has in such a test when the collection saved nothing for it.
pub const FILLED: &str = "1";

/// Sends a call to a mock of the collection once for each of these examples, which the mock then answers with, and holds
/// the answer against what the item's test scripts assert. The checks whose messages stand beside an example are left
/// out, and so are those that read variables: these depend on the calls before.
///
/// This is what generated tests call. A variable that has no value gets one.
///
/// # Panics
///
/// With a message that says which, where the collection cannot be read, the call cannot be built, the mock has no such
/// example, or a check does not hold.
pub fn try_examples<E: Variables + Default>(
    collection: &str,
    call: impl Fn(&E) -> Result<Operation<()>, Error>,
    examples: &[(&str, &[&str])],
) {
    let mock = Mock::read(collection).unwrap_or_else(|error| panic!("{collection}: {error}"));
    for (example, except) in examples {
        let mut environment = E::default();
        let (operation, request) = loop {
            let built = call(&environment).and_then(|operation| {
                let operation = operation.header("x-mock-response-name", *example);
                let request = operation.to_request(&environment)?;
                Ok((operation, request))
            });
            match built {
                Ok(built) => break built,
                Err(Error::Unresolved(missing)) => match environment.get_mut(missing.variable()) {
                    Some(variable) if !variable.is_set() => variable.set(FILLED),
                    _ => panic!("{example}: {missing}"),
                },
                Err(error) => panic!("{example}: {error}"),
            }
        };
        let response = mock.respond(&request);
        let checked = match operation.read(response, &mut environment) {
            Ok(answer) => answer.check(),
            Err(Error::Status(refusal)) => refusal.check(),
            Err(error) => panic!("{example}: {error}"),
        };
        let Err(failed) = checked else { continue };
        let broken: Vec<&str> = failed.messages().iter().copied().filter(|message| !except.contains(message)).collect();
        assert!(broken.is_empty(), "{example}: {}: {}", operation.item().name, broken.join("; "));
    }
}
