//! Turns a collection into the folder of a crate of its own: configuration, README, and all that is generated.

mod text;

use crate::cli::{NewCrate, Options, Target};
use crate::print::Product;
use crate::run::{Ending, Run};
use crate::target::{command, module_name};
use codegen::diag::Severity;
use codegen::source::watched;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};
use text::Texts;

/// Makes the folder, and says what is in it and what to do next.
pub fn new_crate(options: &Options, new: &NewCrate) -> ExitCode {
    match started(options, new) {
        Ok((run, product)) => crate::tell(&run, &product, false, options.format),
        Err(Failed::Said(said)) => {
            Product { code: 1, note: format!("error: {said}\n"), ..Product::default() }.print(options.format)
        }
        Err(Failed::Diagnosed(run)) => {
            let product = Product { note: run.more(Severity::Error), ..Product::failed() };
            crate::tell(&run, &product, true, options.format)
        }
    }
}

/// Why nothing came of it.
enum Failed {
    /// In a sentence.
    Said(String),
    /// There are diagnostics.
    Diagnosed(Box<Run>),
}

fn started(options: &Options, new: &NewCrate) -> Result<(Run, Product), Failed> {
    let said = |text: String| Failed::Said(text);
    let shown = new.folder.to_string_lossy().into_owned();
    let taken = fs::read_dir(&new.folder).is_ok_and(|mut entries| entries.next().is_some()) || new.folder.is_file();
    if taken {
        return Err(said(format!(
            "`{shown}` is there already and has something in it; name a folder that is not there"
        )));
    }
    let name = match (&new.package, new.folder.file_name().and_then(|name| name.to_str())) {
        (Some(package), _) => package.clone(),
        (None, Some(name)) => name.to_owned(),
        (None, None) => return Err(said(format!("`{shown}` has no name; give the crate one with `--package NAME`"))),
    };
    let module = new.module.clone().unwrap_or_else(|| module_name(&new.collection));
    // All that can be wrong with the input is said before anything is written.
    let target = Target {
        input: Some(new.collection.clone()),
        environment: new.environment.clone(),
        module: Some(module.clone()),
        package: Some(name.clone()),
        ..Target::default()
    };
    let mut first = Run::new(Options { config: None, ..options.clone() }, target);
    let Some(side) = first.side() else { return Err(Failed::Diagnosed(Box::new(first))) };
    let Some(bindings) = side.collections.first() else { return Err(Failed::Diagnosed(Box::new(first))) };
    let failed = |error: io::Error| said(format!("`{shown}` cannot be written: {error}"));
    fs::create_dir_all(new.folder.join(text::COLLECTIONS)).map_err(failed)?;
    let copied = |file: &str| -> Result<String, Failed> {
        let name = Path::new(file).file_name().and_then(|name| name.to_str()).unwrap_or("collection.json");
        let to = new.folder.join(text::COLLECTIONS).join(name);
        if to.exists() {
            return Err(said(format!(
                "the collection and the environment are both called `{name}`; rename one of them"
            )));
        }
        let from = Path::new(file);
        if watched(from).len() > 1 && !from.is_dir() {
            return Err(said(format!("`{file}` is a part of a folder; name the folder of its collection")));
        }
        copy(from, &to).map_err(failed)?;
        Ok(format!("{}/{name}", text::COLLECTIONS))
    };
    let texts = Texts {
        name: &name,
        module: &module,
        collection: copied(&new.collection)?,
        environment: new.environment.as_deref().map(copied).transpose()?,
        runtime: new.runtime.as_deref().map(|path| from(&new.folder, path)),
        mock: new.mock.as_deref().map(|path| from(&new.folder, path)),
        license: new.license.as_deref(),
        repository: new.repository.as_deref(),
    };
    let files = [
        ("codegen.toml", texts.configuration(bindings)),
        ("README.md", codegen::render::readme(bindings, &name, text::VERSION)),
        (".gitignore", "/target\n".to_owned()),
    ];
    for (file, text) in files {
        fs::write(new.folder.join(file), text).map_err(failed)?;
    }
    let config = new.folder.join("codegen.toml");
    let next = command(&["--config", &config.to_string_lossy()]);
    let mut run = Run::new(Options { config: Some(config), ..options.clone() }, Target::default());
    let Some(written) = run.run(Ending::Write) else { return Err(Failed::Diagnosed(Box::new(run))) };
    let publishable = match &new.license {
        Some(_) => "",
        None => "it has no licence, so cargo does not publish it: write `license = \"…\"` below `[manifest]`\n",
    };
    let (test, calls) = match new.mock {
        None => ("to build it", String::new()),
        Some(_) => (
            "to build it, to see its calls answered by the mock",
            format!("    cargo run --manifest-path {shown}/Cargo.toml --example {module}\n"),
        ),
    };
    let text = format!(
        "{}wrote the crate `{name}` to `{shown}`; {test}, and to write it anew after a change, run\n\n    \
         cargo test --manifest-path {shown}/Cargo.toml\n{calls}    {next}\n\n{publishable}",
        written.text
    );
    let mut data = written.data.unwrap_or_else(|| json!({}));
    data["folder"] = shown.clone().into();
    data["next"] = next.into();
    Ok((run, Product { text, data: Some(data), ..written }))
}

/// Copies a file, or what a collection that is a folder is read from.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    for path in watched(from) {
        let to = path.strip_prefix(from).map_or(to.to_owned(), |below| to.join(below));
        if path.is_dir() {
            fs::create_dir_all(&to)?;
        } else {
            to.parent().map_or(Ok(()), fs::create_dir_all)?;
            fs::copy(&path, to.components().as_path())?;
        }
    }
    Ok(())
}

/// A path of this folder as `folder` sees it: a relative one stays relative.
fn from(folder: &Path, path: &str) -> String {
    let absolute = |path: &Path| fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let (base, target) = (absolute(folder), absolute(Path::new(path)));
    if Path::new(path).is_absolute() {
        return path.to_owned();
    }
    let (base, target): (Vec<_>, Vec<_>) = (base.components().collect(), target.components().collect());
    let common = base.iter().zip(&target).take_while(|(a, b)| a == b).count();
    let up = std::iter::repeat_n(PathBuf::from(".."), base.len() - common);
    let way: PathBuf = up.chain(target[common..].iter().map(PathBuf::from)).collect();
    way.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/")
}
