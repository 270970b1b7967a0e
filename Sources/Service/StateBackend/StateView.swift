import TerraformPlans
import Vocabulary

/// What is shown of states: addresses, types and numbers, never a value.
enum StateView {
  static func state(
    _ version: StateVersion?, _ outline: StateOutline?, of workspace: Workspace, lock: HeldLock?
  ) -> StructuredObject {
    let resources = outline?.objects.map { object in
      var shown: StructuredObject = [
        "address": .string(object.address), "mode": .string(object.mode.rawValue), "type": .string(object.type),
      ]
      if object.isTainted { shown = shown.merging(["tainted": true]) }
      if let key = object.deposedKey { shown = shown.merging(["deposed": .string(key)]) }
      return StructuredValue.object(shown)
    }
    return [
      "lock": lock.map { .object(StateView.lock($0)) } ?? .null,
      "outputs": .array((outline?.outputs ?? []).map { .string($0) }), "resources": .array(resources ?? []),
      "state": version.map { .object(StateView.version($0)) } ?? .null, "tier": .string(workspace.tier.rawValue),
      "workspace": .string(workspace.name),
    ]
  }

  static func version(_ version: StateVersion) -> StructuredObject {
    [
      "author": .string(version.author), "created": .string(version.created.description),
      "digest": .string(version.digest), "lineage": .string(version.lineage), "lock": .string(version.lockID),
      "objects": .integer(Int64(version.objects)), "operation": .string(version.operation),
      "origin": .string(version.origin.rawValue), "previous": .string(version.previous),
      "proposal": version.proposal.map(StructuredValue.string) ?? .null,
      "reason": version.reason.map(StructuredValue.string) ?? .null, "serial": .integer(version.serial),
      "size": .integer(Int64(version.size)), "terraformVersion": .string(version.terraform),
      "version": .integer(version.version),
    ]
  }

  static func lock(_ held: HeldLock) -> StructuredObject {
    [
      "holder": .string(held.author), "id": .string(held.request.id), "operation": .string(held.request.operation),
      "since": .string(held.taken.description), "who": .string(held.request.who),
    ]
  }

  static func changes(_ changes: StateChanges) -> StructuredObject {
    let changed = changes.changed.map { change in
      var shown: StructuredObject = [
        "address": .string(change.address), "attributes": .array(change.attributes.map { .string($0) }),
      ]
      if let from = change.movedFrom { shown = shown.merging(["movedFrom": .string(from)]) }
      if let tainted = change.isTainted { shown = shown.merging(["tainted": .boolean(tainted)]) }
      return StructuredValue.object(shown)
    }
    return [
      "added": .array(changes.added.map { .string($0) }), "changed": .array(changed),
      "gone": .array(changes.gone.map { .string($0) }), "outputs": .array(changes.outputs.map { .string($0) }),
    ]
  }
}
