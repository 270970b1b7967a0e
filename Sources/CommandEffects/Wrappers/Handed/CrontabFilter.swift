import Vocabulary

/// Follows a table of crontab through a pipe: what filters leave out of it before it is installed again.
enum CrontabFilter {
  private static let whole = "crontab -l"
  private static let without = "crontab -l without "
  private static let added = " and more"

  /// The producer of what a program prints that prints a table, or passes on one that it reads; nil for any other.
  static func producer(of name: String, _ invocation: Invocation) -> String? {
    if name == "crontab" { return invocation.arguments.contains { $0.literal == "-l" } ? whole : nil }
    guard case .output(let before, _) = invocation.input, before.hasPrefix(whole), passesOn(name) else { return nil }
    guard !before.hasPrefix(without) else { return before }
    return removed(by: name, invocation.arguments).map { without + $0 } ?? before
  }

  /// The producer of two outputs, one after the other; nil when neither is a table.
  static func joined(_ one: String, _ other: String) -> String? {
    if one.hasPrefix(whole) { return one.hasSuffix(added) ? one : one + added }
    return other.hasPrefix(whole) ? other + added : nil
  }

  /// What an installed table lacks; nil when nothing was left out, or it was put in again.
  static func left(outBy producer: String, _ texts: [String]) -> String? {
    guard producer.hasPrefix(without) else { return nil }
    let isAdded = producer.hasSuffix(added)
    let left = String(producer.dropFirst(without.utf8.count).dropLast(isAdded ? added.utf8.count : 0))
    guard isAdded else { return left }
    // A job is taken out and written anew; what is not known may be that job.
    guard left.hasPrefix("\"") else { return nil }
    let pattern = left.filter { !"\"^$\\".contains($0) }
    return texts.contains { $0.contains(pattern) && $0.split(separator: " ").count > 3 } ? nil : left
  }

  private static func passesOn(_ name: String) -> Bool {
    switch name {
    case "grep", "egrep", "fgrep", "rg", "sed", "gsed", "awk", "gawk", "mawk", "head", "tail", "sort", "uniq", "cat",
      "tee", "tr":
      true
    default: false
    }
  }

  /// What a filter leaves out, for a sentence; nil when it leaves out no job.
  private static func removed(by name: String, _ words: [ArgumentWord]) -> String? {
    switch name {
    case "grep", "egrep", "fgrep", "rg": return removed(byGrep: words)
    case "sed", "gsed", "awk", "gawk", "mawk":
      let script = words.first { !$0.knownPrefix.hasPrefix("-") }
      guard let text = script?.literal else { return "what its script leaves out" }
      return CronEdit.removesJob(text) ? "what `\(name) \(text)` leaves out" : nil
    case "head", "tail": return "the lines that \(name) leaves out"
    default: return nil
    }
  }

  private static func removed(byGrep words: [ArgumentWord]) -> String? {
    let inverts = words.contains { word in
      let text = word.knownPrefix
      return text.hasPrefix("--") ? text == "--invert-match" : text.hasPrefix("-") && text.contains("v")
    }
    guard let pattern = words.first(where: { !$0.knownPrefix.hasPrefix("-") })?.literal else {
      return "lines that match what is not known"
    }
    if CronEdit.isOfComments(pattern) { return nil }
    return inverts ? "\"\(pattern)\"" : "the lines that do not match \"\(pattern)\""
  }
}
