//! Browsers and what they need, from the system's packages.

use std::fs;
use std::path::PathBuf;
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
const READERS: &[(&str, &str)] =
    &[("pdftotext", "poppler-utils"), ("qpdf", "qpdf"), ("zbarimg", "zbar-tools")];

/// Programs that open what we seal, and the terminal that one of them asks for a phrase at.
const OPENERS: &[(&str, &str)] = &[("age", "age"), ("age-keygen", "age"), ("script", "bsdutils")];

/// Installs the programs that read papers.
pub(crate) fn install_readers() -> Result<(), Failure> {
    add(&missing_of(READERS), "they read our papers as anybody's programs would", "")
}

/// Installs the programs that open sealed files.
pub(crate) fn install_openers() -> Result<(), Failure> {
    add(&missing_of(OPENERS), "they open our sealed files as anybody's programs would", "")
}

/// The packages of those programs that are not there.
fn missing_of(programs: &[(&str, &'static str)]) -> Vec<&'static str> {
    let missing = programs.iter().filter(|(program, _)| tools::find(program).is_none());
    let mut packages: Vec<_> = missing.map(|(_, package)| *package).collect();
    packages.dedup();
    packages
}

/// Installs what Python needs for an environment of its own: Debian's comes without. Where there is no
/// apt-get, whoever makes the environment says what is missing.
pub(crate) fn install_python() -> Result<(), Failure> {
    let can = |python: PathBuf| {
        let asked = Command::new(python).args(["-c", "import ensurepip, venv"]).output();
        asked.is_ok_and(|answer| answer.status.success())
    };
    if tools::find("python3").is_some_and(can) || tools::find("apt-get").is_none() {
        return Ok(());
    }
    add(&["python3", "python3-venv"], "other people's programs read our records of consents", "")
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
    // Where only letters are missing, or one browser was chosen, fewer browsers are no way out.
    let otherwise = match packages.is_empty() || browsers.len() == 1 {
        true => "",
        false => "; or test in one browser that you have: `cargo xtask test --browser chromium`",
    };
    if !has_japanese_font() {
        packages.push(FONTS);
    }
    add(&packages, "the tests walk through the page in real browsers", otherwise)
}

/// Installs packages, on a system with apt-get. `otherwise` is what else may be done without them.
fn add(packages: &[&str], why: &str, otherwise: &str) -> Result<(), Failure> {
    if packages.is_empty() {
        return Ok(());
    }
    if tools::find("apt-get").is_none() {
        return Err(missing(packages, why, otherwise));
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

fn missing(packages: &[&str], why: &str, otherwise: &str) -> Failure {
    Failure::new(
        format!("missing, and there is no apt-get to install it: {} ({why})", packages.join(", ")),
        format!("install it by your system's own packages (names as in Debian){otherwise}"),
    )
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_apt_get_it_is_said_what_is_missing_and_what_for() {
        let readers = missing(&["poppler-utils", "qpdf"], "they read our papers", "").to_string();
        assert!(readers.contains("poppler-utils, qpdf (they read our papers)"), "{readers}");
        assert!(!readers.contains("browser"), "{readers}");
        let one_browser = "; or test in one browser: `cargo xtask test --browser chromium`";
        let browsers = missing(&["firefox-esr"], "the tests walk in it", one_browser).to_string();
        assert!(browsers.contains("firefox-esr") && browsers.contains("--browser"), "{browsers}");
    }
}
