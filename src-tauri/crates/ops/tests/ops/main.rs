//! The use cases as their callers see them.
#![expect(
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests may be blunt, and so may what they share"
)]

mod book;
mod catalogue;
mod create;
mod edit;
mod evidence;
mod figure;
mod fixture;
mod history;
mod layout;
mod plan;
mod progress;
mod register;
mod report;
mod report_calendar;
mod report_facts;
mod report_life;
mod report_outline;
mod sample;
mod search;
mod version;
