//! What others do that serve the same purpose, or are built of the same parts.
//!
//! Measured in November 2026 in Chromium on a machine with two cores, in one run of its own: a fresh
//! profile, Slow 4G and a processor a fourth as quick, as here. Not measured again: their figures
//! stand beside ours by way of the empty page, which both runs have.

/// A page that was measured then.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Peer {
    /// What it is.
    pub(crate) name: &'static str,
    /// Kilobytes, Brotli, until its first input could be used.
    pub(crate) kilobytes: u32,
    /// Milliseconds until then, on the phone.
    pub(crate) phone: u32,
    /// The same beside the server with the processor slowed down, and with nothing slowed down,
    /// where that was measured.
    pub(crate) here: Option<(u32, u32)>,
}

/// The empty page with one input, then on the phone.
pub(crate) const EMPTY: u32 = 809;

/// All of them, the quickest first.
pub(crate) const PEERS: &[Peer] = &[
    Peer { name: "Klaro, consent", kilobytes: 57, phone: 1980, here: None },
    Peer { name: "static GOV.UK page", kilobytes: 23, phone: 2151, here: Some((648, 253)) },
    Peer { name: "bare Leptos app", kilobytes: 142, phone: 2320, here: Some((611, 181)) },
    Peer { name: "Form.io", kilobytes: 344, phone: 4137, here: None },
    Peer { name: "Swiss letter generator", kilobytes: 121, phone: 4152, here: None },
    Peer { name: "SurveyJS, 5 pages", kilobytes: 317, phone: 4375, here: Some((1690, 500)) },
    Peer { name: "datenanfragen.de wizard", kilobytes: 542, phone: 5299, here: None },
    Peer { name: "fides privacy center", kilobytes: 912, phone: 11159, here: None },
];
