/// Services by what they keep safe, told from their names.
enum ServiceNames {
  /// What a service guards: backups, or the machine; nil for any other.
  static func guarded(_ unit: String) -> String? {
    let name = unit.lowercased()
    let backups = [
      "backup", "borg", "restic", "pgbackrest", "barman", "wal-g", "wal-e", "wal-receiver", "receivewal", "velero",
      "kopia", "duplicity", "rsnapshot", "snapper", "sanoid", "syncoid", "zfs-auto-snapshot", "automysqlbackup",
      "autopostgresqlbackup", "bacula", "bareos", "veeam", "rdiff",
    ]
    if backups.contains(where: { name.contains($0) }) { return "backups" }
    let guards = [
      "auditd", "fail2ban", "firewalld", "ufw", "nftables", "iptables", "apparmor", "selinux", "crowdsec", "falco",
      "ossec", "wazuh", "sshguard", "osqueryd", "tagout", "aide", "clamav", "falcon-sensor",
    ]
    return guards.contains { name.hasPrefix($0) } ? "what protects this machine" : nil
  }
}
