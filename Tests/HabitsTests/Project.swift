import Foundation

/// The project's files as git sees them.
enum Project {
  /// The folder of `Package.swift`.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// Every file, read once for all tests.
  static let files = Result { try paths().map { try file($0) } }

  /// The names that protocols under Sources require: what fulfils them is documented there.
  static func requirements() throws -> Set<String> {
    let swift = try files.get().filter { $0.path.hasPrefix("Sources/") && $0.isSwift }
    return swift.reduce(into: []) { names, file in
      for type in file.declarations where type.keyword == "protocol" {
        let members = file.declarations.filter {
          $0.depth > type.depth && (type.line...type.lastLine).contains($0.line)
        }
        names.formUnion(members.map(\.name))
      }
    }
  }

  /// Every file that git holds or would add, relative to the root and sorted; all files when this is no clone.
  static func paths() throws -> [String] {
    let listed = try run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
    let paths = listed.status == 0 ? listed.output.split(separator: "\0").map(String.init) : walk()
    return Set(paths).filter { FileManager.default.fileExists(atPath: "\(root)/\($0)") }.sorted()
  }

  private static func file(_ path: String) throws -> SourceFile {
    let data = try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)"))
    return SourceFile(path: path, bytes: Array(data))
  }

  /// Runs a program to its end; standard error goes where the test's goes.
  static func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (output, process.terminationStatus)
  }

  private static func walk() -> [String] {
    let ignored = [".build", ".git/", ".tagout-cache", "dist/", "Package.resolved"]
    let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
    return all.filter { path in
      var isFolder: ObjCBool = false
      return !ignored.contains { path.hasPrefix($0) }
        && FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}
