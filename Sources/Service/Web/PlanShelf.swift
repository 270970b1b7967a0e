import Decision
import Formats
import Host
import Pages
import TerraformPlans
import Vocabulary

/// Plans that were looked at lately, read and ready to be shown: a big one is read once, not once a page.
actor PlanShelf {
  /// The most plans that are kept.
  private static let bound = 6

  private var kept: [(key: String, plan: ShownPlan)] = []

  /// The plan of an offer, read from its stored bytes; nil when it cannot be read.
  nonisolated func plan(_ stored: StoredPlan, _ offer: StoredOffer?, in core: ServerCore) async throws -> ShownPlan? {
    let key = "\(stored.proposal)/\(stored.fencing)/\(stored.digest)"
    if let plan = await taken(key) { return plan }
    let bytes = try stored.file.read(upTo: ProposalDesk.planBound, in: core)
    guard Hexadecimal.encode(SHA256.hash(bytes)) == stored.digest else {
      throw ServiceError.inconsistent("the stored plan of \"\(stored.proposal)\" is not the one that was stored")
    }
    guard let read = PlanShelf.read(bytes) else { return nil }
    let effects = offer.map { ShownEffect.read($0.assessment) } ?? []
    let plan = ShownPlan(read, disarmed: Set(effects.filter { $0.verb == .disarm }.compactMap(\.address)))
    await put(plan, key)
    return plan
  }

  private func taken(_ key: String) -> ShownPlan? {
    guard let index = kept.firstIndex(where: { $0.key == key }) else { return nil }
    let found = kept.remove(at: index)
    kept.append(found)
    return found.plan
  }

  private func put(_ plan: ShownPlan, _ key: String) {
    kept.removeAll { $0.key == key }
    kept.append((key, plan))
    if kept.count > PlanShelf.bound { kept.removeFirst() }
  }

  private static func read(_ bytes: [UInt8]) -> Plan? {
    do {
      return try SavedPlanReader.read(
        members: try ZipArchive.members(of: bytes) { SavedPlanReader.isWanted(member: $0, comparingStates: false) })
    } catch {
      // A plan that cannot be read has a finding that says so.
      return nil
    }
  }
}
