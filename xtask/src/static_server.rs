//! Serves folders as any static host would: for `cargo xtask serve` and for the browser tests.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use axum::Router;
use axum::http::{HeaderValue, header};
use tokio::sync::oneshot;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// Serves `roots` on the loopback address; the first root that has a file wins.
///
/// A test lays a folder with a sixth facility's file over `dist/` this way, with no rebuild.
/// A `.br` file beside the asked one is sent in its place if the browser takes Brotli.
/// `port` 0 lets the system choose one.
///
/// # Errors
/// [`StartError::Bind`] if the port is taken or not allowed; [`StartError::Runtime`] if the system
/// refuses a thread.
pub fn start(roots: Vec<PathBuf>, port: u16) -> Result<Server, StartError> {
    let asked = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    // Bound here and not in the thread, so that a taken port is the caller's error.
    let listener = TcpListener::bind(asked)
        .and_then(|listener| listener.set_nonblocking(true).map(|()| listener))
        .map_err(|source| StartError::Bind { address: asked, source })?;
    let addr =
        listener.local_addr().map_err(|source| StartError::Bind { address: asked, source })?;
    let (stop, stopped) = oneshot::channel::<()>();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
        .build()
        .map_err(StartError::Runtime)?;
    let thread = thread::Builder::new()
        .name("static-server".to_owned())
        .spawn(move || {
            runtime.block_on(async move {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                let serving = axum::serve(listener, router(roots)).into_future();
                // A browser keeps connections open: they are cut, not waited for.
                tokio::select! {
                    ended = serving => ended,
                    _ = stopped => Ok(()),
                }
            })
        })
        .map_err(StartError::Runtime)?;
    Ok(Server { addr, stop: Some(stop), thread: Some(thread) })
}

/// A server that runs until it is shut down or dropped.
#[derive(Debug)]
pub struct Server {
    /// Where it listens.
    pub addr: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Server {
    /// The address of the start page, with a closing slash.
    pub fn url(&self) -> String {
        format!("http://{}/", self.addr)
    }

    /// Ends the server and frees its port before it returns.
    pub fn shutdown(mut self) {
        self.end();
    }

    /// Serves until the process is ended from outside.
    ///
    /// # Errors
    /// The system's error if the server cannot go on.
    pub fn wait(mut self) -> io::Result<()> {
        match self.thread.take().map(JoinHandle::join) {
            Some(Ok(ended)) => ended,
            Some(Err(_)) => Err(io::Error::other("the server's thread panicked")),
            None => Ok(()),
        }
    }

    fn end(&mut self) {
        if let Some(stop) = self.stop.take() {
            // No receiver is left if the server has ended by itself.
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

/// Why the server did not start.
#[derive(Debug)]
#[non_exhaustive]
pub enum StartError {
    /// The address could not be listened on.
    Bind {
        /// The address that was asked for.
        address: SocketAddr,
        /// The system's reason; `AddrInUse` if another program has the port.
        source: io::Error,
    },
    /// The system refused what a server needs to run.
    Runtime(io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bind { address, source } => write!(f, "cannot listen on {address}: {source}"),
            Self::Runtime(source) => write!(f, "cannot start a server thread: {source}"),
        }
    }
}

impl std::error::Error for StartError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Bind { source, .. } | Self::Runtime(source) => Some(source),
        }
    }
}

/// Each root falls back on the next one.
fn router(roots: Vec<PathBuf>) -> Router {
    roots
        .into_iter()
        .rev()
        .fold(Router::new(), |next, root| {
            Router::new().fallback_service(ServeDir::new(root).precompressed_br().fallback(next))
        })
        // What was rebuilt a moment ago must show: each use asks whether the file has changed.
        .layer(SetResponseHeaderLayer::overriding(
            header::CACHE_CONTROL,
            HeaderValue::from_static("no-cache"),
        ))
        // Homepages load its script and texts from elsewhere; a server for tests need not tell apart which.
        .layer(SetResponseHeaderLayer::overriding(
            header::ACCESS_CONTROL_ALLOW_ORIGIN,
            HeaderValue::from_static("*"),
        ))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpStream;

    use super::*;

    /// What comes back for a path: head and body as one text.
    fn get(server: &Server, path: &str, more: &str) -> String {
        let mut stream = TcpStream::connect(server.addr).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\n{more}Connection: close\r\n\r\n")
            .unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).to_lowercase()
    }

    #[test]
    fn a_folder_laid_over_another_wins_and_what_it_lacks_comes_from_below() {
        let (over, dist) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        fs::create_dir(over.path().join("facilities")).unwrap();
        fs::create_dir(dist.path().join("facilities")).unwrap();
        fs::write(over.path().join("facilities/sixth.json"), "{\"id\":6}").unwrap();
        fs::write(over.path().join("facilities/index.json"), "[\"sixth\"]").unwrap();
        fs::write(dist.path().join("facilities/index.json"), "[]").unwrap();
        fs::write(dist.path().join("facilities/index.json.br"), "stale").unwrap();
        fs::write(dist.path().join("index.html"), "<p>page").unwrap();
        let server = start(vec![over.path().into(), dist.path().into()], 0).unwrap();

        assert!(get(&server, "/facilities/sixth.json", "").contains("{\"id\":6}"));
        // Also when the lower root has a compressed copy and the upper one has not.
        let index = get(&server, "/facilities/index.json", "Accept-Encoding: br\r\n");
        assert!(index.contains("[\"sixth\"]"), "{index}");
        assert!(get(&server, "/", "").contains("<p>page"));
        assert!(get(&server, "/facilities/seventh.json", "").starts_with("http/1.1 404"));
    }

    #[test]
    fn a_browser_gets_the_type_the_compressed_copy_and_no_stale_one() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("a_bg.wasm"), "plain").unwrap();
        fs::write(dist.path().join("a_bg.wasm.br"), "small").unwrap();
        let server = start(vec![dist.path().into()], 0).unwrap();

        let small = get(&server, "/a_bg.wasm", "Accept-Encoding: gzip, br\r\n");
        assert!(small.contains("content-type: application/wasm"), "{small}");
        assert!(small.contains("content-encoding: br"), "{small}");
        assert!(small.contains("cache-control: no-cache"), "{small}");
        assert!(small.ends_with("small"), "{small}");
        assert!(get(&server, "/a_bg.wasm", "").ends_with("plain"));
    }

    #[test]
    fn a_taken_port_is_an_error_and_a_freed_one_can_be_used_again() {
        let root = tempfile::tempdir().unwrap();
        let first = start(vec![root.path().into()], 0).unwrap();
        let port = first.addr.port();
        match start(vec![root.path().into()], port) {
            Err(StartError::Bind { source, .. }) => {
                assert_eq!(source.kind(), io::ErrorKind::AddrInUse);
            }
            other => panic!("{other:?}"),
        }
        first.shutdown();
        start(vec![root.path().into()], port).unwrap().shutdown();
    }
}
