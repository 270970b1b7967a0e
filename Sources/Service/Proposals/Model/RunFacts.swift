import Decision
import Formats
import HTTPTypes
import Vocabulary

/// What a runner says of the ground that it stands on, before the plan and again before the apply.
package struct RunFacts: Sendable, Hashable {
  package var terraformVersion: String?
  /// Of `.terraform.lock.hcl`.
  package var lockFile: String?
  /// Of the modules that were fetched; nil when there are none.
  package var modules: String?
  /// The cloud accounts that its credentials are for, e.g. `aws:123456789012`.
  package var accounts: [String]
  package var backend: String
  /// The digest of each variable's value, by name.
  package var variables: [String: String]
  /// The state, when it is not kept by this server.
  package var state: StateFingerprint?
  /// The digest of the runner's own copy of the plan.
  package var planDigest: String?

  /// Reads what a runner sends; throws words for what is malformed.
  package init(_ object: StructuredObject) throws(APIError) {
    terraformVersion = object["terraformVersion"]?.text
    lockFile = object["lockFileDigest"]?.text
    modules = object["modulesDigest"]?.text
    accounts = (object["accounts"]?.elements ?? []).compactMap(\.text)
    backend = object["backend"]?.text ?? ""
    planDigest = object["planDigest"]?.text
    variables = [:]
    if case .object(let members)? = object["variables"] {
      for member in members.members { variables[member.name] = member.value.text }
    }
    for digest in [lockFile, planDigest, modules].compactMap({ $0 }) + variables.values {
      guard ContentDigest(digest) != nil else {
        throw APIError(.badRequest, "facts.malformed", "a digest is not 64 small hexadecimal digits")
      }
    }
    if let told = object["state"], told != .null {
      guard let lineage = told["lineage"]?.text, let serial = told["serial"]?.whole,
        let content = told["digest"]?.text.flatMap({ ContentDigest($0) })
      else {
        throw APIError(.badRequest, "facts.malformed", "\"state\" needs \"lineage\", \"serial\" and \"digest\"")
      }
      state = StateFingerprint(lineage: lineage, serial: serial, content: content)
    }
  }

  /// As it is stored.
  var value: StructuredValue {
    var members: [StructuredObject.Member] = [
      .init("accounts", .array(accounts.map(StructuredValue.string))), .init("backend", .string(backend)),
      .init(
        "variables",
        .object(StructuredObject(variables.map { StructuredObject.Member($0.key, .string($0.value)) }))),
    ]
    if let terraformVersion { members.append(.init("terraformVersion", .string(terraformVersion))) }
    if let lockFile { members.append(.init("lockFileDigest", .string(lockFile))) }
    if let modules { members.append(.init("modulesDigest", .string(modules))) }
    if let planDigest { members.append(.init("planDigest", .string(planDigest))) }
    if let state {
      members.append(
        .init(
          "state",
          .object([
            "digest": .string(state.content.text), "lineage": .string(state.lineage),
            "serial": .integer(state.serial),
          ])))
    }
    return .object(StructuredObject(members))
  }
}
