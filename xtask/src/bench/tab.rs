//! A tab in a fresh profile: no cache, no drafts, nothing of the tab before. Or one in the browser's own,
//! which alone is on the disk.

use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::conditions::Conditions;
use super::devtools::DevTools;
use super::load::Load;
use crate::failure::Failure;

/// Runs before the page's own scripts, and calls `madoguchiBench` when the page can be used.
const WATCH: &str = include_str!("watch.js");

/// A tab. It goes with its profile when it is closed.
#[derive(Debug)]
pub(crate) struct Tab<'a> {
    devtools: &'a mut DevTools,
    /// `None`: the browser's own.
    profile: Option<Value>,
    target: Value,
    session: String,
}

impl<'a> Tab<'a> {
    /// Opens an empty tab under these conditions.
    pub(crate) fn open(
        devtools: &'a mut DevTools,
        conditions: Conditions,
    ) -> Result<Self, Failure> {
        let profile = devtools.call("", "Target.createBrowserContext", json!({}))?;
        Self::open_in(devtools, Some(profile["browserContextId"].clone()), conditions)
    }

    /// Opens an empty tab in the browser's own profile: what its page keeps lies on the disk, and stays
    /// there when the tab is closed. A fresh profile keeps it in memory.
    pub(crate) fn open_on_disk(
        devtools: &'a mut DevTools,
        conditions: Conditions,
    ) -> Result<Self, Failure> {
        Self::open_in(devtools, None, conditions)
    }

    fn open_in(
        devtools: &'a mut DevTools,
        profile: Option<Value>,
        conditions: Conditions,
    ) -> Result<Self, Failure> {
        let mut target = json!({"url": "about:blank"});
        if let Some(profile) = &profile {
            target["browserContextId"] = profile.clone();
        }
        let target = devtools.call("", "Target.createTarget", target)?["targetId"].clone();
        let attached = json!({"targetId": target, "flatten": true});
        let attached = devtools.call("", "Target.attachToTarget", attached)?;
        let session = attached["sessionId"].as_str().unwrap_or_default().to_owned();
        let mut tab = Self { devtools, profile, target, session };
        for domain in ["Page", "Runtime", "Network"] {
            tab.call(&format!("{domain}.enable"), json!({}))?;
        }
        tab.imitate(conditions)?;
        Ok(tab)
    }

    /// From now on imitates this device and its network.
    pub(crate) fn imitate(&mut self, conditions: Conditions) -> Result<(), Failure> {
        self.call("Network.emulateNetworkConditions", conditions.network())?;
        let rate = json!({"rate": conditions.slowdown()});
        self.call("Emulation.setCPUThrottlingRate", rate)?;
        Ok(())
    }

    /// Loads a page, and waits until its first input can be used; with `wizard` until the program
    /// has taken over and the whole wizard can be.
    pub(crate) fn load(&mut self, address: &str, wizard: bool) -> Result<Load, Failure> {
        let source = format!("({WATCH})({wizard});");
        self.call("Runtime.addBinding", json!({"name": "madoguchiBench"}))?;
        self.call("Page.addScriptToEvaluateOnNewDocument", json!({"source": source}))?;
        self.go(address)?;
        let called = self.devtools.event(&self.session, "Runtime.bindingCalled", address)?;
        let told = called["payload"].as_str().unwrap_or_default();
        serde_json::from_str(told).map_err(|error| unreadable(&error, told))
    }

    /// Goes to an address. What comes there is waited for by whoever looks at it.
    pub(crate) fn go(&mut self, address: &str) -> Result<(), Failure> {
        let navigation = self.call("Page.navigate", json!({"url": address}))?;
        match navigation["errorText"].as_str() {
            Some(why) => Err(Failure::new(format!("{address}: {why}"), "start the command again")),
            None => Ok(()),
        }
    }

    /// Runs a script and waits for the promise that is its value.
    pub(crate) fn run<T: DeserializeOwned>(&mut self, script: &str) -> Result<T, Failure> {
        let params = json!({"expression": script, "awaitPromise": true, "returnByValue": true});
        let outcome = self.call("Runtime.evaluate", params)?;
        if let Some(thrown) = outcome.get("exceptionDetails") {
            let why = thrown["exception"]["description"].as_str().unwrap_or("a script failed");
            return Err(Failure::new(why, "mend the script in xtask/src/bench, or the page"));
        }
        let value = outcome["result"]["value"].clone();
        serde_json::from_value(value.clone())
            .map_err(|error| unreadable(&error, &value.to_string()))
    }

    fn call(&mut self, method: &str, params: Value) -> Result<Value, Failure> {
        self.devtools.call(&self.session, method, params)
    }
}

impl Drop for Tab<'_> {
    fn drop(&mut self) {
        // What stays behind goes with the browser.
        let _ = match &self.profile {
            Some(profile) => {
                let profile = json!({"browserContextId": profile});
                self.devtools.call("", "Target.disposeBrowserContext", profile)
            }
            None => {
                let target = json!({"targetId": self.target});
                self.devtools.call("", "Target.closeTarget", target)
            }
        };
    }
}

fn unreadable(error: &serde_json::Error, told: &str) -> Failure {
    Failure::new(
        format!("{error} in what the page told: {told}"),
        "the scripts in xtask/src/bench and the types that read them must say the same",
    )
}
