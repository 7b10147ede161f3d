//! What officers wrote, read from the tables, and reckoned by hand: small windows of days, plain
//! counting, shares of whole numbers rounded half up. Nothing here knows the program.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Days, NaiveDate};

pub(crate) const SHARES: &str = include_str!("../../../../../tests/fixtures/report/shares.tsv");

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|_| panic!("{text} is no day"))
}

/// `5/3/2022` and `05/3/2022`, as officers write.
fn written_day(text: &str) -> Option<NaiveDate> {
    let parts: Vec<&str> = text.split('/').collect();
    let [d, m, y] = parts[..] else { return None };
    NaiveDate::from_ymd_opt(y.parse().ok()?, m.parse().ok()?, d.parse().ok()?)
}

/// The days of a report, in its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Window {
    pub(crate) year: i32,
    pub(crate) from: NaiveDate,
    pub(crate) to: NaiveDate,
}

impl Window {
    /// Of `q1`, `h1`, `q3`, `m9`, `y` and `t1` to `t12` of a year (NĐ 09/2019, Điều 12).
    pub(crate) fn of(year: i32, key: &str) -> Self {
        let at = |year, month, d| NaiveDate::from_ymd_opt(year, month, d).unwrap();
        let begin = at(year - 1, 12, 15);
        let (from, to) = match key {
            "q1" => (begin, at(year, 3, 14)),
            "h1" => (begin, at(year, 6, 14)),
            "q3" => (at(year, 6, 15), at(year, 9, 14)),
            "m9" => (begin, at(year, 9, 14)),
            "y" => (begin, at(year, 12, 14)),
            month => {
                let month: u32 = month[1..].parse().unwrap();
                let from = if month == 1 { begin } else { at(year, month - 1, 15) };
                (from, at(year, month, 14))
            }
        };
        Self { year, from, to }
    }

    fn begin(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year - 1, 12, 15).unwrap()
    }

    /// From the beginning of the year on.
    pub(crate) fn to_date(self) -> Self {
        Self { from: self.begin(), ..self }
    }

    /// Whether it begins later than its year.
    pub(crate) fn is_apart(self) -> bool {
        self.from != self.begin()
    }

    /// The same days a year before.
    pub(crate) fn before(self) -> Self {
        let earlier = |d: NaiveDate| d.checked_sub_months(chrono::Months::new(12)).unwrap();
        Self { year: self.year - 1, from: earlier(self.from), to: earlier(self.to) }
    }

    fn holds(self, d: NaiveDate) -> bool {
        self.from <= d && d <= self.to
    }
}

/// A row of a register as it was written on a day, or what was filled in later.
#[derive(Debug, Clone)]
pub(crate) struct Written {
    pub(crate) register: &'static str,
    pub(crate) row: &'static str,
    pub(crate) entered: NaiveDate,
    pub(crate) cells: Vec<(&'static str, &'static str)>,
}

/// A value as it was typed on a day.
#[derive(Debug, Clone)]
pub(crate) struct Typed {
    pub(crate) year: i32,
    pub(crate) code: &'static str,
    pub(crate) how: &'static str,
    pub(crate) period: &'static str,
    pub(crate) entered: NaiveDate,
    pub(crate) words: &'static str,
    pub(crate) estimate: bool,
}

/// An event of a task.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    pub(crate) name: &'static str,
    pub(crate) task: u64,
    pub(crate) instance: &'static str,
    pub(crate) on: NaiveDate,
    pub(crate) entered: NaiveDate,
    pub(crate) state: &'static str,
    pub(crate) percent: &'static str,
    pub(crate) puts_right: &'static str,
    pub(crate) done: &'static str,
}

/// A cell of the statistics: what is printed, and the number behind it as a fraction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) shown: String,
    pub(crate) number: Option<(i128, i128)>,
    pub(crate) estimate: bool,
    /// `7.600 / 8.930` of a share.
    pub(crate) parts: String,
}

/// Two years of an office, as written in the tables.
pub(crate) struct Raw {
    pub(crate) rows: Vec<Written>,
    pub(crate) typed: Vec<Typed>,
    pub(crate) events: Vec<Event>,
    /// The states of the tasks on certain days, worked out by hand: day, task, instance, state.
    pub(crate) states: Vec<(NaiveDate, u64, &'static str, &'static str)>,
}

fn lines(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    let told = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    told.map(|line| line.split('\t').collect())
}

