//! Spells a graph: as text, as a Mermaid flowchart, as a Graphviz digraph.

use super::graph::Graph;
use std::fmt::Write as _;

/// How a flow is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Indented lines.
    #[default]
    Text,
    /// For Markdown pages that draw it.
    Mermaid,
    /// For Graphviz.
    Dot,
}

/// All graphs, each with the module of its collection.
pub fn show(form: Form, graphs: &[(&str, Graph)]) -> String {
    let mut out = String::new();
    let _ = match form {
        Form::Text => text(graphs, &mut out),
        Form::Mermaid => mermaid(graphs, &mut out),
        Form::Dot => dot(graphs, &mut out),
    };
    out
}

fn text(graphs: &[(&str, Graph)], out: &mut String) -> std::fmt::Result {
    for (at, (module, graph)) in graphs.iter().enumerate() {
        writeln!(out, "{}{module}", if at > 0 { "\n" } else { "" })?;
        if graph.requests.is_empty() {
            writeln!(out, "  no request sets a variable")?;
        }
        for (number, request) in graph.requests.iter().enumerate() {
            writeln!(out, "  {request}")?;
            for (variable, (setters, _)) in graph.handed_on.iter().filter(|(_, (_, readers))| readers.contains(&number))
            {
                let setters: Vec<String> = setters.iter().map(|setter| graph.requests[*setter].to_string()).collect();
                writeln!(out, "    reads {variable}, set by {}", setters.join(", "))?;
            }
            for (variable, (_, readers)) in graph.handed_on.iter().filter(|(_, (setters, _))| setters.contains(&number))
            {
                match readers.len() {
                    0 => writeln!(out, "    sets {variable}, which no request reads")?,
                    1 => writeln!(out, "    sets {variable}, read by 1 request")?,
                    count => writeln!(out, "    sets {variable}, read by {count} requests")?,
                }
            }
            for (place, next) in graph.next.get(&number).into_iter().flatten().enumerate() {
                let word = if place > 0 { "else" } else { "then" };
                let target = match next.request {
                    Some(request) => format!("\"{}\"", graph.requests[request]),
                    None => "the run ends".to_owned(),
                };
                let condition = next.condition.iter().map(|condition| format!(" if {condition}")).collect::<String>();
                writeln!(out, "    {word} {target}{condition}")?;
            }
        }
        if !graph.wanted.is_empty() {
            writeln!(out, "  to be set by the caller: {}", graph.wanted.join(", "))?;
        }
    }
    Ok(())
}

/// Setter, reader, and what is handed on.
fn edges(graph: &Graph) -> Vec<(usize, usize, Vec<&str>)> {
    let mut edges: std::collections::BTreeMap<(usize, usize), Vec<&str>> = Default::default();
    for (variable, (setters, readers)) in &graph.handed_on {
        for setter in setters {
            for reader in readers.iter().filter(|reader| *reader != setter) {
                edges.entry((*setter, *reader)).or_default().push(variable);
            }
        }
    }
    edges.into_iter().map(|((setter, reader), variables)| (setter, reader, variables)).collect()
}

/// From where a script goes on, where to, and in which case.
fn ways(graph: &Graph) -> Vec<(usize, Option<usize>, String)> {
    let mut ways = Vec::new();
    for (number, nexts) in &graph.next {
        for (place, next) in nexts.iter().enumerate() {
            let label = match &next.condition {
                Some(condition) => format!("if {condition}"),
                None if place > 0 => "else".to_owned(),
                None => "then".to_owned(),
            };
            ways.push((*number, next.request, label));
        }
    }
    ways
}

fn mermaid(graphs: &[(&str, Graph)], out: &mut String) -> std::fmt::Result {
    // Names are data: what means something to Mermaid or to HTML is a character reference.
    let quoted = |text: &str| {
        let mut quoted = String::from("\"");
        for character in text.chars() {
            match character {
                '"' | '#' | '&' | '<' | '>' | '`' | '\\' | '\n' | '\r' => {
                    let _ = write!(quoted, "#{};", u32::from(character));
                }
                character => quoted.push(character),
            }
        }
        quoted + "\""
    };
    writeln!(out, "flowchart LR")?;
    for (at, (module, graph)) in graphs.iter().enumerate() {
        writeln!(out, "    subgraph g{at}[{}]", quoted(module))?;
        for (number, request) in graph.requests.iter().enumerate() {
            writeln!(out, "        g{at}r{number}[{}]", quoted(&request.to_string()))?;
        }
        writeln!(out, "    end")?;
        for (setter, reader, variables) in edges(graph) {
            writeln!(out, "    g{at}r{setter} -->|{}| g{at}r{reader}", quoted(&variables.join(", ")))?;
        }
        for (from, to, label) in ways(graph) {
            let to = to.map_or_else(|| format!("g{at}end([\"the run ends\"])"), |to| format!("g{at}r{to}"));
            writeln!(out, "    g{at}r{from} -.->|{}| {to}", quoted(&label))?;
        }
    }
    Ok(())
}

fn dot(graphs: &[(&str, Graph)], out: &mut String) -> std::fmt::Result {
    // In a quoted string of DOT only the quote and the backslash mean something.
    let quoted = |text: &str| format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""));
    writeln!(out, "digraph flow {{\n    rankdir = LR;\n    node [shape = box];")?;
    for (at, (module, graph)) in graphs.iter().enumerate() {
        writeln!(out, "    subgraph cluster_{at} {{\n        label = {};", quoted(module))?;
        for (number, request) in graph.requests.iter().enumerate() {
            writeln!(out, "        g{at}r{number} [label = {}];", quoted(&request.to_string()))?;
        }
        writeln!(out, "    }}")?;
        for (setter, reader, variables) in edges(graph) {
            writeln!(out, "    g{at}r{setter} -> g{at}r{reader} [label = {}];", quoted(&variables.join(", ")))?;
        }
        let ways = ways(graph);
        if ways.iter().any(|(_, to, _)| to.is_none()) {
            writeln!(out, "    g{at}end [label = \"the run ends\", shape = oval];")?;
        }
        for (from, to, label) in ways {
            let to = to.map_or_else(|| "end".to_owned(), |to| format!("r{to}"));
            writeln!(out, "    g{at}r{from} -> g{at}{to} [label = {}, style = dashed];", quoted(&label))?;
        }
    }
    writeln!(out, "}}")
}
