//! A page that is left, and may come back.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Event, IdbTransaction, PageTransitionEvent, Window};

/// Lets a page that is left hold up no other. The browser keeps such a page as it stands, to show it
/// again at once when the person comes back. In WebKit a transaction under way stays under way in it,
/// and every other page of the site waits for its end, which may never come. So a page that is left
/// takes back what is under way, begins nothing, and does it again once it is shown.
pub(super) struct Leaving {
    state: Rc<State>,
    /// None where there is no page that could be left.
    _listeners: Option<[EventListener; 2]>,
}

#[derive(Default)]
struct State {
    is_away: Cell<bool>,
    /// How often the page has been left.
    times: Cell<u32>,
    /// Who waits until it is shown again.
    waiting: RefCell<Vec<Waker>>,
    /// What is running now, and its transactions; those that have ended may stand among them.
    running: Cell<u32>,
    under_way: RefCell<Vec<IdbTransaction>>,
}

impl Leaving {
    /// From now on.
    pub(super) fn watch() -> Self {
        let state = Rc::new(State::default());
        let listeners = web_sys::window().map(|window| listeners(&window, &state));
        Self { state, _listeners: listeners }
    }

    /// Does something, and does it again if the page was left in the midst of it and it failed for
    /// that. What was done before the page was left is not done twice.
    pub(super) async fn whole<T, E>(&self, act: impl AsyncFn() -> Result<T, E>) -> Result<T, E> {
        loop {
            Shown(&self.state).await;
            let times = self.state.times.get();
            let running = Running::begin(&self.state);
            let result = act().await;
            drop(running);
            if result.is_ok() || times == self.state.times.get() {
                return result;
            }
        }
    }

    /// A transaction of what is being done.
    pub(super) fn note(&self, transaction: &IdbTransaction) {
        self.state.note(transaction);
    }

    /// As [`note`](Self::note), for whoever learns of a transaction later.
    pub(super) fn noting(&self) -> impl Fn(&IdbTransaction) + 'static {
        let state = self.state.clone();
        move |transaction| state.note(transaction)
    }
}

fn listeners(window: &Window, state: &Rc<State>) -> [EventListener; 2] {
    let left = EventListener::new(window, "pagehide", {
        let state = state.clone();
        move |event| {
            // A page that is not kept ends, and its transactions with it.
            if is_kept(event) {
                state.leave();
            }
        }
    });
    let shown = EventListener::new(window, "pageshow", {
        let state = state.clone();
        move |_| {
            state.is_away.set(false);
            state.waiting.take().into_iter().for_each(Waker::wake);
        }
    });
    [left, shown]
}

impl State {
    fn note(&self, transaction: &IdbTransaction) {
        self.under_way.borrow_mut().push(transaction.clone());
    }

    fn leave(&self) {
        self.is_away.set(true);
        self.times.set(self.times.get() + 1);
        for transaction in self.under_way.take() {
            // One that has ended, or is being committed, cannot be taken back and holds up nobody.
            let _ = transaction.abort();
        }
    }
}

/// Waits until the page is shown, if it has been left.
struct Shown<'a>(&'a State);

impl Future for Shown<'_> {
    type Output = ();

    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if !self.0.is_away.get() {
            return Poll::Ready(());
        }
        self.0.waiting.borrow_mut().push(context.waker().clone());
        Poll::Pending
    }
}

/// Whether the browser keeps the page that is left.
fn is_kept(event: &Event) -> bool {
    event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted)
}

/// Counts what is running while it lives.
struct Running<'a>(&'a State);

impl<'a> Running<'a> {
    fn begin(state: &'a State) -> Self {
        state.running.set(state.running.get() + 1);
        Self(state)
    }
}

impl Drop for Running<'_> {
    fn drop(&mut self) {
        let left = self.0.running.get() - 1;
        self.0.running.set(left);
        if left == 0 {
            self.0.under_way.borrow_mut().clear();
        }
    }
}
