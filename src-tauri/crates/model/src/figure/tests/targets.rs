//! Figures against the targets of a plan.

use super::*;
use crate::plan::read_measure;

fn reach(figure: &str, promise: &str, values: &[(&str, &str)]) -> Reach {
    let set = set();
    set.reach(&read_measure(promise).unwrap(), &code(figure), &sheet_of(set, values))
}

fn in_time(settled: &str, in_time: &str) -> [(&'static str, String); 3] {
    [("3.6.1", settled.to_owned()), ("3.6.2", in_time.to_owned()), ("3.6.3", "0".to_owned())]
}

fn reach_in_time(promise: &str, all: &str, part: &str) -> Reach {
    let values = in_time(all, part);
    let values: Vec<(&str, &str)> =
        values.iter().map(|(code, text)| (*code, text.as_str())).collect();
    reach("3.8", promise, &values)
}

#[test]
fn a_target_is_reached_or_how_far_it_is_is_said() {
    let far = reach_in_time("tối thiểu 98%", "1.000", "950");
    assert_eq!(far.verdict, Reached::No { short: Exact::whole(3).unwrap(), cases: Some(30) });
    assert_eq!(
        far.sentence,
        "Chưa đạt: “Tỷ lệ hồ sơ giải quyết trước hạn và đúng hạn” là 95,00%, chỉ tiêu ≥ 98 %, \
         còn thiếu 3,00 điểm phần trăm, cần thêm 30 hồ sơ."
    );
    let beyond = reach_in_time("tối thiểu 98%", "8.914", "8.900");
    assert!(
        beyond.sentence.ends_with("là 99,84%, chỉ tiêu ≥ 98 %, vượt 1,84 điểm phần trăm."),
        "{}",
        beyond.sentence
    );
}

#[test]
fn what_is_rounded_up_to_the_target_has_not_reached_it() {
    let close = reach_in_time("≥ 98%", "100.000", "97.996");
    assert!(matches!(close.verdict, Reached::No { cases: Some(4), .. }));
    assert!(
        close.sentence.ends_with(
            "là 98,00%, chỉ tiêu ≥ 98 %, còn thiếu chưa đến 0,01 điểm phần trăm, cần thêm 4 hồ sơ."
        ),
        "{}",
        close.sentence
    );
    let exactly = reach_in_time("≥ 98%", "100.000", "98.000");
    assert_eq!(exactly.verdict, Reached::Yes { beyond: Exact::ZERO });
}

#[test]
fn every_comparison_means_what_it_says() {
    let share = |promise| match reach_in_time(promise, "200", "190").verdict {
        Reached::Yes { .. } => "đạt",
        Reached::No { .. } => "chưa",
        Reached::CannotTell(_) => "?",
    };
    for (promise, said) in [
        ("≥ 95%", "đạt"),
        ("trên 95%", "chưa"),
        ("trên 94,99%", "đạt"),
        ("đạt 95%", "đạt"),
        ("90%", "đạt"),
        ("100%", "chưa"),
        ("không quá 95%", "đạt"),
        ("không quá 94%", "chưa"),
        ("dưới 95%", "chưa"),
        ("dưới 95,01%", "đạt"),
    ] {
        assert_eq!(share(promise), said, "{promise}");
    }
    let just = reach_in_time("trên 95%", "200", "190");
    assert_eq!(just.verdict, Reached::No { short: Exact::ZERO, cases: Some(1) });
    assert!(just.sentence.ends_with("mới bằng mức này, cần thêm 1 hồ sơ."), "{}", just.sentence);
    let too_much = reach_in_time("không quá 94%", "200", "190");
    assert!(too_much.sentence.ends_with("vượt 1,00 điểm phần trăm."), "{}", too_much.sentence);
}

#[test]
fn counts_and_money_are_held_against_targets_in_their_own_unit() {
    let ideas = reach("1.5.1", "ít nhất 02 sáng kiến", &[("1.5.1", "1")]);
    assert!(
        ideas.sentence.ends_with("là 1 sáng kiến, chỉ tiêu ≥ 2 sáng kiến, còn thiếu 1 sáng kiến."),
        "{}",
        ideas.sentence
    );
    let money = reach("6.2.2", "thu ngân sách đạt 23,5 tỷ đồng", &[("6.2.2", "24.000")]);
    assert_eq!(money.verdict, Reached::Yes { beyond: Exact::hundredths(50).unwrap() });
    assert!(
        money.sentence.ends_with("là 24.000 triệu đồng, chỉ tiêu 23,5 tỷ đồng, vượt 0,5 tỷ đồng."),
        "{}",
        money.sentence
    );
}

#[test]
fn what_cannot_be_told_is_not_called_missed() {
    let nothing = reach("3.10.4", "100%", &[("3.10.1", "0"), ("3.10.2", "0")]);
    assert_eq!(nothing.verdict, Reached::CannotTell(WhyNot::NothingCounted));
    assert!(nothing.sentence.contains("chưa phát sinh trong kỳ"), "{}", nothing.sentence);
    let unknown = reach("3.10.4", "100%", &[]);
    assert_eq!(unknown.verdict, Reached::CannotTell(WhyNot::NoValue));
    let other = reach("1.5.1", "≥ 98%", &[("1.5.1", "1")]);
    assert_eq!(other.verdict, Reached::CannotTell(WhyNot::OtherUnit));
    let money = reach("6.1.3", "5 tỷ đồng", &[("6.1.1", "5"), ("6.1.2", "5")]);
    assert_eq!(money.verdict, Reached::CannotTell(WhyNot::OtherUnit));
}

#[test]
fn money_shares_are_short_of_percents_but_not_of_cases() {
    let spent = reach("6.1.3", "≥ 95%", &[("6.1.1", "1.000"), ("6.1.2", "900")]);
    assert_eq!(spent.verdict, Reached::No { short: Exact::whole(5).unwrap(), cases: None });
}

#[test]
fn the_words_of_real_targets_lead_to_their_figures() {
    let set = set();
    let proposed = |words: &str| -> Vec<String> {
        let found = set.suggest(words, &read_measure(words).unwrap());
        found.iter().map(ToString::to_string).collect()
    };
    for (words, figure) in [
        ("60% hồ sơ công việc tại xã được xử lý trên môi trường mạng", "7.2.3"),
        ("100% các thủ tục hành chính được công bố, công khai kịp thời, đúng quy định", "3.2.2"),
        (
            "Tối thiểu 30% thủ tục hành chính có yêu cầu nghĩa vụ tài chính, được triển khai thanh \
             toán trực tuyến",
            "7.6.6",
        ),
        ("tỷ lệ giao dịch thanh toán trực tuyến đạt từ 10% trở lên", "7.6.7"),
        ("hình thức tuyên truyền phải được thực hiện ít nhất bằng cả 03 hình thức", "1.6.2"),
        ("Phấn đấu ít nhất có 01 sáng kiến (giải pháp mới) về CCHC được công nhận", "1.5.1"),
        ("đảm bảo việc giải ngân vốn đầu tư công đạt từ 95% trở lên", "6.1.3"),
        (
            "100% các văn bản quy phạm pháp luật đã ban hành được kiểm tra, rà soát để kịp thời \
             phát hiện và xử lý",
            "2.3.4",
        ),
    ] {
        assert_eq!(proposed(words).first().map(String::as_str), Some(figure), "{words}");
    }
    for (words, figure) in [
        ("từ 98% trở lên số hồ sơ TTHC được trả kết quả giải quyết đúng hạn, trước hạn", "3.8"),
        ("Thu ngân sách trên địa bàn đạt 23,5 tỷ đồng", "6.2.2"),
    ] {
        let found = proposed(words);
        assert!(found.contains(&figure.to_owned()) && found.len() <= 3, "{words}: {found:?}");
    }
    let nothing = proposed("Thành lập mới 02 doanh nghiệp hoạt động hiệu quả");
    assert!(nothing.is_empty(), "{nothing:?}");
}
