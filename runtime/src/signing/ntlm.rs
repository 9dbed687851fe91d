//! NTLM over HTTP: turns a password and the messages of a server into the messages of a client.

use crate::dynamic::Dynamic;
use crate::signing::text::from_base64;
use crate::signing::{Effect, Parameters, Scheme, Signed, View};

mod hashes;
mod messages;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

use messages::{Challenge, Client};

/// Answers by MS-NTHT and MS-NLMP (SEMANTICS 6.2, `ntlm`). All the requests have to go over one connection.
pub static NTLM: Scheme = Scheme { name: "ntlm", sign, answer: Some(answer) };

/// The first request goes out unsigned.
fn sign(_: &Parameters<'_>, _: &View<'_>, _: &Dynamic) -> Signed {
    Ok(vec![Effect::Without("Authorization")])
}

/// Answers the first challenge with a message of type 1, and the message of type 2 that follows with one of type 3.
fn answer(
    parameters: &Parameters<'_>,
    _: &View<'_>,
    challenges: &[&str],
    answered: u32,
    dynamic: &Dynamic,
) -> Option<Vec<Effect>> {
    if parameters.flag("disableRetryRequest") {
        return None;
    }
    let (mut user, mut domain) = (parameters.text("username"), parameters.text("domain"));
    if domain.is_empty() {
        (user, domain) = split(user);
    }
    let client =
        Client { user, domain, workstation: parameters.text("workstation"), password: parameters.text("password") };
    let message = match answered {
        0 if is_offered(challenges) => client.negotiate(),
        1 => {
            let challenge = challenges.iter().find_map(|text| text.strip_prefix("NTLM "))?;
            client.authenticate(&Challenge::read(&from_base64(challenge))?, dynamic)
        }
        _ => return None,
    };
    Some(vec![Effect::Header("Authorization", message)])
}

/// Whether the server offers NTLM, in a header of its own or, in the last header, in a list.
fn is_offered(challenges: &[&str]) -> bool {
    challenges.iter().any(|text| matches!(*text, "NTLM" | "negotiate"))
        || challenges.last().is_some_and(|text| text.contains("NTLM"))
}

/// User and domain of `DOMAIN\user` or `user@domain`, but not of a name with both characters.
fn split(name: &str) -> (&str, &str) {
    let (down, up) = (name.split_once('\\'), name.split_once('@'));
    let plain = |text: &str| !text.is_empty() && !text.contains(['\\', '@']);
    match (down, up) {
        (Some((domain, user)), None) | (None, Some((user, domain))) if plain(user) && plain(domain) => (user, domain),
        _ => (name, ""),
    }
}
