import CommandEffects
import Host
import ShellSyntax
import Vocabulary

/// A pretended machine with text files, and the reading of commands on it; YAML is read by the Host's own reader.
struct ClusterScene {
  var directory = "/work/app"
  var variables: [String: String] = ["HOME": "/home/ann"]
  /// Text by absolute path.
  var files: [String: String] = [:]

  /// Reads a command with the facts it asks for.
  func read(_ text: String) -> Inspection {
    FactRounds.settle(answer: answer) { facts in
      var walker = CommandWalker(facts: facts)
      walker.walk(
        text: Array(text.utf8),
        from: ShellState(
          directory: .known(directory), variables: Variables(inherited: variables, isComplete: true)))
      return walker.inspection
    }
  }

  /// `code@tier` of each finding that is more than a warning, or is ruled by its environment, sorted.
  func outcome(_ text: String) -> [String] {
    let found = read(text).findings.filter { $0.severity > .information }
    return Set(found.map { "\($0.code.text)@\($0.environment?.tier.rawValue ?? "any")" }).sorted()
  }

  private func answer(_ query: FactQuery) -> Fact {
    switch query {
    case .yaml(let path, _):
      guard let text = files[path] else { return .missing }
      do {
        return .documents(try YAMLReader.read(Array(text.utf8)))
      } catch {
        return .unreadable("\(error)")
      }
    case .contents(let path, _): return files[path].map { .contents(Array($0.utf8)) } ?? .missing
    case .directory(let path):
      let names = files.keys.filter { $0.hasPrefix(path + "/") }.map {
        $0.dropFirst(path.count + 1).prefix { $0 != "/" }
      }
      return names.isEmpty ? .missing : .names(Set(names.map(String.init)).sorted(), isComplete: true)
    case .status(let path):
      if let text = files[path] { return .status(.file(size: Int64(text.utf8.count))) }
      return files.keys.contains { $0.hasPrefix(path + "/") } ? .status(.directory) : .missing
    default: return .missing
    }
  }

  /// A kubeconfig with contexts of every sort, of which one is the current one.
  static func kubeconfig(current: String) -> String {
    """
    apiVersion: v1
    kind: Config
    current-context: \(current)
    clusters:
    - {name: shop, cluster: {server: "https://10.20.0.1:6443"}}
    - {name: "arn:aws:eks:eu-west-1:123456789012:cluster/prod", cluster: {server: "https://AB12.gr7.eu-west-1.eks.amazonaws.com"}}
    - {name: gke_shop_europe-west1_staging, cluster: {server: "https://34.76.1.2"}}
    - {name: kind-kind, cluster: {server: "https://127.0.0.1:40123"}}
    - {name: minikube, cluster: {server: "https://192.168.49.2:8443"}}
    - {name: tunnel, cluster: {server: "https://127.0.0.1:6443"}}
    - {name: k3d-demo, cluster: {server: "https://k8s.prod.example.com"}}
    - {name: shop-aks, cluster: {server: "https://shop-prod-dns-1a2b.hcp.westeurope.azmk8s.io:443"}}
    contexts:
    - {name: plain, context: {cluster: shop, user: ann}}
    - {name: live, context: {cluster: "arn:aws:eks:eu-west-1:123456789012:cluster/prod", user: ann, namespace: shop}}
    - {name: quality, context: {cluster: gke_shop_europe-west1_staging, user: ann}}
    - {name: kind-kind, context: {cluster: kind-kind, user: kind}}
    - {name: minikube, context: {cluster: minikube, user: minikube, namespace: default}}
    - {name: tunnel, context: {cluster: tunnel, user: ann}}
    - {name: k3d-demo, context: {cluster: k3d-demo, user: ann}}
    - {name: dev, context: {cluster: shop-aks, user: ann}}
    - {name: sandbox, context: {cluster: shop, user: ann, namespace: sandbox}}
    users: []
    """
  }
}
