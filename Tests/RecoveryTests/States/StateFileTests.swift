import Host
import Processes
import Recovery
import RestorePoints
import Testing
import Vocabulary

extension EngineSuite {
  @Suite("States as a dataset, out of files and out of Terraform's backends", .enabled(if: Trial.hasRestic))
  struct StateFileTests {
    @Test("What was in the folder is proven, an emptied state is told, and the older one comes back")
    func folder() async throws {
      try await RecoveryGround.with { ground in
        let root = ground.scratch.path
        try ground.scratch.write(StateTrial.text(serial: 9, objects: 4), to: "source/prod/terraform.tfstate")
        try ground.scratch.write(StateTrial.text(serial: 8, objects: 3), to: "source/prod/terraform.tfstate.backup")
        try ground.scratch.write(StateTrial.text(serial: 2, objects: 1), to: "source/blog.tfstate")
        try ground.scratch.write("{}", to: "source/.terraform/terraform.tfstate")
        let trial = StateTrial(ground, source: "\(root)/source")
        let record = try await trial.desk().backUp(isFull: true)
        #expect(record.isExact)
        let tables = record.manifest.databases.flatMap(\.relations).map { "\($0.name): \($0.rows)" }
        #expect(
          tables == [
            "blog.tfstate: 1", "blog.tfstate, versions: 1", "prod/terraform.tfstate: 4",
            "prod/terraform.tfstate, versions: 2",
          ])
        #expect(try await trial.desk().drill(.latest).verdict == .unbaselined)
        let proven = try await trial.desk().drill(.latest)
        #expect(proven.verdict == .proven, "\(proven.reasons)")
        #expect(StateTrial.evidence(proven, .reading).contains("serial 9, 4 objects"))
        try await emptied(trial, root)
      }
    }

    /// The night of the incident: an older state, with nothing in it, over the current one.
    private func emptied(_ trial: StateTrial, _ root: String) async throws {
      let proven = try await trial.desk().backups().map(\.backup.label)
      try trial.ground.scratch.write(StateTrial.text(serial: 3, objects: 0), to: "source/prod/terraform.tfstate")
      let later = try await trial.desk().backUp(isFull: true)
      #expect(!proven.contains(later.backup.label))
      let drill = try await trial.desk().drill(.latest)
      #expect(drill.verdict == .failed, "\(drill.reasons)")
      #expect(drill.reasons.contains { $0.contains("prod/terraform.tfstate") }, "\(drill.reasons)")
      #expect(StateTrial.evidence(drill, .reading).contains("OLDER than serial 8"))
      let desk = try trial.desk()
      let plan = try await desk.plan("latest-proven", into: "\(root)/back")
      let restored = try await desk.restore(plan)
      #expect(restored.report.isRestored, "\(restored.report.checks)")
      let file = "\(root)/back/data/prod__terraform.tfstate"
      let folders = FolderTree.entries("\(root)/back/data").filter(\.isFolder).map(\.path)
      #expect(folders.contains { $0.hasPrefix(file) }, "\(folders)")
      let current = try #require(
        FolderTree.entries("\(root)/back/data").first {
          $0.path.hasPrefix(file) && $0.path.hasSuffix("/current.tfstate")
        })
      let text = String(decoding: try HostFiles.read(current.path, bound: 1 << 20), as: UTF8.self)
      #expect(text == StateTrial.text(serial: 9, objects: 4))
    }

    @Test("A version that is gone from the copy, and one that is not as written, are red")
    func spoiled() async throws {
      try await RecoveryGround.with { ground in
        try ground.scratch.write(StateTrial.text(serial: 9, objects: 4), to: "source/a.tfstate")
        try ground.scratch.write(StateTrial.text(serial: 8, objects: 4), to: "source/a.tfstate.backup")
        let trial = StateTrial(ground, source: "\(ground.scratch.path)/source")
        _ = try await trial.desk().backUp(isFull: true)
        let folder = "\(ground.scratch.path)/copy"
        let key = try EscrowKey.take(from: trial.settings.escrow)
        let desk = try trial.desk()
        let order = RestoreOrder(
          backup: try #require(await desk.engine.backups(key).last), target: .backup, data: folder,
          work: "\(folder).work", user: nil, isThrownAway: true)
        _ = try await desk.engine.restore(order, key)
        try AtomicFile.remove("\(folder)/a.tfstate/backup.tfstate")
        try FileBytes.flip("\(folder)/a.tfstate/current.tfstate", at: 40)
        let book = DrillBook { _ in }
        let place = try CopyPlace.scratch(ground, user: nil)
        let wish = PostgresExamination.Wish(
          role: "", database: "", assertions: [], position: nil, limit: .seconds(60))
        _ = try await CopyRun(ground, desk.engine, place, book).examine(.states(folder), wish, major: nil)
        let index = try #require(book.notes.first { $0.question == .indexes })
        #expect(index.outcome == .red)
        #expect(index.evidence.contains("a.tfstate current is not as written"), "\(index.evidence)")
        #expect(index.evidence.contains("a.tfstate backup is not there"), "\(index.evidence)")
      }
    }

    @Test("Terraform's own backend is asked by `terraform state pull`, each workspace", .enabled(if: hasTerraform))
    func pulled() async throws {
      try await RecoveryGround.with { ground in
        let folder = "\(ground.scratch.path)/infra"
        try ground.scratch.write(
          """
          terraform {
            backend "local" {}
          }
          resource "terraform_data" "one" {}
          resource "terraform_data" "two" {}

          """, to: "infra/main.tf")
        let script = """
          set -e; cd \(folder)
          terraform init -input=false >/dev/null; terraform apply -auto-approve -input=false >/dev/null
          terraform workspace new blue >/dev/null
          terraform apply -auto-approve -input=false -target=terraform_data.one >/dev/null
          terraform workspace new empty >/dev/null
          """
        try await ground.succeed(
          ground.command("bash", ["-c", script], variables: ["CHECKPOINT_DISABLE": "1"]), "make states")
        let trial = StateTrial(ground, source: "directory=\(folder)")
        let record = try await trial.desk().backUp(isFull: true)
        let tables = record.manifest.databases.flatMap(\.relations).map { "\($0.name): \($0.rows)" }
        #expect(tables == ["blue: 1", "blue, versions: 1", "default: 2", "default, versions: 1"])
        #expect(record.isExact)
        // What is proven needs neither Terraform nor its folder.
        try FolderTree.remove(folder)
        _ = try await trial.desk().drill(.latest)
        let proven = try await trial.desk().drill(.latest)
        #expect(proven.verdict == .proven, "\(proven.reasons) \(proven.report.checks)")
      }
    }

    private static let hasTerraform: Bool = {
      let isThere = ProgramSearch.find("terraform", path: "/usr/local/bin:/usr/bin:/bin") != nil
      if !isThere { print("there is no terraform here: states out of its backends are not tried") }
      return isThere
    }()

    @Test("No state where the policy says, and no shelf that answers, end in an error that says so")
    func missing() async throws {
      try await RecoveryGround.with { ground in
        let root = ground.scratch.path
        for source in ["\(root)/nowhere", "directory=\(root)", "s3://b region=eu-west-1 endpoint=http://127.0.0.1:9"] {
          var trial = StateTrial(ground, source: source)
          trial.settings.name = "states"
          let desk = try trial.desk()
          await #expect(throws: RecoveryError.self, "\(source)") { try await desk.backUp(isFull: true) }
        }
      }
    }
  }
}
