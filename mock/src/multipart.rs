//! Takes the fields of a multipart form out of its bytes.

/// A name, and the text of the field unless it is a file.
type Field = (Vec<u8>, Option<Vec<u8>>);

/// The fields in order; nothing when this is no multipart form.
pub(crate) fn fields(content_type: &str, body: &[u8]) -> Option<Vec<Field>> {
    let (kind, parameters) = content_type.split_once(';')?;
    if !kind.trim().eq_ignore_ascii_case("multipart/form-data") {
        return None;
    }
    let delimiter = [b"\r\n--", parameter(parameters, "boundary")?.as_bytes()].concat();
    // The first delimiter has no line in front of it.
    let body = [b"\r\n", body].concat();
    let mut pieces = split(&body, &delimiter).into_iter().skip(1);
    let mut fields = Vec::new();
    loop {
        let piece = pieces.next()?;
        if piece.starts_with(b"--") {
            return Some(fields);
        }
        fields.push(field(piece)?);
    }
}

fn field(piece: &[u8]) -> Option<Field> {
    let [head, content @ ..] = &split(piece, b"\r\n\r\n")[..] else { return None };
    let head = String::from_utf8_lossy(head);
    let disposition = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.trim().eq_ignore_ascii_case("content-disposition").then_some(value)
    })?;
    let name = parameter(disposition, "name")?;
    let file = parameter(disposition, "filename").is_some();
    Some((name.into_bytes(), (!file).then(|| content.join(&b"\r\n\r\n"[..]))))
}

/// The value of a parameter of a header, in quotes or without.
fn parameter(text: &str, wanted: &str) -> Option<String> {
    text.split(';').find_map(|parameter| {
        let (name, value) = parameter.split_once('=')?;
        name.trim().eq_ignore_ascii_case(wanted).then(|| value.trim().trim_matches('"').to_owned())
    })
}

fn split<'b>(bytes: &'b [u8], delimiter: &[u8]) -> Vec<&'b [u8]> {
    let (mut pieces, mut rest) = (Vec::new(), bytes);
    while let Some(at) = rest.windows(delimiter.len()).position(|window| window == delimiter) {
        pieces.push(&rest[..at]);
        rest = &rest[at + delimiter.len()..];
    }
    pieces.push(rest);
    pieces
}
