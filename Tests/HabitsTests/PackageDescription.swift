import Foundation

/// What `swift package dump-package` says of this package.
struct PackageDescription {
  /// One target.
  struct Target {
    var name: String
    /// Relative to the root.
    var path: String
    /// `regular`, `executable`, `test`, `system`.
    var kind: String
    /// Our own targets that it depends on.
    var targets: Set<String>
    /// Products of other packages that it depends on.
    var products: Set<String>
  }

  var targets: [Target]

  /// In a scratch folder of its own: the one of the running `swift test` is locked.
  static func load() throws -> PackageDescription {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("habits-\(UUID().uuidString)").path
    defer {
      // A folder left in the temporary directory harms nobody.
      try? FileManager.default.removeItem(atPath: scratch)
    }
    let arguments = ["swift", "package", "--package-path", Project.root, "--scratch-path", scratch, "dump-package"]
    let (output, status) = try Project.run(arguments)
    guard status == 0 else { throw Failure(status: status) }
    let dump = try JSONDecoder().decode(Dump.self, from: Data(output.utf8))
    return PackageDescription(targets: dump.targets.map(\.target))
  }

  /// `swift package dump-package` failed.
  struct Failure: Error {
    var status: Int32
  }
}

/// The dump's own shape, as far as it is needed.
private struct Dump: Decodable {
  var targets: [DumpedTarget]
}

private struct DumpedTarget: Decodable {
  var name: String
  var type: String
  var path: String?
  var dependencies: [DumpedDependency]

  var target: PackageDescription.Target {
    PackageDescription.Target(
      name: name, path: path ?? "", kind: type, targets: Set(dependencies.compactMap(\.target)),
      products: Set(dependencies.compactMap(\.product)))
  }
}

/// `{"byName":["Formats",null]}` or `{"product":["Subprocess","swift-subprocess",null,null]}`.
private struct DumpedDependency: Decodable {
  var target: String?
  var product: String?

  private enum Key: String, CodingKey {
    case byName
    case target
    case product
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func first(_ key: Key) throws -> String? {
      guard container.contains(key) else { return nil }
      var list = try container.nestedUnkeyedContainer(forKey: key)
      return try list.decode(String.self)
    }
    let named = try first(.byName)
    target = try named ?? first(.target)
    product = try first(.product)
  }
}
