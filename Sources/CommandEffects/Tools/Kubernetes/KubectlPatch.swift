import Vocabulary

/// What a patch takes away: JSON merge, strategic and RFC 6902 patches, in JSON or in YAML's flow style.
enum KubectlPatch {
  /// A protection or a service that the patch ends.
  struct Loss: Sendable, Hashable {
    /// What it takes away, as the beginning of a sentence that ends in `of OBJECT`.
    var message: String
    var role: ResourceRole = .protection
    /// It only stops what runs.
    var isStop = false
  }

  /// The first loss in a patch; nil when there is none that is known.
  static func loss(in text: String) -> Loss? {
    // The letters are searched, not the tree: YAML and JSON, merge and list patches say the same in the same words.
    let flat = String(decoding: text.utf8.filter { $0 > 32 && $0 != 34 && $0 != 39 }, as: UTF8.self)
    for rule in rules where rule.texts.contains(where: { flat.contains($0) }) { return rule.loss }
    return nil
  }

  private static let rules: [(texts: [String], loss: Loss)] = [
    (
      [
        "finalizers:null", "finalizers:[]", "finalizers:~", "op:remove,path:/metadata/finalizers",
        "path:/metadata/finalizers,op:remove",
        "path:/metadata/finalizers,value:[]", "path:/metadata/finalizers,value:null",
      ],
      Loss(message: "drops the finalizers, which make a deletion wait for what depends on it,", role: .data)
    ),
    (
      ["persistentVolumeReclaimPolicy:Delete", "/persistentVolumeReclaimPolicy,value:Delete"],
      Loss(message: "lets the volume be deleted with its claim: reclaim policy Delete", role: .data)
    ),
    (
      ["deletionPolicy:Delete", "/deletionPolicy,value:Delete"],
      Loss(message: "lets what it stands for be deleted with it: deletion policy Delete", role: .data)
    ),
    (
      ["whenDeleted:Delete", "whenScaled:Delete"],
      Loss(message: "lets the volumes be deleted with the stateful set", role: .data)
    ),
    (
      [
        "deletionProtection:false", "deletionProtection:disabled", "deletionProtectionEnabled:false",
        "preventDestroy:false", "enableDeletionProtection:false",
      ],
      Loss(message: "turns off the deletion protection", role: .data)
    ),
    (["prune:true"], Loss(message: "lets the controller delete what the source no longer has", role: .protection)),
    (["replicas:0", "/spec/replicas,value:0"], Loss(message: "stops every pod", role: .compute, isStop: true)),
  ]

  /// Whether a job's name says that it makes backups.
  static func isBackup(_ name: String) -> Bool {
    let lower = name.lowercased()
    return ["backup", "snapshot", "pgdump", "pg-dump", "mysqldump", "restic", "wal-g", "velero"]
      .contains { lower.contains($0) }
  }

  /// `suspend: true` on a cron job that makes backups.
  static func pausesBackup(_ text: String, of objects: [DoomedObjects]) -> Loss? {
    let flat = String(decoding: text.utf8.filter { $0 > 32 && $0 != 34 && $0 != 39 }, as: UTF8.self)
    guard flat.contains("suspend:true") || flat.contains("/spec/suspend,value:true"),
      objects.contains(where: { $0.names.contains { isBackup($0.display) } })
    else { return nil }
    return Loss(message: "stops the backups", role: .backup)
  }

  /// Keys of labels and annotations that keep an object from being deleted or pruned.
  private static let protections = [
    "helm.sh/resource-policy", "argocd.argoproj.io/sync-options", "kustomize.toolkit.fluxcd.io/prune",
    "deletion-protection",
    "prevent-deletion", "prevent-destroy", "protected", "do-not-delete", "delete-protection", "crossplane.io/paused",
    "do-not-disrupt", "safe-to-evict",
  ]

  /// Whether `KEY-`, `KEY=false` and the like take a protection off.
  static func unprotects(_ mark: String) -> Bool {
    let (key, value) =
      mark.hasSuffix("-")
      ? (String(mark.dropLast()), nil)
      : (String(mark.prefix { $0 != "=" }), mark.firstIndex(of: "=").map { String(mark[mark.index(after: $0)...]) })
    let lower = key.lowercased()
    guard protections.contains(where: { lower.contains($0) }) else { return false }
    guard let value else { return mark.hasSuffix("-") }
    return ["false", "disabled", "off", "no", "enabled", "delete"].contains(value.lowercased())
      && !(value.lowercased() == "enabled" && !lower.contains("/prune"))
  }
}
