//! Runs one command: configuration, inputs, the line, and what becomes of the files.

mod docs;
mod finish;

use crate::cli::{Format, Options, Target};
use crate::init::module;
use crate::print::Product;
use crate::progress::Progress;
use crate::target::{command, module_name};
use codegen::audit;
use codegen::config::{self, CollectionConfig, Config};
use codegen::diag::{Code, Diagnostic, Severity, Sink, code};
use codegen::dump::{Stage, dump};
use codegen::flow::{Flows, Form};
use codegen::generate_and_tell;
use codegen::output::OutputError;
use codegen::semver::Side;
use codegen::source::{self, FileId, LoadError, Sources};
use codegen::why::{self, Answer};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What becomes of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// They are written.
    Write,
    /// They are compared with those on disk.
    Check,
    /// The difference is shown.
    Diff,
    /// There are none: a stage before them is printed.
    Dump(Stage),
    /// There are none: a type or field of them is explained.
    Why(String),
    /// Print who sets what others read.
    Flow(Form),
    /// The reference site is written, into this folder if one is named.
    Docs(Option<PathBuf>),
    /// There are none: the credentials of the inputs are listed.
    Secrets,
}

/// One command on its way.
pub struct Run {
    /// All that was read.
    pub sources: Sources,
    /// All that there is to say about it.
    pub sink: Sink,
    options: Options,
    target: Target,
}

impl Run {
    /// A command that has not begun.
    pub fn new(options: Options, target: Target) -> Self {
        Self { sources: Sources::default(), sink: Sink::default(), options, target }
    }

    /// Runs it; nothing comes back when the sink has an error.
    pub fn run(&mut self, ending: Ending) -> Option<Product> {
        let (config, folder) = self.configuration()?;
        let inputs = config::load_inputs(&config, &folder, &mut self.sources, &mut self.sink)?;
        if let Ending::Dump(stage) = ending {
            let text = dump(stage, &inputs, &self.sources, &mut self.sink)?;
            return Some(Product { text, ..Product::default() });
        }
        if let Ending::Flow(form) = ending {
            let flows = Flows::of(&inputs, &self.sources, &mut self.sink)?;
            return Some(Product { text: flows.show(form), data: Some(flows.data()), ..Product::default() });
        }
        if ending == Ending::Secrets {
            let rows = audit::audit(&inputs, &self.sources, &mut self.sink);
            let (text, data) = (audit::text(&rows, &self.sources), audit::data(&rows, &self.sources));
            return Some(Product { text, data: Some(data), ..Product::default() });
        }
        if let Ending::Why(path) = &ending {
            let answer = why::answer(path, &inputs, &config.package, &self.sources, &mut self.sink)?;
            return Some(match answer {
                Ok(Answer { text, data }) => Product { text, data: Some(data), ..Product::default() },
                Err(unknown) => Product { code: 2, note: format!("error: {unknown}\n"), ..Product::default() },
            });
        }
        if let Ending::Docs(out) = &ending {
            return self.docs(out.as_deref(), &config, &inputs, &folder);
        }
        let progress = Progress::new(inputs.len(), self.options.format);
        let (sources, sink) = (&self.sources, &mut self.sink);
        let generated = generate_and_tell(&inputs, &config.package, sources, sink, &|| progress.step());
        drop(progress);
        let generated = generated?;
        if let Some(denied) = self.denied() {
            return Some(denied);
        }
        let root = folder.join(&config.out);
        self.finish(&ending, &config, &inputs, &generated, &root)
    }

    /// Runs it as far as what Rust will say.
    pub fn side(&mut self) -> Option<Side> {
        let (config, folder) = self.configuration()?;
        let inputs = config::load_inputs(&config, &folder, &mut self.sources, &mut self.sink)?;
        Side::of(&inputs, &config.package, &self.sources, &mut self.sink)
    }

    /// What `--deny-loss` has to say, where something is lost.
    fn denied(&self) -> Option<Product> {
        let losses = self.count(Severity::Loss);
        (self.options.deny_loss && losses > 0).then(|| {
            let (losses, more) = (counted(losses, "loss", "losses"), self.more(Severity::Loss));
            let note = format!("error: {losses} and `--deny-loss`: nothing was written\n{more}");
            Product { code: 1, note, ..Product::default() }
        })
    }

    /// What it would read: the configuration first, where there is one, then the files and folders that it names.
    pub fn files(&mut self) -> Vec<PathBuf> {
        let path =
            if self.target.input.is_none() { self.options.config.clone().or_else(nearest_configuration) } else { None };
        let mut files: Vec<PathBuf> = path.into_iter().collect();
        if let Some((config, folder)) = self.configuration() {
            let named = config.collections.iter().flat_map(CollectionConfig::files);
            files.extend(named.map(|file| folder.join(&file.value)));
        }
        files
    }

