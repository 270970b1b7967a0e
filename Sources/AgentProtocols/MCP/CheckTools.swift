/// The tools that say what something would do; nothing is run.
package enum CheckTools {
  /// `check_command`
  package static var command: MCPTool {
    MCPTool(
      "check_command", title: "Check a command",
      """
      Say what a shell command would do and whether it may run: allow, hold (with what is missing) or deny (with the way \
      that is open). Nothing is run. Use it before a command that could delete, replace or unprotect something.
      """,
      parameters: [
        MCPParameter("command", .text(bound: 1 << 20), isRequired: true, "The command as you would type it."),
        MCPParameter("directory", .text(bound: 4096), "The folder it would run in; the project's when left out."),
      ])
  }
}
