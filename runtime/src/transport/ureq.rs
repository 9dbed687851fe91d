//! The blocking transport, over ureq. The URI goes out as it is.

use std::io::Read;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use ureq::Agent;
use ureq::tls::{RootCerts, TlsConfig};

use super::{
    BlockingTransport, Limits, MOST_REDIRECTS, TransportError, TransportErrorKind, declare_empty_body, is_tls,
    redirect, tls,
};

/// Sends through a [`ureq::Agent`](::ureq::Agent), made at the first call. ureq reads the machine's root certificates
/// at the first `https://` call only.
#[derive(Default)]
pub struct Ureq {
    /// The agent and the timeout it was made with: one set for each request would make ureq read the certificates anew.
    agent: Mutex<Option<(Duration, Agent)>>,
}

impl Ureq {
    fn agent(&self, timeout: Duration) -> Agent {
        let mut slot = self.agent.lock().unwrap_or_else(PoisonError::into_inner);
        match &*slot {
            Some((made_with, agent)) if *made_with == timeout => agent.clone(),
            _ => {
                let tls = TlsConfig::builder()
                    .root_certs(RootCerts::PlatformVerifier)
                    .unversioned_rustls_crypto_provider(tls::provider())
                    .build();
                let agent: Agent = Agent::config_builder()
                    .tls_config(tls)
                    .timeout_global(Some(timeout))
                    .http_status_as_error(false)
                    .max_redirects(0)
                    .max_redirects_will_error(false)
                    .allow_non_standard_methods(true)
                    .build()
                    .into();
                *slot = Some((timeout, agent.clone()));
                agent
            }
        }
    }
}

impl BlockingTransport for Ureq {
    fn send(&self, mut request: Request<Bytes>, limits: &Limits) -> Result<Response<Bytes>, TransportError> {
        declare_empty_body(&mut request);
        let agent = self.agent(limits.timeout);
        let mut hops = 0;
        let answer = loop {
            let answer = run(&agent, request.clone()).map_err(convert)?;
            match redirect::follow(&request, &answer).filter(|_| hops < MOST_REDIRECTS) {
                Some(next) => request = next,
                None => break answer,
            }
            hops += 1;
        };
        let (head, body) = answer.into_parts();
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

fn run(agent: &Agent, request: Request<Bytes>) -> Result<Response<ureq::Body>, ::ureq::Error> {
    let (head, body) = request.into_parts();
    // To ureq an empty slice is a body of length 0, which not every method may have; `()` is none.
    match body.is_empty() {
        true => agent.run(Request::from_parts(head, ())),
        false => agent.run(Request::from_parts(head, &body[..])),
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
