/// What of the family "Secrets and coordination" passes and what is stopped.
enum SecretsExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = secrets | Secrets and coordination | Secret stores, keys, and the stores that other systems stand on.

    == vault | second | vault bao
    allow | - | vault status
    allow | - | vault kv get secret/shop
    allow | - | vault kv list secret/
    deny | production | VAULT_ADDR=https://vault.prod.example.com vault kv metadata delete secret/shop
    deny | production | VAULT_ADDR=https://vault.prod.example.com vault secrets disable transit
    deny | production | VAULT_ADDR=https://vault.prod.example.com vault kv destroy -versions=1,2 secret/shop
    confirm | production | VAULT_ADDR=https://vault.prod.example.com vault operator seal
    confirm | production | VAULT_ADDR=https://vault.prod.example.com vault auth disable approle

    == consul | second | consul
    allow | - | consul members
    allow | - | consul kv get -recurse shop/
    allow | - | consul snapshot save before.snap
    deny | unknown | consul kv delete -recurse shop/
    deny | unknown | consul snapshot restore old.snap
    confirm | unknown | consul leave

    == nomad | second | nomad
    allow | - | nomad status
    allow | - | nomad job plan shop.nomad
    allow | - | nomad node status
    confirm | unknown | nomad job stop -purge shop
    confirm | unknown | nomad system gc
    deny | unknown | nomad volume delete data
    deny | unknown | nomad namespace delete shop

    == etcdctl | second | etcdctl
    allow | - | etcdctl endpoint health
    allow | - | etcdctl get / --prefix --keys-only
    allow | - | etcdctl snapshot save before.db
    deny | unknown | etcdctl del / --prefix
    confirm | unknown | etcdctl member remove 8e9e05c52164694d
    deny | production | etcdctl --endpoints https://prod-etcd:2379 del '' --from-key

    == op | second | op
    allow | - | op item list
    allow | - | op vault list
    allow | - | op whoami
    confirm | production | op item delete shop --vault Production
    deny | production | op vault delete Production
    confirm | unknown | op user delete anna@example.com

    == pass | third | pass lpass bw gpg chamber doppler infisical
    allow | - | pass ls
    allow | - | doppler secrets --project shop --config prd
    confirm | production | pass rm -rf prod
    deny | unknown | doppler projects delete shop --yes
    confirm | production | doppler secrets delete DATABASE_URL --config prd
    deny | unknown | gpg --delete-secret-keys 0xABCDEF
    confirm | production | chamber delete shop-prod database_url

    == akeyless | third | akeyless bws easyrsa ykman
    allow | - | akeyless list-items
    confirm | unknown | bws secret delete 1234
    deny | unknown | easyrsa init-pki
    deny | unknown | ykman piv reset -f

    == certbot | third | certbot acme.sh step boundary
    allow | - | certbot certificates
    confirm | unknown | certbot delete --cert-name shop.example.com
    confirm | unknown | certbot revoke --cert-name shop.example.com

    == teleport | third | tctl teleport tsh tailscale okta auth0 kcadm kcadm.sh kadmin kadmin.local ipa samba-tool ldapdelete gam
    allow | - | tctl get users
    allow | - | tailscale status
    confirm | unknown | tctl rm users/anna
    confirm | unknown | ipa user-del anna
    confirm | unknown | samba-tool user delete anna
    confirm | production | ldapdelete -H ldap://prod-ldap cn=anna,dc=example,dc=com
    """#
}
