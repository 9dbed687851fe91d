//! TLS with ring, set up without a process-wide provider and without reading root certificates before they are needed.

use std::sync::Arc;

use rustls::crypto::CryptoProvider;

/// The cryptography that all transports use.
pub(crate) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::ring::default_provider())
}

/// A client's configuration. It reads the machine's root certificates at the first handshake, so that `http://` works
/// on a machine without any.
#[cfg(any(feature = "hyper", feature = "reqwest"))]
pub(crate) fn config() -> Result<rustls::ClientConfig, rustls::Error> {
    let provider = provider();
    let verifier = lazy::Verifier::new(provider.clone());
    Ok(rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .dangerous() // rustls' word for any verifier but its own; this one hands over to the platform's
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth())
}

#[cfg(any(feature = "hyper", feature = "reqwest"))]
mod lazy {
    use std::sync::{Arc, OnceLock};

    use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
    use rustls::crypto::{CryptoProvider, verify_tls12_signature, verify_tls13_signature};
    use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
    use rustls::{DigitallySignedStruct, Error, SignatureScheme};

    /// The platform's verifier, made when the first certificate comes.
    #[derive(Debug)]
    pub(super) struct Verifier {
        provider: Arc<CryptoProvider>,
        platform: OnceLock<Result<rustls_platform_verifier::Verifier, Error>>,
    }

    impl Verifier {
        pub(super) fn new(provider: Arc<CryptoProvider>) -> Self {
            Self { provider, platform: OnceLock::new() }
        }
    }

    impl ServerCertVerifier for Verifier {
        fn verify_server_cert(
            &self,
            end_entity: &CertificateDer<'_>,
            intermediates: &[CertificateDer<'_>],
            server_name: &ServerName<'_>,
            ocsp_response: &[u8],
            now: UnixTime,
        ) -> Result<ServerCertVerified, Error> {
            let platform = self.platform.get_or_init(|| rustls_platform_verifier::Verifier::new(self.provider.clone()));
            match platform {
                Ok(verifier) => verifier.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now),
                Err(error) => Err(error.clone()),
            }
        }

        fn verify_tls12_signature(
            &self,
            message: &[u8],
            cert: &CertificateDer<'_>,
            dss: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            verify_tls12_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
        }

        fn verify_tls13_signature(
            &self,
            message: &[u8],
            cert: &CertificateDer<'_>,
            dss: &DigitallySignedStruct,
        ) -> Result<HandshakeSignatureValid, Error> {
            verify_tls13_signature(message, cert, dss, &self.provider.signature_verification_algorithms)
        }

        fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
            self.provider.signature_verification_algorithms.supported_schemes()
        }
    }
}
