import Assessment
import Decision
import TestSupport
import Testing
import Vocabulary

/// Several commands of one session, each judged with the memory of those before.
@Suite struct SessionSequenceTests {
  private static let start: Int64 = 1_795_000_000_000

  /// The verdict on the last command.
  private func verdict(of sequence: SessionSequence) -> Verdict {
    let assessor = Assessor()
    var memory = SessionMemory(at: Instant(milliseconds: Self.start))
    var verdict = Verdict.allow([])
    for (index, command) in sequence.commands.enumerated() {
      let isLast = index == sequence.commands.count - 1
      let minutes = index + (isLast ? sequence.minutes - 1 : 0)
      let now = Instant(milliseconds: Self.start + Int64(minutes) * 60_000)
      memory = SessionMemory(memory.acts, at: now)
      let action = Action.command(command, in: sequence.directory, environment: ["HOME": "/home/dev"])
      var assessed = assessor.assess(action) { _ in .missing }
      let unread = SessionAct.unread(in: command)
      let act = SessionAct(assessed, text: command, unread: unread, in: sequence.directory)
      if assessed.concernsMemory(unread: unread) {
        assessed = assessor.recalling(memory, in: assessed, of: act, at: now)
        if let kept = assessor.remembered(act, assessed, at: now) {
          memory = SessionMemory(memory.acts + [kept], at: now)
        }
      }
      verdict = assessed.verdict
    }
    return verdict
  }

  private func added(_ verdict: Verdict) -> [String] {
    verdict.findings.map(\.code.text).filter { $0.hasPrefix("session.") }
  }

  @Test("The same aim, a wider one and one act in two are seen", arguments: RememberedSequences.all)
  func remembers(sequence: SessionSequence) {
    let verdict = verdict(of: sequence)
    #expect(verdict.word == sequence.word, "\(verdict)")
    #expect(added(verdict).contains(sequence.code ?? ""), "\(verdict)")
  }

  @Test("What has nothing to do with what came before is judged by itself", arguments: UnrememberedSequences.all)
  func keepsOut(sequence: SessionSequence) {
    var alone = sequence
    alone.commands = sequence.commands.suffix(1)
    let verdict = verdict(of: sequence)
    #expect(verdict == self.verdict(of: alone))
    #expect(added(verdict).isEmpty, "\(added(verdict))")
  }

  @Test("Half of at least sixty sequences must not escalate")
  func tablesAreBalanced() {
    #expect(RememberedSequences.all.count >= 30)
    #expect(UnrememberedSequences.all.count >= RememberedSequences.all.count)
  }

  /// The commands that the remedies of a verdict offer.
  private func offers(in verdict: Verdict) -> [String] {
    verdict.findings.flatMap { RemedyText.commands(in: $0.remedy) }.filter { !$0.hasPrefix("removed ") }
  }

  @Test(
    "What is offered instead of a stopped command is allowed in the same session", arguments: RememberedSequences.all)
  func offersWhatIsOpen(sequence: SessionSequence) {
    for offer in offers(in: verdict(of: sequence)) where offer != "terraform apply tfplan" {
      var next = sequence
      next.commands.append(offer)
      #expect(verdict(of: next).word == "allow", "\(offer)")
    }
  }

  @Test("A day's ordinary work after a refusal is not touched")
  func leavesWorkAlone() {
    for refused in ["terraform destroy", "rm -rf /var/lib/postgresql", "aws --profile prod s3 rb s3://assets --force"] {
      #expect(verdict(of: SessionSequence(refused)).word == "deny")
      for command in OrdinaryWork.commands {
        let verdict = verdict(of: SessionSequence(refused, command))
        #expect(verdict == self.verdict(of: SessionSequence(command)), "\(refused) → \(command)")
        #expect(added(verdict).isEmpty, "\(refused) → \(command): \(added(verdict))")
      }
    }
  }

  @Test("A finding of the memory names both commands and says what to do")
  func namesBoth() throws {
    let verdict = verdict(
      of: SessionSequence(
        "terraform state rm aws_db_instance.shop",
        "aws rds delete-db-instance --db-instance-identifier shop --skip-final-snapshot", then: "deny"))
    let finding = try #require(verdict.findings.first { $0.code == "session.disarm-then-destroy" })
    #expect(finding.message.contains("\"terraform state rm aws_db_instance.shop\" (a minute ago)"))
    #expect(finding.message.contains("\"aws rds delete-db-instance --db-instance-identifier shop"))
    #expect(finding.remedy != nil)
  }
}
