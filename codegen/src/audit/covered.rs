//! Turns files into the same ones with stars for every credential, and each byte where it was.

use super::quoted::quoted;
use super::{files, rows, tree};
use crate::config::Input;
use crate::diag::Sink;
use crate::source::{Sources, Syntax};
use std::collections::BTreeSet;

/// The files with the credentials of the inputs covered.
pub(crate) fn covered(inputs: &[Input], sources: &Sources) -> Sources {
    let mut result = sources.clone();
    for input in inputs {
        let rows = rows(input, sources, &mut Sink::default());
        for file in files(input, sources) {
            let own = rows.iter().map(|row| row.span).filter(|span| span.file == file);
            let quoted = tree(file, sources).map(|tree| quoted(&tree, sources)).unwrap_or_default();
            let bytes = own.chain(quoted).flat_map(|span| span.start as usize..span.end as usize).collect();
            let source = sources.file(file);
            let text = match source.syntax() {
                Syntax::Yaml => crossed(source.text(), &bytes),
                Syntax::Json => starred(source.text(), &bytes),
            };
            result = result.with_text(file, text);
        }
    }
    result
}

/// The JSON text with a star for each of the bytes that stands in a string, and a zero for a digit elsewhere. What makes
/// it JSON stays.
pub(super) fn starred(text: &str, bytes: &BTreeSet<usize>) -> String {
    let mut starred = String::with_capacity(text.len());
    let mut inside = false;
    let mut characters = text.char_indices();
    while let Some((at, character)) = characters.next() {
        match character {
            '\\' if inside => {
                starred.push(character);
                let escaped = characters.next().map(|(_, escaped)| escaped);
                starred.extend(escaped);
                if escaped == Some('u') {
                    let hex = characters.by_ref().take(4);
                    starred.extend(hex.map(|(at, digit)| if bytes.contains(&at) { '0' } else { digit }));
                }
            }
            '"' => {
                inside = !inside;
                starred.push(character);
            }
            digit if !inside && digit.is_ascii_digit() && bytes.contains(&at) => starred.push('0'),
            other if inside && bytes.contains(&at) => starred.extend(std::iter::repeat_n('*', other.len_utf8())),
            other => starred.push(other),
        }
    }
    starred
}

/// The YAML text with an `x` for each of the bytes that is a letter or a digit: it means nothing to YAML, wherever it
/// stands. Escapes stay.
pub(super) fn crossed(text: &str, bytes: &BTreeSet<usize>) -> String {
    let mut crossed = String::with_capacity(text.len());
    let mut escaped = 0;
    for (at, character) in text.char_indices() {
        let hidden = bytes.contains(&at) && character.is_alphanumeric() && escaped == 0;
        match hidden {
            true => crossed.extend(std::iter::repeat_n('x', character.len_utf8())),
            false => crossed.push(character),
        }
        escaped = match (escaped, character) {
            (0, '\\') => 1,
            // Behind the backslash: so many digits belong to it.
            (1, 'x') => 3,
            (1, 'u') => 5,
            (1, 'U') => 9,
            (0 | 1, _) => 0,
            (left, _) if left > 2 => left - 1,
            _ => 0,
        };
    }
    crossed
}
