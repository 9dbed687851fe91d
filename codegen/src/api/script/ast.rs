//! The small tree a script is brought into: only what the interpreter gives a meaning to.

use std::ops::Range;

/// A whole script.
pub struct Program {
    /// Every function of the script; a function is named by its place in here.
    pub functions: Vec<Function>,
    /// The statements of the script.
    pub body: Vec<Stmt>,
    /// The length of the script's text in bytes.
    pub length: usize,
}

/// A function, an arrow function or a method.
pub struct Function {
    /// The bytes of the function in the script text.
    pub span: Range<usize>,
    /// The parameters.
    pub params: Vec<Pattern>,
    /// The statements; an arrow's expression is one `Return`.
    pub body: Vec<Stmt>,
    /// What a call gives back is not what the body returns (async, generator).
    pub wrapped: bool,
    /// A call does not run the body (generator).
    pub lazy: bool,
}

/// A statement.
pub enum Stmt {
    /// An expression for its effect.
    Expr(Expr),
    /// A `var`, `let` or `const` of one pattern.
    Declare {
        /// A `var`, which belongs to the function and not to the block.
        hoisted: bool,
        /// What is declared.
        pattern: Pattern,
        /// The first value.
        value: Option<Expr>,
    },
    /// A function declaration, known in all of its block.
    Function(String, usize),
    /// A block with its own names.
    Block(Vec<Stmt>),
    /// An `if`.
    If {
        /// The condition.
        test: Expr,
        /// The then-branch.
        then: Vec<Stmt>,
        /// The else-branch.
        other: Option<Vec<Stmt>>,
    },
    /// A `return`.
    Return(Option<Expr>),
    /// A `throw`.
    Throw(Vec<Expr>),
    /// A `try`.
    Try {
        /// The guarded statements.
        body: Vec<Stmt>,
        /// The catch block with its parameter.
        handler: Option<(Option<Pattern>, Vec<Stmt>)>,
        /// The finally block.
        finalizer: Vec<Stmt>,
    },
    /// Statements that run any number of times: a write in them is never read.
    Apart {
        /// Why not.
        why: &'static str,
        /// The statements.
        body: Vec<Stmt>,
    },
}

/// What a value is bound to.
pub enum Pattern {
    /// A plain name.
    Name(String),
    /// A property of an object or of anything else, with its bytes in the script text.
    Place(Box<Expr>, Range<usize>),
    /// The properties or elements of a value, each with its own pattern.
    Parts(Vec<(String, Pattern)>),
    /// Names that get a value we do not follow (a default, the rest).
    Vague(Box<Pattern>),
    /// Nothing is bound.
    Nothing,
}

/// An expression.
pub enum Expr {
    /// A name.
    Name(String),
    /// A string.
    Text(String),
    /// An integer.
    Number(i64),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
    /// An array.
    List(Vec<Expr>),
    /// An object made by the script, with everything evaluated for it.
    Fresh(Vec<Expr>),
    /// `object.key`, `object["key"]`, `object?.[0]`.
    Member(Box<Expr>, Box<Expr>),
    /// A call.
    Call {
        /// What is called.
        callee: Box<Expr>,
        /// The arguments.
        arguments: Vec<Expr>,
        /// The bytes of the call in the script text.
        span: Range<usize>,
    },
    /// A function, by its place in the program.
    Function(usize),
    /// An assignment; its value is the assigned one.
    Assign(Box<Pattern>, Box<Expr>),
    /// `delete place`.
    Delete(Box<Expr>),
    /// `!value`.
    Not(Box<Expr>),
    /// `typeof value`.
    TypeOf(Box<Expr>),
    /// `"key" in object`.
    In(Box<Expr>, Box<Expr>),
    /// A comparison.
    Compare(Op, Box<Expr>, Box<Expr>),
    /// `left && right`.
    And(Box<Expr>, Box<Expr>),
    /// `left || right`.
    Or(Box<Expr>, Box<Expr>),
    /// `test ? then : other`; `??` has no test that is followed.
    Choose(Option<Box<Expr>>, Box<Expr>, Box<Expr>),
    /// `first, second`: the value of the last.
    Sequence(Vec<Expr>),
    /// Anything else that evaluates its parts and has a value we do not follow.
    Other(Vec<Expr>),
    /// An expression with a broken part in it: no write in it is read.
    Torn(Vec<Expr>),
    /// A part that was not translated.
    Gap {
        /// The bytes of the part in the script text.
        span: Range<usize>,
        /// The names in it: it may have given each of them another value.
        names: Vec<String>,
        /// What is said about it, if there is a need to say anything.
        what: Option<&'static str>,
    },
}

/// A comparison's operator; strictness makes no difference to what is understood.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// `==` and `===`.
    Equal,
    /// `!=` and `!==`.
    Unequal,
    /// `<`.
    Less,
    /// `<=`.
    AtMost,
    /// `>`.
    More,
    /// `>=`.
    AtLeast,
}

impl Op {
    /// Whether the comparison holds for two numbers.
    pub fn holds(self, left: i64, right: i64) -> bool {
        match self {
            Op::Equal => left == right,
            Op::Unequal => left != right,
            Op::Less => left < right,
            Op::AtMost => left <= right,
            Op::More => left > right,
            Op::AtLeast => left >= right,
        }
    }

    /// The operator that says the same with the sides exchanged.
    pub fn mirrored(self) -> Op {
        match self {
            Op::Less => Op::More,
            Op::AtMost => Op::AtLeast,
            Op::More => Op::Less,
            Op::AtLeast => Op::AtMost,
            same => same,
        }
    }
}
