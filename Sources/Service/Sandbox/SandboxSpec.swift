import Formats
import Host
import Vocabulary

/// One program to run in a sandbox: what it sees and what it may reach.
package struct SandboxSpec: Sendable, Hashable {
  /// bwrap(1), absolute.
  package var bubblewrap: String
  /// All that bwrap is told of the file system and of itself; the numbers of open files are added where it is started.
  package var view: [String]
  /// The program's words, the first one absolute inside.
  package var words: [String]
  package var reach: ReachList
  /// A file whose bytes stand inside at `sealedPlace` and cannot be changed; nil for none.
  package var sealed: String?
  /// Where it is written what was refused.
  package var refusals: String
  /// What is noted when somebody opens it.
  package var traps: [SandboxTrap] = []

  /// Where the sealed bytes stand inside.
  package static let sealedPlace = "/run/tagout/plan"
  /// The exit status when the sandbox itself could not be made: the program was not started.
  package static let failure: Int32 = 125
  /// What the file beside `refusals` has behind its name when that was so.
  static let failureMark = ".failed"

  package init(
    bubblewrap: String, view: [String], words: [String], reach: ReachList, sealed: String? = nil, refusals: String
  ) {
    self.bubblewrap = bubblewrap
    self.view = view
    self.words = words
    self.reach = reach
    self.sealed = sealed
    self.refusals = refusals
  }

  /// As it is written to its file.
  package var value: StructuredValue {
    let texts = { (texts: [String]) in StructuredValue.array(texts.map { .string($0) }) }
    return .object([
      "bubblewrap": .string(bubblewrap), "reach": texts(reach.entries.map(\.text)), "refusals": .string(refusals),
      "sealed": sealed.map { .string($0) } ?? .null, "traps": .array(traps.map(\.value)), "view": texts(view),
      "words": texts(words),
    ])
  }

  /// Nil when the value is none that was written here.
  package init?(_ value: StructuredValue) {
    func texts(_ name: String) -> [String]? {
      value[name]?.elements.map { $0.compactMap(\.text) }
    }
    guard let bubblewrap = value["bubblewrap"]?.text, let view = texts("view"), let words = texts("words"),
      let reach = texts("reach"), let refusals = value["refusals"]?.text, !words.isEmpty
    else { return nil }
    self.init(
      bubblewrap: bubblewrap, view: view, words: words, reach: ReachList(reach.compactMap { ReachEntry($0) }),
      sealed: value["sealed"]?.text, refusals: refusals)
    traps = (value["traps"]?.elements ?? []).compactMap { SandboxTrap($0) }
  }
}
