//! Tries the checks of an item on its saved examples, and says where the two contradict each other.

use super::Context;
use crate::api::expr::{Expr, notation};
use crate::api::is_template;
use crate::api::model::{Check, Tried};
use crate::collection::{self, Item, OF_THE_WIRE, SavedResponse};
use crate::diag::{Diagnostic, code};
use crate::secrets::shaped;
use postbind::http::Response;
use postbind::{Bytes, Variable, Variables, expression};

/// No variables: what a check says of them depends on the calls before.
struct Nothing;

impl Variables for Nothing {
    fn get(&self, _: &str) -> Option<&Variable> {
        None
    }

    fn get_mut(&mut self, _: &str) -> Option<&mut Variable> {
        None
    }
}

/// The examples that fulfil at least one check.
///
/// A success that does not fulfil all of them is reported: one of the two is wrong. A refusal is none that the script
/// was written for, unless it fulfils all.
pub fn lower(context: &mut Context<'_>, item: &Item, checks: &[Check]) -> Vec<Tried> {
    let mut tried = Vec::new();
    for example in &item.responses {
        let name = &example.name.value;
        let twins = item.responses.iter().filter(|other| other.name.value == *name).count();
        let plain = name.chars().all(|c| c.is_ascii_graphic() || c == ' ') && name.trim() == name && !name.is_empty();
        let Some(answer) = answer(example).filter(|_| twins == 1 && plain && shaped(name).is_empty()) else { continue };
        let (mut except, mut broken, mut holding) = (Vec::new(), Vec::new(), 0);
        for check in checks {
            if check.holds.parts().into_iter().any(is_of_the_call) {
                except.push(check.message.clone());
            } else if expression::holds(&notation(&check.holds), &answer, &Nothing) {
                holding += 1;
            } else {
                broken.push(&check.message);
            }
        }
        if holding == 0 || (!broken.is_empty() && !answer.status().is_success()) {
            continue;
        }
        for message in &broken {
            let what = format!("the example \"{name}\" contradicts the assertion \"{message}\"");
            let diagnostic = Diagnostic::new(code::W0326, what).label(example.span, "this example");
            context.sink.report(diagnostic.at(&item.breadcrumb));
        }
        except.extend(broken.into_iter().cloned());
        except.sort();
        except.dedup();
        tried.push(Tried { example: name.clone(), except });
    }
    tried.sort_by(|one, two| one.example.cmp(&two.example));
    tried
}

/// It is another one in every call: a variable, or a header of the connection.
fn is_of_the_call(part: &Expr) -> bool {
    match part {
        Expr::Variable(_) => true,
        Expr::Header(name) => OF_THE_WIRE.iter().any(|other| name.eq_ignore_ascii_case(other)),
        _ => false,
    }
}

/// The example as the mock answers with it; nothing for one that it fills in, and for a status that no answer has.
fn answer(example: &SavedResponse) -> Option<Response<Bytes>> {
    let values = example.headers.iter().filter_map(|header| header.value.as_ref());
    let texts = values.chain(&example.body).map(|text| text.value.as_str());
    if texts.into_iter().any(is_template) {
        return None;
    }
    Some(collection::answer(example, &str::to_owned)?.map(Bytes::from))
}
