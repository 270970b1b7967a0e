extension ClusterTools {
  /// The commands of kubeadm (`kubeadm --help`).
  static let kubeadmRows: StaticString = """
    . --kubeconfig --config --cri-socket --v --rootfs
    alpha r-
    certs u-
    completion r-
    config r-
    init c-
    join c- --token --discovery-token-ca-cert-hash
    kubeconfig c-
    reset xc --cert-dir # takes this machine out of its cluster, and deletes what its etcd keeps
    token +
    token/create c-
    token/delete xi
    token/generate r-
    token/list r-
    upgrade u-
    version r-
    """

  /// The commands of talosctl (`talosctl --help`).
  static let talosctlRows: StaticString = """
    . --cluster --context --endpoints -e --nodes -n --talosconfig
    apply-config u- --file -f
    bootstrap c-
    cgroups r-
    cluster r-
    completion r-
    config r-
    conformance r-
    containers r-
    copy r-
    dashboard r-
    disks r-
    dmesg r-
    edit u-
    etcd +
    etcd/alarm r-
    etcd/defrag u-
    etcd/forfeit-leadership u-
    etcd/leave xm # makes the node leave etcd, and its copy of the data with it
    etcd/members r-
    etcd/remove-member xm # takes the member % out of etcd, and its copy of the data with it
    etcd/snapshot r-
    etcd/status r-
    events r-
    gen c-
    get r-
    health r-
    image r-
    inject r-
    inspect r-
    kubeconfig c-
    list r-
    logs r-
    machineconfig r-
    memory r-
    meta u-
    mounts r-
    netstat r-
    patch u-
    pcap r-
    processes r-
    read r-
    reboot tm # restarts the machine
    reset xd # wipes the node's disks
    restart u-
    rollback bm # boots the version before
    rotate-ca uk
    service u-
    shutdown tm # turns the machine off
    stats r-
    support r-
    time r-
    upgrade u- --image -i
    upgrade-k8s u-
    usage r-
    validate r-
    version r-
    wipe +
    wipe/disk xd # wipes the disk %
    """

  /// The commands of clusterctl (`clusterctl --help`).
  static let clusterctlRows: StaticString = """
    . --config --kubeconfig --v
    alpha r-
    completion r-
    config r-
    delete xc --infrastructure -i --bootstrap -b --control-plane -c --core # takes providers of Cluster API out, and with --include-crd every cluster that it knows
    describe r-
    generate r-
    get r-
    init c-
    move u- --to-kubeconfig
    upgrade u-
    version r-
    """

  /// The commands of rosa (`rosa --help`).
  static let rosaRows: StaticString = """
    . --cluster -c --profile --region --color
    completion r-
    create c-
    delete +
    delete/admin xi
    delete/cluster xc # deletes the cluster % with all that runs in it
    delete/idp xi
    delete/ingress xw
    delete/machinepool xm
    delete/oidc-provider xi
    delete/operator-roles xi
    delete/user xi
    describe r-
    download r-
    edit u-
    grant u-
    hibernate tm
    init c-
    install u-
    list r-
    login c-
    logout c-
    logs r-
    resume u-
    revoke xi
    uninstall xf
    upgrade u-
    verify r-
    version r-
    whoami r-
    """

  /// The commands of crictl (`crictl --help`).
  static let crictlRows: StaticString = """
    . --runtime-endpoint -r --image-endpoint -i --timeout -t --config -c
    attach r-
    checkpoint c-
    completion r-
    config r-
    create c-
    exec e-
    imagefsinfo r-
    images r-
    info r-
    inspect r-
    inspecti r-
    inspectp r-
    logs r-
    metricdescs r-
    metricsp r-
    pods r-
    port-forward r-
    ps r-
    pull c-
    rm xm
    rmi xm
    rmp xm
    run c-
    runp c-
    runtime-config r-
    start u-
    stats r-
    statsp r-
    stop tm # stops the container %
    stopp tm # stops the pod %
    update u-
    version r-
    """
}
