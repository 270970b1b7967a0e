/// The readers of the tools that can take production away, by program name.
package enum Tools {
  /// Every reader; each program name belongs to one of them.
  package static let readers: [any ToolReader.Type] =
    [
      TerraformReader.self, TerragruntReader.self, AWSReader.self, GitReader.self, HTTPReader.self,
      AgentStartReader.self, CrontabReader.self,
    ]
    + FileTools.readers
    + KubernetesTools.readers
    + ContainerTools.readers
    + DatabaseTools.readers
    + ClientTools.readers
    + MachineTools.readers
    + [AnsibleReader.self, PlaybookReader.self]
    + CloudTools.readers

  /// The rows of `ToolNameRows`: each name of each reader, sorted, and the reader's place in `readers`.
  ///
  /// A table in the program costs nothing when it starts; a dictionary made of it would be a sixth of a hook's work.
  package static var nameRows: String {
    var places: [String: Int] = [:]
    for (place, reader) in readers.enumerated() {
      for name in reader.names { places[name] = place }
    }
    return places.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\($0) \(places[$0] ?? 0)" }
      .joined(separator: "\n")
  }

  private static func exact(_ name: String) -> (any ToolReader.Type)? {
    guard let place = SortedRows(ToolNameRows.rows).rest(of: name).flatMap({ Int($0.text) }) else { return nil }
    return readers[place]
  }

  /// The names of all programs that are read, and of those that are looked at for the database they are handed.
  package static var names: [String] {
    readers.flatMap { $0.names } + PlatformTool.names + DatabaseAtHand.runners + DatabaseAtHand.builders
  }

  /// Whether a program of this name is read.
  package static func isRead(_ name: String) -> Bool { reader(for: name) != nil }

  /// The reader for a program name, version suffixes and `.exe` left out.
  static func reader(for name: String) -> (any ToolReader.Type)? {
    if let reader = exact(name) { return reader }
    if let plain = plain(name), let reader = exact(plain) { return reader }
    if PlatformReader.knows(name) { return PlatformReader.self }
    return CmdletReader.knows(name) ? CmdletReader.self : nil
  }

  /// `terraform` of `terraform_1.5.7`, `terraform-v1.11` and `terraform.exe`; nil when the name is plain already.
  private static func plain(_ name: String) -> String? {
    let isProgram = name.hasSuffix(".exe") || name.hasSuffix(".EXE")
    let plain = isProgram ? name.dropLast(4).lowercased() : name
    for stem in stems where plain.utf8.starts(with: stem.utf8) {
      let isVersion = plain.utf8.dropFirst(stem.utf8.count).allSatisfy(isVersionByte)
      if isVersion { return stem }
    }
    return isProgram ? plain : nil
  }

  private static let stems = ["terraform", "tofu"]

  private static func isVersionByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "v"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
