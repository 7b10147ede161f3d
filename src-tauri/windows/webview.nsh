; Microsoft's WebView2 shows the window. Windows 11 has it, most of Windows 10 got it; an office
; without internet may lack it, and then gets it from beside or inside the installer.

!define WEBVIEW_CLIENT "Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}"
!define WEBVIEW_INSTALLER "MicrosoftEdgeWebView2RuntimeInstallerX64.exe"
!define WEBVIEW_PAGE "https://developer.microsoft.com/microsoft-edge/webview2"

; The oldest that the program works with: OLDEST in src/web_view.rs.
!define WEBVIEW_OLDEST "109"

; Sets $Missing, to nothing when the runtime is there. Microsoft's own way: the version that all
; users or this one have; an installation that was removed may leave 0.0.0.0.
; https://learn.microsoft.com/microsoft-edge/webview2/concepts/distribution
Function LookForWebView
  StrCpy $Missing ""
  SetRegView 32
  ReadRegStr $0 HKLM "SOFTWARE\${WEBVIEW_CLIENT}" "pv"
  SetRegView 64
  ${VersionCompare} "$0" "${WEBVIEW_OLDEST}" $1
  ${If} $1 == 2
    ReadRegStr $0 HKCU "Software\${WEBVIEW_CLIENT}" "pv"
    ${VersionCompare} "$0" "${WEBVIEW_OLDEST}" $1
  ${EndIf}
  ${If} $1 == 2
    StrCpy $Missing "${MISSING_WHY}"
  ${EndIf}
FunctionEnd

; Installs WebView2 where it is missing. Started without an administrator's rights, Microsoft's
; installer installs for this user, and with /silent it asks nothing.
Function BringWebView
  Call LookForWebView
  ${If} $Missing == ""
    Return
  ${EndIf}
  StrCpy $1 "$EXEDIR\${WEBVIEW_INSTALLER}"
  !ifdef WEBVIEW2
    !insertmacro SAY "${UNPACKING_WEBVIEW}"
    InitPluginsDir
    StrCpy $1 "$PLUGINSDIR\${WEBVIEW_INSTALLER}"
    File "/oname=$1" "${WEBVIEW2}"
  !endif
  ${If} ${FileExists} $1
    !insertmacro SAY "${INSTALLING_WEBVIEW}"
    ClearErrors
    ExecWait '"$1" /silent /install' $2
    ${If} ${Errors}
      StrCpy $2 "${NO_PROGRAM}"
    ${EndIf}
    Call LookForWebView
    ${If} $Missing != ""
      StrCpy $Missing "${MISSING_FAILED}"
    ${EndIf}
  ${EndIf}
FunctionEnd

; A page of its own, after the program is installed: what to do without internet.
Function TellMissing
  ${If} $Missing == ""
    Abort
  ${EndIf}
  !insertmacro MUI_HEADER_TEXT "${MISSING_TITLE}" "${MISSING_SUBTITLE}"
  GetDlgItem $0 $HWNDPARENT 3
  ShowWindow $0 ${SW_HIDE}
  EnableWindow $mui.Button.Cancel 0
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 27u "$Missing"
  Pop $0
  ${NSD_CreateLabel} 0 31u 100% 10u "${MISSING_PAGE}"
  Pop $0
  ; A field, so that the address can be copied.
  ${NSD_CreateText} 0 43u 100% 13u "${WEBVIEW_PAGE}"
  Pop $0
  SendMessage $0 ${EM_SETREADONLY} 1 0
  ${NSD_CreateLabel} 0 62u 100% 66u "${MISSING_STEPS}"
  Pop $0
  nsDialogs::Show
FunctionEnd
