//! What each statement does to the state of a run.

use super::ast::{Expr as Node, Pattern, Stmt};
use super::machine::Machine;
use super::region::Exit;
use super::value::{COMPUTED, Value};
use crate::api::expr::{Expr, Function, build};

impl Machine<'_> {
    /// Runs one statement.
    pub fn statement(&mut self, statement: &Stmt) {
        match statement {
            Stmt::Expr(expr) => {
                self.eval(expr);
            }
            Stmt::Declare { hoisted, pattern, value } => {
                // A `var` without a value leaves what the name has.
                if value.is_none() && *hoisted {
                    return;
                }
                let value = value.as_ref().map_or(Value::NOTHING, |value| self.eval(value));
                self.bind(pattern, value, Some(*hoisted));
            }
            Stmt::Function(..) => {}
            Stmt::Block(body) => self.inner(|machine| machine.block(body)),
            Stmt::If { test, then, other } => {
                let test = self.eval(test).truth();
                self.side(test.clone(), then);
                if let Some(other) = other {
                    self.side(test.map(build::not), other);
                }
            }
            Stmt::Return(value) => {
                let value = value.as_ref().map_or(Value::NOTHING, |value| self.eval(value));
                if let Some((_, place)) = self.calls.last().copied() {
                    self.set(place, value);
                }
                self.need(Ok(Expr::Bool(false)), Exit::Return);
            }
            Stmt::Throw(parts) => {
                self.all(parts);
                self.need(Ok(Expr::Bool(false)), Exit::Throw);
            }
            Stmt::Break => self.need(Ok(Expr::Bool(false)), Exit::Break),
            Stmt::Continue => self.need(Ok(Expr::Bool(false)), Exit::Continue),
            Stmt::Try { body, handler, finalizer } => self.attempt(body, handler.as_ref(), finalizer),
            Stmt::Each { pattern, declared, over, keys, body } => self.each(pattern, *declared, over, *keys, body),
            Stmt::Loop { first, test, step, body } => {
                self.inner(|machine| machine.counting(first, test.as_ref(), step.as_ref(), body));
            }
            Stmt::Switch { on, cases } => self.switch(on, cases),
            Stmt::Apart { why, body } => {
                let exits = [Exit::Break, Exit::Continue];
                self.region(Some(Err(why)), &exits, |machine| machine.inner(|machine| machine.block(body)));
            }
        }
    }

    fn side(&mut self, test: Result<Expr, &'static str>, body: &[Stmt]) {
        self.region(Some(test), &[], |machine| machine.inner(|machine| machine.block(body)));
    }

    fn attempt(&mut self, body: &[Stmt], handler: Option<&(Option<Pattern>, Vec<Stmt>)>, finalizer: &[Stmt]) {
        if let Some((parameter, caught)) = handler {
            let start = self.path.len();
            self.survived.push(start);
            let thrown = self.region(None, &[Exit::Throw], |machine| {
                machine.inner(|machine| machine.block(body));
                machine.failed(start)
            });
            self.survived.pop();
            self.region(Some(thrown), &[], |machine| {
                machine.inner(|machine| {
                    if let Some(parameter) = parameter {
                        machine.bind(parameter, Value::Unknown(COMPUTED), Some(false));
                    }
                    machine.block(caught);
                });
            });
        } else {
            self.inner(|machine| machine.block(body));
        }
        self.inner(|machine| machine.block(finalizer));
    }

    /// The condition that something was thrown since the path had this length.
    fn failed(&self, start: usize) -> Result<Expr, &'static str> {
        let mut before = Vec::new();
        let mut failed = Expr::Bool(false);
        for step in self.path.get(start..).unwrap_or_default() {
            let test = step.test.clone()?;
            if step.exit == Exit::Throw {
                let here = before.iter().cloned().chain([build::not(test.clone())]);
                failed = build::or(failed, build::and(here.collect::<Vec<_>>()));
            }
            before.push(test);
        }
        Ok(failed)
    }

    /// Each case runs if its value is the one, or if the case before runs into it.
    fn switch(&mut self, on: &Node, cases: &[(Option<Node>, Vec<Stmt>)]) {
        let on = self.eval(on);
        let mut tests: Vec<Result<Expr, &'static str>> = Vec::new();
        for (value, _) in cases {
            tests.push(match value {
                Some(value) => self.eval(value).data().and_then(|value| {
                    let on = on.data()?.clone();
                    Ok(Expr::apply(Function::Same, [on, value.clone()]))
                }),
                None => Ok(Expr::Bool(true)),
            });
        }
        let others = |place: usize| {
            let values = cases.iter().zip(&tests).enumerate();
            let others = values.filter(|(other, ((value, _), _))| *other != place && value.is_some());
            others.map(|(_, (_, test))| test.clone().map(build::not)).collect::<Result<Vec<_>, _>>()
        };
        self.region(None, &[Exit::Break], |machine| {
            machine.inner(|machine| {
                let mut into = Ok(Expr::Bool(false));
                for (place, (value, body)) in cases.iter().enumerate() {
                    let own = match value {
                        Some(_) => tests[place].clone(),
                        None => others(place).map(build::and),
                    };
                    let test = own.and_then(|own| Ok(build::or(into.clone()?, own)));
                    machine.region(Some(test.clone()), &[], |machine| machine.block(body));
                    into = test;
                }
            });
        });
    }
}
