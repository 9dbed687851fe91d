//! What scripts make of times: `Date`, and the few forms of the library moment that people write.

use super::ast::Expr as Node;
use super::machine::Machine;
use super::region::Exit;
use super::value::{COMPUTED, Kind, Value, kind};
use crate::api::expr::{Expr, Function};

/// What is said of a write behind something that changes a time in place.
const SETS: &str = "the script changes a date before the write";
/// What is said of a text that depends on where the script runs.
const LOCAL: &str = "the value is a date in the time zone of the machine";

impl Machine<'_> {
    /// `new Date(…)`, where the name is JavaScript's own.
    pub fn date(&mut self, parts: &[Node]) -> Option<Value> {
        let (Some(Node::Name(name)), rest) = (parts.first(), parts.get(1)) else { return None };
        if name != "Date" || self.state.get(self.scope, name).is_some() {
            return None;
        }
        match rest {
            None => Some(Value::Date(now())),
            Some(Node::Other(arguments)) => {
                let values = self.all(arguments);
                Some(match values.as_slice() {
                    [] => Value::Date(now()),
                    [Value::Date(time) | Value::Moment(time)] => Value::Date(time.clone()),
                    [Value::Data(time)] if kind(time) == Kind::Number => Value::Date(time.clone()),
                    _ => {
                        self.escape(&values);
                        Value::Unknown(COMPUTED)
                    }
                })
            }
            Some(_) => None,
        }
    }

    /// `moment()`, and of another time.
    pub fn moment(&mut self, values: &[Value]) -> Value {
        match values {
            [] => Value::Moment(now()),
            [Value::Date(time) | Value::Moment(time)] => Value::Moment(time.clone()),
            [Value::Data(time)] if kind(time) == Kind::Number => Value::Moment(time.clone()),
            _ => Value::Unknown(COMPUTED),
        }
    }

    /// A method of a time. `kept` says that the time has a name, so that what changes it in place is seen elsewhere.
    pub fn time_method(&mut self, of: &Value, name: &str, values: &[Value], kept: bool) -> Value {
        let (Value::Date(time) | Value::Moment(time)) = of else { return Value::Unknown(COMPUTED) };
        let text = |function| Value::apply(function, [time.clone()]);
        match (of, name, values) {
            (_, "toISOString", []) => {
                self.sound(time);
                text(Function::IsoTime)
            }
            (_, "toJSON", []) => text(Function::IsoTime),
            (Value::Date(_), "toUTCString" | "toGMTString", []) => {
                self.sound(time);
                text(Function::UtcTime)
            }
            (_, "getTime" | "valueOf", []) => Value::Data(time.clone()),
            (Value::Moment(_), "toDate", []) => Value::Date(time.clone()),
            (Value::Moment(_), "clone" | "utc", []) => of.clone(),
            (Value::Moment(_), "format", [Value::Data(Expr::Text(pattern))]) => {
                let parts = formatted(time, pattern);
                parts.map_or(Value::Unknown(LOCAL), |parts| self.concat(&parts))
            }
            (Value::Moment(_), "unix", []) => {
                let seconds = Expr::apply(Function::Divide, [time.clone(), number(1000.0)]);
                Value::apply(Function::Floor, [seconds])
            }
            (Value::Moment(_), "add" | "subtract", [by, unit]) if !kept => {
                let (Value::Data(by), Value::Data(Expr::Text(unit))) = (by, unit) else {
                    return Value::Unknown(COMPUTED);
                };
                later(time, by, unit, name == "add").map_or(Value::Unknown(COMPUTED), Value::Moment)
            }
            _ => {
                let changes = name.starts_with("set") || matches!(of, Value::Moment(_)) && kept;
                // What is not there throws.
                let known = name.starts_with("get") || name.starts_with("to") || matches!(of, Value::Moment(_));
                if changes || !known {
                    self.need(Err(SETS), Exit::Throw);
                }
                Value::Unknown(LOCAL)
            }
        }
    }

    /// There is no text of what is no time.
    fn sound(&mut self, time: &Expr) {
        let surely = |part: &&Expr| match part {
            Expr::Number(number) => number.parse::<f64>().is_ok_and(f64::is_finite),
            Expr::Apply(function, _) => matches!(
                function,
                Function::Now
                    | Function::Add
                    | Function::Subtract
                    | Function::Multiply
                    | Function::AddMonths
                    | Function::Floor
                    | Function::Round
            ),
            _ => false,
        };
        if !time.parts().iter().all(surely) {
            let text = Expr::apply(Function::IsoTime, [time.clone()]);
            self.need(Ok(Expr::apply(Function::IsPresent, [text])), Exit::Throw);
        }
    }
}

/// A time by a pattern of moment's: the parts of its ISO text, in UTC. Nothing for a pattern with other parts.
fn formatted(time: &Expr, pattern: &str) -> Option<Vec<Value>> {
    const PARTS: &[(&str, usize, usize)] =
        &[("YYYY", 0, 4), ("MM", 5, 7), ("DD", 8, 10), ("HH", 11, 13), ("mm", 14, 16), ("ss", 17, 19), ("SSS", 20, 23)];
    let iso = Expr::apply(Function::IsoTime, [time.clone()]);
    let mut found = Vec::new();
    let mut rest = pattern;
    while let Some(first) = rest.chars().next() {
        let letters = rest.len() - rest.trim_start_matches(first).len();
        let (run, behind) = rest.split_at(letters.max(first.len_utf8()));
        if first == '[' {
            let (text, behind) = rest[1..].split_once(']')?;
            found.push(Value::text(text));
            rest = behind;
            continue;
        }
        found.push(match PARTS.iter().find(|(part, ..)| *part == run) {
            Some((_, from, to)) => {
                Value::apply(Function::Substring, [iso.clone(), number(*from as f64), number(*to as f64)])
            }
            None if first.is_ascii_alphabetic() && first != 'T' => return None,
            None => Value::text(run),
        });
        rest = behind;
    }
    Some(found)
}

fn now() -> Expr {
    Expr::apply(Function::Now, [])
}

fn number(value: f64) -> Expr {
    super::evaluate::number_expr(value)
}

/// So much later, or earlier. Days are those of UTC, which have no summer time.
fn later(time: &Expr, by: &Expr, unit: &str, adds: bool) -> Option<Expr> {
    let Expr::Number(by) = by else { return None };
    let by = by.parse::<f64>().ok()? * if adds { 1.0 } else { -1.0 };
    let millis = match unit {
        "ms" | "millisecond" | "milliseconds" => 1.0,
        "s" | "second" | "seconds" => 1000.0,
        "m" | "minute" | "minutes" => 60_000.0,
        "h" | "hour" | "hours" => 3_600_000.0,
        "d" | "day" | "days" => 86_400_000.0,
        "w" | "week" | "weeks" => 604_800_000.0,
        "M" | "month" | "months" if by.fract() == 0.0 => {
            return Some(Expr::apply(Function::AddMonths, [time.clone(), number(by)]));
        }
        "y" | "year" | "years" if by.fract() == 0.0 => {
            return Some(Expr::apply(Function::AddMonths, [time.clone(), number(by * 12.0)]));
        }
        _ => return None,
    };
    // moment rounds days and weeks.
    let whole = by.fract() == 0.0 || millis < 86_400_000.0;
    whole.then(|| Expr::apply(Function::Add, [time.clone(), number(by * millis)]))
}