impl Raw {
    pub(crate) fn read(
        registers: &'static str,
        figures: &'static str,
        events: &'static str,
        states: &'static [&'static str],
    ) -> Self {
        Self {
            rows: read_rows(registers),
            typed: read_figures(figures),
            events: read_events(events),
            states: states.iter().flat_map(|text| read_states(text)).collect(),
        }
    }

    /// The rows of a register as they stood in the evening of a day.
    pub(crate) fn register(&self, register: &str, known: NaiveDate) -> Vec<Row> {
        let mut rows: Vec<Row> = Vec::new();
        let own = self.rows.iter().filter(|row| row.register == register && row.entered <= known);
        for written in own {
            let at = rows.iter().position(|row| row.name == written.row).unwrap_or_else(|| {
                rows.push(Row { name: written.row, cells: BTreeMap::new() });
                rows.len() - 1
            });
            rows[at].cells.extend(written.cells.iter().copied());
        }
        rows
    }

    /// A figure over a window, as it was known in the evening of a day; `None` where nobody knows.
    pub(crate) fn figure(&self, code: &str, of: Window, known: NaiveDate) -> Option<Cell> {
        if let Some(cell) = self.share(code, of, known) {
            return cell;
        }
        if let Some(number) = self.counted(code, of, known) {
            return Some(whole_cell(number?, false));
        }
        let mut latest: BTreeMap<(NaiveDate, NaiveDate), &Typed> = BTreeMap::new();
        let how = self.typed.iter().find(|typed| typed.code == code)?.how;
        for typed in self.typed.iter().filter(|typed| typed.code == code && typed.entered <= known)
        {
            let days = Window::of(typed.year, typed.period);
            let days = match typed.how {
                "lũy kế" | "một lần trong năm" => days.to_date(),
                _ => days,
            };
            latest.insert((days.from, days.to), typed);
        }
        let wanted = match how {
            "lũy kế" | "một lần trong năm" => of.to_date(),
            _ => of,
        };
        if let Some(typed) = latest.get(&(wanted.from, wanted.to)) {
            return Some(typed_cell(typed));
        }
        let within = || latest.iter().filter(|((from, to), _)| of.from <= *from && *to <= of.to);
        match how {
            "cộng" => {
                added(of, &within().map(|(days, typed)| (*days, *typed)).collect::<Vec<_>>())
            }
            "đầu kỳ" => {
                let first = within().filter(|((from, _), _)| *from == of.from);
                first.min_by_key(|((_, to), _)| *to).map(|(_, typed)| typed_cell(typed))
            }
            "cuối kỳ" => {
                let last = within().filter(|((_, to), _)| *to == of.to);
                last.max_by_key(|((from, _), _)| *from).map(|(_, typed)| typed_cell(typed))
            }
            "giữ nguyên" => {
                let year = Window::of(of.year, "y");
                let known = latest.iter().filter(|((_, to), _)| year.holds(*to) && *to <= of.to);
                known.max_by_key(|((from, to), _)| (*to, *from)).map(|(_, typed)| typed_cell(typed))
            }
            _ => None,
        }
    }

    /// A figure that is reckoned from others; the outer `None` where it is not.
    fn share(&self, code: &str, of: Window, known: NaiveDate) -> Option<Option<Cell>> {
        let line = lines(SHARES).find(|line| line[0] == code)?;
        let sum = |codes: &str| {
            let cells: Option<Vec<Cell>> =
                codes.split(' ').map(|code| self.figure(code, of, known)).collect();
            let cells = cells?;
            let numbers: Option<Vec<(i128, i128)>> = cells.iter().map(|cell| cell.number).collect();
            let sum = numbers?.into_iter().fold((0, 1), |(a, b), (c, d)| (a * d + c * b, b * d));
            Some((sum, cells.iter().any(|cell| cell.estimate)))
        };
        let money = line[1].starts_with("6.");
        let Some((part, rough)) = sum(line[1]) else { return Some(None) };
        let Some(codes) = line.get(2) else {
            let shown = if part.1 == 1 { thousands(part.0) } else { decimal(part) };
            return Some(Some(Cell {
                shown,
                number: Some(part),
                estimate: rough,
                parts: String::new(),
            }));
        };
        let Some((whole, rough_whole)) = sum(codes) else { return Some(None) };
        if whole.0 == 0 {
            let (shown, parts) = ("-".to_owned(), String::new());
            return Some(Some(Cell { shown, number: None, estimate: false, parts }));
        }
        let share = (part.0 * whole.1, part.1 * whole.0);
        let shown = if code == "4.2.2" {
            two_places(rounded(share, 100))
        } else {
            format!("{}%", two_places(rounded(share, 10_000)))
        };
        let of_part = |number: (i128, i128)| if money { million(number) } else { decimal(number) };
        let parts = format!("{} / {}", of_part(part), of_part(whole));
        Some(Some(Cell { shown, number: Some(share), estimate: rough || rough_whole, parts }))
    }

    /// A figure that is counted from registers or tasks; the inner `None` where there is no plan.
    fn counted(&self, code: &str, of: Window, known: NaiveDate) -> Option<Option<i128>> {
        let rows = |register: &str| self.register(register, known);
        let inside = |row: &Row, column: &str| row.day(column).is_some_and(|d| of.holds(d));
        let by_form = |form: &str| {
            let rows = rows("tuyen-truyen");
            let own = rows.iter().filter(|row| inside(row, "ngay") && row.get("hinh-thuc") == form);
            own.map(|row| row.number("so-luong")).sum::<i128>()
        };
        let number = match code {
            "1.2.1" => count(&rows("van-ban-chi-dao"), |row| inside(row, "ngay")),
            "1.3.1.1" => {
                let year = Window::of(of.year, "y");
                let planned = |row: &Row| {
                    row.get("trong-ke-hoach") == "Có"
                        && row.day("ngay-ke-hoach").is_some_and(|d| year.holds(d))
                };
                distinct(&rows("kiem-tra"), "don-vi", planned)
            }
            "1.3.1.2" => {
                let to_date = of.to_date();
                let visited = |row: &Row| {
                    row.get("trong-ke-hoach") == "Có"
                        && row.day("ngay-kiem-tra").is_some_and(|d| to_date.holds(d))
                };
                distinct(&rows("kiem-tra"), "don-vi", visited)
            }
            "1.3.2.1" | "1.3.2.2" => {
                let column = if code == "1.3.2.1" { "phat-hien" } else { "da-xu-ly" };
                let rows = rows("kiem-tra");
                let own = rows.iter().filter(|row| inside(row, "ngay-kiem-tra"));
                own.map(|row| row.number(column)).sum()
            }
            "1.5.1" => count(&rows("sang-kien"), |row| inside(row, "ngay-cong-nhan")),
            "1.6.1.1" => by_form("Hội nghị, tập huấn, sinh hoạt chuyên đề"),
            "1.6.1.2" => by_form("Tin, bài trên trang thông tin điện tử, báo"),
            "1.6.1.3" => by_form("Phát thanh"),
            "1.6.1.4" => by_form("Mạng xã hội"),
            "1.6.1.5" => by_form("Pa nô, áp phích, băng rôn, tờ rơi"),
            "1.6.1.6" => by_form("Cuộc thi, sân khấu hóa"),
            "1.6.1.7" => by_form("Hình thức khác"),
            "1.6.2" => {
                let to_date = of.to_date();
                distinct(&rows("tuyen-truyen"), "hinh-thuc", |row| {
                    row.day("ngay").is_some_and(|d| to_date.holds(d))
                })
            }
            "1.7.1.1" => count(&rows("doi-thoai"), |row| inside(row, "ngay")),
            "1.7.1.2" | "1.7.1.3" => {
                let column = if code == "1.7.1.2" { "kien-nghi" } else { "da-xu-ly" };
                let rows = rows("doi-thoai");
                let own = rows.iter().filter(|row| inside(row, "ngay"));
                own.map(|row| row.number(column)).sum()
            }
            "3.9.1" => count(&rows("tre-han"), |row| {
                is_late(row, of) && row.day("ngay-xin-loi").is_some_and(|d| d <= of.to)
            }),
            "3.10.1" => count(&rows("phan-anh"), |row| inside(row, "ngay-tiep-nhan")),
            "3.10.2" | "3.10.3" => count(&rows("phan-anh"), |row| {
                let answered = row.day("ngay-tra-loi").filter(|d| *d <= of.to);
                let in_time = answered.is_some_and(|d| row.day("han").is_some_and(|due| d <= due));
                inside(row, "ngay-tiep-nhan")
                    && if code == "3.10.2" { answered.is_some() } else { in_time }
            }),
            "1.1.1" | "1.1.2" | "1.1.3.1" | "1.1.3.2" | "1.1.3.3" | "1.1.3.4" => {
                return Some(self.tasks(code, of.to));
            }
            _ => return None,
        };
        Some(Some(number))
    }

    /// The tasks of the plan by the table of their states; `None` on a day that it does not tell.
    pub(crate) fn tasks(&self, code: &str, on: NaiveDate) -> Option<i128> {
        let wanted: &[&str] = match code {
            "1.1.1" => {
                &["đúng", "chậm", "xong", "đang", "sắp", "báo", "hỏi", "quá", "chưa", "khách"]
            }
            "1.1.2" => &["đúng", "chậm", "xong"],
            "1.1.3.1" => &["đang", "sắp", "báo", "hỏi"],
            "1.1.3.2" => &["quá"],
            "1.1.3.3" => &["chưa"],
            "1.1.3.4" => &["khách"],
            "late" => &["chậm"],
            _ => panic!("{code} counts no tasks"),
        };
        let states = self.states_on(on)?;
        Some(states.values().filter(|state| wanted.contains(state)).count() as i128)
    }

    /// The state of every task on a day of the table.
    pub(crate) fn states_on(&self, on: NaiveDate) -> Option<BTreeMap<u64, &'static str>> {
        let told = self.states.iter().filter(|(d, ..)| *d == on);
        let mut states = BTreeMap::new();
        for (_, task, instance, state) in told {
            if *instance == "dòng" || !states.contains_key(task) {
                states.insert(*task, *state);
            }
        }
        (!states.is_empty()).then_some(states)
    }

    /// The events that stand in the evening of a day: neither taken back nor put right.
    pub(crate) fn standing(&self, known: NaiveDate) -> Vec<&Event> {
        let seen: Vec<&Event> = self.events.iter().filter(|e| e.entered <= known).collect();
        let over: BTreeSet<&str> = seen.iter().map(|e| e.puts_right).collect();
        seen.into_iter().filter(|e| !over.contains(e.name) && e.state != "withdrawn").collect()
    }
}

