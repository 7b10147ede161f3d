//! Issuing a plan, adjusting it, and its versions.
