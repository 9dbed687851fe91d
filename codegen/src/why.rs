//! Turns the name of a generated field into the places of the examples and bodies that made it what it is.

mod excerpt;
mod inputs;
mod names;
mod picked;
mod places;
mod reasons;

use crate::bindings::{Absence, Arm, Bindings, Cluster, FieldDef, RustType};
use crate::collection::Collection;
use crate::config::{Input, Package};
use crate::diag::Sink;
use crate::diag::mask::Masks;
use crate::render::type_text;
use crate::source::{Sources, Span};
use names::{Known, Member};
use places::{Places, Seen};
use reasons::{Noun, Report};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt;

/// A collection with what was planned for it.
pub struct Planned {
    /// What Postman says.
    pub collection: Collection,
    /// What Rust will say.
    pub bindings: Bindings,
}

/// What there is to say about a path.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// For people.
    pub text: String,
    /// For other programs.
    pub data: Value,
}

/// A path that names no type and no field, or several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unknown {
    /// The path.
    pub path: String,
    /// What looks like it, or what it may mean, the nearest first.
    pub near: Vec<String>,
    /// It may mean each of several.
    pub several: bool,
}

impl fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { path, near, several } = self;
        match (several, near.is_empty()) {
            (true, _) => write!(formatter, "`{path}` may be each of {}", near.join(", ")),
            (false, true) => write!(formatter, "there is no type or field `{path}`; there are no types at all"),
            (false, false) => write!(formatter, "there is no type or field `{path}`; there is {}", near.join(", ")),
        }
    }
}

/// Runs the line up to the bindings and asks them.
///
/// Nothing comes back when an error was reported to `sink`.
pub fn answer(
    path: &str,
    inputs: &[Input],
    package: &Package,
    sources: &Sources,
    sink: &mut Sink,
) -> Option<Result<Answer, Unknown>> {
    crate::with_room(|| {
        let mut planned = Vec::new();
        for input in inputs {
            let (collection, environment) = crate::read(input, sources, sink)?;
            let bindings = crate::plan(&collection, &environment, input, sources, sink)?;
            planned.push(Planned { collection, bindings });
        }
        Some(why(path, &package.name.replace('-', "_"), &planned, sources, sink))
    })
}

/// What made the field `module::Type::field` what it is; for `module::Type` its fields. The path may begin with the
/// name of the crate, `package`, and what leads to the type may be left out where one type only can be meant.
///
/// The warnings in `sink` say which texts are credentials: none is printed.
///
/// # Errors
///
/// [`Unknown`] when the path names no type and no field, or several.
pub fn why(path: &str, package: &str, planned: &[Planned], sources: &Sources, sink: &Sink) -> Result<Answer, Unknown> {
    let known = names::all(planned);
    let (known, member) = names::find(&known, path, package)?;
    let Some(member) = member else { return Ok(listed(known)) };
    let places = Places::new(&known.planned.collection, sources, Masks::of(sources, &sink.sorted()));
    let mut report = Report::new(&places, known.module());
    report.line(&format!("{}::{}: {}", known.path, member.name(), type_text(member.ty())));
    report.data["path"] = Value::from(format!("{}::{}", known.path, member.name()));
    report.data["type"] = Value::from(type_text(member.ty()));
    match member {
        Member::Input(cluster, field) => inputs::explain(&mut report, &known.planned.collection, cluster, field),
        Member::Field(field) => self::field(&mut report, field),
        Member::Arm(cluster, arm) => self::arm(&mut report, &known.planned.collection, cluster, arm),
    }
    Ok(report.finish())
}

/// A type with its fields.
fn listed(known: &Known<'_>) -> Answer {
    let members = known.members();
    let width = members.iter().map(|member| member.name().chars().count()).max().unwrap_or(0);
    let lines = members.iter().map(|member| {
        let name = format!("{}:", member.name());
        format!("  {name:<0$} {1}\n", width + 1, type_text(member.ty()))
    });
    let text = format!("{}\n{}", known.path, lines.collect::<String>());
    let fields = members.iter().map(|member| json!({"name": member.name(), "type": type_text(member.ty())}));
    Answer { text, data: json!({"fields": fields.collect::<Value>(), "path": known.path}) }
}

/// A field of a JSON object.
fn field(report: &mut Report<'_>, field: &FieldDef) {
    report.wire_name(field.rename.as_deref().unwrap_or(field.name.plain()));
    let seen = |spans: &BTreeSet<Span>| spans.iter().map(|span| report.places.seen(*span)).collect();
    let (present, absent): (Vec<Seen<'_>>, Vec<Seen<'_>>) =
        (seen(&field.evidence.present), seen(&field.evidence.absent));
    let objects = present.len() + absent.len();
    let read: Vec<Seen<'_>> = seen(&field.evidence.read);
    if present.is_empty() && !read.is_empty() {
        let reason = "no example shows it, and a script reads it";
        report.because("Option", reason, &read);
        return report.by_use(&field.ty);
    }
    let ty = match (&field.ty, field.absence) {
        (ty, Absence::Never) => ty,
        (RustType::Option(inner), Absence::Skipped | Absence::Distinct) => {
            let lack = if absent.len() == 1 { "lacks" } else { "lack" };
            report.because("Option", &format!("{} of {objects} objects {lack} it", absent.len()), &absent);
            inner
        }
        (ty, _) => ty,
    };
    if read.is_empty() {
        return report.explain(ty, &present, Noun::VALUE);
    }
    report.because("Value", "no example says more of it", &present);
    report.because(&type_text(ty), "by its use in a script", &read);
    report.fields_of(ty);
}

/// The answer of one status.
fn arm(report: &mut Report<'_>, collection: &Collection, cluster: &Cluster, arm: &Arm) {
    report.line(&format!("status: {}", arm.status));
    report.data["status"] = Value::from(arm.status);
    let item = inputs::item(&collection.entries, cluster.origin);
    let examples = item.iter().flat_map(|item| &item.responses).filter(|example| example.code == Some(arm.status));
    let seen: Vec<Seen<'_>> =
        examples.map(|example| report.places.root(example.body.as_ref().map_or(example.span, |it| it.span))).collect();
    report.explain(arm.holds.as_ref().unwrap_or(&RustType::Unit), &seen, Noun::VALUE);
}

#[cfg(test)]
mod tests;
