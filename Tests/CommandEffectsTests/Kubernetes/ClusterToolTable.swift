/// Commands of the tools around clusters with what must be found: `code@tier` parted by commas, `-` for nothing above
/// information.
enum ClusterToolTable {
  static let text = #"""
    command.unknown-destroyed@unknown helm uninstall api
    command.unknown-destroyed@unknown helm delete release
    command.unknown-destroyed@unknown helm un api --wait --timeout 5m
    command.unknown-destroyed@production helm uninstall api -n prod
    command.unknown-destroyed@production helm --kube-context prod uninstall api
    command.unknown-destroyed@production HELM_KUBECONTEXT=prod helm uninstall api
    command.unknown-destroyed@production helm uninstall api-prod
    command.unknown-destroyed@development helm uninstall api -n dev
    command.unknown-destroyed@ephemeral helm uninstall api --kube-context kind-kind
    command.data-destroyed@production helm uninstall postgres -n prod
    command.data-destroyed@unknown helm uninstall shop-redis
    command.data-destroyed@ephemeral helm uninstall postgres -n prod --kube-context kind-kind
    - helm uninstall api --dry-run
    - helm uninstall api --dry-run=client
    - helm help uninstall
    - helm uninstall --help
    command.unknown-destroyed@unknown helm uninstall api --dry-run=false
    workload.rolled-back@unknown helm rollback release 2
    workload.rolled-back@production helm rollback release 2 -n prod
    workload.rolled-back@development helm rollback release 2 -n dev
    - helm upgrade --install api ./chart -n default -f values.yaml
    command.changed@production helm upgrade --install api ./chart -n prod
    - helm upgrade --install api ./chart -n prod --dry-run
    command.destroyed@unknown helm upgrade api ./chart --force
    - helm install api ./chart
    - helm list -A
    - helm ls
    - helm get values api -n prod
    - helm template api ./chart --set a=b
    - helm diff upgrade api ./chart
    - helm history api
    - helm repo add x https://charts.example.com
    - helm repo update
    - helm version --short
    - helm lint .
    command.unknown-verb@any helm frobnicate api
    command.container-destroyed@unknown helmfile destroy
    command.container-destroyed@production helmfile -e prod destroy
    command.container-destroyed@unknown helmfile -f x.yaml -l app=api destroy
    - helmfile diff
    - helmfile -e dev apply
    command.container-destroyed@unknown argocd app delete api
    command.container-destroyed@unknown argocd app delete api --cascade
    command.destroyed@unknown argocd app delete api --cascade=false
    command.container-destroyed@production argocd app delete api-prod -y
    command.container-destroyed@production argocd --server argocd.prod.example.com app delete api
    command.container-destroyed@unknown argocd appset delete shop
    command.unknown-destroyed@unknown argocd app sync api --prune
    command.destroyed@unknown argocd app sync api --force
    - argocd app sync api
    command.changed@production argocd app sync api-prod
    workload.rolled-back@unknown argocd app rollback api 3
    command.destroyed@production argocd cluster rm production
    command.destroyed@unknown argocd proj delete shop
    - argocd app list
    - argocd --server argocd.example.com app list
    - argocd app get api -o json
    - argocd app diff api
    - argocd version --client
    - argocd cluster get production
    command.container-destroyed@unknown flux delete kustomization apps
    command.container-destroyed@production flux delete kustomization apps --context prod
    command.unknown-destroyed@unknown flux delete helmrelease api
    command.destroyed@unknown flux uninstall
    - flux get all -A
    - flux suspend kustomization apps
    workload.stopped@unknown flux suspend kustomization --all
    - flux reconcile kustomization apps
    - flux diff kustomization apps
    command.backup-destroyed@unknown velero backup delete nightly --confirm
    command.backup-destroyed@unknown velero delete backup nightly
    command.backup-destroyed@unknown velero backup delete --all --confirm
    command.backup-destroyed@unknown velero schedule delete nightly --confirm
    command.backup-destroyed@unknown velero delete schedules nightly
    command.backup-destroyed@production velero --kubecontext prod backup delete nightly
    command.backup-destroyed@unknown velero backup-location delete default
    command.backup-destroyed@unknown velero snapshot-location delete default
    command.disarmed@unknown velero schedule pause nightly
    command.destroyed@unknown velero restore delete restore-1
    - velero backup get
    - velero get backups
    - velero backup describe nightly
    - velero backup create now
    - velero restore create restore-1 --from-backup nightly
    command.identity-destroyed@unknown vault delete secret/myapp/config
    command.identity-destroyed@unknown vault kv delete secret/myapp/config
    command.identity-destroyed@unknown vault kv delete -mount=secret myapp/config
    command.key-destroyed@unknown vault kv destroy -versions=1,2 secret/myapp
    command.key-destroyed@unknown vault kv metadata delete secret/myapp
    command.key-destroyed@unknown vault secrets disable kv/
    command.key-destroyed@production vault secrets disable production-secrets
    command.key-destroyed@unknown vault --namespace admin secrets disable kv/
    command.key-destroyed@production VAULT_ADDR=https://vault.prod.example.com:8200 vault secrets disable kv/
    command.key-destroyed@development VAULT_ADDR=http://127.0.0.1:8200 vault secrets disable kv/
    command.identity-destroyed@unknown vault auth disable github
    command.identity-destroyed@unknown vault policy delete myapp-policy
    command.identity-destroyed@unknown vault lease revoke -prefix secret/
    command.identity-destroyed@unknown vault token revoke root
    command.disarmed@unknown vault audit disable file
    command.container-destroyed@unknown vault namespace delete team
    command.data-destroyed@unknown vault operator raft snapshot restore -force old.snap
    command.disarmed@unknown vault operator rekey -init
    workload.stopped@unknown vault operator seal
    workload.stopped@unknown vault operator step-down
    command.destroyed@unknown vault operator raft remove-peer node3
    - vault status -address=https://vault.example.com
    - vault read secret/myapp
    command.disclosed@production vault read secret/production
    command.disclosed@production vault kv get -namespace prod secret/app
    - vault kv get -field=password secret/myapp
    - vault kv put secret/myapp a=b
    - vault write secret/production-like value=-help
    - vault -h
    - vault delete -help
    - vault help read
    - vault operator -help
    - vault list secret/
    - vault token lookup
    command.data-destroyed@unknown consul kv delete -recurse app/
    command.data-destroyed@unknown consul snapshot restore backup.snap
    command.identity-destroyed@unknown consul acl token delete -id abc
    command.destroyed@unknown consul leave
    - consul kv get app/x
    - consul members
    - consul snapshot save backup.snap
    workload.stopped@unknown nomad job stop -purge api
    workload.stopped@unknown nomad stop api
    command.data-destroyed@unknown nomad volume delete db
    command.backup-destroyed@unknown nomad volume snapshot delete x y
    command.container-destroyed@unknown nomad namespace delete shop
    command.destroyed@unknown nomad node drain -enable -yes abc
    - nomad job status api
    - nomad job plan api.nomad
    command.data-destroyed@unknown etcdctl del "" --prefix
    command.data-destroyed@unknown etcdctl del /registry/pods --prefix
    command.data-destroyed@unknown ETCDCTL_API=3 etcdctl --endpoints=https://10.0.0.1:2379 del /x
    command.data-destroyed@development etcdctl --endpoints http://localhost:2379 del /x
    command.destroyed@unknown etcdctl member remove 8211f1d0f64f3269
    command.disarmed@unknown etcdctl auth disable
    - etcdctl get / --prefix --keys-only
    - etcdctl snapshot save backup.db
    command.unknown-destroyed@unknown etcdctl snapshot restore s.db --data-dir /var/lib/etcd
    - etcdctl snapshot restore s.db --data-dir /var/lib/etcd-restored
    - etcdctl endpoint health
    command.container-destroyed@production eksctl delete cluster --name prod
    command.container-destroyed@unknown eksctl delete cluster -f cluster.yaml
    command.container-destroyed@development eksctl delete cluster --name=dev-1 --region eu-west-1
    command.destroyed@unknown eksctl delete nodegroup --cluster shop --name ng-1
    - eksctl get clusters
    command.container-destroyed@unknown kops delete cluster --name shop.example.com --yes
    command.container-destroyed@production kops delete cluster prod.example.com --yes
    - kops delete cluster --name shop.example.com
    - kops get clusters
    command.container-destroyed@unknown kubeadm reset -f
    command.container-destroyed@unknown sudo kubeadm reset --force
    - kubeadm token list
    command.data-destroyed@unknown talosctl reset -n 10.0.0.2
    command.data-destroyed@production talosctl --context prod reset
    - talosctl health
    command.container-destroyed@unknown clusterctl delete --all
    command.container-destroyed@production rosa delete cluster -c prod -y
    command.destroyed@unknown istioctl uninstall --purge -y
    - istioctl analyze
    - linkerd uninstall
    command.unknown-destroyed@unknown linkerd uninstall | kubectl delete -f -
    command.destroyed@unknown crictl rm -af
    - crictl ps
    command.destroyed@development skaffold delete
    command.destroyed@production skaffold delete --kube-context prod
    command.destroyed@development tilt down
    command.destroyed@development devspace purge
    - minikube delete
    - minikube delete --all --purge
    - kind delete cluster --name test
    - kind get clusters
    - k3d cluster delete demo
    - minikube start
    command.container-destroyed@ephemeral kind create cluster --name x && kubectl delete ns shop
    command.container-destroyed@ephemeral k3d cluster create x && kubectl delete ns shop
    command.container-destroyed@unknown microk8s reset
    command.container-destroyed@unknown /usr/local/bin/k3s-uninstall.sh
    command.container-destroyed@unknown sudo sh -c k3s-uninstall.sh
    command.backup-destroyed@unknown k3s etcd-snapshot delete nightly-1
    command.data-destroyed@unknown k3s server --cluster-reset
    - k3s etcd-snapshot save
    - k3s check-config
    command.container-destroyed@unknown rke remove --force
    command.container-destroyed@production rancher clusters delete prod
    - rancher clusters ls
    command.destroyed@unknown ctr -n k8s.io containers rm abc
    command.data-destroyed@unknown ctr snapshot rm abc
    - ctr -n k8s.io images ls
    command.container-destroyed@production microk8s kubectl delete ns prod
    """#

  static let rows: [ContainerTable.Row] = text.split(separator: "\n").map { line in
    let cut = line.firstIndex(of: " ") ?? line.endIndex
    let outcome = line[..<cut] == "-" ? [] : line[..<cut].split(separator: ",").map(String.init)
    return ContainerTable.Row(outcome: outcome.sorted(), command: String(line[cut...].drop { $0 == " " }))
  }
}
