//! An async transport over reqwest, for a `reqwest::Client` that a program has already. It writes URLs anew.

use std::sync::OnceLock;

use ::reqwest::redirect::Policy;
use bytes::{Bytes, BytesMut};
use http::{Request, Response};

use super::{Limits, Transport, TransportError, TransportErrorKind, TransportFuture, complete, is_tls, tls};

/// Sends through a [`reqwest::Client`](::reqwest::Client), made at the first call unless one is given.
///
/// reqwest keeps a URL as `url::Url`, which removes dot segments and encodes `'` in a query. Where Postman's bytes must
/// go out untouched, take `Hyper` of the feature `hyper`.
#[derive(Default)]
pub struct Reqwest {
    client: OnceLock<::reqwest::Client>,
}

impl Reqwest {
    /// Sends through a client that is already set up: proxies, certificates and default headers are its own.
    ///
    /// Build it with `redirect(Policy::none())`. What it follows by itself is past the rules of
    /// [`Redirects`](crate::Redirects), and cookies that come with it are not seen.
    pub fn new(client: ::reqwest::Client) -> Self {
        Self { client: OnceLock::from(client) }
    }

    fn client(&self) -> Result<&::reqwest::Client, TransportError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let config = tls::config().map_err(|error| TransportError::with_kind(TransportErrorKind::Tls, error))?;
        let builder = ::reqwest::Client::builder().tls_backend_preconfigured(config);
        let client = builder.redirect(Policy::none()).build().map_err(convert)?;
        // Another call may have been faster; then its client is the one that stays.
        Ok(self.client.get_or_init(|| client))
    }
}

impl Transport for Reqwest {
    fn send<'a>(&'a self, mut request: Request<Bytes>, limits: &'a Limits) -> TransportFuture<'a> {
        complete(&mut request);
        Box::pin(async move {
            let mut request = ::reqwest::Request::try_from(request).map_err(convert)?;
            *request.timeout_mut() = Some(limits.timeout);
            let mut answer = self.client()?.execute(request).await.map_err(convert)?;

            let limit = limits.response_bytes;
            let declared = answer.content_length().unwrap_or(0);
            if usize::try_from(declared).map_or(true, |declared| declared > limit) {
                return Err(TransportError::too_large(limits));
            }
            let mut body = BytesMut::new();
            while let Some(chunk) = answer.chunk().await.map_err(convert)? {
                if chunk.len() > limit - body.len() {
                    return Err(TransportError::too_large(limits));
                }
                body.extend_from_slice(&chunk);
            }
            let mut response = Response::new(body.freeze());
            *response.status_mut() = answer.status();
            *response.version_mut() = answer.version();
            *response.headers_mut() = std::mem::take(answer.headers_mut());
            Ok(response)
        })
    }
}

/// The URL is taken out of the error: its query may hold credentials.
fn convert(error: ::reqwest::Error) -> TransportError {
    let error = error.without_url();
    let kind = if error.is_timeout() {
        TransportErrorKind::Timeout
    } else if is_tls(&error) {
        TransportErrorKind::Tls
    } else {
        TransportErrorKind::Other
    };
    TransportError::with_kind(kind, error)
}
