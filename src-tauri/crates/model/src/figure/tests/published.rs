//! Numbers that communes published, right and wrong (Đường An and Đồng Thuận, 2025).

use super::*;

#[test]
fn the_online_share_of_duong_an_is_85_11_and_not_85_10() {
    let set = set();
    let sheet = sheet_of(set, &[("3.5.2", "7.600"), ("3.5.3", "1.330")]);
    assert_eq!(shown(set, &sheet, "7.5"), "85,11%");
    let reading = sheet.get(&code("7.5")).unwrap();
    assert_eq!(reading.parts_vi(FigureKind::Count), "7.600 / 8.930");
}

#[test]
fn the_open_share_of_dong_thuan_is_9_45_and_not_9_48() {
    let share = (Exact::whole(214).unwrap(), Exact::whole(2_265).unwrap());
    assert_eq!(display_percent(share.0, share.1), "9,45%");
}

#[test]
fn in_time_is_a_share_of_what_was_settled() {
    let set = set();
    let sheet =
        sheet_of(set, &[("3.6.1", "8.914"), ("3.6.2", "8.000"), ("3.6.3", "900"), ("3.6.4", "14")]);
    assert_eq!(shown(set, &sheet, "3.8"), "99,84%");
    assert_eq!(verdict(set, &sheet, "giai-quyet").verdict, Verdict::Holds);
}

#[test]
fn the_files_of_dong_thuan_keep_every_identity() {
    let set = set();
    let sheet = sheet_of(
        set,
        &[
            ("3.5.1", "2.265"),
            ("3.5.2", "2.007"),
            ("3.5.3", "258"),
            ("3.5.4", "0"),
            ("3.6.1", "2.051"),
            ("3.7.1", "214"),
        ],
    );
    for id in ["tiep-nhan", "can-doi"] {
        let result = verdict(set, &sheet, id);
        assert_eq!(result.verdict, Verdict::Holds, "{}", result.sentence);
    }
}

#[test]
fn a_slip_is_told_with_the_names_and_numbers_of_its_fields() {
    let set = set();
    let sheet =
        sheet_of(set, &[("3.5.1", "2.256"), ("3.5.2", "2.007"), ("3.5.3", "258"), ("3.5.4", "0")]);
    let result = verdict(set, &sheet, "tiep-nhan");
    assert_eq!(result.verdict, Verdict::Differs(Exact::whole(-9).unwrap()));
    assert_eq!(
        result.sentence,
        "Tiếp nhận phải bằng trực tuyến cộng trực tiếp và kỳ trước chuyển sang, \
         (1) = (2) + (3) + (4): “tổng hồ sơ tiếp nhận” (2.256) khác “tiếp nhận trực tuyến” (2.007) \
         + “tiếp nhận trực tiếp, bưu chính” (258) + “kỳ trước chuyển sang” (0) = 2.265, \
         thiếu 9 hồ sơ."
    );
}
