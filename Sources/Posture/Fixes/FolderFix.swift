import Formats
import TerraformPlans
import Vocabulary

/// The safe changes of a folder's code: those that only add a protection, as new texts of its files.
package struct FolderFix: Sendable {
  /// A file before and after.
  package struct File: Sendable, Hashable {
    /// Relative to the folder.
    package let path: String
    /// Nil for a file that is made.
    package let old: [UInt8]?
    package let new: [UInt8]
    /// What is done, a few words each.
    package let changes: [String]

    /// As `patch -p1` takes it.
    package var diff: String { UnifiedDiff.text(path: path, old: old, new: new) }
  }

  /// The files that change, by their paths.
  package let files: [File]

  /// Works out what can be mended without deciding anything for anybody.
  package init(_ subject: PostureSubject) {
    var edits = FileEdits()
    for root in subject.roots {
      for resource in root.resources { ResourceFix(resource, root).add(to: &edits) }
      if !root.isModule { VersionFix(root, subject.folder).add(to: &edits) }
    }
    files = edits.files(of: subject.folder)
  }
}

/// Edits being gathered, each place once however often its module is used.
struct FileEdits {
  private var edits: [String: Set<TextEdit>] = [:]
  private var changes: [String: [String]] = [:]
  private var made: [String: String] = [:]
  private var met: Set<String> = []

  /// Adds the edits of one thing in a file, unless it was done already.
  mutating func add(_ new: [TextEdit], to path: String, key: String, _ change: String) {
    guard !new.isEmpty, met.insert("\(path):\(key)").inserted else { return }
    edits[path, default: []].formUnion(new)
    changes[path, default: []].append(change)
  }

  /// Makes a file.
  mutating func make(_ path: String, _ text: String, _ change: String) {
    made[path] = text
    changes[path, default: []].append(change)
  }

  func files(of folder: PostureFolder) -> [FolderFix.File] {
    let changed = edits.compactMap { path, edits -> FolderFix.File? in
      guard let old = folder.files.first(where: { $0.path == path })?.bytes else { return nil }
      let new = CommentColumns.realigned(TextEdit.applied(Array(edits), to: old), after: old)
      return FolderFix.File(path: path, old: old, new: new, changes: changes[path] ?? [])
    }
    let added = made.map { path, text in
      FolderFix.File(path: path, old: nil, new: Array(text.utf8), changes: changes[path] ?? [])
    }
    return (changed + added).sorted { $0.path < $1.path }
  }
}
