import Formats
import Vocabulary

/// What `deno task X` runs: a task of deno.json, or a script of package.json, with what it depends on.
enum DenoRunner {
  /// How deep tasks may depend on one another.
  private static let nesting = 8

  static func body(_ invocation: Invocation, asking inspection: inout Inspection) -> TaskBody? {
    guard let marker = invocation.arguments.firstIndex(where: { $0.literal == "task" }),
      invocation.arguments[..<marker].allSatisfy({ OptionWord($0) != nil })
    else { return nil }
    var words = invocation.arguments[(marker + 1)...]
    while let word = words.first, let option = OptionWord(word) {
      words.removeFirst()
      if option.value == nil, ["--cwd", "-c", "--config", "-f", "--filter"].contains(option.name) { return nil }
    }
    guard let name = words.popFirst()?.literal,
      let file = TaskFile.nearest(
        ["deno.json", "deno.jsonc", "package.json"], in: invocation.directory, levels: 3,
        for: "what deno task \(name) would run", asking: &inspection),
      // What is no JSON cannot be followed.
      let settings = try? JSONReader.read(JSONComments.removed(from: file.bytes)),
      case .object(let tasks)? = settings["tasks"] ?? settings["scripts"]
    else { return nil }
    let steps = collect(of: name, Array(words), tasks, file, invocation, depth: 0)
    return steps.isEmpty ? nil : TaskBody(title: "deno task \(name)", file: file, steps: steps)
  }

  private static func collect(
    of name: String, _ arguments: [ArgumentWord], _ tasks: StructuredObject, _ file: TaskFile,
    _ invocation: Invocation, depth: Int
  ) -> [TaskStep] {
    guard depth < nesting, let task = tasks[name] else { return [] }
    var all = (task["dependencies"]?.elements ?? []).compactMap(\.text).prefix(16).flatMap {
      collect(of: $0, [], tasks, file, invocation, depth: depth + 1)
    }
    guard let text = task.text ?? task["command"]?.text else { return all }
    let pieces = ArgumentWord.merged([.known(text)] + TaskText.appended(arguments))
    let line = JSONLine.line(of: name, in: "tasks", file)
    all.append(
      TaskStep(
        script: ArgumentWord(pieces: pieces, evidence: invocation.evidence),
        place: line.map { "\(file.name):\($0)" } ?? file.name, directory: .known(file.folder),
        variables: invocation.variables))
    return Array(all.prefix(TaskBody.stepLimit))
  }
}
