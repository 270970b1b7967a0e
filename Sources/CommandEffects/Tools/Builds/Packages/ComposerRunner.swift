import Formats
import Vocabulary

/// What `composer run X`, `composer X`, `composer install` run: the scripts of composer.json.
enum ComposerRunner {
  /// How deep scripts may name one another.
  private static let nesting = 8

  static func body(_ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    let line = PlatformCommandLine(invocation.arguments, valued: ["d", "working-dir", "timeout"])
    var words = line.words[...]
    guard let verb = words.popFirst()?.literal else { return nil }
    var names = events(of: verb)
    if verb == "run" || verb == "run-script" { names = words.popFirst()?.literal.map { [$0] } ?? [] }
    if names.isEmpty { names = [verb] }
    guard let directory = directory(line, invocation),
      let file = TaskFile.nearest(
        ["composer.json"], in: directory, for: "what composer \(verb) would run", asking: &inspection),
      // What is no JSON is no package: the tool would refuse it.
      case .object(let scripts)? = (try? JSONReader.read(file.bytes))?["scripts"]
    else { return nil }
    let steps = names.flatMap { collect(of: $0, Array(words), scripts, file, invocation, depth: 0) }
    return steps.isEmpty
      ? nil : TaskBody(title: "composer \(verb)", file: file, steps: Array(steps.prefix(TaskBody.stepLimit)))
  }

  private static func directory(_ line: PlatformCommandLine, _ invocation: Invocation) -> WorkingDirectory? {
    guard let option = line.options.last(where: { $0.name == "d" || $0.name == "working-dir" }) else {
      return invocation.directory
    }
    return option.value?.literal.flatMap(invocation.directory.resolve).map(WorkingDirectory.known)
  }

  /// The events that a command fires (Composer's manual, "Scripts").
  private static func events(of verb: String) -> [String] {
    switch verb {
    case "install", "i": ["pre-install-cmd", "pre-autoload-dump", "post-autoload-dump", "post-install-cmd"]
    case "update", "u", "upgrade": ["pre-update-cmd", "pre-autoload-dump", "post-autoload-dump", "post-update-cmd"]
    case "dump-autoload", "dumpautoload": ["pre-autoload-dump", "post-autoload-dump"]
    default: []
    }
  }

  private static func collect(
    of name: String, _ arguments: [ArgumentWord], _ scripts: StructuredObject, _ file: TaskFile,
    _ invocation: Invocation, depth: Int
  ) -> [TaskStep] {
    guard depth < nesting, let value = scripts[name] else { return [] }
    return (value.elements ?? [value]).compactMap(\.text).prefix(64).flatMap { text -> [TaskStep] in
      if text.hasPrefix("@putenv") || text.contains("::") { return [] }
      let words = text.split(separator: " ", maxSplits: 1).map(String.init)
      if let first = words.first, first.hasPrefix("@"), first != "@php", first != "@composer" {
        return collect(of: String(first.dropFirst()), arguments, scripts, file, invocation, depth: depth + 1)
      }
      let plain = text.hasPrefix("@") ? String(text.dropFirst()) : text
      let pieces = ArgumentWord.merged([.known(plain)] + TaskText.appended(arguments))
      let line = JSONLine.line(of: name, in: "scripts", file)
      return [
        TaskStep(
          script: ArgumentWord(pieces: pieces, evidence: invocation.evidence),
          place: line.map { "\(file.name):\($0)" } ?? file.name, directory: .known(file.folder),
          variables: invocation.variables)
      ]
    }
  }
}
