//! Why figures cannot be asked about.

/// Why there is no sheet of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FigureProblem {
    /// A year that no plan can have.
    #[error("no year {year}")]
    Year {
        /// The year.
        year: i32,
    },
}

impl FigureProblem {
    /// Stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Year { .. } => "figure.year",
        }
    }

    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Year { year } => format!("không có số liệu năm {year}"),
        }
    }

    /// What the officer can do next.
    #[must_use]
    pub const fn hint_vi(&self) -> &'static str {
        match self {
            Self::Year { .. } => "chọn năm từ 1990 đến 2200",
        }
    }
}
