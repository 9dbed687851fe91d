//! Resolves what an item saved, for the `saved` constructors of generated request structs.

use serde_json::Value;

use crate::error::Error;
use crate::item::Item;
use crate::number::Number;
use crate::param::Param;
use crate::secret::Secret;
use crate::step::Apart;
use crate::substitute::{Missing, Place, is_told_to_step, substitute};
use crate::variable::Variables;

/// What is no text in a JSON body, but a value that is not known yet: the beginning of a text that nobody writes.
pub(crate) const UNQUOTED: &str = "\"\u{FFFF}";

/// The saved values of an item, with `{{variables}}` resolved from an environment.
///
/// Those that the item's own pre-request scripts store are left as `{{name}}`: the scripts run when the request is built.
pub struct Saved<'a> {
    item: &'static Item,
    environment: Apart<'a>,
}

impl<'a> Saved<'a> {
    /// Resolves for this item from this environment.
    pub fn new(item: &'static Item, environment: &'a dyn Variables) -> Self {
        Self { item, environment: Apart::new(item, environment) }
    }

    /// A text.
    ///
    /// # Errors
    ///
    /// [`Error::Unresolved`] when a variable of the template has no value.
    pub fn text(&self, template: &str) -> Result<String, Error> {
        self.put(template, Place::Text)
    }

    fn put(&self, template: &str, place: Place) -> Result<String, Error> {
        substitute(template, place, &self.environment)
            .map(|text| text.into_owned())
            .map_err(|missing| Error::unresolved(self.item, missing))
    }

    /// A credential.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text).
    pub fn secret(&self, template: &str) -> Result<Secret<String>, Error> {
        self.text(template).map(Secret::new)
    }

    /// A query parameter. What the collection saved is URL syntax: a variable's value may hold several, as in Postman.
    /// What the program or an answer put into a variable is data.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text).
    pub fn param(&self, template: &str) -> Result<Param, Error> {
        self.put(template, Place::Query).map(Param::raw)
    }

    /// A path variable, with values of variables as in [`param`](Self::param). `name` is the URL's placeholder.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text); and when the result is empty, where Postman would send the placeholder itself.
    pub fn path(&self, name: &'static str, template: &str) -> Result<Param, Error> {
        let text = self.put(template, Place::Path)?;
        if text.is_empty() {
            return Err(Error::unresolved(self.item, Missing(name.to_owned())));
        }
        if text.split('/').any(|segment| matches!(segment, "." | "..")) && is_told_to_step(template, &self.environment)
        {
            let problem = format!("`{template}` as `{name}` would change the path: an answer made it `{text}`; set it");
            return Err(Error::build(self.item, problem));
        }
        Ok(Param::raw(text))
    }

    /// Whether a variable has a value that is not empty: without one, a pre-request script leaves the field out.
    pub fn is_filled(&self, name: &str) -> bool {
        self.environment.get(name).and_then(|variable| variable.as_str()).is_some_and(|text| !text.is_empty())
    }

    /// A number that neither `i64` nor `f64` holds digit for digit.
    ///
    /// # Errors
    ///
    /// [`Error::Build`] when the text is no JSON number; generated code only passes texts that are.
    pub fn number(&self, text: &str) -> Result<Number, Error> {
        Number::new(text).map_err(|error| Error::build_from(self.item, format!("`{text}` is no number"), error))
    }

    /// An unquoted `{{variable}}` of a JSON body. Of a variable that the item's own scripts store it is a text, behind the
    /// noncharacter U+FFFF, that makes place for the value when the request is built.
    ///
    /// # Errors
    ///
    /// As [`text`](Self::text); and [`Error::Build`] when the result is not one JSON value.
    pub fn json(&self, template: &str) -> Result<Value, Error> {
        let text = self.text(template)?;
        if self.environment.holds_own(&text) {
            return Ok(Value::String(format!("{}{text}", &UNQUOTED[1..])));
        }
        serde_json::from_str(&text).map_err(|_| {
            // Serde's text is left out: it could quote the value, which may be secret.
            let problem =
                format!("`{template}` stands where JSON must stand, and its value is not JSON; set it to one");
            Error::build(self.item, problem)
        })
    }
}
