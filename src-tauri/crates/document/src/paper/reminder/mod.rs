//! Phiếu đôn đốc: what somebody has to do now, in a letter of the office.
//!
//! NĐ 30/2020, Điều 7 knows no type of this name; offices send a công văn with `V/v đôn đốc …`,
//! which has no type in its number (`Số:      /UBND-NV`, Phụ lục III), a `Kính gửi:` and `Như
//! trên` first among Nơi nhận. Number and day stay free: they are given after signing.

mod address;
mod tables;

use cchc_model::office::{AgencyLines, Catalogue};
use cchc_model::paper_words::{number, short_date};
use cchc_model::plan::{Issuance, Signature, SignatureForm};
use cchc_model::progress::{Ask, DueLine, Duty, Picture, TrackingRules};
use cchc_model::progress::{asks, due_soon, duties, overdue};
use cchc_model::text::compare_key;
use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use super::follow::{Facts, Followed, issued_paper, work};
use super::outline::{Address, Group, ProgressOutline, filled};
use super::{ComposeProblem, Setting, text};
use crate::tree::{
    Addressees, Block, Document, Letterhead, Orientation, Paragraph, ParagraphStyle, Properties,
    Section, Signing,
};

/// What reminders are made from.
#[derive(Debug, Clone, Copy)]
pub struct Reminding<'a> {
    /// The plan and how far it is.
    pub followed: Followed<'a>,
    /// Who is who, and how papers are set.
    pub catalogue: &'a Catalogue,
    /// Until when an answer is asked for; some working days after the day of the picture when
    /// nothing is said.
    pub answer_by: Option<NaiveDate>,
}

/// Somebody with something late or due soon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pressing {
    /// The officer, or the body or post where no officer stands behind it.
    pub who: String,
    /// Whether it is an officer.
    pub officer: bool,
    /// How much is late, milestones included.
    pub late: usize,
    /// How much is due soon, milestones included.
    pub soon: usize,
}

/// Those who can be reminded, in the order in which the plan names them. Tasks in which nobody
/// is named remind nobody.
#[must_use]
pub fn pressing(picture: &Picture, rules: &TrackingRules, catalogue: &Catalogue) -> Vec<Pressing> {
    let found = duties(picture, catalogue).into_iter().filter_map(|duty| {
        let share = Share::of(&duty, picture, rules);
        let (late, soon) = (share.late.len(), share.soon.len());
        let named = !duty.who().is_empty() && late + soon > 0;
        named.then(|| Pressing {
            who: duty.who().to_owned(),
            officer: duty.officer.is_some(),
            late,
            soon,
        })
    });
    found.collect()
}

/// The reminder of one officer or body.
///
/// # Errors
/// [`ComposeProblem::NoSuchDuty`] when nobody of the name has a task,
/// [`ComposeProblem::NothingToRemind`] when nothing is late or due soon, and
/// [`ComposeProblem::House`].
pub fn reminder(of: Reminding<'_>, who: &str) -> Result<Document, ComposeProblem> {
    let maker = Maker::new(of)?;
    let key = compare_key(who);
    let mut found = duties(of.followed.picture, of.catalogue).into_iter();
    let duty = found
        .find(|duty| !key.is_empty() && compare_key(duty.who()) == key)
        .ok_or_else(|| ComposeProblem::NoSuchDuty(who.to_owned()))?;
    let section = maker.section(&duty).ok_or(ComposeProblem::NothingToRemind)?;
    Ok(maker.document(duty.who(), vec![section]))
}

/// The reminders of everybody who can be reminded, a section each.
///
/// # Errors
/// [`ComposeProblem::NothingToRemind`] when nothing is late or due soon, and
/// [`ComposeProblem::House`].
pub fn reminders(of: Reminding<'_>) -> Result<Document, ComposeProblem> {
    let maker = Maker::new(of)?;
    let duties = duties(of.followed.picture, of.catalogue);
    let named = duties.iter().filter(|duty| !duty.who().is_empty());
    let sections: Vec<Section> = named.filter_map(|duty| maker.section(duty)).collect();
    if sections.is_empty() {
        return Err(ComposeProblem::NothingToRemind);
    }
    Ok(maker.document("", sections))
}

/// What somebody has to do.
struct Share {
    late: Vec<DueLine>,
    soon: Vec<DueLine>,
    asked: Vec<Ask>,
}

impl Share {
    fn of(duty: &Duty, picture: &Picture, rules: &TrackingRules) -> Self {
        let own = |lines: Vec<DueLine>| -> Vec<DueLine> {
            lines.into_iter().filter(|line| duty.tasks.contains(&line.task)).collect()
        };
        let open = |ask: &Ask| duty.tasks.contains(&ask.task) && ask.answer.is_none();
        Self {
            late: own(overdue(picture, &rules.calendar)),
            soon: own(due_soon(picture, &rules.calendar)),
            asked: asks(picture).into_iter().filter(|ask| open(ask) && !ask.closed).collect(),
        }
    }
}

/// The reminders while they are being made.
struct Maker<'a> {
    of: Reminding<'a>,
    facts: Facts<'a>,
    outline: ProgressOutline,
    setting: Setting<'a>,
}

impl<'a> Maker<'a> {
    fn new(of: Reminding<'a>) -> Result<Self, ComposeProblem> {
        Ok(Self {
            of,
            facts: Facts::new(of.followed),
            outline: ProgressOutline::shipped()?,
            setting: Setting::new(&of.catalogue.house, false)?,
        })
    }

    fn day(&self) -> NaiveDate {
        self.of.followed.picture.as_of.day
    }

