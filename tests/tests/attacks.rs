//! Every place where a text of a collection or environment can stand, with every attack: what is generated is what the
//! generator writes, and the attack is data in it.

#[path = "attacks/docs.rs"]
mod docs;
#[path = "attacks/list.rs"]
mod list;
#[path = "attacks/other.rs"]
mod other;
#[path = "attacks/positions.rs"]
mod positions;
#[path = "attacks/rust.rs"]
mod rust;
#[path = "attacks/whole.rs"]
mod whole;

use codegen::Generated;
use codegen::config::{Input, Package, Runtime};
use codegen::diag::Sink;
use codegen::flow::{Flows, Form};
use codegen::source::Sources;
use list::ATTACKS;
use positions::{filled, positions};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use tests::{blessing, product, workspace};

fn template(name: &str) -> Value {
    let path = workspace().join("tests/cases/attacks").join(name).with_extension("json");
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Judges what is generated; texts that were judged before are good.
#[derive(Default)]
struct Judge {
    good: BTreeSet<String>,
    /// Scripts are in it, so there is something to draw.
    graphs: bool,
    generated: usize,
    refused: usize,
}

impl Judge {
    /// Runs the line over a collection and an environment, and answers everything that is wrong.
    fn judge(&mut self, collection: &Value, environment: Option<&Value>) -> Vec<String> {
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let file = sources.add("collection.json", collection.to_string());
        let environment = environment.map(|text| sources.add("environment.json", text.to_string()));
        let mut input = product::input(file, environment);
        input.config.features = Some(true);
        let package =
            Package { name: "api".to_owned(), runtime: Runtime::Version, mock: None, metadata: Default::default() };
        let inputs = [input];
        let generated = codegen::generate(&inputs, &package, &sources, &mut sink);
        let mut faults = other::diagnostics(&sources, &sink.sorted());
        match generated {
            Some(generated) => {
                self.generated += 1;
                faults.extend(self.files(&generated));
                if self.graphs {
                    faults.extend(graphs(&inputs, &sources));
                }
            }
            None => self.refused += 1,
        }
        faults
    }

    fn files(&mut self, generated: &Generated) -> Vec<String> {
        let mut faults = Vec::new();
        for (path, text) in generated.tree.iter() {
            faults.extend(other::path(path.as_str()));
            if self.good.contains(text) {
                continue;
            }
            let before = faults.len();
            faults.extend(other::visible(text));
            match path.as_str() {
                "Cargo.toml" => faults.extend(other::manifest(text)),
                "SURFACE.txt" => faults.extend(other::surface(text, generated)),
                "IDS.txt" => faults.extend(other::ids(text)),
                path => faults.extend(rust::faults(text).into_iter().map(|fault| format!("{path}: {fault}"))),
            }
            if faults.len() == before {
                self.good.insert(text.to_owned());
            }
        }
        faults
    }
}

fn graphs(inputs: &[Input], sources: &Sources) -> Vec<String> {
    let flows = Flows::of(inputs, sources, &mut Sink::default());
    let forms = [Form::Mermaid, Form::Dot];
    flows.iter().flat_map(|flows| forms.iter().filter_map(|form| other::graph(&flows.show(*form)))).collect()
}

/// Keys whose texts decide what is read at all: what stands beside them is not attacked in the same run.
const DECIDING: &[&str] =
    &["_postman_variable_scope", "dataMode", "in", "language", "listen", "mode", "schema", "type"];

/// The others are attacked in so many runs, so that no two neighbours are in the same.
const APART: usize = 2;

/// The places that are attacked in the same run.
fn groups(positions: &[String]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    const ORDINARY: [&str; APART] = ["even", "odd"];
    for (number, position) in positions.iter().enumerate() {
        let path = position.split(' ').next().unwrap_or_default();
        let key = path.rsplit('.').next().unwrap_or_default();
        let deciding = DECIDING.iter().find(|deciding| **deciding == key);
        groups.entry(deciding.map_or(ORDINARY[number % APART], |_| "deciding")).or_default().push(number);
    }
    groups.into_values().collect()
}

/// Every attack at each place of a template, where `judge` makes a run of it. A run has attacks at many places, each
/// another one, and all of them have been at each place in the end.
fn attack(name: &str, judge: &mut dyn FnMut(&Value) -> Vec<String>) {
    let template = template(name);
    let positions = positions(&template);
    let plain = judge(&filled(&template, &|_| None));
    assert!(plain.is_empty(), "{name} as it stands: {plain:#?}");
    let mut survived = BTreeSet::new();
    for group in groups(&positions) {
        for run in 0..ATTACKS.len() {
            let chosen = |position: usize| ATTACKS[(position + run) % ATTACKS.len()];
            let all = |position: usize| group.contains(&position).then(|| chosen(position));
            let faults = judge(&filled(&template, &all));
            if faults.is_empty() {
                continue;
            }
            // Which of them it is; or it takes several.
            let before = survived.len();
            for number in &group {
                let one = |position: usize| (position == *number).then(|| chosen(position));
                let faults = judge(&filled(&template, &one));
                let told = |fault| format!("{} = {:?}: {fault}", positions[*number], chosen(*number));
                survived.extend(faults.into_iter().map(told));
            }
            if survived.len() == before {
                survived.extend(faults);
            }
        }
    }
    println!("{name}: {} positions × {} attacks, {} survived", positions.len(), ATTACKS.len(), survived.len());
    let survived: Vec<String> = survived.into_iter().collect();
    assert!(survived.is_empty(), "{} attacks survived:\n{}", survived.len(), survived.join("\n"));
}

/// The same for a collection.
fn collection(name: &str) {
    let mut judge = Judge { graphs: matches!(name, "scripts" | "old"), ..Judge::default() };
    attack(name, &mut |collection| judge.judge(collection, None));
    println!("{name}: {} runs generated, {} refused", judge.generated, judge.refused);
    assert!(judge.generated > judge.refused);
}

#[test]
fn environment() {
    let collection = template("names");
    let collection = filled(&collection, &|_| None);
    let mut judge = Judge::default();
    attack("environment", &mut |environment| judge.judge(&collection, Some(environment)));
}

/// The golden that is compiled has every attack in it.
#[test]
fn the_compiled_case() {
    let path = workspace().join("tests/cases/ok/attacks/collection.json");
    let expected = format!("{:#}\n", whole::collection());
    if blessing() {
        fs::write(&path, &expected).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    }
    let found = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(found == expected, "{} is not made of the list: run with BLESS=1", path.display());
    assert_eq!(Judge::default().judge(&whole::collection(), None), Vec::<String>::new());
}

#[test]
fn names() {
    collection("names");
}

#[test]
fn urls() {
    collection("urls");
}

#[test]
fn headers() {
    collection("headers");
}

#[test]
fn bodies() {
    collection("bodies");
}

#[test]
fn answers() {
    collection("answers");
}

#[test]
fn scripts() {
    collection("scripts");
}

#[test]
fn old() {
    collection("old");
}