/// A row of a register as it stands.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) name: &'static str,
    pub(crate) cells: BTreeMap<&'static str, &'static str>,
}

impl Row {
    pub(crate) fn get(&self, column: &str) -> &'static str {
        self.cells.get(column).copied().unwrap_or("")
    }

    pub(crate) fn day(&self, column: &str) -> Option<NaiveDate> {
        written_day(self.get(column))
    }

    pub(crate) fn number(&self, column: &str) -> i128 {
        self.get(column).replace('.', "").parse().unwrap_or(0)
    }
}

/// Whether a hồ sơ was late on some day of a window: from the day after the one promised to the
/// one on which it was given back.
pub(crate) fn is_late(row: &Row, of: Window) -> bool {
    let Some(promised) = row.day("ngay-hen") else { return false };
    let first = promised.checked_add_days(Days::new(1)).unwrap();
    first <= of.to && row.day("ngay-tra").is_none_or(|back| of.from <= back)
}

fn count(rows: &[Row], of: impl Fn(&Row) -> bool) -> i128 {
    rows.iter().filter(|row| of(row)).count() as i128
}

fn distinct(rows: &[Row], column: &str, of: impl Fn(&Row) -> bool) -> i128 {
    let values: BTreeSet<&str> =
        rows.iter().filter(|row| of(row)).map(|row| row.get(column)).collect();
    values.len() as i128
}

