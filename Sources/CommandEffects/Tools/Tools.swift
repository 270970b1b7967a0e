/// The readers of the tools that can take production away, by program name.
package enum Tools {
  /// Every reader; each program name belongs to one of them.
  package static let readers: [any ToolReader.Type] =
    [TerraformReader.self, AWSReader.self, GitReader.self, HTTPReader.self, AgentStartReader.self, CrontabReader.self]
    + FileTools.readers
    + KubernetesTools.readers
    + ContainerTools.readers
    + DatabaseTools.readers
    + ClientTools.readers

  private static let byName: [String: any ToolReader.Type] = {
    var table: [String: any ToolReader.Type] = [:]
    for reader in readers {
      for name in reader.names { table[name] = reader }
    }
    return table
  }()

  /// Whether a program of this name is read.
  package static func isRead(_ name: String) -> Bool { reader(for: name) != nil }

  /// The reader for a program name, version suffixes and `.exe` left out.
  static func reader(for name: String) -> (any ToolReader.Type)? {
    if let reader = byName[name] ?? byName[plain(name)] { return reader }
    return PlatformReader.knows(name) ? PlatformReader.self : nil
  }

  /// `terraform` of `terraform_1.5.7`, `terraform-v1.11` and `terraform.exe`.
  private static func plain(_ name: String) -> String {
    let isProgram = name.hasSuffix(".exe") || name.hasSuffix(".EXE")
    let plain = isProgram ? name.dropLast(4).lowercased() : name
    for stem in ["terraform", "tofu"] where plain.hasPrefix(stem) {
      let isVersion = plain.utf8.dropFirst(stem.utf8.count).allSatisfy(isVersionByte)
      if isVersion { return stem }
    }
    return plain
  }

  private static func isVersionByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "v"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
