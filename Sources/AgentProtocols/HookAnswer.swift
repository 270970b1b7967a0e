/// What a hook's process gives back to its client.
package struct HookAnswer: Sendable, Hashable {
  /// All of standard output, to be written in one go: nothing else may stand there.
  package var stdout: [UInt8]
  /// All of standard error.
  package var stderr: [UInt8]
  package var exitCode: Int32

  package init(stdout: [UInt8] = [], stderr: [UInt8] = [], exitCode: Int32 = 0) {
    self.stdout = stdout
    self.stderr = stderr
    self.exitCode = exitCode
  }

  /// Nothing is said, and the client goes on as it would without the hook.
  package static let silence = HookAnswer()

  /// A refusal that every client obeys which obeys hooks at all: a sentence on standard error, exit status 2.
  ///
  /// For what went wrong in the hook itself: an input that cannot be read, a policy that cannot be read, a record that
  /// cannot be written.
  package static func refusal(_ sentence: String) -> HookAnswer {
    // Some clients let the call run when nothing is on standard error.
    let text = sentence.isEmpty ? "the hook failed" : sentence
    return HookAnswer(stderr: Array("tagout: \(text)\n".utf8), exitCode: 2)
  }
}
