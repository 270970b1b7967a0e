/// Paths that the shell looks up: their folder is not known, the program's name is.
enum ProgramPath {
  private static let starts = ["the output of command -v ", "the output of which ", "the output of type -P "]

  /// What `command -v NAME`, `which NAME` and `type -P NAME` print; nil of anything else.
  static func output(of name: String, _ invocation: Invocation) -> Output? {
    var words = invocation.arguments[...]
    var look = name
    switch name {
    case "which": break
    case "command", "type":
      guard let option = words.popFirst()?.literal, option == (name == "type" ? "-P" : "-v") else { return nil }
      look += " " + option
    default: return nil
    }
    guard words.count == 1, let program = words.first?.literal, !program.isEmpty,
      !program.utf8.contains(UInt8(ascii: "/"))
    else { return nil }
    return .unknown(from: look + " " + program, literals: [program])
  }

  /// The program that an unknown text names by its reason.
  static func name(in reason: String) -> String? {
    guard let start = starts.first(where: { reason.utf8.starts(with: $0.utf8) }) else { return nil }
    return String(reason[reason.utf8.index(reason.startIndex, offsetBy: start.utf8.count)...])
  }
}
