//! Turns the inputs of an operation into fields of its request struct and the steps that send them.

mod order;

use super::docs;
use super::fields;
use super::holders::{Part, Root};
use super::literals;
use super::model::{Absence, Evidence, Expr, FieldDef, Join, JoinCall, OperationName, RequestField, RustType};
use super::names::{Ident, snake};
use super::types::TypePlan;
use crate::api::shape::Shape;
use crate::api::{FilePart, Literal, Operation, Parameter, Place, Presence, RequestBody, is_template, template_names};

/// Fields and steps of one operation, in the order of the wire.
pub struct Inputs {
    /// The fields of the request struct.
    pub fields: Vec<RequestField>,
    /// How they are put into the request.
    pub joins: Vec<Join>,
}

/// Plans the inputs of an operation; `item` is the name of its request struct, `cluster` its number in the file.
pub fn plan(operation: &Operation, item: &Ident, cluster: usize, types: &mut TypePlan) -> Inputs {
    let (body_fields, body_join) = body(operation, item, cluster, types).unzip();
    let body_fields: Vec<RequestField> = body_fields.unwrap_or_default();
    let taken: Vec<Ident> = body_fields.iter().map(|field| field.field.name.clone()).collect();
    let parameters: Vec<&Parameter> = operation.parameters.iter().chain(operation.body.fields()).collect();
    let names = fields::inputs(parameters.iter().copied(), &taken);
    let inputs = parameters.iter().zip(names).map(|(parameter, name)| input(parameter, name));
    let (mut fields, whole): (Vec<_>, Vec<_>) = inputs.unzip();
    let mut joins = order::on_the_wire(&parameters, &whole);
    fields.extend(body_fields);
    joins.extend(body_join);
    Inputs { fields, joins }
}

fn input(parameter: &Parameter, name: Ident) -> (RequestField, Join) {
    let plain = match parameter.place {
        Place::Path | Place::Query => RustType::Param,
        Place::File(_) => RustType::Upload,
        Place::Header | Place::Form | Place::Part(_) => RustType::String,
    };
    let one = if is_hidden(parameter) { RustType::Secret(Box::new(plain)) } else { plain };
    let saved = |value: &Option<String>| saved_value(parameter, value.as_deref());
    let (ty, expr) = match parameter.presence {
        Presence::Once => {
            let first = parameter.saved.first().map_or(Expr::None, saved);
            (one, first)
        }
        Presence::Optional => (RustType::Option(Box::new(one)), Expr::None),
        Presence::Filled => {
            let first = parameter.saved.first().map_or(Expr::None, saved);
            let name = parameter.saved.iter().flatten().flat_map(|text| template_names(text)).next();
            let expr = Expr::Filled(name.unwrap_or_default().to_owned(), Box::new(first));
            (RustType::Option(Box::new(one)), expr)
        }
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
        Place::File(_) => JoinCall::File(wire),
    };
    let docs = docs::markdown(parameter.description.as_deref().unwrap_or_default());
    let field =
        FieldDef { name: name.clone(), docs, ty, rename: None, absence: Absence::Never, evidence: Evidence::default() };
    (RequestField { field, saved: expr }, Join { call, field: name, part: None })
}

/// Its value is not shown. A file never shows its content.
fn is_hidden(parameter: &Parameter) -> bool {
    parameter.secret && !matches!(parameter.place, Place::File(_))
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
        (Place::File(part), Some(text)) => upload(text, part),
        (Place::File(_), None) => Expr::UploadNothing,
        (_, value) if parameter.secret => return literals::secret(value.unwrap_or_default()),
        (_, value) => return literals::text(value.unwrap_or_default()),
    };
    if is_hidden(parameter) { Expr::Secret(Box::new(expr)) } else { expr }
}

