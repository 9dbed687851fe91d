//! What a loop over a list stores: the last element for which it stores anything decides.

use super::ast::{Expr as Node, Op, Pattern, Stmt};
use super::machine::Machine;
use super::region::{self, Exit, Step};
use super::value::{Kind, Value, kind};
use crate::api::expr::{Expr, Function, build};
use std::collections::BTreeMap;

/// What is said of a write that is not understood for the loop around it.
pub const LOOP: &str = "it stands in a loop";

/// A list that is gone through.
pub struct Over {
    /// The number of its element.
    pub element: usize,
    /// The list, or what is said of one that is not followed.
    pub list: Result<Expr, &'static str>,
    /// How many conditions stand before the loop.
    pub start: usize,
}

/// What a round of a loop says of its element.
pub struct Round {
    /// The number of the element.
    pub element: usize,
    /// What the round gives back.
    pub value: Value,
    /// That nothing is thrown in it.
    pub sound: Result<Expr, &'static str>,
}

impl Machine<'_> {
    /// A list that is gone through: of what is no list, nothing is.
    pub fn list(&mut self, value: &Value) -> Result<Expr, &'static str> {
        let value = self.as_data(value);
        value.data().cloned()
    }

    /// `for (pattern of over)` and `for (pattern in over)`.
    pub fn each(&mut self, pattern: &Pattern, declared: Option<bool>, over: &Node, keys: bool, body: &[Stmt]) {
        let over = self.eval(over);
        let list = self.list(&over);
        let list = match list {
            Ok(list) if keys => Ok(Expr::apply(Function::Values, [list])),
            Ok(list) => {
                if kind(&list) != Kind::List {
                    let text = Expr::apply(Function::TypeOf, [list.clone()]);
                    let text = Expr::apply(Function::Same, [text, Expr::text("string")]);
                    let array = Expr::apply(Function::IsArray, [list.clone()]);
                    self.need(Ok(build::or(array, text)), Exit::Throw);
                }
                Ok(list)
            }
            Err(why) => Err(why),
        };
        self.rounds(list, |machine, element| {
            machine.inner(|machine| {
                let value = if keys { Expr::Index(element) } else { Expr::Element(element) };
                machine.bind(pattern, Value::Data(value), declared);
                machine.block(body);
            });
            Value::NOTHING
        });
    }

    /// `for (let i = 0; i < list.length; i++)`; any other loop is not understood.
    pub fn counting(&mut self, first: &[Stmt], test: Option<&Node>, step: Option<&Node>, body: &[Stmt]) {
        first.iter().for_each(|first| self.statement(first));
        let counter = match (test, step) {
            (Some(Node::Compare(Op::Less, left, right)), Some(Node::Update(target, ..))) => {
                match (&**left, &**right, &**target) {
                    (Node::Name(name), Node::Member(list, key, _), Pattern::Name(counted))
                        if name == counted
                            && matches!(&**key, Node::Key(key, _) if key == "length")
                            && self.state.get(self.scope, name) == Some(&Value::Data(Expr::Number("0".to_owned()))) =>
                    {
                        Some((name, list))
                    }
                    _ => None,
                }
            }
            _ => None,
        };
        let Some((name, list)) = counter else {
            self.rounds(Err(LOOP), |machine, _| {
                if let Some(test) = test {
                    machine.eval(test);
                }
                machine.inner(|machine| machine.block(body));
                if let Some(step) = step {
                    machine.eval(step);
                }
                Value::NOTHING
            });
            return;
        };
        let list = self.eval(list);
        self.present(&list);
        let list = self.list(&list);
        let pattern = Pattern::Name(name.clone());
        self.rounds(list, |machine, element| {
            machine.bind(&pattern, Value::Data(Expr::Index(element)), None);
            machine.inner(|machine| machine.block(body));
            Value::NOTHING
        });
        self.bind(&pattern, Value::Unknown(LOOP), None);
    }

    /// Runs the body of a loop for an element of the list, and joins what it changes in all rounds.
    pub fn rounds(
        &mut self,
        list: Result<Expr, &'static str>,
        mut body: impl FnMut(&mut Self, usize) -> Value,
    ) -> Round {
        let element = self.lists;
        self.lists += 1;
        self.over.push(Over { element, list: list.clone(), start: self.path.len() });
        if let Ok(list) = &list {
            self.uses_list(element, list);
        }
        // What a round leaves behind is not known in the next one.
        let (path, journal) = (self.path.len(), self.state.journal.len());
        let trial = std::mem::replace(&mut self.trial, true);
        body(self, element);
        self.trial = trial;
        let mut places: BTreeMap<usize, Value> = BTreeMap::new();
        for change in self.state.journal.split_off(journal) {
            places.entry(change.place).or_insert(change.old);
        }
        self.path.truncate(path);
        for (place, old) in &places {
            let start = Value::Data(Expr::Kept);
            self.state.change(*place, start, path);
            if let Some(change) = self.state.journal.last_mut() {
                change.old = old.clone();
            }
        }
        self.state.journal.truncate(journal);
        let value = body(self, element);
        let steps: Vec<Step> = self.path.drain(path..).collect();
        let changes = self.state.journal.split_off(journal);
        self.over.pop();
        let tests = |exits: &[Exit]| {
            let steps = steps.iter().filter(|step| exits.contains(&step.exit));
            steps.map(|step| step.test.clone()).collect::<Result<Vec<_>, _>>().map(build::and)
        };
        let on = list.clone().and_then(|list| Ok((list, tests(&[Exit::Throw, Exit::Break, Exit::Return])?)));
        let visited = on.map(|(list, on)| match build::truth(&on) {
            Some(true) => list,
            _ => Expr::apply(Function::TakeThrough, [list, Expr::Element(element), on]),
        });
        let mut rounds: BTreeMap<usize, Vec<(Value, usize)>> = BTreeMap::new();
        for change in changes {
            rounds.entry(change.place).or_default().push((change.old, change.depth));
        }
        for (place, old) in places {
            let mut joined = Value::Data(Expr::Kept);
            let olds = rounds.remove(&place).unwrap_or_default();
            let depths: Vec<usize> = olds.iter().map(|(_, depth)| *depth).collect();
            let values = olds.into_iter().skip(1).map(|(old, _)| old).chain([self.state.at(place).clone()]);
            for (value, depth) in values.zip(depths) {
                let steps = steps.get(..depth.saturating_sub(path)).unwrap_or(&steps);
                joined = region::choose(steps.iter().map(|step| step.test.clone()), value, joined);
            }
            let last = match (&visited, joined) {
                (Ok(visited), Value::Data(joined)) => last(visited, element, joined, old.clone()),
                (Err(why), _) => Value::Unknown(why),
                (_, Value::Unknown(why)) => Value::Unknown(why),
                (_, Value::Store(store)) => Value::Store(store),
                _ => Value::Unknown(LOOP),
            };
            self.state.change(place, last, path);
            if let Some(change) = self.state.journal.last_mut() {
                change.old = old;
            }
        }
        for exit in [Exit::Throw, Exit::Return] {
            if steps.iter().any(|step| step.exit == exit) {
                let test = visited.clone().and_then(|visited| {
                    let test = tests(&[exit])?;
                    // All of them are gone through if it holds for all.
                    let visited = match visited {
                        Expr::Apply(Function::TakeThrough, mut of) if of.last() == Some(&test) => of.remove(0),
                        visited => visited,
                    };
                    Ok(Expr::apply(Function::Every, [visited, Expr::Element(element), test]))
                });
                self.need(test, exit);
            }
        }
        Round { element, value, sound: tests(&[Exit::Throw]) }
    }
}

