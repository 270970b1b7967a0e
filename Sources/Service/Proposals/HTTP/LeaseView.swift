import Decision
import Formats
import Vocabulary

/// A lease as its runner is told: all that it needs to do the work.
struct LeaseView {
  var core: ServerCore
  var lease: StoredLease
  var look: ProposalLook

  var value: StructuredValue {
    get throws {
      let request = look.proposal.request
      let secrets = try ProposalDesk(core).secrets(of: look.proposal)
      var members: StructuredObject = [
        "destroy": .boolean(request.isDestroy), "directory": .string(request.directory),
        "expiresSeconds": .integer(StoredLease.milliseconds / 1000), "fencing": .integer(lease.fencing),
        "kind": .string(lease.kind.rawValue), "proposal": .string(lease.proposal),
        "replace": .array(request.replaced.map(StructuredValue.string)),
        "targets": .array(request.targets.map(StructuredValue.string)), "tier": .string(look.workspace.tier.rawValue),
        "variableFiles": .array(request.variableFiles.map(StructuredValue.string)),
        "variables": .object(
          StructuredObject(secrets.variables.map { StructuredObject.Member($0.key, .string($0.value)) })),
        "work": .string(request.work.rawValue), "workspace": .string(lease.workspace),
      ]
      if let secret = lease.stateSecret { members = members.merging(["stateToken": .string(secret)]) }
      if let repository = look.workspace.repository {
        members = members.merging(["repository": .string(repository)])
      }
      members = members.merging(["hosts": .array(hosts.map(StructuredValue.string))])
      if let tree = request.tree { members = members.merging(["tree": .string(tree)]) }
      if !secrets.argv.isEmpty {
        members = members.merging(["argv": .array(secrets.argv.map(StructuredValue.string))])
      }
      return .object(lease.kind == .apply ? members.merging(signed) : members)
    }
  }

  /// Whether the plan runs programs that the configuration gives.
  private var runsCode: Bool {
    (look.offer?.assessment["findings"]?.elements ?? []).contains { $0["code"] == "proposal.runs-code" }
  }

  /// What an admin lets the workspace's runs reach.
  private var hosts: [String] {
    (look.workspace.options["hosts"]?.text ?? "").split { $0 == "," || $0 == " " }.map(String.init)
  }

  /// What was signed, for the runner to hold its own ground against.
  private var signed: StructuredObject {
    guard let subject = look.offer?.subject else { return [:] }
    var members: StructuredObject = ["runsCode": .boolean(runsCode)]
    if let plan = look.plan { members = members.merging(["planDigest": .string(plan.digest)]) }
    if case .command(let digest) = subject.work { members = members.merging(["planDigest": .string(digest.text)]) }
    if let state = subject.state {
      members = members.merging([
        "stateLineage": .string(state.lineage), "stateSerial": .integer(state.serial),
      ])
    }
    if let version = subject.terraformVersion { members = members.merging(["terraformVersion": .string(version)]) }
    if let lock = subject.lockFile { members = members.merging(["lockFileDigest": .string(lock.text)]) }
    return members
  }
}
