extension ClusterTools {
  /// The commands of etcdctl 3.6 (`etcdctl help`).
  static let etcdctlRows: StaticString = """
    . --endpoints --cacert --cert --key --user --password --command-timeout --dial-timeout --write-out -w --keepalive-time --keepalive-timeout --discovery-srv --discovery-srv-name
    alarm +
    alarm/disarm u-
    alarm/list r-
    auth +
    auth/disable ap # turns the cluster's authentication off
    auth/enable u-
    auth/status r-
    check r-
    compaction xb # drops the history up to %, with what could be read back from it
    completion r-
    defrag u-
    del xd --range-end # deletes % from etcd, the store that a Kubernetes cluster lives in
    downgrade u-
    elect e-
    endpoint r-
    get r-
    lease +
    lease/grant c-
    lease/keep-alive r-
    lease/list r-
    lease/revoke xd # revokes the lease %, and deletes every key that hangs on it
    lease/timetolive r-
    lock e-
    make-mirror u-
    member +
    member/add u-
    member/list r-
    member/promote u-
    member/remove xm # takes the member % out of the cluster, and its copy of the data with it
    member/update u-
    move-leader u-
    put u- --lease
    rm xd # deletes % from etcd, the store that a Kubernetes cluster lives in
    rmdir xd # deletes % from etcd, the store that a Kubernetes cluster lives in
    role +
    role/add c-
    role/delete xi
    role/get r-
    role/grant-permission u-
    role/list r-
    role/revoke-permission u-
    snapshot +
    snapshot/restore u- --data-dir
    snapshot/save r-
    snapshot/status r-
    txn u-
    user +
    user/add c-
    user/delete xi
    user/get r-
    user/grant-role u-
    user/list r-
    user/passwd u-
    user/revoke-role u-
    version r-
    watch r-
    """
}
