//! What can be said to `cchc report`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand};

/// The commands, in the order in which a report comes to be.
#[derive(Debug, Subcommand)]
pub(crate) enum ReportCommand {
    // What is due: calendar, schemes, outlines.
    /// Lịch báo cáo của một năm: phải gửi gì, trước ngày nào, đã gửi chưa
    Calendar {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Năm báo cáo; không ghi thì năm nay
        #[arg(value_name = "NĂM")]
        year: Option<i32>,
        /// Xem như vào ngày này (NĂM-THÁNG-NGÀY), không ghi thì hôm nay
        #[arg(long, value_name = "NGÀY")]
        on: Option<NaiveDate>,
    },
    /// Chế độ báo cáo: kỳ nào phải gửi, chốt số liệu và gửi ngày nào
    Scheme(ReportSchemeArgs),

    // The text.
    /// Liệt kê các báo cáo
    List {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Chỉ các báo cáo của năm này
        #[arg(value_name = "NĂM")]
        year: Option<i32>,
    },
    /// Lập báo cáo của một kỳ, báo cáo chuyên đề hoặc đột xuất
    New(ReportNewArgs),
    /// Tổng hợp nội dung từ sổ; chữ của cán bộ viết được giữ nguyên
    Compile(ReportTodayArgs),
    /// Cho biết còn thiếu gì trước khi trình ký, ban hành
    Gaps(ReportTodayArgs),
    /// Xem nội dung báo cáo
    Show {
        #[command(flatten)]
        report: ReportArg,
        /// Bản đã ban hành thứ mấy; không ghi thì xem báo cáo hiện nay
        #[arg(long, value_name = "SỐ")]
        version: Option<u32>,
    },
    // The paper.
    /// Xuất báo cáo ra Word, PDF, Excel
    Export(ReportExportArgs),
    // The life.
    /// Trình ký: từ đó nội dung giữ nguyên cho đến khi rút lại
    Submit(ReportArg),
    /// Rút báo cáo đã trình ký về để sửa tiếp
    TakeBack(ReportArg),
    /// Ban hành: khóa nội dung, số liệu và cất các tệp Word, PDF, Excel
    Issue(ReportIssueArgs),
    /// Mở báo cáo đã ban hành để đính chính
    Correct {
        #[command(flatten)]
        report: ReportArg,
        /// Vì sao phải đính chính
        #[arg(long, value_name = "LÝ DO", allow_hyphen_values = true)]
        reason: String,
    },
    /// Bỏ đính chính đang làm: báo cáo trở lại bản đã ban hành
    Discard(ReportArg),
    /// Gắn bản đã ký: tệp PDF ký số, hoặc bản quét, ảnh chụp
    Attach {
        #[command(flatten)]
        report: ReportArg,
        /// Tệp PDF, JPG, PNG hoặc TIF
        #[arg(long, value_name = "FILE")]
        file: PathBuf,
        /// Bản đã ban hành thứ mấy; không ghi thì bản sau cùng
        #[arg(long, value_name = "SỐ")]
        version: Option<u32>,
    },
    /// Gỡ bản đã ký
    Detach {
        #[command(flatten)]
        report: ReportArg,
        /// Bản đã ban hành thứ mấy; không ghi thì bản sau cùng
        #[arg(long, value_name = "SỐ")]
        version: Option<u32>,
    },
    /// Cho biết sổ bây giờ khác báo cáo đã ban hành ở đâu
    Diff {
        #[command(flatten)]
        report: ReportArg,
        /// Bản đã ban hành thứ mấy; không ghi thì bản sau cùng
        #[arg(long, value_name = "SỐ")]
        version: Option<u32>,
    },
}

/// A report to be begun.
#[derive(Debug, Args)]
pub(crate) struct ReportNewArgs {
    /// Tệp dữ liệu
    pub(crate) data: PathBuf,
    /// Năm báo cáo
    #[arg(value_name = "NĂM")]
    pub(crate) year: i32,
    /// Kỳ: t1 đến t12, q1 đến q4, h1 (6 tháng), m9 (9 tháng), y (cả năm)
    #[arg(value_name = "KỲ", required_unless_present_any = ["thematic", "ad_hoc"])]
    pub(crate) period: Option<String>,
    /// Báo cáo chuyên đề về việc này, thay cho kỳ
    #[arg(
        long,
        value_name = "VIỆC",
        requires_all = ["from", "until"],
        conflicts_with_all = ["period", "ad_hoc"]
    )]
    pub(crate) thematic: Option<String>,
    /// Báo cáo đột xuất về việc này, thay cho kỳ
    #[arg(long, value_name = "VIỆC", requires_all = ["from", "until"], conflicts_with = "period")]
    pub(crate) ad_hoc: Option<String>,
    /// Số liệu từ ngày, NĂM-THÁNG-NGÀY
    #[arg(long, value_name = "NGÀY")]
    pub(crate) from: Option<NaiveDate>,
    /// Số liệu đến ngày, NĂM-THÁNG-NGÀY
    #[arg(long, value_name = "NGÀY")]
    pub(crate) until: Option<NaiveDate>,
    /// Đề cương; không ghi thì theo thời kỳ
    #[arg(long, value_name = "MÃ")]
    pub(crate) outline: Option<String>,
}

