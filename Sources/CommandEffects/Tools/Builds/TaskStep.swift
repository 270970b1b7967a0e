/// One shell text that a task's file holds.
struct TaskStep: Sendable {
  /// The text as a shell is given it; what cannot be told is an unknown run.
  var script: ArgumentWord
  /// Where it stands, e.g. `Makefile:12`.
  var place: String
  /// The folder that it runs in.
  var directory: WorkingDirectory
  /// The variables that it finds.
  var variables: Variables
}
