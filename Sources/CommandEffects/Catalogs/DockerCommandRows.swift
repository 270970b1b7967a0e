// Made by tools/catalogue-cobra/generate.py from docker 28.2.2.

/// The commands of docker, and which of their options take the next word as their value.
enum DockerCommandRows {
  /// What it was made from.
  static let source: StaticString = "docker 28.2.2"

  /// Sorted by command: the words of a command, `+` when it has commands of its own, its options with a value. The row
  /// `.` holds the options of all commands.
  static let text: StaticString = """
    . --config --context --host --log-level --tlscacert --tlscert --tlskey -H -c -l
    attach --detach-keys
    build --add-host --build-arg --cache-from --cgroup-parent --cpu-period --cpu-quota --cpu-shares --cpuset-cpus --cpuset-mems --file --iidfile --isolation --label --memory --memory-swap --network --platform --security-opt --shm-size --tag --target --ulimit -f -m -t
    builder +
    builder/build --add-host --build-arg --cache-from --cgroup-parent --cpu-period --cpu-quota --cpu-shares --cpuset-cpus --cpuset-mems --file --iidfile --isolation --label --memory --memory-swap --network --platform --security-opt --shm-size --tag --target --ulimit -f -m -t
    builder/prune --filter --keep-storage
    checkpoint +
    checkpoint/create --checkpoint-dir
    checkpoint/ls --checkpoint-dir
    checkpoint/rm --checkpoint-dir
    commit --author --change --message -a -m
    config +
    config/create --label --template-driver
    config/inspect --format -f
    config/ls --filter --format -f
    config/rm -
    container +
    container/attach --detach-keys
    container/commit --author --change --message -a -m
    container/cp -
    container/create --add-host --annotation --attach --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-option --dns-search --domainname --entrypoint --env --env-file --expose --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory --label --label-file --link --link-local-ip --log-driver --log-opt --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --network --network-alias --oom-score-adj --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit --user --userns --uts --volume --volume-driver --volumes-from --workdir -a -e -h -m -p -u -v -w
    container/diff -
    container/exec --detach-keys --env --env-file --user --workdir -e -u -w
    container/export --output -o
    container/inspect --format -f
    container/kill --signal -s
    container/logs --since --tail --until -n
    container/ls --filter --format --last -f -n
    container/pause -
    container/port -
    container/prune --filter
    container/rename -
    container/restart --signal --timeout -s -t
    container/rm -
    container/run --add-host --annotation --attach --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-option --dns-search --domainname --entrypoint --env --env-file --expose --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory --label --label-file --link --link-local-ip --log-driver --log-opt --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --network --network-alias --oom-score-adj --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit --user --userns --uts --volume --volume-driver --volumes-from --workdir -a -e -h -m -p -u -v -w
    container/start --checkpoint --checkpoint-dir --detach-keys
    container/stats --format
    container/stop --signal --timeout -s -t
    container/top -
    container/unpause -
    container/update --blkio-weight --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --memory --memory-reservation --memory-swap --pids-limit --restart -m
    container/wait -
    context +
    context/create --description --docker --from
    context/export -
    context/import -
    context/inspect --format -f
    context/ls --format
    context/rm -
    context/show -
    context/update --description --docker
    context/use -
    cp -
    create --add-host --annotation --attach --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-option --dns-search --domainname --entrypoint --env --env-file --expose --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory --label --label-file --link --link-local-ip --log-driver --log-opt --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --network --network-alias --oom-score-adj --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit --user --userns --uts --volume --volume-driver --volumes-from --workdir -a -e -h -m -p -u -v -w
    diff -
    events --filter --format --since --until -f
    exec --detach-keys --env --env-file --user --workdir -e -u -w
    export --output -o
    help -
    history --format --platform
    image +
    image/build --add-host --build-arg --cache-from --cgroup-parent --cpu-period --cpu-quota --cpu-shares --cpuset-cpus --cpuset-mems --file --iidfile --isolation --label --memory --memory-swap --network --platform --security-opt --shm-size --tag --target --ulimit -f -m -t
    image/history --format --platform
    image/import --change --message --platform -m
    image/inspect --format --platform -f
    image/load --input --platform -i
    image/ls --filter --format -f
    image/prune --filter
    image/pull --platform
    image/push --platform
    image/rm --platform
    image/save --output --platform -o
    image/tag -
    images --filter --format -f
    import --change --message --platform -m
    info --format -f
    inspect --format --type -f
    kill --signal -s
    load --input --platform -i
    login --password --username -p -u
    logout -
    logs --since --tail --until -n
    manifest +
    manifest/annotate --arch --os --os-features --os-version --variant
    manifest/create -
    manifest/inspect -
    manifest/push -
    manifest/rm -
    network +
    network/connect --alias --driver-opt --gw-priority --ip --ip6 --link --link-local-ip
    network/create --aux-address --config-from --driver --gateway --ip-range --ipam-driver --ipam-opt --label --opt --scope --subnet -d -o
    network/disconnect -
    network/inspect --format -f
    network/ls --filter --format -f
    network/prune --filter
    network/rm -
    node +
    node/demote -
    node/inspect --format -f
    node/ls --filter --format -f
    node/promote -
    node/ps --filter --format -f
    node/rm -
    node/update --availability --label-add --label-rm --role
    pause -
    plugin +
    plugin/create -
    plugin/disable -
    plugin/enable --timeout
    plugin/inspect --format -f
    plugin/install --alias
    plugin/ls --filter --format -f
    plugin/push -
    plugin/rm -
    plugin/set -
    plugin/upgrade -
    port -
    ps --filter --format --last -f -n
    pull --platform
    push --platform
    rename -
    restart --signal --timeout -s -t
    rm -
    rmi --platform
    run --add-host --annotation --attach --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach-keys --device --device-cgroup-rule --device-read-bps --device-read-iops --device-write-bps --device-write-iops --dns --dns-option --dns-search --domainname --entrypoint --env --env-file --expose --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory --label --label-file --link --link-local-ip --log-driver --log-opt --mac-address --memory --memory-reservation --memory-swap --memory-swappiness --mount --name --network --network-alias --oom-score-adj --pid --pids-limit --platform --publish --pull --restart --runtime --security-opt --shm-size --stop-signal --stop-timeout --storage-opt --sysctl --tmpfs --ulimit --user --userns --uts --volume --volume-driver --volumes-from --workdir -a -e -h -m -p -u -v -w
    save --output --platform -o
    search --filter --format --limit -f
    secret +
    secret/create --driver --label --template-driver -d
    secret/inspect --format -f
    secret/ls --filter --format -f
    secret/rm -
    service +
    service/create --cap-add --cap-drop --constraint --container-label --dns --dns-option --dns-search --endpoint-mode --entrypoint --env --env-file --generic-resource --group --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --isolation --label --limit-cpu --limit-memory --limit-pids --log-driver --log-opt --max-concurrent --mode --mount --name --network --oom-score-adj --placement-pref --publish --replicas --replicas-max-per-node --reserve-cpu --reserve-memory --restart-condition --restart-delay --restart-max-attempts --restart-window --rollback-delay --rollback-failure-action --rollback-max-failure-ratio --rollback-monitor --rollback-order --rollback-parallelism --secret --stop-grace-period --stop-signal --sysctl --ulimit --update-delay --update-failure-action --update-max-failure-ratio --update-monitor --update-order --update-parallelism --user --workdir -e -p -u -w
    service/inspect --format -f
    service/logs --since --tail -n
    service/ls --filter --format -f
    service/ps --filter --format -f
    service/rm -
    service/rollback -
    service/scale -
    service/update --args --cap-add --cap-drop --config-add --config-rm --constraint-add --constraint-rm --container-label-add --container-label-rm --dns-add --dns-option-add --dns-option-rm --dns-rm --dns-search-add --dns-search-rm --endpoint-mode --entrypoint --env-add --env-rm --generic-resource-add --generic-resource-rm --group-add --group-rm --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --host-add --host-rm --hostname --image --isolation --label-add --label-rm --limit-cpu --limit-memory --limit-pids --log-driver --log-opt --max-concurrent --mount-add --mount-rm --network-add --network-rm --oom-score-adj --placement-pref-add --placement-pref-rm --publish-add --publish-rm --replicas --replicas-max-per-node --reserve-cpu --reserve-memory --restart-condition --restart-delay --restart-max-attempts --restart-window --rollback-delay --rollback-failure-action --rollback-max-failure-ratio --rollback-monitor --rollback-order --rollback-parallelism --secret-add --secret-rm --stop-grace-period --stop-signal --sysctl-add --sysctl-rm --ulimit-add --ulimit-rm --update-delay --update-failure-action --update-max-failure-ratio --update-monitor --update-order --update-parallelism --user --workdir -u -w
    stack +
    stack/config --compose-file
    stack/deploy --compose-file --resolve-image
    stack/ls --format
    stack/ps --filter --format -f
    stack/rm -
    stack/services --filter --format -f
    start --checkpoint --checkpoint-dir --detach-keys
    stats --format
    stop --signal --timeout -s -t
    swarm +
    swarm/ca --cert-expiry
    swarm/init --advertise-addr --availability --cert-expiry --data-path-addr --data-path-port --default-addr-pool --default-addr-pool-mask-length --dispatcher-heartbeat --max-snapshots --snapshot-interval --task-history-limit
    swarm/join --advertise-addr --availability --data-path-addr --token
    swarm/join-token -
    swarm/leave -
    swarm/unlock -
    swarm/unlock-key -
    swarm/update --cert-expiry --dispatcher-heartbeat --max-snapshots --snapshot-interval --task-history-limit
    system +
    system/df --format
    system/events --filter --format --since --until -f
    system/info --format -f
    system/prune --filter
    tag -
    top -
    trust +
    trust/inspect -
    trust/key +
    trust/key/generate --dir
    trust/key/load --name
    trust/revoke -
    trust/sign -
    trust/signer +
    trust/signer/add --key
    trust/signer/remove -
    unpause -
    update --blkio-weight --cpu-period --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --memory --memory-reservation --memory-swap --pids-limit --restart -m
    version --format -f
    volume +
    volume/create --availability --driver --group --label --limit-bytes --opt --required-bytes --scope --secret --sharing --topology-preferred --topology-required --type -d -o
    volume/inspect --format -f
    volume/ls --filter --format -f
    volume/prune --filter
    volume/rm -
    volume/update --availability
    wait -
    """
}
