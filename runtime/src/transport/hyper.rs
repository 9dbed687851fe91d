//! The async transport, over hyper. The target goes out as it is, byte for byte.

use std::sync::OnceLock;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body_util::{BodyExt, Full};
use hyper::body::Body;
use hyper_rustls::HttpsConnectorBuilder;
use hyper_util::client::legacy::connect::{Connect, HttpConnector};
use hyper_util::client::legacy::{Client, ResponseFuture};
use hyper_util::rt::{TokioExecutor, TokioTimer};

use super::{Limits, Transport, TransportError, TransportErrorKind, TransportFuture, complete, is_tls, tls};

/// Sends over HTTP/1.1 with rustls, and keeps connections for the next call. All is set up by the first call.
///
/// It must be called on a Tokio runtime with I/O and time enabled. Proxies of the environment (`HTTPS_PROXY`) are not
/// used: give [`with_connector`](Self::with_connector) one that tunnels, or take `Reqwest` of the feature `reqwest`.
#[derive(Default)]
pub struct Hyper {
    client: OnceLock<Erased>,
}

/// hyper-util's client without the type of its connector: the future is the same for all.
type Erased = Box<dyn Fn(Request<Full<Bytes>>) -> ResponseFuture + Send + Sync>;

impl Hyper {
    /// Sends through connections that the caller makes: through a proxy, with other certificates, to a server of a test.
    ///
    /// A connector is any `tower_service::Service<Uri>` that hyper-util's client takes. It is asked with the URL's
    /// scheme, host and port, and what it answers is used as it is: for `https` TLS is up to it.
    pub fn with_connector<C>(connector: C) -> Self
    where
        C: Connect + Clone + Send + Sync + 'static,
    {
        Self { client: OnceLock::from(over(connector)) }
    }

    fn client(&self) -> Result<&Erased, TransportError> {
        if let Some(client) = self.client.get() {
            return Ok(client);
        }
        let config = tls::config().map_err(|error| TransportError::with_kind(TransportErrorKind::Tls, error))?;
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        // A body must not wait until the server has acknowledged the header.
        tcp.set_nodelay(true);
        let https = HttpsConnectorBuilder::new().with_tls_config(config).https_or_http();
        let connector = https.enable_http1().wrap_connector(tcp);
        // Another call may have been faster; then its client is the one that stays.
        Ok(self.client.get_or_init(|| over(connector)))
    }

    async fn exchange(&self, request: Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError> {
        let answer = self.client()?(request.map(Full::new)).await.map_err(convert)?;
        let (head, mut body) = answer.into_parts();
        let limit = limits.response_bytes;
        // What the server says of its length spares reading the rest.
        if usize::try_from(body.size_hint().lower()).map_or(true, |declared| declared > limit) {
            return Err(TransportError::too_large(limits));
        }
        let mut bytes = BytesMut::new();
        while let Some(frame) = body.frame().await {
            // A frame without data is a trailer, which Postman does not show either.
            let Ok(data) = frame.map_err(convert)?.into_data() else { continue };
            if data.len() > limit - bytes.len() {
                return Err(TransportError::too_large(limits));
            }
            bytes.extend_from_slice(&data);
        }
        Ok(Response::from_parts(head, bytes.freeze()))
    }
}

impl Transport for Hyper {
    fn send<'a>(&'a self, mut request: Request<Bytes>, limits: &'a Limits) -> TransportFuture<'a> {
        complete(&mut request);
        Box::pin(async move {
            let exchange = tokio::time::timeout(limits.timeout, self.exchange(request, limits));
            exchange.await.map_err(|late| TransportError::with_kind(TransportErrorKind::Timeout, late))?
        })
    }
}

/// `set_host` is off because hyper-util leaves a default port out of `Host`, which Postman writes.
fn over<C: Connect + Clone + Send + Sync + 'static>(connector: C) -> Erased {
    let client: Client<C, Full<Bytes>> =
        Client::builder(TokioExecutor::new()).pool_timer(TokioTimer::new()).set_host(false).build(connector);
    Box::new(move |request| client.request(request))
}

fn convert(error: impl std::error::Error + Send + Sync + 'static) -> TransportError {
    let kind = if is_tls(&error) { TransportErrorKind::Tls } else { TransportErrorKind::Other };
    TransportError::with_kind(kind, error)
}
