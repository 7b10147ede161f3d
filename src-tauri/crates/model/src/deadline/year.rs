//! The year that follows a quarter, a month or a day, and the words that repeat it.

use super::calendar::YEARS;
use super::reader::Reader;

/// A year as written after a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum YearWords {
    /// `/2022`, `năm 2022`.
    Given(i32),
    /// `/22`: the century is supplied.
    Short(i32),
    /// `năm trước liền kề` -1, `năm thực hiện kế hoạch` 0, `năm sau` +1.
    Relative(i32),
    /// Four digits that are no plausible year.
    Wrong(u32),
}

impl YearWords {
    /// The year in numbers; nothing for an impossible one.
    pub(super) fn resolve(self, plan_year: i32) -> Option<i32> {
        let year = match self {
            Self::Given(year) | Self::Short(year) => year,
            Self::Relative(offset) => plan_year + offset,
            Self::Wrong(_) => return None,
        };
        Some(year)
    }
}

/// A plausible four-digit year at `i`.
pub(super) fn number(r: &Reader<'_>, i: usize) -> Option<i32> {
    let year = i32::try_from(r.four(i)?).ok()?;
    YEARS.contains(&year).then_some(year)
}

/// The year after a time: `/2022`, `/ 2022`, ` - 2022`, ` năm 2022`, ` 2022`, or relative words.
pub(super) fn tail(r: &Reader<'_>, i: usize) -> Option<(YearWords, usize)> {
    let separated = matches!(r.sign(i), Some('/' | '-' | '.' | ','));
    let strict = separated && r.sign(i) != Some(',');
    let at = if separated { i + 1 } else { i };
    let at = r.skip(at, &["cua nam", "cua", "nam"]);
    let named = r.word(at.saturating_sub(1)) == "nam" && at > i;
    if let Some(digits) = r.four(at) {
        // "quý II, 2024" is one time, but after a comma only a plausible year is taken for one.
        let plain_comma = r.is_sign(i, ',') && !named && number(r, at).is_none();
        let goes_on =
            r.is_sign(at + 1, '/') || (r.is_sign(at + 1, '-') && r.four(at + 2).is_some());
        if plain_comma || (goes_on && !strict) {
            return None;
        }
        return Some(match number(r, at) {
            Some(year) => (YearWords::Given(year), at + 1),
            None => (YearWords::Wrong(digits), at + 1),
        });
    }
    if separated { short_year(r, i).or_else(|| slip(r, i)) } else { relative(r, i) }
}

/// `/20244`, `/204`: a year with a digit too many or too few is a slip to be shown, not skipped.
fn slip(r: &Reader<'_>, i: usize) -> Option<(YearWords, usize)> {
    let slipped = r.is_sign(i, '/') && r.glued(i + 1) && matches!(r.digits(i + 1), 3 | 5..);
    slipped.then(|| (YearWords::Wrong(r.number(i + 1).unwrap_or(0)), i + 2))
}

/// `/24` touching its slash, not followed by more of a date.
fn short_year(r: &Reader<'_>, i: usize) -> Option<(YearWords, usize)> {
    let two = r.small(i + 1).filter(|_| r.digits(i + 1) == 2 && r.is_sign(i, '/'))?;
    if !r.glued(i + 1) || (r.is_sign(i + 2, '/') && r.glued(i + 2)) {
        return None;
    }
    Some((YearWords::Short(2000 + i32::try_from(two).ok()?), i + 2))
}

/// `của năm trước liền kề`, `năm thực hiện kế hoạch`, `năm sau liền kề năm đánh giá`.
pub(super) fn relative(r: &Reader<'_>, i: usize) -> Option<(YearWords, usize)> {
    let at = r.any(i, &["cua nam", "nam", "trong nam"])?;
    // "năm trước 15/12" is a limit, no year.
    let limit_follows =
        |next: usize| r.number(next).is_some() || r.any(next, &["ngay", "thang", "quy"]).is_some();
    const BEFORE: &[&str] = &["lien ke truoc", "lien truoc", "truoc lien ke", "truoc do", "truoc"];
    const AFTER: &[&str] =
        &["lien ke sau", "lien sau", "ke tiep", "sau lien ke", "sau do", "tiep theo", "sau", "toi"];
    const THIS: &[&str] =
        &["thuc hien ke hoach", "thuc hien", "ke hoach", "hien tai", "nay", "danh gia", "bao cao"];
    let (offset, next) = if let Some(next) = r.any(at, BEFORE) {
        (-1, next)
    } else if let Some(next) = r.any(at, AFTER) {
        (1, next)
    } else {
        (0, r.any(at, THIS)?)
    };
    if offset != 0 && limit_follows(next) {
        return None;
    }
    let next = r.skip(next, &["lien ke"]);
    let next = r.skip(
        next,
        &["nam danh gia", "nam ke hoach", "nam thuc hien ke hoach", "nam thuc hien", "nam bao cao"],
    );
    Some((YearWords::Relative(offset), next))
}

/// `và các năm tiếp theo`, `hằng năm`, `các năm sau`: the time comes back every year.
pub(super) fn repeats(r: &Reader<'_>, i: usize) -> Option<usize> {
    let at = if matches!(r.sign(i), Some(',' | '(')) { i + 1 } else { i };
    let at = r.skip(at, &["va"]);
    let next = r.any(
        at,
        &[
            "cac nam tiep theo",
            "nhung nam tiep theo",
            "cac nam sau",
            "nhung nam sau",
            "cac nam ke tiep",
            "cac nam toi",
            "cua hang nam",
            "hang nam",
            "moi nam",
            "cua cac nam",
            "cua moi nam",
            "tung nam",
            "cac nam",
        ],
    )?;
    Some(if r.is_sign(next, ')') && r.is_sign(i, '(') { next + 1 } else { next })
}
