import Service
import Testing
import Vocabulary

/// What a proposer's machine says was done before.
@Suite(.enabled(if: SSHKeys.isInstalled)) struct TrailTests {
  private static func step(_ text: String) -> StructuredValue {
    .object(["at": "2026-02-26T22:00:00.000Z", "text": .string(text), "verdict": "deny"])
  }

  @Test("The newest steps are shown, a secret that was left in one is taken out, and what is no step is left out")
  func shown() async throws {
    let pipeline = try await Pipeline()
    let many = (0..<40).map { Self.step("terraform destroy \($0)") }
    let steps = many + [Self.step("psql postgres://ada:hunter2hunter2@db/shop"), "no step", .object(["text": "half"])]
    let id = try await pipeline.propose(["agent": .object(["session": "s-1", "trail": .array(steps)])])
    let trail = try await pipeline.show(id)["trail"]?.elements ?? []
    let texts = trail.compactMap { $0["text"]?.text }
    #expect(texts.count == 28 && texts.first == "terraform destroy 13", "\(texts)")
    #expect(texts.last?.contains("psql") == true && texts.last?.contains("hunter2") == false, "\(texts)")
  }

  @Test("A proposal without them is shown without them") func none() async throws {
    let pipeline = try await Pipeline()
    #expect(try await pipeline.show(try await pipeline.propose())["trail"] == nil)
  }
}
