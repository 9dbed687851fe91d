//! Turns a graph into JSON for other programs.

use super::graph::{Graph, Next};
use serde_json::{Value, json};

/// The flow of one collection. Requests are named by their breadcrumbs, in an order in which they can run.
pub fn data(module: &str, graph: &Graph) -> Value {
    let requests = (0..graph.requests.len()).map(|number| request(graph, number));
    json!({"module": module, "requests": requests.collect::<Value>(), "wanted": graph.wanted})
}

fn request(graph: &Graph, number: usize) -> Value {
    let names = |numbers: &[usize]| numbers.iter().map(|number| name(graph, *number)).collect::<Value>();
    let reads = graph.handed_on.iter().filter(|(_, (_, readers))| readers.contains(&number));
    let reads = reads.map(|(variable, (setters, _))| json!({"set_by": names(setters), "variable": variable}));
    let sets = graph.handed_on.iter().filter(|(_, (setters, _))| setters.contains(&number));
    let sets = sets.map(|(variable, (_, readers))| json!({"read_by": names(readers), "variable": variable}));
    let next = graph.next.get(&number).into_iter().flatten().map(|Next { request, condition }| {
        json!({"condition": condition, "request": request.map(|number| name(graph, number))})
    });
    json!({
        "next": next.collect::<Value>(),
        "reads": reads.collect::<Value>(),
        "request": name(graph, number),
        "sets": sets.collect::<Value>(),
    })
}

fn name(graph: &Graph, number: usize) -> Value {
    graph.requests[number].names().iter().map(String::as_str).collect()
}
