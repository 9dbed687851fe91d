//! Notes how a script uses the JSON answer: which members it reads, and what it takes them for.
//!
//! Only what tells one kind of value from all others counts. `<`, `-` and `==` take the text `"5"` as readily as the
//! number, and `length` and `includes` are those of texts and lists alike, so none of them says anything.

use super::ast::Expr as Node;
use super::machine::Machine;
use super::region::Exit;
use super::value::{Kind, Value, kind};
use crate::api::expr::{Expr, Function, build};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// More members than any script of people reads.
const MEMBERS: usize = 500;
/// Places that one expression may stand for.
const PLACES: usize = 8;

/// What a script takes a value for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Mark {
    /// A text.
    Text,
    /// A number.
    Number,
    /// `true` or `false`.
    Bool,
    /// An array.
    List,
    /// An object.
    Object,
    /// Something that has a member whose name the script works out.
    Computed,
}

/// How a value of the answer is used.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Use {
    /// What it is taken for.
    pub marks: BTreeSet<Mark>,
    /// The members that are read, in the order of first use; an index of a list is its decimal text.
    pub members: Vec<Member>,
    /// How the elements are used that are not told apart by an index.
    pub element: Option<Box<Use>>,
}

/// A member that a script reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its key.
    pub name: String,
    /// The bytes of its first use in the script text.
    pub span: Range<usize>,
    /// How it is used.
    pub used: Use,
}

/// What is noted in a run.
#[derive(Default)]
pub struct Uses {
    root: Use,
    count: usize,
    /// By number of a list function, the values that its element stands for.
    elements: BTreeMap<usize, Vec<Path>>,
    /// The bytes of the key at hand.
    at: Range<usize>,
    /// The script expects an answer that is no success, or no JSON.
    refuses: bool,
}

#[derive(Clone, PartialEq, Eq)]
enum Step {
    Member(String),
    Element,
}

type Path = Vec<Step>;

impl Uses {
    /// The key that is evaluated stands here.
    pub fn at(&mut self, span: &Range<usize>) {
        self.at = span.clone();
    }

    /// What the script says of the answers that are a success.
    pub fn settle(self) -> Use {
        if self.refuses { Use::default() } else { self.root }
    }

    /// The parts of the answer that an expression may stand for; none for what is made of them.
    fn places(&self, expr: &Expr) -> Vec<Path> {
        let mut found = match expr {
            Expr::Json(path) => vec![path.iter().cloned().map(Step::Member).collect()],
            Expr::Element(number) => self.elements.get(number).cloned().unwrap_or_default(),
            Expr::Apply(function, of) => match (function, of.as_slice()) {
                (Function::Filter | Function::TakeThrough | Function::Slice, [list, ..]) => self.places(list),
                (Function::Find | Function::FindLast | Function::FromEnd, [list, ..]) => self.elements(list),
                (Function::At, [of, Expr::Text(key)]) => then(self.places(of), &Step::Member(key.clone())),
                (Function::At, [of, key]) if kind(key) == Kind::Number => self.elements(of),
                (Function::If, [_, one, two]) => [self.places(one), self.places(two)].concat(),
                (Function::Or | Function::Coalesce, of) => of.iter().flat_map(|part| self.places(part)).collect(),
                (Function::And, [.., last]) => self.places(last),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        };
        found.truncate(PLACES);
        found
    }

    /// The same of the elements of a list.
    fn elements(&self, list: &Expr) -> Vec<Path> {
        match list {
            Expr::Apply(Function::Map, of) => of.last().map(|value| self.places(value)).unwrap_or_default(),
            list => then(self.places(list), &Step::Element),
        }
    }

    fn find(&self, path: &[Step]) -> Option<&Use> {
        path.iter().try_fold(&self.root, |used, step| match step {
            Step::Member(name) => used.members.iter().find(|member| member.name == *name).map(|member| &member.used),
            Step::Element => used.element.as_deref(),
        })
    }

    fn reach(&mut self, path: &[Step]) -> &mut Use {
        let mut used = &mut self.root;
        for step in path {
            used = match step {
                Step::Member(name) => {
                    let known = used.members.iter().position(|member| member.name == *name);
                    let place = known.unwrap_or_else(|| {
                        self.count += 1;
                        let member = Member { name: name.clone(), span: self.at.clone(), used: Use::default() };
                        used.members.push(member);
                        used.members.len() - 1
                    });
                    &mut used.members[place].used
                }
                Step::Element => used.element.get_or_insert_default(),
            };
        }
        used
    }
}

fn then(mut paths: Vec<Path>, step: &Step) -> Vec<Path> {
    paths.iter_mut().for_each(|path| path.push(step.clone()));
    paths
}

impl Machine<'_> {
    /// The statement at hand runs for some success, as far as that is known.
    fn happens(&self) -> bool {
        let mut known = self.path.iter().filter_map(|step| step.test.as_ref().ok());
        let unless = known.clone().any(unless_status) && !known.clone().any(is_status);
        !unless && known.all(|test| build::truth(test) != Some(false))
    }

