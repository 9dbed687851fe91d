//! Makes the values of Postman's dynamic variables, by way of the runtime.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::AUTHORIZATION;
use postbind::{Auth, Dynamic, Item, Variable, Variables};

/// The runtime fills in what it sends. Of that, only the user name holds any text whatever, lines and all.
static ITEM: Item =
    Item { url: "http://mock", auth: Auth::Basic { username: "{{value}}", password: "" }, ..Item::PLAIN };

struct Source<'d> {
    value: Variable,
    dynamic: &'d Dynamic,
}

impl Variables for Source<'_> {
    fn get(&self, name: &str) -> Option<&Variable> {
        (name == "value").then_some(&self.value)
    }

    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }

    fn dynamic(&self) -> &Dynamic {
        self.dynamic
    }
}

/// A value for `$guid` and its like; nothing for a name that Postman does not know.
pub(crate) fn made_up(name: &str, dynamic: &Dynamic) -> Option<String> {
    Dynamic::names().find(|known| *known == name)?;
    let source = Source { value: format!("{{{{{name}}}}}").into(), dynamic };
    let request = ITEM.parts().untyped().to_request(&source).ok()?;
    let encoded = request.headers().get(AUTHORIZATION)?.as_bytes().strip_prefix(b"Basic ")?;
    let pair = String::from_utf8(STANDARD.decode(encoded).ok()?).ok()?;
    pair.strip_suffix(':').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::made_up;
    use postbind::Dynamic;
    use std::time::{Duration, SystemTime};

    #[test]
    fn all_names() {
        let dynamic = Dynamic::seeded(7);
        let missing: Vec<&str> = Dynamic::names().filter(|name| made_up(name, &dynamic).is_none()).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn seeds_and_clocks() {
        let at = |seed| Dynamic::seeded(seed).at(SystemTime::UNIX_EPOCH + Duration::from_secs(86_400));
        let check = |name, expected: Option<&str>| assert_eq!(made_up(name, &at(7)).as_deref(), expected, "{name}");
        check("$timestamp", Some("86400"));
        check("$isoTimestamp", Some("1970-01-02T00:00:00.000Z"));
        check("$GUID", None);
        check("guid", None);
        assert_eq!(made_up("$guid", &at(7)), made_up("$guid", &at(7)));
        assert_ne!(made_up("$guid", &at(7)), made_up("$guid", &at(8)));
    }
}
