import Assessment
import Formats
import Host
import Posture
import TerraformPlans
import Vocabulary

/// Reads a folder of Terraform code with what belongs to it, within bounds.
struct FolderReader {
  /// How deep folders are gone into, how many files are read, and how many bytes in all.
  private static let depthBound = 10
  private static let fileBound = 6000
  private static let byteBound = 512 << 20
  /// How often modules that lie elsewhere lead to further ones.
  private static let moduleRounds = 8
  /// Folders above that are looked into, up to the repository's root.
  private static let aboveBound = 8

  private let base: String
  private var files: [PostureFile] = []
  private var bytes = 0
  private var isComplete = true

  private init(_ base: String) {
    self.base = base
  }

  /// The folder at an absolute path. Throws when there is none.
  ///
  /// - Parameters:
  ///   - state: the path of a state to judge the code with; those that lie in the folder are found by themselves.
  ///   - plan: the path of a plan.
  static func read(_ path: String, state: String?, plan: String?) throws -> PostureFolder {
    guard case .status(.directory) = HostFiles.status(of: path) else { throw CLIError.noFolder(path) }
    var reader = FolderReader(path)
    reader.walk()
    reader.readAbove()
    reader.readModules()
    var folder = PostureFolder(files: reader.files, isComplete: reader.isComplete)
    folder.states = try reader.states(besides: state)
    folder.plan = try reader.plan(plan)
    return folder
  }

  /// All folders below, nearest first.
  private mutating func walk() {
    var folders = [""]
    for _ in 0..<FolderReader.depthBound where !folders.isEmpty {
      folders = folders.flatMap { list($0) }
    }
    if !folders.isEmpty { isComplete = false }
  }

  /// Reads the files of a folder; gives the folders in it that are to be looked into.
  private mutating func list(_ folder: String) -> [String] {
    guard case .names(let names, let isWhole) = HostFiles.names(in: absolute(folder), bound: 10_000) else { return [] }
    if !isWhole { isComplete = false }
    var inner: [String] = []
    for name in names {
      let path = FolderPath.join(folder, name)
      if PostureReading.bound(of: path) != nil {
        take(path)
      } else if !PostureReading.skipped.contains(name), isFolder(path, named: name) {
        inner.append(path)
      }
    }
    return inner
  }

  /// A link to a folder is not followed: it may lead back here.
  private func isFolder(_ path: String, named name: String) -> Bool {
    guard !FolderPath.parent(path).contains(".terraform"),
      case .status(.directory) = HostFiles.status(of: absolute(path))
    else { return false }
    return FileAccess.resolved(absolute(path)) == (FileAccess.resolved(absolute(FolderPath.parent(path))) ?? "") + "/"
      + name
  }

  private mutating func take(_ path: String) {
    guard let bound = PostureReading.bound(of: path), !files.contains(where: { $0.path == path }) else { return }
    guard files.count < FolderReader.fileBound, bytes < FolderReader.byteBound else {
      isComplete = false
      return
    }
    guard case .contents(let content) = HostFiles.contents(of: absolute(path), bound: bound) else { return }
    files.append(PostureFile(path: path, bytes: content))
    bytes += content.count
  }

  /// Settings of agents in the folders above, up to the repository's root.
  private mutating func readAbove() {
    var prefix = ""
    for _ in 0..<FolderReader.aboveBound {
      if case .status = HostFiles.status(of: absolute(FolderPath.join(prefix, ".git"))) { return }
      prefix += prefix.isEmpty ? ".." : "/.."
      let isHome = FileAccess.resolved(absolute(prefix)) == HostEnvironment.current().home
      guard !isHome, FileAccess.resolved(absolute(prefix)) != "/" else { return }
      for name in PostureReading.above { take(FolderPath.join(prefix, name)) }
    }
  }

  /// Local modules that lie outside of the folder.
  private mutating func readModules() {
    for _ in 0..<FolderReader.moduleRounds {
      let missing = PostureSubject.missingModules(of: PostureFolder(files: files))
      let count = files.count
      for folder in missing {
        guard case .names(let names, _) = HostFiles.names(in: absolute(folder), bound: 10_000) else { continue }
        for name in names where name.hasSuffix(".tf") || name.hasSuffix(".tf.json") {
          take(FolderPath.join(folder, name))
        }
      }
      if files.count == count { return }
    }
  }

  private func absolute(_ path: String) -> String { path.isEmpty ? base : base + "/" + path }

  /// The states of the folder; one that cannot be read tells nothing here.
  private func states(besides given: String?) throws -> [PostureState] {
    var states = files.filter { $0.path.hasSuffix(".tfstate") && !$0.path.contains(".terraform/") }
      .compactMap { file -> PostureState? in
        // A state that cannot be read is told of by `check state`.
        (try? StateReader.read(file.bytes)).map { PostureState(path: file.path, state: $0) }
      }
    if let given {
      let bytes = try PlanFile.bytes(of: given, as: "state")
      states.append(PostureState(path: nil, state: try StateReader.read(bytes)))
    }
    return states
  }

  private func plan(_ given: String?) throws -> Plan? {
    guard let given else { return nil }
    switch try PlanFile.form(of: given) {
    case .savedPlan(let members): return try SavedPlanReader.read(members: members)
    case .json(let bytes): return try PlanJSONReader.read(bytes)
    }
  }
}
