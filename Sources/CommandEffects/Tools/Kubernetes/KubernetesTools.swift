/// The readers of Kubernetes and the tools around it.
enum KubernetesTools {
  static let readers: [any ToolReader.Type] = [
    KubectlReader.self, ContextSwitcherReader.self, KubectlHostReader.self, LocalClusterReader.self,
    ClusterToolReader.self,
  ]
}
