//! Turns files into the same ones with stars for every credential, and each byte where it was.

use super::quoted::quoted;
use super::{rows, tree};
use crate::config::Input;
use crate::diag::Sink;
use crate::source::{FileId, Sources};
use std::collections::BTreeSet;

/// The files of the inputs with their credentials covered, under ids that hold in what comes back.
pub(crate) fn covered(inputs: &[Input], sources: &Sources) -> (Vec<Input>, Sources) {
    let mut result = Sources::default();
    let mut cover = |input: &Input| {
        let rows = rows(input, sources, &mut Sink::default());
        let mut file = |file: FileId| {
            let own = rows.iter().map(|row| row.span).filter(|span| span.file == file);
            let quoted = tree(file, sources).map(|tree| quoted(&tree, sources)).unwrap_or_default();
            let bytes = own.chain(quoted).flat_map(|span| span.start as usize..span.end as usize).collect();
            let source = sources.file(file);
            result.add(source.name(), starred(source.text(), &bytes))
        };
        let (collection, environment) = (file(input.collection), input.environment.map(&mut file));
        Input { config: input.config.clone(), collection, environment, globals: input.globals.map(&mut file) }
    };
    (inputs.iter().map(&mut cover).collect(), result)
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
                starred.extend(characters.next().map(|(_, escaped)| escaped));
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
