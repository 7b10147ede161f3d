//! The words of native messages and questions. What the page says lies in `ui/src/lib/text`.

use std::path::Path;

use cchc_api::Problem;

/// The name of the program, in the title of the window and of every message.
pub(crate) const NAME: &str = "Sổ CCHC";

/// The web view is not installed.
pub(crate) const NO_WEB_VIEW: &str = "Máy này chưa có Microsoft Edge WebView2 Runtime nên cửa sổ \
    không hiện được.\n\nHãy cài WebView2 bằng bộ cài đầy đủ của Sổ CCHC (không cần mạng) hoặc nhờ \
    người quản trị máy cài, rồi mở lại chương trình. Dữ liệu không bị thay đổi.";

/// The web view is too old.
pub(crate) const OLD_WEB_VIEW: &str = "Microsoft Edge WebView2 Runtime trên máy này đã quá cũ nên \
    cửa sổ không hiện đúng.\n\nHãy cài bản mới bằng bộ cài đầy đủ của Sổ CCHC (không cần mạng) \
    hoặc nhờ người quản trị máy cập nhật, rồi mở lại chương trình. Dữ liệu không bị thay đổi.";

/// The system does not say where the user's data belongs.
pub(crate) const NO_PLACE: &str = "Không tìm được thư mục dữ liệu của tài khoản này.\n\nHãy đăng \
    nhập lại vào máy rồi mở chương trình; nếu vẫn thế, báo người quản trị máy.";

/// The first screen does not come.
pub(crate) const NO_PAINT: &str = "Đã chờ 20 giây mà cửa sổ chưa hiện nội dung. Thường là do trình \
    điều khiển màn hình hoặc bộ nhớ tạm của cửa sổ bị hỏng; dữ liệu không bị ảnh hưởng.\n\nMở lại \
    ở chế độ an toàn?";

/// Yes to [`NO_PAINT`].
pub(crate) const SAFE_MODE: &str = "Mở chế độ an toàn";

/// No to [`NO_PAINT`].
pub(crate) const WAIT: &str = "Chờ thêm";

/// The page does not agree to be closed.
pub(crate) const NOT_WRITTEN: &str = "Chương trình chưa ghi xong nội dung đang gõ. Nếu đóng ngay, \
    chữ vừa gõ trong ô cuối cùng có thể mất; những gì đã lưu vẫn còn.\n\nVẫn đóng?";

/// Yes to [`NOT_WRITTEN`].
pub(crate) const CLOSE_ANYWAY: &str = "Vẫn đóng";

/// No to [`NOT_WRITTEN`].
pub(crate) const STAY: &str = "Ở lại";

/// Windows ends the session while the page writes.
#[cfg_attr(not(windows), allow(dead_code, reason = "only Windows tells before it ends"))]
pub(crate) const BEING_WRITTEN: &str = "Đang lưu nội dung vừa gõ, xong ngay.";

/// Windows ends the session, and the page has not written.
#[cfg_attr(not(windows), allow(dead_code, reason = "only Windows tells before it ends"))]
pub(crate) const NOT_YET_WRITTEN: &str = "Chưa lưu được nội dung đang gõ. Bấm “Hủy” (Cancel), xem \
    lại ô đang gõ rồi mới tắt máy.";

/// A word of the command line that is not understood.
pub(crate) fn wrong_argument(word: &str) -> String {
    format!(
        "Không hiểu tham số “{word}”.\n\nChỉ dùng được: --data TỆP (mở tệp dữ liệu khác) và \
         --safe-mode (chế độ an toàn). Hãy sửa lối tắt (shortcut) rồi mở lại."
    )
}

/// The folder of the data cannot be made.
pub(crate) fn no_folder(folder: &Path, error: &std::io::Error) -> String {
    format!(
        "Không tạo được thư mục dữ liệu {} ({error}).\n\nKiểm tra quyền ghi và chỗ trống trên ổ \
         đĩa, rồi mở lại chương trình.",
        folder.display()
    )
}

/// The data file cannot be opened.
pub(crate) fn cannot_open(book: &Path, problem: &Problem) -> String {
    let detail = match problem.detail.as_str() {
        "" => problem.code.to_owned(),
        detail => format!("{}: {detail}", problem.code),
    };
    format!(
        "{}\n{}\n\nTệp dữ liệu: {}\nTệp không bị thay đổi.\n\nChi tiết cho người hỗ trợ: {detail}",
        sentence(problem.message_vi()),
        sentence(problem.hint_vi()),
        book.display(),
    )
}

/// The window cannot be made.
pub(crate) fn no_window(error: &dyn std::error::Error) -> String {
    format!(
        "Không mở được cửa sổ chương trình.\n\nKhởi động lại máy rồi thử lại; nếu vẫn lỗi, báo \
         người hỗ trợ. Dữ liệu không bị thay đổi.\n\nChi tiết: {error}"
    )
}

/// Words of the core, which begin small and end open, as a sentence.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let Some(first) = letters.next() else { return String::new() };
    let end = if words.ends_with(['.', '!', '?']) { "" } else { "." };
    format!("{}{}{end}", first.to_uppercase(), letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_data_file_is_told_with_its_next_step_and_its_place() {
        let problem = Problem {
            code: "store.newer_file",
            args: [("message", "đây là tệp mới hơn".into()), ("hint", "cập nhật.".into())].into(),
            detail: "min_reader 9".to_owned(),
        };
        let text = cannot_open(Path::new("D:/Sổ/so-cchc.db"), &problem);
        assert!(text.starts_with("Đây là tệp mới hơn.\nCập nhật.\n"), "{text}");
        assert!(text.contains("D:/Sổ/so-cchc.db") && text.ends_with("newer_file: min_reader 9"));
    }
}
