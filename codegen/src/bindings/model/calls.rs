//! The call of one request, as examples and the pages of the reference site show it.

use super::{Expr, RustType};
use crate::bindings::Ident;

/// The example file of a collection.
#[derive(Clone, Debug)]
pub struct ExamplesDef {
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// The module of the collection.
    pub module: Ident,
    /// The file of the collection, as the crate sees it.
    pub collection: String,
    /// One a request, in the order of modules and functions.
    pub examples: Vec<ExampleDef>,
}

/// The example of one request.
#[derive(Clone, Debug)]
pub struct ExampleDef {
    /// The module that holds the call: no other example has its name.
    pub name: Ident,
    /// The feature of the crate that the request is compiled with.
    pub feature: Option<String>,
    /// What the request is called.
    pub breadcrumb: String,
    /// The call.
    pub call: CallDef,
    /// A mock can answer it: there is a saved success, and what the item saved can be sent.
    pub answered: bool,
}

/// A function that calls one request.
#[derive(Clone, Debug)]
pub struct CallDef {
    /// Its name: another one than that of the request function.
    pub name: Ident,
    /// The module of the collection, which has the environment.
    pub root: Ident,
    /// The modules from the collection's down to the request's, both included.
    pub path: Vec<Ident>,
    /// The types of that module that it names, sorted.
    pub types: Vec<Ident>,
    /// One of them is called like a type of the runtime, so those are named with their path.
    pub qualified: bool,
    /// The request function.
    pub function: Ident,
    /// Its request struct.
    pub request: Ident,
    /// The fields that are written out.
    pub fields: Vec<(Ident, Expr)>,
    /// There are others, which are as the item saved them.
    pub rest: bool,
    /// What the answer holds.
    pub answer: RustType,
}
