import Glibc

/// Runs a program in front on this process's terminal, as a shell does: it may ask there for a passphrase or a PIN.
package enum ForegroundProgram {
  /// Waits until it ends; gives its exit status, or 128 and the signal's number.
  ///
  /// - Parameter program: a path, or a name that is looked for on this process's `PATH`.
  package static func run(_ program: String, _ arguments: [String]) throws(ProcessError) -> Int32 {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    // It stays in this process's group: only the group in front may read from a terminal (tcsetpgrp(3)).
    let code = posix_spawnp(&child, program, nil, nil, words, environ)
    guard code == 0 else { throw .cannotStart(program: program, reason: String(cString: strerror(code))) }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}