    /// The configuration and the folder that its paths begin at.
    fn configuration(&mut self) -> Option<(Config, PathBuf)> {
        let (file, folder) = match &self.target.input {
            Some(input) => (self.sources.add("command line", named(&self.target, input)), PathBuf::new()),
            None => {
                let path = self.options.config.clone().or_else(nearest_configuration);
                let Some(path) = path else {
                    let message = "there is no `codegen.toml` in this folder or above it";
                    let help = "write one with `cargo run -p codegen -- init`, or name a collection: `cargo run -p codegen -- generate FILE`";
                    self.sink.report(Diagnostic::new(code::E0101, message).help(help));
                    return None;
                };
                (self.load(&path)?, path.parent().map(Path::to_owned).unwrap_or_default())
            }
        };
        Some((config::read(&self.sources, file, &mut self.sink)?, folder))
    }

    fn load(&mut self, path: &Path) -> Option<FileId> {
        let name = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
        let diagnostic = match source::load(&mut self.sources, path, &name) {
            Ok(file) => return Some(file),
            Err(LoadError::Io(error)) => Diagnostic::new(code::E0101, format!("`{name}` cannot be read: {error}")),
            Err(LoadError::TooLarge(_)) => Diagnostic::new(code::E0101, format!("`{name}` is too large")),
            Err(LoadError::NotText(error)) => {
                Diagnostic::new(code::E0103, format!("`{name}` is not {}", error.encoding))
            }
            Err(_) => Diagnostic::new(code::E0101, format!("`{name}` is no file")),
        };
        self.sink.report(diagnostic);
        None
    }

    /// The value, or the diagnostics of what went wrong with the output.
    fn done<T>(&mut self, result: Result<T, OutputError>) -> Option<T> {
        match result {
            Ok(value) => return Some(value),
            Err(OutputError::NotOurs { root, paths }) => {
                for path in paths {
                    let message = format!("`{}` is in the way and was not generated", root.join(path).display());
                    self.sink.report(Diagnostic::new(code::E0501, message));
                }
            }
            // Its message ends with what to do about this very case.
            Err(error) => self.sink.report(Diagnostic::new(code::E0502, error.to_string()).help("")),
        }
        None
    }

    /// Which command says more about the first diagnostic of a severity. It is for people.
    pub fn more(&self, severity: Severity) -> String {
        let sorted = self.sink.sorted();
        match sorted.iter().find(|diagnostic| diagnostic.severity() == severity) {
            Some(first) if self.options.format == Format::Human => {
                let id = first.code.id();
                format!("more about {id}: {}\n", command(&["explain", id]))
            }
            _ => String::new(),
        }
    }

    /// How many are printed: what is said twice counts once.
    fn count(&self, severity: Severity) -> usize {
        self.sink.sorted().iter().filter(|diagnostic| diagnostic.severity() == severity).count()
    }
}

/// The configuration for an input on the command line; a folder of several collections is all of them.
fn named(target: &Target, input: &str) -> String {
    let several = source::collections_in(Path::new(input));
    if several.len() < 2 || target.module.is_some() {
        // `.` has no name of its own.
        let whole = Path::new(input).file_name().is_none().then(|| std::fs::canonicalize(input).ok()).flatten();
        let module = target.module.clone().unwrap_or_else(|| {
            module_name(&whole.map_or(input.to_owned(), |whole| whole.to_string_lossy().into_owned()))
        });
        return target.toml(&[(module, input.to_owned())]);
    }
    let mut taken = BTreeSet::new();
    let inputs = several.into_iter().map(|path| {
        let path = format!("{}/{path}", input.trim_end_matches('/'));
        (module(&path, &mut taken), path)
    });
    target.toml(&inputs.collect::<Vec<_>>())
}

/// What a code means; for an unknown one, which ones look like it.
pub fn explain(id: &str) -> Product {
    if let Some(code) = Code::find(id) {
        let text = format!("{}: {}\n\n{}\n\nhelp: {}\n", code.id(), code.title(), code.explanation(), code.help());
        let data = json!({
            "code": code.id(),
            "explanation": code.explanation(),
            "help": code.help(),
            "severity": code.severity().word(),
            "title": code.title(),
        });
        return Product { text, data: Some(data), ..Product::default() };
    }
    let ids: Vec<&str> = Code::all().map(Code::id).collect();
    let near = similar::get_close_matches(id.to_uppercase().as_str(), &ids, 3, 0.6);
    let near = if near.is_empty() { ids } else { near };
    let note = format!("error: there is no code `{id}`; there is {}\n", near.join(", "));
    Product { code: 2, note, ..Product::default() }
}

/// `codegen.toml` in the current folder or the nearest one above it, as a relative path.
fn nearest_configuration() -> Option<PathBuf> {
    let here = std::env::current_dir().ok()?;
    let depth = here.ancestors().position(|folder| folder.join("codegen.toml").is_file())?;
    Some(std::iter::repeat_n("..", depth).collect::<PathBuf>().join("codegen.toml"))
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
