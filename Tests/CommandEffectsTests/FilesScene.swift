import CommandEffects
import ShellSyntax
import Vocabulary

/// A pretended file system, and the reading of commands in it.
struct FilesScene {
  var directory: WorkingDirectory = .unknown("nobody told")
  var home: String? = "/home/ann"
  /// Files by absolute path with their size; folders are what they lie in, and paths that end in a slash.
  var files: [String: Int64] = [:]
  /// What is in files, by absolute path.
  var contents: [String: String] = [:]
  /// The names in archives, by absolute path.
  var archives: [String: [String]] = [:]

  /// Reads a command with the facts it asks for.
  func read(_ text: String) -> Inspection {
    FactRounds.settle(answer: answer) { facts in
      var walker = CommandWalker(facts: facts)
      let variables = Variables(inherited: home.map { ["HOME": $0] } ?? [:])
      walker.walk(text: Array(text.utf8), from: ShellState(directory: directory, variables: variables))
      return walker.inspection
    }
  }

  private func answer(_ query: FactQuery) -> Fact {
    switch query {
    case .archiveNames(let path, _): return archives[path].map { .names($0.sorted(), isComplete: true) } ?? .missing
    case .directory(let path):
      let names = names(in: path)
      return names.isEmpty && files[path + "/"] == nil ? .missing : .names(names, isComplete: true)
    case .status(let path):
      if let size = files[path] { return .status(.file(size: size)) }
      return names(in: path).isEmpty && files[path + "/"] == nil ? .missing : .status(.directory)
    case .contents(let path, _): return contents[path].map { .contents(Array($0.utf8)) } ?? .missing
    case .beginning, .yaml, .worktree, .savedPlan, .stateChain: return .missing
    }
  }

  private func names(in folder: String) -> [String] {
    let prefix = folder == "/" ? "/" : folder + "/"
    let all = (Array(files.keys) + Array(archives.keys)).filter { $0.hasPrefix(prefix) && $0 != prefix }
    return Set(all.map { String($0.dropFirst(prefix.count).prefix { $0 != "/" }) }).sorted()
  }
}

extension Inspection {
  /// The codes of what was found, each once, in order.
  var foundCodes: [String] { Set(findings.map(\.code.text)).sorted() }
}
