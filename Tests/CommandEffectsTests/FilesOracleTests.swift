import CommandEffects
import TestSupport
import Testing
import Vocabulary

/// What real programs do to files is what the readers foresee.
@Suite struct FilesOracleTests {
  private static let paths = [
    "terraform.tfstate", "./terraform.tfstate", "infra/terraform.tfstate", "infra/../terraform.tfstate", "prod.tfstate",
    "terraform.tfstate.backup", "backup.sql", ".terraform.lock.hcl", "a.txt", "main.tf", "src/a.py", "src", "infra",
    "infra/",
    "build", "old", ".git", ".git/objects", "backups", "notes", "*.tfstate", "*.tf", "t*", "*", "infra/*", "old/*",
    "./*",
    "src/*", "b*", "missing", ".", "notes/", ".git/HEAD", "*.sql", "{a,b}*", "infra/./terraform.tfstate",
    "\"terraform.tfstate\"",
  ]

  private static let targets = [
    "terraform.tfstate", "infra", "infra/", "infra/terraform.tfstate", "notes", "notes/x", "copy.tfstate",
    "prod.tfstate",
    "backup.sql", "b.txt", ".", "src/", "new/x", "backups/", "terraform.tfstate.keep",
  ]

  private static let archives = ["state.tgz", "plain.tgz", "nested.tgz", "missing.tgz"]

  /// One command, all of whose paths stay inside of the working directory.
  private static func command(_ random: inout SeededRandom) -> String {
    func pick(_ all: [String]) -> String { all.randomElement(using: &random) ?? "a.txt" }
    let (path, second, target) = (pick(paths), pick(paths), pick(targets))
    switch Int.random(in: 0..<25, using: &random) {
    case 0...4:
      return
        "rm \(pick(["", "-f", "-rf", "-r", "-rf --", "--recursive --force", "-v", "-d"])) \(path)\(pick(["", " " + second]))"
    case 5, 6: return "mv \(pick(["", "-f", "-n", "-v", "-T", "-b"])) \(path) \(target)"
    case 7: return "mv -t \(pick(["notes", "infra", "src"])) \(path)"
    case 8, 9, 10: return "cp \(pick(["", "-f", "-n", "-a", "-r", "-rT", "--no-clobber", "-ru"])) \(path) \(target)"
    case 11: return "cp \(pick(["-r", "-a"])) old/\(pick([".", "*", "", "terraform.tfstate"])) \(target)"
    case 12: return "install \(pick(["-m 600", "-D", ""])) \(path) \(target)"
    case 13: return "ln \(pick(["-f", "-sf", "-s", ""])) \(pick(["a.txt", "old/terraform.tfstate"])) \(target)"
    case 14, 15:
      return
        "tar \(pick(["xzf", "-xzf", "-x -z -f", "-xzkf", "tzf"])) \(pick(archives))\(pick(["", " -C infra", " -C notes", " --directory=infra", " main.tf", " --skip-old-files", " -C infra a.txt", " --strip-components=1", " --one-top-level"]))"
    case 16:
      return
        "find \(pick([".", "infra", "src", "", "notes build"])) \(pick(["", "-type f", "-name '*.tfstate'", "-name '*.py'", "-name 't*'", "-type f -name '*.o'", "! -name '*.tf' -type f", "\\( -name '*.txt' -o -name '*.backup' \\)", "-iname 'TERRAFORM.tfstate'", "-empty", "-path './infra/*'", "-name '*' -type f"])) \(pick(["-delete", "-exec rm {} +", "-exec rm -f {} \\;", "-exec sh -c 'rm -f \"$1\"' _ {} \\;", "-print", "-exec truncate -s 0 {} +"]))"
    case 17: return "truncate \(pick(["-s 0", "-s 2", "--size=0", "-cs 0"])) \(path)"
    case 18: return "echo x | tee \(pick(["", "-a"])) \(path)"
    case 19:
      return
        "\(pick([":", "echo x", "true", "cat a.txt"])) \(pick([">", ">>", ">|", "&>", "1>"])) \(pick(["terraform.tfstate", "infra/terraform.tfstate", "b.txt", "backup.sql", "prod.tfstate", "notes/x"]))"
    case 20:
      return
        "dd if=a.txt of=\(pick(["terraform.tfstate", "b.txt", "infra/terraform.tfstate"])) \(pick(["", "conv=notrunc", "bs=1"]))"
    case 21: return "sed \(pick(["-i", "-i.bak", "-n", "", "--in-place", "-Ei"])) 's/first/second/' \(path)"
    case 22:
      return
        "\(pick(["gzip", "gzip -k", "gzip -f", "gunzip -f", "gzip -d", "xz", "zstd -q"])) \(pick(["terraform.tfstate", "packed.tfstate.gz", "a.txt", "infra/terraform.tfstate"]))"
    case 23:
      return "shred \(pick(["", "-u", "-n 1"])) \(pick(["terraform.tfstate", "backup.sql", "infra/terraform.tfstate"]))"
    default:
      return "perl \(pick(["-pi", "-i -p", "-p", "-i.bak -pe 's/a/b/' main.tf; perl -n"])) -e 's/first/second/' \(path)"
    }
  }

  @Test("Whatever real programs harm is foreseen", arguments: [1, 2] as [UInt64])
  func foreseesHarm(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let commands = (0..<120).map { _ in Self.command(&random) }
    var scene = FilesScene(directory: .known("/home/ann/work"))
    for file in FilesOracle.files { scene.files["/home/ann/work/" + file] = 20 }
    for (archive, names) in FilesOracle.archives { scene.archives["/home/ann/work/" + archive] = names }
    var needless: [String] = []
    for (command, harmed) in zip(commands, try FilesOracle.harm(of: commands)) {
      let found = scene.read(command).foundCodes
      // A repository or a folder that moves as a whole is not lost, and a backup may grow.
      if command.contains(">>") || command.contains("tee -a"), harmed.allSatisfy({ $0.hasPrefix("backup") }) {
        continue
      }
      if command.hasPrefix("mv "), found.isEmpty, harmed.allSatisfy({ $0.contains("/") }) { continue }
      #expect(harmed.isEmpty || !found.isEmpty, "seed \(seed): \(command) harms \(harmed)")
      if harmed.isEmpty, !found.isEmpty { needless.append("\(command) → \(found)") }
    }
    // The generator aims at states all the time; of what it does beside them, little is held.
    #expect(needless.count * 5 < commands.count, "seed \(seed): \(needless.joined(separator: "; "))")
  }
}
