import Vocabulary

/// A change of a file whose new text is seen before it is made: what an editing tool or a patch asks for.
package struct FileChange: Sendable, Hashable {
  /// What becomes of the text.
  package enum Change: Sendable, Hashable {
    /// All of it is given.
    case whole(String)
    /// Parts are replaced, one after the other.
    case parts([TextPart])
    case removed

    /// Whether all of the new text is given.
    var isWhole: Bool {
      if case .whole = self { true } else { false }
    }
  }

  /// Who would do it, as a message begins: `Edit`, `apply_patch`.
  package var tool: String
  /// The file, as the call names it.
  package var path: String
  /// What becomes of it.
  package var change: Change
  /// What points at it.
  package var evidence: Evidence

  package init(tool: String, path: String, change: Change, evidence: Evidence) {
    self.tool = tool
    self.path = path
    self.change = change
    self.evidence = evidence
  }

  /// Notes what the change does to the file, and what its new text takes out of force.
  package func inspect(directory: WorkingDirectory, variables: Variables, into inspection: inout Inspection) {
    var seen = self
    seen.path = directory.resolve(path) ?? path
    inspection.note(seen)
    var scene = FileScene(program: tool, directory: directory, variables: variables, evidence: evidence)
    let word = ArgumentWord(path, evidence: evidence)
    let place = FilePlace(TargetText(path), scene)
    if case .guardFile(.clientSettings) = FileTargets.kind(place, scene), change != .removed {
      return SettingsEdit(change: self).inspect(place, scene, &inspection)
    }
    switch change {
    case .removed:
      return FileRemoval(isRecursive: false, verb: "\(tool) would remove").inspect(word, &scene, into: &inspection)
    case .whole:
      FileOverwrite(manner: .replaced, verb: "\(tool) would write over").inspect(word, &scene, into: &inspection)
    case .parts:
      FileOverwrite(manner: .edited, verb: "\(tool) would change").inspect(word, &scene, into: &inspection)
    }
    if FileChange.isConfiguration(place) { ConfigurationEdit(change: self).inspect(place, &inspection) }
    if place.last == "tagout.yaml" { inspection.note(projectPolicy) }
  }

  /// The text before and after. Without the file at hand, the parts themselves are compared.
  ///
  /// - Returns: nil when nothing can be compared.
  func texts(of file: Fact?) -> (old: [UInt8]?, new: [UInt8])? {
    let current: [UInt8]?
    if case .contents(let bytes)? = file { current = bytes } else { current = nil }
    switch change {
    case .removed: return nil
    case .whole(let text):
      switch file {
      case .contents?, .missing?: return (current, Array(text.utf8))
      default: return nil
      }
    case .parts(let parts):
      if let current, let new = TextPart.replacing(parts, in: current) { return (current, new) }
      return (parts.flatMap { Array(($0.old ?? "").utf8) + [10] }, parts.flatMap { Array($0.new.utf8) + [10] })
    }
  }

  private var projectPolicy: Finding {
    Finding(
      "guard.project-policy-changed", .information,
      "\(tool) would change \(path): what it loosens counts only once a person has accepted it", evidence: evidence,
      remedy: "have a person run `tagout policy accept` when it loosens something")
  }

  private static func isConfiguration(_ place: FilePlace) -> Bool {
    guard let name = place.last, name != ".terraform.lock.hcl" else { return false }
    return [".tf", ".tf.json", ".tofu", ".tofu.json", ".tfvars", ".tfvars.json", ".hcl"].contains {
      name.hasSuffix($0)
    }
  }
}
