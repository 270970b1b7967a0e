import ArgumentParser
import Decision
import Foundation
import Host
import Processes
import Recovery
import RestorePoints
import Vocabulary

/// `tagout drill accept`
struct DrillAccept: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Say by name that what a drill found is right.",
    discussion: """
      A first drill has nothing to be compared with, and one that finds less than before fails: a person who knows why
      says so, with a reason. What a check found red cannot be accepted.

      With --data the server's people sign it with their keys. Without, it is asked at the terminal.

      EXAMPLE
        tagout drill accept shop drill-0f3a --reason 'the old orders were archived' --data /var/lib/tagout --as ada \
      --key ~/.ssh/id_ed25519_sk

      EXIT STATUS
        0 accepted, 1 it was not, 64 usage
      """)

  @Argument(help: "The dataset's name in the policy.")
  var dataset: String
  @Argument(help: "The report's name: `tagout drill list`.")
  var report: String
  @Option(help: "Why it is right.")
  var reason: String
  @Option(name: .customLong("as"), help: ArgumentHelp("The person, as enrolled on the server.", valueName: "person"))
  var person: String?
  @Option(help: ArgumentHelp("The person's key, for `ssh-keygen -Y sign`.", valueName: "file"))
  var key: String?
  @OptionGroup var place: RecoveryPlace
  @OptionGroup var answer: AnswerOption

  func validate() throws {
    guard !reason.allSatisfy(\.isWhitespace), reason.utf8.count <= 4000 else {
      throw ValidationError("--reason says why, in at most 4000 bytes")
    }
    if place.data != nil, person == nil || key == nil {
      throw ValidationError("with --data give --as PERSON and --key FILE")
    }
  }

  func run() async throws {
    let known = try place.dataset(dataset)
    let history = try await place.journal().history(of: known)
    guard let drill = history.drills.first(where: { $0.report.id == report }) else {
      throw ServiceError.refused(
        reason: "there is no drill \"\(report)\" of \(dataset)", remedy: "`tagout drill list \(dataset)` names them")
    }
    guard drill.verdict == .unbaselined || (drill.verdict == .failed && !drill.shrinks.isEmpty) else {
      throw ServiceError.refused(
        reason: "the drill is \(drill.verdict.rawValue), which is nothing to accept",
        remedy: drill.reasons.first ?? "`tagout recovery status` says how it stands")
    }
    let word: DrillAcceptance
    if let data = place.data, let person, let key {
      word = try await DrillAcceptanceDesk(try await ServerCore.open(data)).accept(
        dataset, report: report, person: person, reason: reason, key: key)
    } else {
      word = try await atTerminal(drill)
    }
    try answer.print(word.value, text: "\(word.person) accepted \(report)")
  }

  /// Whoever sits there types the dataset's name. A program with a terminal of its own can do so too: who must not
  /// trust it uses a server.
  private func atTerminal(_ drill: JudgedDrill) async throws -> DrillAcceptance {
    guard let terminal = FileHandle(forUpdatingAtPath: "/dev/tty") else {
      throw ServiceError.refused(
        reason: "a person accepts at a terminal, and there is none", remedy: "run it in a terminal of your own")
    }
    let found = drill.reasons.map { "  \($0)\n" }.joined()
    terminal.write(Data("The drill \(report) found:\n\(found)Type the dataset's name to accept it: ".utf8))
    let typed = String(decoding: terminal.availableData, as: UTF8.self)
    guard typed.split(whereSeparator: \.isNewline).first.map(String.init) == dataset else {
      throw ServiceError.refused(reason: "the name was not typed", remedy: "nothing was accepted")
    }
    let word = DrillAcceptance(
      report: report, person: HostUser.current().attribution.value, reason: reason, given: SystemClock.now())
    try await place.journal().append(.acceptance, dataset: dataset, word.value)
    return word
  }
}
