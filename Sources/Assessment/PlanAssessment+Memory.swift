import CommandEffects
import TerraformPlans
import Vocabulary

extension PlanAssessment {
  /// What is remembered of a plan's workspace.
  enum Remembered {
    /// It is being asked for: everything is looked at again once it is there.
    case asked
    /// The plan does not tell its workspace, or nobody may be asked.
    case nothing
    case chain(StateChain)

    var chain: StateChain? {
      if case .chain(let chain) = self { chain } else { nil }
    }
  }

  /// The same for a plan that was handed over.
  static func remembered(_ action: PlanAction, _ inspection: inout Inspection) -> Remembered {
    guard let folder = action.folder else { return .nothing }
    return remembered(action.backend, in: folder, &inspection)
  }

  /// The same for a plan in a folder.
  static func remembered(
    _ backend: PlanBackend?, in folder: String, _ inspection: inout Inspection
  ) -> Remembered {
    guard let key = SeenState.key(of: backend, in: folder) else { return .nothing }
    switch inspection.ask(.stateChain(key: key), for: "the states of this workspace that were seen in use") {
    case nil: return .asked
    case .contents(let bytes)?: return .chain(StateChain(bytes, key: key))
    case .missing?: return .chain(StateChain([], key: key))
    // What is there and cannot be read is as good as changed.
    default: return .chain(StateChain(Array("{\n".utf8), key: key))
    }
  }

  /// The plan's own state, when it goes on from what is remembered: nothing that is wrong with it is to be remembered.
  static func newState(of plan: Plan, _ chain: StateChain?, besides findings: [Finding]) -> [SeenState] {
    let wrong: Set<FindingCode> = [
      "state.chain-broken", "state.foreign-lineage", "state.same-serial-other-content", "state.serial-regressed",
      "state.shrunk",
    ]
    guard let chain, !findings.contains(where: { wrong.contains($0.code) }),
      let state = SeenState(plan, key: chain.key),
      chain.line(adding: state, at: Instant(milliseconds: 0)) != nil
    else { return [] }
    return [state]
  }
}
