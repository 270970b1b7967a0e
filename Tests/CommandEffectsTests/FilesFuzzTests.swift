import CommandEffects
import ShellSyntax
import TestSupport
import Testing
import Vocabulary

@Suite struct FilesFuzzTests {
  private static let seed: UInt64 = 0x5EED_F11E5

  private static let words = [
    "-r", "-f", "-rf", "-x", "-C", "--", "-", "--delete", "--recursive", "-exec", "{}", ";", "+", "-delete", "-name",
    "(",
    ")", "-o", "!", "xzf", "-f", "of=", "of=/dev/sda", "-i", "-e", "s/a/b/", "s/prevent_destroy/x/", "", "/", "//", "~",
    ".", "..", "...", "../..", "/etc", "terraform.tfstate", "infra/", "a\u{1}b", "*", "**", "[", "]", "?", "-t", "-s",
    "0",
    "é", "\u{FFFD}", "C:\\", "\\", "a:b", "--strip-components=9999999999999999999", "-oX", "destroy", "tank@x",
    "--exclude=",
    "=", "-=", "--=", "--checkpoint-action=exec=", "terraform.tfstate.d", ".terraform", ".git", "/dev", "/dev/",
    "-maxdepth",
    "-regex", ".*\\.tfstate", "-fprintf", "777", "u+s", "-S", "--suffix", "backup.sql", "x.tar.gz", "/mnt/c",
    "/var/lib/mysql",
  ]

  @Test("No argv makes a reader trap, ask without end or point outside")
  func survives() {
    var random = SeededRandom(seed: FilesFuzzTests.seed)
    let clock = ContinuousClock()
    let end = clock.now + .seconds(1)
    var rounds = 0
    while clock.now < end {
      let reader = FileTools.readers.randomElement(using: &random) ?? FileTools.readers[0]
      let name = reader.names.randomElement(using: &random) ?? "rm"
      let invocation = Self.invocation(name, &random)
      var inspection = Inspection(facts: Facts())
      reader.inspect(invocation, into: &inspection)
      #expect(inspection.lacking.count <= 6, "\(invocation) asks too much; seed \(FilesFuzzTests.seed)")
      if let nesting = reader as? any NestingToolReader.Type {
        #expect(nesting.nested(in: invocation).count <= 64 + invocation.arguments.count * 32)
      }
      rounds += 1
    }
    #expect(rounds > 100)
  }

  @Test("However a path is spelt, it is the same path")
  func spellingsAgree() {
    var random = SeededRandom(seed: FilesFuzzTests.seed)
    let scene = FilesScene(directory: .known("/home/ann/app"))
    for (path, code) in [
      ("terraform.tfstate", "state.file-removed"), ("infra/terraform.tfstate", "state.file-removed"),
      ("backup.sql", "backup.file-removed"), (".git", "file.repository-destroyed"),
      ("/etc", "file.system-destroyed"), ("/var/lib/postgresql", "file.data-destroyed"),
      (".terraform.lock.hcl", "state.lock-file-removed"), ("/home/ann", "file.system-destroyed"),
    ] {
      for _ in 0..<60 {
        let command = "\(Self.prefix(&random)) \(Self.spelling(of: path, &random))"
        #expect(scene.read(command).foundCodes == [code], "\(command); seed \(FilesFuzzTests.seed)")
      }
    }
  }

  private static func invocation(_ name: String, _ random: inout SeededRandom) -> Invocation {
    let count = Int.random(in: 0...8, using: &random)
    let arguments = (0..<count).map { index in
      var pieces: [ArgumentWord.Piece] = []
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: pieces.append(.unknown("the value of $X"))
        case 1: pieces.append(.glob("*"))
        default: pieces.append(.known(words.randomElement(using: &random) ?? ""))
        }
      }
      return ArgumentWord(pieces: pieces, evidence: .argument(index), mayBeSeveral: Bool.random(using: &random))
    }
    return Invocation(
      program: ArgumentWord(name, evidence: .whole), arguments: arguments,
      directory: Bool.random(using: &random) ? .known("/w") : .unknown("x"), variables: Variables(), evidence: .whole)
  }

  private static func prefix(_ random: inout SeededRandom) -> String {
    [
      "rm -rf", "rm -fr", "rm -r -f", "rm -Rf", "rm --recursive --force", "rm --recursive -fv", "/bin/rm -rf",
      "\\rm -rf",
      "rm -rf --", "sudo rm -rf", "sudo -u root rm -rf", "env X=1 rm -rf", "command rm -rf", "nohup rm -rf",
      "nice rm -rf",
      "time rm -rf", "r''m -rf", "\"rm\" -rf", "echo x && rm -rf", "busybox rm -rf", "rm -rf build", "timeout 5 rm -rf",
    ].randomElement(using: &random) ?? "rm -rf"
  }

  private static func spelling(of path: String, _ random: inout SeededRandom) -> String {
    let isAbsolute = path.hasPrefix("/")
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    let middle = String(name.dropFirst(2))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return path + "/"
    case 1: return isAbsolute ? "/" + path : "./" + path
    case 2: return isAbsolute ? "/x/.." + path : "x/../" + path
    case 3: return "'" + path + "'"
    case 4: return "\"" + path + "\""
    case 5: return isAbsolute ? "/." + path : "././/" + path
    case 6: return isAbsolute ? "/tmp/.." + path : "/home/ann/app/" + path
    case 7: return path.dropLast(middle.count) + "\"\"" + middle
    default: return isAbsolute ? path : "../app/" + path
    }
  }
}
