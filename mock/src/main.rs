//! The command line of the mock: serves a collection until Ctrl-C.

use clap::Parser;
use mock::{Mock, MockServer, Received, read};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;

/// Answers requests on 127.0.0.1 with the saved examples of a Postman collection, until Ctrl-C.
#[derive(Parser)]
#[command(name = "mock", version)]
struct Arguments {
    /// A collection, folder or item that Postman exported
    collection: PathBuf,
    /// The port to listen on; 0 is a free one
    #[arg(long, default_value_t = 0)]
    port: u16,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), String> {
    let collection = read(&arguments.collection, io::stderr().is_terminal()).map_err(|error| error.to_string())?;
    let failed = |error: io::Error| format!("error: cannot listen on 127.0.0.1:{}: {error}", arguments.port);
    let server = MockServer::start_on(Mock::new(collection).log_to(log), arguments.port).map_err(failed)?;
    say(format_args!("listening on {}", server.url()));
    wait_for_ctrl_c().map_err(|error| format!("error: cannot wait for Ctrl-C: {error}"))
}

fn log(received: Received) {
    say(format_args!("{received}"));
}

/// A reader of the log that has gone away is no reason to stop answering.
fn say(line: std::fmt::Arguments<'_>) {
    let _ = writeln!(io::stdout(), "{line}");
}

fn wait_for_ctrl_c() -> io::Result<()> {
    tokio::runtime::Builder::new_current_thread().enable_all().build()?.block_on(tokio::signal::ctrl_c())
}
