//! Names the requests of one folder: a collision is settled by what differs, and qualifies all parties.

use super::names::{Ident, Scope, qualified, short};
use super::overrides::{self, Given, Overrides};
use crate::api::{Content, Literal, Operation, Parameter, RequestBody, words};
use crate::diag::{Diagnostic, Sink, code};
use std::collections::{BTreeMap, BTreeSet};

/// How often parties that meet again are told apart again.
const MOST_ROUNDS: usize = 3;

/// The function names of operations, in their order. A name that was given stays as it is: who meets it gives way.
pub fn name(operations: &[&Operation], overrides: &Overrides, sink: &mut Sink) -> Vec<Ident> {
    let given: Vec<Option<&Given>> = operations.iter().map(|operation| overrides.function(operation)).collect();
    let own = |(operation, given): (&&Operation, &Option<&Given>)| match given {
        Some(given) => given.name.clone(),
        None => short(&own_name(operation)),
    };
    let bases: Vec<Ident> = operations.iter().zip(&given).map(own).collect();
    let mut suffixes: Vec<Vec<String>> = vec![Vec::new(); operations.len()];
    for _ in 0..MOST_ROUNDS {
        let crowds = crowds(&names(&bases, &suffixes));
        for crowd in crowds {
            let parties: Vec<&Operation> = crowd.iter().map(|index| operations[*index]).collect();
            let apart = match crowd.iter().any(|index| given[*index].is_some()) {
                true => make_way(&parties),
                false => tell_apart(&parties, &SOURCES),
            };
            for (index, words) in crowd.iter().zip(apart).filter(|(index, _)| given[**index].is_none()) {
                if !suffixes[*index].ends_with(&words) {
                    suffixes[*index].extend(words);
                }
            }
        }
    }
    number_equals(operations, names(&bases, &suffixes), &given, overrides, sink)
}

/// The words that lead operations away from a name that was given to one of them. Their own names say least: they meet
/// in a name that is not that of all. Who has nothing that the others lack takes its method.
fn make_way(parties: &[&Operation]) -> Vec<Vec<String>> {
    let mut sources = SOURCES;
    sources.rotate_left(1);
    let mut apart = tell_apart(parties, &sources);
    if apart.iter().any(|words| !words.is_empty()) {
        for (words, party) in apart.iter_mut().zip(parties).filter(|(words, _)| words.is_empty()) {
            words.extend(method(party));
        }
    }
    apart
}

/// What an item is called; one without a name, or with one that no letter is in, is called after what it does.
fn own_name(operation: &Operation) -> String {
    if words(&operation.name).is_empty() {
        return format!("{} {}", operation.method.to_lowercase(), path(operation).join(" "));
    }
    without_variables(&operation.name)
}

/// A name that is a path, without what is filled in on the way: those are fields of the request. What stands last tells
/// one thing from all of them, so it stays.
fn without_variables(name: &str) -> String {
    let segments: Vec<&str> = name.split('/').collect();
    let last = segments.iter().rposition(|segment| !segment.trim().is_empty());
    let variable = |segment: &str| segment.starts_with(':') || (segment.starts_with('{') && segment.ends_with('}'));
    let kept = segments.iter().enumerate().filter(|(at, segment)| Some(*at) == last || !variable(segment.trim()));
    kept.map(|(_, segment)| *segment).collect::<Vec<_>>().join("/")
}

fn names(bases: &[Ident], suffixes: &[Vec<String>]) -> Vec<Ident> {
    bases.iter().zip(suffixes).map(|(base, suffix)| qualified(base, suffix)).collect()
}

/// The indices of those that are called alike.
fn crowds<T: Ord>(names: &[T]) -> Vec<Vec<usize>> {
    let mut crowds: BTreeMap<&T, Vec<usize>> = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        crowds.entry(name).or_default().push(index);
    }
    crowds.into_values().filter(|crowd| crowd.len() > 1).collect()
}

/// Something that operations may differ in, in words.
type Words = fn(&Operation) -> Vec<String>;

/// What tells operations of one name apart, the most telling first.
const SOURCES: [Words; 5] = [|operation| words(&operation.name), method, path, saved_values, saved_body];

/// For each of several operations of one name the words that tell it from the others.
fn tell_apart(rivals: &[&Operation], sources: &[Words]) -> Vec<Vec<String>> {
    let mut suffixes: Vec<Vec<String>> = vec![Vec::new(); rivals.len()];
    for source in sources {
        for crowd in crowds(&suffixes) {
            let lists = crowd.iter().map(|index| source(rivals[*index])).collect();
            for (index, words) in crowd.iter().zip(differing(lists)) {
                suffixes[*index].extend(words);
            }
        }
    }
    suffixes
}

fn method(operation: &Operation) -> Vec<String> {
    vec![operation.method.to_lowercase()]
}

fn path(operation: &Operation) -> Vec<String> {
    let path = operation.url.split_once("://").map_or(operation.url.as_str(), |(_, rest)| rest);
    words(path.split_once('/').map_or("", |(_, path)| path))
}

