//! Brings the expressions of the syntax tree into our tree.

use super::aside;
use super::ast::{Expr, Op, Pattern};
use super::host;
use super::lower::Lower;
use super::parse::{BROKEN, State, Tree};
use super::text::unescape;

impl Lower<'_> {
    /// An expression that may be missing.
    pub fn maybe(&mut self, tree: Option<&Tree>) -> Expr {
        match tree {
            Some(tree) => self.expr(tree),
            None => Expr::Other(Vec::new()),
        }
    }

    fn boxed(&mut self, tree: &Tree, field: &str) -> Box<Expr> {
        Box::new(self.maybe(tree.field(field)))
    }

    fn all(&mut self, tree: &Tree) -> Vec<Expr> {
        tree.parts().map(|part| self.expr(part)).collect()
    }

    /// A node with a broken part.
    pub fn torn(&mut self, tree: &Tree) -> Expr {
        match tree.state {
            State::Whole => Expr::Torn(self.all(tree)),
            _ => self.gap(tree),
        }
    }

    /// A part that is not translated: a broken one is always reported, one that
    /// is too deep only if something that matters may stand in it.
    pub fn gap(&mut self, tree: &Tree) -> Expr {
        let (names, what) = match &tree.state {
            State::Broken(names) => (names.clone(), Some(BROKEN)),
            State::Deep(names) => {
                let matters = names.iter().any(|name| host::may_write(name) || aside::may_be(name));
                let what = "the script is nested too deeply to be followed here";
                (names.clone(), matters.then_some(what))
            }
            State::Whole => (Vec::new(), None),
        };
        let span = tree.span.clone();
        Expr::Gap { span, names, what }
    }

    /// One expression.
    pub fn expr(&mut self, tree: &Tree) -> Expr {
        if tree.state != State::Whole || tree.torn() {
            return self.torn(tree);
        }
        match tree.kind.as_str() {
            "identifier" | "undefined" | "shorthand_property_identifier" => Expr::Name(self.text(tree)),
            "null" => Expr::Null,
            "true" | "false" => Expr::Bool(tree.kind == "true"),
            "number" => match self.text(tree).parse() {
                Ok(number) => Expr::Number(number),
                Err(_) => Expr::Other(Vec::new()),
            },
            "string" => self.string(tree),
            "template_string" if !tree.has("template_substitution") => self.string(tree),
            "parenthesized_expression" | "sequence_expression" => Expr::Sequence(self.all(tree)),
            // Awaiting anything that is no promise gives it back, and no promise is followed.
            "await_expression" => Expr::Sequence(self.all(tree)),
            "member_expression" => {
                let key = tree.field("property").map(|key| self.text(key));
                let key = Expr::Text(key.unwrap_or_default());
                Expr::Member(self.boxed(tree, "object"), Box::new(key))
            }
            "subscript_expression" => {
                let object = self.boxed(tree, "object");
                Expr::Member(object, self.boxed(tree, "index"))
            }
            "call_expression" => self.call(tree),
            "arrow_function" | "function_expression" | "generator_function" | "method_definition" => {
                Expr::Function(self.function(tree))
            }
            "assignment_expression" => {
                let target = tree.field("left").map(|left| self.pattern(left));
                let target = Box::new(target.unwrap_or(Pattern::Nothing));
                Expr::Assign(target, self.boxed(tree, "right"))
            }
            "augmented_assignment_expression" | "update_expression" => self.update(tree),
            "ternary_expression" => {
                let test = self.boxed(tree, "condition");
                let then = self.boxed(tree, "consequence");
                Expr::Choose(Some(test), then, self.boxed(tree, "alternative"))
            }
            "binary_expression" => self.binary(tree),
            "unary_expression" => self.unary(tree),
            "array" => Expr::List(self.all(tree)),
            "object" | "new_expression" => Expr::Fresh(self.all(tree)),
            _ => Expr::Other(self.all(tree)),
        }
    }

    /// The fixed key of a property, if it has one.
    pub fn key(&mut self, tree: &Tree) -> Option<String> {
        match tree.kind.as_str() {
            "property_identifier" => Some(self.text(tree)),
            _ => match self.expr(tree) {
                Expr::Text(text) => Some(text),
                Expr::Number(number) => Some(number.to_string()),
                _ => None,
            },
        }
    }

    fn string(&mut self, tree: &Tree) -> Expr {
        let mut value = String::new();
        for part in tree.parts() {
            let text = self.text(part);
            match part.kind.as_str() {
                "escape_sequence" => match unescape(&text) {
                    Some(text) => value.push_str(&text),
                    None => return Expr::Other(Vec::new()),
                },
                _ => value.push_str(&text),
            }
        }
        Expr::Text(value)
    }

    fn call(&mut self, tree: &Tree) -> Expr {
        let callee = self.boxed(tree, "function");
        let list = tree.field("arguments");
        let arguments = list.map(|list| self.all(list)).unwrap_or_default();
        if list.is_some_and(|list| list.torn() || list.state != State::Whole) {
            let mut parts = vec![*callee];
            parts.extend(arguments);
            return Expr::Torn(parts);
        }
        // The parts of a tagged template are no arguments that anything here takes.
        if list.is_some_and(|list| list.kind != "arguments") {
            return Expr::Other(arguments);
        }
        Expr::Call { callee, arguments, span: tree.span.clone() }
    }

    /// `x += y` and `x++`: the place gets a value that is computed.
    fn update(&mut self, tree: &Tree) -> Expr {
        let place = tree.field("left").or(tree.field("argument"));
        let target = place.map(|place| self.pattern(place));
        let value = Expr::Other(vec![self.maybe(tree.field("right"))]);
        let target = Box::new(target.unwrap_or(Pattern::Nothing));
        Expr::Assign(target, Box::new(value))
    }

    fn binary(&mut self, tree: &Tree) -> Expr {
        let left = self.boxed(tree, "left");
        let right = self.boxed(tree, "right");
        let op = match tree.field("operator").map_or("", |token| token.kind.as_str()) {
            "&&" => return Expr::And(left, right),
            "||" => return Expr::Or(left, right),
            "??" => return Expr::Choose(None, left, right),
            "in" => return Expr::In(left, right),
            "==" | "===" => Op::Equal,
            "!=" | "!==" => Op::Unequal,
            "<" => Op::Less,
            "<=" => Op::AtMost,
            ">" => Op::More,
            ">=" => Op::AtLeast,
            _ => return Expr::Other(vec![*left, *right]),
        };
        Expr::Compare(op, left, right)
    }

    fn unary(&mut self, tree: &Tree) -> Expr {
        let argument = self.boxed(tree, "argument");
        match tree.field("operator").map_or("", |token| token.kind.as_str()) {
            "!" => Expr::Not(argument),
            "typeof" => Expr::TypeOf(argument),
            "delete" => Expr::Delete(argument),
            _ => Expr::Other(vec![*argument]),
        }
    }
}
