import Formats
import TerraformPlans
import Vocabulary

/// What lies in a folder: roots of Terraform with their states and data, agents' settings, files with keys.
package struct RepositorySurvey: Sendable, Hashable {
  /// A file that holds keys or passwords; only names are taken out of it.
  package struct KeyFile: Sendable, Hashable {
    /// Relative to the folder.
    package var path: String
    /// The names of what it sets; empty where it has none, as a private key.
    package var names: [String]

    package init(path: String, names: [String]) {
      self.path = path
      self.names = names
    }
  }

  package var roots: [SurveyedRoot]
  /// States that lie in the folder, by path.
  package var states: [String]
  /// The clients whose settings lie in the folder or above it, by title.
  package var clients: [String]
  package var keyFiles: [KeyFile]

  package init(
    roots: [SurveyedRoot] = [], states: [String] = [], clients: [String] = [], keyFiles: [KeyFile] = []
  ) {
    self.roots = roots
    self.states = states
    self.clients = clients
    self.keyFiles = keyFiles
  }

  /// - Parameter folder: what was read of it.
  package init(of folder: PostureFolder) {
    let subject = PostureSubject(folder)
    let whole = subject.roots.filter { !$0.isModule }
    roots = (whole.isEmpty ? subject.roots : whole).map { SurveyedRoot($0) }
    states = folder.files.map(\.path).filter { path in
      !path.contains(".terraform/") && [".tfstate", ".tfstate.backup"].contains { path.hasSuffix($0) }
    }
    clients = Set(folder.files.compactMap { AgentSettings.client(of: $0.path) })
      .filter { $0 != .editor && $0 != .mcp }.map(\.rawValue).sorted()
    keyFiles = RepositorySurvey.keyFiles(of: folder, withKeys: KeyInFile.findings(in: subject).map(\.evidence))
  }

  /// The `.env` files with secrets in them, and every file in which a key was found.
  private static func keyFiles(of folder: PostureFolder, withKeys evidence: [Evidence]) -> [KeyFile] {
    let found = Set(evidence.compactMap { evidence in if case .line(let path, _) = evidence { path } else { nil } })
    return folder.files.compactMap { file in
      let names = isVariables(file.name) ? secretNames(in: file) : []
      return names.isEmpty && !found.contains(file.path) ? nil : KeyFile(path: file.path, names: names)
    }
  }

  private static func isVariables(_ name: String) -> Bool {
    (name.hasPrefix(".env") || name.hasSuffix(".env"))
      && ![".example", ".sample", ".template"].contains {
        name.hasSuffix($0)
      }
  }

  /// The names of a `.env` file whose values are passwords, keys, or addresses with a password in them.
  private static func secretNames(in file: PostureFile) -> [String] {
    var names: [String] = []
    for line in String(decoding: file.bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      let words = line.drop { $0 == " " || $0 == "\t" }
      let text = words.hasPrefix("export ") ? words.dropFirst(7) : words
      guard !text.hasPrefix("#"), let sign = text.firstIndex(of: "=") else { continue }
      let name = String(text[..<sign].filter { $0 != " " })
      let value = text[text.index(after: sign)...].filter { !["\"", "'", " "].contains($0) }
      guard !value.isEmpty, isName(name), !names.contains(name) else { continue }
      if SecretAttributes.isSecret(name) || name.hasSuffix("_KEY") || hasPassword(value) { names.append(name) }
    }
    return names
  }

  private static func isName(_ name: String) -> Bool {
    !name.isEmpty
      && name.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0xDF)
      }
  }

  /// Whether it is an address whose user part holds a password: `postgres://shop:secret@host/shop`.
  private static func hasPassword(_ value: String) -> Bool {
    let head = value.prefix { $0 != "@" }
    let parts = head.split(separator: "/")
    guard head.utf8.count < value.utf8.count, parts.count > 1 else { return false }
    return parts[0].hasSuffix(":") && parts[1].contains(":")
  }
}
