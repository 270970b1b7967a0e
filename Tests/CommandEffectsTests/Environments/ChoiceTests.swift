import CommandEffects
import Testing
import Vocabulary

/// What a text chooses counts for the commands behind it, where they look for it, and nowhere else.
@Suite struct ChoiceTests {
  private func check(_ table: String, in scene: ClusterScene = ClusterScene()) {
    for row in table.split(separator: "\n") {
      let parts = row.split(separator: " ", maxSplits: 1).map(String.init)
      let found = scene.read(parts[1]).findings.filter { $0.severity > .warning }.compactMap { $0.environment?.tier }
      #expect(found.contains { $0.rawValue == parts[0] }, "\(row) → \(found)")
    }
  }

  @Test("A context of Kubernetes that is chosen elsewhere does not count here")
  func elsewhere() {
    check(
      """
      unknown ssh h kubectl config use-context kind-dev && kubectl delete ns shop
      unknown docker run k kubectl config use-context kind-dev && kubectl delete ns shop
      unknown kubectl exec pod -- kubectl config use-context kind-dev && kubectl delete ns shop
      unknown ssh a kubectl config use-context kind-dev && ssh b kubectl delete ns shop
      unknown kubectl config use-context kind-dev && ssh b kubectl delete ns shop
      unknown kubectl config use-context kind-dev --kubeconfig /tmp/o && kubectl delete ns shop
      unknown KUBECONFIG=k kubectl config use-context kind-dev && kubectl delete ns shop
      unknown kubectl config use-context kind-dev && KUBECONFIG=/x kubectl delete ns shop
      unknown kubectl config use-context kind-dev && kubectl --kubeconfig /x delete ns shop
      unknown kubectl config use-context kind-dev && sudo kubectl delete ns shop
      unknown sudo -u ann kubectl config use-context kind-dev && kubectl delete ns shop
      unknown sudo -u ann kubectl config use-context kind-dev && sudo -u bob kubectl delete ns shop
      unknown su ann -c 'kubectl config use-context kind-dev' && kubectl delete ns shop
      unknown HOME=/tmp kubectl config use-context kind-dev && kubectl delete ns shop
      unknown kubectl config use-context kind-dev && KUBECONFIG=/x helm uninstall shop
      unknown aws eks update-kubeconfig --name kind-dev --dry-run && kubectl delete ns shop
      unknown aws eks update-kubeconfig --name kind-dev --kubeconfig /tmp/x && kubectl delete ns shop
      unknown az aks get-credentials -n kind-dev -g rg -f /tmp/x && kubectl delete ns shop
      unknown doctl kubernetes cluster kubeconfig save kind-dev --set-current-context=false && kubectl delete ns shop
      production kubectl config use-context prod --kubeconfig /tmp/o && kubectl delete ns shop
      """)
  }

  @Test("A context of Kubernetes counts where the same kubeconfig is looked at")
  func here() {
    check(
      """
      ephemeral kubectl config use-context kind-dev && kubectl delete ns shop
      ephemeral KUBECONFIG=/x kubectl config use-context kind-dev && KUBECONFIG=/x kubectl delete ns shop
      ephemeral kubectl --kubeconfig /x config use-context kind-dev && KUBECONFIG=/x kubectl delete ns shop
      ephemeral export KUBECONFIG=/x; kubectl config use-context kind-dev && kubectl delete ns shop
      ephemeral ssh h 'kubectl config use-context kind-dev && kubectl delete ns shop'
      ephemeral ssh h kubectl config use-context kind-dev && ssh h kubectl delete ns shop
      ephemeral sudo bash -c 'kubectl config use-context kind-dev && kubectl delete ns shop'
      ephemeral sudo kubectl config use-context kind-dev && sudo kubectl delete ns shop
      ephemeral kubectl config use-context kind-dev && helm uninstall shop
      ephemeral kind create cluster --kubeconfig /x && kubectl --kubeconfig /x delete ns shop
      production oc login -u kind-dev https://api.prod.example.com && oc delete project shop
      production gcloud container clusters get-credentials --zone us-east1-b prod && kubectl delete ns shop
      unknown gcloud container clusters get-credentials --project dev shop && kubectl delete ns shop
      production kops export kubeconfig --name prod.k8s.example.com && kubectl delete ns shop
      production ibmcloud ks cluster config --cluster prod && kubectl delete ns shop
      """)
  }

