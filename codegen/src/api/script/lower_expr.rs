//! Brings the expressions of the syntax tree into our tree.

use super::aside;
use super::ast::{Expr, Op, Pattern, Sign};
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
            "regex" => {
                let part = |field| tree.field(field).map(|part| self.text(part)).unwrap_or_default();
                Expr::Regex(part("pattern"), part("flags"))
            }
            "string" => self.string(tree),
            "template_string" => self.template(tree),
            "parenthesized_expression" | "sequence_expression" => Expr::Sequence(self.all(tree)),
            // Awaiting anything that is no promise gives it back, and no promise is followed.
            "await_expression" => Expr::Sequence(self.all(tree)),
            "member_expression" => {
                let key = tree.field("property").map(|key| (self.text(key), key.span.clone()));
                let (key, span) = key.unwrap_or_default();
                let key = Expr::Key(key, span);
                Expr::Member(self.boxed(tree, "object"), Box::new(key), tree.has("optional_chain"))
            }
            "subscript_expression" => {
                let object = self.boxed(tree, "object");
                let key = match self.maybe(tree.field("index")) {
                    Expr::Text(key) => {
                        Expr::Key(key, tree.field("index").map(|key| key.span.clone()).unwrap_or_default())
                    }
                    key => key,
                };
                Expr::Member(object, Box::new(key), tree.has("optional_chain"))
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
                Expr::Choose(test, then, self.boxed(tree, "alternative"))
            }
            "binary_expression" => self.binary(tree),
            "unary_expression" => self.unary(tree),
            "array" => Expr::List(self.all(tree)),
            "object" => Expr::Object(tree.parts().map(|part| self.entry(part)).collect()),
            "new_expression" => Expr::New(self.all(tree)),
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

    /// A template string: its texts and what is put in between.
    fn template(&mut self, tree: &Tree) -> Expr {
        let mut parts = vec![Expr::Text(String::new())];
        for part in tree.parts() {
            let text = match part.kind.as_str() {
                "template_substitution" => {
                    let value = part.parts().next();
                    parts.push(self.maybe(value));
                    continue;
                }
                "escape_sequence" => match unescape(&self.text(part)) {
                    Some(text) => text,
                    None => return Expr::Other(Vec::new()),
                },
                _ => self.text(part),
            };
            match parts.last_mut() {
                Some(Expr::Text(last)) => last.push_str(&text),
                _ => parts.push(Expr::Text(text)),
            }
        }
        match parts.len() {
            1 => parts.remove(0),
            _ => Expr::Template(parts),
        }
    }

    /// A member of an object literal.
    fn entry(&mut self, tree: &Tree) -> (Option<Expr>, Expr) {
        match tree.kind.as_str() {
            "pair" => {
                let key = tree.field("key").and_then(|key| self.key(key));
                (key.map(Expr::Text), self.maybe(tree.field("value")))
            }
            "shorthand_property_identifier" => (Some(Expr::Text(self.text(tree))), self.expr(tree)),
            "method_definition" => {
                let key = tree.field("name").and_then(|key| self.key(key));
                (key.map(Expr::Text), self.expr(tree))
            }
            _ => (None, Expr::Other(self.all(tree))),
        }
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

    /// `x += y` and `x++`.
    fn update(&mut self, tree: &Tree) -> Expr {
        let place = tree.field("left").or(tree.field("argument"));
        let target = Box::new(place.map_or(Pattern::Nothing, |place| self.pattern(place)));
        let old = Box::new(self.maybe(place));
        let operator = tree.field("operator").map_or("", |token| token.kind.as_str());
        // Both make a number of what is there: `x - -1`, as a text and 1 would be joined.
        let one = Box::new(Expr::Number(if operator == "++" { -1.0 } else { 1.0 }));
        let counting = matches!(operator, "++" | "--");
        let right = if counting { one } else { self.boxed(tree, "right") };
        let value = match operator {
            "&&=" => Expr::And(old, right),
            "||=" => Expr::Or(old, right),
            "??=" => Expr::Coalesce(old, right),
            _ if counting => Expr::Arithmetic(Sign::Subtract, old, right),
            operator => match sign(operator.get(..1).unwrap_or("")) {
                Some(sign) if operator.len() == 2 => Expr::Arithmetic(sign, old, right),
                _ => Expr::Other(vec![*old, *right]),
            },
        };
        // `x++` is what `x` was.
        let after = counting && tree.children.first().is_some_and(|first| first.field.as_deref() == Some("argument"));
        Expr::Update(target, Box::new(value), after)
    }

    fn binary(&mut self, tree: &Tree) -> Expr {
        let left = self.boxed(tree, "left");
        let right = self.boxed(tree, "right");
        let op = match tree.field("operator").map_or("", |token| token.kind.as_str()) {
            "&&" => return Expr::And(left, right),
            "||" => return Expr::Or(left, right),
            "??" => return Expr::Coalesce(left, right),
            "in" => return Expr::In(left, right),
            "===" => Op::Same(true),
            "==" => Op::Alike(true),
            "!==" => Op::Same(false),
            "!=" => Op::Alike(false),
            "<" => Op::Less,
            "<=" => Op::AtMost,
            ">" => Op::More,
            ">=" => Op::AtLeast,
            operator => match sign(operator) {
                Some(sign) => return Expr::Arithmetic(sign, left, right),
                None => return Expr::Other(vec![*left, *right]),
            },
        };
        Expr::Compare(op, left, right)
    }

    fn unary(&mut self, tree: &Tree) -> Expr {
        let argument = self.boxed(tree, "argument");
        match tree.field("operator").map_or("", |token| token.kind.as_str()) {
            "!" => Expr::Not(argument),
            "typeof" => Expr::TypeOf(argument),
            "delete" => Expr::Delete(argument),
            "-" => Expr::Arithmetic(Sign::Subtract, Box::new(Expr::Number(0.0)), argument),
            "+" => Expr::Arithmetic(Sign::Subtract, argument, Box::new(Expr::Number(0.0))),
            "void" => Expr::Sequence(vec![*argument, Expr::Name("undefined".to_owned())]),
            _ => Expr::Other(vec![*argument]),
        }
    }
}

fn sign(operator: &str) -> Option<Sign> {
    match operator {
        "+" => Some(Sign::Add),
        "-" => Some(Sign::Subtract),
        "*" => Some(Sign::Multiply),
        "/" => Some(Sign::Divide),
        "%" => Some(Sign::Remainder),
        _ => None,
    }
}
