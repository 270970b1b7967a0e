import AgentProtocols
import Assessment
import CommandEffects
import Foundation
import Host
import Vocabulary

/// The files of a context, in a folder that stands for the whole file system, removed with all that is in it.
///
/// Commands run as if it were the root, so that what the real paths lie in (a temporary folder) says nothing.
final class Scene {
  private let root: String

  /// - Parameter files: by path; `home/` stands for the home folder of somebody, `work/` for a folder in it.
  init(files: [String: String], folders: [String] = []) throws {
    root = NSTemporaryDirectory() + "tagout-scene-" + UUID().uuidString
    for folder in folders + ["home", "work/infra"] { try makeFolder(Scene.path(folder)) }
    for (name, text) in files {
      let path = Scene.path(name)
      try makeFolder((path as NSString).deletingLastPathComponent)
      try Data(text.utf8).write(to: URL(fileURLWithPath: root + path))
    }
  }

  deinit {
    // A folder that cannot be removed is left to the system's cleaning.
    try? FileManager.default.removeItem(atPath: root)
  }

  private func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: root + path, withIntermediateDirectories: true)
  }

  /// The path that a short name stands for.
  private static func path(_ name: String) -> String {
    if name.hasPrefix("/") { return name }
    return name.hasPrefix("home") ? "/home/ann" + name.dropFirst(4) : "/home/ann/" + name
  }

  /// Runs shell text in one of its folders, to make what cannot be written as a file. Throws when it fails.
  func run(_ text: String, in folder: String) throws {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.arguments = ["-c", text]
    shell.currentDirectoryURL = URL(fileURLWithPath: root + Scene.path(folder))
    shell.environment = [
      "HOME": root + Scene.path("home"), "PATH": "/usr/local/bin:/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    try shell.run()
    shell.waitUntilExit()
    guard shell.terminationStatus == 0 else { throw CocoaError(.executableLoad) }
  }

  /// The outcome of a command in one of its folders, with its files read as the tools read them.
  func assess(_ command: String, in folder: String, with variables: [String: String]) -> Assessed {
    assess(.command(command, in: Scene.path(folder), environment: Scene.environment(variables)))
  }

  /// The outcome of a tool's call as Claude Code asks about it. Throws when it is not understood.
  func assess(_ call: IncidentTable.Call, in folder: String, with variables: [String: String]) throws -> Assessed {
    let payload =
      #"{"hook_event_name":"PreToolUse","cwd":"\#(Scene.path(folder))","tool_name":"\#(call.tool)","#
      + #""tool_input":\#(call.input)}"#
    guard case .question(let request) = try ClaudeCode.message(from: Array(payload.utf8)) else {
      throw CocoaError(.coderInvalidValue)
    }
    return assess(try Scene.action(for: request, environment: Scene.environment(variables)))
  }

  private func assess(_ action: Action) -> Assessed {
    var reader = FactReader()
    return Assessor().assess(action) { reader.answer($0.moved(below: root)) }
  }

  private static func environment(_ variables: [String: String]) -> [String: String] {
    variables.merging(["HOME": path("home")]) { given, _ in given }
  }

  private static func action(for request: HookRequest, environment: [String: String]) throws -> Action {
    let call: ToolCall
    switch request.input {
    case .shell(let command): return .command(command, in: request.directory, environment: environment)
    case .mcp(let server, let tool, let arguments):
      call = .mcp(MCPCall(server: server, tool: tool, arguments: arguments))
    case .edit(let path, let replacements):
      let parts = replacements.map { TextPart(old: $0.old, new: $0.new, isEverywhere: $0.isEverywhere) }
      call = .change(FileChange(tool: request.tool, path: path, change: .parts(parts), evidence: .whole))
    default: throw CocoaError(.featureUnsupported)
    }
    return .tool(call, in: request.directory, environment: environment)
  }
}

extension FactQuery {
  /// The same question about the same path below another root.
  fileprivate func moved(below root: String) -> FactQuery {
    switch self {
    case .contents(let path, let bound): .contents(path: root + path, bound: bound)
    case .beginning(let path, let count): .beginning(path: root + path, count: count)
    case .yaml(let path, let bound): .yaml(path: root + path, bound: bound)
    case .status(let path): .status(path: root + path)
    case .worktree(let path): .worktree(path: root + path)
    case .directory(let path): .directory(path: root + path)
    case .savedPlan(let path, let bound): .savedPlan(path: root + path, bound: bound)
    case .archiveNames(let path, let bound): .archiveNames(path: root + path, bound: bound)
    case .stateChain: self
    }
  }
}
