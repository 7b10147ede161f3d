//! A screen that nobody sees, for programs that want one.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::Trouble;
use crate::command::{find, program};

/// A screen, as long as it lives; where there is no Xvfb, whatever screen there is.
pub(crate) struct Screen(Option<(Child, String)>);

impl Screen {
    /// Starts Xvfb on a number that is free.
    pub(crate) fn start() -> Result<Self, Trouble> {
        if find("Xvfb").is_none() {
            return Ok(Self(None));
        }
        let mut xvfb = program("Xvfb");
        xvfb.args(["-displayfd", "1", "-screen", "0", "1366x768x24", "-nolisten", "tcp"]);
        let started = xvfb.stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
        let mut child = started.map_err(|e| format!("cannot start Xvfb: {e}"))?;
        let mut number = String::new();
        if let Some(stdout) = child.stdout.take() {
            let read = BufReader::new(stdout).read_line(&mut number);
            read.map_err(|e| format!("Xvfb does not say its number: {e}"))?;
        }
        Ok(Self(Some((child, format!(":{}", number.trim())))))
    }

    /// Lets a program use the screen.
    pub(crate) fn lend(&self, command: &mut Command) {
        if let Some((_, display)) = &self.0 {
            command.env("DISPLAY", display).env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY");
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Some((child, _)) = &mut self.0 {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}
