import Vocabulary

extension PlanDocument {
  /// Major 1, and the 0.1 and 0.2 before it, whose shape is the same with less in it.
  static func isKnown(version: String) -> Bool {
    let parts = version.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ UInt($0) != nil }) else { return false }
    return parts[0] == "0" || parts[0] == "1"
  }

  /// Told by where the providers come from; `unknown` when none tells, or both do.
  static func writer(of plan: Plan) -> Plan.Writer {
    let isTerraform = hasProvider(plan, from: "registry.terraform.io/")
    let isOpenTofu = hasProvider(plan, from: "registry.opentofu.org/")
    return isTerraform == isOpenTofu ? .unknown : isTerraform ? .terraform : .openTofu
  }

  private static func hasProvider(_ plan: Plan, from registry: String) -> Bool {
    plan.changes.indices.contains { plan.changes[$0].provider.hasPrefix(registry) }
      || plan.drift.indices.contains { plan.drift[$0].provider.hasPrefix(registry) }
  }

  /// What a document is that is no plan.
  func otherDocument() -> PlanError {
    if signs.contains("encrypted_data") {
      return .otherJSON(looksLike: "encrypted by OpenTofu", advice: "write it in clear with \"tofu show -json FILE\"")
    }
    if signs.contains("serial") || signs.contains("lineage") || signs.contains("values") {
      return .otherJSON(looksLike: "a state", advice: "check it with \"tagout check state FILE\"")
    }
    if signs.contains("@level") || signs.contains("@message") {
      return .otherJSON(
        looksLike: "a log of \"terraform plan -json\"", advice: "use \"terraform plan -out FILE\" and give that file")
    }
    return .otherJSON(looksLike: "something else", advice: "write it with \"terraform show -json FILE\"")
  }
}
