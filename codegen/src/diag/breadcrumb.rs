//! Where something stands in Postman's own tree.

use std::fmt;

/// The names of the folders and the item that lead to a place: people live in Postman's tree, not in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Breadcrumb(Vec<String>);

impl Breadcrumb {
    /// The breadcrumb of a child with this name.
    #[must_use]
    pub fn child(&self, name: &str) -> Self {
        let mut names = self.0.clone();
        names.push(name.to_owned());
        Self(names)
    }

    /// The breadcrumb of a sibling with this name.
    #[must_use]
    pub fn beside(&self, name: &str) -> Self {
        let parent = self.0.split_last().map_or(&[][..], |(_, parent)| parent);
        Self(parent.to_vec()).child(name)
    }

    /// The names, outermost first.
    pub fn names(&self) -> &[String] {
        &self.0
    }

    /// No name at all: the collection itself.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }
}

/// `Pets / Owners / Get owner`, on one line whatever the names hold.
impl fmt::Display for Breadcrumb {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, name) in self.0.iter().enumerate() {
            if index > 0 {
                formatter.write_str(" / ")?;
            }
            let words: Vec<&str> = name.split_whitespace().collect();
            formatter.write_str(&words.join(" "))?;
        }
        Ok(())
    }
}