    /// A member is read, or it is asked whether it is there.
    pub fn uses_member(&mut self, of: &Expr, name: &str) {
        if !name.is_empty() && !self.is_changed(&build::at(of.clone(), Expr::text(name))) {
            self.note_use(then(self.uses.places(of), &Step::Member(name.to_owned())), None);
        }
    }

    /// A member is read whose name is worked out.
    pub fn uses_computed(&mut self, of: &Expr, key: Option<&Expr>) {
        let index = key.is_some_and(|key| kind(key) == Kind::Number);
        self.note_use(self.uses.places(of), Some(if index { Mark::List } else { Mark::Computed }));
    }

    /// A list is gone through for this element.
    pub fn uses_list(&mut self, element: usize, list: &Expr) {
        let elements = self.uses.elements(list);
        self.uses.elements.insert(element, elements);
        self.mark(list, Mark::List);
    }

    /// A value that the script works out says what it takes other values for.
    pub fn uses_value(&mut self, value: &Value) {
        if let Value::Data(expr @ Expr::Apply(..)) = value {
            self.says(expr, true);
        }
    }

    /// A condition without which nothing that follows is run.
    pub fn uses_needed(&mut self, test: &Expr) {
        if self.trial || self.dead.is_some() {
            return;
        }
        self.says(test, true);
        // Every success fails here: what the script wants is a refusal, and that is what it goes on to read.
        let no_json = matches!(test, Expr::Apply(Function::Not, of) if of.iter().all(is_json));
        let sure = !self.path.iter().any(|step| step.exit == Exit::Branch);
        self.uses.refuses |= sure && self.happens() && (no_json || build::truth(test) == Some(false));
    }

    /// `tests["…"] = test`
    pub fn uses_tested(&mut self, place: &Node, test: &Value) {
        if let (Node::Member(object, ..), Value::Data(test)) = (place, test)
            && matches!(&**object, Node::Name(name) if name == super::aside::TESTS)
        {
            self.uses_needed(test);
        }
    }

    fn mark(&mut self, of: &Expr, mark: Mark) {
        self.note_use(self.uses.places(of), Some(mark));
    }

    fn note_use(&mut self, places: Vec<Path>, mark: Option<Mark>) {
        if self.trial || self.dead.is_some() {
            return;
        }
        for path in places {
            let known = self.uses.find(&path).is_some_and(|used| mark.is_none_or(|mark| used.marks.contains(&mark)));
            if !known && self.uses.count < MEMBERS && self.happens() {
                self.uses.reach(&path).marks.extend(mark);
            }
        }
    }

