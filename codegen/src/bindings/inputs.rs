//! Turns the inputs of an operation into fields of its request struct and the steps that send them.

use super::docs;
use super::fields;
use super::literals;
use super::model::{Absence, Expr, FieldDef, Join, JoinCall, RequestField, RustType};
use super::names::{Ident, snake};
use super::types::{Part, Root, TypePlan};
use crate::api::{Operation, Parameter, Place, Presence, RequestBody, is_template};

/// Fields and steps of one operation, in the order of the wire.
pub struct Inputs {
    /// The fields of the request struct.
    pub fields: Vec<RequestField>,
    /// How they are put into the request.
    pub joins: Vec<Join>,
}

/// Plans the inputs of an operation; `item` is the name of its request struct, `cluster` its number in the file.
pub fn plan(operation: &Operation, item: &Ident, cluster: usize, types: &mut TypePlan) -> Inputs {
    let whole_body = body(operation, item, cluster, types);
    let taken: Vec<Ident> = whole_body.iter().map(|(field, _)| field.field.name.clone()).collect();
    let parameters: Vec<&Parameter> = operation.parameters.iter().chain(operation.body.fields()).collect();
    let names = fields::inputs(parameters.iter().copied(), &taken);
    let inputs = parameters.into_iter().zip(names).map(|(parameter, name)| input(parameter, name));
    let (fields, joins) = inputs.chain(whole_body).unzip();
    Inputs { fields, joins }
}

fn input(parameter: &Parameter, name: Ident) -> (RequestField, Join) {
    let plain = match parameter.place {
        Place::Path | Place::Query => RustType::Param,
        Place::File => RustType::Upload,
        Place::Header | Place::Form | Place::Part(_) => RustType::String,
    };
    let one = if parameter.secret && plain != RustType::Upload { RustType::Secret(Box::new(plain)) } else { plain };
    let saved = |value: &Option<String>| saved_value(parameter, value.as_deref());
    let (ty, expr) = match parameter.presence {
        Presence::Once => {
            let first = parameter.saved.first().map_or(Expr::None, saved);
            (one, first)
        }
        Presence::Optional => (RustType::Option(Box::new(one)), Expr::None),
        Presence::Repeated => (RustType::Vec(Box::new(one)), Expr::List(parameter.saved.iter().map(saved).collect())),
    };
    let wire = parameter.wire_name.clone();
    let call = match &parameter.place {
        Place::Path => JoinCall::Path(wire),
        Place::Query => JoinCall::Query(wire),
        Place::Header => JoinCall::Header(wire),
        Place::Form => JoinCall::Form(wire),
        Place::Part(None) => JoinCall::Part(wire),
        Place::Part(Some(media_type)) => JoinCall::PartAs(wire, media_type.clone()),
        Place::File => JoinCall::File(wire),
    };
    let docs = docs::markdown(parameter.description.as_deref().unwrap_or_default());
    let field = FieldDef { name: name.clone(), docs, ty, rename: None, absence: Absence::Never };
    (RequestField { field, saved: expr }, Join { call, field: name })
}

/// What the item itself sends for one occurrence of a parameter.
fn saved_value(parameter: &Parameter, value: Option<&str>) -> Expr {
    let expr = match (&parameter.place, value) {
        (Place::Path, value) => {
            let name = parameter.wire_name.trim_start_matches([':', '{']).trim_end_matches('}').to_owned();
            match value {
                Some(text) if !text.is_empty() && !is_template(text) => Expr::RawParam(text.to_owned()),
                value => Expr::SavedPath(name, value.unwrap_or_default().to_owned()),
            }
        }
        (Place::Query, None) => Expr::BareParam,
        (Place::Query, Some(text)) if is_template(text) => Expr::SavedParam(text.to_owned()),
        (Place::Query, Some(text)) => Expr::RawParam(text.to_owned()),
        (Place::File, Some(path)) => Expr::UploadPath(path.to_owned()),
        (Place::File, None) => Expr::UploadNothing,
        (_, value) if parameter.secret => return literals::secret(value.unwrap_or_default()),
        (_, value) => return literals::text(value.unwrap_or_default()),
    };
    if parameter.secret { Expr::Secret(Box::new(expr)) } else { expr }
}

/// The field `body`, for a body that is not a list of fields.
fn body(operation: &Operation, item: &Ident, cluster: usize, types: &mut TypePlan) -> Option<(RequestField, Join)> {
    let (ty, saved, call) = match &operation.body {
        RequestBody::None | RequestBody::Form(_) | RequestBody::Multipart(_) => return None,
        RequestBody::Json { shape, saved } => {
            let item = item.plain().to_owned();
            let ty = types.root(shape, Root { cluster, item, part: Part::Body, in_list: false });
            let saved = literals::expr(types, saved, &ty);
            (ty, saved, JoinCall::BodyJson)
        }
        RequestBody::Text { media_type, saved } => {
            (RustType::String, literals::text(saved), JoinCall::BodyText(media_type.clone()))
        }
        RequestBody::File { src } => {
            let saved = src.clone().map_or(Expr::UploadNothing, Expr::UploadPath);
            (RustType::Upload, saved, JoinCall::BodyFile)
        }
    };
    let name = snake("body");
    let field = FieldDef { name: name.clone(), docs: Vec::new(), ty, rename: None, absence: Absence::Never };
    Some((RequestField { field, saved }, Join { call, field: name }))
}
