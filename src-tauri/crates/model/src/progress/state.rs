//! The states of a task, in the words in which offices report them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a task or one instance of it is in, on the day of a picture.
///
/// The first six are those of work with a due day. Work without one is never late; it is asked
/// about in every period, and closed at the end of the year.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "snake_case")]
#[schemars(rename = "TaskState")]
pub enum State {
    /// Finished by the last good day.
    DoneOnTime,
    /// Finished behind it.
    DoneLate,
    /// Under way, or at least its time has come.
    InProgress,
    /// Not finished, with few days left.
    DueSoon,
    /// Not finished, the last good day over.
    Overdue,
    /// Its time has not come.
    NotYet,
    /// Finished, there being no due day.
    Done,
    /// Without a due day, and answered for in this period.
    Answered,
    /// Without a due day, and not yet answered for in this period.
    ToAsk,
    /// Not to be done: the plan was adjusted, or what it was for did not arise.
    Dropped,
    /// Not achieved for an objective reason.
    Excused,
}

impl State {
    /// Every state, in the order in which they are told.
    pub const ALL: [Self; 11] = [
        Self::DoneOnTime,
        Self::DoneLate,
        Self::InProgress,
        Self::DueSoon,
        Self::Overdue,
        Self::NotYet,
        Self::Done,
        Self::Answered,
        Self::ToAsk,
        Self::Dropped,
        Self::Excused,
    ];

    /// The words of the state, on screen and on paper. Words only: offices are told to print no
    /// icons in status columns.
    #[must_use]
    pub const fn label_vi(self) -> &'static str {
        match self {
            Self::DoneOnTime => "Hoàn thành đúng hạn",
            Self::DoneLate => "Hoàn thành chậm",
            Self::InProgress => "Đang thực hiện",
            Self::DueSoon => "Sắp đến hạn",
            Self::Overdue => "Quá hạn",
            Self::NotYet => "Chưa đến kỳ",
            Self::Done => "Hoàn thành",
            Self::Answered => "Đã báo trong kỳ",
            Self::ToAsk => "Chưa báo trong kỳ",
            Self::Dropped => "Không phải thực hiện",
            Self::Excused => "Không hoàn thành vì lý do khách quan",
        }
    }

    /// Whether nothing more is expected.
    #[must_use]
    pub const fn is_closed(self) -> bool {
        matches!(
            self,
            Self::DoneOnTime | Self::DoneLate | Self::Done | Self::Dropped | Self::Excused
        )
    }

    /// Whether the work is finished.
    #[must_use]
    pub const fn is_completed(self) -> bool {
        matches!(self, Self::DoneOnTime | Self::DoneLate | Self::Done)
    }

    /// One state of several parts: the most pressing of the open ones; when all are closed, the
    /// least favourable. What was dropped counts only when everything was. Between parts that are
    /// done and parts whose time has not come, the whole is under way. `NotYet` of no parts.
    #[must_use]
    pub fn of_parts(parts: impl IntoIterator<Item = Self>) -> Self {
        let parts: Vec<Self> = parts.into_iter().collect();
        let any = |state: Self| parts.contains(&state);
        let first = |order: &[Self]| order.iter().copied().find(|state| any(*state));
        if let Some(pressing) = first(&[Self::Overdue, Self::DueSoon, Self::InProgress]) {
            return pressing;
        }
        if let Some(asked) = first(&[Self::ToAsk, Self::Answered]) {
            return asked;
        }
        let begun = parts.iter().any(|state| state.is_closed() && *state != Self::Dropped);
        if any(Self::NotYet) {
            return if begun { Self::InProgress } else { Self::NotYet };
        }
        let closed = [Self::Excused, Self::DoneLate, Self::DoneOnTime, Self::Done, Self::Dropped];
        first(&closed).unwrap_or(Self::NotYet)
    }
}

#[cfg(test)]
mod tests {
    use super::State::{
        Answered, Done, DoneLate, DoneOnTime, Dropped, DueSoon, Excused, InProgress, NotYet,
        Overdue, ToAsk,
    };
    use super::*;

    #[test]
    fn the_whole_is_as_pressing_as_its_most_pressing_part() {
        for (parts, whole) in [
            (&[][..], NotYet),
            (&[DoneOnTime, Overdue, DueSoon, InProgress, ToAsk][..], Overdue),
            (&[DoneOnTime, DueSoon, InProgress][..], DueSoon),
            (&[DoneLate, InProgress, ToAsk][..], InProgress),
            (&[DoneOnTime, ToAsk, Answered][..], ToAsk),
            (&[DoneOnTime, Answered, NotYet][..], Answered),
            (&[DoneOnTime, NotYet][..], InProgress),
            (&[Dropped, NotYet][..], NotYet),
            (&[NotYet, NotYet][..], NotYet),
            (&[DoneOnTime, DoneLate, Done][..], DoneLate),
            (&[DoneOnTime, Done][..], DoneOnTime),
            (&[DoneOnTime, Excused, DoneLate][..], Excused),
            (&[Dropped, DoneOnTime][..], DoneOnTime),
            (&[Dropped, Dropped][..], Dropped),
        ] {
            assert_eq!(State::of_parts(parts.iter().copied()), whole, "{parts:?}");
        }
    }

    #[test]
    fn one_part_is_the_whole() {
        for state in State::ALL {
            assert_eq!(State::of_parts([state]), state);
        }
    }
}
