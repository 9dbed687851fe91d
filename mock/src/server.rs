//! Puts a mock on a port of this machine, on a thread of its own.

use crate::connection::Connection;
use crate::content::Content;
use crate::fault::Fault;
use crate::mock::{Exchange, Mock};
use crate::received::Received;
use http::{Request, Response};
use http_body_util::BodyExt;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use hyper_util::server::graceful::GracefulShutdown;
use std::error::Error;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, mpsc};
use std::thread::{self, JoinHandle};
use std::time::Duration;
use tokio::runtime::Builder;
use tokio::sync::oneshot;

/// How long answers under way may take when the server ends. Answers take no time: only a client that has stopped
/// reading, such as one that waits on this very thread, ever needs it.
const GRACE: Duration = Duration::from_secs(1);

/// A mock that listens on 127.0.0.1 until it is dropped.
///
/// It runs on a thread of its own, so blocking clients, sync tests and async tests use it alike.
pub struct MockServer {
    mock: Arc<Mock>,
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl MockServer {
    /// Listens on a free port.
    ///
    /// # Errors
    ///
    /// What the operating system says when it has no port or thread left.
    pub fn start(mock: impl Into<Arc<Mock>>) -> io::Result<Self> {
        Self::start_on(mock, 0)
    }

    /// Listens on `port`; 0 is a free one.
    ///
    /// # Errors
    ///
    /// What the operating system says when the port is taken or may not be used, or no thread is left.
    pub fn start_on(mock: impl Into<Arc<Mock>>, port: u16) -> io::Result<Self> {
        let mock = mock.into();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let (ready, started) = mpsc::channel();
        let served = Arc::clone(&mock);
        let thread = thread::Builder::new().name("mock".to_owned());
        let thread = thread.spawn(move || run(listener, served, &ready, stopped))?;
        started.recv().map_err(io::Error::other)??;
        Ok(Self { mock, address, stop: Some(stop), thread: Some(thread) })
    }

    /// The base URL, without a slash at the end: `http://127.0.0.1:49152`.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// What was answered so far, in order.
    pub fn received(&self) -> Vec<Received> {
        self.mock.received()
    }

    /// What one item was asked so far: [`Mock::received_by`].
    ///
    /// # Panics
    ///
    /// When the collection has no such item.
    #[track_caller]
    pub fn received_by(&self, item: &str) -> Vec<Received> {
        self.mock.received_by(item)
    }
}

/// Takes no new connection, ends the answers under way and waits for the thread.
impl Drop for MockServer {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(thread) = self.thread.take() {
            // A panic of the thread was already printed; a second one while unwinding would abort the process.
            let _ = thread.join();
        }
    }
}

/// The runtime is made and dropped on the thread: on that of an async caller, dropping one would panic.
fn run(listener: TcpListener, mock: Arc<Mock>, ready: &mpsc::Sender<io::Result<()>>, stopped: oneshot::Receiver<()>) {
    match Builder::new_current_thread().enable_all().build() {
        Ok(runtime) => runtime.block_on(serve(listener, mock, ready, stopped)),
        Err(error) => drop(ready.send(Err(error))),
    }
}

async fn serve(
    listener: TcpListener,
    mock: Arc<Mock>,
    ready: &mpsc::Sender<io::Result<()>>,
    stopped: oneshot::Receiver<()>,
) {
    let listener = match tokio::net::TcpListener::from_std(listener) {
        Ok(listener) => listener,
        Err(error) => return drop(ready.send(Err(error))),
    };
    let connections = Arc::new(GracefulShutdown::new());
    let accepting = tokio::spawn(accept(listener, mock, Arc::clone(&connections)));
    // That the other end of `ready` or `stopped` is gone is no error: it means that nobody waits any more.
    let _ = ready.send(Ok(()));
    let _ = stopped.await;
    accepting.abort();
    let _ = accepting.await;
    if let Some(connections) = Arc::into_inner(connections) {
        let _ = tokio::time::timeout(GRACE, connections.shutdown()).await;
    }
}

async fn accept(listener: tokio::net::TcpListener, mock: Arc<Mock>, connections: Arc<GracefulShutdown>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // It concerned one connection, or passes when others end (no descriptors left): let those go on.
            tokio::task::yield_now().await;
            continue;
        };
        // Without it, small answers may wait for the client's delayed acknowledgement; a refusal only costs time.
        let _ = stream.set_nodelay(true);
        let mock = Arc::clone(&mock);
        let reset = Arc::new(AtomicBool::new(false));
        let stream = TokioIo::new(Connection::new(stream, Arc::clone(&reset)));
        let service = service_fn(move |request| respond(Arc::clone(&mock), Arc::clone(&reset), request));
        let connection = http1::Builder::new().half_close(true).serve_connection(stream, service);
        // Its error is the client's, gone in the middle or not speaking HTTP, or a fault that was asked for.
        tokio::spawn(connections.watch(connection));
    }
}

/// An error ends the connection without an answer.
async fn respond(
    mock: Arc<Mock>,
    reset: Arc<AtomicBool>,
    request: Request<Incoming>,
) -> Result<Response<Content>, Box<dyn Error + Send + Sync>> {
    let (head, body) = request.into_parts();
    let body = body.collect().await?.to_bytes();
    let Exchange { response, fault, latency } = mock.answer(&Request::from_parts(head, body));
    if !latency.is_zero() {
        tokio::time::sleep(latency).await;
    }
    match fault {
        Some(Fault::Reset) => {
            reset.store(true, Ordering::Relaxed);
            Err(io::Error::from(io::ErrorKind::ConnectionReset).into())
        }
        Some(Fault::Truncated) if response.body().len() >= 2 => Ok(response.map(Content::half)),
        _ => Ok(response.map(Content::whole)),
    }
}
