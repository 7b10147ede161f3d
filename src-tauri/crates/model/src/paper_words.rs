//! Numbers and dates in the words of a paper: the one place of the leading-zero rules
//! (NĐ 30/2020, Phụ lục I, II.3.b and II.4.b).

use chrono::{Datelike, NaiveDate};

use crate::plan::Issuance;

/// Room to write a number, a day or a month by hand, after the paper was signed.
const ROOM: &str = "      ";

/// Số, with a leading zero below 10.
///
/// ```
/// use cchc_model::paper_words::number;
/// assert_eq!([5, 24, 106].map(number), ["05", "24", "106"]);
/// ```
#[must_use]
pub fn number(number: u32) -> String {
    format!("{number:02}")
}

/// A day in the words of a head or a reference line: days below 10 and months 1 and 2 have a
/// leading zero, months 3 to 9 have none.
///
/// ```
/// use cchc_model::paper_words::date;
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 7).unwrap();
/// assert_eq!(date(day), "ngày 07 tháng 3 năm 2026");
/// ```
#[must_use]
pub fn date(day: NaiveDate) -> String {
    format!("ngày {:02} tháng {} năm {}", day.day(), month(day), day.year())
}

/// A day in running text, under the same rule.
///
/// ```
/// use cchc_model::paper_words::short_date;
/// let day = chrono::NaiveDate::from_ymd_opt(2020, 3, 5).unwrap();
/// assert_eq!(short_date(day), "05/3/2020");
/// ```
#[must_use]
pub fn short_date(day: NaiveDate) -> String {
    format!("{}/{}", day_and_month(day), day.year())
}

/// A day in running text without its year: `05/6`, `15/02`.
#[must_use]
pub fn day_and_month(day: NaiveDate) -> String {
    format!("{:02}/{}", day.day(), month(day))
}

fn month(day: NaiveDate) -> String {
    if day.month() < 3 { format!("{:02}", day.month()) } else { day.month().to_string() }
}

impl Issuance {
    /// Number and symbol: `05/KH-UBND`, or with room to write the number `      /KH-UBND`.
    #[must_use]
    pub fn number_printed(&self) -> String {
        let written = self.number.map_or_else(|| ROOM.to_owned(), number);
        format!("{written}/{}", self.symbol)
    }

    /// Number and symbol as in the head of the paper (ô 3): `Số: 05/KH-UBND`, or with room
    /// `Số:      /KH-UBND`.
    #[must_use]
    pub fn number_in_head(&self) -> String {
        let space = if self.number.is_some() { " " } else { "" };
        format!("Số:{space}{}", self.number_printed())
    }

    /// The date: `ngày 25 tháng 01 năm 2022`, or with room to write day and month of a year
    /// `ngày      tháng      năm 2026`.
    #[must_use]
    pub fn date_printed(&self, year: i32) -> String {
        self.date.map_or_else(|| format!("ngày{ROOM}tháng{ROOM}năm {year}"), date)
    }

    /// Place and date as in the head of the paper (ô 4): `Tùng Ảnh, ngày 25 tháng 01 năm 2022`;
    /// the date alone where no place is known. Dates without a day are of `year`.
    #[must_use]
    pub fn place_and_date(&self, year: i32) -> String {
        let date = self.date_printed(year);
        if self.place.is_empty() { date } else { format!("{}, {date}", self.place) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn signed(number: u32, symbol: &str, date: NaiveDate) -> Issuance {
        let place = "Tùng Ảnh".to_owned();
        Issuance { number: Some(number), symbol: symbol.into(), place, date: Some(date) }
    }

    #[test]
    fn days_below_ten_and_the_months_one_and_two_get_a_leading_zero() {
        for (date, words) in [
            (day(2022, 1, 25), "ngày 25 tháng 01 năm 2022"),
            // The decree's own samples.
            (day(2020, 1, 5), "ngày 05 tháng 01 năm 2020"),
            (day(2019, 6, 29), "ngày 29 tháng 6 năm 2019"),
            (day(2026, 3, 7), "ngày 07 tháng 3 năm 2026"),
            (day(2026, 2, 28), "ngày 28 tháng 02 năm 2026"),
            (day(2026, 10, 1), "ngày 01 tháng 10 năm 2026"),
            (day(2026, 12, 31), "ngày 31 tháng 12 năm 2026"),
        ] {
            assert_eq!(super::date(date), words);
            assert_eq!(Issuance { date: Some(date), ..Issuance::default() }.date_printed(1), words);
        }
    }

    #[test]
    fn running_text_follows_the_same_rule() {
        for (date, words) in [
            (day(2020, 3, 5), "05/3/2020"),
            (day(2022, 1, 19), "19/01/2022"),
            (day(2021, 11, 25), "25/11/2021"),
        ] {
            assert_eq!(short_date(date), words);
        }
    }

    #[test]
    fn numbers_below_ten_get_a_leading_zero() {
        let date = day(2022, 1, 25);
        assert_eq!(signed(5, "BC-UBND", date).number_in_head(), "Số: 05/BC-UBND");
        assert_eq!(signed(24, "KH-UBND", date).number_in_head(), "Số: 24/KH-UBND");
        assert_eq!(signed(106, "KH-UBND", date).number_printed(), "106/KH-UBND");
        assert_eq!(signed(9, "QĐ-UBND", date).number_printed(), "09/QĐ-UBND");
    }

    #[test]
    fn what_is_not_known_leaves_room_to_write() {
        let draft = Issuance { symbol: "KH-UBND".into(), ..Issuance::default() };
        assert_eq!(draft.number_in_head(), "Số:      /KH-UBND");
        assert_eq!(draft.number_printed(), "      /KH-UBND");
        assert_eq!(draft.date_printed(2026), "ngày      tháng      năm 2026");
        assert_eq!(draft.place_and_date(2026), "ngày      tháng      năm 2026");
    }

    #[test]
    fn the_place_stands_before_the_date_with_a_comma() {
        let head = signed(24, "KH-UBND", day(2022, 1, 25)).place_and_date(2026);
        assert_eq!(head, "Tùng Ảnh, ngày 25 tháng 01 năm 2022");
    }
}
