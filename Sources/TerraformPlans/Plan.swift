import Vocabulary

/// A Terraform or OpenTofu plan: one model, whether it was read from the saved plan itself or from plan JSON.
///
/// What a source cannot tell is nil, never a default: plan JSON knows no mode, targets, serial or lineage.
package struct Plan: Sendable, Hashable {
  /// Where it was read from.
  package enum Source: String, Sendable, Hashable {
    case savedPlan
    case json
  }

  /// Which program wrote it, told by provider addresses and by fields that only one has.
  package enum Writer: String, Sendable, Hashable {
    case terraform
    case openTofu
    case unknown
  }

  /// How the plan was asked for (`planfile.proto` field 17).
  package enum Mode: Sendable, Hashable {
    case normal
    case destroy
    case refreshOnly
    /// A number that we do not know.
    case unrecognised(Int64)
  }

  package var source: Source
  package var writer: Writer
  /// The version of Terraform or OpenTofu that wrote it; empty when it is not told.
  package var terraformVersion: String
  /// As written: `3` in a saved plan, `1.2` in JSON; empty when it is not told.
  package var formatVersion: String
  package var mode: Mode?
  /// Managed and data resources, no-ops and reads too when the source has them, in its order.
  package var changes: [ResourceChange]
  /// What changed outside Terraform, as changes from the state to what was found.
  package var drift: [ResourceChange]
  /// Changes that this plan puts off to a later one.
  package var deferred: [DeferredChange]
  package var outputs: [OutputChange]
  /// Provider actions that the apply would invoke (Terraform 1.14 and later).
  package var invocations: [ActionInvocation]
  /// `-target` addresses; nil when the source cannot tell.
  package var targets: [String]?
  /// `-exclude` addresses (OpenTofu); nil when the source cannot tell.
  package var exclusions: [String]?
  /// `-replace` addresses; nil when the source cannot tell.
  package var forcedReplacements: [String]?
  /// The plan stopped with an error half way; nil when the source cannot tell.
  package var isErrored: Bool?
  /// Applying it would bring everything to what the configuration says; nil when the source cannot tell.
  package var isComplete: Bool?
  /// There is something to apply; nil when the source cannot tell.
  package var isApplyable: Bool?
  /// RFC 3339, as written; empty when it is not told.
  package var timestamp: String
  package var backend: PlanBackend?
  package var variables: [PlanVariable]
  /// The state that the plan was made against, after refresh; nil when the source has none.
  package var priorState: State?
  /// The objects before the refresh, whose serial and lineage mean nothing (`tfstate-prev`); nil when the source has none.
  package var stateBeforeRefresh: State?
  /// The configuration the plan was made from; nil when the source has none.
  package var configuration: PlanConfiguration?
  /// What was met and is not understood: never dropped.
  package var problems: [PlanProblem]

  package init(source: Source, writer: Writer = .unknown, terraformVersion: String = "", formatVersion: String = "") {
    self.source = source
    self.writer = writer
    self.terraformVersion = terraformVersion
    self.formatVersion = formatVersion
    changes = []
    drift = []
    deferred = []
    outputs = []
    invocations = []
    timestamp = ""
    variables = []
    problems = []
  }
}

/// A change that a plan puts off, and why (`planfile.proto`, `DeferredReason`, as plan JSON spells it).
package struct DeferredChange: Sendable, Hashable {
  package var reason: String
  package var change: ResourceChange

  package init(reason: String, change: ResourceChange) {
    self.reason = reason
    self.change = change
  }
}

/// A planned change of an output value.
package struct OutputChange: Sendable, Hashable {
  package var name: String
  package var action: PlannedAction
  package var isSensitive: Bool

  package init(name: String, action: PlannedAction, isSensitive: Bool) {
    self.name = name
    self.action = action
    self.isSensitive = isSensitive
  }
}

/// A provider action that an apply would invoke: it runs something.
package struct ActionInvocation: Sendable, Hashable {
  /// `action.aws_lambda_invoke.migrate`, with the modules on the way.
  package var address: String
  package var provider: String
  /// The resource that triggers it; nil when it is invoked by hand.
  package var triggeredBy: String?
  /// When it does, as plan JSON spells it, e.g. `BeforeDestroy`; empty when it is not told.
  package var event: String
  /// The plan puts it off to a later one.
  package var isDeferred: Bool

  package init(
    address: String, provider: String, triggeredBy: String?, event: String = "", isDeferred: Bool = false
  ) {
    self.address = address
    self.provider = provider
    self.triggeredBy = triggeredBy
    self.event = event
    self.isDeferred = isDeferred
  }

  /// Its type, e.g. `aws_lambda_invoke`; empty when the address is none of an action.
  package var type: String {
    let words = address.split(separator: ".")
    guard let mark = words.lastIndex(of: "action"), mark + 1 < words.count else { return "" }
    return String(words[mark + 1])
  }
}

/// Where the state lives that a plan will write.
package struct PlanBackend: Sendable, Hashable {
  /// `local`, `s3`, `http`, …
  package var type: String
  /// Its settings, secrets included: mask before showing.
  package var configuration: StructuredValue
  package var workspace: String

  package init(type: String, configuration: StructuredValue, workspace: String) {
    self.type = type
    self.configuration = configuration
    self.workspace = workspace
  }
}

/// A root variable's value; may be secret: mask before showing.
package struct PlanVariable: Sendable, Hashable {
  package var name: String
  package var value: StructuredValue

  package init(name: String, value: StructuredValue) {
    self.name = name
    self.value = value
  }
}

/// The configuration inside a saved plan.
package struct PlanConfiguration: Sendable, Hashable {
  /// One file of a module.
  package struct File: Sendable, Hashable {
    /// The module's key; empty for the root module.
    package var module: String
    package var name: String
    package var bytes: [UInt8]

    package init(module: String, name: String, bytes: [UInt8]) {
      self.module = module
      self.name = name
      self.bytes = bytes
    }
  }

  package var files: [File]
  /// `.terraform.lock.hcl`, when there is one.
  package var lockFile: [UInt8]?
  /// The `configuration` member of plan JSON, which has no files; nil for a saved plan. May hold secrets.
  package var expressions: StructuredValue?

  package init(files: [File] = [], lockFile: [UInt8]? = nil, expressions: StructuredValue? = nil) {
    self.files = files
    self.lockFile = lockFile
    self.expressions = expressions
  }
}

/// Something in a plan that is not understood. Such a plan is never approvable.
package enum PlanProblem: Sendable, Hashable {
  /// A format version that we do not know, as written.
  case unknownFormat(String)
  /// A field or member that we do not know, where it was met.
  case unknownField(String)
  /// A part that could not be read: which, and why.
  case unreadable(String)
  /// An action that we do not know, as written, and at which address.
  case unknownAction(String, address: String)
}
