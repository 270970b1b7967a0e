/// What a Terraform command locks a state for: the `Operation` of a lock.
///
/// The names are those that Terraform 1.11.4 sends (`internal/backend/backendrun/operationtype_string.go`, and the
/// command of each in `internal/command`).
package enum StateOperation: Sendable, Hashable {
  /// `plan`, also with `-destroy` and `-refresh-only`.
  case plan
  /// `console`, which sets no type.
  case console
  /// `apply` and `destroy`, which a lock does not tell apart; `apply -refresh-only` too.
  case apply
  case refresh
  case push
  case remove
  case move
  case replaceProvider
  case taint
  case untaint
  case importing
  /// `init -migrate-state` away from here.
  case migrationSource
  /// `init -migrate-state` to here.
  case migrationDestination
  /// A name that is not known; empty when there was none.
  case other(String)

  private static let names: [String: StateOperation] = [
    "OperationTypePlan": .plan, "OperationTypeInvalid": .console, "OperationTypeApply": .apply,
    "OperationTypeRefresh": .refresh, "state-push": .push, "state-rm": .remove, "state-mv": .move,
    "state-replace-provider": .replaceProvider, "taint": .taint, "untaint": .untaint, "import": .importing,
    "migration source state": .migrationSource, "migration destination state": .migrationDestination,
  ]

  package init(name: String) {
    self = StateOperation.names[name] ?? .other(name)
  }

  /// Whether the command that locks for it never writes.
  package var isReading: Bool { self == .plan || self == .console }

  /// What it does to a workspace, to follow "may not".
  func words(_ workspace: String) -> String {
    switch self {
    case .plan: "plan \"\(workspace)\""
    case .console: "open a console on \"\(workspace)\""
    case .apply: "apply to \"\(workspace)\""
    case .refresh: "refresh the state of \"\(workspace)\""
    case .push: "push a state over that of \"\(workspace)\""
    case .remove: "take objects out of the state of \"\(workspace)\""
    case .move: "move objects in the state of \"\(workspace)\""
    case .replaceProvider: "replace providers in the state of \"\(workspace)\""
    case .taint: "taint an object of \"\(workspace)\""
    case .untaint: "untaint an object of \"\(workspace)\""
    case .importing: "import into \"\(workspace)\""
    case .migrationSource: "migrate the state of \"\(workspace)\" away"
    case .migrationDestination: "migrate a state into \"\(workspace)\""
    case .other(""): "lock \"\(workspace)\" without saying for what"
    case .other(let name): "lock \"\(workspace)\" for \"\(name)\""
    }
  }

  /// Whether a person may do it outside production without a proposal.
  var isForOperators: Bool {
    switch self {
    case .plan, .console, .push, .remove, .move, .replaceProvider, .taint, .untaint, .importing, .migrationSource,
      .migrationDestination:
      true
    case .apply, .refresh, .other: false
    }
  }
}
