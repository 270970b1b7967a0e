extension ClusterTools {
  /// The commands of helm 3.19 (`helm help`), its widely used plugins.
  static let helmRows: StaticString = """
    . --kube-context --kubeconfig --namespace -n --kube-apiserver --kube-as-group --kube-as-user --kube-ca-file --kube-token --kube-tls-server-name --registry-config --repository-cache --repository-config --burst-limit --qps
    completion r-
    create c-
    delete xo --timeout --cascade --description # uninstalls the release %, and with it what its chart made
    dependency +
    dependency/build c-
    dependency/list r-
    dependency/update c-
    diff +
    diff/release r-
    diff/revision r-
    diff/rollback r-
    diff/upgrade r- --values -f --set
    env r-
    get +
    get/all r- --revision
    get/hooks r- --revision
    get/manifest r- --revision
    get/metadata r- --revision
    get/notes r- --revision
    get/values r- --revision --output -o
    help r-
    history r- --max --output -o
    install u- --values -f --set --set-file --set-json --set-literal --set-string --version --repo --timeout --output -o --post-renderer --description --name-template
    lint r- --values -f --set
    list r- --filter --output --selector --max --offset -f -o -l -m
    ls r- --filter --output --selector --max --offset -f -o -l -m
    mapkubeapis u-
    package c- --destination --version -d
    plugin +
    plugin/install c- --version
    plugin/list r-
    plugin/uninstall c-
    plugin/update c-
    pull c- --version --destination -d
    push c-
    registry +
    registry/login c- --username --password -u -p
    registry/logout c-
    repo +
    repo/add c-
    repo/index c-
    repo/list r-
    repo/remove c-
    repo/update c-
    rollback bm --timeout # rolls the release % back: migrations of data do not go back with it
    s3 c-
    schema r-
    search +
    search/hub r-
    search/repo r-
    secrets r-
    show +
    show/all r-
    show/chart r-
    show/crds r-
    show/readme r-
    show/values r-
    status r- --revision --output -o
    template r- --values -f --set --namespace -n
    test e- --timeout
    un xo --timeout --cascade --description # uninstalls the release %, and with it what its chart made
    uninstall xo --timeout --cascade --description # uninstalls the release %, and with it what its chart made
    unittest r-
    upgrade u- --values -f --set --set-file --set-json --set-literal --set-string --version --repo --timeout --output -o --post-renderer --description --history-max
    verify r-
    version r-
    """
}
