import Recovery
import Testing

@Suite("Errors of recovery")
struct RecoveryErrorTests {
  @Test("Name the package that is missing")
  func words() {
    let error = RecoveryError.programMissing("pgbackrest", package: "pgbackrest")
    #expect(error.description == "'pgbackrest' is not on this machine; install Debian's package 'pgbackrest'")
  }
}
