; How files come to their place and go from it.
;
; All new files are unpacked aside first, so that a full disk costs nothing but the attempt. Then
; the old ones are renamed away and the new ones into their place, which needs no space; whatever
; fails there is renamed back. A list of the installed files lies among them: an upgrade and the
; removal touch what stands in it and nothing else, wherever the program was installed.

; Puts every name of a list into $R9, one after the other, until END_EACH.
!macro EACH_OF FILE
  ClearErrors
  FileOpen $R8 "${FILE}" r
  ${IfNot} ${Errors}
    ${Do}
      FileReadUTF16LE $R8 $R9
      ${If} ${Errors}
        ${ExitDo}
      ${EndIf}
      StrCpy $R9 $R9 -2 ; the end of the line
!macroend

!macro END_EACH
    ${Loop}
    FileClose $R8
  ${EndIf}
!macroend

; Before the new files are unpacked.
Function MakeReady
  RMDir /r "${GONE}"
  Call RollBack ; what an attempt that lost its power left half-way
  ${If} ${FileExists} "${OLD}\*.*"
    StrCpy $0 "${OLD}"
    MessageBox MB_OK|MB_ICONSTOP "${NOT_REPLACED}" /SD IDOK
    !insertmacro STOP
  ${EndIf}
  ClearErrors
  CreateDirectory "${NEW}"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "${NO_FOLDER}" /SD IDOK
    !insertmacro STOP
  ${EndIf}
  Call AskForSpace
FunctionEnd

; After they are unpacked.
Function Replace
  ClearErrors
  WriteUninstaller "${NEW}\${REMOVER}"
  ${IfNot} ${Errors}
    Call List
  ${EndIf}
  ${If} ${Errors}
  ${OrIf} $0 != ""
    MessageBox MB_OK|MB_ICONSTOP "${NOT_WRITTEN}" /SD IDOK
    Call CleanUp
    !insertmacro STOP
  ${EndIf}
  Call PutAway
  ${If} $0 == ""
    Call PutInPlace
  ${EndIf}
  SetOutPath "$TEMP" ; the folder of the new files is held as the current one
  ${If} $0 != ""
    Call RollBack
    MessageBox MB_OK|MB_ICONSTOP "${NOT_REPLACED}" /SD IDOK
    !insertmacro STOP
  ${EndIf}
  Rename "${OLD}" "${GONE}"
  RMDir /r "${GONE}"
  RMDir /r "${NEW}"
  ${If} $Earlier != ""
  ${AndIf} $Earlier != $INSTDIR
    Call RemoveListed ; it moved to another folder
  ${EndIf}
FunctionEnd

; Refuses before anything is written. The old files stay until the new ones are complete.
Function AskForSpace
  SectionGetSize ${Programs} $1 ; in KB
  IntOp $1 $1 + 1024 ; what removes them, and the list
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r2, p 0, p 0) i .r0'
  System::Int64Op $2 / 1024
  Pop $2
  System::Int64Op $2 < $1
  Pop $3
  ${If} $0 <> 0
  ${AndIf} $3 = 1
    IntOp $1 $1 / 1024
    IntOp $1 $1 + 1
    MessageBox MB_OK|MB_ICONSTOP "${NO_SPACE}" /SD IDOK
    Call CleanUp
    !insertmacro STOP
  ${EndIf}
FunctionEnd

; Writes down what was unpacked; $0 becomes nothing when that succeeds.
Function List
  StrCpy $0 "${LIST}"
  FileOpen $R8 "${NEW}\${LIST}" w
  ${If} ${Errors}
    Return
  ${EndIf}
  StrCpy $0 ""
  FindFirst $R7 $R9 "${NEW}\*.*"
  ${DoUntil} $R9 == ""
    ${If} $R9 != "."
    ${AndIf} $R9 != ".."
    ${AndIf} $R9 != "${LIST}"
      ClearErrors
      FileWriteUTF16LE $R8 "$R9$\r$\n"
      ${If} ${Errors}
        StrCpy $0 "${LIST}"
      ${EndIf}
    ${EndIf}
    FindNext $R7 $R9
  ${Loop}
  FindClose $R7
  FileClose $R8
  ClearErrors ; the end of the folder is none
