//! One start of a program: how long until it can be used, and what it then holds.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use crate::command::program;
use crate::screen::Screen;
use crate::{Trouble, target};

/// A program that is not usable by then never will be.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is loaded after the first screen has come to rest by then.
const REST: Duration = Duration::from_secs(2);

/// What one start showed.
pub(crate) struct Start {
    /// From starting the process until its page says that the first screen is painted.
    pub(crate) interactive_ms: u64,
    /// Resident memory of the process and all below it; shared pages count in each. 0 where it
    /// cannot be measured.
    pub(crate) resident_bytes: u64,
    /// The same with shared pages divided among those who share them.
    pub(crate) share_bytes: u64,
}

impl fmt::Display for Start {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mega = |bytes: u64| bytes >> 20;
        let (resident, share) = (mega(self.resident_bytes), mega(self.share_bytes));
        write!(f, "{} ms, RSS {resident} MiB, PSS {share} MiB", self.interactive_ms)
    }
}

/// Starts a program on an empty home, measures it and ends it.
pub(crate) fn start(path: &Path, screen: &Screen) -> Result<Start, Trouble> {
    let home = empty_home()?;
    let mut command = program(path);
    screen.lend(&mut command);
    for name in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
        command.env(name, home.join(name));
    }
    command.env("CCHC_DATA", home.join("so-cchc.db")).env("CCHC_PRINT_READY", "1");
    let begun = Instant::now();
    let started = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = started.map_err(|e| format!("cannot start {}: {e}", path.display()))?;
    let ready = child.stdout.take().is_some_and(says_ready);
    let interactive_ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    thread::sleep(REST);
    let (resident_bytes, share_bytes) = memory(child.id());
    let _ = child.kill();
    let _ = child.wait();
    if ready {
        Ok(Start { interactive_ms, resident_bytes, share_bytes })
    } else {
        Err(format!("{} did not say that it is ready", path.display()))
    }
}

fn empty_home() -> Result<PathBuf, Trouble> {
    let home = target().join("bench/home");
    let _ = fs::remove_dir_all(&home);
    fs::create_dir_all(&home).map_err(|e| format!("{}: {e}", home.display()))?;
    Ok(home)
}

fn says_ready(stdout: impl Read + Send + 'static) -> bool {
    let (sender, said) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if line.starts_with("ready") {
                let _ = sender.send(());
            }
        }
    });
    said.recv_timeout(PATIENCE).is_ok()
}

/// Resident and proportional memory of a process and all below it, in bytes.
pub(super) fn memory(process: u32) -> (u64, u64) {
    let parents = parents();
    let mut tree = vec![process];
    let mut next = 0;
    while let Some(parent) = tree.get(next).copied() {
        tree.extend(parents.iter().filter(|(_, of)| **of == parent).map(|(process, _)| *process));
        next += 1;
    }
    tree.iter().fold((0, 0), |(resident, share), process| {
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup"));
        let rollup = rollup.unwrap_or_default();
        (resident + kilobytes(&rollup, "Rss:"), share + kilobytes(&rollup, "Pss:"))
    })
}

/// Every process with its parent; none where there is no `/proc`.
fn parents() -> BTreeMap<u32, u32> {
    let Ok(processes) = fs::read_dir("/proc") else { return BTreeMap::new() };
    let numbers = processes.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse().ok());
    let with_parent = numbers.filter_map(|process: u32| {
        let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
        // The name in brackets may hold anything; then come the state and the parent.
        let parent = stat.rsplit(')').next()?.split_whitespace().nth(1)?.parse().ok()?;
        Some((process, parent))
    });
    with_parent.collect()
}

/// A line such as `Pss:  1234 kB`, in bytes.
fn kilobytes(rollup: &str, name: &str) -> u64 {
    let line = rollup.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    number.unwrap_or_default() << 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_in_bytes() {
        let rollup = "7f-8a ---p 0 [rollup]\nRss:             2048 kB\nPss:              100 kB\n";
        assert_eq!(kilobytes(rollup, "Rss:"), 2 << 20);
        assert_eq!(kilobytes(rollup, "Pss:"), 100 << 10);
        assert_eq!(kilobytes("", "Pss:"), 0);
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_process_is_found_below_its_parent() {
        let mut child = program("sleep").arg("30").spawn().expect("started");
        let parent = parents().get(&child.id()).copied();
        let (resident, share) = memory(child.id());
        child.kill().expect("killed");
        child.wait().expect("ended");
        assert_eq!(parent, Some(std::process::id()));
        assert!(resident >= share && share > 0, "{resident} and {share}");
    }

    #[test]
    fn a_program_that_ends_without_a_word_is_not_ready() {
        assert!(!says_ready(&b"hello\n"[..]));
        assert!(says_ready(&b"hello\nready 12\n"[..]));
    }
}
