//! Brings the writes of a run together: what a variable has when the script is done.

use super::ast::Function;
use super::value::Store;
use super::{Origin, Reading, Unread, Write};
use std::ops::Range;

/// What is said of a call that removes a variable.
pub const REMOVES: &str = "the call removes a variable";
/// What is said of a write in a function that nobody calls.
pub const NEVER_CALLED: &str = "the write stands in a function that is never called";
/// What is said of a write behind the end of the code that runs.
pub const NEVER_REACHED: &str = "the write is never reached";

/// One write of a run.
pub struct Found {
    /// The variable, if its name is known.
    pub variable: Option<String>,
    /// Where it is stored, if that is known.
    pub store: Option<Store>,
    /// The bytes of the call in the script text.
    pub span: Range<usize>,
    /// What is taken and whether under a condition on the status, or why not.
    pub read: Result<(Origin, bool), &'static str>,
    /// Whether it stands under no condition at all.
    pub always: bool,
    /// The branches it stands in, each with its side.
    pub sides: Vec<(usize, bool)>,
}

impl Found {
    fn dead(&self) -> bool {
        matches!(self.read, Err(NEVER_CALLED | NEVER_REACHED))
    }

    fn same_variable(&self, other: &Found) -> bool {
        self.variable.is_some() && self.variable == other.variable
    }

    /// Whether the two never happen in the same run.
    fn excludes(&self, other: &Found) -> bool {
        let other_side = |(branch, side): &(usize, bool)| other.sides.contains(&(*branch, !side));
        self.sides.iter().any(other_side)
    }
}

/// The reading of a script from all writes in the order of the run.
pub fn settle(mut found: Vec<Found>, unread: Vec<Unread>, tangled: &[&Function]) -> Reading {
    for write in &mut found {
        let inside =
            |function: &&Function| function.span.start <= write.span.start && write.span.end <= function.span.end;
        if tangled.iter().any(inside) {
            write.read = Err("the write stands in a function that calls itself");
        }
    }
    let all = found;
    let mut found: Vec<&Found> = Vec::new();
    for (place, write) in all.iter().enumerate() {
        // What is surely stored again in the same place was never seen by anyone.
        let again = |later: &Found| later.always && later.same_variable(write) && later.store == write.store;
        if write.store.is_none() || !all[place + 1..].iter().any(again) {
            found.push(write);
        }
    }
    let mut reading = Reading { unread, ..Reading::default() };
    for (place, write) in found.iter().enumerate() {
        let why = match &write.read {
            Err(why) => *why,
            Ok(_) if disputed(place, &found) => "another write of the script stores this variable",
            Ok((from, behind_status)) => {
                let variable = write.variable.clone().unwrap_or_default();
                reading.writes.retain(|known| known.variable != variable);
                reading.writes.push(Write {
                    variable,
                    from: from.clone(),
                    span: write.span.clone(),
                    behind_status: *behind_status,
                });
                continue;
            }
        };
        reading.unread.push(Unread { span: write.span.clone(), what: why.to_string() });
    }
    let key = |unread: &Unread| (unread.span.start, unread.span.end);
    reading.unread.sort_by(|one, two| key(one).cmp(&key(two)).then(one.what.cmp(&two.what)));
    reading.unread.dedup();
    reading
}

/// Whether another write may give the variable something else in the end.
fn disputed(place: usize, found: &[&Found]) -> bool {
    let write = found[place];
    let mut others = found.iter().enumerate();
    others.any(|(other_place, other)| {
        if other_place == place || !other.same_variable(write) || other.dead() {
            return false;
        }
        match (&write.read, &other.read) {
            (Ok((one, _)), Ok((two, _))) => one != two,
            (_, Err(REMOVES)) => other_place > place && !other.excludes(write),
            // One that comes first is stored again where this one is; in
            // another store it may still be the one that is found.
            _ => !other.excludes(write) && (other_place > place || other.store != write.store),
        }
    })
}
