//! The command line of the mock: serves a collection until Ctrl-C.

use clap::Parser;
use mock::{Fail, Mock, MockServer, Received, read};
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

/// Answers requests on 127.0.0.1 with the saved examples of a Postman collection, until Ctrl-C.
#[derive(Parser)]
#[command(name = "mock", version, after_help = EXAMPLE)]
struct Arguments {
    /// A collection, folder or item that Postman exported
    collection: PathBuf,
    /// The port to listen on; 0 is a free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Answer from the file as it is, when it has changed
    #[arg(long)]
    watch: bool,
    /// How long every answer takes: `200ms`, `2s`
    #[arg(long, value_name = "TIME", value_parser = time)]
    latency: Option<Duration>,
    /// A status, `reset` or `truncate`, and how often calls fail so: `500:5%`; may be given several times
    #[arg(long, value_name = "FAULT")]
    fail: Vec<Fail>,
    /// What chance is made of: the same requests in the same order get the same answers and faults
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
}

const EXAMPLE: &str = "\
Example: answers slowly, and one call in twenty fails
  mock books.collection.json --port 8080 --latency 200ms --fail 500:4% --fail reset:1%";

fn time(text: &str) -> Result<Duration, String> {
    let milliseconds = text.strip_suffix("ms").map(|digits| digits.parse().map(Duration::from_millis));
    let seconds = || text.strip_suffix('s').map(|digits| digits.parse().map(Duration::from_secs));
    milliseconds.or_else(seconds).and_then(Result::ok).ok_or_else(|| "write it as `200ms` or `2s`".to_owned())
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
    let mock = Mock::new(collection).log_to(log).latency(arguments.latency.unwrap_or_default()).seed(arguments.seed);
    let mock = arguments.fail.iter().cloned().fold(mock, Mock::fail);
    let path = arguments.collection.display().to_string();
    let report = move |read| match read {
        Ok(()) => say(format_args!("read {path} anew")),
        Err(error) => eprintln!("{error}"),
    };
    let mock = if arguments.watch { mock.watch(&arguments.collection, report) } else { mock };
    let server = MockServer::start_on(mock, arguments.port).map_err(failed)?;
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
