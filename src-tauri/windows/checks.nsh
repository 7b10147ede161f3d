; What is refused, and how the officer is told. Without a window (/S) every question is answered
; with the careful choice, and the exit code tells.

!macro REFUSE CODE
  SetErrorLevel ${CODE}
  Quit
!macroend

Function RefuseOldWindows
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "${OLD_WINDOWS}" /SD IDOK
    !insertmacro REFUSE ${TOO_OLD}
  ${EndIf}
FunctionEnd

; Where an earlier version lies. The entry may have outlived its files; then there is none.
Function FindEarlier
  ReadRegStr $Earlier HKCU "${ENTRY}" "InstallLocation"
  ReadRegStr $EarlierVersion HKCU "${ENTRY}" "DisplayVersion"
  ${IfNot} ${FileExists} "$Earlier\${PROGRAM}"
    StrCpy $Earlier ""
    StrCpy $EarlierVersion ""
  ${EndIf}
FunctionEnd

; A newer version may have changed the form of the book; an older one then refuses to open it.
Function ConfirmOlder
  ${If} $EarlierVersion == ""
    Return
  ${EndIf}
  ${VersionCompare} "$EarlierVersion" "${VERSION}" $0
  ${If} $0 == 1
  ${AndIf} ${Cmd} `MessageBox MB_YESNO|MB_ICONEXCLAMATION|MB_DEFBUTTON2 "${OLDER_THAN_INSTALLED}" /SD IDNO IDNO`
    !insertmacro REFUSE ${NEWER}
  ${EndIf}
FunctionEnd

!macro CHECKS UN
  ; Two at once would move each other's files.
  Function ${UN}RefuseSecond
    System::Call 'kernel32::CreateMutexW(p 0, i 0, w "So CCHC setup") p .r0 ?e'
    Pop $1
    ${If} $1 = 183 ; ERROR_ALREADY_EXISTS
      MessageBox MB_OK|MB_ICONEXCLAMATION "${SECOND_INSTALLER}" /SD IDOK
      !insertmacro REFUSE ${SECOND}
    ${EndIf}
  FunctionEnd

  ; Sets $0 to 1 when the program $0 in the folder $Earlier cannot be written. Windows lends no
  ; running program for writing; one marked read-only only looks so.
  Function ${UN}IsRunning
    StrCpy $1 "$Earlier\$0"
    StrCpy $0 0
    ${If} ${FileExists} $1
      SetFileAttributes $1 NORMAL
      ClearErrors
      FileOpen $2 $1 a
      ${If} ${Errors}
        StrCpy $0 1
      ${Else}
        FileClose $2
      ${EndIf}
    ${EndIf}
  FunctionEnd

  ; Asks until neither program of $Earlier runs, or gives up.
  Function ${UN}WaitUntilClosed
    ${If} $Earlier == ""
      Return
    ${EndIf}
    ${Do}
      StrCpy $0 "${PROGRAM}"
      Call ${UN}IsRunning
      ${If} $0 = 0
        StrCpy $0 "${TOOL}"
        Call ${UN}IsRunning
      ${EndIf}
      ${If} $0 = 0
        Return
      ${EndIf}
      ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${STILL_RUNNING}" /SD IDCANCEL IDCANCEL`
        !insertmacro REFUSE ${RUNNING}
      ${EndIf}
    ${Loop}
  FunctionEnd
!macroend

!insertmacro CHECKS ""
!insertmacro CHECKS "un."
