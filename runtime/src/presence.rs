//! Keeps an absent member and a `null` one apart.

use serde::{Deserialize, Deserializer};

/// Reads a member that is there: `Some(None)` for `null`, so that `None` is left to mean absent.
///
/// ```
/// #[derive(serde::Deserialize, serde::Serialize)]
/// struct Patch {
///     #[serde(default, deserialize_with = "postbind::present", skip_serializing_if = "Option::is_none")]
///     note: Option<Option<String>>,
/// }
///
/// # fn main() -> Result<(), serde_json::Error> {
/// assert_eq!(serde_json::from_str::<Patch>("{}")?.note, None);
/// assert_eq!(serde_json::from_str::<Patch>(r#"{"note":null}"#)?.note, Some(None));
/// # Ok(())
/// # }
/// ```
///
/// # Errors
///
/// When the member is neither `null` nor a `T`.
pub fn present<'de, D, T>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    D: Deserializer<'de>,
    T: Deserialize<'de>,
{
    Option::deserialize(deserializer).map(Some)
}
