import Foundation
import Host
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

/// Plans that the real Terraform makes of configurations out of a seed, read from the zip and from JSON.
///
/// TAGOUT_SOAK_PLANS says how many, TAGOUT_SOAK_SEED the first seed; with TAGOUT_PROVIDER_MIRROR, a folder that holds the
/// AWS provider, every twentieth is one of AWS beside them.
@Suite struct GeneratedPlansTests {
  private static func number(_ name: String, _ fallback: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? fallback
  }

  static let count = number("TAGOUT_SOAK_PLANS", 10)
  static let seed = UInt64(number("TAGOUT_SOAK_SEED", 20_261_122))

  @Test("Generated plans agree by their zip and by their JSON on every change, value, mark, reason and address")
  func builtInProvider() throws {
    var actions: [String: Int] = [:]
    for seed in Self.seed..<(Self.seed + UInt64(Self.count)) {
      guard let run = try TerraformRun() else { return print("there is no Terraform here: no plan was generated") }
      defer { run.remove() }
      let estate = GeneratedEstate(seed: seed)
      try run.write(estate.files)
      let made = try #require(
        try run.plan(estate.options), "seed \(seed): \(run.report)\n\(estate.files["main.tf"] ?? "")")
      for change in try compare(made, seed) { actions["\(change.action)", default: 0] += 1 }
    }
    print(
      "\(Self.count) plans agree from seed \(Self.seed): \(actions.sorted { $0.key < $1.key }.map { "\($1) \($0)" })")
    // A long run that meets too little would prove too little.
    let wanted = ["noOp", "create", "read", "update", "delete", "deleteThenCreate", "createThenDelete", "forget"]
    if Self.count >= 100 { #expect(wanted.allSatisfy { actions[$0, default: 0] > 0 }) }
  }

  @Test("Generated plans of AWS agree by their zip and by their JSON")
  func awsProvider() throws {
    guard let mirror = ProcessInfo.processInfo.environment["TAGOUT_PROVIDER_MIRROR"], Self.count >= 20 else { return }
    guard let run = try TerraformRun() else { return print("there is no Terraform here: no plan was generated") }
    defer { run.remove() }
    try run.write(["settings.tfrc": GeneratedCloud.settings(mirror: mirror)])
    let settings = run.folder.appending(path: "settings.tfrc").path(percentEncoded: false)
    for seed in Self.seed..<(Self.seed + UInt64(Self.count / 20)) {
      let cloud = GeneratedCloud(seed: seed)
      try run.write(cloud.files)
      try run.initialise(settings: settings)
      let made = try #require(try run.plan(cloud.options, settings: settings), "seed \(seed): \(run.report)")
      _ = try compare(made, seed, addsMarks: true)
    }
    print("\(Self.count / 20) plans of AWS agree from seed \(Self.seed)")
  }

  /// The changes of the saved plan, once both forms were held to each other.
  private func compare(
    _ made: (zip: [UInt8], json: [UInt8]), _ seed: UInt64, addsMarks: Bool = false
  ) throws -> [ResourceChange] {
    let members = try ZipArchive.members(of: made.zip) { SavedPlanReader.isWanted(member: $0, comparingStates: true) }
    let saved = try SavedPlanReader.read(members: members)
    let shown = try PlanJSONReader.read(made.json)
    PlanAgreement.expectChanges(saved, shown, addsMarks: addsMarks, "seed \(seed)")
    PlanAgreement.expectHeader(saved, shown, "seed \(seed)")
    PlanAgreement.expectState(saved, shown, "seed \(seed)")
    return saved.changes
  }
}
