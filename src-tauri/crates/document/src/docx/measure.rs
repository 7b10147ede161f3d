//! Between the units of paper and those of WordprocessingML.

use crate::tree::Page;

/// Points in a millimetre.
pub(super) const PT_PER_MM: f64 = 72.0 / 25.4;

/// Twentieths of a point: the unit of places and widths.
pub(super) fn twips_mm(mm: f64) -> i64 {
    twips_pt(mm * PT_PER_MM)
}

/// Points in twentieths.
pub(super) fn twips_pt(pt: f64) -> i64 {
    (pt * 20.0).round() as i64
}

/// Points in halves: the unit of type sizes.
pub(super) fn half_points(pt: f64) -> i64 {
    (pt * 2.0).round() as i64
}

/// Width between the side margins in twips, as Word computes it from the paper and its margins.
pub(super) fn text_width(page: &Page) -> i64 {
    let margins = &page.margins;
    twips_mm(page.size_mm().0) - twips_mm(margins.left_mm()) - twips_mm(margins.right_mm())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tree::Orientation;

    #[test]
    fn the_measures_of_the_decree_are_the_twips_of_its_own_sample() {
        for (mm, twips) in [
            (210.0, 11906),
            (297.0, 16838),
            (20.0, 1134),
            (25.0, 1417),
            (30.0, 1701),
            (35.0, 1984),
            (15.0, 850),
            (10.0, 567),
            (12.7, 720),
        ] {
            assert_eq!(twips_mm(mm), twips, "{mm} mm");
        }
        assert_eq!(half_points(13.5), 27);
        assert_eq!(text_width(&Page::decree(Orientation::Portrait)), 11906 - 1701 - 850);
    }
}
