//! Lists and ranges of quarters or months: `II, III/2022`, `I - III`, `tháng 3, 6 và 9/2024`.

use super::reader::Reader;
use super::words::NUMBER_WORDS;
use super::year::{self, YearWords};

/// What is being listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    /// Four in a year, Roman or Arabic.
    Quarter,
    /// Twelve in a year.
    Month,
}

impl Unit {
    /// How many there are in a year.
    pub(super) fn in_year(self) -> i32 {
        match self {
            Self::Quarter => 4,
            Self::Month => 12,
        }
    }

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Quarter => "quý",
            Self::Month => "tháng",
        }
    }

    fn words(self) -> &'static [&'static str] {
        match self {
            Self::Quarter => &["cac quy", "quy", "q"],
            Self::Month => &["cac thang", "thang", "thg", "t"],
        }
    }

    /// The place after the unit's word, when a numeral follows it (`T.3`, `Quý: I`).
    pub(super) fn word(self, r: &Reader<'_>, i: usize) -> Option<usize> {
        let next = r.any(i, self.words())?;
        let next = if matches!(r.sign(next), Some('.' | ':')) { next + 1 } else { next };
        numeral(r, next, self).map(|_| next)
    }
}

/// One member of a list, as written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Member {
    pub(super) value: u32,
    pub(super) year: Option<YearWords>,
    /// Joined to the member before by a dash or `đến`: everything between is meant too.
    pub(super) range: bool,
    /// A numeral that had to be straightened (`11` for II).
    pub(super) doubtful: bool,
}

/// Longer lists are no deadlines; the limit keeps reading linear.
const MOST_MEMBERS: usize = 24;

/// Reads members from the first numeral on. `None` when there is no numeral.
pub(super) fn members(r: &Reader<'_>, i: usize, unit: Unit) -> Option<(Vec<Member>, usize)> {
    let (first, mut next) = member(r, i, unit, false)?;
    let mut found = vec![first];
    while found.len() < MOST_MEMBERS {
        let Some((range, at)) = joiner(r, next).or_else(|| loose_joiner(r, next)) else { break };
        let at_numeral = unit.word(r, at).unwrap_or(at);
        let Some((member, after)) = member(r, at_numeral, unit, range) else { break };
        let named = at_numeral != at;
        // After a finished "quý II/2022" a lone number belongs to something else.
        let finished = found.last().is_some_and(|last| last.year.is_some());
        if !named && (member.year.is_none() && finished || counts_something(r, at_numeral)) {
            break;
        }
        found.push(member);
        next = after;
    }
    Some((found, next))
}

/// `I/II/2024`, `I; II/2024`: before a Roman numeral, which can be nothing else. `3;6;9/2024`:
/// before a number that touches, so that it is no item number.
fn loose_joiner(r: &Reader<'_>, i: usize) -> Option<(bool, usize)> {
    let sign = matches!(r.sign(i), Some('/' | ';'));
    let touching = r.is_sign(i, ';') && r.glued(i) && r.glued(i + 1) && r.small(i + 1).is_some();
    let is_item = matches!(r.sign(i + 2), Some('.' | ')'));
    let joins = sign && (r.roman(i + 1).is_some() || touching && !is_item);
    joins.then_some((false, i + 1))
}

/// One numeral with its year.
pub(super) fn member(r: &Reader<'_>, i: usize, unit: Unit, range: bool) -> Option<(Member, usize)> {
    let (value, doubtful, next) = numeral(r, i, unit)?;
    let (year, next) = match year::tail(r, next) {
        Some((year, next)) => (Some(year), next),
        None => (None, next),
    };
    Some((Member { value, year, range, doubtful }, next))
}

/// `,` `và` `&` `+` list; `-` `đến` `tới` span.
pub(super) fn joiner(r: &Reader<'_>, i: usize) -> Option<(bool, usize)> {
    match r.sign(i) {
        Some(',') => return Some((false, r.skip(i + 1, &["va"]))),
        Some('&' | '+') => return Some((false, i + 1)),
        Some('-' | '~' | '→') => return Some((true, i + 1)),
        _ => {}
    }
    if let Some(next) = r.any(i, &["va", "hoac"]) {
        return Some((false, next));
    }
    r.any(i, &["cho den het", "den het", "den", "toi"]).map(|next| (true, next))
}

