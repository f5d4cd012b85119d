//! `cargo xtask serve`: the page on this machine.

use std::io;

use xtask::static_server::{self, StartError};

use crate::failure::Failure;
use crate::site::{self, Profile};
use crate::workspace::Workspace;

/// How to serve.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Options {
    /// The port on the loopback address.
    pub(crate) port: u16,
    /// What to build before; `None` serves what lies in `dist/`.
    pub(crate) build: Option<Profile>,
}

impl Default for Options {
    fn default() -> Self {
        Self { port: 8080, build: Some(Profile::Release) }
    }
}

/// Builds, serves and prints the address; ends only by an error or from outside.
pub(crate) fn serve(workspace: &Workspace, options: Options) -> Result<(), Failure> {
    if let Some(profile) = options.build {
        site::build(workspace, profile)?;
    }
    let dist = workspace.dist();
    if !dist.join("index.html").is_file() {
        return Err(Failure::new(
            "there is no page in dist/",
            "run the command without --no-build, or `cargo xtask build` first",
        ));
    }
    let server = static_server::start(vec![dist], options.port).map_err(not_started)?;
    println!("\nthe page is at {}  (Ctrl-C ends)", server.url());
    server.wait().map_err(|error| {
        Failure::new(format!("the server ended: {error}"), "start the command again")
    })
}

fn not_started(error: StartError) -> Failure {
    match &error {
        StartError::Bind { address, source } if source.kind() == io::ErrorKind::AddrInUse => {
            Failure::new(
                format!("port {} is taken by another program", address.port()),
                "end that program, or choose another port: `cargo xtask serve --no-build --port 8081`",
            )
        }
        _ => Failure::new(
            error.to_string(),
            "choose another port: `cargo xtask serve --no-build --port 8081`",
        ),
    }
}
