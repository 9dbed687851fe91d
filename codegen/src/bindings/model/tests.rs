//! The tests of a collection: its checks, held against its saved examples.

use crate::bindings::Ident;

/// The test file of a collection.
#[derive(Clone, Debug)]
pub struct TestsDef {
    /// The lines of its docs.
    pub docs: Vec<String>,
    /// The module of the collection.
    pub module: Ident,
    /// The file of the collection, as the crate sees it.
    pub collection: String,
    /// One test a request, sorted by name.
    pub tests: Vec<TestDef>,
}

/// The test of one request.
#[derive(Clone, Debug)]
pub struct TestDef {
    /// Its name.
    pub name: Ident,
    /// The feature of the crate that the request is compiled with.
    pub feature: Option<String>,
    /// The modules from the collection's down to the request's, both included.
    pub path: Vec<Ident>,
    /// The request function.
    pub function: Ident,
    /// Its request struct.
    pub request: Ident,
    /// The names of the examples, each with the messages of the checks that are left out.
    pub examples: Vec<(String, Vec<String>)>,
}
