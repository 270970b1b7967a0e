extension ClusterTools {
  /// The commands of istioctl (`istioctl --help`).
  static let istioctlRows: StaticString = """
    . --context -c --istioNamespace -i --kubeconfig --namespace -n --vklog --as
    admin r-
    analyze r-
    authz r-
    bug-report r-
    completion r-
    create-remote-secret c-
    dashboard r-
    experimental r-
    help r-
    install u- --filename -f --set --revision -r
    kube-inject r-
    manifest r-
    operator r-
    profile r-
    proxy-config r-
    proxy-status r-
    remote-clusters r-
    tag u-
    uninstall xw --filename -f --revision # takes Istio out of the cluster: what depends on it no longer talks
    upgrade u- --filename -f --set
    validate r-
    version r-
    waypoint u-
    x r-
    ztunnel-config r-
    """

  /// The commands of linkerd (`linkerd --help`).
  static let linkerdRows: StaticString = """
    . --context --kubeconfig --linkerd-namespace -L --as
    authz r-
    check r-
    completion r-
    diagnostics r-
    identity r-
    inject r-
    install r-
    install-cni r-
    jaeger r-
    multicluster r-
    profile r-
    prune r-
    uninject r-
    uninstall r-
    upgrade r-
    version r-
    viz r-
    """

  /// The commands of calicoctl (`calicoctl --help`).
  static let calicoctlRows: StaticString = """
    . --config -c --context
    apply u- --filename -f
    cluster r-
    convert r-
    create c- --filename -f
    datastore u-
    delete xw --filename -f
    get r-
    ipam r-
    label u-
    node r-
    patch u- --patch -p
    replace u- --filename -f
    validate r-
    version r-
    """

  /// The commands of cilium (`cilium --help`).
  static let ciliumRows: StaticString = """
    . --context --namespace -n --kubeconfig
    bgp r-
    clustermesh u-
    completion r-
    config r-
    connectivity r-
    context r-
    encryption r-
    hubble r-
    install u-
    multicast r-
    status r-
    sysdump r-
    uninstall xw # takes the network out of the cluster: no pod talks any more
    upgrade u-
    version r-
    """

  /// The commands of vcluster (`vcluster --help`).
  static let vclusterRows: StaticString = """
    . --context --namespace -n
    connect c-
    create c-
    delete xo # deletes the virtual cluster % with all that runs in it
    describe r-
    disconnect c-
    get r-
    list r-
    pause tm # pauses the virtual cluster %
    platform r-
    restore xd # writes a snapshot over the virtual cluster %
    resume u-
    snapshot c-
    use c-
    version r-
    """

  /// The commands of werf (`werf --help`).
  static let werfRows: StaticString = """
    . --kube-context --kube-config --namespace --env --release
    build c-
    bundle u-
    cleanup xm
    converge u-
    dismiss xo # deletes the release %, and with it what it made
    export c-
    helm r-
    host r-
    kubectl r-
    lint r-
    managed-images r-
    plan r-
    purge xm
    render r-
    run e-
    slugify r-
    stages r-
    synchronization r-
    version r-
    """
}
