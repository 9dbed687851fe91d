//! Leaves out one of several examples of a status and sees whether the type made of the others would decode it.

use codegen::api::infer;
use codegen::api::shape::{Digits, Kind, Shape};
use codegen::source::{Grammar, Node, Value, parse_held};
use std::collections::BTreeMap;
use tests::product::{Product, items};

/// What leaving out examples showed.
#[derive(Clone, Debug, Default)]
pub struct Crossed {
    /// Statuses with several examples.
    pub cells: usize,
    /// Examples that were left out, one at a time.
    pub left_out: usize,
    /// Those that the type made of the others decodes.
    pub decoded: usize,
    /// The others, each with the first place that does not fit.
    pub misfits: Vec<String>,
}

/// Goes through all statuses with several JSON examples.
pub fn run(product: &Product) -> Crossed {
    let mut crossed = Crossed::default();
    for item in items(&product.collection) {
        let mut by_status: BTreeMap<u16, Vec<(&str, Node)>> = BTreeMap::new();
        for example in &item.responses {
            let (Some(status), Some(body)) = (example.code, &example.body) else { continue };
            if let Ok(node) = parse_held(&product.sources, body.span, Grammar::Strict) {
                by_status.entry(status).or_default().push((&example.name.value, node));
            }
        }
        for (status, examples) in by_status.into_iter().filter(|(_, examples)| examples.len() > 1) {
            crossed.cells += 1;
            for (index, (name, node)) in examples.iter().enumerate() {
                let others = examples.iter().enumerate().filter(|(other, _)| *other != index);
                let shape = others.map(|(_, (_, node))| infer::shape(node)).fold(Shape::default(), Shape::join);
                crossed.left_out += 1;
                match misfit(&shape, node, "$") {
                    None => crossed.decoded += 1,
                    Some(place) => {
                        let line = product.sources.position(node.span).line;
                        crossed.misfits.push(format!("{} {status} \"{name}\" (line {line}): {place}", item.breadcrumb));
                    }
                }
            }
        }
    }
    crossed
}

/// The first place of a value that a type of this shape would refuse. Unknown fields are accepted.
pub fn misfit(shape: &Shape, node: &Node, path: &str) -> Option<String> {
    if matches!(node.value, Value::Null) {
        let fits = shape.nullable || matches!(shape.kind, Kind::Unknown | Kind::Any);
        return (!fits).then(|| format!("{path} is null"));
    }
    match (&shape.kind, &node.value) {
        (Kind::Unknown | Kind::Any | Kind::Mixed(_), _)
        | (Kind::Bool, Value::Bool(_))
        | (Kind::Text(_), Value::Text(_)) => None,
        (Kind::Number(known), Value::Number(text)) => {
            let new = Digits::of(text);
            let whole = !known.fraction && new.fraction;
            (whole || (!known.fraction && !known.beyond_i64 && new.beyond_i64)).then(|| format!("{path} is {text}"))
        }
        (Kind::List(element), Value::Array(elements)) => {
            elements.iter().enumerate().find_map(|(index, node)| misfit(element, node, &format!("{path}[{index}]")))
        }
        (Kind::Object(fields), Value::Object(_)) => fields.list.iter().find_map(|field| {
            let path = format!("{path}.{}", field.wire_name);
            match node.get(&field.wire_name) {
                Some(value) if field.is_optional() && matches!(value.value, Value::Null) => None,
                Some(value) => misfit(&field.shape, value, &path),
                // An `Option` is `None` when its key is missing, whether it was seen missing or null.
                None if field.is_optional() || field.shape.nullable => None,
                None => Some(format!("{path} is missing")),
            }
        }),
        _ => Some(format!("{path} is {}", node.kind())),
    }
}
