import CommandEffects
import TestSupport
import Testing
import Vocabulary

@Suite struct ContainerTableTests {
  @Test("Each command finds exactly what it must, where it would land", arguments: ContainerTable.rows)
  func finds(row: ContainerTable.Row) {
    let found = ClusterScene().outcome(row.command)
    #expect(found == row.outcome, "\(row.command) → \(found)")
  }

  @Test("What a remedy offers is itself without a finding that holds", arguments: ContainerTable.rows)
  func remediesPass(row: ContainerTable.Row) {
    for finding in ClusterScene().read(row.command).findings where finding.code.text != "terraform.destroy" {
      for command in RemedyText.commands(in: finding.remedy) {
        let found = ClusterScene().read(command).findings.filter { $0.severity > .information }
        #expect(found.isEmpty, "\(row.command) → \(command) → \(found.map(\.code.text))")
      }
    }
  }

  @Test("A compose file tells whether there is a volume to be lost")
  func readsComposeFiles() {
    var scene = ClusterScene()
    scene.files["/work/app/compose.yaml"] = "services: {web: {image: nginx}}\n"
    #expect(scene.outcome("docker compose down -v") == ["command.destroyed@development"])
    scene.files["/work/app/compose.yaml"] = "services: {}\nvolumes:\n  pgdata:\n  uploads: {}\n"
    let finding = scene.read("docker compose down -v").findings.first
    #expect(finding?.code == "command.data-destroyed")
    #expect(finding?.message == "removes the volumes of the project (pgdata, uploads) and what is in them")
    #expect(scene.outcome("cd .. && docker compose down -v") == ["command.data-destroyed@development"])
    var old = ClusterScene()
    old.files["/work/app/docker-compose.yml"] = "services: {}\nvolumes: {pgdata: {}}\n"
    let inspection = old.read("docker compose down -v")
    #expect(inspection.lacking.isEmpty, "it is settled in the rounds that there are")
    #expect(inspection.findings.first?.message.contains("(pgdata)") == true)
    scene.files["/work/app/x.yml"] = "volumes: {node_modules: {}}\n"
    #expect(scene.outcome("docker compose -f x.yml down -v") == ["command.destroyed@development"])
  }

  @Test("The current context of the client's configuration decides")
  func readsConfiguration() {
    var scene = ClusterScene()
    scene.files["/home/ann/.docker/config.json"] = #"{"auths": {}, "currentContext": "shop-prod"}"#
    #expect(scene.outcome("docker volume rm db") == ["command.data-destroyed@production"])
    #expect(scene.outcome("docker --context default volume rm db") == ["command.data-destroyed@development"])
    #expect(scene.outcome("docker rm web") == ["command.destroyed@production"])
    #expect(scene.outcome("docker ps") == [])
  }

  @Test("A mounted folder is the machine's own, the rest of a new container is nobody's")
  func mapsMounts() {
    let scene = ClusterScene()
    let removed = scene.read("docker run --rm -v /srv/backups:/data alpine rm -rf /data/nightly")
    #expect(removed.findings.contains { $0.message.contains("/srv/backups/nightly") }, "\(removed.findings)")
    #expect(scene.outcome("docker run --rm alpine rm -rf /data/nightly") == [])
  }
}
