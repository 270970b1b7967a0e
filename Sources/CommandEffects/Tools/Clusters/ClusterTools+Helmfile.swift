extension ClusterTools {
  /// The commands of helmfile 1.1 (`helmfile help`).
  static let helmfileRows: StaticString = """
    . --environment -e --file -f --kube-context --kubeconfig --namespace -n --selector -l --state-values-file --state-values-set --helm-binary --log-level --chart -c
    apply u- --args --concurrency --set --values
    build r-
    cache r-
    charts u-
    create c-
    delete xc --args --concurrency # deletes every release of the helmfile
    deps c-
    destroy xc --args --concurrency # deletes every release of the helmfile, and with them what their charts made
    diff r- --args --set --values
    fetch r-
    init c-
    lint r-
    list r-
    print-env r-
    repos c-
    show-dag r-
    status r-
    sync u- --args --set --values
    template r- --args --set --values
    test e-
    version r-
    write-values r-
    """
}
