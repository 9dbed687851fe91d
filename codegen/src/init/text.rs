//! Turns chosen collections into the text of a `codegen.toml`.

use super::choose::Chosen;
use codegen::diag::render::visible;
use serde_json::Value;

/// What stands above the collections.
const HEAD: &str = "\
# What `cargo run -p codegen` generates. Paths start at the folder of this file.

# The folder of the crate that is written. Its name is the crate's, unless `package` gives another one.
out = \"generated\"
# package = \"my-bindings\"
";

/// What can be said of a collection besides.
const TAIL: &str = "
# More settings of a collection:
#   at = \"auth\"        the module for entries at the root: what a bare item lacks
#   refresh = \"Auth / Refresh Token\"  the request that renews what others prove themselves with
#   title = \"Shelf\"    how the docs call it
#   features = true    makes each folder at the top a cargo feature
#   formats = true     types UUIDs, points in time and dates of answers
#   secrets = \"keep\"   copies literal credentials into the code: for trusted tests only
#
# Names in place of those that the generator finds, by the breadcrumb that diagnostics print:
#   [collections.NAME.names]
#   \"Loans / Renew\" = \"extend\"
";

/// The whole file.
pub fn toml(chosen: &[Chosen], runtime: Option<&str>) -> String {
    let mut text = HEAD.to_owned();
    text.push_str("# The folder of the crate `postbind`; without it, the version in the registry.\n");
    match runtime {
        Some(runtime) => text.push_str(&format!("runtime = {}\n", quoted(runtime))),
        None => text.push_str("# runtime = \"../postbind/runtime\"\n"),
    }
    // The two stand side by side.
    let mock = match runtime.map(|path| path.trim_end_matches('/').rsplit_once('/')) {
        Some(Some((folder, _))) => format!("{folder}/mock"),
        Some(None) => "mock".to_owned(),
        None => "../postbind/mock".to_owned(),
    };
    text.push_str(
        "# The folder of the crate `mock`: with it the crate has examples and tests, answered with what was saved.\n",
    );
    text.push_str(&format!("# mock = {}\n", quoted(&mock)));
    text.push_str("\n# One table a collection; its key is the module that the collection becomes.\n");
    for (number, chosen) in chosen.iter().enumerate() {
        if number > 0 {
            text.push('\n');
        }
        collection(&mut text, chosen);
    }
    text + TAIL
}

fn collection(text: &mut String, chosen: &Chosen) {
    text.push_str(&format!("[collections.{}]\ninput = {}", key(&chosen.module), quoted(&chosen.input)));
    if let Some(name) = &chosen.name {
        text.push_str(&format!(" # {}", comment(name)));
    }
    text.push('\n');
    if let Some(environment) = &chosen.environment {
        let module = &chosen.module;
        text.push_str(&format!("# Its values become the defaults of `{module}::Environment`.\n"));
        text.push_str(&format!("environment = {}\n", quoted(environment)));
    }
    for other in &chosen.others {
        text.push_str(&format!("# environment = {}\n", quoted(other)));
    }
    if let Some(globals) = &chosen.globals {
        text.push_str(&format!("globals = {}\n", quoted(globals)));
    }
}

/// A string of JSON, which is one of TOML too, but for a character that TOML wants escaped.
fn quoted(text: &str) -> String {
    Value::from(text).to_string().replace('\u{7f}', "\\u007f")
}

/// A key; beyond ASCII it has to stand in quotes.
fn key(module: &str) -> String {
    if module.is_ascii() { module.to_owned() } else { quoted(module) }
}

/// A name as a comment can hold it: on one line, and without what TOML refuses or a reader cannot see.
fn comment(name: &str) -> String {
    visible(&name.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use codegen::config::read;
    use codegen::diag::{Sink, render};
    use codegen::source::Sources;

    /// Checks the tables of the collections, and that the configuration is taken as it is.
    #[track_caller]
    fn check(chosen: &Chosen, runtime: Option<&str>, head: &str, table: &str) {
        let text = toml(std::slice::from_ref(chosen), runtime);
        let expected = format!(
            "{HEAD}{head}\n# One table a collection; its key is the module that the collection becomes.\n{table}{TAIL}"
        );
        assert_eq!(text, expected);
        let (mut sources, mut sink) = (Sources::default(), Sink::default());
        let file = sources.add("codegen.toml", text);
        let config = read(&sources, file, &mut sink);
        assert_eq!(render::human(&sources, &sink.sorted(), false), "");
        let config = config.expect("nothing was said").collections.remove(0);
        assert_eq!((config.module.value, config.input.value), (chosen.module.clone(), chosen.input.clone()));
    }

    #[test]
    fn configurations() {
        let about = "# The folder of the crate `postbind`; without it, the version in the registry.\n";
        let mock = "# The folder of the crate `mock`: with it the crate has examples and tests, answered with what was saved.\n";
        let plain = Chosen {
            module: "pets".into(),
            name: None,
            input: "pets.json".into(),
            environment: None,
            others: Vec::new(),
            globals: None,
        };
        check(
            &plain,
            None,
            &format!("{about}# runtime = \"../postbind/runtime\"\n{mock}# mock = \"../postbind/mock\"\n"),
            "[collections.pets]\ninput = \"pets.json\"\n",
        );
        let whole = Chosen {
            module: "straße".into(),
            name: Some("Pets\n[collections]\u{1b} \"2\"".into()),
            input: "in \"x\"\u{7f}/pets\\.json".into(),
            environment: Some("e.json".into()),
            others: vec!["f\n.json".into()],
            globals: Some("g.json".into()),
        };
        check(
            &whole,
            Some("../rt"),
            &format!("{about}runtime = \"../rt\"\n{mock}# mock = \"../mock\"\n"),
            "[collections.\"straße\"]\ninput = \"in \\\"x\\\"\\u007f/pets\\\\.json\" # Pets [collections]␛ \"2\"\n\
             # Its values become the defaults of `straße::Environment`.\nenvironment = \"e.json\"\n\
             # environment = \"f\\n.json\"\nglobals = \"g.json\"\n",
        );
    }
}
