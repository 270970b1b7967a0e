extension ClusterTools {
  /// The commands of vault 1.20 and openbao 2.4 (`vault -help`).
  static let vaultRows: StaticString = """
    . -address -agent-address -ca-cert -ca-path -client-cert -client-key -header -mfa -namespace -ns -tls-server-name -format -field -log-level -wrap-ttl -policy-override -mount
    agent e- -config
    audit +
    audit/disable ap # turns the audit log % off
    audit/enable c- -path
    audit/list r-
    auth +
    auth/disable xi # turns the login method % off: who logged in by it cannot any more, and its roles are gone
    auth/enable c- -path
    auth/help r-
    auth/list r-
    auth/move u-
    auth/tune u- -default-lease-ttl -max-lease-ttl
    debug r-
    delete xi # deletes % in Vault
    events r-
    hcp r-
    help r-
    kv +
    kv/delete xi -versions # deletes the secret %
    kv/destroy xk -versions # destroys versions of the secret % for good
    kv/enable-versioning u-
    kv/get s- -version
    kv/list r-
    kv/metadata +
    kv/metadata/delete xk # destroys every version of the secret % for good
    kv/metadata/get r-
    kv/metadata/patch u-
    kv/metadata/put u-
    kv/patch u-
    kv/put u- -cas
    kv/rollback u- -version
    kv/undelete u- -versions
    lease +
    lease/lookup r-
    lease/renew u- -increment
    lease/revoke xi # revokes leases under %: the credentials that they stand for end at once
    list r-
    login c- -method -path
    monitor r-
    namespace +
    namespace/create c-
    namespace/delete xc # deletes the namespace % with every secret, login and policy in it
    namespace/list r-
    namespace/lock tm # locks the namespace %: nobody reads a secret in it
    namespace/lookup r-
    namespace/patch u-
    namespace/unlock u-
    operator +
    operator/diagnose r-
    operator/generate-root sk -nonce -decode -otp
    operator/import u-
    operator/init ck -key-shares -key-threshold
    operator/key-status r-
    operator/members r-
    operator/migrate ud
    operator/raft +
    operator/raft/autopilot r-
    operator/raft/join u-
    operator/raft/list-peers r-
    operator/raft/remove-peer xm # takes the peer % out of the cluster, and its copy of the data with it
    operator/raft/snapshot +
    operator/raft/snapshot/inspect r-
    operator/raft/snapshot/restore xd # writes the snapshot % over everything in Vault
    operator/raft/snapshot/save r-
    operator/rekey ak -key-shares -key-threshold -nonce # changes the keys that unseal Vault
    operator/rotate uk
    operator/seal tm # seals Vault: nobody reads a secret until it is unsealed
    operator/step-down tm # makes the active server give up its part
    operator/unseal u-
    operator/usage r-
    operator/utilization r-
    patch u-
    path-help r-
    pki r-
    plugin +
    plugin/deregister xf
    plugin/info r-
    plugin/list r-
    plugin/register u-
    plugin/reload u-
    plugin/runtime r-
    policy +
    policy/delete xi # deletes the policy %: who had rights by it loses them
    policy/fmt r-
    policy/list r-
    policy/read r-
    policy/write u-
    print r-
    proxy e-
    read s- -field
    rotation r-
    secrets +
    secrets/disable xk # turns the secrets engine % off, and destroys every secret in it
    secrets/enable c- -path -version
    secrets/list r-
    secrets/move u-
    secrets/tune u-
    server e- -config
    ssh e-
    status r-
    token +
    token/capabilities r-
    token/create c- -policy -ttl -period
    token/lookup r-
    token/renew u-
    token/revoke xi -mode # revokes the token %, with all that were made by it
    transform r-
    transit r-
    unwrap s-
    version r-
    version-history r-
    write u-
    """
}
