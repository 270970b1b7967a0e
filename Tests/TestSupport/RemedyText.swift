/// The text of a finding's remedy.
package enum RemedyText {
  /// The commands that it offers: what stands between backquotes.
  package static func commands(in remedy: String?) -> [String] {
    (remedy ?? "").split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
