//! What each statement does to the state of a run.

use super::ast::{Expr, Pattern, Stmt};
use super::guard::{Guard, OPAQUE};
use super::interpret::{Entry, Exit, Machine};
use super::value::{COMPUTED, Value};

impl Machine<'_> {
    fn branch(&mut self, guards: Vec<Guard>, side: (usize, bool), body: &[Stmt]) -> Option<Exit> {
        let run = |machine: &mut Self| ((), machine.inner(|machine| machine.block(body)));
        self.under(guards, Some(side), run).1
    }

    /// Runs one statement; says how the statements are left by it, if they surely are.
    pub fn statement(&mut self, statement: &Stmt) -> Option<Exit> {
        match statement {
            Stmt::Expr(expr) => {
                self.eval(expr);
            }
            Stmt::Declare { hoisted, pattern, value } => {
                // A `var` without a value leaves what the name has.
                if value.is_none() && *hoisted {
                    return None;
                }
                let value = value.as_ref().map_or(Value::Nothing, |value| self.eval(value));
                self.bind(pattern, value, Some(*hoisted));
            }
            Stmt::Function(..) => {}
            Stmt::Block(body) => return self.inner(|machine| machine.block(body)),
            Stmt::If { test, then, other } => return self.choice(test, then, other.as_deref()),
            Stmt::Return(value) => {
                let value = value.as_ref().map_or(Value::Nothing, |value| self.eval(value));
                if let Some(returns) = self.returns.last_mut() {
                    returns.push(value);
                }
                return Some(Exit::Return);
            }
            Stmt::Throw(parts) => {
                self.all(parts);
                return Some(Exit::Throw);
            }
            Stmt::Try { body, handler, finalizer } => return self.attempt(body, handler.as_ref(), finalizer),
            Stmt::Apart { why, body } => {
                self.branches += 1;
                let side = (self.branches, true);
                let exit = self.branch(vec![Guard::Opaque(why)], side, body);
                // Never surely: the loop may not run at all.
                if let Some(exit) = exit {
                    self.leave(exit, vec![Guard::Opaque(OPAQUE)]);
                }
            }
        }
        None
    }

    fn choice(&mut self, test: &Expr, then: &[Stmt], other: Option<&[Stmt]>) -> Option<Exit> {
        let test = self.eval(test);
        self.branches += 1;
        let number = self.branches;
        let first = self.branch(test.assume(true), (number, true), then);
        let second = match other {
            Some(other) => {
                let guards = vec![Guard::Opaque("the write stands in an else branch")];
                self.branch(guards, (number, false), other)
            }
            None => None,
        };
        match (first, second) {
            (Some(one), Some(two)) => return Some(if one == two { one } else { Exit::Return }),
            (Some(exit), None) => self.leave(exit, test.assume(false)),
            (None, Some(exit)) => self.leave(exit, test.assume(true)),
            (None, None) => {}
        }
        None
    }

    fn attempt(
        &mut self,
        body: &[Stmt],
        handler: Option<&(Option<Pattern>, Vec<Stmt>)>,
        finalizer: &[Stmt],
    ) -> Option<Exit> {
        self.branches += 1;
        let number = self.branches;
        let mark = self.entries.len();
        let trail = self.scopes.mark();
        self.entries.push(Entry { guards: Vec::new(), exit: None, trail, side: Some((number, true)) });
        let mut left = self.inner(|machine| machine.block(body));
        if let Some((parameter, caught)) = handler {
            let inside: Vec<Entry> = self.entries.drain(mark..).collect();
            let returned = inside.iter().any(|entry| entry.exit == Some(Exit::Return));
            let guards = vec![Guard::Opaque("the write stands in a catch block")];
            let run = |machine: &mut Self| {
                machine.inner(|machine| {
                    if let Some(parameter) = parameter {
                        machine.bind(parameter, Value::Unknown(COMPUTED), Some(false));
                    }
                    ((), machine.block(caught))
                })
            };
            let exit = self.under(guards, Some((number, false)), run).1;
            left = match (left, exit) {
                (Some(Exit::Return), Some(exit)) => Some(exit),
                (Some(Exit::Throw), exit) => exit,
                _ => None,
            };
            match exit {
                // Whoever goes on has run the body, under its conditions.
                Some(_) => {
                    let kept = inside.into_iter().filter(|entry| entry.exit.is_some());
                    self.entries.extend(kept);
                }
                None => {
                    self.scopes.blur(trail);
                    if returned {
                        self.leave(Exit::Return, vec![Guard::Opaque(OPAQUE)]);
                    }
                }
            }
        } else {
            self.entries.remove(mark);
        }
        self.inner(|machine| machine.block(finalizer)).or(left)
    }
}
