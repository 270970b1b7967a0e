/// What of the family "Delivery to clusters" passes and what is stopped.
enum ClustersExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = clusters | Delivery to clusters | Releases and the controllers that keep them.

    == helm | second | helm helm3
    allow | - | helm --kube-context prod list -A
    allow | - | helm template web ./chart
    allow | ephemeral | helm --kube-context kind-dev uninstall web
    allow | - | helm --kube-context prod history web
    allow | - | helm --kube-context prod uninstall web --dry-run
    confirm | production | helm --kube-context prod uninstall web -n shop
    confirm | production | helm --kube-context prod rollback web 3
    deny | production | helm --kube-context prod delete postgresql -n shop
    confirm | production | helm --kube-context prod upgrade web ./chart --force

    == helmfile | third | helmfile
    allow | - | helmfile -e prod diff
    deny | production | helmfile -e prod destroy

    == argocd | second | argocd
    allow | - | argocd app list
    allow | - | argocd app diff shop-prod
    allow | - | argocd app get shop-prod
    deny | production | argocd app delete shop-prod --cascade
    confirm | production | argocd app sync shop-prod --prune
    confirm | production | argocd cluster rm prod
    confirm | production | argocd proj delete prod

    == flux | second | flux
    allow | - | flux get kustomizations
    allow | - | flux check
    allow | - | flux --context prod logs
    deny | production | flux --context prod delete kustomization shop
    confirm | production | flux --context prod uninstall
    confirm | production | flux --context prod suspend kustomization shop

    == eksctl | third | eksctl rosa kops kubeadm rke clusterctl vcluster
    allow | - | eksctl get cluster
    allow | - | kops validate cluster --name shop-prod.example.com
    deny | production | eksctl delete cluster --name shop-prod
    deny | production | kops delete cluster --name shop-prod.example.com --yes
    deny | unknown | kubeadm reset -f
    deny | production | rosa delete cluster --cluster shop-prod
    deny | unknown | rke remove --force
    deny | unknown | clusterctl delete --all
    confirm | production | vcluster delete shop-prod

    == talosctl | third | talosctl crictl ctr
    allow | - | talosctl version
    allow | - | crictl ps
    deny | production | talosctl reset -n prod-cp1
    confirm | production | ssh prod-node1 crictl rm -fa

    == istioctl | third | istioctl linkerd cilium calicoctl
    allow | - | istioctl analyze
    allow | - | linkerd check
    allow | - | cilium status
    confirm | production | istioctl --context prod uninstall --purge -y
    confirm | unknown | cilium uninstall
    confirm | unknown | calicoctl delete networkpolicy deny-all

    == skaffold | third | skaffold tilt devspace werf rancher
    allow | - | skaffold dev
    allow | - | tilt up
    confirm | production | skaffold delete --kube-context prod
    confirm | unknown | werf dismiss --env prod --with-namespace
    confirm | production | devspace purge --kube-context prod
    deny | production | rancher clusters delete shop-prod

    == kubectl-cnpg | third | kubectl-cnpg
    allow | - | kubectl-cnpg status shop
    deny | production | kubectl-cnpg destroy shop 1 --context prod
    """#
}
