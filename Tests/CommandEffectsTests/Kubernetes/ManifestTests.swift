import CommandEffects
import Testing
import Vocabulary

/// What a manifest describes decides what its deletion means.
@Suite struct ManifestTests {
  private let scene: ClusterScene = {
    var scene = ClusterScene()
    scene.files = [
      "/work/app/web.yaml":
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: dev}\n---\napiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: dev}\n",
      "/work/app/db.json":
        #"{"apiVersion":"v1","kind":"PersistentVolumeClaim","metadata":{"name":"data","namespace":"prod"}}"#,
      "/work/app/list.yml":
        "apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Namespace, metadata: {name: shop}}\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: c}}\n",
      "/work/app/all/a.yaml": "kind: ConfigMap\nmetadata: {name: a}\n",
      "/work/app/all/b.yaml": "kind: PersistentVolume\nmetadata: {name: b}\n",
      "/work/app/k/kustomization.yaml": "resources: [../web.yaml]\nnamespace: dev\n",
      "/work/app/broken.yaml": "kind: [",
      "/work/app/pg.yaml": "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata: {name: main}\n",
    ]
    return scene
  }()

  @Test(
    "The kinds in the files decide",
    arguments: [
      ("kubectl delete -f web.yaml", ["command.destroyed@development"]),
      ("kubectl delete --filename=web.yaml --wait", ["command.destroyed@development"]),
      ("kubectl delete -f db.json", ["command.data-destroyed@production"]),
      ("kubectl delete -f list.yml", ["command.container-destroyed@unknown", "command.destroyed@unknown"]),
      ("kubectl delete -f all", ["command.data-destroyed@unknown", "command.destroyed@unknown"]),
      ("kubectl delete -Rf ./all/", ["command.data-destroyed@unknown", "command.destroyed@unknown"]),
      ("kubectl delete -k k", ["command.destroyed@development"]),
      ("kubectl delete -f broken.yaml", ["command.unknown-destroyed@unknown"]),
      ("kubectl delete -f pg.yaml", ["command.container-destroyed@unknown"]),
      ("kubectl delete -f - < db.json", ["command.data-destroyed@production"]),
      ("cat db.json | kubectl delete -f -", ["command.data-destroyed@production"]),
      ("cd all && kubectl delete -f b.yaml", ["command.data-destroyed@unknown"]),
      ("kubectl replace --force -f db.json", ["command.data-destroyed@production"]),
      ("kubectl replace --force -f web.yaml", ["command.destroyed@development"]),
      ("kubectl delete -f web.yaml --dry-run=client", []),
      ("sed -i s/dev/prod/ web.yaml && kubectl delete -f web.yaml", ["command.unknown-destroyed@unknown"]),
      (
        "kubectl delete -f - <<'E'\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: prod\nE",
        ["command.container-destroyed@production"]
      ),
      (
        "kubectl delete -f - <<'E'\n# a pod\nkind: Pod # one\nmetadata:\n  name: \"a\"\n  namespace: dev\nspec:\n  x: 1\n---\nE",
        ["command.destroyed@development"]
      ),
      ("kubectl delete -f - <<'E'\n{\"kind\": \"Namespace\"}\nE", ["command.unknown-destroyed@unknown"]),
    ])
  func kindsDecide(command: String, expected: [String]) {
    #expect(scene.outcome(command) == expected, "\(command)")
  }

  @Test(
    "Paths of the API are cut into kind, namespace and name",
    arguments: [
      ("/api/v1/namespaces/prod", "namespaces", "prod", nil),
      ("/api/v1/namespaces/prod/pods/web", "pods", "web", "prod"),
      ("/apis/apps/v1/namespaces/shop/deployments/web?x=1", "deployments", "web", "shop"),
      ("/apis/apps/v1/namespaces/shop/deployments", "deployments", nil, "shop"),
      ("/api/v1/persistentvolumes/pv-1", "persistentvolumes", "pv-1", nil),
      ("/api/v1/namespaces/prod/finalize", "finalize", nil, "prod"),
    ] as [(String, String, String?, String?)])
  func cutsPaths(path: String, plural: String, name: String?, namespace: String?) {
    let parsed = KubernetesPath.parse(path)
    #expect(parsed?.plural == plural && parsed?.name == name && parsed?.namespace == namespace, "\(path)")
  }
}
