import ShellSyntax
import Vocabulary

/// What a shell knows at one point of a text: where it is, its variables, its functions.
package struct ShellState: Sendable {
  /// The folder that a program would start in.
  package var directory: WorkingDirectory
  /// The folder before the last `cd`, for `cd -`.
  package var previousDirectory: WorkingDirectory
  /// All variables, exported or not.
  package var variables: Variables
  /// The names that the text exports; inherited names are exported anyway.
  package var exported: Set<String>
  /// `$1` and on; nil when they are not known.
  package var positional: [ArgumentWord]?
  /// `$0`.
  package var scriptName: String
  /// The functions that the text has defined.
  package var functions: [String: CompoundCommand]
  /// What feeds the standard input of the commands here.
  package var input: StandardInput
  /// Where the machine stands that it runs on, when that is another than the one that was asked.
  package var place: Environment?

  package init(directory: WorkingDirectory, variables: Variables) {
    self.directory = directory
    previousDirectory = .unknown("the folder before this one")
    self.variables = variables
    exported = []
    positional = []
    scriptName = "bash"
    functions = [:]
    input = .inherited
  }

  /// The variables that a program started here finds, with those assigned in front of its words.
  package func environment(with prefix: [String: Variables.Value] = [:]) -> Variables {
    var environment = variables
    if !environment.assigned.isEmpty {
      environment.assigned = environment.assigned.filter {
        exported.contains($0.key) || environment.inherited[$0.key] != nil
      }
    }
    for (name, value) in prefix { environment.assigned[name] = value }
    return environment
  }

  /// What may be true after either of two ways was taken: what differs becomes unknown.
  package func merged(with other: ShellState) -> ShellState {
    var merged = self
    if directory != other.directory { merged.directory = .unknown("it depends on which branch ran") }
    for name in Set(variables.assigned.keys).union(other.variables.assigned.keys)
    where variables[name] != other.variables[name] {
      merged.variables.assigned[name] = .unknown("the value of $\(name), which depends on the branch that ran")
    }
    merged.exported.formUnion(other.exported)
    merged.functions.merge(other.functions) { mine, _ in mine }
    if positional != other.positional { merged.positional = nil }
    return merged
  }
}
