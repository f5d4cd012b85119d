//! The device and the network that are imitated.

use serde_json::{Value, json};

/// A device and its network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conditions {
    /// A cheap phone far from the mast: Slow 4G and a processor a fourth as quick.
    Phone,
    /// The same processor beside the server.
    SlowProcessor,
    /// This machine as it is.
    AsItIs,
}

impl Conditions {
    /// All, in the order of the table.
    pub(crate) const ALL: [Self; 3] = [Self::Phone, Self::SlowProcessor, Self::AsItIs];

    /// How many times slower the processor is made.
    pub(crate) fn slowdown(self) -> u32 {
        match self {
            Self::Phone | Self::SlowProcessor => 4,
            Self::AsItIs => 1,
        }
    }

    /// The arguments of `Network.emulateNetworkConditions`.
    ///
    /// Slow 4G is Lighthouse's: 1.6 Mbit/s down, 750 kbit/s up, 150 ms there and back. DevTools holds
    /// back single requests and knows no connections, so its preset of that name takes 3.75 times the
    /// delay and 0.9 times the speed: each link of a chain of requests costs 562 ms.
    pub(crate) fn network(self) -> Value {
        let (latency, down, up) = match self {
            Self::Phone => (150.0 * 3.75, 1_600_000.0 / 8.0 * 0.9, 750_000.0 / 8.0 * 0.9),
            // A speed of -1 stands for none.
            Self::SlowProcessor | Self::AsItIs => (0.0, -1.0, -1.0),
        };
        json!({
            "offline": false,
            "latency": latency,
            "downloadThroughput": down,
            "uploadThroughput": up,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slow_4g_is_the_preset_that_the_peers_were_measured_with() {
        let network = Conditions::Phone.network();
        assert_eq!(network["latency"], 562.5);
        assert_eq!(network["downloadThroughput"], 180_000.0);
        assert_eq!(network["uploadThroughput"], 84_375.0);
    }
}
