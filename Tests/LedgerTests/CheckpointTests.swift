import Testing

@testable import Ledger

@Suite struct CheckpointTests {
  static let text = "example.com/log\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"

  @Test("A checkpoint in the form of C2SP is read and written")
  func roundTrip() throws {
    let checkpoint = try Checkpoint(text: CheckpointTests.text)
    #expect(checkpoint.origin == "example.com/log")
    #expect(checkpoint.size == 20_852_163)
    #expect(checkpoint.text == CheckpointTests.text)
  }

  @Test("Extension lines are kept and signatures are set aside")
  func signedNote() throws {
    let signed =
      CheckpointTests.text
      + "note 1\n\n— example.com/log Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    let checkpoint = try Checkpoint(text: signed)
    #expect(checkpoint.extensions == ["note 1"])
    #expect(checkpoint.text == CheckpointTests.text + "note 1\n")
  }

  @Test(
    "What is no checkpoint is refused with what is wrong with it",
    arguments: [
      ("", "it has no three lines of origin, size and root"),
      ("a\n1\n", "it has no three lines of origin, size and root"),
      ("\na\n1\n", "it has no three lines of origin, size and root"),
      ("a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "its second line is no size"),
      ("a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "its second line is no size"),
      ("a\n99999999999999999999\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "its second line is no size"),
      ("a\n1\nCsUYapGGPo4d\n", "its third line is no base64 hash"),
      ("a\n1\n*\n", "its third line is no base64 hash"),
      ("a\n0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n", "an empty tree has another root"),
    ])
  func refused(text: String, what: String) {
    #expect(throws: LedgerError.malformedCheckpoint(what)) { try Checkpoint(text: text) }
  }
}

@Suite struct LedgerErrorTests {
  @Test(
    "An error says what was done to what, and what to do",
    arguments: [
      (
        LedgerError.storage(operation: "write", path: "/x", reason: "no space left on device"),
        "cannot write \"/x\": no space left on device; make it writable by you, with free space"
      ),
      (
        .busy(path: "/l", milliseconds: 2000),
        "cannot lock \"/l\" within 2000 ms: another process holds it; end that process and try again"
      ),
      (
        .damaged(.shorter(bytes: 3, head: 9)),
        "the ledger is damaged: it has 3 bytes and its head speaks of 9; run \"tagout ledger verify\""
      ),
      (
        .malformedCheckpoint("its second line is no size"),
        "the checkpoint is none: its second line is no size; give a file in the C2SP tlog-checkpoint form"
      ),
    ])
  func words(error: LedgerError, words: String) {
    #expect(error.description == words)
  }

  @Test(
    "A problem is one plain sentence",
    arguments: [
      (LedgerProblem.changed(record: 4), "record 4 was changed"),
      (.removed(records: 4..<5), "record 4 was removed"),
      (.removed(records: 4..<7), "records 4 to 6 were removed"),
      (.inserted(line: 5, number: 2), "line 5 was inserted: it calls itself record 2"),
      (.moved(record: 2, line: 5), "record 2 was moved to line 5"),
      (.shorter(records: 3, head: 5), "records 3 to 4 were removed from the end: the head speaks of 5"),
      (.rewritten(records: 0..<8), "one of the records 0 to 7 was changed, and what follows it was made to fit"),
      (.headless("is missing"), "the head file is missing"),
      (.otherThanCheckpoint(size: 5), "the first 5 records are not those that the checkpoint was made from"),
      (.unvouched(record: 5), "record 5 may have been changed too: only record 6 could tell"),
    ])
  func problems(problem: LedgerProblem, words: String) {
    #expect(problem.description == words)
  }
}
