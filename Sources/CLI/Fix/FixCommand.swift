import ArgumentParser
import Assessment
import Formats
import Host
import Posture
import Vocabulary

/// `tagout fix DIR`
struct FixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix",
    abstract: "Write protections into Terraform code.",
    discussion: """
      Prints a patch that turns deletion protection and prevent_destroy on, takes final snapshots, deletes nothing with its
      contents, and asks for versions. Only what is written out is changed: computed values, comments and layout stay. No
      file is touched without --write. Look at the next plan before it is applied.

      EXAMPLE
        tagout fix infra | git apply

      EXIT STATUS
        0 the patch was printed or written, or there is nothing to do, 1 it could not be made, 64 usage
      """)

  @Flag(help: "Change the files.")
  var write = false

  @Flag(help: "Print one JSON object.")
  var json = false

  @Argument(help: "The folder.")
  var folder: String = "."

  func run() throws {
    let path = try CheckDirectory.absolute(folder)
    let fix = FolderFix(PostureSubject(try FolderReader.read(path, state: nil, plan: nil)))
    if write { for file in fix.files { try FixCommand.write(file, in: path) } }
    if json { return try StandardStreams.write(FixCommand.json(fix, isWritten: write), to: .output) }
    for file in fix.files {
      for change in file.changes {
        try StandardStreams.write(Array("\(file.path): \(change)\n".utf8), to: .error)
      }
      if !write { try StandardStreams.write(Array(file.diff.utf8), to: .output) }
    }
    if fix.files.isEmpty { try StandardStreams.write(Array("nothing to mend that is safe to mend\n".utf8), to: .error) }
  }

  /// Writes one file, unless somebody changed it since it was read.
  private static func write(_ file: FolderFix.File, in folder: String) throws {
    let settings = try SettingsFile(folder + "/" + file.path)
    guard settings.content == file.old else { throw CLIError.changedMeanwhile(file.path) }
    try settings.replace(by: file.new, isShared: true)
  }

  private static func json(_ fix: FolderFix, isWritten: Bool) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.name("written")
    writer.boolean(isWritten)
    writer.name("files")
    writer.beginArray()
    for file in fix.files {
      writer.beginObject()
      writer.name("path")
      writer.string(file.path)
      writer.name("changes")
      writer.beginArray()
      for change in file.changes { writer.string(change) }
      writer.endArray()
      writer.name("diff")
      writer.string(file.diff)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
