//! What stands between braces in the words of an outline.

use crate::figure::FigureCode;
use crate::register::{ColumnId, CountId, RegisterId};

/// A place in the words that is filled from the facts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slot {
    /// `{so:3.5.1}` and its like: a figure.
    Figure(FigureSlot, FigureCode),
    /// `{viec:hoan-thanh}`: so many tasks of the plan.
    Tasks(TaskCount),
    /// `{chi-tieu:dat}`: so many targets of the plan.
    Targets(TargetCount),
    /// `{dem:kiem-tra/tat-ca}`: a count of a register over the window.
    Count(RegisterId, CountId),
    /// `{ky}` and its like: names and days.
    Name(NameSlot),
    /// `{so-dong}`: how many lines the list has; of a line, how many rows it stands for.
    Lines,
    /// `{viec}` and its like: of one line of a list.
    Line(LineSlot),
    /// `{cot:don-vi}`: a cell of the register's row; only in lines.
    Column(ColumnId),
}

/// Which number of a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureSlot {
    /// `so`: in the window.
    Period,
    /// `neu-co`: in the window, and unknown where it is 0.
    IfAny,
    /// `luy-ke`: from the beginning of the year. Within brackets it has nothing to say where the
    /// window itself begins with the year.
    ToDate,
    /// `cung-ky`: in the same window of the year before.
    LastYear,
    /// `so-sanh`: `tăng 250 hồ sơ (12,50%) so với cùng kỳ năm trước`.
    Comparison,
}

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            /// Every one, in the order in which they are offered.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word between the braces.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),* }
            }

            fn of_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}

words! {
    /// What is counted among the tasks of the plan, on the day of the facts. Tasks that were
    /// dropped from the plan are in none.
    TaskCount {
        /// All that had to be done.
        Total = "tong",
        /// Đã hoàn thành: on time, late or without a due day.
        Done = "hoan-thanh",
        /// Hoàn thành đúng hạn.
        OnTime = "dung-han",
        /// Hoàn thành chậm.
        Late = "cham",
        /// Đang thực hiện, trong hạn.
        Running = "trong-han",
        /// Quá hạn chưa hoàn thành.
        Overdue = "qua-han",
        /// Chưa đến hạn.
        NotYet = "chua-den-han",
        /// Không hoàn thành vì lý do khách quan.
        Excused = "khach-quan",
        /// Completed on the day of the facts, and not on the day before the window.
        DoneInWindow = "xong-trong-ky",
        /// Of these, the late ones.
        LateInWindow = "cham-trong-ky",
        /// The share of `hoan-thanh` in `tong`: `85,11%`; unknown where there is none.
        Rate = "ty-le",
    }
}

words! {
    /// What is counted among the targets of the plan.
    TargetCount {
        /// All.
        Total = "tong",
        /// Đạt.
        Reached = "dat",
        /// Chưa đạt.
        Missed = "chua-dat",
        /// What cannot be told: followed by no figure, or by one without a value.
        Unknown = "chua-danh-gia",
    }
}

words! {
    /// A name or a day.
    NameSlot {
        /// The period: `Quý I/2026`, `6 tháng đầu năm 2026`; of a report on a subject of its own
        /// its days, `từ ngày 01/3/2026 đến ngày 31/3/2026`.
        Period = "ky",
        /// The subject of báo cáo chuyên đề, đột xuất; unknown of a periodic report.
        Subject = "chuyen-de",
        /// The period that follows: `Quý II/2026`.
        Next = "ky-toi",
        /// The reporting year.
        Year = "nam",
        /// The year after it.
        NextYear = "nam-toi",
        /// The first day of the window.
        From = "tu-ngay",
        /// The last day of the window.
        To = "den-ngay",
        /// The day of the facts.
        TakenOn = "ngay-so-lieu",
        /// The office in full: `Ủy ban nhân dân xã Tùng Ảnh`.
        Office = "don-vi",
        /// The same, short: `UBND xã Tùng Ảnh`.
        ShortOffice = "don-vi-tat",
        /// The office above, as the catalogue names it; unknown where it does not.
        Superior = "cap-tren",
        /// The paper of the plan: `Kế hoạch số 24/KH-UBND ngày 25/01/2022`; unknown without one.
        Plan = "ke-hoach",
    }
}

words! {
    /// A part of one line of a list. What a list does not have, its lines cannot ask for.
    LineSlot {
        /// The task in the words of the plan, or the target's words.
        Words = "viec",
        /// Kết quả, sản phẩm of the task.
        Product = "san-pham",
        /// What was done in the window, in the officers' words.
        Done = "da-lam",
        /// Why it was not done, in the officers' words.
        Reason = "ly-do",
        /// The documents that prove it, or the paper of a version.
        Documents = "van-ban",
        /// Chủ trì.
        Lead = "chu-tri",
        /// The due days that the line is about.
        Due = "han",
        /// By how many days it is late.
        DaysLate = "so-ngay-cham",
        /// The state in words: `Hoàn thành chậm 5 ngày`.
        State = "trang-thai",
        /// The figure of a target, as the table shows it.
        Shown = "ket-qua",
        /// What was promised: `≥ 98%`.
        Promised = "muc-tieu",
        /// How far a target is beyond or missed.
        Gap = "chenh-lech",
    }
}

impl Slot {
    /// Reads what stands between braces.
    ///
    /// # Errors
    /// The text itself when it names nothing.
    pub fn read(text: &str) -> Result<Self, String> {
        Self::of(text.trim()).ok_or_else(|| text.trim().to_owned())
    }

    fn of(text: &str) -> Option<Self> {
        let Some((kind, name)) = text.split_once(':') else {
            let name = NameSlot::of_word(text).map(Self::Name);
            let line = LineSlot::of_word(text).map(Self::Line);
            return name.or(line).or((text == "so-dong").then_some(Self::Lines));
        };
        let figure = |of| Some(Self::Figure(of, FigureCode::new(name).ok()?));
        match kind {
            "so" => figure(FigureSlot::Period),
            "neu-co" => figure(FigureSlot::IfAny),
            "luy-ke" => figure(FigureSlot::ToDate),
            "cung-ky" => figure(FigureSlot::LastYear),
            "so-sanh" => figure(FigureSlot::Comparison),
            "viec" => TaskCount::of_word(name).map(Self::Tasks),
            "chi-tieu" => TargetCount::of_word(name).map(Self::Targets),
            "cot" => ColumnId::new(name).ok().map(Self::Column),
            "dem" => {
                let (register, count) = name.split_once('/')?;
                Some(Self::Count(RegisterId::new(register).ok()?, CountId::new(count).ok()?))
            }
            _ => None,
        }
    }

    /// Whether only the lines of lists have it.
    #[must_use]
    pub const fn is_of_line(&self) -> bool {
        matches!(self, Self::Line(_) | Self::Column(_))
    }
}
