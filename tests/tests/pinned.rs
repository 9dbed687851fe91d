//! Every name that the generator finds can be written into `codegen.toml` by the key that it names, and then nothing
//! changes: whatever line a rename is answered with keeps the old name.

use codegen::config::{self, Package, Runtime};
use codegen::diag::{Sink, render};
use codegen::source::Sources;
use codegen::{Generated, generate};
use tests::{Loaded, cases, name};

#[test]
fn a_name_that_is_pinned_stays() {
    let mut wrong = Vec::new();
    for case in cases("ok") {
        let mut loaded = Loaded::from_folder(&case);
        let plain = loaded.generate().unwrap_or_else(|| panic!("{} generates nothing", name(&case)));
        if let Err(said) = pinned(&mut loaded, &plain) {
            wrong.push(format!("{}: {said}", name(&case)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Generates again with all names given.
fn pinned(loaded: &mut Loaded, plain: &Generated) -> Result<(), String> {
    let mut inputs = loaded.inputs.clone().expect("it was generated from");
    for input in &mut inputs {
        let module = &input.config.module.value;
        let own = plain.keys.iter().filter(|(path, _)| path.split("::").next() == Some(module));
        let lines: Vec<String> =
            own.map(|(path, key)| format!("{key} = '{}'\n", path.rsplit("::").next().unwrap_or_default())).collect();
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let text = format!("[collections.x]\ninput = 'x'\n[collections.x.names]\n{}", lines.concat());
        let file = sources.add("codegen.toml", text.as_str());
        let config = config::read(&sources, file, &mut sink);
        let config = config.ok_or_else(|| render::human(&sources, &sink.sorted(), false))?;
        // The spans of the lines would lead into another file; they are only looked at when something is wrong.
        input.config.names.extend(config.collections.into_iter().flat_map(|collection| collection.names));
    }
    let package = loaded.config.as_ref().map(|config| config.package.clone());
    let package =
        package.unwrap_or(Package { name: String::new(), runtime: Runtime::Version, mock: None, metadata: None });
    let mut sink = Sink::default();
    let again = generate(&inputs, &package, &loaded.sources, &mut sink);
    let again = again.ok_or_else(|| render::short(&loaded.sources, &sink.sorted()))?;
    let differing = plain.tree.iter().find(|(path, text)| again.tree.get(path) != Some(text));
    match differing {
        Some((path, _)) => Err(format!("{path} differs")),
        None if again.keys.is_empty() => Ok(()),
        None => Err(format!("without a name: {:?}", again.keys)),
    }
}
