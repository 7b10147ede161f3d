//! Progress (Theo dõi): what each task has to deliver and when, what was reported about it, and
//! what state that leaves it in on any day.
//!
//! Nothing here is stored but the [`Entry`]s, which are only ever added to. Everything else is
//! computed: the words of a deadline give [`Instance`]s ([`tracked_rows`]), the entries that were
//! known at some time and happened by some day give a [`Picture`] ([`picture`]), and a picture
//! gives counts ([`summarise`]), lists ([`overdue`], [`due_soon`],
//! [`upcoming`], [`reminders`], [`asks`]) and [`duties`]. So a report can be computed as of its
//! closing date months later, and comes out the same.
//!
//! The rules are those that offices follow: no due day, never late, but asked about in every
//! period; a list of quarters has milestones and one due day; a repeated deadline is done when
//! every time is done. Read [`State`] first, then [`picture`].
//!
//! ```
//! use cchc_model::ids::{EntryId, ItemId};
//! use cchc_model::progress::{
//!     AsOf, Entry, EventDays, InstanceKey, Reported, State, TrackingRules, overdue, picture,
//! };
//! use cchc_model::workday::WorkCalendar;
//! # use cchc_model::interchange;
//! # let sample = include_str!("../../../../../assets/samples/tung-anh-2022.json");
//! # let plan = interchange::read(sample).unwrap();
//! # let day = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
//! let rules = TrackingRules::new(EventDays::of_plan(&plan), WorkCalendar::vietnam().unwrap());
//! // Task 2003, `Quý II/2022`, was finished on 12/7.
//! let late = Entry {
//!     id: EntryId(1),
//!     task: ItemId(2003),
//!     instance: InstanceKey("2022-06-30".to_owned()),
//!     on: day("2022-07-12"),
//!     entered_at: day("2022-07-13").and_hms_opt(8, 0, 0).unwrap(),
//!     state: Reported::Done,
//!     percent: None,
//!     done: "Quyết định thành lập tổ".to_owned(),
//!     by: "Lê Thị An".to_owned(),
//!     supersedes: None,
//! };
//! let on = |as_of: AsOf| picture(&plan, &[late.clone()], &as_of, &rules);
//! assert_eq!(on(AsOf::on(day("2022-07-12"))).rows[1].state, State::DoneLate);
//! // On the evening of that day nobody had entered it yet.
//! let that_evening = on(AsOf::on(day("2022-07-12")).known_on(day("2022-07-12")));
//! assert_eq!(that_evening.rows[1].state, State::Overdue);
//! assert!(overdue(&that_evening, &rules.calendar).iter().any(|line| line.days_left == -12));
//! ```

mod due;
mod duty;
mod entry;
mod expand;
mod instance;
mod judge;
mod period;
mod picture;
mod row;
mod state;
mod summary;
mod task_words;
mod words;

pub use due::{Ask, DueLine, asks, due_soon, overdue, reminders, upcoming};
pub use duty::{Duty, duties};
pub use entry::{BadEntry, Entry, NewEntry, Reported, check_new_entry};
pub use expand::{EventDays, instances_of};
pub use instance::{AskReason, Instance, InstanceKey, InstanceKind, InternalDate};
pub use period::{AsOf, Period};
pub use picture::{InstancePicture, Picture, RowPicture, counting, picture, picture_of};
pub use row::{TrackedRow, tracked_rows};
pub use state::State;
pub use summary::{Counts, DomainCounts, NameCounts, Summary, summarise};
pub use task_words::TaskWords;
pub use words::state_vi;

use chrono::NaiveDate;

use crate::ids::ItemId;
use crate::workday::WorkCalendar;

/// What the pictures of an office depend on beside its plan and its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrackingRules {
    /// From how many calendar days before the last good day a task is `Sắp đến hạn`.
    pub soon_days: u32,
    /// The days of the events that deadlines follow.
    pub events: EventDays,
    /// For deadlines counted in working days.
    pub calendar: WorkCalendar,
    /// Days that officers set beside the words.
    pub internal: Vec<InternalDate>,
}

impl TrackingRules {
    /// Fifteen days: what offices warn with first.
    pub const SOON_DAYS: u32 = 15;

    /// The usual rules with these events and holidays.
    #[must_use]
    pub const fn new(events: EventDays, calendar: WorkCalendar) -> Self {
        Self { soon_days: Self::SOON_DAYS, events, calendar, internal: Vec::new() }
    }

    fn internal_day(&self, task: ItemId, instance: &InstanceKey) -> Option<NaiveDate> {
        let set = |of: &&InternalDate| of.task == task && of.instance == *instance;
        self.internal.iter().find(set).map(|of| of.day)
    }
}
