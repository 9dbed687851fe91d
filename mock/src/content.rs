//! The body of an answer on its way to the wire, whole or cut off.

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

/// A body whose length is announced; of one that is cut off, less than that comes.
pub(crate) struct Content {
    left: Option<Bytes>,
    announced: u64,
    end: End,
}

enum End {
    /// All was there.
    Whole,
    /// What was there has to go out before the error: hyper writes when a body has nothing ready.
    Flush,
    /// The connection ends.
    Cut,
}

impl Content {
    pub(crate) fn whole(body: Bytes) -> Self {
        Self { announced: body.len() as u64, left: Some(body).filter(|body| !body.is_empty()), end: End::Whole }
    }

    /// The first half of a body, which is announced in full.
    pub(crate) fn half(body: Bytes) -> Self {
        Self { announced: body.len() as u64, left: Some(body.slice(..body.len() / 2)), end: End::Flush }
    }
}

impl Body for Content {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.left.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        match self.end {
            End::Whole => Poll::Ready(None),
            End::Flush => {
                self.end = End::Cut;
                context.waker().wake_by_ref();
                Poll::Pending
            }
            End::Cut => Poll::Ready(Some(Err(io::ErrorKind::ConnectionAborted.into()))),
        }
    }

    fn is_end_stream(&self) -> bool {
        self.left.is_none() && matches!(self.end, End::Whole)
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.announced)
    }
}
