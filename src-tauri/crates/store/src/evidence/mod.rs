//! Documents, their files and what they prove.
