//! A state with its days, in the words that an officer says.

use super::state::State;

/// A state with the days that belong to it: `Hoàn thành chậm 5 ngày`, `Quá hạn 12 ngày`,
/// `Sắp đến hạn, còn 3 ngày`. `days_left` as in [`super::InstancePicture::days_left`].
///
/// ```
/// use cchc_model::progress::{State, state_vi};
/// assert_eq!(state_vi(State::DoneLate, Some(-5)), "Hoàn thành chậm 5 ngày");
/// assert_eq!(state_vi(State::DueSoon, Some(0)), "Sắp đến hạn, là ngày cuối");
/// assert_eq!(state_vi(State::NotYet, Some(200)), "Chưa đến kỳ");
/// ```
#[must_use]
pub fn state_vi(state: State, days_left: Option<i32>) -> String {
    let label = state.label_vi();
    let Some(days) = days_left else { return label.to_owned() };
    match (state, days) {
        (State::DoneLate | State::Overdue, ..0) => format!("{label} {} ngày", days.unsigned_abs()),
        (State::DueSoon, 0) => format!("{label}, là ngày cuối"),
        (State::DueSoon | State::InProgress, 1..) => format!("{label}, còn {days} ngày"),
        _ => label.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_stand_only_where_they_press() {
        for (state, days, words) in [
            (State::Overdue, Some(-12), "Quá hạn 12 ngày"),
            (State::DueSoon, Some(3), "Sắp đến hạn, còn 3 ngày"),
            (State::InProgress, Some(40), "Đang thực hiện, còn 40 ngày"),
            (State::InProgress, None, "Đang thực hiện"),
            (State::DoneOnTime, Some(5), "Hoàn thành đúng hạn"),
            (State::ToAsk, None, "Chưa báo trong kỳ"),
        ] {
            assert_eq!(state_vi(state, days), words);
        }
    }
}