  @Test("A name behind which the text puts another cluster tells nothing")
  func redefined() {
    check(
      """
      production kubectl config set-context kind-dev --cluster=prod && kubectl --context kind-dev delete ns shop
      unknown kubectl config set-cluster kind-dev --server=https://k.example.com && kubectl --context kind-dev delete ns s
      unknown kubectl config rename-context shop kind-dev && kubectl --context kind-dev delete ns shop
      unknown kubectl config set clusters.kind-dev.server https://k.example.com && kubectl --context kind-dev delete ns s
      unknown kubectl config use-context kind-dev && kubectl config set-context --current --cluster=s && kubectl delete ns s
      production cp prod.yaml ~/.kube/config && kubectl --context prod delete ns shop
      """)
    var scene = ClusterScene()
    scene.files["/home/ann/.kube/config"] = ClusterScene.kubeconfig(current: "kind-kind")
    check(
      """
      ephemeral kubectl delete ns shop
      unknown cp other.yaml ~/.kube/config && kubectl delete ns shop
      unknown vault read -field=k secret/k > ~/.kube/config && kubectl delete ns shop
      unknown k3s kubectl delete ns shop
      """, in: scene)
  }

  @Test("A cluster or server that is given decides, not the context beside it")
  func given() {
    check(
      """
      production kubectl --context kind-dev --cluster prod delete ns shop
      unknown kubectl --context kind-dev --cluster "$C" delete ns shop
      unknown kubectl --context dev --cluster shop delete ns shop
      ephemeral kubectl --context prod-user --cluster kind-dev delete ns shop
      unknown kubectl --context kind-dev --server https://shop.example.com delete ns shop
      unknown kubectl --context kind-dev --server "$S" delete ns shop
      unknown flux --context kind-dev --server https://shop.example.com delete kustomization shop
      production flux --context kind-dev --cluster prod delete kustomization shop
      """)
  }

  @Test("A namespace counts for the context that it was chosen for, and only if it was chosen")
  func namespaces() {
    check(
      """
      development kubectl config set-context --current --namespace=dev && kubectl delete deploy --all
      unknown kubectl config set-context --current --namespace=dev; kubectl delete deploy --all
      unknown kubectl config set-context --current --namespace=dev && kubectl --context shop delete deploy --all
      unknown kubectl config set-context --current --namespace=dev && kubectl config use-context s && kubectl delete deploy --all
      production kubens prod; kubectl delete deploy --all
      """)
  }

  @Test("An engine of containers is the one that its client takes")
  func engines() {
    check(
      """
      production DOCKER_HOST=ssh://prod docker --context default volume rm shop
      production DOCKER_HOST=ssh://prod DOCKER_CONTEXT=default docker volume rm shop
      development DOCKER_HOST=ssh://prod docker --context colima volume rm shop
      production docker context use prod && docker volume rm shop
      production docker context use prod; docker volume rm shop
      development docker context use default && docker volume rm shop
      production DOCKER_HOST=ssh://prod docker context use default && DOCKER_HOST=ssh://prod docker volume rm shop
      production DOCKER_CONFIG=/x docker context use prod && docker --config /x volume rm shop
      production docker context create dev --docker host=ssh://prod && docker --context dev volume rm shop
      production CONTAINER_HOST=ssh://prod DOCKER_HOST=unix:///x podman volume rm shop
      development CONTAINER_HOST=ssh://prod docker volume rm shop
      production podman system connection default prod && podman volume rm shop
      """)
  }

  @Test("A workspace of Terraform counts for the folder of its data, on its machine")
  func workspaces() {
    check(
      """
      development terraform workspace select dev && terraform destroy
      unknown TF_DATA_DIR=/x terraform workspace select dev && terraform destroy
      unknown terraform workspace select dev && TF_DATA_DIR=/x terraform destroy
      development export TF_DATA_DIR=/x; terraform workspace select dev && terraform destroy
      unknown ssh h terraform -chdir=/x workspace select dev && terraform -chdir=/x destroy
      """)
  }

  @Test("A project or subscription that the text chooses counts over the one of the settings")
  func clouds() {
    var scene = ClusterScene()
    scene.files["/home/ann/.config/gcloud/active_config"] = "mine\n"
    scene.files["/home/ann/.config/gcloud/configurations/config_mine"] = "[core]\nproject = shop-dev\n"
    scene.files["/home/ann/.config/gcloud/configurations/config_theirs"] = "[core]\nproject = shop-prod\n"
    scene.files["/home/ann/.azure/azureProfile.json"] =
      "{\"subscriptions\": [{\"name\": \"shop-dev\", \"id\": \"1\", \"isDefault\": true}]}"
    check(
      """
      development gcloud sql instances delete x
      production gcloud config set project shop-prod && gcloud sql instances delete x
      production gcloud config set project shop-prod; gcloud sql instances delete x
      unknown gcloud config set project shop && gcloud sql instances delete x
      development gcloud config set project shop-prod && gcloud sql instances delete x --project shop-dev
      production gcloud config configurations activate theirs && gcloud sql instances delete x
      production sudo gcloud config set project shop-prod && gcloud sql instances delete x
      development az sql db delete -n x -g rg -s srv
      production az account set -s shop-prod && az sql db delete -n x -g rg -s srv
      unknown az account set --subscription shop && az sql db delete -n x -g rg -s srv
      production pulumi stack select prod && pulumi destroy -y
      production railway environment production && railway down
      production doctl auth switch --context prod && doctl databases delete x
      """, in: scene)
  }
}
