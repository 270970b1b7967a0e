/// Work elsewhere that a command starts by its name: a workflow, a job, a pipeline.
enum StartedWork {
  /// Words in a name that say what it is for.
  private static let words: Set<Substring> = [
    "destroy", "teardown", "nuke", "wipe", "purge", "decommission", "undeploy", "dropdb",
  ]

  /// The name of what is started, where it says that something is destroyed: `gh workflow run destroy.yml`.
  static func destroying(_ tool: String, _ line: PlatformCommandLine) -> ArgumentWord? {
    let verbs: [[String]]
    switch tool {
    case "gh": verbs = [["workflow", "run"]]
    case "jenkins-cli": verbs = [["build"]]
    case "rundeck": verbs = [["run"]]
    case "spin", "argo", "tkn": verbs = [["submit"], ["pipeline", "start"], ["pipeline", "execute"]]
    default: return nil
    }
    let texts = line.words.map { $0.literal ?? "" }
    guard let verb = verbs.first(where: { texts.starts(with: $0) }) else { return nil }
    return line.words.dropFirst(verb.count).first { word in
      let parts = word.display.lowercased().split { !$0.isLetter }
      return parts.contains(where: words.contains) || parts.contains("tear") && parts.contains("down")
    }
  }
}
