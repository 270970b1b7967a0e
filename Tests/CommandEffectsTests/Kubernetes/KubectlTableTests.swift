import CommandEffects
import Testing
import Vocabulary

@Suite struct KubectlTableTests {
  private func scene(_ row: KubectlTable.Row) -> ClusterScene {
    var scene = ClusterScene()
    if let context = row.context { scene.files["/home/ann/.kube/config"] = ClusterScene.kubeconfig(current: context) }
    return scene
  }

  @Test("Each command finds exactly what it must, where it would land", arguments: KubectlTable.rows)
  func finds(row: KubectlTable.Row) {
    let found = scene(row).outcome(row.command)
    #expect(found == row.outcome, "under \(row.context ?? "no kubeconfig"): \(row.command) → \(found)")
  }

  @Test("What a remedy offers is itself without a finding that holds", arguments: KubectlTable.rows)
  func remediesPass(row: KubectlTable.Row) {
    let scene = scene(row)
    for finding in scene.read(row.command).findings where finding.code.text != "terraform.destroy" {
      for command in RemedyText.commands(in: finding.remedy) {
        let found = scene.read(command).findings.filter { $0.severity > .information }
        #expect(found.isEmpty, "\(row.command) → \(command) → \(found.map(\.code.text))")
      }
    }
  }

  @Test("The sign that decided is told, and the context that was found")
  func tellsSigns() {
    var scene = ClusterScene()
    scene.files["/home/ann/.kube/config"] = ClusterScene.kubeconfig(current: "live")
    let environment = scene.read("kubectl delete pod web-1").findings.first?.environment
    #expect(environment?.evidence == "current-context \"live\" of ~/.kube/config")
    #expect(environment?.signs.first?.value == "live")
    #expect(environment?.signs.first?.evidence == "current-context \"live\" of ~/.kube/config")
    #expect(environment?.signs.contains { $0.kind == .kubeNamespace && $0.value == "shop" } == true)
  }
}
