import Foundation

/// Real bash, asked about many texts at once.
struct BashOracle {
  /// Asks `bash -n` of each text whether it takes it.
  ///
  /// The exit status does not tell: of an error inside `[[ ]]` bash 5.2 reports success. So a message that is no
  /// warning is a refusal, and so is falling silent before a last line that was added (of `[[ ]]` it says nothing).
  static func acceptance(of texts: [String], mayFallSilent: Bool = true) throws -> [Bool] {
    try TemporaryFolder.with { folder in
      for (index, text) in texts.enumerated() {
        try Data(text.utf8).write(to: folder.appending(path: "\(index)"))
        if mayFallSilent, text.contains("[[") || text.contains("((") {
          try Data((text + tail).utf8).write(to: folder.appending(path: "\(index).tail"))
        }
      }
      // Each bash of a pair takes every other text.
      let script = """
        cd "$1" || exit
        for ((i = $2; i < $3; i += 2)); do
          bash -n "$i" 2>"$i.err"
          [[ -f $i.tail ]] && bash -nv "$i.tail" 2>"$i.tail.err"
        done
        exit 0
        """
      let pair = try (0..<2).map { parity in
        try start(["-c", script, "bash", folder.path, "\(parity)", "\(texts.count)"])
      }
      for process in pair { process.waitUntilExit() }
      return try texts.indices.map { try isAccepted("\($0)", in: folder) }
    }
  }

  private static let tail = "\n\n: THE END\n"

  private static func isAccepted(_ name: String, in folder: URL) throws -> Bool {
    let messages = try lines(of: folder.appending(path: "\(name).err"))
    if messages.contains(where: { $0.hasPrefix("\(name): ") && !$0.contains(": warning: ") }) { return false }
    let rest = folder.appending(path: "\(name).tail.err")
    guard FileManager.default.fileExists(atPath: rest.path) else { return true }
    return try lines(of: rest).contains(": THE END")
  }

  private static func lines(of file: URL) throws -> [Substring] {
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// What bash makes of the words behind `set --`, one list a text; nil where it says it cannot.
  static func words(of texts: [String]) throws -> [[String]?] {
    try TemporaryFolder.with { folder in
      let input = folder.appending(path: "texts")
      let output = folder.appending(path: "words")
      try Data(texts.flatMap { Array($0.utf8) + [0] }).write(to: input)
      let script = """
        set -f
        while IFS= read -r -d '' text; do
          set --
          if ! eval "set -- $text" 2>/dev/null; then printf '\\3'; elif (($#)); then printf '\\1%s' "$@"; fi
          printf '\\2'
        done <"$1" >"$2"
        """
      let process = try start(["-c", script, "bash", input.path, output.path])
      process.waitUntilExit()
      let bytes = try Data(contentsOf: output)
      return bytes.split(separator: 2, omittingEmptySubsequences: false).dropLast().map { record in
        if record.first == 3 { return nil }
        return record.split(separator: 1, omittingEmptySubsequences: false).dropFirst()
          .map { String(decoding: $0, as: UTF8.self) }
      }
    }
  }

  private static func start(_ arguments: [String]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = arguments
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/home/nobody"]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }
}

/// A folder that is gone afterwards.
enum TemporaryFolder {
  static func with<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory.appending(path: "shell-syntax-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    // What cannot be removed is left to the system: the test has its answer.
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
