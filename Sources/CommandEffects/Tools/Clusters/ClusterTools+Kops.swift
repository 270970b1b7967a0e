extension ClusterTools {
  /// The commands of kops 1.32 (`kops help`).
  static let kopsRows: StaticString = """
    . --name --state --config --v
    completion r-
    create c-
    delete +
    delete/cluster xc --region # deletes the cluster %, with its nodes, its disks and its network
    delete/ig xm
    delete/instance xm
    delete/instancegroup xm
    delete/secret xi
    delete/sshpublickey xi
    distrust xi
    edit u-
    export r-
    genai-config r-
    get r-
    promote u-
    reconcile u-
    replace u- -f
    rolling-update u-
    rotate uk
    toolbox r-
    trust u-
    update u-
    upgrade u-
    validate r-
    version r-
    """
}
