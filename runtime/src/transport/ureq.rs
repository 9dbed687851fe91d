//! The blocking transport, over ureq. The URI goes out as it is.

use std::io::Read;
use std::sync::OnceLock;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use ureq::tls::{RootCerts, TlsConfig};
use ureq::{Agent, AsSendBody};

use super::{BlockingTransport, Limits, TransportError, TransportErrorKind, complete, is_tls, tls};

/// Sends through a [`ureq::Agent`](::ureq::Agent), made at the first call unless one is given. ureq reads the machine's
/// root certificates at the first `https://` call only.
#[derive(Default)]
pub struct Ureq {
    agent: OnceLock<(Settings, Agent)>,
}

/// What an agent is known to do without being told with each request.
#[derive(Clone, Copy)]
enum Settings {
    /// Nothing: it is the caller's.
    Unknown,
    /// All that this transport needs, with this timeout.
    Ours(Duration),
}

/// What a request needs of its agent: one exchange within the time, and no header of ureq's own.
macro_rules! configure {
    ($builder:expr, $timeout:expr) => {
        $builder
            .timeout_global(Some($timeout))
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .allow_non_standard_methods(true)
            .user_agent("")
            .accept("")
            .accept_encoding("")
            .build()
    };
}

impl Ureq {
    /// Sends through an agent that is already set up: its connector, resolver, certificates and proxy are used.
    ///
    /// Its timeout, redirects and own headers are not. As that is said with each request, ureq sets TLS up for each
    /// connection, and not once for the agent. For `https` it takes a connection only if it says that it is secure
    /// (`is_tls`), also from a connector of the caller's own.
    pub fn new(agent: Agent) -> Self {
        Self { agent: OnceLock::from((Settings::Unknown, agent)) }
    }

    fn agent(&self, timeout: Duration) -> &(Settings, Agent) {
        self.agent.get_or_init(|| {
            let tls = TlsConfig::builder()
                .root_certs(RootCerts::PlatformVerifier)
                .unversioned_rustls_crypto_provider(tls::provider())
                .build();
            (Settings::Ours(timeout), configure!(Agent::config_builder().tls_config(tls), timeout).into())
        })
    }

    fn run(&self, request: Request<impl AsSendBody>, timeout: Duration) -> Result<Response<ureq::Body>, ureq::Error> {
        let (settings, agent) = self.agent(timeout);
        match settings {
            // Only a request that says nothing of its own lets ureq keep the certificates that it has read.
            Settings::Ours(made_with) if *made_with == timeout => agent.run(request),
            _ => agent.run(configure!(agent.configure_request(request), timeout)),
        }
    }
}

impl BlockingTransport for Ureq {
    fn send(&self, mut request: Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError> {
        complete(&mut request);
        let (head, body) = request.into_parts();
        // To ureq an empty slice is a body of length 0, which not every method may have; `()` is none.
        let answer = match body.is_empty() {
            true => self.run(Request::from_parts(head, ()), limits.timeout),
            false => self.run(Request::from_parts(head, &body[..]), limits.timeout),
        };
        let (head, body) = answer.map_err(convert)?.into_parts();
        let mut bytes = Vec::new();
        // One byte past the limit tells a body that is too large from one that just fits.
        let most = u64::try_from(limits.response_bytes).unwrap_or(u64::MAX).saturating_add(1);
        let read = body.into_reader().take(most).read_to_end(&mut bytes);
        read.map_err(|error| convert(::ureq::Error::from(error)))?;
        if bytes.len() > limits.response_bytes {
            return Err(TransportError::too_large(limits));
        }
        Ok(Response::from_parts(head, bytes.into()))
    }
}

fn convert(error: ::ureq::Error) -> TransportError {
    let kind = match &error {
        ::ureq::Error::Timeout(_) => TransportErrorKind::Timeout,
        ::ureq::Error::Tls(_) | ::ureq::Error::Rustls(_) => TransportErrorKind::Tls,
        ::ureq::Error::Io(error) if is_tls(error) => TransportErrorKind::Tls,
        ::ureq::Error::BodyExceedsLimit(_) => TransportErrorKind::TooLarge,
        _ => TransportErrorKind::Other,
    };
    match error {
        // ureq's own error does not lead to the one that the system gave.
        ::ureq::Error::Io(error) => TransportError::with_kind(kind, error),
        error => TransportError::with_kind(kind, error),
    }
}
