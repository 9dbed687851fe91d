//! Turns the collections and environments below a folder into a commented `codegen.toml`.

mod choose;
mod find;
mod text;

pub use choose::module;

use crate::print::Product;
use crate::target::command;
use serde_json::json;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::path::Path;

/// The file that is written.
const NAME: &str = "codegen.toml";

/// Writes it, unless there is one or nothing to name in it.
pub fn init(folder: &Path, runtime: Option<&str>) -> Product {
    let shown = path_text(folder);
    let path = if shown == "." { NAME.to_owned() } else { format!("{shown}/{NAME}") };
    let next = if shown == "." { command(&[]) } else { command(&["--config", &path]) };
    if !folder.is_dir() {
        return refused(&format!("there is no folder `{shown}`; name one that is there"));
    }
    if folder.join(NAME).symlink_metadata().is_ok() {
        let said =
            format!("`{path}` is there already and stays as it is; to generate what it says, run\n\n    {next}\n");
        return refused(&said);
    }
    let found = find::find(folder);
    let chosen = choose::choose(&found);
    if chosen.is_empty() {
        let again = if shown == "." { command(&["init"]) } else { command(&["init", &shown]) };
        let said = format!(
            "no collection lies below `{shown}`; export one from Postman (Collection v2.1) into it, and run\n\n    {again}\n"
        );
        return refused(&said);
    }
    if let Err(error) = write(&folder.join(NAME), &text::toml(&chosen, runtime)) {
        return refused(&format!("`{path}` cannot be written: {error}; check the permissions of the folder"));
    }
    let rows = chosen.iter().map(|chosen| {
        json!({
            "environment": chosen.environment,
            "globals": chosen.globals,
            "input": chosen.input,
            "module": chosen.module,
        })
    });
    let data = json!({"collections": rows.collect::<Vec<_>>(), "next": next, "written": path});
    let lines: String = chosen.iter().map(line).collect();
    let count = if chosen.len() == 1 { "1 collection".to_owned() } else { format!("{} collections", chosen.len()) };
    let text = format!("wrote `{path}` with {count}:\n{lines}read it, and run\n\n    {next}\n\n");
    Product { text, data: Some(data), ..Product::default() }
}

fn line(chosen: &choose::Chosen) -> String {
    let with = [&chosen.environment, &chosen.globals];
    let with: String = with.into_iter().flatten().map(|path| format!(", with {path}")).collect();
    format!("  {}: {}{with}\n", chosen.module, chosen.input)
}

/// A path with `/` on every system.
fn path_text(path: &Path) -> String {
    let text = path.to_string_lossy().replace(std::path::MAIN_SEPARATOR, "/");
    let text = text.trim_end_matches('/');
    if text.is_empty() { "/".to_owned() } else { text.to_owned() }
}

/// Another process may have written one in the meantime: that is an error too.
fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let written = file.write_all(text.as_bytes());
    if written.is_err() {
        // Half a file would stand in the way of the next try.
        let _ = std::fs::remove_file(path);
    }
    written
}

fn refused(said: &str) -> Product {
    Product { code: 1, note: format!("error: {said}\n"), ..Product::default() }
}
