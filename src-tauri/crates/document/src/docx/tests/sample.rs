//! A small paper with everything in it: a plan to be signed and its appendix, which lies across.

use chrono::NaiveDate;

use crate::tree::{
    Addressees, Block, Cell, Document, HorizontalAlign, Letterhead, Number, Orientation, Page,
    PageNumber, Paragraph, ParagraphStyle, Properties, Row, RowKind, Rule, Section, Signing, Stamp,
    StampKind, Table, TableColumn, Typography, VerticalAlign,
};

pub(super) fn document(sections: Vec<Section>) -> Document {
    Document {
        properties: Properties {
            title: "Kế hoạch cải cách hành chính năm 2022".to_owned(),
            author: "Ủy ban nhân dân xã Tùng Ảnh".to_owned(),
            subject: "Cải cách hành chính <2022> & những năm sau".to_owned(),
            created: NaiveDate::from_ymd_opt(2022, 1, 25).unwrap().and_hms_opt(7, 30, 0).unwrap(),
        },
        typography: Typography::DECREE,
        sections,
    }
}

pub(super) fn section(orientation: Orientation, blocks: Vec<Block>) -> Section {
    let name = "Phụ lục".to_owned();
    Section { name, page: Page::decree(orientation), blocks, foot: Vec::new() }
}

pub(super) fn paragraph(style: ParagraphStyle, words: &str) -> Block {
    Block::Paragraph(Paragraph::new(style, words))
}

pub(super) fn table(widths_mm: &[f64], head: Vec<Row>, body: Vec<Row>) -> Table {
    let columns = widths_mm.iter().map(|&width_mm| TableColumn { width_mm }).collect();
    Table { columns, head, body, size_pt: 12.0 }
}

pub(super) fn task(cells: Vec<Cell>) -> Row {
    Row::new(RowKind::Task, cells)
}

fn texts<const N: usize>(texts: [&str; N]) -> Vec<String> {
    texts.map(str::to_owned).to_vec()
}

pub(super) fn letterhead() -> Letterhead {
    Letterhead {
        superior: Vec::new(),
        agency: texts(["ỦY BAN NHÂN DÂN", "XÃ TÙNG ẢNH"]),
        number: "Số:      /KH-UBND".to_owned(),
        subject: None,
        place_date: "Tùng Ảnh, ngày      tháng 01 năm 2022".to_owned(),
        stamps: Vec::new(),
    }
}

