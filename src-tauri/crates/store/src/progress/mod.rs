//! What was reported about tasks: rows that are only ever added.
