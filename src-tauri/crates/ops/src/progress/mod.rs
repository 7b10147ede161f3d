//! Progress: what was reported, and the picture of a day.