/// A file by its path or by its content, which may be templates as all that is said of it.
fn upload(path: &str, part: &FilePart) -> Expr {
    let text =
        |text: &str| Box::new(if is_template(text) { literals::text(text) } else { Expr::Quoted(text.to_owned()) });
    let (name, media_type) = (part.name.as_deref().map(text), part.media_type.as_deref().map(text));
    Expr::Upload { text: text(path), inline: part.inline, name, media_type }
}

/// The field `body`, for a body that is not a list of fields; those of a GraphQL operation.
fn body(
    operation: &Operation,
    item: &Ident,
    cluster: usize,
    types: &mut TypePlan,
) -> Option<(Vec<RequestField>, Join)> {
    let (ty, saved, call) = match &operation.body {
        RequestBody::None | RequestBody::Form(_) | RequestBody::Multipart(_) => return None,
        RequestBody::Json { shape, saved } => {
            let item = item.plain().to_owned();
            let ty = types.root(shape, Root { cluster, item, part: Part::Body, in_list: false });
            let saved = literals::expr(types, saved, &ty);
            (ty, saved, JoinCall::BodyJson)
        }
        RequestBody::GraphQl { query, secret, operation_name, variables } => {
            return Some(graphql((query, *secret), operation_name.as_ref(), variables.as_ref(), item, cluster, types));
        }
        RequestBody::Text { media_type, saved, secret } => {
            let (ty, saved) = text(saved, *secret);
            (ty, saved, JoinCall::BodyText(media_type.clone()))
        }
        RequestBody::File { src, content } => {
            let saved = match (src, content) {
                (Some(path), _) => upload(path, &FilePart::default()),
                (None, Some(content)) => upload(content, &FilePart { inline: true, ..FilePart::default() }),
                (None, None) => Expr::UploadNothing,
            };
            (RustType::Upload, saved, JoinCall::BodyFile)
        }
    };
    let (field, name) = field("body", ty, saved);
    Some((vec![field], Join { call, field: name, part: None }))
}

/// The type of a text, and what the item itself sends.
fn text(saved: &str, secret: bool) -> (RustType, Expr) {
    match secret {
        true => (RustType::Secret(Box::new(RustType::String)), literals::secret(saved)),
        false => (RustType::String, literals::text(saved)),
    }
}

fn field(name: &str, ty: RustType, saved: Expr) -> (RequestField, Ident) {
    let name = snake(name);
    let field = FieldDef {
        name: name.clone(),
        docs: Vec::new(),
        ty,
        rename: None,
        absence: Absence::Never,
        evidence: Evidence::default(),
    };
    (RequestField { field, saved }, name)
}

/// The field `variables`; an operation without any has an empty one, which is left out of the body.
fn graphql(
    (query, secret): (&str, bool),
    operation_name: Option<&String>,
    variables: Option<&(Shape, Literal)>,
    item: &Ident,
    cluster: usize,
    types: &mut TypePlan,
) -> (Vec<RequestField>, Join) {
    let mut fields = Vec::new();
    if is_template(query) {
        let (ty, saved) = text(query, secret);
        fields.push(field("query", ty, saved).0);
    }
    let constant = fields.is_empty().then(|| query.to_owned());
    let operation_name = match operation_name {
        None => OperationName::None,
        Some(name) if is_template(name) => {
            let (ty, saved) = text(name, false);
            fields.push(field("operation_name", ty, saved).0);
            OperationName::Field
        }
        Some(name) => OperationName::Constant(name.clone()),
    };
    let call = JoinCall::GraphQl { query: constant, operation_name };
    let (ty, saved) = match variables {
        None => (RustType::Option(Box::new(RustType::Value)), Expr::None),
        Some((shape, literal)) => {
            let item = item.plain().to_owned();
            let ty = types.root(shape, Root { cluster, item, part: Part::Variables, in_list: false });
            let saved = literals::expr(types, literal, &ty);
            (ty, saved)
        }
    };
    let (variables, name) = field("variables", ty, saved);
    fields.push(variables);
    (fields, Join { call, field: name, part: None })
}
