//! Turns the command line itself into completions for a shell and into man pages.

use crate::cli::Cli;
use crate::print::Product;
use clap::{Command, CommandFactory};
use clap_complete::Shell;

/// The completions of a shell.
pub fn completions(shell: Shell) -> Product {
    let mut bytes = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "codegen", &mut bytes);
    text(bytes)
}

/// The man page of the program, or of one command.
pub fn man(command: Option<&str>) -> Product {
    let mut root = Cli::command();
    // Only then do the commands have the options of the program, and their full names.
    root.build();
    let page = match command {
        None => root,
        Some(name) => match root.find_subcommand(name) {
            Some(command) => command.clone(),
            None => return unknown(name, &root),
        },
    };
    let mut bytes = Vec::new();
    match clap_mangen::Man::new(page).render(&mut bytes) {
        Ok(()) => text(bytes),
        Err(error) => Product { code: 1, note: format!("error: no man page: {error}\n"), ..Product::default() },
    }
}

fn unknown(name: &str, root: &Command) -> Product {
    let names: Vec<&str> = root.get_subcommands().map(Command::get_name).collect();
    let near = similar::get_close_matches(name, &names, 1, 0.6);
    let near = if near.is_empty() { names } else { near };
    let note = format!("error: there is no command `{name}`; there is {}\n", near.join(", "));
    Product { code: 2, note, ..Product::default() }
}

fn text(bytes: Vec<u8>) -> Product {
    Product { text: String::from_utf8_lossy(&bytes).into_owned(), ..Product::default() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::ValueEnum;

    /// The first line, and how many there are at least.
    #[track_caller]
    fn check(product: &Product, first: &str, at_least: usize) {
        assert_eq!((product.code, product.text.lines().next().unwrap_or_default()), (0, first));
        assert!(product.text.lines().count() >= at_least, "{}", product.text);
    }

    #[test]
    fn every_shell() {
        let firsts = [
            "_codegen() {",
            "",
            "# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.",
            "",
            "#compdef codegen",
        ];
        for (shell, first) in Shell::value_variants().iter().zip(firsts) {
            check(&completions(*shell), first, 100);
        }
    }

    #[test]
    fn every_command() {
        check(&man(None), ".ie \\n(.g .ds Aq \\(aq", 50);
        let root = Cli::command();
        for command in root.get_subcommands() {
            check(&man(Some(command.get_name())), ".ie \\n(.g .ds Aq \\(aq", 20);
        }
        assert_eq!(man(Some("generat")).note, "error: there is no command `generat`; there is generate\n");
    }
}
