/// An instance that a drill made out of a snapshot, and that alone may be removed.
///
/// There is no other way to one than restoring for a drill (`restoreForDrill`) and finding what an earlier drill has left
/// (`drillInstances`): its name begins with the drill's prefix, it bears the tag that names the dataset, and it is in the
/// account that was told.
package struct DrillInstance: Sendable, Hashable {
  /// What the name of every drill's instance begins with.
  package static let prefix = "tagout-drill-"
  /// The tag whose value is the dataset's name.
  package static let tag = "tagout:drill"

  package let name: String
  package let dataset: String
  /// Twelve digits.
  package let account: String

  /// Nil for what is no drill's of this dataset in this account.
  fileprivate init?(_ instance: DatabaseInstance, of dataset: String, in account: String) {
    guard instance.name.hasPrefix(DrillInstance.prefix), instance.tags[DrillInstance.tag] == dataset,
      instance.account == account
    else { return nil }
    name = instance.name
    self.dataset = dataset
    self.account = account
  }
}

extension DatabaseAPI {
  /// Begins an instance of a drill's out of a snapshot.
  ///
  /// - Parameters:
  ///   - name: what comes behind the prefix.
  ///   - account: that of the credentials, which the instance must be in.
  package func restoreForDrill(
    _ snapshot: String, as name: String, of dataset: String, in account: String, _ shape: InstanceShape,
    tags: [String: String] = [:]
  ) async throws(CloudError) -> DrillInstance {
    var tags = tags
    tags[DrillInstance.tag] = dataset
    let made = try await restore(snapshot, to: DrillInstance.prefix + name, shape, tags: tags)
    var shown = made
    // The answer may tell no tags of what is not there yet; they went with the request.
    shown.tags = tags
    guard let drill = DrillInstance(shown, of: dataset, in: account) else {
      throw .strangeAnswer(
        operation: "RestoreDBInstanceFromDBSnapshot", reason: "'\(made.arn)' is none of account \(account)")
    }
    return drill
  }

  /// What drills of a dataset have made and not removed.
  package func drillInstances(
    of dataset: String, in account: String
  ) async throws(CloudError) -> [(drill: DrillInstance, instance: DatabaseInstance)] {
    try await instances().compactMap { instance in
      DrillInstance(instance, of: dataset, in: account).map { ($0, instance) }
    }
  }

  /// Removes it for good, with what RDS has backed up of it, once the service itself has said again that it is a drill's.
  ///
  /// Nothing is done for one that is gone or going. Its deletion protection, which a restore may take over from the
  /// source, is switched off before.
  package func remove(_ drill: DrillInstance) async throws(CloudError) {
    guard let instance = try await instances(drill.name).first, instance.status != "deleting" else { return }
    guard DrillInstance(instance, of: drill.dataset, in: drill.account) == drill else {
      throw .strangeAnswer(
        operation: "DeleteDBInstance",
        reason: "'\(instance.arn)' does not bear the tag \(DrillInstance.tag)=\(drill.dataset); nothing was deleted")
    }
    let named = [("DBInstanceIdentifier", drill.name)]
    if instance.isProtected {
      _ = try await query.call(
        "ModifyDBInstance", named + [("DeletionProtection", "false"), ("ApplyImmediately", "true")], isIdempotent: true)
    }
    _ = try await query.call(
      "DeleteDBInstance", named + [("SkipFinalSnapshot", "true"), ("DeleteAutomatedBackups", "true")],
      isIdempotent: false)
  }
}
