//! Gives values to names and places.

use super::ast::Pattern;
use super::machine::Machine;
use super::region::choose;
use super::value::Value;
use crate::api::expr::{Expr, Function, build};

impl Machine<'_> {
    /// Binds a value: to declared names, or else to places that exist.
    pub fn bind(&mut self, pattern: &Pattern, value: Value, declared: Option<bool>) {
        match pattern {
            Pattern::Name(name) => {
                let place = match declared {
                    Some(hoisted) => self.state.declare(self.scope, hoisted, name),
                    None => self.state.assigned(self.scope, name),
                };
                self.set(place, value);
            }
            Pattern::Place(place, span) => {
                self.assert_member(place, &value, span);
                self.uses_tested(place, &value);
                self.request_member(place, span);
                self.change_place(place, value);
            }
            Pattern::Parts(parts) => {
                self.present(&value);
                for (key, part) in parts {
                    let (inner, _) = self.reach(value.clone(), &Value::text(key), None, false);
                    self.bind(part, inner, declared);
                }
            }
            Pattern::Default(inner, default) => {
                let test = match value.data() {
                    Ok(data) => Ok(Expr::apply(Function::Same, [data.clone(), Expr::Undefined])),
                    Err(_) => value.truth().map(build::not),
                };
                let other = self.region(Some(test.clone()), &[], |machine| machine.eval(default));
                self.bind(inner, choose([test].into_iter(), other, value), declared);
            }
            Pattern::Vague(inner) => {
                let vague = match value {
                    Value::Store(_) | Value::MaybeStore => Value::MaybeStore,
                    _ => Value::Unknown("the value is the rest of others"),
                };
                self.bind(inner, vague, declared);
            }
            Pattern::Nothing => {}
        }
    }
}
