use proptest::prelude::*;

use super::*;
use crate::figure::Exact;

fn code(text: &str) -> FigureCode {
    FigureCode::new(text).unwrap()
}

/// Figures 1 to 9 count ten times their code; others nobody has given.
fn given(code: &FigureCode) -> Option<Exact> {
    let number: i64 = code.as_str().parse().ok().filter(|number| *number < 10)?;
    Exact::whole(number * 10)
}

fn answer(text: &str) -> Answer {
    Formula::parse(text).unwrap().evaluate(&given)
}

fn whole(number: i64) -> Exact {
    Exact::whole(number).unwrap()
}

#[test]
fn products_go_before_sums_and_signs_before_products() {
    for (text, hundredths) in [
        ("[1] + [2] * 3", 7_000),
        ("([1] + [2]) * 3", 9_000),
        ("[5] - [2] - [1]", 2_000),
        ("[5] - ([2] - [1])", 4_000),
        ("-[1] * 2 + 0,5", -1_950),
        ("[6] / [2] / 2", 150),
        ("sum([1]; [2]; [3] + [4])", 10_000),
        ("1.000 × ratio([1]; [4])", 25_000),
        ("[9] – [1] : 4", 8_750),
        ("1 - -2", 300),
    ] {
        assert_eq!(answer(text), Answer::Number(Exact::hundredths(hundredths).unwrap()), "{text}");
    }
}

#[test]
fn a_share_keeps_both_its_parts() {
    let share = answer("ratio([1] + [2]; [4])");
    assert_eq!(share, Answer::Share { part: whole(30), whole: whole(40) });
    assert_eq!(answer("ratio([1]; [2] - [2])"), Answer::NothingCounted);
    assert_eq!(answer("[1] / 0 + [2]"), Answer::NothingCounted);
}

#[test]
fn everything_that_is_missing_is_told_at_once() {
    let missing = Answer::Missing(vec![code("10"), code("3.5.2")]);
    assert_eq!(answer("ratio([3.5.2]; [1]) + sum([10]; [3.5.2] / 0)"), missing);
}

#[test]
fn a_number_beyond_all_offices_is_too_big_and_not_wrong() {
    let huge = format!("9.999.999.999.999.999{}", " * 9.999.999.999.999.999".repeat(9));
    assert_eq!(answer(&huge), Answer::TooBig);
}

#[test]
fn what_is_no_formula_is_refused_at_its_place() {
    for (text, at, fault) in [
        ("", 1, "formula.expected"),
        ("[1] +", 6, "formula.expected"),
        ("[1] [2]", 5, "formula.expected"),
        ("([1]", 5, "formula.expected"),
        ("[1", 1, "formula.expected"),
        ("[1 + [2]", 1, "formula.code"),
        ("1.5 + [1]", 1, "formula.number"),
        ("[1] + 1,500", 7, "formula.number"),
        ("0,125", 1, "formula.number"),
        ("max([1])", 1, "formula.function"),
        ("sum", 4, "formula.expected"),
        ("sum()", 1, "formula.parts"),
        ("ratio([1])", 1, "formula.parts"),
        ("ratio([1]; [2]; [3])", 1, "formula.parts"),
        ("[1], [2]", 4, "formula.sign"),
        ("[1] = [2]", 5, "formula.expected"),
        ("ệ", 1, "formula.sign"),
    ] {
        let problem = Formula::parse(text).unwrap_err();
        assert_eq!((problem.at, problem.code()), (at, fault), "{text}: {}", problem.message_vi());
    }
    assert_eq!(Rule::parse("[1] + [2]").unwrap_err().fault, {
        FormulaFault::Expected(Expected::Relation)
    });
    assert_eq!(Rule::parse("[1] = [2] = [3]").unwrap_err().at, 11);
}

#[test]
fn neither_length_nor_depth_is_without_limit() {
    let nested = |depth| format!("{}[1]{}", "(".repeat(depth), ")".repeat(depth));
    assert!(Formula::parse(&nested(MOST_DEPTH)).is_ok());
    let problem = Formula::parse(&nested(MOST_DEPTH + 1)).unwrap_err();
    assert_eq!(problem.fault, FormulaFault::TooDeep);
    assert_eq!(Formula::parse(&"-".repeat(999)).unwrap_err().fault, FormulaFault::TooDeep);
    let long = vec!["[1]"; 400].join("+");
    assert!(Formula::parse(&long).is_ok());
    assert_eq!(Formula::parse(&"1".repeat(2_001)).unwrap_err().fault, FormulaFault::TooLong);
}

#[test]
fn an_identity_is_two_formulas_and_a_sign_between_them() {
    let rule = Rule::parse("[3.5.1]=[3.5.2] + [3.5.3]").unwrap();
    assert_eq!(rule.to_string(), "[3.5.1] = [3.5.2] + [3.5.3]");
    assert_eq!(rule.codes(), [&code("3.5.1"), &code("3.5.2"), &code("3.5.3")]);
    assert_eq!(Rule::parse("[1] ≤ [2]").unwrap(), Rule::parse("[1] <= [2]").unwrap());
    let json = serde_json::to_string(&rule).unwrap();
    assert_eq!(serde_json::from_str::<Rule>(&json).unwrap(), rule);
}

fn any_expr() -> impl Strategy<Value = Expr> {
    let number = (0..1_000_000_i64).prop_map(|n| Expr::Number(Decimal::new(n, 2)));
    let figure = "[1-9](\\.[0-9]){0,2}(/[a-z]{1,3})?".prop_map(|text| Expr::Figure(code(&text)));
    prop_oneof![number, figure].prop_recursive(5, 40, 4, |inner| {
        let operator = prop_oneof![
            Just(Operator::Plus),
            Just(Operator::Minus),
            Just(Operator::Times),
            Just(Operator::Over)
        ];
        prop_oneof![
            inner.clone().prop_map(|inner| Expr::Negated(Box::new(inner))),
            (operator, inner.clone(), inner.clone())
                .prop_map(|(operator, left, right)| Expr::binary(operator, left, right)),
            prop::collection::vec(inner.clone(), 1..4).prop_map(Expr::Sum),
            (inner.clone(), inner)
                .prop_map(|(part, whole)| Expr::Ratio(Box::new(part), Box::new(whole))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_printed_reads_back_as_the_same_formula(expr in any_expr()) {
        let formula = Formula(expr);
        let text = formula.to_string();
        prop_assume!(text.chars().count() <= MOST_LENGTH);
        prop_assert_eq!(Formula::parse(&text).unwrap(), formula, "{}", text);
    }

    #[test]
    fn any_text_is_read_or_refused_at_a_place_inside_it(
        text in "\\PC{0,60}|[\\[\\]()+*/;=<>0-9.,a-z -]{0,80}",
    ) {
        if let Err(problem) = Formula::parse(&text) {
            prop_assert!((1..=text.chars().count() + 1).contains(&problem.at));
            prop_assert!(!problem.message_vi().is_empty());
        }
        let _ = Rule::parse(&text);
    }

    #[test]
    fn any_formula_comes_to_an_answer(expr in any_expr(), value in any::<i64>()) {
        let _ = Formula(expr).evaluate(&|_| Exact::whole(value));
    }
}
