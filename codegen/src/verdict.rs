//! Turns two collections or configurations on the command line into what changes for those who use the crate.

use crate::cli::{Options, Target};
use crate::print::Product;
use crate::run::Run;
use crate::target::module_name;
use codegen::diag::Severity;
use codegen::semver::{Form, Side, compare};
use std::path::PathBuf;
use std::process::ExitCode;

/// Compares what `target` names with `new`, and prints the verdict.
pub fn verdict(options: &Options, target: Target, new: &str, form: Form) -> ExitCode {
    let old = target.input.clone().unwrap_or_default();
    let is_toml = |path: &str| path.ends_with(".toml");
    let says_more = target.environment.is_some() || target.globals.is_some() || target.module.is_some();
    let fault = match (is_toml(&old), is_toml(new)) {
        _ if options.config.is_some() => Some("`diff --semver` takes two configurations in the place of `--config`"),
        (true, true) if says_more || target.package.is_some() => {
            Some("a configuration says itself what `--environment`, `--globals`, `--module` and `--package` would")
        }
        (true, false) | (false, true) => Some("`diff --semver` compares two collections, or two configurations"),
        _ => None,
    };
    if let Some(fault) = fault {
        let product = Product { code: 2, note: format!("error: {fault}\n"), ..Product::default() };
        return product.print(options.format);
    }
    let module = target.module.clone().unwrap_or_else(|| module_name(new));
    let side = |path: &str| {
        let (mut options, mut target) = (options.clone(), target.clone());
        match is_toml(path) {
            true => {
                options.config = Some(PathBuf::from(path));
                target.input = None;
            }
            false => {
                target.input = Some(path.to_owned());
                target.module = Some(module.clone());
            }
        }
        let mut run = Run::new(options, target);
        run.side().ok_or_else(|| Box::new(run))
    };
    let product = |(old, new): (Side, Side)| {
        let report = compare(&old, &new);
        Product { text: report.show(form), data: Some(report.data()), ..Product::default() }
    };
    match side(&old).and_then(|old| Ok((old, side(new)?))) {
        Ok(sides) => product(sides).print(options.format),
        Err(run) => {
            let failed = Product { note: run.more(Severity::Error), ..Product::failed() };
            crate::tell(&run, &failed, true, options.format)
        }
    }
}
