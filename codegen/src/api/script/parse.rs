//! Parses a script with tree-sitter into a plain tree of bounded depth.

use std::ops::Range;
use tree_sitter::{Node, Parser};

/// What is said about a part that is not valid JavaScript.
pub const BROKEN: &str = "the script is not valid JavaScript here";

/// Deeper trees are cut, so that no later walk can exhaust the stack.
const DEPTH: usize = 160;

/// A node of the syntax tree, free of the parser's types.
pub struct Tree {
    /// The grammar's name of the node.
    pub kind: String,
    /// The role in the parent.
    pub field: Option<String>,
    /// The bytes in the script text.
    pub span: Range<usize>,
    /// A node of the grammar, not a mere token.
    pub named: bool,
    /// Whether the text is whole here.
    pub state: State,
    /// The parts, without comments.
    pub children: Vec<Tree>,
}

/// Whether a node stands for valid text.
#[derive(PartialEq, Eq)]
pub enum State {
    /// Valid.
    Whole,
    /// Not valid JavaScript, with the names in it.
    Broken(Vec<String>),
    /// Nested too deeply to be followed, with the names in it.
    Deep(Vec<String>),
}

impl Tree {
    /// The part with the given role.
    pub fn field(&self, name: &str) -> Option<&Tree> {
        self.children.iter().find(|child| child.field.as_deref() == Some(name))
    }

    /// The parts that are nodes of the grammar.
    pub fn parts(&self) -> impl Iterator<Item = &Tree> {
        self.children.iter().filter(|child| child.named || child.state != State::Whole)
    }

    /// Whether a part of this very node is broken.
    pub fn torn(&self) -> bool {
        let mut states = self.children.iter().map(|child| &child.state);
        states.any(|state| matches!(state, State::Broken(_)))
    }

    /// Whether the node has the given token.
    pub fn has(&self, token: &str) -> bool {
        self.children.iter().any(|child| child.kind == token)
    }
}

/// The tree of a script, or nothing when the parser gives none.
pub fn parse(script: &str) -> Option<Tree> {
    let mut parser = Parser::new();
    let language = tree_sitter_javascript::LANGUAGE.into();
    parser.set_language(&language).ok()?;
    let tree = parser.parse(script, None)?;
    Some(convert(tree.root_node(), None, script, 0))
}

fn convert(node: Node<'_>, field: Option<&str>, script: &str, depth: usize) -> Tree {
    let state = if node.is_error() || node.is_missing() {
        State::Broken(names(node, script))
    } else if depth >= DEPTH && node.child_count() > 0 {
        State::Deep(names(node, script))
    } else {
        State::Whole
    };
    let mut children = Vec::new();
    let mut cursor = node.walk();
    if state == State::Whole && cursor.goto_first_child() {
        loop {
            let child = cursor.node();
            // Comments stand between any two parts, and none of them is one.
            if !child.is_extra() || child.is_error() {
                let field = cursor.field_name();
                children.push(convert(child, field, script, depth + 1));
            }
            if !cursor.goto_next_sibling() {
                break;
            }
        }
    }
    Tree {
        kind: node.kind().to_string(),
        field: field.map(str::to_string),
        span: node.byte_range(),
        named: node.is_named(),
        state,
        children,
    }
}

/// The names in a part, found without recursion: the part may be of any depth.
fn names(node: Node<'_>, script: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut cursor = node.walk();
    loop {
        let here = cursor.node();
        if here.kind().ends_with("identifier") || here.kind().ends_with("identifier_pattern") {
            found.extend(script.get(here.byte_range()).map(str::to_string));
        }
        if cursor.goto_first_child() {
            continue;
        }
        while !cursor.goto_next_sibling() {
            if !cursor.goto_parent() {
                found.sort();
                found.dedup();
                return found;
            }
        }
    }
}
