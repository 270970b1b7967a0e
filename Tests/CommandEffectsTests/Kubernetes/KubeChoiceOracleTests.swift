import CommandEffects
import TestSupport
import Testing
import Vocabulary

/// The server that kubectl tries to reach is the one that we name, whatever was chosen before it.
@Suite struct KubeChoiceOracleTests {
  /// Contexts `a` and `b` of the user's kubeconfig, and of another file with the same names but other servers.
  private static let rows = [
    "kubectl delete ns x", "kubectl --context b delete ns x", "kubectl delete ns x --context=b --context=a",
    "kubectl --context a --cluster cb delete ns x", "kubectl --cluster cb delete ns x",
    "kubectl --context a --server http://127.0.0.7:1 delete ns x",
    "kubectl --cluster cb -s http://127.0.0.7:1 delete ns x",
    "kubectl --kubeconfig ~/other delete ns x", "kubectl --kubeconfig ~/other --context a delete ns x",
    "KUBECONFIG=~/other kubectl delete ns x", "KUBECONFIG=~/other:~/.kube/config kubectl delete ns x",
    "KUBECONFIG=~/other kubectl --kubeconfig ~/.kube/config delete ns x",
    "kubectl config use-context b && kubectl delete ns x",
    "kubectl config use-context b && kubectl --context a delete ns x",
    "kubectl config use-context b && KUBECONFIG=~/other kubectl config use-context a && kubectl delete ns x",
    "kubectl config use-context a --kubeconfig ~/other && kubectl --kubeconfig ~/other delete ns x",
    "KUBECONFIG=~/other kubectl config use-context a && kubectl --kubeconfig ~/other delete ns x",
    "KUBECONFIG=~/other kubectl config use-context a && kubectl delete ns x",
    "kubectl config use-context a --kubeconfig ~/other && kubectl delete ns x",
    "export KUBECONFIG=~/other; kubectl config use-context a && kubectl delete ns x",
    "(export KUBECONFIG=~/other; kubectl config use-context a) && kubectl delete ns x",
    "kubectl config set current-context b && kubectl delete ns x",
    "kubectl config use-context b >/dev/null && sh -c 'kubectl delete ns x'",
  ]

  private static let files = [
    ".kube/config": kubeconfig(current: "a", "127.0.0.2", "127.0.0.3"),
    "other": kubeconfig(current: "b", "127.0.0.4", "127.0.0.5"),
  ]

  private static func kubeconfig(current: String, _ first: String, _ second: String) -> String {
    """
    apiVersion: v1
    kind: Config
    current-context: \(current)
    contexts: [{name: a, context: {cluster: ca, user: u}}, {name: b, context: {cluster: cb, user: u}}]
    clusters: [{name: ca, cluster: {server: "http://\(first):1"}}, {name: cb, cluster: {server: "http://\(second):1"}}]
    users: [{name: u, user: {}}]
    """
  }

  private static let isInstalled = (try? Oracle.output(of: "command -v kubectl", input: [])) != nil

  @Test("The server that kubectl tries to reach is the one that we name", arguments: rows)
  func server(row: String) throws {
    guard Self.isInstalled else {
      print("kubectl is not installed: where it connects to is not compared")
      return
    }
    var script = "export HOME=$(mktemp -d); unset KUBECONFIG; mkdir $HOME/.kube\n"
    for (path, text) in Self.files { script += "cat > $HOME/\(path) <<'END'\n\(text)\nEND\n" }
    script += "{ \(row); } 2>&1 | grep -o '127[.0-9]*:1' | tail -n 1; rm -r \"$HOME\""
    let printed = String(decoding: try Oracle.output(of: "bash", input: Array(script.utf8)), as: UTF8.self)
    let reached = try #require(printed.split(separator: "\n").last.map { String($0.dropLast(2)) }, "\(row)")
    let scene = ClusterScene(
      files: Dictionary(uniqueKeysWithValues: Self.files.map { ("/home/ann/" + $0.key, $0.value) }))
    let signs = scene.read(row).findings.first { $0.code == "command.container-destroyed" }?.environment?.signs ?? []
    let named = signs.first { $0.evidence.hasPrefix("server ") }?.value
    #expect(reached == named, "\(row): \(printed)")
  }
}
