import CommandEffects
import TestSupport
import Testing
import Vocabulary

@Suite struct ClusterToolTableTests {
  @Test("Each command finds exactly what it must, where it would land", arguments: ClusterToolTable.rows)
  func finds(row: ContainerTable.Row) {
    let found = ClusterScene().outcome(row.command)
    #expect(found == row.outcome, "\(row.command) → \(found)")
  }

  @Test("What a remedy offers is itself without a finding that holds", arguments: ClusterToolTable.rows)
  func remediesPass(row: ContainerTable.Row) {
    for finding in ClusterScene().read(row.command).findings {
      for command in RemedyText.commands(in: finding.remedy) {
        let found = ClusterScene().read(command).findings.filter { $0.severity > .information }
        #expect(found.isEmpty, "\(row.command) → \(command) → \(found.map(\.code.text))")
      }
    }
  }

  @Test("A release is judged where helm would find it: the current context and its namespace")
  func readsKubeconfig() {
    var scene = ClusterScene()
    scene.files["/home/ann/.kube/config"] = ClusterScene.kubeconfig(current: "live")
    #expect(scene.outcome("helm uninstall api") == ["command.unknown-destroyed@production"])
    scene.files["/home/ann/.kube/config"] = ClusterScene.kubeconfig(current: "kind-kind")
    #expect(scene.outcome("helm uninstall api -n prod") == ["command.unknown-destroyed@ephemeral"])
    #expect(scene.outcome("velero backup delete x") == ["command.backup-destroyed@ephemeral"])
  }
}
