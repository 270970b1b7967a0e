import Formats
import Vocabulary

/// What `npm run X` and its kin run: the script of the nearest package.json with the hooks before and behind it.
enum PackageScriptRunner {
  static func body(_ name: String, _ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    guard let line = PackageCommandLine(name, invocation.arguments), !line.isElsewhere, !line.scripts.isEmpty
    else { return nil }
    var directory = invocation.directory
    if let folder = line.folder {
      guard let path = folder.literal.flatMap(directory.resolve) else { return nil }
      directory = .known(path)
    }
    guard
      let file = TaskFile.nearest(
        ["package.json"], in: directory, levels: 4, for: "what \(line.title) would run", asking: &inspection),
      let scripts = scripts(of: file)
    else { return nil }
    let steps = line.scripts.flatMap { script in
      hooked(script).compactMap { step($0, $0 == script ? line.arguments : [], scripts, file, invocation) }
    }
    return steps.isEmpty ? nil : TaskBody(title: line.title, file: file, steps: steps)
  }

  /// A script with its hooks; a hook of the life cycle stands for itself.
  private static func hooked(_ script: String) -> [String] {
    script.hasPrefix("pre") || script.hasPrefix("post") ? [script] : ["pre" + script, script, "post" + script]
  }

  private static func scripts(of file: TaskFile) -> StructuredObject? {
    // What is no JSON is no package: the tool would refuse it.
    let package = try? JSONReader.read(file.bytes, limits: JSONLimits(depth: 32, bytes: TaskFile.bound))
    guard case .object(let scripts)? = package?["scripts"] else { return nil }
    return scripts
  }

  private static func step(
    _ name: String, _ arguments: [ArgumentWord], _ scripts: StructuredObject, _ file: TaskFile,
    _ invocation: Invocation
  ) -> TaskStep? {
    guard let text = scripts[name]?.text else { return nil }
    let pieces = ArgumentWord.merged([.known(text)] + TaskText.appended(arguments))
    let line = JSONLine.line(of: name, in: "scripts", file)
    return TaskStep(
      script: ArgumentWord(pieces: pieces, evidence: invocation.evidence),
      place: line.map { "\(file.name):\($0)" } ?? file.name, directory: .known(file.folder),
      variables: invocation.variables)
  }
}
