//! Brings what a value is bound to into our tree.

use super::ast::Pattern;
use super::lower::Lower;
use super::parse::Tree;

impl Lower<'_> {
    /// The pattern of a declaration, a parameter or the left side of an assignment.
    pub fn pattern(&mut self, tree: &Tree) -> Pattern {
        match tree.kind.as_str() {
            "identifier" | "shorthand_property_identifier_pattern" | "shorthand_property_identifier" => {
                Pattern::Name(self.text(tree))
            }
            "member_expression" | "subscript_expression" => {
                Pattern::Place(Box::new(self.expr(tree)), tree.span.clone())
            }
            "parenthesized_expression" => match tree.parts().next() {
                Some(inner) => self.pattern(inner),
                None => Pattern::Nothing,
            },
            "object_pattern" | "object" => {
                let parts = tree.parts().map(|part| self.property(part));
                Pattern::Parts(parts.collect())
            }
            "array_pattern" | "array" => self.elements(tree),
            "assignment_pattern" | "object_assignment_pattern" => match (tree.field("left"), tree.field("right")) {
                (Some(left), Some(right)) => Pattern::Default(Box::new(self.pattern(left)), Box::new(self.expr(right))),
                (left, _) => self.vague(left),
            },
            _ => self.vague(tree.parts().next()),
        }
    }

    fn vague(&mut self, inner: Option<&Tree>) -> Pattern {
        match inner {
            Some(inner) => Pattern::Vague(Box::new(self.pattern(inner))),
            None => Pattern::Nothing,
        }
    }

    fn property(&mut self, part: &Tree) -> (String, Pattern) {
        let pair = (part.field("key"), part.field("value"));
        if let (Some(key), Some(value)) = pair {
            return match self.key(key) {
                Some(name) => (name, self.pattern(value)),
                None => (String::new(), self.vague(Some(value))),
            };
        }
        match self.pattern(part) {
            Pattern::Name(name) => (name.clone(), Pattern::Name(name)),
            Pattern::Default(inner, value) => match *inner {
                Pattern::Name(name) => (name.clone(), Pattern::Default(Box::new(Pattern::Name(name)), value)),
                inner => (String::new(), Pattern::Vague(Box::new(inner))),
            },
            other => (String::new(), other),
        }
    }

    fn elements(&mut self, tree: &Tree) -> Pattern {
        let mut index = 0usize;
        let mut parts = Vec::new();
        for child in &tree.children {
            if child.kind == "," {
                index += 1;
            } else if child.named {
                parts.push((index.to_string(), self.pattern(child)));
            }
        }
        Pattern::Parts(parts)
    }
}
