//! Finds the objects that contain objects like themselves: a tree is one type, not one for each of its levels.

use super::maps::is_dictionary;
use super::shape::{Fields, Kind, Shape};
use std::collections::{BTreeSet, VecDeque};

/// How many members lie between an object and the next like it, at most: `parent`, `replies.data`,
/// `children.edges.node`. What is further away is more often alike by chance.
const LONGEST: usize = 3;

/// The members from an object to the one like it. Lists and dictionaries on the way have no name.
type Path = Vec<String>;

/// The shape with every recursion in it closed by [`Kind::Again`].
///
/// An object is taken for recursive when one below it
///
/// * is reached by members that it has itself again, so that the way can be gone twice: `company` in a user may look
///   like a user, but has no `company`;
/// * has half of all fields of the two in common with it, at least one, and those that lead from the one to the other
///   do not count: `{"data": {"data": {…}}}` is one wrapper in another, and the first post of a thread with its many
///   fields is not one of the replies;
/// * and all levels together contradict each other nowhere.
///
/// It is all levels or none: a level that differs, as a mere reference to a parent does, would take the certainty from
/// the fields of all others.
pub fn fold(shape: Shape) -> Shape {
    let kind = match shape.kind {
        Kind::List(element) => Kind::List(Box::new(fold(*element))),
        Kind::Map(value) => Kind::Map(Box::new(fold(*value))),
        Kind::Object(fields) => Kind::Object(object(fields)),
        Kind::Mixed(mut mixed) => {
            mixed.list = mixed.list.map(fold);
            mixed.map = mixed.map.map(fold);
            mixed.object = mixed.object.map(object);
            Kind::Mixed(mixed)
        }
        kind => kind,
    };
    Shape { kind, nullable: shape.nullable }
}

fn object(fields: Fields) -> Fields {
    let mut fields = if is_dictionary(&fields) { fields } else { closed(fields) };
    for field in &mut fields.list {
        field.shape = fold(std::mem::take(&mut field.shape));
    }
    fields
}

/// The object with the ways back to it closed. What its levels have between them may show another way.
fn closed(mut top: Fields) -> Fields {
    let mut paths: BTreeSet<Path> = BTreeSet::new();
    loop {
        let found = candidates(&top);
        let all: BTreeSet<Path> = paths.union(&found).cloned().collect();
        if all.len() == paths.len() {
            return top;
        }
        let mut next = joined(&top, &all);
        if next.is_none() {
            for path in found {
                paths.insert(path.clone());
                match joined(&top, &paths) {
                    Some(joined) => next = Some(joined),
                    None => _ = paths.remove(&path),
                }
            }
        } else {
            paths = all;
        }
        let Some(next) = next else { return top };
        top = next;
    }
}

/// The ways from the object to one like it that goes on in the same way.
fn candidates(top: &Fields) -> BTreeSet<Path> {
    let mut found = BTreeSet::new();
    walk(top, top, &mut Path::new(), &mut found);
    found
}

fn walk(top: &Fields, at: &Fields, path: &mut Path, found: &mut BTreeSet<Path>) {
    for field in &at.list {
        path.push(field.wire_name.clone());
        let mut below = Vec::new();
        inside(&field.shape, &mut below);
        // Most objects lack the member, so this is asked first: an object may have thousands of others in it.
        if below.iter().any(|object| carries(object, path) && alike(top, object, &[path[0].as_str()])) {
            found.insert(path.clone());
        } else if path.len() < LONGEST {
            below.into_iter().for_each(|object| walk(top, object, path, found));
        }
        path.pop();
    }
}

/// The objects that stand in a place, lists and dictionaries aside.
fn inside<'s>(shape: &'s Shape, found: &mut Vec<&'s Fields>) {
    match &shape.kind {
        Kind::List(inner) | Kind::Map(inner) => inside(inner, found),
        Kind::Object(fields) if is_nameless(fields) => {
            fields.list.iter().for_each(|field| inside(&field.shape, found));
        }
        Kind::Object(fields) => found.push(fields),
        _ => {}
    }
}

/// It has no names that tell what it is: a dictionary, perhaps one that is empty.
fn is_nameless(fields: &Fields) -> bool {
    fields.list.is_empty() || is_dictionary(fields)
}

/// Half of the names that either has are names of both; those of `ways` do not count.
fn alike(a: &Fields, b: &Fields, ways: &[&str]) -> bool {
    let names = |fields: &Fields| {
        let names = fields.list.iter().map(|field| field.wire_name.clone());
        names.filter(|name| !ways.contains(&name.as_str())).collect::<BTreeSet<_>>()
    };
    let (a, b) = (names(a), names(b));
    let common = a.intersection(&b).count();
    common > 0 && common * 2 >= a.union(&b).count()
}