fn saved_values(operation: &Operation) -> Vec<String> {
    let parameters = operation.parameters.iter().chain(operation.body.fields());
    parameters.flat_map(saved_words).collect()
}

fn saved_words(parameter: &Parameter) -> Vec<String> {
    let key = words(&parameter.wire_name);
    let values = parameter.saved.iter().flatten().flat_map(|value| words(value));
    key.into_iter().chain(values).collect()
}

fn saved_body(operation: &Operation) -> Vec<String> {
    match &operation.body {
        RequestBody::Json { saved, .. } => literal_words(saved),
        RequestBody::Text { saved, .. } => words(saved),
        RequestBody::GraphQl { query, .. } => words(query),
        _ => Vec::new(),
    }
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

/// How many characters of each.
const LONGEST_WORD: usize = 24;

/// What is left of each list of words without those that all lists have.
fn differing(lists: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let mut common: BTreeSet<String> = lists.first().into_iter().flatten().cloned().collect();
    for list in &lists {
        common.retain(|word| list.contains(word));
    }
    let mut rest = lists;
    for list in &mut rest {
        list.retain(|word| !common.contains(word));
        list.truncate(MOST_WORDS);
        list.iter_mut().for_each(|word| *word = word.chars().take(LONGEST_WORD).collect());
    }
    rest
}

/// Requests that are equal in all that could tell them apart are numbered in the order of what they say besides, with
/// a warning. Names that were given are taken first, then those that are already told apart, so that no number takes one
/// from them.
fn number_equals(
    operations: &[&Operation],
    wanted: Vec<Ident>,
    given: &[Option<&Given>],
    overrides: &Overrides,
    sink: &mut Sink,
) -> Vec<Ident> {
    let mut scope = Scope::default();
    let mut owners: BTreeMap<&Ident, &Given> = BTreeMap::new();
    for given in given.iter().flatten() {
        scope.claim(std::slice::from_ref(&given.name));
        if let Some(first) = owners.insert(&given.name, given) {
            overrides::report_twice("requests", &given.name, first.written, given.written, sink);
        }
    }
    let crowds = crowds(&wanted);
    let crowded: BTreeSet<usize> = crowds.iter().flatten().copied().collect();
    let mut names = wanted.clone();
    for (index, ident) in
        wanted.iter().enumerate().filter(|(index, _)| !crowded.contains(index) && given[*index].is_none())
    {
        names[index] = scope.claim(std::slice::from_ref(ident));
    }
    for mut crowd in crowds {
        crowd.sort_by_key(|index| (given[*index].is_none(), content(operations[*index])));
        let first = crowd[0];
        for index in crowd {
            if given[index].is_none() {
                names[index] = scope.claim(std::slice::from_ref(&wanted[index]));
            }
            // Two that were given one name are an error, which is said already.
            if index != first && given[index].is_none() {
                let message =
                    format!("two requests are called `{}` and nothing tells them apart", wanted[index].plain());
                let diagnostic = Diagnostic::new(code::W0401, message)
                    .label(operations[index].origin, format!("this one becomes `{}`", names[index]))
                    .label(operations[first].origin, format!("this one stays `{}`", names[first]));
                let diagnostic = match overrides.advice(operations[index], &names[index]) {
                    Some(line) => diagnostic.help(format!("rename one of them in Postman, or write {line}")),
                    None => diagnostic,
                };
                sink.report(diagnostic.at(&operations[index].breadcrumb));
            }
        }
    }
    names
}

/// What requests of one breadcrumb and method are put in order by, wherever they stand in the file.
pub fn order(operation: &Operation) -> Vec<Vec<String>> {
    vec![vec![operation.url.clone()], saved_values(operation), saved_body(operation), content(operation)]
}

/// Everything that a request says besides what could tell it apart, in a form that has an order.
fn content(operation: &Operation) -> Vec<String> {
    let mut content = vec![operation.name.clone(), operation.description.clone().unwrap_or_default()];
    content.extend([operation.url.clone(), format!("{:?} {:?}", operation.constants, operation.auth)]);
    if let RequestBody::Text { media_type, saved, .. } = &operation.body {
        content.extend([media_type.clone(), saved.clone()]);
    }
    content.extend(operation.steps.iter().map(|script| format!("{script:?}")));
    content.extend(operation.captures.iter().map(|capture| format!("{capture:?}")));
    content.extend(operation.checks.iter().map(|check| format!("{check:?}")));
    for case in operation.successes.iter().chain(&operation.refusals) {
        content.push(format!("{} {}", case.status, case.examples.join(" ")));
        content.push(match &case.content {
            Content::Json(shape) => shape.outline(),
            other => format!("{other:?}"),
        });
    }
    content.extend(operation.parameters.iter().filter_map(|parameter| parameter.description.clone()));
    // Copies of one request differ in nothing else, and `IDS.txt` says which is which.
    content.extend(operation.id.clone());
    content
}
