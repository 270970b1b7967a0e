extension ClusterTools {
  /// The commands of skaffold (`skaffold --help`).
  static let skaffoldRows: StaticString = """
    . --kube-context --kubeconfig --namespace -n --filename -f --profile -p --module -m --default-repo
    apply u-
    build c-
    completion r-
    config r-
    debug e-
    delete xm # deletes what skaffold deployed
    deploy u-
    dev e-
    diagnose r-
    exec e-
    filter r-
    fix c-
    init c-
    inspect r-
    render r-
    run e-
    schema r-
    survey r-
    test r-
    verify r-
    version r-
    """

  /// The commands of tilt (`tilt --help`).
  static let tiltRows: StaticString = """
    . --context --namespace --file -f --host --port
    alpha r-
    analytics r-
    api-resources r-
    apply u-
    args u-
    ci e-
    completion r-
    create c-
    delete r-
    demo e-
    describe r-
    disable u-
    docker r-
    docker-prune xm
    doctor r-
    down xm --namespace # deletes what Tilt deployed
    dump r-
    edit r-
    enable u-
    explain r-
    get r-
    logs r-
    lsp r-
    patch u-
    snapshot r-
    trigger u-
    up e-
    version r-
    wait r-
    """

  /// The commands of devspace (`devspace --help`).
  static let devspaceRows: StaticString = """
    . --kube-context --namespace -n --config --profile -p --var
    add c-
    analyze r-
    attach r-
    build c-
    cleanup xm
    completion r-
    deploy u-
    dev e-
    enter e-
    init c-
    list r-
    logs r-
    open r-
    print r-
    purge xm # deletes what DevSpace deployed
    remove c-
    render r-
    reset u-
    restart u-
    run e-
    run-pipeline e-
    set c-
    sync u-
    ui r-
    update c-
    upgrade c-
    use c-
    version r-
    """
}
