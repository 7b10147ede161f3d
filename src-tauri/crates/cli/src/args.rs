//! What can be said to `cchc`. Help texts are in Vietnamese: support reads them over the phone.

use std::path::PathBuf;

use cchc_model::evidence::EvidenceLink;
use cchc_model::ids::{ItemId, PlanId};
use chrono::NaiveDate;
use clap::{Args, Parser, Subcommand, ValueEnum};

mod report;

pub(crate) use report::{
    ReportArg, ReportCommand, ReportExportArgs, ReportIssueArgs, ReportNewArgs, ReportSchemeArgs,
    ReportTodayArgs,
};

/// Sổ CCHC: kế hoạch cải cách hành chính của xã, phường, từ dữ liệu ra Phụ lục Excel.
#[derive(Debug, Parser)]
#[command(name = "cchc", version, disable_help_subcommand = true)]
pub(crate) struct Cli {
    /// In kết quả dạng JSON cho chương trình khác đọc
    #[arg(long, global = true)]
    pub(crate) json: bool,

    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Tạo tệp dữ liệu mới cho một cơ quan
    New {
        /// Tệp dữ liệu sẽ tạo
        data: PathBuf,
        /// Tên cơ quan, ví dụ "UBND xã Tùng Ảnh"
        #[arg(long)]
        office: String,
        /// Danh mục ban đầu: 2021 (trước 01/7/2025) hoặc 2025 (từ 01/7/2025)
        #[arg(long, value_enum, default_value_t = Preset::Y2025)]
        preset: Preset,
    },
    /// Nhập kế hoạch mẫu (một mã, hoặc all); tệp dữ liệu chưa có thì được tạo
    Sample {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Mã kế hoạch mẫu (000 đến 004, hoặc mã như tung-anh-2022), hoặc all
        id: String,
    },
    /// Liệt kê, xem, nhập, xuất kế hoạch
    #[command(subcommand)]
    Plan(PlanCommand),
    /// Đưa tệp vào hồ sơ minh chứng, liệt kê hồ sơ
    #[command(subcommand)]
    Evidence(EvidenceCommand),
    /// Xuất kế hoạch, phụ lục, bảng theo dõi, phiếu đôn đốc ra Word, PDF, Excel
    Export(ExportArgs),
    /// Theo dõi tiến độ: tình trạng từng nhiệm vụ của kế hoạch vào một ngày
    Track(TrackArgs),
    /// Cập nhật tiến độ của nhiệm vụ trong kế hoạch đã ban hành
    Record(RecordArgs),
    /// Liệt kê, xem các sổ theo dõi, thêm một dòng
    #[command(subcommand)]
    Register(RegisterCommand),
    /// Báo cáo định kỳ, chuyên đề, đột xuất
    #[command(subcommand)]
    Report(ReportCommand),
    /// Cho biết Phụ lục sẽ in thành những trang nào
    Preview(PrintArgs),
    /// Liệt kê các mẫu phụ lục
    Layouts {
        /// Tệp dữ liệu; có thì liệt kê cả các mẫu riêng của cơ quan
        data: Option<PathBuf>,
    },
    /// Cho biết chương trình hiểu thời gian hoàn thành thế nào
    Deadline {
        /// Lời văn, ví dụ "Quý II, III/2022"
        #[arg(allow_hyphen_values = true)]
        text: String,
        /// Năm của kế hoạch
        #[arg(long)]
        year: i32,
    },
    /// Cho biết chương trình hiểu kinh phí thế nào
    Budget {
        /// Lời văn, ví dụ "10 triệu đồng/năm"
        #[arg(allow_hyphen_values = true)]
        text: String,
    },
    /// Tìm chữ trong mọi thứ đã ghi, có dấu hoặc không dấu
    Search {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Các từ cần tìm, thứ tự nào cũng được
        #[arg(required = true)]
        words: Vec<String>,
    },
    /// Xem số liệu của một kỳ: đã nhập, tự đếm, tính ra, và chỗ chưa khớp
    Figures {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        period: PeriodArgs,
    },
    /// Nhập số liệu
    #[command(subcommand)]
    Figure(FigureCommand),
    /// Kiểm tra tệp dữ liệu và mọi kế hoạch trong đó
    Check {
        /// Tệp dữ liệu
        data: PathBuf,
    },
    /// Chạy phần lõi cho trình duyệt trên máy này (chỉ để thử)
    #[cfg(feature = "serve")]
    Serve(ServeArgs),
}

