//! Runs the functions of a script, and keeps those that something unseen may run.

use super::guard::Guard;
use super::interpret::{Entry, Exit, Machine};
use super::value::{COMPUTED, Value};

/// More calls within calls are not followed.
const CALLS: usize = 12;
/// What is said of a write in a function that was put into an object or the like.
const ESCAPED: &str = "the write stands in a function that may not be called";

impl Machine<'_> {
    /// Functions among the values get out of sight: from now on, any call that
    /// is not followed may be one of them.
    pub fn escape(&mut self, values: &[Value]) {
        let before = self.escaped.len();
        for value in values {
            if let Value::Function(id, scope) = value {
                self.escaped.push((*id, *scope));
            }
        }
        if self.escaped.len() > before {
            self.run_escaped();
        }
    }

    /// Runs what is out of sight, as code that may or may not run.
    pub fn run_escaped(&mut self) {
        for place in 0..self.escaped.len() {
            let (id, scope) = self.escaped[place];
            if !self.calls.contains(&id) {
                self.enter(id, scope, None, vec![Guard::Opaque(ESCAPED)], true);
            }
        }
    }

    /// Runs a function of the script: with values, or with none that are known.
    /// What it throws goes on to the caller unless it is caught.
    pub fn enter(
        &mut self,
        id: usize,
        scope: usize,
        arguments: Option<&[Value]>,
        mut guards: Vec<Guard>,
        caught: bool,
    ) -> Value {
        let program = self.program;
        let function = &program.functions[id];
        self.exhausted |= self.calls.len() >= CALLS;
        if self.calls.contains(&id) || self.exhausted {
            self.tangled.insert(id);
            return Value::Unknown(COMPUTED);
        }
        if function.lazy {
            guards.push(Guard::Opaque("the write stands in a generator"));
        }
        self.entered.insert(id);
        let (mark, trail) = (self.entries.len(), self.scopes.mark());
        if !guards.is_empty() {
            self.entries.push(Entry { guards, exit: None, trail, side: None });
        }
        self.calls.push(id);
        self.returns.push(Vec::new());
        let inner = self.scopes.open(Some(scope), true);
        let outer = std::mem::replace(&mut self.scope, inner);
        for (place, param) in function.params.iter().enumerate() {
            let value = match arguments {
                Some(values) => values.get(place).cloned().unwrap_or(Value::Nothing),
                None => Value::MaybeStore(None),
            };
            self.bind(param, value, Some(false));
        }
        let left = self.block(&function.body);
        self.scope = outer;
        self.calls.pop();
        let mut unsure = None;
        for entry in self.entries.split_off(mark) {
            match entry.exit {
                Some(Exit::Throw) if !caught => self.entries.push(entry),
                _ => unsure = unsure.or(Some(entry.trail)),
            }
        }
        // The inner runs of a function that calls itself were not followed.
        if self.tangled.contains(&id) {
            unsure = Some(trail);
            self.change(&Value::Unknown(COMPUTED));
        }
        if let Some(trail) = unsure {
            self.scopes.blur(trail);
        }
        let returned = self.returns.pop().unwrap_or_default().into_iter();
        match (returned.reduce(Value::join), left) {
            _ if function.wrapped => Value::Unknown(COMPUTED),
            (Some(value), Some(Exit::Return)) => value,
            (None, _) => Value::Nothing,
            (Some(value), _) => value.join(Value::Nothing),
        }
    }
}