/// Months that follow each other from the first day to the last.
fn added(of: Window, values: &[((NaiveDate, NaiveDate), &Typed)]) -> Option<Cell> {
    let (mut next, mut sum, mut estimate) = (of.from, (0, 1), false);
    while next <= of.to {
        let ((_, to), typed) = values.iter().find(|((from, _), _)| *from == next)?;
        let (a, b) = number(typed.words)?;
        sum = (sum.0 * b + a * sum.1, sum.1 * b);
        estimate |= typed.estimate;
        next = to.checked_add_days(Days::new(1)).unwrap();
    }
    assert_eq!(sum.1, 1, "parts of things");
    Some(whole_cell(sum.0, estimate))
}

fn typed_cell(typed: &Typed) -> Cell {
    let number = number(typed.words);
    let shown = match number {
        Some(number) if typed.code.starts_with("7.9.") => decimal(number),
        Some(number) if number.1 == 1 => thousands(number.0),
        Some(number) => million(number),
        None => typed.words.to_owned(),
    };
    let number = number.or(match typed.words {
        "Có" => Some((1, 1)),
        "Không" => Some((0, 1)),
        _ => None,
    });
    Cell { shown, number, estimate: typed.estimate, parts: String::new() }
}

fn whole_cell(number: i128, estimate: bool) -> Cell {
    Cell { shown: thousands(number), number: Some((number, 1)), estimate, parts: String::new() }
}

