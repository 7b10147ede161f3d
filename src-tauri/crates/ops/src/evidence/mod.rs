//! Documents that prove what was done.