/// A report to be issued, and what is written on it.
#[derive(Debug, Args)]
pub(crate) struct ReportIssueArgs {
    #[command(flatten)]
    pub(crate) report: ReportArg,
    /// Số của văn bản
    #[arg(long, value_name = "SỐ")]
    pub(crate) number: u32,
    /// Ngày ký, NĂM-THÁNG-NGÀY
    #[arg(long, value_name = "NGÀY")]
    pub(crate) date: NaiveDate,
    /// Người ký; không ghi thì theo phần cuối báo cáo
    #[arg(long, value_name = "HỌ TÊN")]
    pub(crate) signer: Option<String>,
}

/// Which scheme of reports, and what becomes of it.
#[derive(Debug, Args)]
pub(crate) struct ReportSchemeArgs {
    /// Tệp dữ liệu
    pub(crate) data: PathBuf,
    /// Mã chế độ báo cáo, như 2025-hai-cap; không ghi thì liệt kê mọi chế độ
    #[arg(value_name = "MÃ")]
    pub(crate) id: Option<String>,
    /// Lưu chế độ báo cáo của cơ quan từ tệp này, thay cho chế độ cùng mã
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["id", "reset"])]
    pub(crate) set: Option<PathBuf>,
    /// Đặt lại chế độ có mã này như của chương trình
    #[arg(long, value_name = "MÃ", conflicts_with = "id")]
    pub(crate) reset: Option<String>,
}

/// A report: by year and period, or by its number.
#[derive(Debug, Args)]
pub(crate) struct ReportArg {
    /// Tệp dữ liệu
    pub(crate) data: PathBuf,
    /// Năm báo cáo
    #[arg(value_name = "NĂM", required_unless_present = "id", requires = "period")]
    pub(crate) year: Option<i32>,
    /// Kỳ: t1 đến t12, q1 đến q4, h1 (6 tháng), m9 (9 tháng), y (cả năm)
    #[arg(value_name = "KỲ", required_unless_present = "id")]
    pub(crate) period: Option<String>,
    /// Số của báo cáo trong sổ, thay cho năm và kỳ: báo cáo chuyên đề, đột xuất không có kỳ
    #[arg(long, value_name = "SỐ", conflicts_with_all = ["year", "period"])]
    pub(crate) id: Option<u64>,
}

/// A report as it is on a day.
#[derive(Debug, Args)]
pub(crate) struct ReportTodayArgs {
    #[command(flatten)]
    pub(crate) report: ReportArg,
    /// Ngày hôm nay, NĂM-THÁNG-NGÀY; không ghi thì theo đồng hồ
    #[arg(long, value_name = "NGÀY")]
    pub(crate) today: Option<NaiveDate>,
}

/// Which paper of a report, and into which files.
#[derive(Debug, Args)]
pub(crate) struct ReportExportArgs {
    #[command(flatten)]
    pub(crate) report: ReportArg,
    /// Bản đã ban hành thứ mấy, in đúng như khi ban hành; không ghi thì in báo cáo hiện nay
    #[arg(long, value_name = "SỐ")]
    pub(crate) version: Option<u32>,
    /// Chỉ các bảng của phụ lục (Excel lúc nào cũng chỉ có các bảng)
    #[arg(long)]
    pub(crate) tables: bool,
    /// Văn bản điện tử: để trống số, ngày ở dòng dẫn chiếu của phụ lục
    #[arg(long)]
    pub(crate) electronic: bool,
    /// Tệp Word, đặt tên theo báo cáo, trong thư mục đang đứng
    #[arg(long)]
    pub(crate) docx: bool,
    /// Tệp PDF, cũng vậy
    #[arg(long)]
    pub(crate) pdf: bool,
    /// Tệp Excel, cũng vậy
    #[arg(long)]
    pub(crate) xlsx: bool,
    /// Tệp sẽ ghi: Word, PDF hoặc Excel theo đuôi tệp
    #[arg(
        short = 'o',
        long,
        value_name = "FILE.docx|.pdf|.xlsx",
        required_unless_present_any = ["docx", "pdf", "xlsx"],
        conflicts_with_all = ["docx", "pdf", "xlsx"]
    )]
    pub(crate) to: Option<PathBuf>,
}
