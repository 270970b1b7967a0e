extension ClusterTools {
  /// The commands of flux 2.6 (`flux --help`).
  static let fluxRows: StaticString = """
    . --context --kubeconfig --namespace -n --as --as-group --cache-dir --cluster --server --token --user --timeout
    bootstrap u-
    build r-
    check r-
    completion r-
    create c-
    debug r-
    delete +
    delete/alert xf
    delete/alert-provider xf
    delete/helmrelease xo # deletes the Helm release %, and uninstalls what its chart made
    delete/hr xo # deletes the Helm release %, and uninstalls what its chart made
    delete/image xf
    delete/ks xc # deletes the kustomization %, and with it everything that it keeps in the cluster
    delete/kustomization xc # deletes the kustomization %, and with it everything that it keeps in the cluster
    delete/receiver xf
    delete/source xf
    diff r-
    envsubst r-
    events r-
    export r-
    get r-
    install u-
    list r-
    logs r-
    migrate u-
    pull r-
    push c-
    reconcile u-
    resume u-
    stats r-
    suspend u-
    tag c-
    trace r-
    tree r-
    uninstall xf # takes Flux out of the cluster: nothing is deployed from its sources any more
    version r-
    """
}
