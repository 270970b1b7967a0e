import CommandEffects
import TestSupport
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

  @Test(
    "What a cloud's tool makes the current cluster is no longer the one of the file",
    arguments: [
      ("gcloud container clusters get-credentials shop --zone x", "unknown"),
      ("gcloud container clusters get-credentials shop-prod", "production"),
      ("az aks get-credentials -g rg --name shop", "unknown"),
      ("az aks get-credentials -g rg --name=prod", "production"),
      ("doctl kubernetes cluster kubeconfig save shop", "unknown"),
      ("eksctl utils write-kubeconfig --cluster=shop-prod", "production"),
    ])
  func followsCredentials(command: String, tier: String) {
    var scene = ClusterScene()
    scene.files["/home/ann/.kube/config"] = ClusterScene.kubeconfig(current: "kind-kind")
    #expect(scene.outcome("\(command) && kubectl delete ns x").contains("command.container-destroyed@\(tier)"))
  }
}
