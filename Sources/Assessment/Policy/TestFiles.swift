import CommandEffects
import Vocabulary

/// The files that a test names, and nothing besides: answers facts without looking at the world.
struct TestFiles {
  private let files: [String: [UInt8]]
  private let yaml: ([UInt8]) -> Fact

  /// - Parameter files: contents by path, those that are not absolute below `directory`.
  init(_ files: [String: String], in directory: String, yaml: @escaping ([UInt8]) -> Fact) {
    var absolute: [String: [UInt8]] = [:]
    for (path, text) in files {
      let isAbsolute = path.utf8.first == UInt8(ascii: "/")
      absolute[PathText.normalised(isAbsolute ? path : directory + "/" + path)] = Array(text.utf8)
    }
    self.files = absolute
    self.yaml = yaml
  }

  /// What is found.
  func answer(_ query: FactQuery) -> Fact {
    let path = PathText.normalised(query.path)
    switch query {
    case .status: return status(of: path)
    case .directory: return names(in: path)
    case .contents(_, let bound): return contents(of: path) { $0.count > bound ? .tooBig : .contents($0) }
    case .beginning(_, let count): return contents(of: path) { .contents(Array($0.prefix(count))) }
    case .yaml(_, let bound): return contents(of: path) { $0.count > bound ? .tooBig : yaml($0) }
    case .worktree, .stateChain: return .missing
    case .savedPlan, .archiveNames: return contents(of: path) { _ in .unreadable("a test's file is text") }
    }
  }

  private func contents(of path: String, _ body: ([UInt8]) -> Fact) -> Fact {
    files[path].map(body) ?? (isFolder(path) ? .unreadable("it is a folder") : .missing)
  }

  private func status(of path: String) -> Fact {
    if let bytes = files[path] { return .status(.file(size: Int64(bytes.count))) }
    return isFolder(path) ? .status(.directory) : .missing
  }

  private func isFolder(_ path: String) -> Bool {
    files.keys.contains { $0.hasPrefix(path + "/") }
  }

  private func names(in path: String) -> Fact {
    guard isFolder(path) else { return files[path] == nil ? .missing : .unreadable("it is no folder") }
    let names = files.keys.filter { $0.hasPrefix(path + "/") }.compactMap { file in
      file.dropFirst(path.utf8.count + 1).split(separator: "/").first.map(String.init)
    }
    return .names(Set(names).sorted(), isComplete: true)
  }
}
