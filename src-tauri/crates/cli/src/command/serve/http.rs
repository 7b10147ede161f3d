//! As much of HTTP/1.1 as a browser on this machine needs.
//!
//! Every connection has a thread of its own, so that one that a browser opens ahead and leaves
//! idle keeps no other waiting (a pool of threads did: pages hung while they loaded their fonts).
//! A connection carries one request; the requests are answered one after the other, but for those
//! that are answered on the connection's own thread, at once.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{self, Sender};
use std::thread;

/// The largest body that is read. Bytes.
const LARGEST_BODY: u64 = 64 << 20;

/// What is asked.
pub(super) struct Request {
    pub(super) method: String,
    /// The path with its query.
    pub(super) target: String,
    pub(super) body: Vec<u8>,
}

/// What is answered.
pub(super) struct Response {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, &'static str)>,
    pub(super) body: Vec<u8>,
}

/// Answers every request that comes, for as long as the program runs: `at_once` those that need
/// not wait for the one before, `answer` the others in turn.
pub(super) fn answer_all(
    listener: TcpListener,
    at_once: impl Fn(&Request) -> Option<Response> + Clone + Send + 'static,
    mut answer: impl FnMut(&Request) -> Response,
) {
    let (sender, receiver) = mpsc::channel::<(Request, TcpStream)>();
    thread::spawn(move || accept(&listener, at_once, &sender));
    for (request, mut stream) in receiver {
        // A browser that went away is no failure of the server.
        let _ = write(&mut stream, &answer(&request));
    }
}

fn accept(
    listener: &TcpListener,
    at_once: impl Fn(&Request) -> Option<Response> + Clone + Send + 'static,
    sender: &Sender<(Request, TcpStream)>,
) {
    for mut stream in listener.incoming().flatten() {
        let (sender, at_once) = (sender.clone(), at_once.clone());
        thread::spawn(move || {
            let Ok(Some(request)) = read(&stream) else { return };
            match at_once(&request) {
                Some(response) => drop(write(&mut stream, &response)),
                None => drop(sender.send((request, stream))),
            }
        });
    }
}

/// `None` where the connection was closed without a request.
fn read(stream: &TcpStream) -> io::Result<Option<Request>> {
    let mut reader = BufReader::new(stream);
    let mut first = String::new();
    if reader.read_line(&mut first)? == 0 {
        return Ok(None);
    }
    let mut words = first.split_whitespace().map(str::to_owned);
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(None) };
    let mut length = 0;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else { break };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().unwrap_or(0).min(LARGEST_BODY);
        }
    }
    let mut body = Vec::new();
    reader.take(length).read_to_end(&mut body)?;
    Ok(Some(Request { method, target, body }))
}

fn write(stream: &mut TcpStream, response: &Response) -> io::Result<()> {
    let mut head = format!(
        "HTTP/1.1 {} .\r\nContent-Length: {}\r\nConnection: close\r\n",
        response.status,
        response.body.len()
    );
    for (name, value) in &response.headers {
        head.push_str(name);
        head.push_str(": ");
        head.push_str(value);
        head.push_str("\r\n");
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    stream.write_all(&response.body)?;
    stream.flush()
}
