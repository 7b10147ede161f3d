; The installer of So CCHC, made by `cargo xtask package --windows` with NSIS 3.
;
; Per user, so that nobody needs an administrator: programs into %LOCALAPPDATA%\Programs\So CCHC.
; The office's data lies in %LOCALAPPDATA%\So CCHC; nothing here writes, moves or deletes there.
;
; Read replace.nsh for how an older version is replaced, checks.nsh for what is refused, webview.nsh
; for the component of Microsoft that shows the window, texts.nsh for every word the officer reads.
;
; Told by xtask: VERSION (1.2.3), FILES (the folder of what is installed), OUTPUT (the installer);
; optionally WEBVIEW2 (Microsoft's standalone installer, put inside) and STORE (no compression).
;
; Exit codes: 0 done; 2 something could not be written, all is as before; 11 this Windows is too
; old; 12 the program is running; 13 a newer version is installed; 14 another installer is running.
;
; A 64-bit program cannot say a word on a 32-bit Windows: there Windows itself refuses to start it.

Target amd64-unicode
Unicode true
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!ifdef STORE
  SetCompress off
!else ifdef WEBVIEW2
  ; Each file on its own: the large component is unpacked only where it is missing.
  SetCompressor lzma
!else
  SetCompressor /SOLID lzma
  ; In megabytes: both programs have most libraries inside, and with the usual 8 the second is told
  ; all anew. The installer asks for as much memory.
  SetCompressorDictSize 64
!endif

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include WordFunc.nsh

!define PROGRAM "so-cchc.exe"
!define TOOL "cchc.exe"
!define REMOVER "uninstall.exe"
!define DATA "$LOCALAPPDATA\So CCHC"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\So CCHC"

; What is installed; the new and the old files while a version replaces another; and old files
; that were replaced completely: they may go, and never come back.
!define LIST "installed.txt"
!define NEW "$INSTDIR\so-cchc.new"
!define OLD "$INSTDIR\so-cchc.old"
!define GONE "$INSTDIR\so-cchc.gone"

!define TOO_OLD 11
!define RUNNING 12
!define NEWER 13
!define SECOND 14

; Where an earlier version lies and which it is, or nothing; why WebView2 is missing, or nothing.
Var Earlier
Var EarlierVersion
Var Missing
; What the first and the last page say.
Var Greeting
Var Farewell

!include /CHARSET=UTF8 texts.nsh

Name "${NAME}"
Caption "${INSTALLER_NAME}"
UninstallCaption "${REMOVER_NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\So CCHC"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow
SetFont "Segoe UI" 9

!define MUI_ICON "..\icons\icon.ico"
!define MUI_UNICON "..\icons\icon.ico"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "header.bmp"
!define MUI_WELCOMEFINISHPAGE_BITMAP "welcome.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "welcome.bmp"

!define MUI_WELCOMEPAGE_TITLE "${INSTALLER_NAME}"
!define MUI_WELCOMEPAGE_TEXT "$Greeting"
!define MUI_PAGE_CUSTOMFUNCTION_PRE Greet
!insertmacro MUI_PAGE_WELCOME
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "${STOPPED_TITLE}"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "${STOPPED_SUBTITLE}"
!insertmacro MUI_PAGE_INSTFILES
Page custom TellMissing
!define MUI_FINISHPAGE_NOREBOOTSUPPORT
!define MUI_FINISHPAGE_TITLE "${FINISH_TITLE}"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_TEXT "$Farewell"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "${OPEN}"
!define MUI_PAGE_CUSTOMFUNCTION_PRE TakeLeave
!define MUI_PAGE_CUSTOMFUNCTION_SHOW OfferToOpen
!insertmacro MUI_PAGE_FINISH

!define MUI_WELCOMEPAGE_TITLE "${REMOVER_NAME}"
!define MUI_WELCOMEPAGE_TEXT "$Greeting"
!define MUI_PAGE_CUSTOMFUNCTION_PRE un.Greet
!insertmacro MUI_UNPAGE_WELCOME
; MUI forgets to do this itself.
!undef MUI_INSTFILESPAGE_ABORTHEADER_TEXT
!undef MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT
!define MUI_PAGE_HEADER_TEXT "${REMOVER_NAME}"
!define MUI_PAGE_HEADER_SUBTEXT "${REMOVING_SUBTITLE}"
!define MUI_INSTFILESPAGE_ABORTHEADER_TEXT "${STOPPED_REMOVING_TITLE}"
!define MUI_INSTFILESPAGE_ABORTHEADER_SUBTEXT "${REMOVING_SUBTITLE}"
!insertmacro MUI_UNPAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "${REMOVED_TITLE}"
!define MUI_FINISHPAGE_TEXT "$Farewell"
!define MUI_PAGE_CUSTOMFUNCTION_PRE un.TakeLeave
!insertmacro MUI_UNPAGE_FINISH

!insertmacro MUI_LANGUAGE "Vietnamese"
MiscButtonText "${BUTTON_BACK}" "${BUTTON_NEXT}" "${BUTTON_CANCEL}" "${BUTTON_CLOSE}"
InstallButtonText "${BUTTON_INSTALL}"
UninstallButtonText "${BUTTON_REMOVE}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductName" "${NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileDescription" "${INSTALLER_NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "CompanyName" "${NAME}"
VIAddVersionKey /LANG=${LANG_VIETNAMESE} "LegalCopyright" "${COPYRIGHT}"

; Says above the bar what is being done; what NSIS would tell of every file is no news there.
!macro SAY TEXT
  SetDetailsPrint textonly
  DetailPrint "${TEXT}"
  SetDetailsPrint none
!macroend

; Ends a section that could not do its work; everybody was told why.
!macro STOP
  !insertmacro SAY "${STOPPED}"
  Abort
!macroend

!include checks.nsh
!include webview.nsh

Section "-Programs" Programs
  !insertmacro SAY "${COPYING}"
  Call WaitUntilClosed
  Call MakeReady
  ; Here, not in a function: NSIS counts the size of a section.
  SetOutPath "${NEW}"
  File "${FILES}\*"
  Call Replace
  Call RegisterAndLink
SectionEnd

!include replace.nsh

; Not among Programs: its size is not theirs.
Section "-WebView2"
  Call BringWebView
SectionEnd

; The entry of "Apps and features", and the shortcuts.
Function RegisterAndLink
  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "Comments" "${REMOVAL_KEEPS_DATA}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\${REMOVER}"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\${REMOVER}" /S'
  SectionGetSize ${Programs} $0
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1

  ; The folder in which the shortcuts start the program.
  SetOutPath "$INSTDIR"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "${ABOUT}"
  ; Who took it off the desktop does not get it back with every new version.
  ${If} $Earlier == ""
  ${OrIf} ${FileExists} "$DESKTOP\${NAME}.lnk"
    CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "" "" "" "" "${ABOUT}"
  ${EndIf}
FunctionEnd

Function .onInit
  Call RefuseOldWindows
  Call RefuseSecond
  Call FindEarlier
  Call ConfirmOlder
  Call WaitUntilClosed
FunctionEnd

Function Greet
  StrCpy $Greeting "${GREETING_NEW}"
  ${If} $Earlier != ""
    StrCpy $Greeting "${GREETING_UPGRADE}"
  ${EndIf}
  ${If} $EarlierVersion == "${VERSION}"
    StrCpy $Greeting "${GREETING_AGAIN}"
  ${EndIf}
FunctionEnd

Function TakeLeave
  StrCpy $Farewell "${FAREWELL}"
  ${If} $Missing != ""
    StrCpy $Farewell "${FAREWELL_MISSING}"
  ${EndIf}
FunctionEnd

Function OfferToOpen
  ${If} $Missing == ""
    ; Before the page that was left out is the one that installs.
    EnableWindow $mui.Button.Back 0
  ${Else}
    ${NSD_Uncheck} $mui.FinishPage.Run
    ShowWindow $mui.FinishPage.Run ${SW_HIDE}
  ${EndIf}
FunctionEnd

Section "Uninstall"
  !insertmacro SAY "${REMOVING}"
  StrCpy $Earlier $INSTDIR
  Call un.WaitUntilClosed
  Call un.RemoveListed
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  DeleteRegKey HKCU "${ENTRY}"
SectionEnd

Function un.onInit
  Call un.RefuseSecond
  StrCpy $Earlier $INSTDIR
  Call un.WaitUntilClosed
FunctionEnd

Function un.Greet
  StrCpy $Greeting "${GREETING_REMOVE}"
FunctionEnd

Function un.TakeLeave
  StrCpy $Farewell "${FAREWELL_REMOVED}"
  ${If} ${FileExists} "${DATA}\*.*"
    StrCpy $Farewell "${FAREWELL_REMOVED}${FAREWELL_KEPT}"
  ${EndIf}
FunctionEnd
