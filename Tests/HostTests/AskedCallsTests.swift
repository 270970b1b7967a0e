import Host
import Testing
import Vocabulary

@Suite struct AskedCallsTests {
  private let now = Instant(milliseconds: 1_795_336_495_394)

  /// When the user was asked about a call, which is then forgotten.
  private func take(_ calls: AskedCalls, session: String, use: String) -> Instant? {
    guard let claim = calls.claim(session: session, use: use) else { return nil }
    calls.settle(claim)
    return claim.asked
  }

  @Test("A call that is claimed is nobody else's until it is released, and gone once it is settled")
  func claims() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    try calls.add(session: "s", use: "u", at: now)
    let first = try #require(calls.claim(session: "s", use: "u"))
    #expect(first.asked == now)
    #expect(calls.claim(session: "s", use: "u") == nil)
    calls.release(first)
    let second = try #require(calls.claim(session: "s", use: "u"))
    calls.settle(second)
    calls.release(second)
    #expect(calls.claim(session: "s", use: "u") == nil)
  }

  @Test("A call that was asked about is taken once, by its session and its name")
  func takesOnce() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    #expect(take(calls, session: "s", use: "toolu_1") == nil)
    try calls.add(session: "s", use: "toolu_1", at: now)
    try calls.add(session: "s", use: "toolu_2", at: now)
    #expect(take(calls, session: "other", use: "toolu_1") == nil)
    #expect(take(calls, session: "s", use: "toolu_1") == now)
    #expect(take(calls, session: "s", use: "toolu_1") == nil)
    #expect(take(calls, session: "s", use: "toolu_2") == now)
  }

  @Test("What is too old, or too much, goes when the next is added")
  func isBounded() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    try calls.add(session: "s", use: "old", at: now)
    let later = Instant(milliseconds: now.milliseconds + AskedCalls.patience + 1)
    try calls.add(session: "s", use: "new", at: later)
    #expect(take(calls, session: "s", use: "old") == nil)
    #expect(take(calls, session: "s", use: "new") == later)
    for number in 0..<(AskedCalls.bound + 10) {
      try calls.add(session: "s", use: "u\(number)", at: Instant(milliseconds: later.milliseconds + Int64(number)))
    }
    #expect(take(calls, session: "s", use: "u0") == nil)
    #expect(take(calls, session: "s", use: "u\(AskedCalls.bound + 9)") != nil)
  }

  @Test("Names cannot lead out of the folder")
  func namesArePlain() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    try calls.add(session: "../../x", use: "../../../y/\u{1F600}", at: now)
    #expect(take(calls, session: "x", use: "y") == now)
  }
}