FunctionEnd

; Renames $R9 from the installed files to the old ones; $0 is the name that could not be renamed.
!macro PUT_AWAY
  ${If} ${FileExists} "$INSTDIR\$R9"
    ClearErrors
    Rename "$INSTDIR\$R9" "${OLD}\$R9"
    ${If} ${Errors}
      StrCpy $0 $R9
    ${EndIf}
  ${EndIf}
!macroend

; Everything of the installed version, and whatever else stands where a new file belongs.
Function PutAway
  StrCpy $0 ""
  CreateDirectory "${OLD}"
  !insertmacro EACH_OF "$INSTDIR\${LIST}"
    !insertmacro PUT_AWAY
  !insertmacro END_EACH
  !insertmacro EACH_OF "${NEW}\${LIST}"
    !insertmacro PUT_AWAY
  !insertmacro END_EACH
  StrCpy $R9 "${LIST}"
  !insertmacro PUT_AWAY
FunctionEnd

; The list goes last: as long as it lies aside, RollBack knows what is new.
Function PutInPlace
  !insertmacro EACH_OF "${NEW}\${LIST}"
    ClearErrors
    Rename "${NEW}\$R9" "$INSTDIR\$R9"
    ${If} ${Errors}
      StrCpy $0 $R9
    ${EndIf}
  !insertmacro END_EACH
  ${If} $0 == ""
    ClearErrors
    Rename "${NEW}\${LIST}" "$INSTDIR\${LIST}"
    ${If} ${Errors}
      StrCpy $0 "${LIST}"
    ${EndIf}
  ${EndIf}
FunctionEnd

; Takes new files out again and brings the old ones back. Without a list aside, all were in place.
Function RollBack
  ${IfNot} ${FileExists} "${NEW}\${LIST}"
    RMDir /r "${OLD}"
  ${Else}
    !insertmacro EACH_OF "${NEW}\${LIST}"
      ${IfNot} ${FileExists} "${NEW}\$R9"
        Delete "$INSTDIR\$R9"
      ${EndIf}
    !insertmacro END_EACH
    FindFirst $R7 $R9 "${OLD}\*.*"
    ${DoUntil} $R9 == ""
      ${If} $R9 != "."
      ${AndIf} $R9 != ".."
        Rename "${OLD}\$R9" "$INSTDIR\$R9"
      ${EndIf}
      FindNext $R7 $R9
    ${Loop}
    FindClose $R7
  ${EndIf}
  Call CleanUp
FunctionEnd

; Leaves no trace of an attempt; where nothing was installed, no folder either.
Function CleanUp
  SetOutPath "$TEMP"
  RMDir "${OLD}"
  ${IfNot} ${FileExists} "${OLD}\*.*"
    RMDir /r "${NEW}"
  ${EndIf}
  RMDir "$INSTDIR"
FunctionEnd

; NSIS itself has told what could not be written.
Function .onInstFailed
  Call CleanUp
FunctionEnd

; Removes the installed files of the folder $Earlier, and the folder when nothing else is in it.
!macro REMOVE_LISTED UN
  Function ${UN}RemoveListed
    StrCpy $0 ""
    !insertmacro EACH_OF "$Earlier\${LIST}"
      ClearErrors
      Delete "$Earlier\$R9"
      ${If} ${Errors}
      ${AndIf} $R9 != "${REMOVER}" ; it may be what runs
        StrCpy $0 "$Earlier\$R9"
      ${EndIf}
    !insertmacro END_EACH
    ${If} $0 != ""
      MessageBox MB_OK|MB_ICONEXCLAMATION "${NOT_REMOVED}" /SD IDOK
      !insertmacro STOP
    ${EndIf}
    Delete "$Earlier\${LIST}"
    SetOutPath "$TEMP" ; the current folder cannot be removed
    RMDir "$Earlier"
  FunctionEnd
!macroend

!insertmacro REMOVE_LISTED ""
!insertmacro REMOVE_LISTED "un."