    /// Takes in what a condition says, where it holds or where it is only asked.
    fn says(&mut self, test: &Expr, holds: bool) {
        let Expr::Apply(function, of) = test else { return };
        match (function, of.as_slice()) {
            (Function::Not, [inner]) => self.says(inner, false),
            (Function::And, of) => {
                of.iter().for_each(|part| self.says(part, holds));
                // What is an object and no list is said in two parts.
                let object = of.iter().find_map(|part| typed(part).filter(|(_, name)| *name == "object"));
                let no_list =
                    of.iter().any(|part| matches!(part, Expr::Apply(Function::Not, of) if of.iter().any(is_array)));
                if let (Some((value, _)), true, true) = (object, no_list, holds) {
                    self.mark(&value.clone(), Mark::Object);
                }
            }
            // `a?.b` says it only where there is something.
            (Function::Or, of) => {
                let mut there = of.iter().filter(|part| !is_missing(part));
                if let (Some(only), None) = (there.next(), there.next()) {
                    self.says(only, holds);
                }
            }
            (Function::IsArray, [value]) if holds => self.mark(value, Mark::List),
            (Function::HasKey, [value, Expr::Text(key)]) => self.uses_member(value, key),
            (Function::IsJson, [value]) => self.mark(value, Mark::Text),
            (Function::Includes, [Expr::Apply(Function::List, words), value]) => {
                let marks: BTreeSet<Option<Mark>> = words.iter().map(|word| literal(word, holds)).collect();
                if let (Some(Some(mark)), 1) = (marks.first(), marks.len()) {
                    self.mark(value, *mark);
                }
            }
            (Function::Same, [one, two]) => match typed(test) {
                Some((value, name)) => {
                    let mark = match name {
                        "string" => Mark::Text,
                        "number" => Mark::Number,
                        "boolean" => Mark::Bool,
                        _ => return,
                    };
                    self.mark(value, mark);
                }
                None => {
                    for (value, other) in [(one, two), (two, one)] {
                        if let Some(mark) = literal(other, holds) {
                            self.mark(value, mark);
                        }
                    }
                }
            },
            // No number, boolean or list is alike to such a text.
            (Function::Alike, [value, Expr::Text(text)] | [Expr::Text(text), value])
                if text.chars().any(char::is_alphabetic) && text.parse::<f64>().is_err() =>
            {
                self.mark(value, Mark::Text);
            }
            _ => {}
        }
    }
}

/// What a value is that is the same as this one. Anything is unequal to an empty text, which asks for no more than that.
fn literal(expr: &Expr, holds: bool) -> Option<Mark> {
    match expr {
        Expr::Text(text) => (holds || !text.is_empty()).then_some(Mark::Text),
        Expr::Number(_) => Some(Mark::Number),
        Expr::Bool(_) => Some(Mark::Bool),
        _ => None,
    }
}

/// `typeof value === "name"`
fn typed(test: &Expr) -> Option<(&Expr, &str)> {
    let Expr::Apply(Function::Same, of) = test else { return None };
    match of.as_slice() {
        [Expr::Apply(Function::TypeOf, of), Expr::Text(name)]
        | [Expr::Text(name), Expr::Apply(Function::TypeOf, of)] => Some((of.first()?, name)),
        _ => None,
    }
}

fn is_array(expr: &Expr) -> bool {
    matches!(expr, Expr::Apply(Function::IsArray, _))
}

fn is_json(expr: &Expr) -> bool {
    matches!(expr, Expr::Apply(Function::IsJson, of) if of.first() == Some(&Expr::Body))
}

fn is_missing(expr: &Expr) -> bool {
    match expr {
        Expr::Apply(Function::Or, of) => of.iter().all(is_missing),
        Expr::Apply(Function::Not, of) => matches!(of.first(), Some(Expr::Apply(Function::IsPresent, _))),
        _ => false,
    }
}

/// What runs unless the status is the one that is hoped for is about a failure, though another success may lead there.
fn unless_status(test: &Expr) -> bool {
    matches!(test, Expr::Apply(Function::Not, of) if of.iter().any(|part| part.parts().contains(&&Expr::Status)))
}

fn is_status(test: &Expr) -> bool {
    matches!(test, Expr::Apply(Function::Same | Function::Alike, of) if of.contains(&Expr::Status))
}
