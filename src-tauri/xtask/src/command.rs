//! Starting programs: always shown, always from the top of the workspace.

use std::env;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;

use crate::{Trouble, root};

/// The cargo that runs us, so that every step uses the same toolchain.
pub(crate) fn cargo<'a>(args: impl IntoIterator<Item = &'a str>) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = program(cargo);
    command.args(args);
    command
}

/// `name` with no arguments yet.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    command
}

/// Shows and runs a command with the terminal's own input and output.
pub(crate) fn run(command: &mut Command) -> Result<(), Trouble> {
    println!("$ {}", words(command));
    let status = command.status().map_err(|e| cannot_start(command, &e))?;
    if status.success() { Ok(()) } else { Err(ended_badly(command, status)) }
}

/// Runs a command and gives what it wrote to its standard output; its errors stay visible.
pub(crate) fn output(command: &mut Command) -> Result<String, Trouble> {
    let bytes = output_bytes(command)?;
    String::from_utf8(bytes).map_err(|e| format!("{}: not UTF-8: {e}", words(command)))
}

/// The same for what is no text.
pub(crate) fn output_bytes(command: &mut Command) -> Result<Vec<u8>, Trouble> {
    let output = command.stderr(Stdio::inherit()).output();
    let output = output.map_err(|e| cannot_start(command, &e))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(ended_badly(command, output.status))
    }
}

/// Runs a command and lets `see` read every line of its standard output as it comes. Its errors
/// stay visible, or are among the lines where the command has them piped.
pub(crate) fn each_line(command: &mut Command, mut see: impl FnMut(&str)) -> Result<(), Trouble> {
    let child = command.stdout(Stdio::piped()).spawn();
    let mut child = child.map_err(|e| cannot_start(command, &e))?;
    let (sender, lines) = mpsc::channel();
    if let Some(out) = child.stdout.take() {
        pass_on(out, sender.clone());
    }
    if let Some(err) = child.stderr.take() {
        pass_on(err, sender.clone());
    }
    drop(sender);
    for line in lines {
        see(&line);
    }
    let status = child.wait().map_err(|e| cannot_start(command, &e))?;
    if status.success() { Ok(()) } else { Err(ended_badly(command, status)) }
}

/// Shows and runs a command, passes its output on, and lets `see` read every line of it.
pub(crate) fn watch(command: &mut Command, mut see: impl FnMut(&str)) -> Result<(), Trouble> {
    println!("$ {}", words(command));
    // Colours would stand between the words that are read.
    command.env("CARGO_TERM_COLOR", "never").stderr(Stdio::piped());
    each_line(command, |line| {
        println!("{line}");
        see(line);
    })
}

fn pass_on(stream: impl Read + Send + 'static, to: mpsc::Sender<String>) {
    thread::spawn(move || {
        let mut reader = BufReader::new(stream);
        let mut line = Vec::new();
        while reader.read_until(b'\n', &mut line).is_ok_and(|count| count > 0) {
            let text = String::from_utf8_lossy(&line).trim_end().to_owned();
            if to.send(text).is_err() {
                return;
            }
            line.clear();
        }
    });
}

/// Whether a command runs and succeeds; nothing of it is shown.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// Where `name` lies on the search path.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

fn words(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let args = command.get_args().map(|arg| {
        let arg = arg.to_string_lossy();
        if arg.contains(' ') { format!("\"{arg}\"") } else { arg.into_owned() }
    });
    [name.to_string_lossy().into_owned()].into_iter().chain(args).collect::<Vec<_>>().join(" ")
}

fn cannot_start(command: &Command, error: &std::io::Error) -> Trouble {
    format!("cannot start `{}`: {error}", words(command))
}

fn ended_badly(command: &Command, status: std::process::ExitStatus) -> Trouble {
    format!("`{}` ended with {status}", words(command))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_as_it_would_be_typed() {
        let mut command = Command::new("/usr/bin/cchc");
        command.args(["export", "sổ của xã.db", "--plan", "1"]);
        assert_eq!(words(&command), "cchc export \"sổ của xã.db\" --plan 1");
    }

    #[test]
    fn every_line_of_a_watched_command_is_seen_and_its_failure_told() {
        let mut lines = Vec::new();
        let trouble = watch(&mut cargo(["no-such-command"]), |line| lines.push(line.to_owned()));
        let trouble = trouble.expect_err("cargo has no such command");
        assert!(trouble.contains("no-such-command` ended with"), "{trouble}");
        assert!(lines.iter().any(|line| line.contains("no-such-command")), "{lines:?}");
    }
}
