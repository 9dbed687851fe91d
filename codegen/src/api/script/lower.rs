//! Brings the statements of the syntax tree into our tree.

use super::ast::{Expr, Function, Pattern, Program, Stmt};
use super::parse::{BROKEN, State, Tree};

/// The work on one script.
pub struct Lower<'a> {
    /// The script's text.
    pub script: &'a str,
    /// The functions so far.
    pub functions: Vec<Function>,
}

/// The whole script in our tree.
pub fn program(script: &str, tree: &Tree) -> Program {
    let mut lower = Lower { script, functions: Vec::new() };
    let body = match tree.state {
        State::Whole => lower.statements(tree),
        _ => vec![Stmt::Expr(lower.gap(tree))],
    };
    Program { functions: lower.functions, body, length: script.len() }
}

impl Lower<'_> {
    /// The text of a node.
    pub fn text(&self, tree: &Tree) -> String {
        let text = self.script.get(tree.span.clone());
        text.unwrap_or_default().to_string()
    }

    /// All parts of a node as statements.
    fn statements(&mut self, tree: &Tree) -> Vec<Stmt> {
        let mut found = Vec::new();
        for part in tree.parts() {
            self.statement(part, &mut found);
        }
        found
    }

    /// The statements of a branch or of a body, with or without braces.
    fn body(&mut self, tree: Option<&Tree>) -> Vec<Stmt> {
        let mut found = Vec::new();
        match tree {
            Some(block) if matches!(block.kind.as_str(), "statement_block" | "else_clause") => {
                found = self.statements(block);
            }
            Some(single) => self.statement(single, &mut found),
            None => {}
        }
        found
    }

    fn apart(&mut self, tree: &Tree, why: &'static str) -> Stmt {
        let body = self.statements(tree);
        Stmt::Apart { why, body }
    }

    fn statement(&mut self, tree: &Tree, into: &mut Vec<Stmt>) {
        let listing =
            matches!(tree.kind.as_str(), "statement_block" | "switch_body" | "else_clause" | "finally_clause");
        if tree.state != State::Whole {
            let gap = self.gap(tree);
            return into.push(Stmt::Expr(gap));
        }
        if tree.torn() && !listing {
            let apart = self.apart(tree, BROKEN);
            return into.push(apart);
        }
        let made = match tree.kind.as_str() {
            "expression_statement" => match tree.parts().next() {
                Some(inner) => Stmt::Expr(self.expr(inner)),
                None => return,
            },
            "variable_declaration" | "lexical_declaration" => return self.declare(tree, into),
            "function_declaration" | "generator_function_declaration" => {
                let name = tree.field("name").map(|name| self.text(name));
                let id = self.function(tree);
                Stmt::Function(name.unwrap_or_default(), id)
            }
            "statement_block" => Stmt::Block(self.statements(tree)),
            "if_statement" => Stmt::If {
                test: self.maybe(tree.field("condition")),
                then: self.body(tree.field("consequence")),
                other: tree.field("alternative").map(|other| self.body(Some(other))),
            },
            "return_statement" => Stmt::Return(tree.parts().next().map(|value| self.expr(value))),
            "throw_statement" => Stmt::Throw(tree.parts().map(|part| self.expr(part)).collect()),
            "try_statement" => self.attempt(tree),
            "for_in_statement" => self.each(tree),
            "for_statement" => self.counting(tree),
            "while_statement" => Stmt::Loop {
                first: Vec::new(),
                test: Some(self.maybe(tree.field("condition"))),
                step: None,
                body: self.body(tree.field("body")),
            },
            "do_statement" => self.apart(tree, "it stands in a loop"),
            "switch_statement" => self.switch(tree),
            "break_statement" | "continue_statement" if tree.field("label").is_none() => {
                if tree.kind == "break_statement" { Stmt::Break } else { Stmt::Continue }
            }
            "switch_body" | "switch_case" | "switch_default" | "else_clause" | "finally_clause" => {
                Stmt::Block(self.statements(tree))
            }
            "labeled_statement" | "with_statement" => {
                self.apart(tree, "it stands in a statement that is not understood")
            }
            "break_statement" | "continue_statement" => {
                self.apart(tree, "the script leaves a loop in a way that is not understood")
            }
            "empty_statement" | "debugger_statement" | "statement_identifier" => return,
            _ => Stmt::Expr(self.expr(tree)),
        };
        into.push(made);
    }

    fn declare(&mut self, tree: &Tree, into: &mut Vec<Stmt>) {
        for part in tree.parts() {
            if part.state != State::Whole || part.torn() {
                let torn = self.torn(part);
                into.push(Stmt::Expr(torn));
            }
            if let Some(name) = part.field("name") {
                let value = match part.field("value") {
                    // What a torn declaration evaluates is walked above, once.
                    Some(_) if part.torn() => Some(Expr::Other(Vec::new())),
                    Some(value) => Some(self.expr(value)),
                    None => None,
                };
                into.push(Stmt::Declare {
                    hoisted: tree.kind == "variable_declaration",
                    pattern: self.pattern(name),
                    value,
                });
            }
        }
    }

    fn each(&mut self, tree: &Tree) -> Stmt {
        let left = tree.field("left").map(|left| self.pattern(left));
        Stmt::Each {
            pattern: left.unwrap_or(Pattern::Nothing),
            declared: tree.field("kind").map(|kind| kind.kind == "var"),
            over: self.maybe(tree.field("right")),
            keys: tree.field("operator").is_some_and(|token| token.kind == "in"),
            body: self.body(tree.field("body")),
        }
    }

    fn counting(&mut self, tree: &Tree) -> Stmt {
        let mut first = Vec::new();
        if let Some(start) = tree.field("initializer") {
            self.statement(start, &mut first);
        }
        let condition = tree.field("condition").filter(|condition| condition.kind != "empty_statement");
        let test = condition.map(|condition| match condition.kind.as_str() {
            "expression_statement" => self.maybe(condition.parts().next()),
            _ => self.expr(condition),
        });
        let step = tree.field("increment").map(|step| self.expr(step));
        Stmt::Loop { first, test, step, body: self.body(tree.field("body")) }
    }

    fn switch(&mut self, tree: &Tree) -> Stmt {
        let on = self.maybe(tree.field("value"));
        let mut cases = Vec::new();
        let torn = tree.field("body").is_some_and(Tree::torn);
        for case in tree.field("body").into_iter().flat_map(Tree::parts) {
            let value = case.field("value").map(|value| self.expr(value));
            let mut body = Vec::new();
            for part in case.parts().filter(|part| part.field.as_deref() != Some("value")) {
                self.statement(part, &mut body);
            }
            cases.push((value, body));
        }
        match torn {
            true => Stmt::Apart { why: BROKEN, body: cases.into_iter().flat_map(|(_, body)| body).collect() },
            false => Stmt::Switch { on, cases },
        }
    }

    fn attempt(&mut self, tree: &Tree) -> Stmt {
        let body = self.body(tree.field("body"));
        let handler = match tree.field("handler") {
            Some(catch) => {
                let parameter = catch.field("parameter").map(|name| self.pattern(name));
                Some((parameter, self.body(catch.field("body"))))
            }
            None => None,
        };
        let finalizer = tree.field("finalizer");
        Stmt::Try { body, handler, finalizer: self.body(finalizer.and_then(|clause| clause.field("body"))) }
    }

    /// Keeps a function of any form and gives its place.
    pub fn function(&mut self, tree: &Tree) -> usize {
        let params: Vec<Pattern> = match (tree.field("parameters"), tree.field("parameter")) {
            (Some(list), _) => list.parts().map(|part| self.pattern(part)).collect(),
            (None, Some(single)) => vec![self.pattern(single)],
            (None, None) => Vec::new(),
        };
        let body = match tree.field("body") {
            Some(value) if value.kind != "statement_block" => {
                vec![Stmt::Return(Some(self.expr(value)))]
            }
            block => self.body(block),
        };
        let lazy = tree.has("*") || tree.kind.starts_with("generator");
        let span = tree.span.clone();
        self.functions.push(Function { params, body, wrapped: lazy || tree.has("async"), lazy, span });
        self.functions.len() - 1
    }
}
