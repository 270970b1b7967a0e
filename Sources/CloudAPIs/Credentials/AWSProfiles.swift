import Formats

/// What the AWS command line's two files say (AWS CLI User Guide, "Configuration and credential file settings").
package struct AWSProfiles: Sendable, Hashable {
  private var settings: [String: [String: String]] = [:]

  /// - Parameters:
  ///   - config: of `~/.aws/config`, whose sections are `default` and `profile NAME`.
  ///   - credentials: of `~/.aws/credentials`, whose sections are names; what it says counts before the other.
  package init(config: [UInt8], credentials: [UInt8]) {
    for section in INIReader.read(config).sections {
      guard let name = section.name.flatMap(AWSProfiles.profile) else { continue }
      take(section, into: name)
    }
    for section in INIReader.read(credentials).sections {
      guard let name = section.name else { continue }
      take(section, into: name)
    }
  }

  /// The names, sorted.
  package var names: [String] { settings.keys.sorted() }

  /// The settings of a profile, their names in lower case; nil when there is none.
  package func settings(of profile: String) -> [String: String]? { settings[profile] }

  /// `prod` of `profile prod` and of `profile "prod"`.
  private static func profile(_ section: String) -> String? {
    if section == "default" { return section }
    guard section.hasPrefix("profile") else { return nil }
    let name = section.dropFirst("profile".count).drop { $0 == " " || $0 == "\t" }
    guard name.startIndex > section.index(section.startIndex, offsetBy: 7), !name.isEmpty else { return nil }
    let quoted = name.count >= 2 && name.hasPrefix("\"") && name.hasSuffix("\"")
    return String(quoted ? name.dropFirst().dropLast() : name)
  }

  private mutating func take(_ section: INISection, into name: String) {
    for entry in section.entries { settings[name, default: [:]][entry.key.lowercased()] = entry.value }
  }
}
