//! Ending a process together with what it started.

use std::process::{Command, Stdio};

/// Ends `root` and its descendants (SIGKILL), by their ids; drivers and browsers hang below a test
/// program. Gives the ids: a process may take a moment to be gone ([`run`] tells).
///
/// Where there is no `ps` or `kill` (not a Unix system) nothing is ended and there are no ids.
pub fn end(root: u32) -> Vec<u32> {
    let Ok(listed) = Command::new("ps").args(["-e", "-o", "pid=,ppid="]).output() else {
        return Vec::new();
    };
    let family = descendants(&String::from_utf8_lossy(&listed.stdout), root);
    let ids = family.iter().map(u32::to_string);
    let _ = Command::new("kill").arg("-KILL").args(ids).stderr(Stdio::null()).status();
    family
}

/// Whether any of these processes still runs. One that has ended and that nobody has asked after does
/// not.
#[must_use]
pub fn run(ids: &[u32]) -> bool {
    let ids: Vec<String> = ids.iter().map(u32::to_string).collect();
    let listed = Command::new("ps").args(["-o", "stat=", "-p", &ids.join(",")]).output();
    listed.is_ok_and(|listed| {
        let states = String::from_utf8_lossy(&listed.stdout).into_owned();
        states.lines().any(|state| !state.trim_start().starts_with('Z'))
    })
}

/// `root` and everything below it, in a list of process and parent ids.
fn descendants(listed: &str, root: u32) -> Vec<u32> {
    let pairs: Vec<(u32, u32)> = listed
        .lines()
        .filter_map(|line| {
            let mut ids = line.split_whitespace().map(str::parse);
            Some((ids.next()?.ok()?, ids.next()?.ok()?))
        })
        .collect();
    let mut family = vec![root];
    let mut next = 0;
    while let Some(parent) = family.get(next).copied() {
        family.extend(pairs.iter().filter(|(_, of)| *of == parent).map(|(id, _)| *id));
        next += 1;
    }
    family
}

#[cfg(test)]
mod tests {
    use super::descendants;

    #[test]
    fn neighbours_and_parents_are_spared() {
        let listed =
            "    1     0\n   20     1\n   30    20\n   31    20\n   40    31\n   50     1\n";
        let mut family = descendants(listed, 20);
        family.sort_unstable();
        assert_eq!(family, [20, 30, 31, 40]);
    }
}
