import Vocabulary

/// Judges a change to the text of a Terraform configuration: which protections it takes away.
///
/// The text alone destroys nothing; the next apply does, when nobody notices.
struct ConfigurationEdit {
  /// The most of a configuration that is compared, in bytes.
  private static let bound = 512 << 10
  /// Protections that are told of, and folders above that are looked at for a repository.
  private static let most = 8

  var change: FileChange

  func inspect(_ place: FilePlace, _ inspection: inout Inspection) {
    let path = place.absolute
    let file = path.flatMap {
      inspection.ask(
        .contents(path: $0, bound: ConfigurationEdit.bound), for: "what protections the configuration has now")
    }
    if path != nil, file == nil { return }
    guard let (old, new) = change.texts(of: file) else { return }
    let losses = ProtectionLoss.losses(from: old ?? [], to: new, isOverlay: isOverlay(place))
    guard !losses.isEmpty else { return }
    let isVersioned = path.map { ConfigurationEdit.isVersioned($0, &inspection) } ?? false
    var signs = EnvironmentSigns()
    signs.add(path: PathText.parent(path ?? change.path))
    for loss in losses.prefix(ConfigurationEdit.most) {
      inspection.note(
        Effect(
          .disarm, Resource(kind: "configuration", role: .protection, name: loss.address ?? path ?? change.path),
          reversibility: isVersioned ? .recoverable(by: "git") : .reversible, evidence: change.evidence))
      inspection.note(finding(loss, isVersioned: isVersioned, signs.environment))
    }
  }

  private func finding(_ loss: ProtectionLoss, isVersioned: Bool, _ environment: Environment) -> Finding {
    let what = "\(loss.name)\(loss.address.map { " of \($0)" } ?? "")"
    let outcome: String
    switch loss.outcome {
    case "off": outcome = "no longer protect"
    case "less": outcome = "keep less than before"
    default: outcome = "be taken out"
    }
    return Finding(
      isVersioned ? "config.protection-removed" : "config.protection-unversioned", isVersioned ? .warning : .high,
      "after this change of \(change.path) the setting \(what) would \(outcome)", evidence: change.evidence,
      remedy: "leave it in, or have a person review the change and the plan that follows from it",
      environment: environment)
  }

  /// A file whose settings are laid over those of others.
  private func isOverlay(_ place: FilePlace) -> Bool {
    guard let name = place.last else { return false }
    return name.hasSuffix(".tfvars") || name.hasSuffix(".tfvars.json") || name == "override.tf"
      || name == "override.tf.json" || name.hasSuffix("_override.tf") || name.hasSuffix("_override.tf.json")
  }

  /// Whether the file lies in a git work tree, from which the text can be had back.
  private static func isVersioned(_ path: String, _ inspection: inout Inspection) -> Bool {
    var folder = PathText.parent(path)
    var found = false
    for _ in 0..<most * 2 where folder != "." {
      let query = FactQuery.status(path: folder == "/" ? "/.git" : folder + "/.git")
      if case .status? = inspection.ask(query, for: "whether git keeps \(path)") { found = true }
      if folder == "/" { break }
      folder = PathText.parent(folder)
    }
    return found
  }
}
