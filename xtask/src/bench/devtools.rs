//! A browser told what to do, over the DevTools protocol: commands with numbers, and events.

use std::collections::VecDeque;
use std::io;
use std::net::TcpStream;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serde_json::{Value, json};
use tungstenite::stream::MaybeTlsStream;
use tungstenite::{Message, WebSocket};

use crate::failure::Failure;

/// Ends a hang. Nothing that is awaited takes as long by far.
const LIMIT: Duration = Duration::from_secs(60);

const REMEDY: &str = "start the command again; if it stays, open the page with `cargo xtask serve` \
                      and look into the browser's console";

/// The wire to a browser.
#[derive(Debug)]
pub(crate) struct DevTools {
    socket: WebSocket<MaybeTlsStream<TcpStream>>,
    last_id: u64,
    limit: Duration,
    /// Events that came while an answer was awaited.
    events: VecDeque<Event>,
}

/// What the browser tells by itself.
#[derive(Debug, Deserialize)]
struct Event {
    method: String,
    #[serde(default)]
    params: Value,
    #[serde(default, rename = "sessionId")]
    session: String,
}

/// The answer to a command.
#[derive(Debug, Deserialize)]
struct Answer {
    id: u64,
    #[serde(default)]
    result: Value,
    error: Option<Value>,
}

/// Everything that comes over the wire.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Incoming {
    Answer(Answer),
    Event(Event),
}

impl DevTools {
    /// Connects to the address that a browser prints when it starts.
    pub(crate) fn connect(address: &str) -> Result<Self, Failure> {
        let lost = |error: String| Failure::new(format!("no wire to the browser: {error}"), REMEDY);
        let (socket, _) = tungstenite::connect(address).map_err(|e| lost(e.to_string()))?;
        if let MaybeTlsStream::Plain(stream) = socket.get_ref() {
            stream.set_read_timeout(Some(LIMIT)).map_err(|e| lost(e.to_string()))?;
        }
        Ok(Self { socket, last_id: 0, limit: LIMIT, events: VecDeque::new() })
    }

    /// From now on waits for so long at most.
    pub(crate) fn be_patient(&mut self, limit: Duration) -> Result<(), Failure> {
        if let MaybeTlsStream::Plain(stream) = self.socket.get_ref() {
            let refused = |e: io::Error| Failure::new(format!("a longer wait: {e}"), REMEDY);
            stream.set_read_timeout(Some(limit)).map_err(refused)?;
        }
        self.limit = limit;
        Ok(())
    }

    /// Gives a command to the browser, or to a tab if `session` is not empty, and waits for its answer.
    pub(crate) fn call(
        &mut self,
        session: &str,
        method: &str,
        params: Value,
    ) -> Result<Value, Failure> {
        self.last_id += 1;
        let id = self.last_id;
        let mut command = json!({"id": id, "method": method, "params": params});
        if !session.is_empty() {
            command["sessionId"] = json!(session);
        }
        let sent = self.socket.send(Message::text(command.to_string()));
        sent.map_err(|error| Failure::new(format!("{method}: {error}"), REMEDY))?;
        let until = Instant::now() + self.limit;
        loop {
            match self.receive(method, until)? {
                Incoming::Answer(Answer { id: of, result, error }) if of == id => {
                    return match error {
                        None => Ok(result),
                        Some(why) => Err(Failure::new(format!("{method}: {why}"), REMEDY)),
                    };
                }
                // The answer to a command that was given up.
                Incoming::Answer(_) => {}
                Incoming::Event(event) => self.events.push_back(event),
            }
        }
    }

    /// Waits for a tab's next event of that name, and forgets those before it. `what` is said where
    /// it does not come.
    pub(crate) fn event(
        &mut self,
        session: &str,
        method: &str,
        what: &str,
    ) -> Result<Value, Failure> {
        let until = Instant::now() + self.limit;
        loop {
            let event = match self.events.pop_front() {
                Some(event) => event,
                None => match self.receive(what, until)? {
                    Incoming::Event(event) => event,
                    Incoming::Answer(_) => continue,
                },
            };
            if event.session == session && event.method == method {
                return Ok(event.params);
            }
        }
    }

    fn receive(&mut self, awaited: &str, until: Instant) -> Result<Incoming, Failure> {
        let failed = |why: String| Failure::new(format!("waiting for {awaited}: {why}"), REMEDY);
        while Instant::now() < until {
            match self.socket.read() {
                Ok(Message::Text(text)) => {
                    return serde_json::from_str(&text)
                        .map_err(|error| failed(format!("{error} in {text}")));
                }
                Ok(_) => {}
                Err(tungstenite::Error::Io(error)) if is_late(&error) => break,
                Err(error) => return Err(failed(error.to_string())),
            }
        }
        Err(failed(format!("nothing after {} s", self.limit.as_secs())))
    }
}

/// The socket's own limit: systems name it in two ways.
fn is_late(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}
