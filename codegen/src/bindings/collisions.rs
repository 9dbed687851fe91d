//! Names the requests of one folder: a collision is settled by what differs, and qualifies all parties.

use super::names::{Ident, Scope, qualified, snake};
use crate::api::{Literal, Operation, Parameter, RequestBody, words};
use crate::diag::{Diagnostic, Sink, code};
use std::collections::{BTreeMap, BTreeSet};

/// The function names of operations, in their order.
pub fn name(operations: &[&Operation], sink: &mut Sink) -> Vec<Ident> {
    let mut groups: BTreeMap<Ident, Vec<usize>> = BTreeMap::new();
    for (index, operation) in operations.iter().enumerate() {
        groups.entry(snake(&operation.name)).or_default().push(index);
    }
    let mut named: BTreeMap<usize, Ident> = BTreeMap::new();
    for (ident, parties) in &groups {
        let rivals: Vec<&Operation> = parties.iter().map(|index| operations[*index]).collect();
        let suffixes = if rivals.len() > 1 { tell_apart(&rivals) } else { vec![Vec::new()] };
        for (index, suffix) in parties.iter().zip(suffixes) {
            named.insert(*index, qualified(ident, &suffix));
        }
    }
    number_equals(operations, named, sink)
}

/// For each of several operations of one name the words that tell it from the others.
fn tell_apart(rivals: &[&Operation]) -> Vec<Vec<String>> {
    let mut suffixes: Vec<Vec<String>> = vec![Vec::new(); rivals.len()];
    let sources: [fn(&[&Operation]) -> Vec<Vec<String>>; 4] = [methods, path_words, saved_values, saved_body];
    for source in sources {
        for crowd in crowds(&suffixes) {
            let parties: Vec<&Operation> = crowd.iter().map(|index| rivals[*index]).collect();
            for (index, words) in crowd.iter().zip(source(&parties)) {
                suffixes[*index].extend(words);
            }
        }
    }
    suffixes
}

/// The operations that are still called alike.
fn crowds(suffixes: &[Vec<String>]) -> Vec<Vec<usize>> {
    let mut crowds: BTreeMap<&[String], Vec<usize>> = BTreeMap::new();
    for (index, suffix) in suffixes.iter().enumerate() {
        crowds.entry(suffix).or_default().push(index);
    }
    crowds.into_values().filter(|crowd| crowd.len() > 1).collect()
}

fn methods(rivals: &[&Operation]) -> Vec<Vec<String>> {
    differing(rivals.iter().map(|operation| vec![operation.method.to_lowercase()]).collect())
}

/// The words of the paths that not all have.
fn path_words(rivals: &[&Operation]) -> Vec<Vec<String>> {
    let paths = rivals.iter().map(|operation| {
        let path = operation.url.split_once("://").map_or(operation.url.as_str(), |(_, rest)| rest);
        words(path.split_once('/').map_or("", |(_, path)| path))
    });
    differing(paths.collect())
}

/// The saved values of the parameters in which they differ.
fn saved_values(rivals: &[&Operation]) -> Vec<Vec<String>> {
    let values = |operation: &Operation| {
        let parameters = operation.parameters.iter().chain(operation.body.fields());
        parameters.flat_map(saved_words).collect::<Vec<String>>()
    };
    differing(rivals.iter().map(|operation| values(operation)).collect())
}

fn saved_words(parameter: &Parameter) -> Vec<String> {
    let key = words(&parameter.wire_name);
    let values = parameter.saved.iter().flatten().flat_map(|value| words(value));
    key.into_iter().chain(values).collect()
}

fn saved_body(rivals: &[&Operation]) -> Vec<Vec<String>> {
    let values = |operation: &Operation| match &operation.body {
        RequestBody::Json { saved, .. } => literal_words(saved),
        RequestBody::Text { saved, .. } => words(saved),
        RequestBody::GraphQl { query, .. } => words(query),
        _ => Vec::new(),
    };
    differing(rivals.iter().map(|operation| values(operation)).collect())
}

fn literal_words(literal: &Literal) -> Vec<String> {
    match literal {
        Literal::Null => vec!["null".to_owned()],
        Literal::Bool(value) => vec![value.to_string()],
        Literal::Number(text) | Literal::Text(text) | Literal::Raw(text) => words(text),
        Literal::List(elements) => elements.iter().flat_map(literal_words).collect(),
        Literal::Object(members) => {
            members.iter().flat_map(|(key, value)| words(key).into_iter().chain(literal_words(value))).collect()
        }
    }
}

/// How many words may be put behind a name.
const MOST_WORDS: usize = 4;

/// What is left of each list of words without those that all lists have, shortened to what still tells apart.
fn differing(lists: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut common: BTreeSet<String> = lists.first().into_iter().flatten().cloned().collect();
    for list in &lists {
        common.retain(|word| list.contains(word));
    }
    let mut rest: Vec<Vec<String>> = lists;
    for list in &mut rest {
        list.retain(|word| !common.contains(word));
        list.truncate(MOST_WORDS);
    }
    rest
}

/// Requests that are equal in everything are numbered in the order of their place in Postman's tree, with a warning;
/// so are those whose qualified name another request bears by itself.
fn number_equals(operations: &[&Operation], named: BTreeMap<usize, Ident>, sink: &mut Sink) -> Vec<Ident> {
    let mut scope = Scope::default();
    let mut first: BTreeMap<Ident, usize> = BTreeMap::new();
    let mut names = Vec::new();
    for (index, wanted) in named {
        let ident = scope.claim(std::slice::from_ref(&wanted));
        let earlier = *first.entry(wanted.clone()).or_insert(index);
        if ident != wanted {
            let message = format!("two requests are called `{}` and nothing tells them apart", wanted.plain());
            let diagnostic = Diagnostic::new(code::W0401, message)
                .label(operations[index].origin, format!("this one becomes `{ident}`"))
                .label(operations[earlier].origin, format!("this one stays `{wanted}`"));
            sink.report(diagnostic.at(&operations[index].breadcrumb));
        }
        names.push(ident);
    }
    names
}
