/// What of the family "Kubernetes" passes and what is stopped.
enum KubernetesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = kubernetes | Kubernetes | kubectl by verb, kind and scope, and the tools that make and leave clusters.

    == kubectl | first | kubectl kubectl-slim kubecolor k oc
    allow | - | kubectl --context prod get pods -A
    allow | - | kubectl --context prod describe node ip-10-0-1-12
    allow | - | kubectl --context prod logs deploy/web --tail=100
    allow | - | kubectl --context prod delete namespace shop --dry-run=server
    allow | ephemeral | kubectl --context kind-dev delete namespace shop
    allow | - | kubectl --context prod diff -f web.yaml
    allow | - | kubectl --context prod rollout status deploy/web
    allow | ephemeral | kubectl --context minikube delete pvc --all
    deny | production | kubectl --context prod delete namespace shop
    deny | production | kubectl --context prod delete pvc --all -n shop
    confirm | production | kubectl --context prod delete pods --all -n shop
    confirm | production | kubectl --context prod delete deployment web -n shop
    deny | production | kubectl --context prod delete crd certificates.cert-manager.io
    confirm | production | kubectl --context prod delete all --all -n shop
    confirm | production | kubectl --context prod delete secret -l app=shop
    confirm | production | kubectl --context prod scale deployment web --replicas=0
    confirm | production | kubectl --context prod drain ip-10-0-1-12 --delete-emptydir-data
    confirm | production | kubectl --context prod replace --force -f web.yaml
    deny | production | kubectl --context prod patch pv data-1 -p '{"spec":{"persistentVolumeReclaimPolicy":"Delete"}}'
    deny | production | kubectl --context prod exec db-0 -- rm -rf /var/lib/postgresql/data
    deny | production | oc --context prod delete project shop

    == kubectx | third | kubectx kubens kubeswitch kubie
    allow | - | kubectx
    allow | - | kubens shop
    allow | - | kubectx -d prod
    deny | production | kubectx prod && kubectl delete namespace shop

    == kind | third | kind k3d minikube crc ctlptl
    allow | - | kind create cluster --name dev
    allow | - | minikube status
    allow | - | kind delete cluster --name dev
    allow | - | minikube delete --all --purge
    allow | - | k3d cluster delete dev
    allow | - | k3d cluster list
    deny | production | minikube kubectl -- --context prod delete namespace shop

    == k3s | third | k3s rke2 k0s microk8s k3s-uninstall.sh k3s-agent-uninstall.sh rke2-uninstall.sh rancher-system-agent-uninstall.sh
    allow | - | k3s kubectl get nodes
    allow | - | microk8s status
    deny | unknown | k0s reset
    deny | production | ssh prod-node1 k3s-uninstall.sh
    deny | unknown | microk8s reset --destroy-storage
    """#
}
