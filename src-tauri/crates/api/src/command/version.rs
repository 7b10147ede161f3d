//! Issued versions of a plan, and its adjustment.
