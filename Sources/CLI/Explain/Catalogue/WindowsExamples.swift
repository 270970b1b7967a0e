/// What of the family "Windows" passes and what is stopped.
enum WindowsExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = windows | Windows | What cmd.exe and PowerShell call the same acts.

    == del | third | del erase copy move xcopy robocopy format
    allow | - | del build.log
    deny | - | format C: /q
    deny | - | del /s /q 'C:\*'

    == Remove-Item | third | Remove-Item remove-item ri Clear-Content clear-content Clear-Disk clear-disk Format-Volume format-volume
    allow | - | Remove-Item -Recurse -Force node_modules
    deny | - | Remove-Item -Recurse -Force /etc
    deny | - | Clear-Disk -Number 0 -RemoveData
    deny | - | Format-Volume -DriveLetter C
    """#
}
