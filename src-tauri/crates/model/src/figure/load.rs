//! Proves a set of figures before anybody reckons with it.

use std::collections::{BTreeMap, BTreeSet};

use super::breakdown::{self, Expanded};
use super::dimension::{Dimension, divides, of_formula, same};
use super::set::{FigureFile, FigureSet};
use super::{
    AutoSource, Carried, Check, Counting, FigureCode, FigureDefinition, FigureKind, Formula,
};
use crate::definition::{DefinitionFault, DefinitionProblem, Problems, is_slug};
use crate::register::RegisterSet;

pub(super) struct Loader {
    problems: Problems,
}

impl Loader {
    pub(super) fn new(file: &str) -> Self {
        Self { problems: Problems::of(file) }
    }

    pub(super) fn load(
        mut self,
        file: FigureFile,
        registers: &RegisterSet,
    ) -> Result<FigureSet, Vec<DefinitionProblem>> {
        self.head(&file);
        let Expanded { figures, checks, carried } = breakdown::expand(&file, &mut self.problems);
        let index = self.index(&figures);
        let kinds: BTreeMap<&FigureCode, FigureKind> =
            figures.iter().rev().map(|figure| (&figure.code, figure.kind)).collect();
        let kind = |code: &FigureCode| kinds.get(code).copied();
        for (at, figure) in figures.iter().enumerate() {
            self.figure(&path_of(&file, at, figure), figure, registers, &kind);
        }
        self.checks(&checks, &kind);
        for (at, Carried { opening, closing }) in file.carried.iter().enumerate() {
            self.known(&format!("carried[{at}]"), vec![opening, closing], &kind);
        }
        let order = self.order(&figures, &index);
        self.problems.or(FigureSet { file, figures, checks, carried, index, order })
    }

    fn head(&mut self, file: &FigureFile) {
        if !is_slug(&file.id) {
            let detail = format!("“{}” không phải là mã bộ số liệu (a-z, 0-9, -)", file.id);
            self.problems.add("id", DefinitionFault::Shape(detail));
        }
        let mut groups = BTreeSet::new();
        for (at, group) in file.groups.iter().enumerate() {
            if !groups.insert(&group.number) {
                let fault = DefinitionFault::Duplicate(group.number.clone());
                self.problems.add(format!("groups[{at}].number"), fault);
            }
        }
        let figures = file.figures.iter().enumerate();
        let figures = figures.map(|(at, figure)| (format!("figures[{at}].group"), &figure.group));
        let tables = file.breakdowns.iter().enumerate();
        let tables = tables.map(|(at, table)| (format!("breakdowns[{at}].group"), &table.group));
        for (path, group) in figures.chain(tables) {
            if !groups.contains(group) {
                self.problems.add(path, DefinitionFault::Unknown(group.clone()));
            }
        }
    }

    fn index(&mut self, figures: &[FigureDefinition]) -> BTreeMap<FigureCode, usize> {
        let mut index = BTreeMap::new();
        for (at, figure) in figures.iter().enumerate() {
            if index.insert(figure.code.clone(), at).is_some() {
                let fault = DefinitionFault::Duplicate(figure.code.to_string());
                self.problems.add(format!("figures[{at}].code"), fault);
            }
        }
        index
    }

    fn figure(
        &mut self,
        path: &str,
        figure: &FigureDefinition,
        registers: &RegisterSet,
        kind: &dyn Fn(&FigureCode) -> Option<FigureKind>,
    ) {
        if let Some(contradiction) = contradiction(figure) {
            self.problems.add(path, DefinitionFault::Contradiction(contradiction.to_owned()));
        }
        if let Some(formula) = &figure.formula {
            self.formula(&format!("{path}.formula"), figure, formula, kind);
        }
        if let Counting::Formula(formula) = &figure.counting {
            self.formula(&format!("{path}.counting"), figure, formula, kind);
        }
        if let Some(AutoSource::Register { register, count }) = &figure.auto
            && !registers.has_count(register, count)
        {
            let fault = DefinitionFault::Unknown(format!("{register}/{count}"));
            self.problems.add(format!("{path}.auto"), fault);
        }
    }

    fn formula(
        &mut self,
        path: &str,
        figure: &FigureDefinition,
        formula: &Formula,
        kind: &dyn Fn(&FigureCode) -> Option<FigureKind>,
    ) {
        self.known(path, formula.codes(), kind);
        let fault = match (of_formula(formula, kind), Dimension::of(figure.kind)) {
            (Err(detail), _) => detail,
            (Ok(_), None) => "chỉ số liệu bằng số mới có công thức".to_owned(),
            (Ok(_), Some(Dimension::Share)) if !formula.is_ratio() => {
                "tỷ lệ phải viết là ratio(tử số; mẫu số)".to_owned()
            }
            (Ok(_), Some(Dimension::Plain | Dimension::Money)) if divides(formula) => {
                "chỉ tỷ lệ và bình quân mới có phép chia".to_owned()
            }
            (Ok(found), Some(Dimension::Plain | Dimension::Money))
                if same(found, Dimension::of(figure.kind)).is_err() =>
            {
                "công thức cho kết quả khác đơn vị với số liệu".to_owned()
            }
            _ => return,
        };
        self.problems.add(path, DefinitionFault::Kind(fault));
    }

    fn known(
        &mut self,
        path: &str,
        codes: Vec<&FigureCode>,
        kind: &dyn Fn(&FigureCode) -> Option<FigureKind>,
    ) {
        for code in codes.into_iter().filter(|code| kind(code).is_none()) {
            self.problems.add(path, DefinitionFault::Unknown(code.to_string()));
        }
    }

