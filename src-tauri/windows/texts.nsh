; Every word of the installer and the remover that is not NSIS' own.
;
; Windows writes its own language on the buttons of a message, so both names are told.

!define NAME "Sổ CCHC"
!define INSTALLER_NAME "Cài đặt Sổ CCHC ${VERSION}"
!define REMOVER_NAME "Gỡ cài đặt Sổ CCHC"
!define ABOUT "Kế hoạch, tiến độ và báo cáo cải cách hành chính"
!define COPYRIGHT "Giấy phép Apache 2.0 hoặc MIT"
!define REMOVAL_KEEPS_DATA "Gỡ cài đặt không xóa dữ liệu"

!define BUTTON_BACK "&Quay lại"
!define BUTTON_NEXT "&Tiếp tục"
!define BUTTON_CANCEL "Hủy"
!define BUTTON_CLOSE "Đón&g"
!define BUTTON_INSTALL "&Cài đặt"
!define BUTTON_REMOVE "&Gỡ cài đặt"
!define OPEN "&Mở Sổ CCHC"

!define GREETING_END "$\r$\n$\r$\nBấm “Cài đặt” để bắt đầu."
!define GREETING_NEW "Sổ CCHC giữ kế hoạch cải cách hành chính, tiến độ, tài liệu kiểm chứng, số liệu và báo cáo của cơ quan ngay trên máy này.$\r$\n$\r$\nChương trình được cài cho tài khoản Windows đang dùng: không cần quyền quản trị, không cần mạng.${GREETING_END}"
!define GREETING_UPGRADE "Máy này đang có Sổ CCHC $EarlierVersion. Bộ cài sẽ thay bằng bản ${VERSION}.$\r$\n$\r$\nSổ và mọi dữ liệu của cơ quan giữ nguyên.${GREETING_END}"
!define GREETING_AGAIN "Máy này đã có đúng bản Sổ CCHC ${VERSION}. Bộ cài sẽ đặt lại các tệp của chương trình.$\r$\n$\r$\nSổ và mọi dữ liệu của cơ quan giữ nguyên.${GREETING_END}"

!define COPYING "Đang chép chương trình…"
!define STOPPED_TITLE "Chưa cài được"
!define STOPPED_SUBTITLE "Dữ liệu và bản đang có trên máy (nếu có) vẫn nguyên."
!define FINISH_TITLE "Đã cài xong Sổ CCHC"
!define FAREWELL_DATA "$\r$\n$\r$\nSổ và dữ liệu nằm tại:$\r$\n${DATA}"
!define FAREWELL "Mở chương trình bằng biểu tượng “Sổ CCHC” trên màn hình nền hoặc trong Start.${FAREWELL_DATA}"
!define FAREWELL_MISSING "Chương trình mở được sau khi cài thêm Microsoft Edge WebView2 theo các bước ở trang trước.${FAREWELL_DATA}"

!define OLD_WINDOWS "Sổ CCHC cần Windows 10 hoặc Windows 11 (bản 64 bit). Windows trên máy này cũ hơn nên không cài được.$\r$\n$\r$\nHãy nhờ bộ phận công nghệ thông tin nâng cấp Windows, hoặc cài trên máy khác."
!define SECOND_INSTALLER "Một cửa sổ cài hoặc gỡ Sổ CCHC khác đang mở trên máy này.$\r$\n$\r$\nHãy làm xong ở cửa sổ đó."
!define STILL_RUNNING "Sổ CCHC đang mở.$\r$\n$\r$\nHãy đóng cửa sổ Sổ CCHC rồi bấm “Thử lại” (Retry). Bấm “Hủy” (Cancel) để dừng; chưa có gì thay đổi.$\r$\n$\r$\nNếu đã đóng mà vẫn thấy câu này: khởi động lại máy rồi chạy lại."
!define OLDER_THAN_INSTALLED "Máy này đang có Sổ CCHC $EarlierVersion, mới hơn bản ${VERSION} sắp cài.$\r$\n$\r$\nSổ đã mở bằng bản mới có thể không mở được bằng bản cũ: dữ liệu không mất, nhưng phải cài lại bản mới để xem.$\r$\n$\r$\nVẫn cài bản cũ hơn? Nên chọn “Không” (No)."

