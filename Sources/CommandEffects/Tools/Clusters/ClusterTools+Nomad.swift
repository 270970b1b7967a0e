extension ClusterTools {
  /// The commands of nomad 1.10 (`nomad -help`).
  static let nomadRows: StaticString = """
    . -address -region -namespace -token -ca-cert -ca-path -client-cert -client-key -tls-server-name
    acl r-
    agent e-
    agent-info r-
    alloc +
    alloc/checks r-
    alloc/exec e-
    alloc/fs r-
    alloc/logs r-
    alloc/restart u-
    alloc/signal u-
    alloc/status r-
    alloc/stop tm # stops the allocation %
    config r-
    deployment u-
    eval r-
    exec e- -task -job
    fmt r-
    init c-
    inspect r-
    job +
    job/action u-
    job/allocs r-
    job/deployments r-
    job/dispatch u-
    job/eval u-
    job/history r-
    job/init c-
    job/inspect r-
    job/periodic u-
    job/plan r-
    job/promote u-
    job/restart u-
    job/revert bm # goes back to an older version of the job %
    job/run u-
    job/scale u-
    job/scaling-events r-
    job/start u-
    job/status r-
    job/stop tm # stops the job %
    job/tag u-
    job/validate r-
    license r-
    login c-
    logs r-
    monitor r-
    namespace +
    namespace/apply u-
    namespace/delete xc
    namespace/inspect r-
    namespace/list r-
    namespace/status r-
    node +
    node/config r-
    node/drain xm -deadline # moves everything away from the node %
    node/eligibility u-
    node/meta r-
    node/pool r-
    node/purge xm
    node/status r-
    operator +
    operator/api u-
    operator/autopilot r-
    operator/client-state r-
    operator/debug r-
    operator/gossip r-
    operator/metrics r-
    operator/raft +
    operator/raft/info r-
    operator/raft/list-peers r-
    operator/raft/remove-peer xm -peer-id -peer-address # takes a server out of the cluster, and its copy of the data with it
    operator/raft/transfer-leadership u-
    operator/root uk
    operator/scheduler u-
    operator/snapshot +
    operator/snapshot/agent r-
    operator/snapshot/inspect r-
    operator/snapshot/restore xd # writes the snapshot % over everything that Nomad keeps
    operator/snapshot/save r-
    operator/snapshot/state r-
    operator/tls r-
    operator/utilization r-
    plan r-
    plugin r-
    quota +
    quota/apply u-
    quota/delete xf
    quota/list r-
    recommendation r-
    run u-
    scaling r-
    sentinel +
    sentinel/apply u-
    sentinel/delete xp
    sentinel/list r-
    sentinel/read r-
    server +
    server/force-leave xm
    server/join u-
    server/members r-
    service +
    service/delete xw
    service/info r-
    service/list r-
    setup c-
    status r-
    stop tm # stops the job %
    system +
    system/gc xf # removes what has ended, and with it what it was
    system/reconcile u-
    tls r-
    ui r-
    validate r-
    var +
    var/get r-
    var/init c-
    var/list r-
    var/lock u-
    var/purge xi # deletes the variable %
    var/put u-
    version r-
    volume +
    volume/create c-
    volume/delete xd # deletes the volume % and what is on it
    volume/deregister xd # makes Nomad forget the volume %
    volume/detach u-
    volume/init c-
    volume/register u-
    volume/snapshot +
    volume/snapshot/create c-
    volume/snapshot/delete xb # deletes the snapshot %, a way back
    volume/snapshot/list r-
    volume/status r-
    """
}
