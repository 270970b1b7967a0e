import Vocabulary

/// Judges a change to what keeps a guard in force, where the new text is not seen.
struct GuardFileChange {
  /// What happens to it.
  enum Manner: Hashable {
    case written
    /// It is removed, or goes to another place.
    case removed
    /// Who may use it is changed.
    case opened
  }

  /// The most of a settings file that is read, in bytes.
  static let settingsBound = 256 << 10

  var manner: Manner
  /// What is done, as a message begins: `cp would write over`.
  var verb: String
  /// The path as it was given.
  var name: String
  var evidence: Evidence

  /// Notes what the change means.
  func inspect(
    _ file: GuardFile, _ place: FilePlace, _ scene: inout FileScene, into inspection: inout Inspection
  ) {
    inspection.noteFile(.disarm, .guardFile(file), named: name, .unknown, evidence)
    guard let finding = finding(file, place, &scene, &inspection) else { return }
    let isOurs = file == .policy || file == .record || file == .program || file == .managedSettings
    inspection.note(isOurs ? finding : finding.located(place, scene))
  }

  private func finding(
    _ file: GuardFile, _ place: FilePlace, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Finding? {
    switch file {
    case .policy:
      found(
        "guard.policy-changed", "the policy that says what agents may do here",
        "have a person change it in their own terminal; `tagout policy show` prints what holds")
    case .record:
      found(
        "guard.record-changed", "what Tagout keeps of what was asked and decided",
        "leave it as it is; `tagout ledger verify` checks it")
    case .program:
      found(
        "guard.program-changed", "a program of Tagout's",
        "have a person install or remove Tagout in their own terminal")
    case .managedSettings:
      found(
        "guard.managed-settings-changed", "settings by which this machine's owner keeps the guard in force",
        "have the machine's owner change them")
    case .clientSettings: settings([path(of: place)], &scene, &inspection)
    case .clientFolder(let names): folder(names, place.absolute ?? place.folderOfPattern, &scene, &inspection)
    }
  }

  private func path(of place: FilePlace) -> String? {
    if let path = place.absolute { return path }
    guard let folder = place.folderOfDeepName, let name = place.last else { return nil }
    return folder + "/" + name
  }

  /// What is in a folder counts only where the folder goes.
  private func folder(
    _ names: [String], _ path: String?, _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Finding? {
    guard manner != .written else { return nil }
    guard let path else { return unread }
    return settings(names.map { path + "/" + $0 }, &scene, &inspection)
  }

  private func found(_ code: FindingCode, _ what: String, _ remedy: String) -> Finding {
    Finding(code, .critical, "\(verb) \(name): \(what)", evidence: evidence, remedy: remedy)
  }

  /// Settings that name Tagout's hook may not go unseen; other settings may be removed, and are asked about when
  /// something that cannot be read takes their place.
  private func settings(
    _ paths: [String?], _ scene: inout FileScene, _ inspection: inout Inspection
  ) -> Finding? {
    var isUnread = manner == .written
    for path in paths {
      guard let path else {
        isUnread = true
        continue
      }
      let query = FactQuery.contents(path: path, bound: GuardFileChange.settingsBound)
      switch scene.ask(query, for: "whether a hook of Tagout's is registered in \(path)", &inspection) {
      case .contents(let bytes)?:
        if SettingsText.names(bytes, "tagout") { return removed }
      case .unreadable?, .tooBig?: isUnread = true
      default: break
      }
    }
    return isUnread ? unread : nil
  }

  private var removed: Finding {
    found(
      "guard.client-hook-removed", "settings that register Tagout's hook",
      "change settings with the client's own editing tool, so that the change can be read first")
  }

  private var unread: Finding {
    Finding(
      "guard.client-settings-unread", .high, "\(verb) \(name): settings that can switch the client's hooks off",
      evidence: evidence, remedy: "use the client's own editing tool, so that the change can be read first")
  }
}
