import Vocabulary

/// Where a git repository keeps its things (gitrepository-layout.txt).
struct GitFolders {
  /// The top folder of the files.
  var root: String
  /// The folder of what belongs to this set of files: `HEAD`, `index`.
  var own: String
  /// The folder of what all its worktrees share: `objects`, `refs`.
  var common: String

  /// The repository that a folder belongs to: the nearest above with a `.git`; nil when there is none.
  static func find(from path: String) -> GitFolders? {
    var folder = path
    for _ in 0..<64 {
      let git = folder == "/" ? "/.git" : folder + "/.git"
      switch HostFiles.status(of: git) {
      case .status(.directory): return GitFolders(root: folder, own: git, common: git)
      case .status(.file): return linked(git, root: folder)
      default: break
      }
      guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")), folder != "/" else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
    return nil
  }

  /// A `.git` that is a file names the folder: of a submodule, or of one worktree among several.
  private static func linked(_ file: String, root: String) -> GitFolders? {
    guard let text = text(file), text.hasPrefix("gitdir: ") else { return nil }
    let own = resolve(String(text.dropFirst(8)), in: root)
    let common = self.text(own + "/commondir").map { resolve($0, in: own) }
    return GitFolders(root: root, own: own, common: common ?? own)
  }

  private static func resolve(_ path: String, in folder: String) -> String {
    path.hasPrefix("/") ? path : folder + "/" + path
  }

  /// A small text file without its line end.
  private static func text(_ path: String) -> String? {
    guard case .contents(let bytes) = HostFiles.contents(of: path, bound: 4_096) else { return nil }
    return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  /// The commit that is checked out; nil before the first one.
  var head: [UInt8]? {
    guard let text = GitFolders.text(own + "/HEAD") else { return nil }
    guard text.hasPrefix("ref: ") else { return GitName.read(text.utf8) }
    let reference = String(text.dropFirst(5))
    if let commit = GitFolders.text("\(common)/\(reference)") { return GitName.read(commit.utf8) }
    return packed(reference)
  }

  private func packed(_ reference: String) -> [UInt8]? {
    guard case .contents(let bytes) = HostFiles.contents(of: common + "/packed-refs", bound: 4 << 20) else {
      return nil
    }
    let wanted = Array((" " + reference).utf8)
    let row = bytes.split(separator: UInt8(ascii: "\n")).first {
      $0.count > 40 && $0.dropFirst(40).elementsEqual(wanted)
    }
    return row.flatMap { GitName.read($0.prefix(40)) }
  }
}
