/// Scripts that tests put in a program's place.
package enum ExecutableScript {
  /// Writes the text as a file that can be run at once, and makes the folders above it.
  ///
  /// A child writes it: had this process opened it for writing, what another test starts meanwhile would hold it open until
  /// its own exec, and running the script would fail with "Text file busy" (`ETXTBSY`, execve(2)).
  package static func write(_ text: String, to path: String) throws {
    _ = try Oracle.output(of: "install -D -m 755 /dev/stdin \(Oracle.quoted(path))", input: Array(text.utf8))
  }
}
