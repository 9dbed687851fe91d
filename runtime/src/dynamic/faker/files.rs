//! Makes names, paths and types of files.

use super::words::word;
use crate::dynamic::draw::{Draw, Table};

/// Of the common ones, the endings of media that every browser knows.
const COMMON: &[&str] = &["gif", "htm", "html", "jpeg", "jpg", "mp3", "mp4", "mpeg", "mpg", "pdf", "png", "wav"];
const ENDINGS: &[&str] = &[
    "7z", "bz2", "cpp", "csv", "deb", "epub", "flac", "ics", "json", "m3u8", "odt", "ogg", "otf", "pptx", "ps", "svg",
    "tex", "tiff", "woff2", "xml",
];
const COMMON_KINDS: &[&str] = &["application", "audio", "image", "text", "video"];
const KINDS: &[&str] =
    &["application", "audio", "chemical", "font", "image", "message", "model", "multipart", "text", "video"];
const TYPES: &[&str] = &[
    "application/gzip",
    "application/json",
    "application/pdf",
    "application/vnd.oasis.opendocument.text",
    "application/xhtml+xml",
    "audio/flac",
    "font/woff2",
    "image/svg+xml",
    "image/webp",
    "message/rfc822",
    "multipart/mixed",
    "text/csv",
    "text/markdown",
    "video/quicktime",
    "video/x-matroska",
];
const DIRECTORIES: &[&str] = &[
    "/bin",
    "/etc",
    "/etc/ssl",
    "/home",
    "/lib",
    "/mnt",
    "/opt",
    "/opt/share",
    "/srv",
    "/tmp",
    "/usr/bin",
    "/usr/local/lib",
    "/usr/share",
    "/var/cache",
    "/var/log",
];

pub(super) const TABLE: &Table = &[
    ("$randomFileName", file),
    ("$randomFileExt", |draw| draw.word(ENDINGS)),
    ("$randomFileType", |draw| draw.word(KINDS)),
    ("$randomCommonFileName", |draw| named(draw, COMMON)),
    ("$randomCommonFileExt", |draw| draw.word(COMMON)),
    ("$randomCommonFileType", |draw| draw.word(COMMON_KINDS)),
    ("$randomDirectoryPath", |draw| draw.word(DIRECTORIES)),
    ("$randomFilePath", |draw| format!("{}/{}", draw.pick(DIRECTORIES), file(draw))),
    ("$randomMimeType", |draw| draw.word(TYPES)),
];

fn file(draw: &mut Draw<'_>) -> String {
    named(draw, ENDINGS)
}

/// One to three words in small letters, with `_` for all that no name of a variable has.
fn named(draw: &mut Draw<'_>, endings: &[&str]) -> String {
    let words = draw.several(1..=3, "_", word).to_ascii_lowercase();
    let name = words.replace(|char: char| !char.is_ascii_alphanumeric(), "_");
    format!("{name}.{}", draw.pick(endings))
}
