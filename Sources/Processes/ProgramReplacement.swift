import Glibc

/// Another program in this process's place.
package enum ProgramReplacement {
  /// Starts it with this process's environment, streams and number; only comes back to throw.
  ///
  /// - Parameter program: a path, or a name that is looked for on `PATH`.
  package static func start(_ program: String, _ arguments: [String]) throws(ProcessError) -> Never {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    execvp(program, words)
    let reason = errno
    for word in words { free(word) }
    guard reason != ENOENT else { throw .notFound(program: program) }
    throw .cannotStart(program: program, reason: String(cString: strerror(reason)))
  }
}
