extension ClusterTools {
  /// The commands of consul 1.21 (`consul help`).
  static let consulRows: StaticString = """
    . -http-addr -token -token-file -datacenter -namespace -partition -ca-file -ca-path -client-cert -client-key -tls-server-name
    acl +
    acl/auth-method r-
    acl/binding-rule r-
    acl/bootstrap ci
    acl/policy +
    acl/policy/create c- -name -rules
    acl/policy/delete xi -id -name
    acl/policy/list r-
    acl/policy/read r-
    acl/policy/update u-
    acl/role +
    acl/role/create c-
    acl/role/delete xi -id -name
    acl/role/list r-
    acl/role/read r-
    acl/role/update u-
    acl/set-agent-token u-
    acl/token +
    acl/token/clone c-
    acl/token/create c-
    acl/token/delete xi -id -accessor-id
    acl/token/list r-
    acl/token/read r-
    acl/token/update u-
    agent e-
    catalog r-
    config +
    config/delete xf -kind -name
    config/list r-
    config/read r-
    config/write u-
    connect r-
    debug r-
    event u-
    exec e-
    force-leave xm
    info r-
    intention +
    intention/check r-
    intention/create c-
    intention/delete xw
    intention/get r-
    intention/list r-
    intention/match r-
    join u-
    keygen r-
    keyring u-
    kv +
    kv/delete xd -modify-index # deletes % from the key-value store
    kv/export r-
    kv/get r-
    kv/import u-
    kv/put u-
    leave xm # makes this server leave the cluster
    lock e-
    login c-
    logout c-
    maint u-
    members r-
    monitor r-
    namespace +
    namespace/create c-
    namespace/delete xc
    namespace/list r-
    namespace/read r-
    namespace/update u-
    namespace/write u-
    operator +
    operator/area r-
    operator/autopilot r-
    operator/raft +
    operator/raft/list-peers r-
    operator/raft/remove-peer xm -address -id # takes a server out of the cluster, and its copy of the data with it
    operator/raft/transfer-leader u-
    operator/usage r-
    partition +
    partition/create c-
    partition/delete xc
    partition/list r-
    partition/read r-
    partition/write u-
    peering +
    peering/delete xw
    peering/establish u-
    peering/generate-token c-
    peering/list r-
    peering/read r-
    reload u-
    rtt r-
    services +
    services/deregister xw -id
    services/export u-
    services/register u-
    snapshot +
    snapshot/agent r-
    snapshot/decode r-
    snapshot/inspect r-
    snapshot/restore xd # writes the snapshot % over everything that Consul keeps
    snapshot/save r-
    tls r-
    troubleshoot r-
    validate r-
    version r-
    watch r-
    """
}
