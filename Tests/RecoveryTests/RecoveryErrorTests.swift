import Recovery
import Testing

@Suite("Errors of recovery")
struct RecoveryErrorTests {
  @Test("Name the package that is missing")
  func words() {
    let error = RecoveryError.programMissing("pgbackrest", package: "pgbackrest")
    #expect(error.description == "'pgbackrest' is not on this machine; install Debian's package 'pgbackrest'")
  }

  @Test("Say what a cloud is at, and what to type where it is not done here")
  func clouds() {
    let rows: [(RecoveryError, String)] = [
      (
        .late(what: "snapshot s", seconds: 60),
        "cannot wait longer for snapshot s: it is not done after 60 s; look at it in the cloud's console, then try again"
      ),
      (
        .busy(instance: "i", maker: "host 1 2"),
        "cannot use instance 'i': another drill (host 1 2) is at it; wait until that has ended"
      ),
      (
        .byHand(dataset: "shop", steps: ["a", "b"]),
        "cannot restore 'shop' here: Amazon makes the instance; type\n  a\n  b"
      ),
    ]
    for (error, words) in rows { #expect(error.description == words && error.tellsNothing) }
  }
}
