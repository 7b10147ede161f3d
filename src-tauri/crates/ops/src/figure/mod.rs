//! Figures: entering, counting, checking.
