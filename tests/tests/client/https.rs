//! TLS with the machine's own certificates: none, or one that is enough.
//!
//! Which certificates a machine has is a matter of the process. So each test runs this very executable again, with the
//! variables that point elsewhere, and in it the same test does the work.

use crate::environment;
use crate::sending::WAYS;
use generated::bookshelf::{Health, health};
use postbind::{Client, Error, TransportErrorKind};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::thread::JoinHandle;

/// Signed by itself, for 127.0.0.1. It and its key are for this test alone.
const CERTIFICATE: &[u8] = include_bytes!("localhost.pem");
const KEY: &[u8] = include_bytes!("localhost.key.pem");

/// Set in the process that does the work.
const INSIDE: &str = "POSTBIND_TEST_CERTIFICATES";

/// Takes as many connections as there are ways to send, and answers `ok` where the handshake succeeds.
fn serve() -> (String, JoinHandle<()>) {
    let certificate = CertificateDer::from_pem_slice(CERTIFICATE).expect("a certificate");
    let key = PrivateKeyDer::from_pem_slice(KEY).expect("a key");
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(vec![certificate], key)
        .expect("a pair");
    let config = Arc::new(config);
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let url = format!("https://{}", listener.local_addr().expect("an address"));
    let thread = std::thread::spawn(move || {
        for stream in listener.incoming().take(WAYS.len()) {
            let connection = ServerConnection::new(Arc::clone(&config)).expect("a connection");
            let mut stream = StreamOwned::new(connection, stream.expect("a client"));
            let (mut request, mut buffer) = (Vec::new(), [0; 4096]);
            // A client that trusts nobody hangs up in the handshake.
            while let Ok(length @ 1..) = stream.read(&mut buffer) {
                request.extend_from_slice(&buffer[..length]);
                if request.ends_with(b"\r\n\r\n") {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok");
                    let _ = stream.flush();
                    break;
                }
            }
        }
    });
    (url, thread)
}

/// Runs `work` in a process whose certificates are those in `file`.
fn with_certificates(test: &str, file: &[u8], work: fn()) {
    if std::env::var_os(INSIDE).is_some() {
        return work();
    }
    let folder = tempfile::tempdir().expect("a folder");
    let (path, none): (&Path, _) = (&folder.path().join("roots.pem"), folder.path().join("none"));
    std::fs::write(path, file).expect("a file");
    std::fs::create_dir(&none).expect("a folder");
    let output = Command::new(std::env::current_exe().expect("a test has a file"))
        .args(["--exact", test, "--nocapture"])
        .env(INSIDE, "1")
        .env("SSL_CERT_FILE", path)
        .env("SSL_CERT_DIR", &none)
        .output()
        .expect("the test runs again");
    let text = String::from_utf8_lossy(&output.stdout);
    let passed = text.lines().filter(|line| *line == format!("test {test} ... ok")).count();
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!((output.status.code(), passed), (Some(0), 1), "{text}\n{error}");
}

#[test]
fn without_certificates_https_is_an_error_value() {
    with_certificates("https::without_certificates_https_is_an_error_value", b"", || {
        let (url, server) = serve();
        for way in WAYS {
            // The client itself can be made, and can be used for what needs no TLS.
            let client = Client::new(environment(&url));
            let error = way.send(health(&Health {}), &client).expect_err("nobody is trusted");
            let Error::Transport(transport) = &error else { panic!("another error: {error}") };
            assert_eq!(transport.kind(), TransportErrorKind::Tls, "{way:?}: {transport:?}");
            assert_eq!(
                error.to_string(),
                "Health: no secure connection; check the server's certificate and this machine's roots"
            );
            drop(client);
        }
        drop(std::net::TcpStream::connect(url.trim_start_matches("https://")));
        server.join().expect("no panic");
    });
}

#[test]
fn with_the_certificate_https_works() {
    if cfg!(any(target_os = "macos", target_os = "windows")) {
        return; // There the system's own store decides, and a variable cannot add to it.
    }
    with_certificates("https::with_the_certificate_https_works", CERTIFICATE, || {
        let (url, server) = serve();
        for way in WAYS {
            let answer = way.send(health(&Health {}), &Client::new(environment(&url)));
            assert_eq!(*answer.expect("it is trusted"), "ok", "{way:?}");
        }
        server.join().expect("no panic");
    });
}
