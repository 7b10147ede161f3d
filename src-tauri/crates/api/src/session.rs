//! A program run: which data file is open, and the door through which everything is asked.

use std::path::PathBuf;

use cchc_files::Refuge;
use cchc_ops::Desk;
use cchc_pdf::{Press, Typeface};
use chrono::NaiveDateTime;

use crate::command::{self, Call};
use crate::{Host, Problem};

/// Where the files of one office lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The data file; on the first start it does not exist yet.
    pub book: PathBuf,
    /// How the officer likes the screen; not part of the office's data.
    pub settings: PathBuf,
    /// A folder for what is handed to other programs, such as a file to be printed. It is the
    /// program's own: what lies there is taken away at the next start.
    pub prints: PathBuf,
    /// Where the system keeps its typefaces; without a folder the one inside the program prints,
    /// so that the same data gives the same bytes on every computer.
    pub fonts: Vec<PathBuf>,
    /// Where the data file should go when it lies in the wrong kind of place; `None` leaves the
    /// choice to the officer.
    pub refuge: Option<Refuge>,
}

/// A program run. It owns the open data file; a host keeps it on one thread and asks from there.
#[derive(Debug)]
pub struct Session {
    pub(crate) place: Place,
    pub(crate) desk: Option<Desk>,
    /// The prints of the pages that were asked for last.
    pub(crate) prints: Vec<String>,
    press: Option<Press>,
}

impl Session {
    /// Opens the data file, if there is one.
    ///
    /// # Errors
    /// The `store.…` codes of opening; a file that is refused stays as it was.
    pub fn open(place: Place) -> Result<Self, Problem> {
        let desk = if place.book.exists() { Some(Desk::open(&place.book)?) } else { None };
        cchc_files::clear_folder(&place.prints);
        cchc_files::ContentFolder::beside(&place.book).sweep();
        Ok(Self { place, desk, prints: Vec::new(), press: None })
    }

    /// Asks for a command by name, with its request as JSON; the answer as JSON. `now` is the
    /// civil time of the office.
    ///
    /// # Errors
    /// `api.unknown_command`, `api.bad_request`, and what the command itself answers.
    pub fn call(
        &mut self,
        host: &mut dyn Host,
        name: &str,
        body: &str,
        now: NaiveDateTime,
    ) -> Result<String, Problem> {
        command::dispatch(&mut Call { session: self, host, now }, name, body)
    }

    /// The open book.
    pub(crate) fn desk(&self) -> Result<&Desk, Problem> {
        self.desk.as_ref().ok_or_else(Problem::no_book)
    }

    /// What sets pages; its typeface is read when it is first needed.
    pub(crate) fn press(&mut self) -> &mut Press {
        let fonts = &self.place.fonts;
        self.press.get_or_insert_with(|| Press::new(Typeface::of_system(fonts)))
    }

    /// The open book, to be written.
    pub(crate) fn desk_mut(&mut self) -> Result<&mut Desk, Problem> {
        self.desk.as_mut().ok_or_else(Problem::no_book)
    }
}
