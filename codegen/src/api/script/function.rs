//! Runs the functions of a script, and keeps what something unseen may run.

use super::machine::Machine;
use super::region::Exit;
use super::value::Value;
use crate::api::expr::{Expr, Function, build};

/// More calls within calls are not followed.
const CALLS: usize = 12;
/// What is said of a write in a function that was put out of sight.
const ESCAPED: &str = "it stands in a function that may not be called";

impl Machine<'_> {
    /// Functions among the values get out of sight: they may be run at any time, or never.
    pub fn escape(&mut self, values: &[Value]) {
        for value in values {
            if let Value::Function(..) = value {
                self.apart(Err(ESCAPED), value.clone());
            }
        }
    }

    /// Runs a function with values that are not known, under a condition, and survives what it throws.
    pub fn apart(&mut self, test: Result<Expr, &'static str>, function: Value) {
        if let Value::Function(id, scope) = function
            && !self.calls.iter().any(|(running, _)| *running == id)
        {
            self.region(Some(test), &[Exit::Throw], |machine| machine.enter(id, scope, None));
        }
    }

    /// Runs a function of the script: with values, or with none that are known. What it throws goes on to the caller.
    pub fn enter(&mut self, id: usize, scope: usize, arguments: Option<&[Value]>) -> Value {
        let program = self.program;
        let function = &program.functions[id];
        if self.calls.iter().any(|(running, _)| *running == id) {
            self.exhausted = self.exhausted.or(Some("a function of the script calls itself"));
        }
        if self.calls.len() >= CALLS {
            self.exhausted = self.exhausted.or(Some("the script is too involved to be followed"));
        }
        if self.exhausted.is_some() {
            return Value::Unknown("the script is too involved to be followed");
        }
        self.entered.insert(id);
        let test = function.lazy.then_some(Err("it stands in a generator"));
        let returned = self.state.place(Value::Data(Expr::Kept));
        self.calls.push((id, returned));
        let inner = self.state.open(Some(scope), true);
        let outer = std::mem::replace(&mut self.scope, inner);
        self.region(test, &[Exit::Return], |machine| {
            for (place, param) in function.params.iter().enumerate() {
                let value = match arguments {
                    Some(values) => values.get(place).cloned().unwrap_or(Value::NOTHING),
                    None => Value::MaybeStore,
                };
                machine.bind(param, value, Some(false));
            }
            machine.block(&function.body);
        });
        self.scope = outer;
        self.calls.pop();
        match function.wrapped {
            true => Value::Unknown(super::value::COMPUTED),
            false => match self.state.at(returned).clone() {
                Value::Data(expr) => Value::Data(expr.rebuilt(&mut |part| match part {
                    Expr::Kept => Expr::Undefined,
                    Expr::Apply(Function::If, mut of) if of.len() == 3 => {
                        let (other, then, test) = (of.remove(2), of.remove(1), of.remove(0));
                        build::choose(test, then, other)
                    }
                    part => part,
                })),
                value => value,
            },
        }
    }
}
