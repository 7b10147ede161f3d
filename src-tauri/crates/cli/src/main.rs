//! `cchc`: the command line of Sổ CCHC, for support, for scripts and for the acceptance tests.
//!
//! Owns: arguments, printing, exit codes (0 done, 1 problem, 2 wrong usage). Must not know: SQL,
//! rules of the field, file formats. Read first: `args.rs`, then `command/export.rs`.

use std::process::ExitCode;

use clap::Parser;
use clap::error::ErrorKind;

mod args;
mod command;
mod failure;

fn main() -> ExitCode {
    let cli = match args::Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => return wrong_usage(&error),
    };
    match command::run(&cli) {
        Ok(answer) => {
            print(&answer);
            ExitCode::SUCCESS
        }
        Err(failure) => {
            failure.print();
            ExitCode::from(1)
        }
    }
}

/// Writes the answer; a reader that stopped listening (`cchc … | head`) is no failure.
fn print(answer: &str) {
    use std::io::Write;
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(answer.as_bytes()).and_then(|()| out.flush());
}

fn wrong_usage(error: &clap::Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    let text = error.to_string();
    let first = text.lines().next().unwrap_or_default();
    eprintln!("lỗi: câu lệnh chưa đúng: {}", first.trim_start_matches("error: "));
    eprintln!("gợi ý: xem cách dùng bằng lệnh: cchc --help");
    ExitCode::from(2)
}
