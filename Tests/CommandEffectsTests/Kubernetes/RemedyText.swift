/// The commands that a remedy offers: what stands between backquotes.
enum RemedyText {
  static func commands(in remedy: String?) -> [String] {
    (remedy ?? "").split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
