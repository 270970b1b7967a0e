import CommandEffects
import Testing
import Vocabulary

@Suite struct OtherClientTests {
  @Test(
    "What takes data away by another database's shell or a build's plugin is found",
    arguments: OtherClientSpellings.rows.indices)
  func table(index: Int) {
    let (command, code) = OtherClientSpellings.rows[index]
    let codes = Walk(inherited: ["HOME": "/home/dev"]).inspection(of: command).findings
      .filter { $0.severity > .warning }.map(\.code.text)
    #expect(code.isEmpty ? codes.isEmpty : codes.contains(code), "\(command) → \(codes)")
  }
}
