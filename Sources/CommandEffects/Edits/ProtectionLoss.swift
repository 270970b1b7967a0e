/// A protection that a change of a configuration's text takes away.
struct ProtectionLoss: Hashable {
  /// The setting's name, e.g. `prevent_destroy`.
  var name: String
  /// Whose it is, e.g. `aws_db_instance.main`; nil when the text does not show it.
  var address: String?
  /// What becomes of it: `off`, `less`, `gone`.
  var outcome: String

  /// The protections that the new text lacks, each once.
  ///
  /// A resource that is new with the change loses nothing by coming without, except where `isOverlay`: the settings of
  /// a file that is laid over others (`override.tf`, `.tfvars`) count by themselves.
  static func losses(from old: [UInt8], to new: [UInt8], isOverlay: Bool) -> [ProtectionLoss] {
    let before = Inventory(old)
    let after = Inventory(new)
    var found: [ProtectionLoss] = []
    for (key, states) in after.states where isOverlay || before.owners.contains(key.owner) {
      let earlier = before.states[key] ?? []
      if states.offs > earlier.offs {
        found.append(ProtectionLoss(key, "off"))
      } else if let least = states.least, let was = earlier.least, least < was {
        found.append(ProtectionLoss(key, "less"))
      }
    }
    for (key, states) in before.states where states.protects && after.states[key]?.protects != true {
      let isTold = found.contains { $0.name == key.name && $0.address == Self.address(of: key.owner) }
      // A block that was given another name still has it.
      if isTold || after.protecting(key.name) >= before.protecting(key.name) { continue }
      found.append(ProtectionLoss(key, "gone"))
    }
    return found.sorted { ($0.name, $0.address ?? "") < ($1.name, $1.address ?? "") }
  }

  private init(_ key: Inventory.Key, _ outcome: String) {
    name = key.name
    address = ProtectionLoss.address(of: key.owner)
    self.outcome = outcome
  }

  /// `aws_db_instance.main` of `resource aws_db_instance main`, `module.db` of `module db`.
  private static func address(of owner: String) -> String? {
    let words = owner.split(separator: " ")
    switch words.first {
    case "resource" where words.count == 3: return words.dropFirst().joined(separator: ".")
    case "module" where words.count >= 2: return "module.\(words[1])"
    default: return nil
    }
  }

  /// The protections that a text sets.
  private struct Inventory {
    struct Key: Hashable {
      var owner: String
      var name: String
    }

    var states: [Key: [ProtectionSetting]] = [:]
    var owners: Set<String> = []

    init(_ text: [UInt8]) {
      for setting in SettingScanner.settings(in: text) {
        owners.insert(setting.owner)
        guard let name = ProtectionSetting.name(of: setting) else { continue }
        states[Key(owner: setting.owner, name: name), default: []].append(ProtectionSetting(setting))
      }
    }

    /// How many owners a setting protects.
    func protecting(_ name: String) -> Int {
      states.count { $0.key.name == name && $0.value.protects }
    }
  }
}

extension [ProtectionSetting] {
  fileprivate var offs: Int { count { $0 == .off || $0 == .amount(0) } }

  fileprivate var least: Int? {
    compactMap { if case .amount(let amount) = $0 { amount } else { nil } }.min()
  }

  fileprivate var protects: Bool {
    contains { $0 == .on } || (least ?? 0) > 0
  }
}
