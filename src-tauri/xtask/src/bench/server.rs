//! The real core behind a port of this machine, asked as the window asks it.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Stdio};

use serde_json::Value;

use super::measure::memory;
use crate::Trouble;
use crate::command::program;

/// A running core; it ends with this.
pub(super) struct Server {
    child: Child,
    address: String,
}

impl Server {
    /// Starts `cchc serve` on a data file.
    pub(super) fn start(
        cchc: &Path,
        data: &Path,
        ui: &Path,
        files: &Path,
    ) -> Result<Self, Trouble> {
        let mut command = program(cchc);
        command.arg("serve").arg(data).arg("--ui").arg(ui).arg("--files").arg(files);
        let started = command.stdout(Stdio::piped()).spawn();
        let mut child = started.map_err(|e| format!("cannot start cchc serve: {e}"))?;
        let mut line = String::new();
        if let Some(stdout) = child.stdout.take() {
            let _ = BufReader::new(stdout).read_line(&mut line);
        }
        let address = line.trim().strip_prefix("http://").unwrap_or_default().to_owned();
        let server = Self { child, address };
        if server.address.is_empty() {
            Err("cchc serve said no address".into())
        } else {
            Ok(server)
        }
    }

    /// Asks one command and reads its answer.
    pub(super) fn call(&self, name: &str, request: &Value) -> Result<Value, Trouble> {
        let body = request.to_string();
        let trouble = |e: std::io::Error| format!("{name}: {e}");
        let mut stream = TcpStream::connect(&self.address).map_err(trouble)?;
        let length = body.len();
        write!(stream, "POST /call/{name} HTTP/1.1\r\nContent-Length: {length}\r\n\r\n{body}")
            .map_err(trouble)?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).map_err(trouble)?;
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or_default();
        if !head.starts_with("HTTP/1.1 200") {
            return Err(format!("{name}: {body}"));
        }
        serde_json::from_str(body).map_err(|e| format!("{name}: {e}"))
    }

    /// Resident and proportional memory in bytes.
    pub(super) fn memory(&self) -> (u64, u64) {
        memory(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
