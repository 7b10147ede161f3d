//! Compilations and texts made for a test.

use cchc_model::report::{
    BlockId, Compiled, CompiledSection, ReportBlock, ReportText, SectionKey, Sentence, SentenceKey,
    Source, merge,
};

/// A compilation: sections, each with its sentences and their words.
pub(crate) fn compiled(sections: &[(&str, &[(&str, &str)])]) -> Compiled {
    Compiled {
        subject: "Kết quả thực hiện công tác cải cách hành chính".to_owned(),
        sections: sections.iter().map(|(key, sentences)| section(key, sentences)).collect(),
        gaps: Vec::new(),
    }
}

fn section(key: &str, sentences: &[(&str, &str)]) -> CompiledSection {
    CompiledSection {
        key: SectionKey(key.to_owned()),
        number: "1".to_owned(),
        title: key.to_uppercase(),
        level: 2,
        sentences: sentences.iter().map(|(key, words)| sentence(key, words)).collect(),
    }
}

/// A sentence made from as many rows as its words have letters, so that other words have other
/// sources.
pub(crate) fn sentence(key: &str, words: &str) -> Sentence {
    let row = cchc_model::ids::EvidenceId(words.chars().count() as u64 + 1);
    Sentence {
        key: SentenceKey(key.to_owned()),
        text: words.to_owned(),
        sources: vec![Source::Document(row)],
    }
}

/// The text of a report that was compiled once.
pub(crate) fn fresh(compiled: &Compiled) -> ReportText {
    merge(&ReportText::default(), compiled)
}

/// The paragraph of a sentence.
pub(crate) fn of<'a>(text: &'a ReportText, key: &str) -> &'a ReportBlock {
    text.blocks.iter().find(|block| block.key == Some(SentenceKey(key.to_owned()))).unwrap()
}

/// The number of the paragraph of a sentence.
pub(crate) fn id(text: &ReportText, key: &str) -> BlockId {
    of(text, key).id
}

/// What is printed, in order.
pub(crate) fn printed(text: &ReportText) -> Vec<&str> {
    let printed = text.blocks.iter().filter(|block| !block.removed && !block.text.is_empty());
    printed.map(|block| block.text.as_str()).collect()
}
