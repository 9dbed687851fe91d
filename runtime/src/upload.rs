//! A file to send: from disk or from memory.

use std::fmt;
use std::io;
use std::path::PathBuf;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;

/// A file for a multipart part or a whole body.
///
/// A file on disk is read when the request is built. One that cannot be read is an
/// [`Error::Build`](crate::Error::Build): Postman leaves the part out, and the call would succeed without its file.
#[derive(Clone, PartialEq, Eq)]
pub struct Upload {
    /// What the server is told; nothing for content that was saved within the collection.
    name: Option<String>,
    content: Content,
    content_type: Option<String>,
}

#[derive(Clone, PartialEq, Eq)]
enum Content {
    Path(PathBuf),
    Bytes(Bytes),
    Base64(String),
}

impl Upload {
    /// A file on disk. The last part of the path is the name that the server is told.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        let path = path.into();
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        Self { name: Some(name), content: Content::Path(path), content_type: None }
    }

    /// A file in memory, under the name that the server is told.
    pub fn bytes(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self { name: Some(name.into()), content: Content::Bytes(bytes.into()), content_type: None }
    }

    /// What a collection holds itself, as base64: it has no name. What is no base64 is an error when the request is
    /// built.
    pub fn base64(text: impl Into<String>) -> Self {
        Self { name: None, content: Content::Base64(text.into()), content_type: None }
    }

    /// Tells the server another name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Names the content's type, which otherwise goes by the name's extension as in Postman.
    #[must_use]
    pub fn content_type(mut self, content_type: impl Into<String>) -> Self {
        self.content_type = Some(content_type.into());
        self
    }

    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The type to send. A file without a name and a type of its own has none, as in Postman.
    pub(crate) fn media_type(&self) -> Option<&str> {
        match (&self.content_type, self.name()) {
            (Some(content_type), _) => Some(content_type),
            (None, None | Some("")) => None,
            (None, Some(name)) => Some(by_extension(name)),
        }
    }

    pub(crate) fn read(&self) -> io::Result<Bytes> {
        match &self.content {
            Content::Path(path) => std::fs::read(path).map(Bytes::from),
            Content::Bytes(bytes) => Ok(bytes.clone()),
            Content::Base64(text) => STANDARD.decode(text.trim()).map(Bytes::from).map_err(io::Error::other),
        }
    }

    /// What to call the file in an error.
    pub(crate) fn place(&self) -> String {
        match &self.content {
            Content::Path(path) => path.display().to_string(),
            Content::Bytes(_) | Content::Base64(_) => self.name.clone().unwrap_or_default(),
        }
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Upload");
        debug.field("name", &self.name).field("content_type", &self.content_type);
        match &self.content {
            Content::Path(path) => debug.field("path", path),
            Content::Bytes(bytes) => debug.field("bytes", &bytes.len()),
            Content::Base64(text) => debug.field("base64", &text.len()),
        };
        debug.finish()
    }
}

/// The type of the common extensions, as in the `mime-types` package that Postman asks.
fn by_extension(name: &str) -> &'static str {
    let extension = name.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase()).unwrap_or_default();
    match extension.as_str() {
        "aac" => "audio/x-aac",
        "avif" => "image/avif",
        "bmp" => "image/bmp",
        "bz2" => "application/x-bzip2",
        "css" => "text/css",
        "csv" => "text/csv",
        "doc" => "application/msword",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "eml" => "message/rfc822",
        "epub" => "application/epub+zip",
        "gif" => "image/gif",
        "gz" => "application/gzip",
        "heic" => "image/heic",
        "htm" | "html" => "text/html",
        "ico" => "image/vnd.microsoft.icon",
        "ics" => "text/calendar",
        "jar" => "application/java-archive",
        "jpeg" | "jpg" => "image/jpeg",
        "js" => "application/javascript",
        "json" => "application/json",
        "log" | "text" | "txt" => "text/plain",
        "m4a" => "audio/mp4",
        "md" => "text/markdown",
        "mov" => "video/quicktime",
        "mp3" => "audio/mpeg",
        "mp4" => "video/mp4",
        "mpeg" | "mpg" => "video/mpeg",
        "odt" => "application/vnd.oasis.opendocument.text",
        "ogg" => "audio/ogg",
        "pdf" => "application/pdf",
        "png" => "image/png",
        "ppt" => "application/vnd.ms-powerpoint",
        "pptx" => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        "rtf" => "text/rtf",
        "svg" => "image/svg+xml",
        "tar" => "application/x-tar",
        "tif" | "tiff" => "image/tiff",
        "wasm" => "application/wasm",
        "wav" => "audio/wav",
        "webm" => "video/webm",
        "webp" => "image/webp",
        "xls" => "application/vnd.ms-excel",
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "xml" => "application/xml",
        "yaml" | "yml" => "text/yaml",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// What a file's field may be: [`Upload`], or an `Option` or a `Vec` of it. Sealed.
pub trait FileValue: sealed::Each {}

impl<V: sealed::Each> FileValue for V {}

pub(crate) mod sealed {
    use super::Upload;

    /// Visits every file of a field in order.
    pub trait Each {
        fn each(&self, visit: &mut dyn FnMut(&Upload));
    }

    impl Each for Upload {
        fn each(&self, visit: &mut dyn FnMut(&Upload)) {
            visit(self);
        }
    }

    impl<V: Each> Each for Option<V> {
        fn each(&self, visit: &mut dyn FnMut(&Upload)) {
            self.iter().for_each(|value| value.each(visit));
        }
    }

    impl<V: Each> Each for Vec<V> {
        fn each(&self, visit: &mut dyn FnMut(&Upload)) {
            self.as_slice().each(visit);
        }
    }

    impl<V: Each> Each for [V] {
        fn each(&self, visit: &mut dyn FnMut(&Upload)) {
            self.iter().for_each(|value| value.each(visit));
        }
    }

    /// A part of a list is borrowed: a key that repeats may be interrupted by others.
    impl<V: Each + ?Sized> Each for &V {
        fn each(&self, visit: &mut dyn FnMut(&Upload)) {
            (**self).each(visit);
        }
    }
}
