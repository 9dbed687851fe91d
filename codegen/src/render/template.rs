//! Fills the slots of the skeletons in `templates/`, which hold what every output file has in common.

/// A skeleton: text with `{{slot}}`s and nothing else, no loop, no condition.
pub struct Template(&'static str);

/// The manifest of the crate.
pub const MANIFEST: Template = Template(include_str!("../../../templates/Cargo.toml.tmpl"));
/// The crate's root.
pub const LIB: Template = Template(include_str!("../../../templates/lib.rs.tmpl"));
/// The page that a crate of its own begins with.
pub const README: Template = Template(include_str!("../../../templates/crate.README.md.tmpl"));
/// A module.
pub const MODULE: Template = Template(include_str!("../../../templates/module.rs.tmpl"));
/// What requests are found again by.
pub const IDS: Template = Template(include_str!("../../../templates/IDS.txt.tmpl"));
/// The page to read first in a review.
pub const SURFACE: Template = Template(include_str!("../../../templates/SURFACE.txt.tmpl"));

impl Template {
    /// Puts a value into every slot. What a value holds is never read as a slot again.
    pub fn fill(&self, values: &[(&str, &str)]) -> String {
        let mut filled = String::new();
        let mut rest = self.0;
        while let Some((before, after)) = rest.split_once("{{") {
            let (slot, after) = after.split_once("}}").unwrap_or((after, ""));
            let value = values.iter().find(|(name, _)| *name == slot).map(|(_, value)| *value);
            filled.push_str(before);
            filled.push_str(value.unwrap_or_else(|| unreachable!("the slot {slot} is not filled")));
            rest = after;
        }
        filled.push_str(rest);
        filled
    }
}
