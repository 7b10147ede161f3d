//! The real core behind `cchc serve`, for what the command line cannot be told to do.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::program::own_program;

/// A program that answers; it ends with this value.
#[derive(Debug)]
pub struct Served {
    child: Child,
    address: String,
}

impl Served {
    /// Serves a data file on a day, written `2022-07-20`.
    ///
    /// # Panics
    /// When the program does not start.
    #[must_use]
    pub fn on(data: &Path, today: &str) -> Self {
        let folder = data.parent().unwrap();
        let mut child = Command::new(own_program())
            .arg("serve")
            .arg(data)
            .arg("--ui")
            .arg(folder)
            .arg("--files")
            .arg(folder)
            .args(["--today", today])
            .stdout(Stdio::piped())
            .spawn()
            .expect("cchc starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("http://").expect("an address").to_owned();
        Self { child, address }
    }

    /// Calls a command, which must succeed.
    ///
    /// # Panics
    /// When it is refused.
    pub fn call(&self, name: &str, request: &Value) -> Value {
        let body = request.to_string();
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let head = format!("POST /call/{name} HTTP/1.1\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
        assert!(head.starts_with("HTTP/1.1 200"), "{name}: {answer}");
        serde_json::from_str(body).unwrap()
    }

    /// Issues a plan, and enters the events of a table of `tests/fixtures/progress`.
    pub fn follow(&self, plan: &str, events: &str) {
        self.call("version.issue", &json!({ "plan": plan }));
        let lines = events.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut events: Vec<Vec<&str>> = lines.map(|line| line.split('\t').collect()).collect();
        events.sort_by_key(|cell| cell[3].to_owned());
        let mut numbers = std::collections::BTreeMap::new();
        for cell in &events {
            let (task, _) = cell[0].split_once('.').unwrap();
            let mut entry = json!({
                "task": task.parse::<u64>().unwrap(), "instance": cell[1], "on": cell[2],
                "state": cell[4], "done": cell[7], "by": "",
            });
            if let Ok(percent) = cell[5].parse::<u8>() {
                entry["percent"] = json!(percent);
            }
            if let Some(number) = numbers.get(cell[6]) {
                entry["supersedes"] = json!(number);
            }
            let done = self.call("progress.enter", &json!({ "plan": plan, "entries": [entry] }));
            numbers.insert(cell[0], done["entries"][0].as_u64().unwrap());
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
