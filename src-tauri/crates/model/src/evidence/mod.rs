//! Evidence (tài liệu kiểm chứng): the papers that prove what was done.
//!
//! One document proves many tasks, criteria and register rows. Its file is known by its hash;
//! reading, copying and hashing are other people's work, here are the rules: what a document must
//! say of itself ([`Evidence::problems`]), which files are not taken in ([`accept_file`]) and what
//! the name of a file may say of its document ([`propose`]).

mod document;
mod file;
mod kinds;
mod proposal;

pub use crate::ids::EvidenceId;
pub use document::{
    CriterionId, Evidence, EvidenceFault, EvidenceFile, EvidenceLink, EvidenceProblem, NotSha256,
    Sha256, ending_of,
};
pub use file::{FileRefusal, MOST_FILE_BYTES, MOST_FILES_AT_ONCE, accept_count, accept_file};
pub use proposal::{Proposal, propose};

#[cfg(test)]
mod tests;
