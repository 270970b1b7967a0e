import Formats
import Host
import Service
import TestSupport
import Testing
import Vocabulary

@Suite struct TreeTests {
  /// Archives that real tar makes, and the words that refuse them.
  static let refused: [(name: String, script: String, words: String)] = [
    ("a link", "echo x > a.tf; ln -s /etc/passwd b; tar --format=ustar -cf - a.tf b", "it is a symbolic link"),
    ("a hard link", "echo x > a.tf; ln a.tf b.tf; tar --format=ustar -cf - a.tf b.tf", "it is a hard link"),
    ("a pipe", "mkfifo p; tar --format=ustar -cf - p", "it is a pipe"),
    ("a way out", "echo x > a.tf; tar --format=ustar --transform 's,^,../,' -Pcf - a.tf", "\"..\" is a part"),
    (
      "an absolute name", "echo x > a.tf; tar --format=ustar --transform 's,^,/etc/,' -Pcf - a.tf",
      "its name is absolute"
    ),
    (
      "Terraform's data", "mkdir .terraform; echo x > .terraform/x; tar --format=ustar -cf - .terraform", "working data"
    ),
    ("a state", "echo x > terraform.tfstate; tar --format=ustar -cf - terraform.tfstate", "it is a state"),
    ("an old state", "echo x > old.tfstate.backup; tar --format=ustar -cf - old.tfstate.backup", "it is a state"),
    ("a plan", "echo x > tfplan; tar --format=ustar -cf - tfplan", "it is a saved plan"),
    ("git's data", "mkdir .git; echo x > .git/config; tar --format=ustar -cf - .git", "git's own data"),
    ("the same twice", "echo x > a.tf; tar --format=ustar -cf t a.tf; tar --format=ustar -rf t a.tf; cat t", "twice"),
  ]

  @Test("What belongs to no configuration is refused by its name", arguments: 0..<11)
  func refusal(_ index: Int) throws {
    let row = TreeTests.refused[index]
    let script = "cd $(mktemp -d) && { \(row.script); }"
    let archive = try Oracle.output(ofScript: script)
    let error = #expect(throws: TreeError.self, "\(row.name)") { _ = try TreeArchive.read(archive) }
    #expect(error?.description.contains(row.words) == true, "\(row.name): \(error?.description ?? "")")
  }

  @Test("A plan under another name is known by what is in it")
  func disguised() throws {
    let plan = try Pipeline.plan("noop")
    #expect(throws: TreeError.self) { _ = try TreeArchive.pack([TreeEntry(path: "lambda.zip", bytes: plan)]) }
  }

  @Test("The same files have the same digest in any order, and real tar unpacks what was packed")
  func deterministic() throws {
    let deep = String(repeating: "folder/", count: 20) + "main.tf"
    let entries = [
      TreeEntry(path: "main.tf", bytes: Array("a".utf8)), TreeEntry(path: deep, bytes: Array("b".utf8)),
      TreeEntry(path: "run.sh", bytes: Array("c".utf8), isExecutable: true),
    ]
    let packed = try TreeArchive.pack(entries)
    #expect(TreeArchive.digest(of: packed) == TreeArchive.digest(of: try TreeArchive.pack(entries.reversed())))
    #expect(try TreeArchive.read(packed) == entries.sorted { $0.path < $1.path })
    let listed = try Oracle.output(of: "tar -tvf -", input: packed)
    let lines = String(decoding: listed, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.contains { $0.hasPrefix("-rwxr-xr-x 0/0") && $0.hasSuffix("run.sh") })
    #expect(lines.contains { $0.hasSuffix(deep) })
  }

  @Test("Bytes that are cut or changed are never taken, and nothing traps")
  func damaged() throws {
    let packed = try TreeArchive.pack([TreeEntry(path: "main.tf", bytes: Array("terraform {}".utf8))])
    for count in stride(from: 0, to: packed.count, by: 97) {
      #expect(throws: TreeError.self) { _ = try TreeArchive.read(Array(packed[..<count])) }
    }
    for offset in 0..<512 {
      var bytes = packed
      bytes[offset] ^= 0x55
      // Whether it is taken or refused: it must answer.
      _ = try? TreeArchive.read(bytes)
    }
  }
}