/// The object has the members of the path, as far as there is anything to see.
fn carries(object: &Fields, path: &[String]) -> bool {
    let Some((name, rest)) = path.split_first() else { return true };
    let Some(field) = object.list.iter().find(|field| field.wire_name == *name) else { return false };
    let mut below = Vec::new();
    inside(&field.shape, &mut below);
    below.is_empty() || below.into_iter().any(|object| carries(object, rest))
}

/// All levels in one; nothing when one of them is another kind of object, or they contradict each other.
fn joined(top: &Fields, paths: &BTreeSet<Path>) -> Option<Fields> {
    let ways: Vec<&str> = paths.iter().filter_map(|path| path.first()).map(String::as_str).collect();
    let mut levels = VecDeque::from([top.clone()]);
    let mut joined: Option<Fields> = None;
    while let Some(mut level) = levels.pop_front() {
        if joined.is_some() && !alike(top, &level, &ways) {
            return None;
        }
        paths.iter().for_each(|path| cut(&mut level, path, 0, &mut levels));
        joined = match joined {
            None => Some(level),
            Some(known) if fields_clash(&known, &level) => return None,
            Some(known) => Some(known.join(level)),
        };
    }
    joined
}

/// Takes out the objects at the end of the path and leaves the way back in their place. `above` counts the objects and
/// dictionaries between `top` and these fields.
fn cut(fields: &mut Fields, path: &[String], above: usize, levels: &mut VecDeque<Fields>) {
    let Some((name, rest)) = path.split_first() else { return };
    if let Some(field) = fields.list.iter_mut().find(|field| field.wire_name == *name) {
        cut_inside(&mut field.shape, rest, above, levels);
    }
}

fn cut_inside(shape: &mut Shape, rest: &[String], above: usize, levels: &mut VecDeque<Fields>) {
    match &mut shape.kind {
        Kind::List(inner) => cut_inside(inner, rest, above, levels),
        Kind::Map(inner) => cut_inside(inner, rest, above + 1, levels),
        Kind::Object(fields) if is_nameless(fields) => {
            fields.list.iter_mut().for_each(|field| cut_inside(&mut field.shape, rest, above + 1, levels));
        }
        Kind::Object(fields) if !rest.is_empty() => cut(fields, rest, above + 1, levels),
        Kind::Object(fields) => {
            let mut level = std::mem::take(fields);
            lift(&mut level, 0, above + 1);
            levels.push_back(level);
            shape.kind = Kind::Again(above);
        }
        _ => {}
    }
}

/// What an object points at above itself is nearer by `by` when the object takes the place of one above it. `inner`
/// counts the objects from it down to these fields.
fn lift(fields: &mut Fields, inner: usize, by: usize) {
    fields.list.iter_mut().for_each(|field| lift_shape(&mut field.shape, inner, by));
}

fn lift_shape(shape: &mut Shape, inner: usize, by: usize) {
    match &mut shape.kind {
        Kind::Again(up) if *up > inner => *up = up.saturating_sub(by),
        Kind::List(element) => lift_shape(element, inner, by),
        Kind::Map(value) => lift_shape(value, inner + 1, by),
        Kind::Object(fields) => lift(fields, inner + 1, by),
        _ => {}
    }
}

/// The join would hold a contradiction that neither holds.
fn clash(a: &Shape, b: &Shape) -> bool {
    match (&a.kind, &b.kind) {
        (Kind::Unknown, _) | (_, Kind::Unknown) => false,
        (Kind::List(a), Kind::List(b)) | (Kind::Map(a), Kind::Map(b)) => clash(a, b),
        (Kind::Object(a), Kind::Object(b)) => fields_clash(a, b),
        (Kind::Again(a), Kind::Again(b)) => a != b,
        (Kind::Mixed(_), Kind::Any | Kind::Again(_)) | (Kind::Any | Kind::Again(_), Kind::Mixed(_)) => true,
        (Kind::Mixed(_), _) | (_, Kind::Mixed(_)) => false,
        (a, b) => std::mem::discriminant(a) != std::mem::discriminant(b),
    }
}

fn fields_clash(a: &Fields, b: &Fields) -> bool {
    let mut both = a.list.iter().filter_map(|a| Some((a, b.list.iter().find(|b| b.wire_name == a.wire_name)?)));
    both.any(|(a, b)| clash(&a.shape, &b.shape))
}

#[cfg(test)]
mod tests;
