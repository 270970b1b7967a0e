import Assessment
import Foundation
import Host
import Vocabulary

/// A folder with the files of a context, removed with all that is in it.
final class Scene {
  let root: String

  init(files: [String: String], folders: [String] = []) throws {
    // A name that says nothing of an environment.
    root = NSTemporaryDirectory() + "landing-" + UUID().uuidString
    for folder in folders + ["home", "work/infra"] { try makeFolder(folder) }
    for (name, text) in files {
      try makeFolder((name as NSString).deletingLastPathComponent)
      try Data(text.utf8).write(to: URL(fileURLWithPath: root + "/" + name))
    }
  }

  deinit {
    // A folder that cannot be removed is left to the system's cleaning.
    try? FileManager.default.removeItem(atPath: root)
  }

  private func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: root + "/" + name, withIntermediateDirectories: true)
  }

  /// The outcome of a command in one of its folders, with its files read as the tools read them.
  func assess(_ command: String, in folder: String, with variables: [String: String]) -> Assessed {
    var reader = FactReader()
    let environment = variables.merging(["HOME": root + "/home"]) { given, _ in given }
    let place = folder.hasPrefix("/") ? folder : root + "/" + folder
    return Assessor().assess(
      .command(command.replacingOccurrences(of: "ROOT", with: root), in: place, environment: environment)
    ) { reader.answer($0) }
  }
}
