import HTTPTypes
import Ledger
import TerraformPlans
import Vocabulary

/// Keeps the states of workspaces: what the rules admit is done, what they refuse is recorded.
struct StateKeeper: Sendable {
  /// The longest state.
  static let bound = 64 << 20
  let core: ServerCore

  var vault: StateVault { StateVault(seals: core.seals) }

  /// A workspace that the caller reaches. Throws 403 for any other, whether it is there or not.
  static func workspace(_ name: String, for caller: Caller, in store: any StoreReading) throws -> Workspace {
    guard Workspace.isName(name), caller.token.reaches(name), let workspace = try store.workspace(named: name) else {
      throw APIError(
        .forbidden, "workspace.unknown", "the token opens no workspace \"\(name.prefix(128))\"",
        remedy: "look for the name with `tagout workspace list`, or use a token that opens it")
    }
    return workspace
  }

  /// Who asks for something there, and what goes on.
  static func place(
    _ workspace: Workspace, for caller: Caller, at now: Instant, in store: any StoreReading
  ) throws -> StatePlace {
    StatePlace(
      workspace: workspace.name, tier: workspace.tier, hand: hand(caller.token.role), bearer: caller.token.id,
      readsRawState: caller.token.readsRawState || workspace.options["rawState"] == true,
      run: try store.stateRun(of: workspace.name, at: now))
  }

  private static func hand(_ role: TokenRole) -> StateHand {
    switch role {
    case .agent: .agent
    case .runner: .runner
    case .operator: .operator
    case .reader: .reader
    }
  }

  /// A record of something about a state.
  static func record(
    _ kind: String, _ place: StatePlace, by caller: Caller, at now: Instant, _ details: StructuredObject
  ) -> LedgerEntry {
    var known: StructuredObject = [
      "tier": .string(place.tier.rawValue), "token": .string(place.bearer), "workspace": .string(place.workspace),
    ]
    if let run = place.run {
      known = known.merging(["fencing": .integer(run.fencing), "proposal": .string(run.proposal)])
    }
    return ServerRecord.entry(kind, at: now, by: caller.actor, known.merging(details))
  }

  /// A record of a refusal.
  static func record(
    refusal: StateRefusal, of act: String, _ place: StatePlace, by caller: Caller, at now: Instant,
    _ details: StructuredObject = [:]
  ) -> LedgerEntry {
    record(
      act + "-refused", place, by: caller, at: now,
      details.merging(["code": .string(refusal.code), "message": .string(refusal.message)]))
  }
}

extension Caller {
  /// For people: what the token is and whose.
  var words: String {
    token.owner.map { "\(token.role.rawValue) \(token.name) of \($0)" } ?? "\(token.role.rawValue) \(token.name)"
  }
}
