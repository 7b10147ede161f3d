//! Words with slots: `Tiếp nhận {so:3.5.1} hồ sơ[, quá hạn {neu-co:3.6.4} hồ sơ].`
//!
//! What stands in brackets is left out where a slot in it has nothing to say; outside of them a
//! slot that has nothing to say leaves the whole unsaid. Within brackets a count of 0 tasks,
//! targets or rows has nothing to say, nor has `{luy-ke:…}` of a window that begins with the year.

use super::slot::Slot;

/// Words that were taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The parts in order.
    pub parts: Vec<Part>,
}

/// A part of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// Plain words.
    Words(String),
    /// A place to be filled.
    Slot(Slot),
    /// What is left out where a slot in it has nothing to say; never nested.
    Group(Vec<Part>),
}

/// Why words are no template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateProblem {
    /// A brace or bracket without its other half.
    #[error("unbalanced {0}")]
    Unbalanced(char),
    /// A bracket within brackets.
    #[error("brackets within brackets")]
    Nested,
    /// A slot that names nothing.
    #[error("no slot {0:?}")]
    NoSlot(String),
}

impl TemplateProblem {
    /// What the officer reads.
    #[must_use]
    pub fn message_vi(&self) -> String {
        match self {
            Self::Unbalanced(mark) => format!("thiếu dấu đi cặp với “{mark}”"),
            Self::Nested => "ngoặc vuông không đặt trong ngoặc vuông khác".to_owned(),
            Self::NoSlot(name) => format!("không có chỗ điền “{{{name}}}”"),
        }
    }
}

impl Template {
    /// Takes words apart.
    ///
    /// # Errors
    /// [`TemplateProblem`], the first.
    pub fn read(words: &str) -> Result<Self, TemplateProblem> {
        let mut parts = Vec::new();
        let mut group: Option<Vec<Part>> = None;
        let mut rest = words;
        while let Some(at) = rest.find(['{', '}', '[', ']']) {
            let (before, mark) = rest.split_at(at);
            let into = group.as_mut().unwrap_or(&mut parts);
            if !before.is_empty() {
                into.push(Part::Words(before.to_owned()));
            }
            rest = &mark[1..];
            match mark.chars().next() {
                Some('{') => {
                    let (name, behind) =
                        rest.split_once('}').ok_or(TemplateProblem::Unbalanced('{'))?;
                    into.push(Part::Slot(Slot::read(name).map_err(TemplateProblem::NoSlot)?));
                    rest = behind;
                }
                Some('[') if group.is_some() => return Err(TemplateProblem::Nested),
                Some('[') => group = Some(Vec::new()),
                Some(']') => match group.take() {
                    Some(inner) => parts.push(Part::Group(inner)),
                    None => return Err(TemplateProblem::Unbalanced(']')),
                },
                _ => return Err(TemplateProblem::Unbalanced('}')),
            }
        }
        if group.is_some() {
            return Err(TemplateProblem::Unbalanced('['));
        }
        if !rest.is_empty() {
            parts.push(Part::Words(rest.to_owned()));
        }
        Ok(Self { parts })
    }

    /// Its words without slots and brackets.
    #[must_use]
    pub fn plain(&self) -> String {
        let words = self.parts.iter().filter_map(|part| match part {
            Part::Words(words) => Some(words.as_str()),
            Part::Slot(_) | Part::Group(_) => None,
        });
        words.collect()
    }

    /// Every slot, those in brackets too.
    pub fn slots(&self) -> impl Iterator<Item = &Slot> {
        self.parts.iter().flat_map(|part| match part {
            Part::Slot(slot) => vec![slot],
            Part::Words(_) => Vec::new(),
            Part::Group(inner) => inner
                .iter()
                .filter_map(|part| if let Part::Slot(slot) = part { Some(slot) } else { None })
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_apart_at_braces_and_brackets() {
        let template = Template::read("Có {so:3.5.1} hồ sơ[, chậm {neu-co:3.6.4}].").unwrap();
        assert_eq!(template.parts.len(), 5);
        assert_eq!(template.slots().count(), 2);
        assert!(matches!(&template.parts[3], Part::Group(inner) if inner.len() == 2));
    }

    #[test]
    fn what_is_no_template_is_told() {
        let problem = |words: &str| Template::read(words).unwrap_err();
        assert_eq!(problem("{so:1.1"), TemplateProblem::Unbalanced('{'));
        assert_eq!(problem("a } b"), TemplateProblem::Unbalanced('}'));
        assert_eq!(problem("a [b"), TemplateProblem::Unbalanced('['));
        assert_eq!(problem("a ]b"), TemplateProblem::Unbalanced(']'));
        assert_eq!(problem("[a [b]]"), TemplateProblem::Nested);
        assert_eq!(problem("{soo:1.1}"), TemplateProblem::NoSlot("soo:1.1".to_owned()));
        assert_eq!(problem("{}"), TemplateProblem::NoSlot(String::new()));
    }
}