/// What a place has after a loop, from what it has after one round that began with nothing in it.
fn last(visited: &Expr, element: usize, joined: Expr, old: Value) -> Value {
    let wrote = wrote(&joined);
    if build::truth(&wrote) == Some(false) {
        return old;
    }
    let found = match build::truth(&wrote) {
        Some(true) => Expr::apply(Function::FromEnd, [visited.clone(), Expr::Number("0".to_owned())]),
        _ => Expr::apply(Function::FindLast, [visited.clone(), Expr::Element(element), wrote.clone()]),
    };
    let any = match build::truth(&wrote) {
        Some(true) => {
            let length = Expr::apply(Function::Length, [visited.clone()]);
            Expr::apply(Function::More, [length, Expr::Number("0".to_owned())])
        }
        _ => Expr::apply(Function::Some, [visited.clone(), Expr::Element(element), wrote.clone()]),
    };
    if joined.parts().contains(&&Expr::Index(element)) {
        return Value::Unknown(LOOP);
    }
    // Of an element for which something is stored it is not asked again.
    let joined = match joined {
        Expr::Apply(Function::If, mut of) if of.len() == 3 && of[2] == Expr::Kept && of[0] == wrote => of.remove(1),
        joined => joined,
    };
    let value = joined.rebuilt(&mut |part| match part {
        part if part == Expr::Element(element) => found.clone(),
        part => part,
    });
    region::choose([Ok(any)].into_iter(), Value::Data(value), old)
}

/// The condition that a place got a value.
fn wrote(expr: &Expr) -> Expr {
    match expr {
        Expr::Kept => Expr::Bool(false),
        Expr::Apply(Function::If, of) if of.len() == 3 => {
            let (then, other) = (wrote(&of[1]), wrote(&of[2]));
            build::or(build::and([of[0].clone(), then]), build::and([build::not(of[0].clone()), other]))
        }
        _ => Expr::Bool(true),
    }
}
