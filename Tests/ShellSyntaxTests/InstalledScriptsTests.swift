import Foundation
import ShellSyntax
import Testing

@Suite struct InstalledScriptsTests {
  @Test("The shell scripts of the system are taken and refused as bash does")
  func scripts() throws {
    let isWhole = ProcessInfo.processInfo.environment["TAGOUT_SOAK_SCRIPTS"] != nil
    let files = Self.files(atMost: isWhole ? .max : 400)
    let texts = files.map { $0.text }
    let agreement = try Agreement.measure(texts, mayFallSilent: false)
    print("shell scripts of the system\(isWhole ? ", all of them" : ""): \(agreement)")
    for text in agreement.disagreements {
      print("  not as bash: \(files.first { $0.text == text }?.path ?? "")")
    }
    #expect(agreement.disagreements.isEmpty)
    #expect(agreement.accepted > 0)
  }

  /// Scripts with the first line or the name of one, at most so many and none of great size.
  private static func files(atMost count: Int) -> [(path: String, text: String)] {
    var found: [(path: String, text: String)] = []
    for folder in ["/etc", "/usr/bin", "/usr/sbin", "/usr/share", "/usr/lib"] {
      let enumerator = FileManager.default.enumerator(
        at: URL(filePath: folder), includingPropertiesForKeys: [.isRegularFileKey, .fileSizeKey])
      while let file = enumerator?.nextObject() as? URL, found.count < count {
        if let text = script(file) { found.append((file.path, text)) }
      }
    }
    return found
  }

  private static func script(_ file: URL) -> String? {
    // What cannot be looked at or read is no script for us.
    guard let values = try? file.resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey]),
      values.isRegularFile == true, let size = values.fileSize, size < 200_000,
      let handle = try? FileHandle(forReadingFrom: file)
    else { return nil }
    defer { try? handle.close() }
    let isNamed =
      ["sh", "bash"].contains(file.pathExtension) || file.path.contains("/bash-completion/completions/")
    guard let start = try? handle.read(upToCount: 64), isNamed || isShebang(start),
      let rest = try? handle.readToEnd() ?? Data()
    else { return nil }
    let bytes = start + rest
    guard !bytes.contains(0), bytes.last != UInt8(ascii: "\\") else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func isShebang(_ start: Data) -> Bool {
    let line = String(decoding: start.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    guard line.hasPrefix("#!"),
      let program = line.split(whereSeparator: { "#!/ ".contains($0) }).last(where: { $0.first != "-" })
    else { return false }
    return ["sh", "bash", "dash"].contains(program)
  }
}
