//! What the generated Rust says, every name and type decided: printing it needs no further thought.

mod calls;
mod expr;
mod item;
mod tests;

pub use calls::*;
pub use expr::*;
pub use item::*;
pub use tests::*;

use super::names::Ident;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// The module of one collection.
#[derive(Clone, Debug)]
pub struct Bindings {
    /// The collection's module with everything in it.
    pub root: Module,
    /// The collection's variables.
    pub environment: Environment,
    /// Postman's id of the collection.
    pub id: Option<String>,
    /// One line for the crate's docs.
    pub summary: String,
    /// The features of the runtime that the types of its answers need, sorted.
    pub needs: Vec<&'static str>,
    /// The tests of its checks; nothing where there is none to write.
    pub tests: Option<TestsDef>,
    /// A call of each request; nothing where there is none.
    pub examples: Option<ExamplesDef>,
    /// The key that names each request in `codegen.toml`, as it is written there, by its item: of those that have no
    /// name there yet.
    pub keys: BTreeMap<Span, String>,
}

/// One file: a folder of the collection.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its own name.
    pub name: Ident,
    /// The names from the collection's module down to this one, both included.
    pub path: Vec<Ident>,
    /// The key that names its folder in `codegen.toml`, as it is written there; of one that has no name there yet.
    pub key: Option<String>,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// The feature of the crate that it is compiled with.
    pub feature: Option<String>,
    /// Modules in it, sorted by name.
    pub modules: Vec<Module>,
    /// One cluster a request, sorted by the function's name.
    pub clusters: Vec<Cluster>,
    /// Types that several clusters use, sorted by name.
    pub shared: Vec<TypeDef>,
    /// Parameters of authorizations that several clusters use, sorted by name.
    pub authorizations: Vec<AuthTable>,
    /// The function that renews what the collection's requests prove themselves with; in the collection's own module.
    pub refresh: Option<RefreshDef>,
}

/// The function that makes the call of a request that renews.
#[derive(Clone, Debug)]
pub struct RefreshDef {
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// The modules from the collection's down to the request's, the collection's left out.
    pub path: Vec<Ident>,
    /// The request function.
    pub function: Ident,
    /// Its request struct.
    pub request: Ident,
    /// The feature of the crate that the request is compiled with.
    pub feature: Option<String>,
}

/// All that belongs to one request.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// The request function.
    pub function: FnDef,
    /// What never changes between calls.
    pub item: ItemDef,
    /// What the function takes.
    pub request: RequestDef,
    /// Bodies and answers.
    pub types: Vec<TypeDef>,
    /// The item that it was made from.
    pub origin: Span,
    /// Postman's id of it.
    pub id: Option<String>,
    /// Which type each status has: what tests over the saved examples ask for.
    pub answers: Vec<AnswerInfo>,
    /// The examples that its checks are tried on, each with the messages of those that are left out.
    pub tried: Vec<(String, Vec<String>)>,
}

impl Cluster {
    /// What is known of a success by examples.
    pub fn success(&self) -> Option<&AnswerInfo> {
        self.answers.iter().find(|answer| (200..300).contains(&answer.status))
    }

    /// The answer has a type, and no example shows it: only scripts say what it is.
    pub fn is_read(&self) -> bool {
        self.success().is_none() && self.function.end != End::Untyped
    }
}

/// A request function.
#[derive(Clone, Debug)]
pub struct FnDef {
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// How the fields are put into the request, in order.
    pub joins: Vec<Join>,
    /// How the answer is read.
    pub end: End,
    /// What the answer is.
    pub answer: RustType,
}

/// One step that puts a field into the request.
#[derive(Clone, Debug)]
pub struct Join {
    /// The method of the runtime's builder.
    pub call: JoinCall,
    /// The field of the request struct.
    pub field: Ident,
    /// Only these of its values: others stand elsewhere on the wire. Without an end, all from the start on.
    pub part: Option<(usize, Option<usize>)>,
}

/// The methods of the runtime's builder, with their literal arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JoinCall {
    /// A placeholder of the URL, as it stands there.
    Path(String),
    /// A query parameter.
    Query(String),
    /// A header.
    Header(String),
    /// A form field.
    Form(String),
    /// A text part.
    Part(String),
    /// A text part with a media type.
    PartAs(String, String),
    /// A file part.
    File(String),
    /// A typed JSON body.
    BodyJson,
    /// A text body with the media type that goes with it.
    BodyText(String),
    /// The variables of a GraphQL operation, with its document and name.
    GraphQl {
        /// The document; nothing when it holds variables and so is the field `query`.
        query: Option<String>,
        /// Which operation of it.
        operation_name: OperationName,
    },
    /// A file as the body.
    BodyFile,
}

/// The name of a GraphQL operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationName {
    /// The document has one operation only.
    None,
    /// The same in every call.
    Constant(String),
    /// It holds variables and so is the field `operation_name`.
    Field,
}

/// How the answer of a function is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Typed JSON.
    Json,
    /// Typed JSON with a credential in it.
    SecretJson,
    /// A text.
    Text,
    /// Nothing.
    Empty,
    /// As the caller says.
    Untyped,
    /// By its status.
    Cases,
}

/// The request struct of an item.
#[derive(Clone, Debug)]
pub struct RequestDef {
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// Its fields with what `saved` puts into them.
    pub fields: Vec<RequestField>,
}

