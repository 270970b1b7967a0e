/// What of the family "Backups" passes and what is stopped.
enum BackupsExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = backups | Backups | The ways back: what expires, forgets or overwrites a copy.

    == pgbackrest | second | pgbackrest
    allow | - | pgbackrest info
    allow | - | pgbackrest --stanza=shop check
    allow | - | pgbackrest --stanza=shop backup
    deny | unknown | pgbackrest --stanza=shop expire --set=20261101-010101F
    deny | unknown | pgbackrest --stanza=shop stanza-delete --force
    deny | unknown | pgbackrest --stanza=shop restore --delta

    == restic | second | restic
    allow | - | restic snapshots
    allow | - | restic -r s3:backups/prod check
    allow | - | restic forget --keep-daily 7 --dry-run
    allow | - | restic backup /srv
    deny | production | restic -r s3:backups/prod forget --keep-last 1 --prune
    deny | production | restic -r s3:backups/prod prune
    deny | unknown | restic key remove 1a2b

    == borg | second | borg borgmatic
    allow | - | borg list /backups/prod
    allow | - | borg prune -n --keep-daily 7 /backups/prod
    allow | - | borgmatic list
    deny | production | borg delete /backups/prod::2026-11-01
    deny | production | borg prune --keep-daily 1 /backups/prod
    deny | production | borg compact /backups/prod
    deny | unknown | borgmatic delete

    == kopia | second | kopia
    allow | - | kopia snapshot list
    allow | - | kopia repository status
    allow | - | kopia policy show --global
    deny | unknown | kopia snapshot delete k1234 --delete
    deny | unknown | kopia snapshot expire --all --delete
    deny | unknown | kopia blob delete p1234

    == barman | second | barman barman-cloud-backup-delete barman-cloud-backup-keep
    allow | - | barman list-backups prod
    allow | - | barman check prod
    allow | - | barman backup prod
    deny | production | barman delete prod oldest
    deny | production | barman-cloud-backup-delete s3://backups prod --retention-policy 'REDUNDANCY 1'
    allow | - | barman-cloud-backup-delete s3://backups prod --retention-policy 'REDUNDANCY 1' --dry-run
    deny | production | barman delete prod 20261101T010101

    == wal-g | second | wal-g wal-e
    allow | - | wal-g backup-list
    allow | - | wal-g backup-show base_000000010000
    allow | - | wal-g st ls
    deny | unknown | wal-g delete everything FORCE --confirm
    deny | unknown | wal-g delete retain FULL 1 --confirm
    deny | unknown | wal-g delete before base_000000010000 --confirm

    == velero | second | velero
    allow | - | velero backup get
    allow | - | velero schedule get
    allow | - | velero --kubecontext prod describe backup nightly
    deny | production | velero --kubecontext prod backup delete nightly --confirm
    deny | production | velero --kubecontext prod schedule delete nightly --confirm
    deny | production | velero --kubecontext prod backup-location delete default --confirm

    == rclone | second | rclone
    allow | - | rclone ls prod:backups
    allow | - | rclone copy ./site prod:site
    allow | - | rclone sync --dry-run ./empty prod:backups
    deny | production | rclone purge prod:backups
    deny | production | rclone delete prod:backups
    deny | production | rclone sync ./empty prod:backups
    deny | production | rclone cleanup prod:backups

    == tarsnap | third | tarsnap proxmox-backup-client rdiff-backup snapper timeshift tmutil
    allow | - | tarsnap -c -f today /srv
    allow | - | proxmox-backup-client snapshot list
    deny | unknown | tarsnap -d -f yesterday
    deny | unknown | rdiff-backup --remove-older-than 1W /backups/x
    deny | unknown | snapper delete 1-100
    deny | unknown | proxmox-backup-client snapshot forget host/db1/2026-01-01T00:00:00Z

    == duplicity | third | duplicity duply
    allow | - | duplicity collection-status s3://shop-backups
    deny | unknown | duply shop purge --force
    allow | - | duplicity verify file:///backups/prod /srv
    deny | production | duplicity remove-older-than 1D --force file:///backups/prod
    """#
}
