//! What was reported about tasks, and where they stand.