pub(super) fn signing() -> Signing {
    Signing {
        recipients: texts([
            "- Sở Nội vụ tỉnh Hà Tĩnh (báo cáo);",
            "- Thường trực Đảng ủy, Hội đồng nhân dân xã;",
            "- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân xã;",
            "- Lưu: VT, VHXH.",
        ]),
        drafter: Some("PL.(300)".to_owned()),
        capacity: texts(["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]),
        post: None,
        name: "Nguyễn Thị Ánh".to_owned(),
    }
}

/// The plan and its appendix.
pub(super) fn plan() -> Document {
    document(vec![body(), appendix()])
}

fn body() -> Section {
    use ParagraphStyle as S;
    let stamp = |kind, text: &str| Stamp { kind, text: text.to_owned() };
    let mut head = letterhead();
    head.stamps = vec![
        stamp(StampKind::Urgency, "HỎA TỐC"),
        stamp(StampKind::Circulation, "LƯU HÀNH NỘI BỘ"),
    ];
    let article = Paragraph::new(
        S::Article,
        "Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm 2022 của xã Tùng Ảnh, huyện Đức Thọ.",
    );
    let blocks = vec![
        Block::Letterhead(head),
        paragraph(S::DocumentKind, "KẾ HOẠCH"),
        paragraph(S::Subject, "Cải cách hành chính nhà nước năm 2022\ncủa Ủy ban nhân dân xã Tùng Ảnh"),
        Block::Rule(Rule { width_share: 0.2 }),
        paragraph(S::LegalBasis, "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;"),
        paragraph(
            S::LegalBasis,
            "Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030.",
        ),
        paragraph(S::PartHeading, "I. MỤC ĐÍCH, YÊU CẦU"),
        paragraph(S::Heading, "1. Mục đích"),
        paragraph(S::Body, &"Tiếp tục đẩy mạnh cải cách hành chính, nâng cao hiệu lực, hiệu quả hoạt động của bộ máy chính quyền xã. ".repeat(4)),
        paragraph(S::SubHeading, "1.1. Yêu cầu"),
        paragraph(S::Body, "a) Bám sát các mục tiêu;\nb) Phân công rõ trách nhiệm, thời gian hoàn thành (Phụ lục kèm theo)."),
        Block::Paragraph(article.led_by("Điều 1.")),
        paragraph(S::Unit, "Đơn vị tính: triệu đồng"),
        Block::Table(budget()),
        paragraph(S::Note, "Ghi chú: kinh phí lấy từ ngân sách xã."),
        paragraph(S::Body, &"Công chức Văn phòng - Thống kê theo dõi, đôn đốc, tổng hợp kết quả thực hiện và báo cáo Ủy ban nhân dân xã. ".repeat(9)),
        paragraph(S::Body, "Trên đây là Kế hoạch cải cách hành chính năm 2022 của xã Tùng Ảnh./."),
        Block::Signing(signing()),
    ];
    let foot = texts([
        "Địa chỉ: thôn Châu Nội, xã Tùng Ảnh, huyện Đức Thọ, tỉnh Hà Tĩnh",
        "Điện thoại: 0239 3831 234",
    ]);
    Section { name: "Kế hoạch".to_owned(), foot, ..section(Orientation::Portrait, blocks) }
}

fn header(words: &str) -> Cell {
    Cell::text(words).bold().horizontal(HorizontalAlign::Centre)
}

fn budget() -> Table {
    let head =
        vec![Row::new(RowKind::Header, vec![header("TT"), header("Nội dung"), header("Kinh phí")])];
    let row = |number: &str, words: &str, money| {
        task(vec![
            Cell::text(number).horizontal(HorizontalAlign::Centre),
            Cell::text(words),
            Cell::number(money).horizontal(HorizontalAlign::Right),
        ])
    };
    let body = vec![
        row("1", "Nâng cấp trang thông tin điện tử", Number::new(12_500_000, 6)),
        row("2", "Tập huấn dịch vụ công trực tuyến", Number::new(1_234_500_000, 6)),
        Row::new(
            RowKind::Total,
            vec![
                header("Cộng").spanning(2, 1),
                Cell::number(Number::new(1_247_000_000, 6))
                    .bold()
                    .horizontal(HorizontalAlign::Right),
            ],
        ),
    ];
    Table { size_pt: 13.0, ..table(&[10.0, 60.0, 20.0], head, body) }
}

/// What the plan has not: a công văn to several offices, signed for a consultative body, that
/// ends in the signature; a sheet that begins and ends with a table; an empty one without number.
pub(super) fn every_block() -> Document {
    let head = Letterhead {
        superior: texts(["UBND XÃ TÙNG ẢNH"]),
        agency: texts(["BAN CHỈ ĐẠO", "CẢI CÁCH HÀNH CHÍNH"]),
        number: "Số: 05/BCĐ-VHXH".to_owned(),
        subject: Some("V/v báo cáo kết quả\ncải cách hành chính".to_owned()),
        ..letterhead()
    };
    let end = Signing {
        recipients: Vec::new(),
        drafter: None,
        capacity: texts(["TRƯỞNG BAN"]),
        post: Some("CHỦ TỊCH ỦY BAN NHÂN DÂN".to_owned()),
        name: String::new(),
    };
    let addressees =
        Addressees { names: texts(["Các ban, ngành, đoàn thể xã", "Trưởng các thôn"]) };
    let letter = section(
        Orientation::Portrait,
        vec![
            Block::Letterhead(head),
            Block::Addressees(addressees),
            Block::Table(budget()),
            Block::Signing(end),
        ],
    );
    let mut tables =
        section(Orientation::Landscape, vec![Block::Table(tasks(1)), Block::Table(budget())]);
    tables.page.page_number = Some(PageNumber { size_pt: 13, on_first_page: true });
    let mut empty = section(Orientation::Portrait, Vec::new());
    empty.page.page_number = None;
    document(vec![letter, tables, empty])
}

/// Two header rows with spans, a domain, and an objective over two tasks.
pub(super) fn appendix() -> Section {
    use ParagraphStyle as S;
    let blocks = vec![
        paragraph(S::AppendixNumber, "Phụ lục"),
        paragraph(S::AppendixTitle, "NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2022"),
        paragraph(
            S::ReferenceLine,
            "(Kèm theo Kế hoạch số      /KH-UBND ngày    tháng 01 năm 2022 của Ủy ban nhân dân xã Tùng Ảnh)",
        ),
        Block::Rule(Rule { width_share: 0.15 }),
        Block::Table(tasks(1)),
        paragraph(S::Closing, "./."),
    ];
    section(Orientation::Landscape, blocks)
}

/// The table of tasks, its rows so many times over.
pub(super) fn tasks(times: usize) -> Table {
    let head = vec![
        Row::new(
            RowKind::Header,
            vec![
                header("TT").spanning(1, 2),
                header("Mục tiêu").spanning(1, 2),
                header("Nhiệm vụ").spanning(1, 2),
                header("Phân công").spanning(2, 1),
                header("Thời gian").spanning(1, 2),
            ],
        ),
        Row::new(RowKind::Header, vec![header("Chủ trì"), header("Phối hợp")]),
        Row::new(
            RowKind::Numbering,
            ["1", "2", "3", "4", "5", "6"].map(|n| header(n).italic()).to_vec(),
        ),
    ];
    let body = (0..times).flat_map(|_| domain()).collect();
    table(&[12.0, 45.0, 90.0, 35.0, 40.0, 30.0], head, body)
}

fn domain() -> Vec<Row> {
    let centred = |words: &str| Cell::text(words).horizontal(HorizontalAlign::Centre);
    vec![
        Row::new(
            RowKind::Domain,
            vec![header("I"), Cell::text("Cải cách thể chế").bold().spanning(5, 1)],
        ),
        task(vec![
            centred("1"),
            Cell::text("100% văn bản được rà soát & \"hợp nhất\" đúng hạn <5 ngày")
                .spanning(1, 2)
                .vertical(VerticalAlign::Top)
                .horizontal(HorizontalAlign::Justified),
            Cell::text("Rà soát văn bản quy phạm pháp luật của HĐND, UBND xã:\n- Lập danh mục văn bản hết hiệu lực;\n- Công bố kết quả rà soát.")
                .horizontal(HorizontalAlign::Justified),
            centred("Tư pháp - Hộ tịch"),
            Cell::empty(),
            centred("Quý I/2022"),
        ]),
        task(vec![
            centred("2"),
            Cell::text("Tự kiểm tra, xử lý văn bản trái pháp luật").horizontal(HorizontalAlign::Justified),
            centred("Văn phòng - Thống kê"),
            Cell::text("Các ban, ngành, đoàn thể").italic(),
            centred("25/11/2022"),
        ]),
    ]
}
