//! Resolves an item's auth and puts it into the headers; a key for the query is handed on.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::error::Error;
use crate::headers::Headers;
use crate::item::{Auth, Item, Place};
use crate::substitute::substitute;
use crate::variable::Variables;

/// The parameter that an API key adds to the query: name and value.
pub(crate) type QueryKey = (String, String);

/// Signs the headers as Postman does. An auth that signs replaces the header of its name; one that does not leaves it.
pub(crate) fn apply(
    item: &'static Item,
    variables: &dyn Variables,
    headers: &mut Headers<'_>,
) -> Result<Option<QueryKey>, Error> {
    let resolve = |template| substitute(template, variables).map_err(|missing| Error::unresolved(item, missing));
    match item.auth {
        Auth::None => {}
        Auth::Basic { username, password } => {
            let (username, password) = (resolve(username)?, resolve(password)?);
            headers.remove("authorization");
            headers.push("Authorization", &basic(&format!("{username}:{password}")), true)?;
        }
        Auth::Bearer { token } => {
            let token = resolve(token)?;
            if !token.is_empty() {
                headers.remove("authorization");
                headers.push("Authorization", &format!("Bearer {token}"), true)?;
            }
        }
        Auth::ApiKey { key, value, place } => {
            let (key, value) = (resolve(key)?, resolve(value)?);
            match place {
                // Postman shows nothing of a key without a name.
                _ if key.is_empty() => {}
                Place::Header => {
                    headers.remove_like(&key);
                    headers.push(key.into_owned(), &value, true)?;
                }
                Place::Query => return Ok(Some((key.into_owned(), value.into_owned()))),
            }
        }
    }
    Ok(None)
}

/// What a URL's `user:password@` becomes, unless the request has an `Authorization` already.
pub(crate) fn apply_userinfo(userinfo: &str, headers: &mut Headers<'_>) -> Result<(), Error> {
    if headers.get("authorization").is_some() {
        return Ok(());
    }
    let credentials = if userinfo.contains(':') { userinfo.to_owned() } else { format!("{userinfo}:") };
    headers.push("Authorization", &basic(&credentials), true)
}

fn basic(credentials: &str) -> String {
    format!("Basic {}", STANDARD.encode(credentials))
}
