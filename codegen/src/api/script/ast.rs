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
    /// The parameters.
    pub params: Vec<Pattern>,
    /// The statements; an arrow's expression is one `Return`.
    pub body: Vec<Stmt>,
    /// What a call gives back is not what the body returns (async, generator).
    pub wrapped: bool,
    /// A call does not run the body (generator).
    pub lazy: bool,
    /// The bytes in the script text.
    pub span: Range<usize>,
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
    /// `for (pattern of list)`, or `in`.
    Each {
        /// What is bound in each round.
        pattern: Pattern,
        /// A `var`, `let` or `const`, and whether it is a `var`.
        declared: Option<bool>,
        /// What is gone through.
        over: Expr,
        /// The keys are bound (`in`) and not the elements.
        keys: bool,
        /// The statements.
        body: Vec<Stmt>,
    },
    /// Any other loop.
    Loop {
        /// The statements before it.
        first: Vec<Stmt>,
        /// The condition.
        test: Option<Expr>,
        /// What is done after each round.
        step: Option<Expr>,
        /// The statements.
        body: Vec<Stmt>,
    },
    /// A `switch`.
    Switch {
        /// What is compared.
        on: Expr,
        /// The cases; the default one has no value.
        cases: Vec<(Option<Expr>, Vec<Stmt>)>,
    },
    /// A `break` without a label.
    Break,
    /// A `continue` without a label.
    Continue,
    /// Statements that are not understood: a write in them is never read.
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
    /// A value that stands in for `undefined`.
    Default(Box<Pattern>, Box<Expr>),
    /// Names that get a value we do not follow (the rest).
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
    /// The name of a member, with its bytes in the script text.
    Key(String, Range<usize>),
    /// A number.
    Number(f64),
    /// A regular expression, with its flags.
    Regex(String, String),
    /// The texts of all parts, one after the other.
    Template(Vec<Expr>),
    /// `true` or `false`.
    Bool(bool),
    /// `null`.
    Null,
    /// An array.
    List(Vec<Expr>),
    /// An object made by the script; nothing for a key that is not understood.
    Object(Vec<(Option<Expr>, Expr)>),
    /// `new callee(arguments)`
    New(Vec<Expr>),
    /// `object.key`, `object["key"]`; with `?.` if it is so marked.
    Member(Box<Expr>, Box<Expr>, bool),
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
    /// `place = place op value`, also for `++` and `--`; the old value counts if it is so marked.
    Update(Box<Pattern>, Box<Expr>, bool),
    /// An operation on numbers or texts.
    Arithmetic(Sign, Box<Expr>, Box<Expr>),
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
    /// `left ?? right`.
    Coalesce(Box<Expr>, Box<Expr>),
    /// `test ? then : other`.
    Choose(Box<Expr>, Box<Expr>, Box<Expr>),
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

/// A comparison's operator.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// `===`, or `!==` if not.
    Same(bool),
    /// `==`, or `!=` if not.
    Alike(bool),
    /// `<`.
    Less,
    /// `<=`.
    AtMost,
    /// `>`.
    More,
    /// `>=`.
    AtLeast,
}

/// The operator of an arithmetic operation.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `%`
    Remainder,
}
