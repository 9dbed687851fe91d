//! Requests: all their parts stand side by side with the name and the id.

use super::{auth, body, header, url};
use crate::collection::Request;
use crate::collection::cursor::{Cursor, description};
use crate::source::Node;

/// A request, or the request of an example.
pub(super) fn read(cursor: &mut Cursor<'_>, node: &Node) -> Request {
    Request {
        method: cursor.method(node),
        url: url::read(cursor, node),
        headers: header::read(cursor, node),
        body: body::read(cursor, node),
        auth: auth::read(cursor, node),
        description: description(node),
        span: node.span,
    }
}
