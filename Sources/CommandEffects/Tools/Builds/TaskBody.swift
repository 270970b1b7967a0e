/// What a task would run, read from the file that says so.
struct TaskBody: Sendable {
  /// The words that started it, e.g. `make teardown`.
  var title: String
  /// The file's absolute path, and its bytes.
  var file: TaskFile
  /// In the order in which they run.
  var steps: [TaskStep]

  /// Steps that are followed of one task.
  static let stepLimit = 512
}
