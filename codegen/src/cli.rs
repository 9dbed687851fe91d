//! What can be said on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use codegen::{dump, flow, semver};
use std::path::PathBuf;

/// Turns Postman collections into a typed Rust crate.
///
/// Exit codes: 0 fine, 1 something is wrong with the input, 2 with the command line, 3 `check` found the crate out of date.
#[derive(Debug, Parser)]
#[command(
    name = "codegen",
    version,
    after_help = "Examples:\n  codegen init\n  codegen\n  codegen check\n  codegen generate pets.json --out bindings"
)]
pub struct Cli {
    /// What to do; `generate` when it is not said.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// What holds for every command.
    #[command(flatten)]
    pub options: Options,
}

/// What holds for every command.
#[derive(Args, Clone, Debug, Default)]
pub struct Options {
    /// The configuration; by default `codegen.toml` in this folder or the nearest one above it.
    #[arg(long, global = true, value_name = "PATH")]
    pub config: Option<PathBuf>,
    /// How diagnostics are printed: on stderr, but `json` on stdout.
    #[arg(long, global = true, value_enum, default_value_t)]
    pub format: Format,
    /// Take every row of the loss report for an error.
    #[arg(long, global = true)]
    pub deny_loss: bool,
    /// Say on stderr which file and place each function came from.
    #[arg(long, short, global = true)]
    pub verbose: bool,
}

/// What to do.
#[derive(Clone, Debug, Subcommand)]
pub enum Command {
    /// Find the collections below a folder and write a `codegen.toml` that names them.
    #[command(after_help = "Examples:\n  codegen init\n  codegen init ../petshop --runtime ../postbind/runtime")]
    Init {
        /// Where to look, and where `codegen.toml` is written.
        #[arg(default_value = ".", value_name = "FOLDER")]
        folder: PathBuf,
        /// The folder of the crate `postbind`, from FOLDER on.
        #[arg(long, value_name = "PATH")]
        runtime: Option<String>,
    },
    /// Make a crate of its own of a collection, with a README, metadata and a configuration: one that can be published.
    #[command(
        after_help = "Examples:\n  codegen new petshop pets.json --license MIT\n  codegen new ../petshop pets.json --runtime runtime --mock mock"
    )]
    New(NewCrate),
    /// Write the crate.
    #[command(
        after_help = "Examples:\n  codegen generate\n  codegen generate pets.json --environment local.json --out bindings"
    )]
    Generate(Target),
    /// Fail with a diff when the crate on disk is not what `generate` would write.
    #[command(after_help = "Examples:\n  codegen check\n  codegen check --format json --deny-loss")]
    Check(Target),
    /// Show what `generate` would change; or, of two collections or configurations, what changes for those who use the crate.
    #[command(after_help = "Examples:\n  codegen diff\n  codegen diff pets.json --out bindings\n  \
                            codegen diff --semver old/pets.json pets.json\n  \
                            codegen diff --semver ../base/codegen.toml codegen.toml --as markdown")]
    Diff {
        /// What to read; with `--semver` the old collection or configuration.
        #[command(flatten)]
        target: Target,
        /// With `--semver`: the new collection or configuration.
        #[arg(requires = "semver")]
        new: Option<String>,
        /// Say whether the change is major, minor or patch for those who use the crate, and why.
        #[arg(long, requires = "new", conflicts_with_all = ["out", "runtime"])]
        semver: bool,
        /// How that is written.
        #[arg(long = "as", value_enum, default_value_t, requires = "semver")]
        form: SemverForm,
    },
    /// Write the crate now, and again whenever a file that was read changes, until Ctrl-C.
    #[command(after_help = "Examples:\n  codegen watch\n  codegen watch pets.json --out bindings")]
    Watch(Target),
    /// Explain the code of a diagnostic.
    #[command(after_help = "Example:\n  codegen explain L0306")]
    Explain {
        /// A code such as E0102.
        code: String,
    },
    /// Say which examples or bodies, at which places, made a field what it is.
    #[command(
        after_help = "Examples:\n  codegen why pets::GetPetResponse::name\n  codegen why GetPetResponse pets.json"
    )]
    Why {
        /// `collection::module::Type::field`; what leads to the type may be left out, and a type alone lists its fields.
        path: String,
        /// What to read.
        #[command(flatten)]
        target: Target,
    },
    /// Print which requests set the variables that others read, in an order in which they can run.
    #[command(after_help = "Examples:\n  codegen flow\n  codegen flow --as mermaid")]
    Flow {
        /// How it is printed.
        #[arg(long = "as", value_enum, default_value_t)]
        form: FlowForm,
        /// What to read.
        #[command(flatten)]
        target: Target,
    },
    /// Write the reference site: static pages that show each request, its Rust, its curl command and its examples.
    #[command(
        after_help = "Examples:\n  codegen docs\n  codegen docs --out public\n  codegen docs pets.json --environment local.json"
    )]
    Docs(Docs),
    /// Print the completions of a shell.
    #[command(
        after_help = "Examples:\n  codegen completions bash > ~/.local/share/bash-completion/completions/codegen\n  \
                            codegen completions fish > ~/.config/fish/completions/codegen.fish"
    )]
    Completions {
        /// The shell.
        shell: Shell,
    },
    /// Print the man page of the program or of one command.
    #[command(after_help = "Examples:\n  codegen man > codegen.1\n  codegen man why > codegen-why.1")]
    Man {
        /// The command.
        command: Option<String>,
    },
    /// List the credentials that are written in the input: what each is and where, never the value.
    #[command(after_help = "Examples:\n  codegen secrets\n  codegen secrets pets.json --format json")]
    Secrets(Target),
    /// Print what one stage of the generator makes of the input. Credentials are stars, as far as they can be told.
    #[command(after_help = "Example:\n  codegen dump api pets.json")]
    Dump {
        /// The stage.
        stage: Stage,
        /// What to read.
        #[command(flatten)]
        target: Target,
    },
}