    fn section(&self, duty: &Duty) -> Option<Section> {
        let share = Share::of(duty, self.of.followed.picture, self.of.followed.rules);
        if share.late.is_empty() && share.soon.is_empty() {
            return None;
        }
        let outline = &self.outline.reminder;
        let address = self.address(duty);
        let paragraph = |style, text: String| Block::Paragraph(Paragraph::new(style, text));
        let mut blocks = vec![
            Block::Letterhead(self.letterhead()),
            Block::Addressees(Addressees { names: vec![self.addressee(duty, address)] }),
            paragraph(ParagraphStyle::Body, self.introduction(&share, address)),
        ];
        blocks.extend(self.part(1, &outline.late, self.late(&share.late)));
        blocks.extend(self.part(2, &outline.soon, self.soon(&share.soon)));
        blocks.extend(self.part(3, &outline.asked, self.asked(&share.asked)));
        blocks.push(paragraph(ParagraphStyle::Body, text::ended(&self.closing(address))));
        blocks.push(Block::Signing(self.signing()));
        Some(Section {
            name: duty.who().to_owned(),
            page: self.setting.page(Orientation::Portrait),
            blocks,
            foot: self.setting.house.contact.clone(),
        })
    }

    fn letterhead(&self) -> Letterhead {
        let plan = self.of.followed.plan;
        let AgencyLines { superior, agency } = self.setting.house.agency.lines(&plan.office);
        let place = match plan.issuance.place.as_str() {
            "" => plan.office.place.clone(),
            place => place.to_owned(),
        };
        let issuance = Issuance { place, symbol: self.symbol(), ..Issuance::default() };
        let work = work(plan, &self.outline);
        Letterhead {
            superior,
            agency,
            number: issuance.number_in_head(),
            subject: Some(filled(&self.outline.reminder.subject, &[("work", &work)])),
            place_date: issuance.place_and_date(self.day().year()),
            stamps: Vec::new(),
        }
    }

    /// `UBND-NV`: the body that drafts, as the plan's own line of filing names it.
    fn symbol(&self) -> String {
        let filed = self.filed();
        let drafter = filed.rsplit_once(',').map(|(_, drafter)| drafter.trim());
        let symbol = &self.outline.reminder.symbol;
        match drafter.filter(|drafter| !drafter.is_empty() && *drafter == drafter.to_uppercase()) {
            Some(drafter) => format!("{symbol}-{drafter}"),
            None => symbol.clone(),
        }
    }

    /// The last line of Nơi nhận, as in the plan.
    fn filed(&self) -> String {
        let own = self.of.followed.plan.recipients.last();
        let own = own.map(|line| line.trim().trim_start_matches(['-', ' ']).trim_end_matches('.'));
        let filed = own.filter(|line| line.starts_with("Lưu"));
        filed.unwrap_or(&self.outline.reminder.filed).to_owned()
    }

    fn introduction(&self, share: &Share, address: &Address) -> String {
        let plan = self.of.followed.plan;
        let outline = &self.outline.reminder;
        let told = |group: &Group, count: usize| {
            let count = number(u32::try_from(count).unwrap_or(u32::MAX));
            filled(&group.count, &[("count", &count)])
        };
        let counts: Vec<String> = [(&outline.late, &share.late), (&outline.soon, &share.soon)]
            .into_iter()
            .filter(|(_, lines)| !lines.is_empty())
            .map(|(group, lines)| told(group, lines.len()))
            .collect();
        filled(
            &outline.introduction,
            &[
                ("paper", &issued_paper(plan, &self.outline)),
                ("day", &short_date(self.day())),
                ("you", &address.you),
                ("counts", &counts.join(" và ")),
                ("office", &plan.office.name),
            ],
        )
    }

    fn closing(&self, address: &Address) -> String {
        let outline = &self.outline.reminder;
        let calendar = &self.of.followed.rules.calendar;
        let usual = || calendar.add_working_days(self.day(), outline.answer_working_days);
        let answer_by = short_date(self.of.answer_by.unwrap_or_else(usual));
        let office = self.of.followed.plan.office.short_name();
        filled(
            &outline.closing,
            &[("you", &address.you), ("short_office", &office), ("answer_by", &answer_by)],
        )
    }

    fn signing(&self) -> Signing {
        let plan = self.of.followed.plan;
        let office = plan.office.short_name();
        let recipients = self.outline.reminder.recipients.iter();
        let mut recipients: Vec<String> =
            recipients.map(|line| filled(line, &[("short_office", &office)])).collect();
        recipients.push(self.filed());
        text::signing(&recipients, Some(&self.signature()), "")
    }

    /// The form in which the plan is signed. Where that is the chairman's and the catalogue knows
    /// who holds the post now, with that name.
    fn signature(&self) -> Signature {
        let plan = self.of.followed.plan;
        let own = plan.signature.as_ref();
        let own = own.or_else(|| plan.decision.as_ref().map(|decision| &decision.signature));
        let mut signature =
            own.cloned().unwrap_or_else(|| SignatureForm::CollectiveChair.signature(""));
        let chair = matches!(
            SignatureForm::of(&signature),
            Some(SignatureForm::CollectiveChair | SignatureForm::Chair)
        );
        if let Some(name) = self.chairman().filter(|_| chair) {
            signature.name = name;
        }
        signature
    }

    fn document(&self, who: &str, sections: Vec<Section>) -> Document {
        let plan = self.of.followed.plan;
        let work = work(plan, &self.outline);
        let subject = filled(&self.outline.reminder.subject, &[("work", &work)]);
        let title = subject.trim_start_matches("V/v ").to_owned();
        let properties = Properties {
            title: if who.is_empty() { title } else { format!("{title}: {who}") },
            author: plan.office.name.clone(),
            subject,
            created: NaiveDateTime::new(self.day(), NaiveTime::MIN),
        };
        Document { properties, typography: self.setting.typography, sections }
    }
}

#[cfg(test)]
mod tests;
