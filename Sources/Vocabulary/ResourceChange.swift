/// One planned change of one object in a plan.
package struct ResourceChange: Sendable, Hashable {
  /// The absolute address, e.g. `module.db.aws_db_instance.main[0]`.
  package var address: String
  /// The address it had, when a `moved` block renames it.
  package var previousAddress: String?
  /// Whether it is managed, or only read as a data source.
  package var mode: ResourceMode
  /// E.g. `aws_db_instance`.
  package var type: String
  /// The provider's source as plan JSON spells it, e.g. `registry.terraform.io/hashicorp/aws`.
  package var provider: String
  /// The address of the provider's configuration with its module and alias, e.g.
  /// `module.eu.provider["registry.terraform.io/hashicorp/aws"].west`; nil when the source does not tell (plan JSON).
  package var providerAddress: String?
  /// Set when the change is of an old object that a create-before-destroy left behind.
  package var deposedKey: String?
  package var action: PlannedAction
  package var reason: ActionReason?
  /// The object now; `null` when there is none.
  package var before: StructuredValue
  /// The object afterwards, with `unknown` for what only the apply will tell; `null` when there is none.
  package var after: StructuredValue
  package var beforeSensitive: [ValuePath]
  package var afterSensitive: [ValuePath]
  /// The attributes that force a replacement.
  package var replacePaths: [ValuePath]
  /// The identifier it is imported by; empty text when the plan does not say which.
  package var importing: String?

  /// Nothing is known of it yet.
  package static let unread = ResourceChange(address: "", type: "", provider: "", action: .unrecognised(""))

  package init(
    address: String, previousAddress: String? = nil, mode: ResourceMode = .managed, type: String, provider: String,
    deposedKey: String? = nil, action: PlannedAction, reason: ActionReason? = nil,
    before: StructuredValue = .null, after: StructuredValue = .null, beforeSensitive: [ValuePath] = [],
    afterSensitive: [ValuePath] = [], replacePaths: [ValuePath] = [], importing: String? = nil
  ) {
    self.address = address
    self.previousAddress = previousAddress
    self.mode = mode
    self.type = type
    self.provider = provider
    self.deposedKey = deposedKey
    self.action = action
    self.reason = reason
    self.before = before
    self.after = after
    self.beforeSensitive = beforeSensitive
    self.afterSensitive = afterSensitive
    self.replacePaths = replacePaths
    self.importing = importing
  }
}

/// Whether Terraform manages an object or only reads it.
package enum ResourceMode: String, Sendable, Hashable {
  case managed
  case data
}

/// What a plan means to do with one object (Terraform `internal/plans/action.go`).
package enum PlannedAction: Sendable, Hashable {
  case noOp
  case create
  case read
  case update
  case delete
  case deleteThenCreate
  case createThenDelete
  case forget
  case createThenForget
  case forgetThenCreate
  /// A word or a number that we do not know, as it was written. Never safe.
  case unrecognised(String)

  /// Whether the object that exists now is destroyed.
  package var destroys: Bool {
    switch self {
    case .delete, .deleteThenCreate, .createThenDelete: true
    case .noOp, .create, .read, .update, .forget, .createThenForget, .forgetThenCreate, .unrecognised: false
    }
  }

  /// Whether the object that exists now is let go, and lives on unmanaged.
  package var forgets: Bool {
    switch self {
    case .forget, .createThenForget, .forgetThenCreate: true
    case .noOp, .create, .read, .update, .delete, .deleteThenCreate, .createThenDelete, .unrecognised: false
    }
  }

  /// Whether another object takes the place of the one that exists now.
  package var replaces: Bool {
    switch self {
    case .deleteThenCreate, .createThenDelete: true
    case .noOp, .create, .read, .update, .delete, .forget, .createThenForget, .forgetThenCreate, .unrecognised: false
    }
  }
}

/// Why a plan chose its action (`planfile.proto`, `ResourceInstanceActionReason`); for display, it may grow.
package struct ActionReason: Sendable, Hashable {
  /// As plan JSON spells it, e.g. `delete_because_no_resource_config`.
  package let word: String

  package init(_ word: String) {
    self.word = word
  }
}
