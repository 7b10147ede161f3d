//! The program itself in a real window: it opens, asks the real core, and ends.
//!
//! Everything the screens do is tested in a browser against the same core. Here stands what only
//! the window can show: start, permissions, a second start, closing, and refused data files.
#![cfg(target_os = "linux")]
#![expect(clippy::expect_used, clippy::panic, reason = "what tests share may be as blunt as tests")]

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::{Client, Locator};
use serde_json::{Value, json};

mod desktop;

use desktop::{Desktop, has_ended, web_driver, within};

/// Shorter than the time after which the officer would be asked whether to close all the same.
const AGREED: Duration = Duration::from_secs(4);

/// Asks the window for a command as the page does; the refusal as `Err`.
async fn invoke(page: &Client, command: &str, arguments: Value) -> Result<Value, Value> {
    let script = "const [command, given, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, given).then(
            (answer) => done({ answer }),
            (refusal) => done({ refusal }),
        );";
    let answer = page.execute_async(script, vec![json!(command), arguments]).await;
    let mut answer = answer.expect("the script runs");
    match answer.get_mut("refusal") {
        Some(refusal) => Err(refusal.take()),
        None => Ok(answer["answer"].take()),
    }
}

/// What is on the screen, kept to look at.
async fn keep_picture(page: &Client) {
    let frames = "requestAnimationFrame(() => requestAnimationFrame(arguments[0]))";
    page.execute_async(frames, vec![]).await.expect("the page paints");
    let picture = page.screenshot().await.expect("a picture");
    assert!(picture.len() > 5_000, "an empty picture: {} bytes", picture.len());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/screens");
    fs::create_dir_all(&folder).expect("a folder");
    let mut file = fs::File::create(folder.join("window.png")).expect("a file");
    file.write_all(&picture).expect("written");
}

#[tokio::test(flavor = "current_thread")]
async fn the_window_opens_asks_the_core_and_ends_when_it_is_closed() {
    let Some(driver) = web_driver() else { return };
    let desktop = Desktop::start();
    let driven = desktop.open(&driver).await;
    let page = &driven.page;
    let first_start = Locator::Css("[data-screen=first-start]");
    let wait = page.wait().at_most(Duration::from_secs(60));
    wait.for_element(first_start).await.expect("the first start on an empty home");

    let windows = desktop.windows();
    let window = windows.find("Sổ CCHC");
    assert_eq!(windows.smallest(&window), (1024, 640));
    keep_picture(page).await;

    let start = invoke(page, "call", json!({"name": "app.start", "body": "{}"})).await;
    let start: Value = serde_json::from_str(start.expect("answered").as_str().expect("a text"))
        .expect("the core answers in JSON");
    assert!(start["version"].is_string(), "{start}");
    let refused = invoke(page, "call", json!({"name": "no.such", "body": "{}"})).await;
    assert_eq!(refused.expect_err("not a command")["code"], "api.unknown_command");

    // A second start leaves the work to the first, which goes on answering.
    let second = desktop.run(&[]);
    assert_eq!(second.status.code(), Some(0), "{}", String::from_utf8_lossy(&second.stderr));
    assert!(windows.find("Sổ CCHC").process == window.process && !has_ended(window.process));
    invoke(page, "call", json!({"name": "settings.get", "body": "{}"})).await.expect("answered");

    let asked = Instant::now();
    windows.close(&window);
    let ended = within(Duration::from_secs(30), || has_ended(window.process).then_some(()));
    assert!(ended.is_some(), "the window is closed but the program runs on");
    assert!(asked.elapsed() < AGREED, "the page did not agree: {:?}", asked.elapsed());
    assert!(desktop.home().join("xdg_data_home/so-cchc/window.json").is_file());
}

#[tokio::test(flavor = "current_thread")]
async fn the_page_reaches_nothing_but_what_it_is_allowed() {
    let Some(driver) = web_driver() else { return };
    let desktop = Desktop::start();
    let driven = desktop.open(&driver).await;
    let page = &driven.page;
    let any_screen = Locator::Css("[data-screen]");
    page.wait().at_most(Duration::from_secs(60)).for_element(any_screen).await.expect("a screen");
    for command in ["plugin:dialog|open", "plugin:window|destroy", "plugin:event|emit", "no_such"] {
        let refused = invoke(page, command, json!({"label": "main", "event": "flush"})).await;
        let refusal = refused.expect_err(command).to_string();
        assert!(refusal.contains("not allowed") || refusal.contains("not found"), "{refusal}");
    }
    let fetched = page.execute_async(
        "const done = arguments[0];
         fetch('http://127.0.0.1:9/').then(() => done('fetched'), () => done('refused'));
         document.addEventListener('securitypolicyviolation', (e) => done(e.violatedDirective));",
        vec![],
    );
    assert_eq!(fetched.await.expect("the script runs"), "connect-src");
    page.execute("location.href = 'https://example.com/'", vec![]).await.expect("the script runs");
    let address = page.current_url().await.expect("an address");
    assert_eq!(address.scheme(), "tauri", "the page was led away to {address}");
}

#[test]
fn a_file_of_another_program_ends_the_start_and_stays_as_it_was() {
    let Some(_) = web_driver() else { return };
    let desktop = Desktop::start();
    let file = desktop.home().join("khác.db");
    let bytes = b"SQLite format 3\0, but somebody else's".repeat(100);
    fs::File::create(&file).and_then(|mut file| file.write_all(&bytes)).expect("written");

    let output = desktop.run(&["--data", &file.to_string_lossy()]);

    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{message}");
    assert!(message.contains("khác.db") && message.contains("Tệp không bị thay đổi"), "{message}");
    assert_eq!(fs::read(&file).expect("still there"), bytes);
    let beside: Vec<PathBuf> = fs::read_dir(desktop.home())
        .expect("a folder")
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().contains("khác.db-"))
        .collect();
    assert!(beside.is_empty(), "left beside it: {beside:?}");
}

#[test]
fn a_word_that_is_not_understood_ends_the_start_and_is_named() {
    let Some(_) = web_driver() else { return };
    let output = Desktop::start().run(&["--dada", "a.db"]);
    let message = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{message}");
    assert!(message.contains("--dada"), "{message}");
}
