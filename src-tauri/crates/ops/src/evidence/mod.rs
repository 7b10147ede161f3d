//! Documents that prove what was done.
//!
//! A document's file is copied into a folder beside the data file ([`folder`]). What the book
//! says of documents is undone and redone like everything else; the files stay, so that undo
//! finds them.

mod add;
mod add_files;
mod check;
mod delete;
mod file;
mod link;
mod list;
mod problem;
mod save;
mod target;

pub use add::add;
pub use add_files::{Intake, Intent, TakenIn, add_files};
pub use check::{FileFinding, check};
pub use delete::delete;
pub use file::{folder, path_of, presence, put_file};
pub use link::{link, unlink};
pub use list::{counts_of_plan, get, list, names_of_plan, of_link, of_task};
pub use problem::EvidenceRefusal;
pub use save::save;
pub use target::{Target, TargetNames, targets};

pub(crate) use file::keep;

use cchc_model::evidence::Evidence;
use cchc_model::text;
use chrono::NaiveDate;

/// A document's own words as they are kept: composed, and nothing but single spaces between them.
fn tidied(document: &Evidence) -> Evidence {
    let words = |text: &str| text::nfc(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    Evidence {
        number: words(&document.number),
        agency: words(&document.agency),
        subject: words(&document.subject),
        ..document.clone()
    }
}

/// Refuses what no list could show; what is only worth a look is kept.
fn accept(document: &Evidence, today: NaiveDate) -> Result<(), EvidenceRefusal> {
    let problem = document.problems(today).into_iter().find(|problem| !problem.is_warning());
    problem.map_or(Ok(()), |problem| Err(problem.into()))
}

/// A document as the history names it: by its number, or by what it shows.
fn name_vi(document: &Evidence) -> String {
    /// The longest name. Characters.
    const MOST: usize = 60;
    let name = if document.number.is_empty() { &document.subject } else { &document.number };
    if name.chars().count() <= MOST {
        return format!("“{name}”");
    }
    let short: String = name.chars().take(MOST - 1).collect();
    format!("“{}…”", short.trim_end())
}
