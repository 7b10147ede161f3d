//! Holds the figures of a period against the identities of their set, while they are typed.

use schemars::JsonSchema;
use serde::Serialize;

use super::value::display_exact;
use super::{
    Answer, Check, Exact, FigureCode, FigureDefinition, FigureKind, FigureSet, FigureSheet,
    Formula, Reading, Relation,
};

/// What an identity came to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct CheckResult {
    /// The identity: that of its [`Check`], or `qua-100/CODE` for a percent above 100.
    pub id: String,
    /// Whether a difference may be right.
    pub warning: bool,
    /// The figures that it speaks of.
    pub figures: Vec<FigureCode>,
    /// Whether it holds.
    pub verdict: Verdict,
    /// One sentence in plain words, naming the fields and their numbers.
    pub sentence: String,
}

/// Whether an identity holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It holds.
    Holds,
    /// The left side is this much more than it may be (less, when below 0). In đồng for money.
    Differs(Exact),
    /// These figures are missing.
    CannotTell(Vec<FigureCode>),
}

impl CheckResult {
    /// Whether nobody has given any of its figures: a table that is not used need not be shown.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        matches!(&self.verdict, Verdict::CannotTell(missing) if *missing == self.figures)
    }
}

impl FigureSet {
    /// Every identity of the set, and every percent that may not exceed 100, in a period.
    /// Identities of figures that are not asked for on its last day are left out.
    #[must_use]
    pub fn check(&self, sheet: &FigureSheet) -> Vec<CheckResult> {
        let day = sheet.report.period.to();
        let asked = |code| self.get(code).is_some_and(|figure| figure.valid_on(day));
        let valid = self.checks().iter().filter(|check| check.rule.codes().into_iter().all(asked));
        let identities = valid.map(|check| self.check_one(check, sheet));
        let percents = self.figures().iter().filter_map(|figure| over_hundred(figure, sheet));
        identities.chain(percents).collect()
    }

    /// One identity in a period.
    #[must_use]
    pub fn check_one(&self, check: &Check, sheet: &FigureSheet) -> CheckResult {
        let rule = &check.rule;
        let given = |code: &FigureCode| sheet.number(code);
        let figures: Vec<FigureCode> = rule.codes().into_iter().cloned().collect();
        let missing: Vec<FigureCode> =
            figures.iter().filter(|code| given(code).is_none()).cloned().collect();
        let sides = (side(&rule.left, &given), side(&rule.right, &given));
        let (verdict, sentence) = match sides {
            (Some(left), Some(right)) => self.verdict(check, sheet, left, right),
            _ => {
                let sentence = self.cannot_tell(check, &missing);
                (Verdict::CannotTell(missing), sentence)
            }
        };
        CheckResult { id: check.id.clone(), warning: check.warning, figures, verdict, sentence }
    }

    fn verdict(
        &self,
        check: &Check,
        sheet: &FigureSheet,
        left: Exact,
        right: Exact,
    ) -> (Verdict, String) {
        let Some(difference) = left.minus(right) else {
            return (Verdict::CannotTell(Vec::new()), self.cannot_tell(check, &[]));
        };
        let holds = match check.rule.relation {
            Relation::Equal => difference.is_zero(),
            Relation::AtMost => difference <= Exact::ZERO,
            Relation::AtLeast => difference >= Exact::ZERO,
        };
        if holds {
            return (Verdict::Holds, format!("Khớp: {}.", check.says));
        }
        let kind = self.kind_of(&check.rule.left);
        let show = |number| display_exact(kind, number);
        let side = |formula: &Formula, sum: Exact| {
            let words = formula.in_words(&|code| self.with_number(code, sheet));
            if formula.is_bare() { words } else { format!("{words} = {}", show(sum)) }
        };
        let more = difference > Exact::ZERO;
        let (is, by) = match (check.rule.relation, more) {
            (Relation::Equal, true) => ("khác", "thừa"),
            (Relation::Equal, false) => ("khác", "thiếu"),
            (_, true) => ("lớn hơn", "vượt"),
            (_, false) => ("nhỏ hơn", "thiếu"),
        };
        let sentence = format!(
            "{}: {} {is} {}, {by} {}{}.",
            check.says,
            side(&check.rule.left, left),
            side(&check.rule.right, right),
            show(difference.size()),
            self.unit_of(&check.rule.left),
        );
        (Verdict::Differs(difference), sentence)
    }

    fn cannot_tell(&self, check: &Check, missing: &[FigureCode]) -> String {
        const NAMED: usize = 3;
        let names: Vec<String> = missing.iter().take(NAMED).map(|code| self.quoted(code)).collect();
        let others = match missing.len().saturating_sub(NAMED) {
            0 => String::new(),
            others => format!(" và {others} số khác"),
        };
        let lacking = match names.join(", ") {
            names if names.is_empty() => String::new(),
            names => format!(", còn thiếu {names}{others}"),
        };
        format!("Chưa kiểm được{lacking}: {}.", check.says)
    }

    fn definition_of(&self, formula: &Formula) -> Option<&FigureDefinition> {
        formula.codes().first().and_then(|code| self.get(code))
    }

    fn kind_of(&self, formula: &Formula) -> FigureKind {
        self.definition_of(formula).map_or(FigureKind::Count, |figure| figure.kind)
    }

    fn unit_of(&self, formula: &Formula) -> String {
        match self.definition_of(formula) {
            Some(figure) if !figure.unit.is_empty() => format!(" {}", figure.unit),
            _ => String::new(),
        }
    }

    fn quoted(&self, code: &FigureCode) -> String {
        self.get(code).map_or_else(|| format!("[{code}]"), |f| format!("“{}”", f.short_name()))
    }

    /// A field with its number: `“tiếp nhận trực tuyến” (2.007)`.
    pub(super) fn with_number(&self, code: &FigureCode, sheet: &FigureSheet) -> String {
        let name = self.quoted(code);
        match (self.get(code), sheet.get(code)) {
            (Some(figure), Some(reading)) => {
                format!("{name} ({})", reading.display_vi(figure.kind))
            }
            _ => name,
        }
    }
}

fn side(formula: &Formula, given: &dyn Fn(&FigureCode) -> Option<Exact>) -> Option<Exact> {
    match formula.evaluate(given) {
        Answer::Number(number) => Some(number),
        Answer::Share { part, whole } => part.over(whole),
        Answer::Missing(_) | Answer::NothingCounted | Answer::TooBig => None,
    }
}

/// A percent above 100 is a slip in one of its parts, unless the figure allows it.
fn over_hundred(figure: &FigureDefinition, sheet: &FigureSheet) -> Option<CheckResult> {
    let formula = figure.formula.as_ref().filter(|_| figure.kind == FigureKind::Percent)?;
    let Reading::Share { part, whole, .. } = sheet.get(&figure.code)? else { return None };
    let excess = part.minus(*whole)?;
    if figure.over_hundred || part.over(*whole)? <= Exact::whole(1)? {
        return None;
    }
    let shown = Reading::display_vi(sheet.get(&figure.code)?, figure.kind);
    let mut figures = vec![figure.code.clone()];
    figures.extend(formula.codes().into_iter().cloned());
    Some(CheckResult {
        id: format!("qua-100/{}", figure.code),
        warning: false,
        figures,
        verdict: Verdict::Differs(excess),
        sentence: format!(
            "“{}” là {shown}, vượt 100%: tử số lớn hơn mẫu số, kiểm tra lại hai số này.",
            figure.short_name()
        ),
    })
}
