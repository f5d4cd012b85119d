//! Sealing and opening in the browser. Whoever has a key or a sealed file at hand asks for this program; it
//! needs nothing from outside and sends nothing.

mod desk;
mod page;
mod window;

/// Puts its functions on the page's window.
pub fn offer() {
    desk::offer();
    page::offer();
}
