import Testing
import Vocabulary

@testable import Posture

@Suite struct PostureRuleTests {
  @Test(
    "Each rule finds what its examples say, and nothing in the look-alikes", arguments: PostureRules.all.map { "\($0)" }
  )
  func examples(_ name: String) throws {
    let rule = try #require(PostureRules.all.first { "\($0)" == name })
    #expect(rule.examples.contains { $0.count > 0 } && rule.examples.contains { $0.count == 0 })
    for example in rule.examples {
      let found = rule.findings(in: PostureSubject(example.folder))
      #expect(found.count == example.count, "\(rule.code): \(example.name): \(found.map(\.message))")
      #expect(found.allSatisfy { $0.code == rule.code && $0.remedy != nil })
    }
  }

  @Test("Codes are told by one rule each")
  func codes() {
    #expect(Set(PostureRules.all.map { $0.code }).count == PostureRules.all.count)
  }
}
