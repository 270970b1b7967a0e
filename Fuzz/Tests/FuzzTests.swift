import FuzzTargets
import TestSupport
import Testing

/// The fuzz targets without a fuzzer: every seed, then seeded mutations of them, a bounded number of each.
@Suite struct FuzzTests {
  private static let rounds = 400
  private static let seed: UInt64 = 0x7A60_0002

  @Test("Every seed of every target is read without a crash", arguments: FuzzTargets.all.map { $0.name })
  func seeds(name: String) throws {
    let target = try #require(FuzzTargets.named(name))
    #expect(!target.seeds.isEmpty)
    for seed in target.seeds { target.run(seed) }
    for seed in try Fixtures.inputs(for: target) { target.run(seed) }
  }

  @Test("Mutated seeds are read without a crash", arguments: FuzzTargets.all.map { $0.name })
  func mutations(name: String) throws {
    let target = try #require(FuzzTargets.named(name))
    let corpus = try target.seeds + Fixtures.inputs(for: target)
    var mutator = Mutator(seed: Self.seed, corpus: corpus)
    for _ in 0..<Self.rounds {
      let input = mutator.next()
      try LastInput.keep(input, target: name)
      target.run(input)
    }
    try LastInput.forget(target: name)
  }

  @Test("The same seed gives the same mutations")
  func mutationsRepeat() {
    let corpus: [[UInt8]] = [Array("terraform destroy".utf8), [0, 1, 2, 3]]
    var (first, second) = (Mutator(seed: 7, corpus: corpus), Mutator(seed: 7, corpus: corpus))
    for _ in 0..<100 { #expect(first.next() == second.next()) }
  }
}
