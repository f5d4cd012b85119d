//! Browsers and what they need, from the system's packages.

use std::fs;
use std::process::Command;

use super::browser::Browser;
use crate::failure::Failure;
use crate::step::Step;
use crate::tools;

/// A package and the sign that it is there.
struct Needed {
    /// One of these programs must be on PATH.
    programs: &'static [&'static str],
    /// A variable that names the program's file instead.
    variable: &'static str,
    debian: &'static str,
    ubuntu: &'static str,
    browsers: &'static [Browser],
}

const NEEDED: &[Needed] = &[
    Needed {
        programs: &["chromium", "chromium-browser", "google-chrome"],
        variable: "",
        debian: "chromium",
        ubuntu: "chromium-browser",
        browsers: &[Browser::Chromium],
    },
    Needed {
        programs: &["chromedriver"],
        variable: "CHROMEDRIVER",
        debian: "chromium-driver",
        ubuntu: "chromium-chromedriver",
        browsers: &[Browser::Chromium],
    },
    Needed {
        programs: &["firefox", "firefox-esr"],
        variable: "",
        debian: "firefox-esr",
        ubuntu: "firefox",
        browsers: &[Browser::Firefox],
    },
    Needed {
        programs: &["WebKitWebDriver"],
        variable: "WEBKITDRIVER",
        debian: "webkit2gtk-driver",
        ubuntu: "webkit2gtk-driver",
        browsers: &[Browser::WebKit],
    },
    Needed {
        programs: &["Xvfb"],
        variable: "",
        debian: "xvfb",
        ubuntu: "xvfb",
        browsers: &[Browser::WebKit],
    },
];

/// Japanese letters: without them every character is the same empty box, in every picture.
const FONTS: &str = "fonts-noto-cjk";

/// Programs that read our papers as anybody's would.
const READERS: &[(&str, &str)] = &[("pdftotext", "poppler-utils"), ("qpdf", "qpdf"), ("zbarimg", "zbar-tools")];

/// Installs the programs that read papers.
pub(crate) fn install_readers() -> Result<(), Failure> {
    let missing = READERS.iter().filter(|(program, _)| tools::find(program).is_none());
    add(&missing.map(|(_, package)| *package).collect::<Vec<_>>(), "they read our papers")
}

/// Installs what is missing, on a system with apt-get; elsewhere says what is missing.
pub(crate) fn install(browsers: &[Browser]) -> Result<(), Failure> {
    let ubuntu = fs::read_to_string("/etc/os-release").is_ok_and(|text| text.contains("ID=ubuntu"));
    let mut packages: Vec<&str> = NEEDED
        .iter()
        .filter(|needed| needed.browsers.iter().any(|browser| browsers.contains(browser)))
        .filter(|needed| !is_there(needed))
        .map(|needed| if ubuntu { needed.ubuntu } else { needed.debian })
        .collect();
    if !has_japanese_font() {
        packages.push(FONTS);
    }
    add(&packages, "the tests walk through the page in real browsers")
}

/// Installs packages, on a system with apt-get.
fn add(packages: &[&str], why: &str) -> Result<(), Failure> {
    if packages.is_empty() {
        return Ok(());
    }
    if tools::find("apt-get").is_none() {
        return Err(Failure::new(
            format!("missing, and there is no apt-get to install it: {}", packages.join(", ")),
            "install these by your system's own packages (names as in Debian), or test in one browser that you have: `cargo xtask test --browser chromium`",
        ));
    }
    let remedy = "check the network and that you may use sudo; or install these packages yourself";
    Step {
        what: "apt-get update",
        why: "the list of packages must be there before any can be installed",
        about: "10 to 60 seconds",
    }
    .run(apt_get().arg("update"), remedy)?;
    Step {
        what: &format!("apt-get install {}", packages.join(" ")),
        why,
        about: "1 to 4 minutes, once on this machine",
    }
    .run(apt_get().args(["install", "--yes", "--no-install-recommends"]).args(packages), remedy)
}

fn is_there(needed: &Needed) -> bool {
    let named = !needed.variable.is_empty() && std::env::var_os(needed.variable).is_some();
    named || needed.programs.iter().any(|program| tools::find(program).is_some())
}

fn has_japanese_font() -> bool {
    Command::new("fc-list")
        .arg(":lang=ja")
        .output()
        .is_ok_and(|output| output.status.success() && !output.stdout.is_empty())
}

/// apt-get that asks nothing; by sudo for anybody but root.
fn apt_get() -> Command {
    let root = Command::new("id")
        .arg("-u")
        .output()
        .is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim() == "0");
    let mut command = if root {
        Command::new("apt-get")
    } else {
        let mut command = Command::new("sudo");
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command
    };
    command.env("DEBIAN_FRONTEND", "noninteractive").arg("-q");
    command
}
