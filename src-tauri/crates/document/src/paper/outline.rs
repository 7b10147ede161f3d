//! The words of the papers on progress: data, so that what varies from office to office is no
//! code. Words between braces stand for what a paper fills in.

use serde::Deserialize;

use super::ComposeProblem;

/// The words of both papers.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProgressOutline {
    /// What is being carried out, by the kind of the plan.
    pub(super) work: Work,
    /// The years of a plan of one year.
    pub(super) one_year: String,
    /// The years of a longer one.
    pub(super) several_years: String,
    /// The paper with which the plan was issued.
    pub(super) paper: String,
    /// The same where it has no number or no date yet.
    pub(super) draft_paper: String,
    /// Bảng theo dõi tiến độ.
    pub(super) tracking: TrackingOutline,
    /// Phiếu đôn đốc.
    pub(super) reminder: ReminderOutline,
}

/// What is being carried out, by the kind of the plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Work {
    /// Kế hoạch năm.
    pub(super) annual: String,
    /// Kế hoạch giai đoạn.
    pub(super) multi_year: String,
    /// Kế hoạch nâng cao Chỉ số.
    pub(super) index_improvement: String,
}

/// The words of the table for the chairman's meeting.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TrackingOutline {
    /// What the paper is, in capitals.
    pub(super) kind: String,
    /// What it is about.
    pub(super) subject: String,
    /// The line below: the plan's paper and the day.
    pub(super) as_of: String,
    /// Above the counts.
    pub(super) summary: String,
    /// How the counts add up.
    pub(super) summary_note: String,
    /// Above the list of all tasks.
    pub(super) all: String,
    /// In place of an empty list.
    pub(super) none: String,
    /// Above the list of what presses.
    pub(super) open: String,
    /// What is late.
    pub(super) late: Group,
    /// What is due soon.
    pub(super) soon: Group,
    /// Above what presses and is no task of its own in the counts.
    pub(super) milestones: String,
    /// Where nobody is named.
    pub(super) nobody: String,
    /// Where nothing was reported.
    pub(super) unreported: String,
    /// The proof, behind what was reported.
    pub(super) documents: String,
    /// The sentence above the signature.
    pub(super) end: String,
    /// Above the name of who made the table.
    pub(super) capacity: Vec<String>,
}

/// The words of a reminder.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ReminderOutline {
    /// Ký hiệu before the drafting body. A công văn has no type in it (NĐ 30/2020, Phụ lục III).
    pub(super) symbol: String,
    /// `V/v …`.
    pub(super) subject: String,
    /// How an officer is spoken to.
    pub(super) officer: Address,
    /// How whoever holds a post is spoken to, where the catalogue does not know who that is.
    pub(super) holder: Address,
    /// How a body is spoken to.
    pub(super) body: Address,
    /// The first paragraph.
    pub(super) introduction: String,
    /// What is late.
    pub(super) late: Group,
    /// What is due soon.
    pub(super) soon: Group,
    /// The questions of the period.
    pub(super) asked: Group,
    /// The request at the end.
    pub(super) closing: String,
    /// How many working days there are to answer in.
    pub(super) answer_working_days: i32,
    /// Nơi nhận but the last line.
    pub(super) recipients: Vec<String>,
    /// The last line of Nơi nhận where the plan has none.
    pub(super) filed: String,
}

/// How somebody is spoken to.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Address {
    /// Behind `Kính gửi:`.
    pub(super) name: String,
    /// The same with a post.
    pub(super) post: String,
    /// In the text.
    pub(super) you: String,
}

/// A part of a list.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Group {
    /// Above it.
    pub(super) heading: String,
    /// In its place when it is empty.
    pub(super) none: String,
    /// How many it has, in a sentence.
    #[serde(default)]
    pub(super) count: String,
}

impl ProgressOutline {
    /// # Errors
    /// [`ComposeProblem::Outline`] for a broken file; a test proves that it is not.
    pub(super) fn shipped() -> Result<Self, ComposeProblem> {
        let text = include_str!("../../../../../assets/outlines/progress.json");
        serde_json::from_str(text).map_err(|error| ComposeProblem::Outline {
            file: "outlines/progress.json".to_owned(),
            detail: error.to_string(),
        })
    }
}

/// Words with what stands between braces filled in. What is filled in is not read again.
pub(super) fn filled(words: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::new();
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let value = after.split_once('}').and_then(|(name, after)| {
            let value = values.iter().find(|(known, _)| *known == name)?.1;
            Some((value, after))
        });
        match value {
            Some((value, after)) => {
                text.push_str(value);
                rest = after;
            }
            None => {
                text.push('{');
                rest = after;
            }
        }
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_words_are_read() {
        let outline = ProgressOutline::shipped().unwrap();
        assert!(outline.tracking.kind.starts_with("BẢNG"));
        assert!(outline.reminder.answer_working_days > 0);
    }

    #[test]
    fn what_is_filled_in_is_not_read_again() {
        let values = [("day", "20/7/2022"), ("name", "{day}")];
        assert_eq!(filled("{name}: đến {day}, {ai}", &values), "{day}: đến 20/7/2022, {ai}");
        assert_eq!(filled("{day", &values), "{day");
    }
}
