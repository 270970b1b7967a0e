import CommandEffects
import TestSupport
import Testing
import Vocabulary

@Suite struct GitReaderTests {
  private func codes(_ text: String) -> [String] {
    FilesScene().read(text).findings.filter { $0.severity > .information }.map { $0.code.text }
  }

  @Test("Each spelling of a loss is found", arguments: GitSpellings.held.map { $0.code })
  func finds(code: String) {
    for (name, commands) in GitSpellings.held where name == code {
      for command in commands { #expect(codes(command).contains(code), "\(command)") }
    }
  }

  @Test("What loses nothing passes", arguments: GitSpellings.passed)
  func passes(command: String) {
    #expect(codes(command) == [])
  }

  @Test(
    "What git starts is read too",
    arguments: [
      "git submodule foreach 'terraform destroy -auto-approve'", "git bisect run terraform destroy",
      "git rebase -x 'terraform destroy' main", "git -c alias.x='!terraform destroy' x",
      "git filter-branch --tree-filter 'terraform destroy' HEAD", "GIT_EDITOR='terraform destroy;' git commit",
    ])
  func readsNested(command: String) {
    #expect(codes(command).contains("terraform.destroy"))
  }

  @Test("The one operand of checkout is a path when a file has its name and no branch has")
  func checkoutOfOne() {
    var scene = FilesScene(directory: .known("/home/ann/shop"))
    scene.files["/home/ann/shop/notes"] = 10
    #expect(scene.read("git checkout notes").foundCodes == ["git.work-discarded"])
    #expect(scene.read("git checkout topic").foundCodes == [])
    scene.files["/home/ann/shop/.git/refs/heads/notes"] = 41
    #expect(scene.read("git checkout notes").foundCodes == [])
  }

  @Test("A repository in a temporary folder may die at any time")
  func temporary() throws {
    let finding = try #require(FilesScene().read("cd /tmp/scratch && git reset --hard").findings.first)
    #expect(finding.environment?.tier == .ephemeral)
  }

  @Test("What is pushed to dies where it lies: a temporary clone takes nothing from that, a temporary remote does")
  func temporaryClone() throws {
    let push = "cd /tmp/scratch && git push --force origin main"
    func tier(_ command: String, _ config: String?) throws -> Tier? {
      var scene = FilesScene()
      if let config { scene.contents["/tmp/scratch/.git/config"] = config }
      return try #require(scene.read(command).findings.first, "\(command)").environment?.tier
    }
    let hub = "[remote \"origin\"]\n\turl = git@hub.example:acme/app.git\n"
    let local = "[remote \"origin\"]\n\turl = /tmp/bare.git\n"
    #expect(try tier(push, nil) != .ephemeral)
    #expect(try tier(push, hub) != .ephemeral)
    #expect(try tier(push, local) == .ephemeral)
    #expect(try tier(push, local + "\tpushurl = git@hub.example:acme/app.git\n") != .ephemeral)
    for there in ["/tmp/bare.git", "file:///tmp/bare.git", "../bare.git"] {
      #expect(try tier("cd /tmp/scratch && git push --force \(there) main", hub) == .ephemeral)
    }
    #expect(try tier("cd /tmp/scratch && git push --mirror git@hub.example:acme/app.git", local) != .ephemeral)
    let clone = "git clone git@hub.example:acme/app.git /tmp/app && cd /tmp/app && git push -f origin HEAD:main"
    #expect(try tier(clone, nil) != .ephemeral)
  }

  @Test("No remedy is itself held")
  func remediesPass() {
    let commands = GitSpellings.held.flatMap { $0.commands }
    let remedies = Set(commands.flatMap { FilesScene().read($0).findings.compactMap { $0.remedy } })
    let offered = remedies.flatMap { RemedyText.commands(in: $0) }
    #expect(!offered.isEmpty)
    for text in offered { #expect(codes(text) == [], "\(text)") }
  }
}
