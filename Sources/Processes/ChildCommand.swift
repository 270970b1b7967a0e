/// One program to start: what, where, with what, and within which bounds.
package struct ChildCommand: Sendable, Hashable {
  /// A path when it holds a slash, else a name that is looked for on the child's `PATH`.
  package var program: String
  /// The words after the program's name.
  package var arguments: [String]
  package var environment: ChildEnvironment
  /// Absolute; nil is the caller's own.
  package var workingDirectory: String?
  /// All that the child reads on its standard input, then end of file.
  package var input: [UInt8]
  /// Whom the child runs as, by setpriv(1), which only root may; nil is the caller.
  package var user: SystemUser?
  /// After this its process group is killed.
  package var timeLimit: Duration
  /// Bytes kept of each of the two outputs; what comes after is read and dropped, so that the child never blocks.
  package var outputBound: Int

  package init(
    _ program: String, _ arguments: [String] = [], environment: ChildEnvironment = .inherited([:]),
    workingDirectory: String? = nil, input: [UInt8] = [], user: SystemUser? = nil,
    timeLimit: Duration = .seconds(600), outputBound: Int = 1 << 20
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.workingDirectory = workingDirectory
    self.input = input
    self.user = user
    self.timeLimit = timeLimit
    self.outputBound = outputBound
  }
}
