import Formats
import Vocabulary

/// Which subscription of Azure a command lands in, and which of its groups, from words, variables and what `az login` left.
package struct AzureTarget: Sendable {
  /// What was found: the resource group first, then the subscription.
  package private(set) var signs = EnvironmentSigns()

  /// `azureProfile.json` lists all subscriptions that a person may see: up to this many bytes of it are read.
  private static let bound = 256 * 1_024

  /// Where what was found says that it lands.
  package var environment: Environment { signs.environment }

  /// Resolves the subscription: `--subscription`, else the one that is chosen in `azureProfile.json`.
  ///
  /// A subscription that is given by its identifier gets the name that the file has for it.
  ///
  /// - Parameters:
  ///   - subscription: the value of `--subscription`, a name or an identifier.
  ///   - group: the value of `-g`, `--resource-group`, or of `-n` where a group is what the command is about.
  package static func resolve(
    subscription: ArgumentWord? = nil, group: ArgumentWord? = nil, _ variables: Variables,
    asking inspection: inout Inspection
  ) -> AzureTarget {
    var target = AzureTarget()
    if let group {
      target.signs.add(group.display, as: .azureResourceGroup, from: "resource group \"\(group.display)\"")
    } else if let name = variables.text("AZURE_DEFAULTS_GROUP"), !name.isEmpty {
      target.signs.add(name, as: .azureResourceGroup, from: "AZURE_DEFAULTS_GROUP=\(name)")
    }
    let given =
      subscription?.literal ?? variables.text("ARM_SUBSCRIPTION_ID") ?? variables.text("AZURE_SUBSCRIPTION_ID")
    if let given, !given.isEmpty {
      let evidence = subscription == nil ? "the variable with the subscription" : "--subscription \(given)"
      target.signs.add(given, as: .azureSubscription, from: evidence)
      guard isIdentifier(given) else { return target }
    }
    if given?.isEmpty ?? true, target.takeChoice(variables, inspection) { return target }
    target.takeProfile(given.flatMap { $0.isEmpty ? nil : $0 }, variables, asking: &inspection)
    return target
  }

  /// A subscription that the same text has chosen; false when the settings count all the same.
  private mutating func takeChoice(_ variables: Variables, _ inspection: Inspection) -> Bool {
    let holder = CloudChoices.azureHolder(variables)
    for name in inspection.choices(CloudChoices.subscription, outside: holder) {
      signs.hint(name, as: .azureSubscription, from: "subscription \(name) chosen for other settings")
    }
    guard let choice = inspection.choice(CloudChoices.subscription, in: holder) else { return false }
    let evidence = "subscription \(choice.name) chosen in the same command"
    guard choice.isCertain else {
      signs.hint(choice.name, as: .azureSubscription, from: evidence)
      return false
    }
    signs.add(choice.name, as: .azureSubscription, from: evidence)
    return true
  }

  /// The name of a subscription, or the one that is used when none is given.
  private mutating func takeProfile(
    _ identifier: String?, _ variables: Variables, asking inspection: inout Inspection
  ) {
    let folder = variables.text("AZURE_CONFIG_DIR").flatMap { $0.isEmpty ? nil : $0 } ?? "~/.azure"
    let file = folder + "/azureProfile.json"
    guard let path = HomePath.resolve(file, variables),
      case .contents(let bytes) = inspection.ask(
        .contents(path: path, bound: Self.bound), for: "the subscription of az"),
      // A file that is no JSON says nothing.
      let profile = try? JSONReader.read(Self.withoutMark(bytes))
    else { return }
    let subscriptions = profile["subscriptions"]?.elements ?? []
    let chosen = subscriptions.first { subscription in
      identifier.map { subscription["id"]?.text == $0 } ?? (subscription["isDefault"]?.truth == true)
    }
    guard let chosen else { return }
    if let name = chosen["name"]?.text {
      signs.add(name, as: .azureSubscription, from: "subscription \"\(name)\" in \(file)")
    }
    if identifier == nil, let id = chosen["id"]?.text {
      signs.add(id, as: .azureSubscription, from: "the subscription in use in \(file)")
    }
  }

  /// az writes the file with a byte order mark.
  private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
  }

  /// Whether a text is an identifier (`8-4-4-4-12` hexadecimal digits) and no name.
  private static func isIdentifier(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return parts.map(\.count) == [8, 4, 4, 4, 12]
      && parts.joined().allSatisfy { ($0 >= 48 && $0 <= 57) || ($0 | 0x20 >= 97 && $0 | 0x20 <= 102) }
  }
}
