import Decision
import Testing
import Vocabulary

@Suite struct ApprovalValueTests {
  typealias Shop = ApprovalWorkshop

  @Test("A subject comes back from its value, and each field is in it") func aSubjectComesBack() {
    #expect(ApprovalSubject(Shop.subject.value) == Shop.subject)
    let command = ApprovalSubject(
      proposal: "p", server: "s", nonce: "n", expires: Instant(milliseconds: 5),
      work: .command(ProposalEventTable.digest(1)), workspace: "w", tier: .unknown)
    #expect(ApprovalSubject(command.value) == command)
    guard case .object(let members) = Shop.subject.value else { return }
    #expect(members.members.count == 17)
    for member in members.members {
      let rest = StructuredObject(members.members.filter { $0.name != member.name })
      #expect(ApprovalSubject(.object(rest)) == nil, "without \(member.name)")
    }
    #expect(ApprovalSubject(.object(StructuredObject(members.members + [.init("more", 1)]))) == nil)
  }

  @Test("Losses and accounts are sorted and stand once, so that order does not make another subject")
  func lossesAndAccountsAreSorted() {
    let other = ShownLoss(.key, of: "aws_kms_key.a", "What it encrypts dies with it.")
    func subject(_ losses: [ShownLoss], _ accounts: [String]) -> ApprovalSubject {
      ApprovalSubject(
        proposal: "p", server: "s", nonce: "n", expires: Instant(milliseconds: 5), work: Shop.subject.work,
        workspace: "w", accounts: accounts, tier: .production, losses: losses)
    }
    let one = subject([Shop.loss, other, other], ["b", "a", "b"])
    #expect(one == subject([other, Shop.loss], ["a", "b"]))
    #expect(one.losses == [Shop.loss, other])
    #expect(one.accounts == ["a", "b"])
  }

  @Test("An approval comes back from its value in both forms of a signature") func anApprovalComesBack() {
    var approval = Shop.approval("ada", mode: .breakGlass, reason: "down")
    #expect(Approval(approval.value) == approval)
    approval.signature = .passkey(
      ApprovalSignature.Assertion(credential: "AQ", authenticatorData: "Ag", clientData: "Aw", signature: "BA"))
    approval.facts.counter = nil
    approval.facts.isSynced = true
    approval.typedName = nil
    approval.reason = nil
    approval.received.era = 3
    #expect(Approval(approval.value) == approval)
    #expect(Approval(.object([:])) == nil)
  }

  @Test("A counter that does not go up tells of a copied key, unless the key does not count")
  func aCounterThatDoesNotGoUp() {
    let cases: [(last: UInt32, now: UInt32?, copied: Bool)] = [
      (0, nil, false), (0, 0, false), (5, 6, false), (5, 5, true), (5, 4, true), (5, 0, true), (0, 1, false),
      (9, nil, false),
    ]
    for (last, now, copied) in cases {
      #expect(SignatureFacts(key: "k", counter: now).isCopied(lastCounter: last) == copied, "\(last), \(now ?? 0)")
    }
  }

  @Test("A digest is 64 small hexadecimal digits") func aDigestIsDigits() {
    let text = String(repeating: "0a", count: 32)
    #expect(ContentDigest(text)?.text == text)
    #expect(ContentDigest(bytes: Array(repeating: 10, count: 32))?.text == text)
    for wrong in ["", String(text.dropLast()), text + "0", text.uppercased(), "g" + text.dropFirst()] {
      #expect(ContentDigest(wrong) == nil, "\(wrong)")
    }
    #expect(ContentDigest(bytes: [1]) == nil)
  }

  @Test("What an effect loses follows from its verb and the part that its resource plays") func whatAnEffectLoses() {
    let cases: [(EffectVerb, ResourceRole, Reversibility, ShownLoss.Kind?)] = [
      (.destroy, .data, .irreversible, .data), (.replace, .data, .unknown, .data),
      (.destroy, .backup, .unknown, .backup), (.destroy, .key, .unknown, .key), (.disarm, .data, .unknown, .protection),
      (.destroy, .compute, .unknown, .other), (.destroy, .data, .reversible, .other), (.create, .data, .unknown, nil),
      (.update, .data, .unknown, nil), (.read, .data, .unknown, nil), (.destroy, .state, .unknown, .data),
      (.destroy, .opaque, .unknown, .data), (.destroy, .unknown, .unknown, .other),
    ]
    for (verb, role, reversibility, kind) in cases {
      let effect = Effect(
        verb, Resource(kind: "k", role: role), reversibility: reversibility, evidence: .whole)
      #expect(ShownLoss.kind(of: effect) == kind, "\(verb) \(role)")
    }
    #expect(ShownLoss.Kind.allCases.filter { ShownLoss($0, of: "", "").isDataLoss } == [.data, .backup, .key])
  }
}