/// `1.250,5` as officers write it.
fn number(words: &str) -> Option<(i128, i128)> {
    if words.contains('/') {
        return None;
    }
    let plain = words.replace('.', "");
    let (whole, rest) = plain.split_once(',').unwrap_or((&plain, ""));
    let below = 10_i128.pow(u32::try_from(rest.len()).ok()?);
    let digits: i128 = format!("{whole}{rest}").parse().ok()?;
    Some(if rest.is_empty() { (digits, 1) } else { (digits, below) })
}

/// Rounded half up to whole parts.
pub(crate) fn rounded((part, whole): (i128, i128), parts: i128) -> i128 {
    let doubled = 2 * part * parts + whole;
    doubled.div_euclid(2 * whole)
}

pub(crate) fn thousands(number: i128) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push('.');
        }
        shown.push(digit);
    }
    shown
}

pub(crate) fn two_places(hundredths: i128) -> String {
    format!("{},{:02}", thousands(hundredths / 100), hundredths % 100)
}

/// At most two places, none of them 0 at the end.
pub(crate) fn decimal(number: (i128, i128)) -> String {
    let shown = two_places(rounded(number, 100));
    shown.trim_end_matches('0').trim_end_matches(',').to_owned()
}

/// Triệu đồng, with as many places as it needs.
pub(crate) fn million(number: (i128, i128)) -> String {
    let dong = rounded(number, 1_000_000);
    let rest = format!("{:06}", dong % 1_000_000);
    let shown = format!("{},{rest}", thousands(dong / 1_000_000));
    shown.trim_end_matches('0').trim_end_matches(',').to_owned()
}

pub(crate) fn compare(a: (i128, i128), b: (i128, i128)) -> Ordering {
    (a.0 * b.1).cmp(&(b.0 * a.1))
}

fn read_rows(text: &'static str) -> Vec<Written> {
    let (mut register, mut columns) = ("", Vec::new());
    let mut rows = Vec::new();
    for line in lines(text) {
        if let Some(name) = line[0].strip_prefix("= ") {
            (register, columns) = (name, Vec::new());
        } else if columns.is_empty() {
            columns = line;
        } else {
            let cells = columns.iter().zip(&line).skip(2).filter(|(_, words)| !words.is_empty());
            let cells = cells.map(|(column, words)| (*column, *words)).collect();
            rows.push(Written { register, row: line[1], entered: day(line[0]), cells });
        }
    }
    rows
}

fn read_figures(text: &'static str) -> Vec<Typed> {
    let (mut year, mut periods) = (0, Vec::new());
    let mut typed = Vec::new();
    for line in lines(text) {
        if let Some(of) = line[0].strip_prefix("year ") {
            (year, periods) = (of.parse().unwrap(), line);
            continue;
        }
        for (period, cell) in periods.iter().zip(&line).skip(2) {
            for words in cell.split(" → ").filter(|words| !words.is_empty()) {
                let (words, when) = words.split_once(" @").unwrap_or((words, ""));
                let last = Window::of(year, period).to;
                typed.push(Typed {
                    year,
                    code: line[0],
                    how: line[1],
                    period,
                    entered: if when.is_empty() { last } else { day(when) },
                    words: words.strip_prefix('~').unwrap_or(words),
                    estimate: words.starts_with('~'),
                });
            }
        }
    }
    typed.sort_by_key(|typed| typed.entered);
    typed
}

fn read_events(text: &'static str) -> Vec<Event> {
    let events = lines(text).skip(1).map(|cell| Event {
        name: cell[0],
        task: cell[0].split_once('.').unwrap().0.parse().unwrap(),
        instance: cell[1],
        on: day(cell[2]),
        entered: day(cell[3]),
        state: cell[4],
        percent: cell[5],
        puts_right: cell[6],
        done: cell.get(7).copied().unwrap_or(""),
    });
    let mut events: Vec<Event> = events.collect();
    events.sort_by_key(|event| event.entered);
    events
}

fn read_states(text: &'static str) -> Vec<(NaiveDate, u64, &'static str, &'static str)> {
    let mut lines = lines(text);
    let days = lines.next().unwrap();
    let cells = lines.flat_map(|line| {
        let told: Vec<_> = days.iter().copied().zip(line).collect();
        let (task, instance) = (told[0].1.parse().unwrap(), told[1].1);
        told.into_iter().skip(2).map(move |(d, state)| (day(d), task, instance, state))
    });
    cells.collect()
}
