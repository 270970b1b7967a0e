import CommandEffects
import Testing
import Vocabulary

/// Files that an inspection finds, by absolute path; all others are missing.
struct EnvironmentFiles {
  var files: [String: String] = [:]

  /// What a body says once all that it asks for was answered; the paths that it asked for come with it.
  func resolve<Result>(_ body: (inout Inspection) -> Result) -> (result: Result, asked: [String]) {
    var facts = Facts()
    var asked: [String] = []
    while true {
      var inspection = Inspection(facts: facts)
      let result = body(&inspection)
      guard !inspection.lacking.isEmpty else { return (result, asked) }
      guard asked.count < 64 else {
        Issue.record("asked without end: \(asked.joined(separator: ", "))")
        return (result, asked)
      }
      for lack in inspection.lacking {
        asked.append(lack.query.path)
        facts[lack.query] = files[lack.query.path].map { .contents(Array($0.utf8)) } ?? .missing
      }
    }
  }

  /// Variables of somebody whose home is `/home/ann`.
  static func variables(_ more: [String: String] = [:]) -> Variables {
    Variables(inherited: more.merging(["HOME": "/home/ann"]) { given, _ in given }, isComplete: true)
  }
}
