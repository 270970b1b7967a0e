extension ClusterTools {
  /// The commands of ctr (`ctr --help`).
  static let ctrRows: StaticString = """
    . --address -a --namespace -n --timeout --connect-timeout
    containers +
    containers/create c-
    containers/delete xm
    containers/info r-
    containers/label u-
    containers/list r-
    containers/ls r-
    containers/rm xm
    content r-
    events r-
    images +
    images/delete xm
    images/export r-
    images/import c-
    images/list r-
    images/ls r-
    images/pull c-
    images/push c-
    images/rm xm
    images/tag c-
    info r-
    leases r-
    namespaces +
    namespaces/create c-
    namespaces/label u-
    namespaces/list r-
    namespaces/ls r-
    namespaces/remove xc # deletes the namespace % of containerd
    namespaces/rm xc # deletes the namespace % of containerd
    plugins r-
    run e-
    sandboxes r-
    snapshots +
    snapshots/delete xd # deletes the snapshot %, the file system of a container
    snapshots/list r-
    snapshots/ls r-
    snapshots/rm xd # deletes the snapshot %, the file system of a container
    tasks +
    tasks/attach r-
    tasks/exec e-
    tasks/kill tm # stops %
    tasks/list r-
    tasks/ls r-
    tasks/ps r-
    tasks/rm tm # stops %
    version r-
    """

  /// The commands of rancher (`rancher --help`).
  static let rancherRows: StaticString = """
    . --config -c
    apps +
    apps/delete xo # deletes the application %, and with it what it made
    apps/install u-
    apps/ls r-
    apps/rollback bm # rolls the application % back: migrations of data do not go back with it
    apps/upgrade u-
    catalog r-
    clusters +
    clusters/add-node r-
    clusters/create c-
    clusters/delete xc # deletes the cluster % with all that runs in it
    clusters/export r-
    clusters/import r-
    clusters/kubeconfig r-
    clusters/ls r-
    clusters/rm xc # deletes the cluster % with all that runs in it
    context r-
    inspect r-
    kubectl r-
    login c-
    machines r-
    mcapps r-
    namespaces +
    namespaces/create c-
    namespaces/delete xc
    namespaces/ls r-
    namespaces/rm xc
    nodes +
    nodes/delete xm
    nodes/ls r-
    nodes/rm xm
    projects +
    projects/create c-
    projects/delete xc
    projects/ls r-
    projects/rm xc
    ps r-
    server r-
    settings r-
    ssh e-
    up u-
    wait r-
    """

  /// The commands of rke (`rke --help`).
  static let rkeRows: StaticString = """
    . --config --ssh-agent-auth
    cert uk
    config r-
    encrypt uk
    etcd +
    etcd/snapshot-restore xd --name # writes a snapshot over everything that the cluster keeps
    etcd/snapshot-save r-
    remove xc # takes the whole cluster down, and deletes what its etcd keeps
    secrets uk
    up u-
    util r-
    """
}