/// One field of a request struct.
#[derive(Clone, Debug)]
pub struct RequestField {
    /// Name, docs and type.
    pub field: FieldDef,
    /// What the item itself sends.
    pub saved: Expr,
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub struct FieldDef {
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// Its type.
    pub ty: RustType,
    /// Its key on the wire, where serde cannot see it from the name.
    pub rename: Option<String>,
    /// How serde treats its absence.
    pub absence: Absence,
    /// What was seen of it; nothing for what is no field of a JSON object.
    pub evidence: Evidence,
}

/// The places that made a field what it is. Nothing is decided by them any more: they are what `why` answers with.
#[derive(Clone, Debug, Default)]
pub struct Evidence {
    /// Its values.
    pub present: BTreeSet<Span>,
    /// The objects that lack it.
    pub absent: BTreeSet<Span>,
    /// Where scripts read it, as far as they say more of it than its values.
    pub read: BTreeSet<Span>,
}

impl Evidence {
    /// Takes in what was seen of the same field in other places.
    pub fn extend(&mut self, other: Self) {
        self.present.extend(other.present);
        self.absent.extend(other.absent);
        self.read.extend(other.read);
    }
}

/// How serde treats the absence of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// It is always there.
    Never,
    /// `None` is not written.
    Skipped,
    /// Absent and `null` are two things: `None` and `Some(None)`.
    Distinct,
}

/// A type beside the request struct.
#[derive(Clone, Debug)]
pub enum TypeDef {
    /// A JSON object.
    Struct(StructDef),
    /// One arm a status.
    Cases(CasesDef),
    /// Another name of a shared type.
    Alias(AliasDef),
}

impl TypeDef {
    /// Its name.
    pub fn name(&self) -> &Ident {
        match self {
            Self::Struct(def) => &def.name,
            Self::Cases(def) => &def.name,
            Self::Alias(def) => &def.name,
        }
    }
}

/// A JSON object.
#[derive(Clone, Debug)]
pub struct StructDef {
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// It is read from answers, so it can be decoded.
    pub received: bool,
    /// It is an enum of several kinds of values, told apart by their kind; its fields are the arms.
    pub one_of: bool,
    /// Its fields.
    pub fields: Vec<FieldDef>,
}

/// An enum of answers by status.
#[derive(Clone, Debug)]
pub struct CasesDef {
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// The item that it belongs to.
    pub item: Ident,
    /// It lists refusals, of which a server may invent more.
    pub open: bool,
    /// By status.
    pub arms: Vec<Arm>,
}

/// The answer of one status.
#[derive(Clone, Debug)]
pub struct Arm {
    /// The status.
    pub status: u16,
    /// Its name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// How the body is read; never by cases.
    pub end: End,
    /// What it holds; nothing for an empty body.
    pub holds: Option<RustType>,
}

/// `pub type A = B;`
#[derive(Clone, Debug)]
pub struct AliasDef {
    /// The new name.
    pub name: Ident,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// The type.
    pub target: RustType,
}

/// Which arm of which answer holds what, for tests over the saved examples.
#[derive(Clone, Debug)]
pub struct AnswerInfo {
    /// The status.
    pub status: u16,
    /// `, as in "Created"`
    pub seen_in: String,
    /// The type that JSON of this status decodes into; nothing where it is no JSON.
    pub json: Option<RustType>,
}

/// A Rust type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RustType {
    /// `bool`
    Bool,
    /// `i64`
    I64,
    /// `u64`
    U64,
    /// `f64`
    F64,
    /// An exact decimal.
    Number,
    /// `String`
    String,
    /// `uuid::Uuid`
    Uuid,
    /// `jiff::Timestamp`
    Timestamp,
    /// `jiff::civil::Date`
    Date,
    /// Any JSON.
    Value,
    /// A JSON object without known keys.
    Map,
    /// A part of the URL.
    Param,
    /// A file.
    Upload,
    /// Bytes as they come.
    Bytes,
    /// An answer as it comes.
    Untyped,
    /// `()`
    Unit,
    /// Never shown.
    Secret(Box<RustType>),
    /// May be missing.
    Option(Box<RustType>),
    /// One of the type that it stands in.
    Boxed(Box<RustType>),
    /// A list.
    Vec(Box<RustType>),
    /// An object whose keys are data.
    Dictionary(Box<RustType>),
    /// A type of this file.
    Named(Ident),
    /// A JSON object that has no name yet: its number in the plan of the file. Gone when the plan is done.
    Object(usize),
    /// A JSON object that is still being planned. Gone when it is.
    Open(usize),
}

/// The struct of a collection's variables.
#[derive(Clone, Debug)]
pub struct Environment {
    /// The lines of the module's docs.
    pub module_docs: Vec<String>,
    /// The lines of the struct's docs.
    pub docs: Vec<String>,
    /// Sorted by name.
    pub variables: Vec<VariableDef>,
    /// The field for the source of what Postman makes up, where a request needs one.
    pub dynamic: Option<Ident>,
}

/// One variable.
#[derive(Clone, Debug)]
pub struct VariableDef {
    /// The field.
    pub name: Ident,
    /// The variable's own name.
    pub key: String,
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// It is a credential.
    pub secret: bool,
    /// The value that was saved.
    pub value: Option<String>,
}