    fn checks(&mut self, checks: &[Check], kind: &dyn Fn(&FigureCode) -> Option<FigureKind>) {
        let mut seen = BTreeSet::new();
        for (at, check) in checks.iter().enumerate() {
            let path = format!("checks[{at}]");
            if !seen.insert(&check.id) {
                let fault = DefinitionFault::Duplicate(check.id.clone());
                self.problems.add(format!("{path}.id"), fault);
            }
            if check.says.trim().is_empty() {
                let detail = "thiếu câu giải thích (says)".to_owned();
                self.problems.add(format!("{path}.says"), DefinitionFault::Shape(detail));
            }
            let path = format!("{path}.rule");
            self.known(&path, check.rule.codes(), kind);
            let sides = of_formula(&check.rule.left, kind)
                .and_then(|left| same(left, of_formula(&check.rule.right, kind)?));
            if let Err(detail) = sides {
                self.problems.add(path, DefinitionFault::Kind(detail));
            }
        }
    }

    /// Puts every figure behind those that it is reckoned from; a circle is told once.
    fn order(
        &mut self,
        figures: &[FigureDefinition],
        index: &BTreeMap<FigureCode, usize>,
    ) -> Vec<usize> {
        let needs = |at: usize| figures.get(at).map(needs).unwrap_or_default();
        let mut walk = Walk { state: vec![State::New; figures.len()], order: Vec::new() };
        for at in 0..figures.len() {
            if let Some(circle) = walk.visit(at, &needs, index) {
                let codes = circle.iter().filter_map(|at| figures.get(*at));
                let codes = codes.map(|figure| figure.code.to_string()).collect();
                self.problems.add(format!("figures[{at}]"), DefinitionFault::Cycle(codes));
            }
        }
        walk.order
    }
}

/// Where a figure stands in the file.
fn path_of(file: &FigureFile, at: usize, figure: &FigureDefinition) -> String {
    if at < file.figures.len() {
        format!("figures[{at}]")
    } else {
        format!("breakdowns: {}", figure.code)
    }
}

/// Members of a definition that cannot stand together.
fn contradiction(figure: &FigureDefinition) -> Option<&'static str> {
    let derived = figure.formula.is_some();
    let by_formula = matches!(figure.counting, Counting::Formula(_));
    let summed = matches!(figure.counting, Counting::Flow | Counting::YearToDate);
    let whole = matches!(figure.counting, Counting::DistinctToDate | Counting::WholeYear);
    let from_progress = matches!(figure.auto, Some(AutoSource::Progress(_)));
    let dated = (figure.valid_from, figure.valid_to);
    let told = [
        (figure.name.trim().is_empty(), "thiếu tên (name)"),
        (figure.body.trim().is_empty(), "thiếu bộ phận chịu trách nhiệm (body)"),
        (figure.kind.is_share() && !derived, "tỷ lệ, bình quân phải có công thức"),
        (derived && figure.auto.is_some(), "đã có công thức thì không đếm từ sổ"),
        (derived && by_formula, "đã có công thức thì không cần cách cộng kỳ riêng"),
        (
            figure.auto.is_some() && figure.kind != FigureKind::Count,
            "chỉ số đếm mới lấy tự động được",
        ),
        (
            // A number entered in March would hide what the program counts in June.
            from_progress && figure.counting == Counting::Standing,
            "số lấy từ tiến độ phải tính đến cuối kỳ (closing)",
        ),
        (
            figure.auto.is_some() && !from_progress && !(summed || whole),
            "số đếm từ sổ phải tính theo kỳ, lũy kế hoặc cả năm",
        ),
        (!figure.kind.is_number() && summed, "chữ, ngày, có/không không cộng theo tháng được"),
        (figure.over_hundred && figure.kind != FigureKind::Percent, "over_hundred chỉ cho tỷ lệ"),
        (matches!(dated, (Some(from), Some(to)) if to < from), "valid_to đứng trước valid_from"),
    ];
    told.into_iter().find(|(wrong, _)| *wrong).map(|(_, words)| words)
}

/// The figures that one is reckoned from.
fn needs(figure: &FigureDefinition) -> Vec<&FigureCode> {
    match (&figure.formula, &figure.counting) {
        (Some(formula), _) | (None, Counting::Formula(formula)) => formula.codes(),
        _ => Vec::new(),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

struct Walk {
    state: Vec<State>,
    order: Vec<usize>,
}

impl Walk {
    /// Depth first, without recursion: a set may come from anybody. Gives the circle, if any.
    fn visit<'a>(
        &mut self,
        start: usize,
        needs: &dyn Fn(usize) -> Vec<&'a FigureCode>,
        index: &BTreeMap<FigureCode, usize>,
    ) -> Option<Vec<usize>> {
        if self.state[start] != State::New {
            return None;
        }
        let below = |at| -> Vec<usize> {
            needs(at).into_iter().filter_map(|code| index.get(code).copied()).collect()
        };
        let mut path = vec![(start, below(start))];
        self.state[start] = State::Open;
        let mut circle = None;
        while let Some((at, open)) = path.last_mut() {
            let at = *at;
            let Some(next) = open.pop() else {
                self.state[at] = State::Done;
                self.order.push(at);
                path.pop();
                continue;
            };
            match self.state[next] {
                State::New => {
                    self.state[next] = State::Open;
                    path.push((next, below(next)));
                }
                State::Open if circle.is_none() => {
                    let steps = path.iter().map(|(at, _)| *at).skip_while(|at| *at != next);
                    circle = Some(steps.chain([next]).collect());
                }
                State::Open | State::Done => {}
            }
        }
        circle
    }
}
