extension ClusterTools {
  /// The commands of velero 1.17 (`velero help`).
  static let veleroRows: StaticString = """
    . --kubecontext --kubeconfig --namespace -n --log_file_max_size --features
    backup +
    backup-location +
    backup-location/create c-
    backup-location/delete xb --selector -l # deletes the backup location %, and with it the backups that Velero knows there
    backup-location/get r- --output -o
    backup-location/set u-
    backup/create c- --include-namespaces --exclude-namespaces --ttl --selector -l --from-schedule --storage-location
    backup/delete xb --selector -l # deletes the backup %, a way back
    backup/describe r-
    backup/download r- --output -o
    backup/get r- --output -o --selector -l
    backup/logs r-
    bug r-
    client r-
    completion r-
    create r-
    datamover r-
    debug r-
    delete r-
    describe r-
    get r-
    install u-
    plugin +
    plugin/add u-
    plugin/get r-
    plugin/remove xf
    repo +
    repo/get r-
    restic r-
    restore +
    restore/create c- --from-backup --from-schedule --include-namespaces --namespace-mappings --existing-resource-policy
    restore/delete xf --selector -l # deletes the restore %, and with it what tells whether it worked
    restore/describe r-
    restore/get r- --output -o
    restore/logs r-
    schedule +
    schedule/create c- --schedule --ttl
    schedule/delete xb --selector -l # deletes the schedule %: no backup is taken any more
    schedule/describe r-
    schedule/get r- --output -o
    schedule/pause ab # pauses the schedule %: no backup is taken any more
    schedule/unpause u-
    server r-
    snapshot +
    snapshot-location +
    snapshot-location/create c-
    snapshot-location/delete xb # deletes the snapshot location %, and with it what Velero knows of the snapshots there
    snapshot-location/get r- --output -o
    snapshot-location/set u-
    snapshot/delete xb --name --selector -l # deletes the snapshot %, a way back
    snapshot/get r-
    uninstall xb # takes Velero out of the cluster, with what it knows of its backups
    version r-
    """
}
