use super::*;
use Comparator::{AtLeast, AtMost, Equal, LessThan, MoreThan};

fn read(words: &str) -> Option<(Comparator, i64, String)> {
    read_measure(words).map(|measure| (measure.comparator, measure.value_hundredths, measure.unit))
}

#[test]
fn short_words_are_read_as_officers_write_them() {
    for (words, comparator, hundredths, unit) in [
        ("≥ 98%", AtLeast, 9800, "%"),
        (">= 98 %", AtLeast, 9800, "%"),
        ("≥98,5%", AtLeast, 9850, "%"),
        ("tối thiểu 98%", AtLeast, 9800, "%"),
        ("Tối thiểu đạt 98%.", AtLeast, 9800, "%"),
        ("ít nhất 01 sáng kiến", AtLeast, 100, "sáng kiến"),
        ("trên 95%", MoreThan, 9500, "%"),
        ("từ 90% trở lên", AtLeast, 9000, "%"),
        ("90 phần trăm trở lên", AtLeast, 9000, "%"),
        ("không dưới 90%", AtLeast, 9000, "%"),
        ("không quá 5%", AtMost, 500, "%"),
        ("từ 5% trở xuống", AtMost, 500, "%"),
        ("dưới 2%", LessThan, 200, "%"),
        ("100%", Equal, 10_000, "%"),
        ("= 100 %", Equal, 10_000, "%"),
        ("đạt 23,5 tỷ đồng", Equal, 2350, "tỷ đồng"),
        ("1.250 hồ sơ", Equal, 125_000, "hồ sơ"),
        (">80 điểm", MoreThan, 8000, "điểm"),
        ("<= 3 ngày", AtMost, 300, "ngày"),
        ("tối đa 03 ngày", AtMost, 300, "ngày"),
        ("tối đa 15 phút/01 lượt giao dịch", AtMost, 1500, "phút/01 lượt giao dịch"),
        ("≥ 5 mô hình dân vận khéo", AtLeast, 500, "mô hình dân vận khéo"),
        ("05 vườn mẫu", Equal, 500, "vườn mẫu"),
        ("≥ 80", AtLeast, 8000, ""),
    ] {
        assert_eq!(read(words), Some((comparator, hundredths, unit.to_owned())), "{words}");
    }
}

#[test]
fn a_figure_is_found_inside_a_sentence() {
    for (words, comparator, hundredths, unit) in [
        ("Đến năm 2025 đạt 80% người dân hài lòng", Equal, 8000, "%"),
        ("100% hồ sơ TTHC và 100% văn bản được số hóa", Equal, 10_000, "%"),
        ("Tổ chức 02 hội nghị đối thoại trong năm 2026", Equal, 200, "hội nghị"),
        (
            "có thêm 02 đơn vị sự nghiệp công lập (có nguồn thu) trở lên được giao tự chủ",
            AtLeast,
            200,
            "đơn vị sự nghiệp công lập",
        ),
        (
            "Rút ngắn thời gian giải quyết không quá 03 ngày làm việc theo Quyết định số 12/QĐ-UBND",
            AtMost,
            300,
            "ngày làm việc",
        ),
        ("trình độ đại học trở lên đạt 100%", Equal, 10_000, "%"),
        ("100% công chức có trình độ đại học trở lên", Equal, 10_000, "%"),
    ] {
        assert_eq!(read(words), Some((comparator, hundredths, unit.to_owned())), "{words}");
    }
}

#[test]
fn what_is_not_countable_or_has_two_readings_is_not_guessed() {
    for words in [
        "",
        "2025",
        "80",
        "tăng cả về điểm số và thứ hạng so với năm 2022",
        "tăng từ 90% lên 95%",
        "đạt 90 - 95%",
        "đạt từ 90% đến 95%",
        "từ 5 đến 6 hồ sơ",
        "99.9%",
        "1,500 hồ sơ",
        "tối đa 5% trở lên",
        "02 hội nghị và 03 lớp tập huấn",
        "dịch vụ công trực tuyến mức độ 3, mức độ 4",
        "theo Nghị định số 60/2021/NĐ-CP ngày 21/6/2021",
        "theo tiêu chuẩn TCVN ISO 9001:2015 tại UBND xã",
        "Nghị quyết 30c/NQ-CP ngày 08/11/2011",
        "giai đoạn 2021-2025",
        "99999999999999999999%",
        "xếp loại tốt trở lên",
    ] {
        assert_eq!(read(words), None, "{words}");
    }
}

#[test]
fn text_with_letters_and_marks_apart_is_read_the_same() {
    use unicode_normalization::UnicodeNormalization;
    let apart: String = "tối thiểu 30 tỷ đồng".nfd().collect();
    assert_eq!(read_measure(&apart), read_measure("tối thiểu 30 tỷ đồng"));
}
