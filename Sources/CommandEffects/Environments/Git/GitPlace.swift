import Formats
import Vocabulary

/// The branch that is checked out in a folder and the repositories that it speaks to, from git's own files
/// (gitrepository-layout(5), git-config(1)).
package struct GitPlace: Sendable {
  /// The branch; nil when none is checked out, or it cannot be told.
  package private(set) var branch: String?
  /// The addresses of the remotes by name, without user and password.
  package private(set) var remotes: [String: String] = [:]

  /// A configuration up to this many bytes is read.
  private static let bound = 64 * 1_024
  /// How many folders above the one that is given are looked at.
  private static let levels = 3

  /// Resolves from the nearest `.git` folder, in this folder or in one of those above it.
  package static func resolve(_ directory: WorkingDirectory, asking inspection: inout Inspection) -> GitPlace {
    guard case .known(var folder) = directory else { return GitPlace() }
    var found: GitPlace?
    for _ in 0...levels {
      // All are asked for in one round.
      let place = GitPlace(folder, asking: &inspection)
      if found == nil { found = place }
      guard found == nil, folder != "/" else { break }
      folder = PathText.parent(folder)
    }
    return found ?? GitPlace()
  }

  /// What branch and remotes say, as signs that do not decide: a branch's name says nothing of where a command lands.
  package func hint(to signs: inout EnvironmentSigns) {
    if let branch { signs.hint(branch, as: .branch, from: "the branch \(branch)") }
    for (name, address) in remotes.sorted(by: { $0.key < $1.key }) {
      signs.hint(address, as: .gitRemote, from: "the remote \(name)")
    }
  }

  private init() {}

  private init?(_ folder: String, asking inspection: inout Inspection) {
    let head = Self.read(folder + "/.git/HEAD", asking: &inspection)
    let settings = Self.read(folder + "/.git/config", asking: &inspection)
    guard let head else { return nil }
    let text = String(decoding: head.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let prefix = "ref: refs/heads/"
    if text.hasPrefix(prefix) { branch = String(text.dropFirst(prefix.count)) }
    for section in settings.map({ INIReader.read($0).sections }) ?? [] {
      guard let name = section.name, name.hasPrefix("remote \""), let address = section["url"] else { continue }
      remotes[String(name.dropFirst(8).prefix { $0 != "\"" })] = Self.plain(address)
    }
  }

  private static func read(_ path: String, asking inspection: inout Inspection) -> [UInt8]? {
    guard case .contents(let bytes) = inspection.ask(.contents(path: path, bound: bound), for: "the branch and remotes")
    else { return nil }
    return bytes
  }

  /// An address without the user and the password that stand before its host.
  private static func plain(_ address: String) -> String {
    guard let scheme = address.range(of: "://") else { return address }
    let rest = address[scheme.upperBound...]
    let host = rest.prefix { $0 != "/" }
    guard let at = host.lastIndex(of: "@") else { return address }
    return String(address[..<scheme.upperBound] + rest[rest.index(after: at)...])
  }
}
