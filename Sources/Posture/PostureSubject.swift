import Formats
import TerraformPlans
import Vocabulary

/// A folder with what its rules look at, worked out once.
package struct PostureSubject: Sendable {
  /// The most roots that are looked at in one folder.
  private static let rootBound = 200

  package let folder: PostureFolder
  /// The roots that are judged.
  let roots: [PostureRoot]
  /// All roots of the folder, for what one says of another.
  let neighbours: [PostureRoot]

  package init(_ folder: PostureFolder) {
    self.folder = folder
    neighbours = PostureSubject.rootFolders(of: folder).prefix(PostureSubject.rootBound).map {
      RootReader.read($0, of: folder)
    }
    roots = neighbours
  }

  private init(_ folder: PostureFolder, _ root: PostureRoot, among neighbours: [PostureRoot]) {
    self.folder = folder
    roots = [root]
    self.neighbours = neighbours
  }

  /// Each root by itself, with the folder's path that it lies in; what is no root's own is seen with each.
  package var parts: [(folder: String, subject: PostureSubject)] {
    roots.map { ($0.folder, PostureSubject(folder, $0, among: neighbours)) }
  }

  /// Whether there is Terraform code at all.
  package var hasCode: Bool { !roots.isEmpty }

  /// The folders of local modules that are called and of which no file is there: to be read, and judged again.
  package static func missingModules(of folder: PostureFolder) -> [String] {
    let there = Set(folder.files.filter { RootReader.isConfiguration($0.name) }.map(\.folder))
    return Set(calls(of: folder)).subtracting(there).sorted()
  }

  /// The folder itself when it has code, else every folder below it whose code nobody else calls.
  private static func rootFolders(of folder: PostureFolder) -> [String] {
    let folders = Set(folder.files.filter { RootReader.isConfiguration($0.name) }.map(\.folder))
    if folders.contains("") { return [""] }
    let called = Set(calls(of: folder))
    return folders.filter { !called.contains($0) && !$0.hasPrefix("..") }.sorted()
  }

  /// The local modules that any file calls.
  private static func calls(of folder: PostureFolder) -> [String] {
    folder.files.filter { RootReader.isConfiguration($0.name) }.flatMap { file -> [String] in
      var files = ModuleFiles()
      // A file that cannot be read calls nothing; it is told of by itself.
      try? files.add(PlanConfiguration.File(module: "", name: file.name, bytes: file.bytes))
      return files.merged.blocks("module").compactMap { block in
        block.body["source"]?.literal?.text.flatMap { FolderPath.module($0, in: file.folder) }
      }
    }
  }
}
