//! Paper: orientation, margins and page number.

use super::TreeProblem;

/// Which way an A4 sheet lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Orientation {
    /// 210 × 297 mm.
    Portrait,
    /// 297 × 210 mm.
    Landscape,
}

/// The paper of a section: always A4 (`NĐ 30/2020, Phụ lục I, I.1`).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Page {
    /// Which way the sheet lies.
    pub orientation: Orientation,
    /// White edges.
    pub margins: Margins,
    /// The page number, or none at all.
    pub page_number: Option<PageNumber>,
}

impl Page {
    /// A page with the margins and the page number of the decree.
    #[must_use]
    pub fn decree(orientation: Orientation) -> Self {
        Self { orientation, margins: Margins::DECREE, page_number: Some(PageNumber::DECREE) }
    }

    /// Width and height of the whole sheet in mm.
    #[must_use]
    pub fn size_mm(&self) -> (f64, f64) {
        match self.orientation {
            Orientation::Portrait => (210.0, 297.0),
            Orientation::Landscape => (297.0, 210.0),
        }
    }

    /// Width between the side margins in mm.
    #[must_use]
    pub fn text_width_mm(&self) -> f64 {
        self.size_mm().0 - self.margins.left_mm - self.margins.right_mm
    }

    /// Height between the top and bottom margins in mm.
    #[must_use]
    pub fn text_height_mm(&self) -> f64 {
        self.size_mm().1 - self.margins.top_mm - self.margins.bottom_mm
    }
}

/// White edges in mm, always inside the ranges of `NĐ 30/2020, Phụ lục I, I.3`. The left edge
/// is the binding edge in both orientations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Margins {
    top_mm: f64,
    bottom_mm: f64,
    left_mm: f64,
    right_mm: f64,
}

impl Margins {
    /// 20 mm top and bottom, 30 mm left, 15 mm right: the narrowest the decree allows, which
    /// gives a wide table the most room.
    pub const DECREE: Self = Self { top_mm: 20.0, bottom_mm: 20.0, left_mm: 30.0, right_mm: 15.0 };

    /// Margins in mm: top and bottom 20–25, left 30–35, right 15–20.
    ///
    /// # Errors
    /// [`TreeProblem::MarginOutOfRange`] when one of them leaves its range.
    pub fn new(
        top_mm: f64,
        bottom_mm: f64,
        left_mm: f64,
        right_mm: f64,
    ) -> Result<Self, TreeProblem> {
        let ranges = [
            ("trên", top_mm, 20.0, 25.0),
            ("dưới", bottom_mm, 20.0, 25.0),
            ("trái", left_mm, 30.0, 35.0),
            ("phải", right_mm, 15.0, 20.0),
        ];
        for (edge, value_mm, least_mm, most_mm) in ranges {
            // A NaN is in no range either.
            if !(least_mm..=most_mm).contains(&value_mm) {
                return Err(TreeProblem::MarginOutOfRange { edge, value_mm, least_mm, most_mm });
            }
        }
        Ok(Self { top_mm, bottom_mm, left_mm, right_mm })
    }

    /// Top margin in mm, 20–25.
    #[must_use]
    pub fn top_mm(&self) -> f64 {
        self.top_mm
    }

    /// Bottom margin in mm, 20–25.
    #[must_use]
    pub fn bottom_mm(&self) -> f64 {
        self.bottom_mm
    }

    /// Left margin in mm, 30–35.
    #[must_use]
    pub fn left_mm(&self) -> f64 {
        self.left_mm
    }

    /// Right margin in mm, 15–20.
    #[must_use]
    pub fn right_mm(&self) -> f64 {
        self.right_mm
    }
}

/// The page number: Arabic, from 1, upright, centred in the top margin
/// (`NĐ 30/2020, Phụ lục I, I.7`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageNumber {
    /// Size in points, 13 or 14.
    pub size_pt: u8,
    /// Whether the first page carries its number. The decree says no.
    pub on_first_page: bool,
}

impl PageNumber {
    /// Size 14 (the sample in `NĐ 30/2020, Phụ lục I, V.14`), not on the first page.
    pub const DECREE: Self = Self { size_pt: 14, on_first_page: false };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn margins_outside_the_decree_are_refused_by_name() {
        assert_eq!(Margins::new(20.0, 20.0, 30.0, 15.0), Ok(Margins::DECREE));
        let problem = Margins::new(20.0, 20.0, 25.0, 15.0).unwrap_err();
        assert_eq!(problem.code(), "tree.margin_out_of_range");
        assert!(problem.message_vi().contains("lề trái 25 mm"), "{}", problem.message_vi());
        assert!(Margins::new(f64::NAN, 20.0, 30.0, 15.0).is_err());
    }

    #[test]
    fn a_landscape_page_keeps_the_binding_edge_on_the_left() {
        let page = Page::decree(Orientation::Landscape);
        assert_eq!(page.text_width_mm(), 252.0);
        assert_eq!(page.text_height_mm(), 170.0);
    }
}
