import Foundation
import TestSupport

/// Real bash, with programs `t` and `u` on its PATH that only write down how they were started.
struct StubOracle {
  /// A program start: the name, then its arguments.
  typealias Call = [String]

  /// What the file `disk.sh` holds before each text.
  static let diskText = #"t disk "$@""#

  /// What bash finds in its environment, besides a PATH of its own.
  static let environment = ["HOME": "/h", "LC_ALL": "C.UTF-8"]

  private static let programs = ["t", "u"]

  /// The program starts of each text, each run by a bash of its own with nothing on standard input.
  static func calls(of texts: [String]) throws -> [[Call]] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tagout-stubs-\(UUID().uuidString)")
    let work = folder.appending(path: "work")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    // What cannot be removed is left to the system: the test has its answer.
    defer { try? FileManager.default.removeItem(at: folder) }
    let log = folder.appending(path: "log")
    for name in programs {
      try ExecutableScript.write(
        "#!/bin/sh\nprintf '%s\\0' \(name) \"$#\" \"$@\" >>'\(log.path)'\n", to: folder.appending(path: name).path)
    }
    let input = folder.appending(path: "texts")
    try Data(texts.flatMap { Array($0.utf8) + [0] }).write(to: input)
    let script = """
      cd "$1/work" || exit
      exec 9<"$1/texts"
      while IFS= read -r -d '' text <&9; do
        printf '%s\\n' '\(diskText)' >disk.sh
        bash --norc -c "$text" 9<&- </dev/null >/dev/null 2>&1
        printf 'END\\0' >>"$1/log"
      done
      """
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    try Data(script.utf8).write(to: folder.appending(path: "run"))
    process.arguments = ["--norc", folder.appending(path: "run").path, folder.path]
    process.environment = environment.merging(["PATH": "\(folder.path):/usr/bin:/bin"]) { $1 }
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return parsed(try Data(contentsOf: log), count: texts.count)
  }

  private static func parsed(_ log: Data, count: Int) -> [[Call]] {
    var fields = log.split(separator: 0, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }[...]
    return (0..<count).map { _ in
      var calls: [Call] = []
      while let name = fields.popFirst(), name != "END" {
        let number = fields.popFirst().flatMap { Int($0) } ?? 0
        calls.append([name] + fields.prefix(number))
        fields = fields.dropFirst(number)
      }
      return calls
    }
  }
}
