//! A connector of hyper-util that ends at one server, in plain TCP, for every URL.

use std::future::Future;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use hyper_util::rt::TokioIo;
use postbind::http::Uri;
use tokio::net::TcpStream;

#[derive(Clone)]
pub struct Dial(pub SocketAddr);

impl tower_service::Service<Uri> for Dial {
    type Response = TokioIo<TcpStream>;
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Self::Response>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        let address = self.0;
        Box::pin(async move { Ok(TokioIo::new(TcpStream::connect(address).await?)) })
    }
}