!define NO_FOLDER "Không tạo được thư mục:$\r$\n${NEW}$\r$\n$\r$\nTài khoản đang dùng có thể không được ghi vào đó, hoặc ổ đĩa đã đầy. Hãy dọn bớt ổ đĩa hoặc hỏi người quản trị máy, rồi chạy lại bộ cài."
!define NO_SPACE "Ổ đĩa không đủ chỗ: cần khoảng $1 MB trống để cài vào$\r$\n$INSTDIR$\r$\n$\r$\nHãy dọn bớt rồi chạy lại bộ cài. Dữ liệu và bản đang có trên máy (nếu có) vẫn nguyên."
!define NOT_WRITTEN "Không ghi được vào:$\r$\n${NEW}$\r$\n$\r$\nỔ đĩa có thể đã đầy. Hãy dọn bớt rồi chạy lại bộ cài. Dữ liệu và bản đang có trên máy (nếu có) vẫn nguyên."
!define NOT_REPLACED "Không thay được tệp $0 trong$\r$\n$INSTDIR$\r$\n$\r$\nCó thể một chương trình khác đang giữ tệp này. Dữ liệu và bản đang có trên máy (nếu có) vẫn nguyên. Hãy khởi động lại máy rồi chạy lại bộ cài."

!define UNPACKING_WEBVIEW "Đang lấy ra Microsoft Edge WebView2…"
!define INSTALLING_WEBVIEW "Đang cài Microsoft Edge WebView2 để hiện cửa sổ; có thể mất vài phút…"
!define MISSING_TITLE "Còn thiếu một thành phần của Microsoft"
!define MISSING_SUBTITLE "Sổ CCHC đã cài xong nhưng cửa sổ chưa hiện được."
!define MISSING_WHY "Máy này chưa có (hoặc có bản quá cũ của) Microsoft Edge WebView2 Runtime, thành phần miễn phí của Microsoft để hiện cửa sổ. Máy này không cần nối mạng; hãy làm lần lượt:"
!define MISSING_FAILED "Đã chạy bộ cài WebView2 đi kèm nhưng máy này vẫn chưa có WebView2 Runtime (mã $2). Tệp có thể bị hỏng khi chép; hãy tải lại và làm lần lượt:"
!define MISSING_PAGE "1.  Trên một máy có mạng, mở trang của Microsoft:"
!define MISSING_STEPS "2.  Ở mục “Evergreen Standalone Installer”, tải bản x64. Tệp tải về có tên$\r$\n     ${WEBVIEW_INSTALLER}$\r$\n3.  Chép tệp đó vào USB, cùng thư mục với bộ cài Sổ CCHC này.$\r$\n4.  Chạy lại bộ cài từ USB: WebView2 được cài kèm, không cần quyền quản trị."

!define GREETING_REMOVE "Chương trình Sổ CCHC và các biểu tượng của nó sẽ được gỡ khỏi máy này.$\r$\n$\r$\nSổ và mọi dữ liệu của cơ quan được giữ nguyên; cài lại là dùng tiếp được ngay.$\r$\n$\r$\nBấm “Gỡ cài đặt” để bắt đầu."
!define REMOVING "Đang gỡ chương trình…"
!define REMOVING_SUBTITLE "Dữ liệu của cơ quan được giữ nguyên."
!define NOT_REMOVED "Chưa xóa được tệp:$\r$\n$0$\r$\n$\r$\nCó thể một chương trình khác đang giữ tệp này. Hãy khởi động lại máy rồi gỡ lại. Dữ liệu vẫn nguyên."
!define STOPPED_REMOVING_TITLE "Chưa gỡ xong"
!define REMOVED_TITLE "Đã gỡ Sổ CCHC"
!define FAREWELL_REMOVED "Chương trình đã được gỡ khỏi máy này."
!define FAREWELL_KEPT "$\r$\n$\r$\nDữ liệu KHÔNG bị xóa. Sổ, các bản lưu và bản in vẫn nằm tại:$\r$\n${DATA}$\r$\n$\r$\nCài lại Sổ CCHC là dùng tiếp được ngay. Muốn chuyển sang máy khác, hãy chép cả thư mục này."
