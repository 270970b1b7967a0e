extension String {
  /// Matches a name with a literal of a `switch`: of another length it is another name, which is told without a call.
  ///
  /// Names are compared byte by byte, as the shell and the tools do; each program start goes through many of them.
  @inline(__always)
  static func ~= (literal: String, name: String) -> Bool {
    literal.utf8.count == name.utf8.count && literal == name
  }
}
