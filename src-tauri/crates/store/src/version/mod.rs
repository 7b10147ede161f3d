//! Plans as they were issued, and adjustments under way.
