import CommandEffects
import Vocabulary

/// A call of a tool that an MCP server offers.
///
/// What a server does with its arguments cannot be seen: commands and SQL in them are read as what they are, and else
/// the names must tell.
package struct MCPCall: Sendable, Hashable {
  package var server: String
  package var tool: String
  package var arguments: StructuredValue

  package init(server: String, tool: String, arguments: StructuredValue) {
    self.server = server
    self.tool = tool
    self.arguments = arguments
  }

  /// Notes what the call would do.
  ///
  /// What its arguments run adds to what its names say and takes nothing back: an agent may give arguments that the tool
  /// does not have.
  func inspect(directory: WorkingDirectory, variables: Variables, into inspection: inout Inspection) {
    guard !OwnTools.offer(self) else { return }
    let words = MCPWords(self)
    let values = MCPArguments(arguments)
    let environment = self.environment(values)
    for command in MCPCommands.found(in: values, words) {
      guard let inner = inner(command, values, directory, inspection.facts) else { continue }
      inspection.merge(inner, at: .whole, in: environment)
    }
    let isScheduled = words.isAbout("cron", "schedule", "scheduler", "scheduled") && !words.isReading
    if isScheduled, let text = values.text("prompt", "task", "instructions", "message") {
      PromptText.inspect(text, isScheduled: true, into: &inspection)
    }
    if let edit = fileChange(words, values) {
      return edit.inspect(directory: directory, variables: variables, into: &inspection)
    }
    if let start = fileProgram(words, values) {
      let state = ShellState(directory: directory, variables: variables)
      return inspection.merge(ShellText.inspection(ofArgv: start, from: state, facts: inspection.facts), at: .whole)
    }
    if let finding = MCPNames.finding(words, values, environment) { inspection.note(finding) }
  }

  /// What a command in the arguments would do, in the folder that the arguments name; nil for a guess that its program
  /// does not know.
  private func inner(
    _ command: MCPCommand, _ values: MCPArguments, _ directory: WorkingDirectory, _ facts: Facts
  ) -> Inspection? {
    let folder = values.folder.flatMap(directory.resolve).map(WorkingDirectory.known)
    let state = ShellState(
      directory: folder ?? .unknown("the folder that the server \(server) works in"), variables: Variables())
    let inner =
      switch command.form {
      case .text(let text): ShellText.walk(Array(text.utf8), from: state, facts: facts).inspection
      case .argv(let argv): ShellText.inspection(ofArgv: argv, from: state, facts: facts)
      }
    if command.isGuess, inner.findings.contains(where: { $0.code == "command.unknown-verb" }) { return nil }
    return inner
  }

  /// Where it lands, by the server's name and by the arguments that name a place.
  private func environment(_ values: MCPArguments) -> Environment {
    var signs = EnvironmentSigns()
    signs.add(server, as: .application, from: "the MCP server \(server)")
    for place in values.places { signs.add(place.value, as: .setting, from: "the argument \(place.key)") }
    return signs.environment
  }

  /// What would take files away or put them elsewhere as the tool does: `delete_directory`, `move_file`; nil for others.
  private func fileProgram(_ words: MCPWords, _ values: MCPArguments) -> [String]? {
    guard words.isAboutFiles else { return nil }
    if words.isDestroying, let path = values.text("path", "file_path", "filename", "directory_path", "target") {
      return ["rm", words.takesFolders || values.isTrue("recursive") ? "-rf" : "-f", "--", path]
    }
    guard words.tool.contains(where: { ["move", "rename", "copy"].contains($0) }),
      let source = values.text("source", "src", "from", "source_path", "old_path"),
      let target = values.text("destination", "dest", "to", "target", "destination_path", "new_path")
    else { return nil }
    return [words.tool.contains("copy") ? "cp" : "mv", "--", source, target]
  }

  /// Tools that write files name them: `write_file`, `edit_file`; nil for others.
  private func fileChange(_ words: MCPWords, _ values: MCPArguments) -> FileChange? {
    guard words.isAboutFiles, !words.isDestroying, let path = values.text("path", "file_path", "filename", "source")
    else {
      return nil
    }
    let change: FileChange.Change
    if let text = values.text("content", "contents", "file_text", "text") {
      change = .whole(text)
    } else if let parts = values.parts {
      change = .parts(parts)
    } else {
      return nil
    }
    return FileChange(tool: "the tool \(tool) of \(server)", path: path, change: change, evidence: .whole)
  }
}