/// What a crate of its own is made of; paths begin at this folder.
#[derive(Args, Clone, Debug)]
pub struct NewCrate {
    /// The folder of the crate, which is made; its name is the crate's.
    #[arg(value_name = "CRATE")]
    pub folder: PathBuf,
    /// A collection, folder or item that Postman exported; it is copied.
    pub collection: String,
    /// The environment that Postman exported, for the default values; it is copied too.
    #[arg(long, value_name = "FILE")]
    pub environment: Option<String>,
    /// The module of the collection [default: from the name of the file].
    #[arg(long, value_name = "NAME")]
    pub module: Option<String>,
    /// The name of the crate [default: the name of its folder].
    #[arg(long, value_name = "NAME")]
    pub package: Option<String>,
    /// The folder of the crate `postbind` [default: the one in the registry].
    #[arg(long, value_name = "PATH")]
    pub runtime: Option<String>,
    /// The folder of the crate `mock`: with it the crate has tests made of the saved examples.
    #[arg(long, value_name = "PATH")]
    pub mock: Option<String>,
    /// The licence, as an SPDX expression; without it the crate is not published.
    #[arg(long, value_name = "SPDX")]
    pub license: Option<String>,
    /// The address of its repository.
    #[arg(long, value_name = "URL")]
    pub repository: Option<String>,
}

/// What to read and where to write: the configuration, or a collection with what would stand in one.
#[derive(Args, Clone, Debug, Default)]
pub struct Target {
    /// A collection, folder or item that Postman exported, in place of the configuration.
    pub input: Option<String>,
    /// The folder of the crate [default: generated].
    #[arg(long, value_name = "DIR", requires = "input")]
    pub out: Option<String>,
    /// The environment that Postman exported, for the default values.
    #[arg(long, value_name = "FILE", requires = "input")]
    pub environment: Option<String>,
    /// The globals that Postman exported, for what neither the collection nor the environment defines.
    #[arg(long, value_name = "FILE", requires = "input")]
    pub globals: Option<String>,
    /// The module of the collection [default: from the name of the file].
    #[arg(long, value_name = "NAME", requires = "input")]
    pub module: Option<String>,
    /// The folder of the crate `postbind` [default: the one in the registry].
    #[arg(long, value_name = "PATH", requires = "input")]
    pub runtime: Option<String>,
    /// The name of the crate [default: the name of its folder].
    #[arg(long, value_name = "NAME", requires = "input")]
    pub package: Option<String>,
}

/// What the reference site is made of and where it goes.
#[derive(Args, Clone, Debug, Default)]
pub struct Docs {
    /// A collection, folder or item that Postman exported, in place of the configuration.
    pub input: Option<String>,
    /// The folder of the site [default: docs, beside the folder of the crate].
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// The environment that Postman exported, for the default values.
    #[arg(long, value_name = "FILE", requires = "input")]
    pub environment: Option<String>,
    /// The globals that Postman exported, for what neither the collection nor the environment defines.
    #[arg(long, value_name = "FILE", requires = "input")]
    pub globals: Option<String>,
    /// The module of the collection [default: from the name of the file].
    #[arg(long, value_name = "NAME", requires = "input")]
    pub module: Option<String>,
    /// The name of the crate [default: generated].
    #[arg(long, value_name = "NAME", requires = "input")]
    pub package: Option<String>,
}

impl Docs {
    /// Where the site goes, and what is read.
    pub fn split(self) -> (Option<PathBuf>, Target) {
        let Self { input, out, environment, globals, module, package } = self;
        (out, Target { input, environment, globals, module, package, ..Target::default() })
    }
}

/// How diagnostics are printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the lines they are about.
    #[default]
    Human,
    /// One line each.
    Short,
    /// One JSON document.
    Json,
}

/// A stage of the generator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Stage {
    /// The JSON tree with its places.
    Source,
    /// What Postman says.
    Collection,
    /// What it means.
    Api,
    /// What Rust will say.
    Bindings,
}

/// How a flow is printed.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum FlowForm {
    /// Indented lines.
    #[default]
    Text,
    /// A flowchart for Markdown pages.
    Mermaid,
    /// A digraph for Graphviz.
    Dot,
}

/// How a verdict is printed.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub enum SemverForm {
    /// Indented lines.
    #[default]
    Text,
    /// A comment for a pull request.
    Markdown,
}

impl From<SemverForm> for semver::Form {
    fn from(form: SemverForm) -> Self {
        match form {
            SemverForm::Text => Self::Text,
            SemverForm::Markdown => Self::Markdown,
        }
    }
}

impl From<FlowForm> for flow::Form {
    fn from(form: FlowForm) -> Self {
        match form {
            FlowForm::Text => Self::Text,
            FlowForm::Mermaid => Self::Mermaid,
            FlowForm::Dot => Self::Dot,
        }
    }
}

impl From<Stage> for dump::Stage {
    fn from(stage: Stage) -> Self {
        match stage {
            Stage::Source => Self::Source,
            Stage::Collection => Self::Collection,
            Stage::Api => Self::Api,
            Stage::Bindings => Self::Bindings,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound() {
        Cli::command().debug_assert();
    }
}
