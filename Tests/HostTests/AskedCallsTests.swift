import Host
import Testing
import Vocabulary

@Suite struct AskedCallsTests {
  private let now = Instant(milliseconds: 1_795_336_495_394)

  @Test("A call that was asked about is taken once, by its session and its name")
  func takesOnce() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    #expect(calls.take(session: "s", use: "toolu_1") == nil)
    try calls.add(session: "s", use: "toolu_1", at: now)
    try calls.add(session: "s", use: "toolu_2", at: now)
    #expect(calls.take(session: "other", use: "toolu_1") == nil)
    #expect(calls.take(session: "s", use: "toolu_1") == now)
    #expect(calls.take(session: "s", use: "toolu_1") == nil)
    #expect(calls.take(session: "s", use: "toolu_2") == now)
  }

  @Test("What is too old, or too much, goes when the next is added")
  func isBounded() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    try calls.add(session: "s", use: "old", at: now)
    let later = Instant(milliseconds: now.milliseconds + AskedCalls.patience + 1)
    try calls.add(session: "s", use: "new", at: later)
    #expect(calls.take(session: "s", use: "old") == nil)
    #expect(calls.take(session: "s", use: "new") == later)
    for number in 0..<(AskedCalls.bound + 10) {
      try calls.add(session: "s", use: "u\(number)", at: Instant(milliseconds: later.milliseconds + Int64(number)))
    }
    #expect(calls.take(session: "s", use: "u0") == nil)
    #expect(calls.take(session: "s", use: "u\(AskedCalls.bound + 9)") != nil)
  }

  @Test("Names cannot lead out of the folder")
  func namesArePlain() throws {
    let folder = try TemporaryFolder()
    let calls = AskedCalls(stateDirectory: folder.path)
    try calls.add(session: "../../x", use: "../../../y/\u{1F600}", at: now)
    #expect(calls.take(session: "x", use: "y") == now)
  }
}