/// A numeral of the unit: value, whether it was straightened, and the place after it.
fn numeral(r: &Reader<'_>, i: usize, unit: Unit) -> Option<(u32, bool, usize)> {
    if let Some(value) = r.roman(i) {
        return Some((value, false, i + 1));
    }
    // Scanners join the strokes of II and III.
    if let (Unit::Quarter, Some((value, next))) =
        (unit, r.lookup(i, &[("h", 2), ("n", 2), ("ih", 3), ("hi", 3), ("m", 3)]))
    {
        return Some((value, true, next));
    }
    if let Some(value) = r.number(i) {
        return match (unit, r.digits(i)) {
            // Two or three strokes scanned as ones.
            (Unit::Quarter, 2) if value == 11 => Some((2, true, i + 1)),
            (Unit::Quarter, 3) if value == 111 => Some((3, true, i + 1)),
            (_, 1 | 2) if !day_of_date(r, i) => Some((value, false, i + 1)),
            _ => None,
        };
    }
    r.lookup(i, NUMBER_WORDS).map(|(value, next)| (value, false, next))
}

/// `15/6`: the number is a day, no month or quarter; `3/2024` and `3/24` are none.
fn day_of_date(r: &Reader<'_>, i: usize) -> bool {
    let slash = r.is_sign(i + 1, '/') && r.small(i + 2).is_some();
    let (value, after) = (r.number(i + 2).unwrap_or(0), r.is_sign(i + 3, '/'));
    slash && (after || value <= 12 || r.digits(i + 2) == 1)
}

/// `6 tháng`, `2 lớp`: the number after a comma counts something of its own.
fn counts_something(r: &Reader<'_>, i: usize) -> bool {
    const COUNTED: &[&str] = &[
        "thang", "ngay", "lan", "trieu", "ty", "dong", "gio", "h", "lop", "bao", "cuoc", "nam hoc",
    ];
    r.number(i).is_some() && (r.any(i + 1, COUNTED).is_some() || r.is_sign(i + 1, '%'))
}

/// A member with its year settled, ready to become days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Settled {
    pub(super) year: i32,
    pub(super) value: i32,
}

/// Why a list means no days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ListFault {
    /// `quý V`, `tháng 13`.
    NoSuchValue(u32),
    /// `/3022`.
    NoSuchYear(u32),
    /// `quý III - I`: the range runs backwards or over too many years.
    Backwards,
}

/// Settles years from right to left (`quý I, II/2024` is all 2024) and opens ranges. A range that
/// would run backwards so (`tháng 11 - 02/2025`) begins in the plan year.
pub(super) fn settle(
    members: &[Member],
    unit: Unit,
    plan_year: i32,
) -> Result<Vec<Settled>, ListFault> {
    match settle_with(members, unit, plan_year, true) {
        Err(ListFault::Backwards) => settle_with(members, unit, plan_year, false),
        settled => settled,
    }
}

fn settle_with(
    members: &[Member],
    unit: Unit,
    plan_year: i32,
    year_carries: bool,
) -> Result<Vec<Settled>, ListFault> {
    let mut year = plan_year;
    let mut settled = Vec::with_capacity(members.len());
    for member in members.iter().rev() {
        if let Some(words) = member.year {
            year = words.resolve(plan_year).ok_or(match words {
                YearWords::Wrong(digits) => ListFault::NoSuchYear(digits),
                _ => ListFault::Backwards,
            })?;
        } else if !year_carries {
            year = plan_year;
        }
        let value = i32::try_from(member.value).unwrap_or(0);
        if !(1..=unit.in_year()).contains(&value) {
            return Err(ListFault::NoSuchValue(member.value));
        }
        settled.push((Settled { year, value }, member.range));
    }
    settled.reverse();
    let mut all = open_ranges(&settled, unit)?;
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

fn open_ranges(settled: &[(Settled, bool)], unit: Unit) -> Result<Vec<Settled>, ListFault> {
    let count = |s: Settled| s.year * unit.in_year() + s.value - 1;
    let mut all: Vec<Settled> = Vec::new();
    for (member, range) in settled {
        let before = all.last().copied().filter(|_| *range);
        if let Some(first) = before {
            let (first, last) = (count(first), count(*member));
            if last < first || last - first > 60 {
                return Err(ListFault::Backwards);
            }
            all.extend((first + 1..last).map(|n| Settled {
                year: n.div_euclid(unit.in_year()),
                value: n.rem_euclid(unit.in_year()) + 1,
            }));
        }
        all.push(*member);
    }
    Ok(all)
}
