import CommandEffects
import Vocabulary

/// A pretended file system, and the reading of commands in it.
struct FilesScene {
  var directory: WorkingDirectory = .unknown("nobody told")
  var home: String? = "/home/ann"
  /// Files by absolute path with their size; folders are what they lie in, and paths that end in a slash.
  var files: [String: Int64] = [:]
  /// The names in archives, by absolute path.
  var archives: [String: [String]] = [:]

  private static let readers: [String: any ToolReader.Type] = {
    var readers: [String: any ToolReader.Type] = [:]
    for reader in FileTools.readers {
      for name in reader.names { readers[name] = reader }
    }
    return readers
  }()

  /// Reads a command with the facts it asks for, in at most four rounds.
  func read(_ line: String) -> Inspection {
    let words = FilesWords(line, home: home).words
    return words.isEmpty ? Inspection() : read(words)
  }

  /// Reads an argv.
  func read(_ words: [ArgumentWord]) -> Inspection {
    let invocation = Invocation(
      program: words[0], arguments: Array(words.dropFirst()), directory: directory,
      variables: Variables(inherited: home.map { ["HOME": $0] } ?? [:]), evidence: .whole)
    var facts = Facts()
    var inspection = Inspection(facts: facts)
    for _ in 0..<4 {
      inspection = Inspection(facts: facts)
      walk(invocation, 0, &inspection)
      if inspection.lacking.isEmpty { break }
      for lack in inspection.lacking { facts[lack.query] = answer(lack.query) }
    }
    return inspection
  }

  private func walk(_ invocation: Invocation, _ depth: Int, _ inspection: inout Inspection) {
    guard depth < 4, let name = invocation.name, let reader = FilesScene.readers[name] else { return }
    reader.inspect(invocation, into: &inspection)
    guard let nesting = reader as? any NestingToolReader.Type else { return }
    for inner in nesting.nested(in: invocation) { walk(inner, depth + 1, &inspection) }
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
    case .contents, .savedPlan: return .missing
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
  var codes: [String] { Set(findings.map(\.code.text)).sorted() }
}