/// The core on loopback, for the tests of the screens.
#[cfg(feature = "serve")]
#[derive(Debug, Args)]
pub(crate) struct ServeArgs {
    /// Tệp dữ liệu; chưa có thì như lần chạy đầu tiên
    pub(crate) data: PathBuf,
    /// Thư mục giao diện đã dựng
    #[arg(long)]
    pub(crate) ui: PathBuf,
    /// Thư mục thay cho hộp thoại chọn tệp
    #[arg(long)]
    pub(crate) files: PathBuf,
    /// Cổng; 0 thì chọn cổng trống
    #[arg(long, default_value_t = 0)]
    pub(crate) port: u16,
    /// Ngày hôm nay, NĂM-THÁNG-NGÀY; không ghi thì theo đồng hồ
    #[arg(long)]
    pub(crate) today: Option<NaiveDate>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum PlanCommand {
    /// Liệt kê các kế hoạch
    List {
        /// Tệp dữ liệu
        data: PathBuf,
    },
    /// Xem một kế hoạch
    Show {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        plan: PlanArg,
    },
    /// Nhập một kế hoạch từ tệp JSON
    Import {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Tệp JSON
        file: PathBuf,
    },
    /// Ban hành kế hoạch: giữ lại bản đã ký, từ đó theo dõi tiến độ
    Issue {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        plan: PlanArg,
    },
    /// Mở kế hoạch đã ban hành để điều chỉnh, bổ sung
    Amend {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        plan: PlanArg,
        /// Vì sao phải điều chỉnh, bổ sung
        #[arg(long, value_name = "LÝ DO", allow_hyphen_values = true)]
        reason: String,
    },
    /// Bỏ điều chỉnh đang làm: kế hoạch trở lại bản đã ban hành
    Discard {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        plan: PlanArg,
    },
    /// Liệt kê các bản đã ban hành, hoặc cho biết một bản khác bản trước ở đâu
    Versions {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        plan: PlanArg,
        /// Bản thứ mấy: liệt kê thay đổi của nó so với bản trước
        #[arg(long, value_name = "SỐ", group = "difference")]
        diff: Option<u32>,
        /// Liệt kê thay đổi đang soạn so với bản ban hành sau cùng
        #[arg(long, group = "difference")]
        diff_now: bool,
    },
    /// Xuất một kế hoạch ra JSON
    Export {
        /// Tệp dữ liệu
        data: PathBuf,
        #[command(flatten)]
        plan: PlanArg,
        /// Tệp JSON sẽ ghi; không có thì in ra màn hình
        #[arg(long)]
        to: Option<PathBuf>,
    },
}

/// Which day of a plan is looked at, and what of it.
#[derive(Debug, Args)]
pub(crate) struct TrackArgs {
    /// Tệp dữ liệu
    pub(crate) data: PathBuf,
    #[command(flatten)]
    pub(crate) plan: PlanArg,
    /// Ngày xem, NĂM-THÁNG-NGÀY; không ghi thì hôm nay
    #[arg(long, value_name = "NGÀY")]
    pub(crate) on: Option<NaiveDate>,
    /// Chỉ tính những gì đã cập nhật đến hết ngày này
    #[arg(long, value_name = "NGÀY")]
    pub(crate) known_on: Option<NaiveDate>,
    /// Chỉ liệt kê việc quá hạn
    #[arg(long, group = "list")]
    pub(crate) overdue: bool,
    /// Chỉ liệt kê việc sắp đến hạn
    #[arg(long, group = "list")]
    pub(crate) soon: bool,
    /// Chỉ liệt kê việc không có hạn phải hỏi trong kỳ
    #[arg(long, group = "list")]
    pub(crate) ask: bool,
}

/// A report about a task, or a file of several.
#[derive(Debug, Args)]
pub(crate) struct RecordArgs {
    /// Tệp dữ liệu
    pub(crate) data: PathBuf,
    /// Mã kế hoạch
    #[arg(long, value_name = "ID")]
    pub(crate) plan: String,
    /// Tệp JSON có nhiều lần cập nhật; ghi vào sổ tất cả hoặc không ghi gì
    #[arg(long, value_name = "FILE.json", conflicts_with_all = ["task", "state"])]
    pub(crate) from: Option<PathBuf>,
    /// Số của nhiệm vụ, như lệnh track --json cho biết
    #[arg(long, value_name = "SỐ", required_unless_present = "from")]
    pub(crate) task: Option<u64>,
    /// Kỳ hạn; chỉ cần ghi khi nhiệm vụ có nhiều kỳ hạn
    #[arg(long, value_name = "KỲ", requires = "task")]
    pub(crate) instance: Option<String>,
    /// Tình trạng
    #[arg(long, value_enum, required_unless_present = "from")]
    pub(crate) state: Option<Reported>,
    /// Ngày thực hiện, NĂM-THÁNG-NGÀY; không ghi thì hôm nay
    #[arg(long, value_name = "NGÀY", requires = "task")]
    pub(crate) on: Option<NaiveDate>,
    /// Tỷ lệ hoàn thành, 0 đến 100
    #[arg(long, value_name = "%", requires = "task")]
    pub(crate) percent: Option<u8>,
    /// Đã làm gì, hoặc vì sao chưa làm
    #[arg(long, value_name = "LỜI", requires = "task", default_value = "")]
    pub(crate) done: String,
    /// Người báo
    #[arg(long, value_name = "TÊN", requires = "task", default_value = "")]
    pub(crate) by: String,
    /// Sửa lần cập nhật có số này
    #[arg(long, value_name = "SỐ", requires = "task")]
    pub(crate) supersedes: Option<u64>,
}

/// What an officer reports of a task.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Reported {
    /// Chưa thực hiện
    NotStarted,
    /// Đang thực hiện
    InProgress,
    /// Đã hoàn thành
    Done,
    /// Không phát sinh trong kỳ
    NothingArose,
    /// Không thực hiện do điều chỉnh kế hoạch
    Dropped,
    /// Không hoàn thành vì lý do khách quan
    Excused,
    /// Rút lại, do ghi nhầm (cùng với --supersedes)
    Withdrawn,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RegisterCommand {
    /// Liệt kê các sổ theo dõi và cột của chúng
    List {
        /// Tệp dữ liệu
        data: PathBuf,
    },
    /// Xem các dòng của một sổ
    Rows {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Mã sổ, ví dụ sang-kien
        register: String,
        /// Chỉ các dòng của năm này
        #[arg(long)]
        year: Option<i32>,
        /// Chỉ các dòng có những chữ này, có hoặc không dấu
        #[arg(long, default_value = "")]
        words: String,
    },
    /// Thêm một dòng
    Add {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Mã sổ, ví dụ sang-kien
        register: String,
        /// Các ô, ví dụ ngay=05/3/2026 "noi-dung=Thủ tục đất đai"
        #[arg(required = true, value_name = "CỘT=NỘI DUNG")]
        cells: Vec<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum EvidenceCommand {
    /// Đưa tệp vào hồ sơ; mỗi tệp là một văn bản
    Add {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Các tệp
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// Nhiệm vụ mà các tệp chứng minh, ví dụ tung-anh-2022:12
        #[arg(long, value_name = "PLAN:ID", value_parser = task)]
        task: Option<EvidenceLink>,
    },
    /// Liệt kê các văn bản trong hồ sơ
    List {
        /// Tệp dữ liệu
        data: PathBuf,
    },
}

/// `tung-anh-2022:12`: a plan and the number of a task in it.
fn task(text: &str) -> Result<EvidenceLink, String> {
    let parts = text.rsplit_once(':').and_then(|(plan, task)| {
        let (plan, task) = (PlanId::new(plan).ok()?, task.parse().ok()?);
        Some(EvidenceLink::Task { plan, task: ItemId(task) })
    });
    parts.ok_or_else(|| "cần mã kế hoạch, dấu hai chấm và số của nhiệm vụ".to_owned())
}

/// A period of a year.
#[derive(Debug, Args)]
pub(crate) struct PeriodArgs {
    /// Năm; không ghi thì lấy năm nay
    #[arg(long)]
    pub(crate) year: Option<i32>,
    /// Kỳ: t1 đến t12, q1 đến q4, h1 (6 tháng), m9 (9 tháng), y (cả năm)
    #[arg(long, default_value = "y")]
    pub(crate) period: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum FigureCommand {
    /// Ghi một số liệu cho một kỳ; giá trị trống thì bỏ số đã ghi
    Set {
        /// Tệp dữ liệu
        data: PathBuf,
        /// Mã số liệu, ví dụ 3.5.2
        code: String,
        /// Kỳ: t1 đến t12, q1 đến q4, h1, m9, y
        period: String,
        /// Giá trị như khi gõ, ví dụ 8.930 hoặc "23,5 tỷ đồng"
        #[arg(allow_hyphen_values = true)]
        value: String,
        /// Năm; không ghi thì lấy năm nay
        #[arg(long)]
        year: Option<i32>,
        /// Số ước
        #[arg(long)]
        estimate: bool,
    },
}

/// A plan, said with or without `--plan`.
#[derive(Debug, Args)]
#[group(required = true, multiple = false)]
pub(crate) struct PlanArg {
    /// Mã kế hoạch
    #[arg(value_name = "ID")]
    positional: Option<String>,
    /// Mã kế hoạch
    #[arg(long = "plan", value_name = "ID")]
    named: Option<String>,
}

impl PlanArg {
    /// The identity that was said.
    pub(crate) fn id(&self) -> &str {
        self.positional.as_deref().or(self.named.as_deref()).unwrap_or_default()
    }
}

/// What is to be printed, and how.
#[derive(Debug, Args)]
pub(crate) struct PrintArgs {
    /// Tệp dữ liệu
    pub(crate) data: PathBuf,
    /// Mã kế hoạch
    #[arg(long, value_name = "ID")]
    pub(crate) plan: String,
    /// Số thứ tự phụ lục, từ 1; không ghi thì Excel có mọi phụ lục, Word và PDF có cả kế hoạch
    #[arg(long, value_name = "N")]
    pub(crate) appendix: Option<usize>,
    /// Mẫu phụ lục; không ghi thì dùng mẫu của từng phụ lục
    #[arg(long, value_name = "ID")]
    pub(crate) layout: Option<String>,
    /// Bản đã ban hành thứ mấy, in đúng như khi ban hành; không ghi thì in kế hoạch hiện nay
    #[arg(long, value_name = "SỐ")]
    pub(crate) issued: Option<u32>,
    /// In cả các cột chỉ có trên bản trình lãnh đạo
    #[arg(long)]
    pub(crate) draft: bool,
    /// Văn bản điện tử: để trống số, ngày ở dòng dẫn chiếu của phụ lục
    #[arg(long)]
    pub(crate) electronic: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArgs {
    #[command(flatten)]
    pub(crate) print: PrintArgs,
    #[command(flatten)]
    pub(crate) progress: ProgressArgs,
    /// Tệp sẽ ghi: Excel, Word hoặc PDF theo đuôi tệp
    #[arg(long, value_name = "FILE.xlsx|.docx|.pdf")]
    pub(crate) to: PathBuf,
}

/// Papers that tell how far a plan is on a day.
#[derive(Debug, Args)]
pub(crate) struct ProgressArgs {
    /// Bảng theo dõi tiến độ thay cho kế hoạch
    #[arg(long, requires = "on", conflicts_with_all = ["appendix", "layout", "reminder", "reminders"])]
    pub(crate) tracking: bool,
    /// Chỉ liệt kê nhiệm vụ quá hạn, sắp đến hạn
    #[arg(long, requires = "tracking")]
    pub(crate) open: bool,
    /// Phiếu đôn đốc người, bộ phận này
    #[arg(
        long,
        value_name = "TÊN",
        requires = "on",
        conflicts_with_all = ["appendix", "layout", "reminders"]
    )]
    pub(crate) reminder: Option<String>,
    /// Phiếu đôn đốc mọi người có việc quá hạn, sắp đến hạn
    #[arg(long, requires = "on", conflicts_with_all = ["appendix", "layout"])]
    pub(crate) reminders: bool,
    /// Tính đến ngày, NĂM-THÁNG-NGÀY
    #[arg(long, value_name = "NGÀY")]
    pub(crate) on: Option<NaiveDate>,
    /// Yêu cầu báo cáo chậm nhất ngày này; không ghi thì sau vài ngày làm việc
    #[arg(long, value_name = "NGÀY")]
    pub(crate) answer_by: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Preset {
    /// Trước ngày 01/7/2025: cấp trên là UBND huyện
    #[value(name = "2021")]
    Y2021,
    /// Từ ngày 01/7/2025: cấp trên là UBND tỉnh
    #[value(name = "2025")]
    Y2025,
}
