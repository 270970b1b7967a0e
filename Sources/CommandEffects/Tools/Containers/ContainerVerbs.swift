import Vocabulary

/// What the commands of docker, podman, nerdctl and docker compose do (docker 28, compose 2.39, podman 5, nerdctl 2).
enum ContainerVerbs {
  /// What a command does.
  enum Kind: Sendable {
    case read
    /// Makes things, or changes files of this machine.
    case create
    /// Changes what runs.
    case change
    case stop
    /// Removes things that play this role, as the words name them.
    case remove(ResourceRole, what: String)
    /// Removes all unused things of a sort.
    case prune(ResourceRole, what: String)
    case volumes
    case systemPrune
    case composeDown
    case run
    case exec
    case chooseContext
    /// Ends a whole engine or cluster.
    case reset(what: String)
  }

  static let grammar = CobraGrammar(
    commands: SortedRows(DockerCommandRows.text), more: SortedRows(otherRows),
    flags: ["--debug", "-D", "--tls", "--tlsverify", "--help", "-h", "--version", "-v", "--remote", "-r"],
    aliases: [
      "container/list": "container/ls", "container/ps": "container/ls", "container/remove": "container/rm",
      "image/list": "image/ls", "image/remove": "image/rm", "volume/list": "volume/ls", "volume/remove": "volume/rm",
      "network/list": "network/ls", "network/remove": "network/rm", "service/remove": "service/rm",
      "secret/remove": "secret/rm", "config/remove": "config/rm", "node/remove": "node/rm",
      "plugin/remove": "plugin/rm",
      "stack/remove": "stack/rm", "stack/down": "stack/rm", "stack/up": "stack/deploy", "context/remove": "context/rm",
      "compose/delete": "compose/rm", "pod/remove": "pod/rm", "checkpoint/remove": "checkpoint/rm",
    ],
    wrappers: [
      "run", "exec", "create", "container/run", "container/exec", "container/create", "compose/run", "compose/exec",
      "machine/ssh", "unshare", "top", "container/top",
    ])

  /// Commands of plugins and of the other engines, sorted as the made tables are.
  static let otherRows: StaticString = """
    auto-update -
    buildx + --builder
    buildx/bake --file --metadata-file --set -f
    buildx/build --build-arg --cache-from --cache-to --file --label --output --platform --progress --secret --tag --target -f -o -t
    buildx/create --bootstrap --config --driver --driver-opt --name --node --platform
    buildx/du --filter
    buildx/inspect -
    buildx/ls -
    buildx/prune --filter --keep-storage --max-used-space --reserved-space
    buildx/rm -
    buildx/stop -
    buildx/use -
    compose + --ansi --env-file --file --parallel --profile --progress --project-directory --project-name --workdir -f -p
    compose/alpha -
    compose/attach --index
    compose/bridge -
    compose/build --build-arg --builder --memory --progress --ssh -m
    compose/commit --author --change --index --message -a -c -m
    compose/config --format --hash --output -o
    compose/cp --index
    compose/create --scale
    compose/down --rmi --timeout -t
    compose/events -
    compose/exec --detach-keys --env --index --user --workdir -e -u -w
    compose/export --index --output -o
    compose/images --format
    compose/kill --signal -s
    compose/logs --index --since --tail --until -n
    compose/ls --filter --format
    compose/pause -
    compose/port --index --protocol
    compose/ps --filter --format --status
    compose/publish --resolve-image-digests
    compose/pull --policy
    compose/push -
    compose/restart --timeout -t
    compose/rm -
    compose/run --cap-add --cap-drop --entrypoint --env --env-from-file --label --name --publish --pull --user --volume --workdir -e -l -p -u -v -w
    compose/scale -
    compose/start -
    compose/stats --format
    compose/stop --timeout -t
    compose/top -
    compose/unpause -
    compose/up --attach --exit-code-from --no-attach --pull --scale --timeout --wait-timeout -t
    compose/version --format -f
    compose/volumes --format
    compose/wait -
    compose/watch -
    debug -
    desktop +
    farm +
    generate +
    healthcheck +
    init -
    kube +
    kube/apply --file --kubeconfig --namespace -f
    kube/down -
    kube/generate --filename -f
    kube/play --network --replicas
    machine +
    machine/info -
    machine/init --cpus --disk-size --memory
    machine/list -
    machine/ls -
    machine/reset -
    machine/rm -
    machine/ssh -
    machine/start -
    machine/stop -
    mcp -
    model +
    model/rm -
    mount -
    namespace +
    namespace/ls -
    namespace/rm -
    play +
    play/kube --network
    pod +
    pod/create --name --network --publish -p
    pod/inspect -
    pod/kill --signal -s
    pod/ls -
    pod/prune -
    pod/ps --filter --format
    pod/rm --time -t
    pod/stop --time -t
    sbom -
    scout -
    system/connection +
    system/connection/add --identity --port --socket-path -p
    system/connection/default -
    system/connection/list --format -f
    system/connection/ls --format -f
    system/connection/remove -
    system/connection/rename -
    system/connection/rm -
    system/migrate -
    system/reset -
    unmount -
    unshare -
    untag -
    volume/export --output -o
    volume/import -
    """

  /// What a command does.
  static func kind(of path: String) -> Kind {
    switch path {
    case "volume/rm", "volume/prune": .volumes
    case "system/prune": .systemPrune
    case "rm", "container/rm", "compose/rm", "pod/rm": .remove(.compute, what: "container")
    case "container/prune", "pod/prune": .prune(.unknown, what: "every stopped container, with what it wrote")
    case "rmi", "image/rm", "model/rm", "manifest/rm": .remove(.compute, what: "image")
    case "image/prune": .prune(.compute, what: "images")
    case "builder/prune", "buildx/prune", "buildx/rm": .prune(.compute, what: "build caches")
    case "network/rm", "network/prune": .remove(.network, what: "network")
    case "service/rm": .remove(.compute, what: "service")
    case "stack/rm": .remove(.compute, what: "stack")
    case "secret/rm": .remove(.identity, what: "secret")
    case "config/rm": .remove(.configuration, what: "config")
    case "node/rm", "node/demote": .remove(.compute, what: "node")
    case "plugin/rm", "plugin/disable", "checkpoint/rm", "trust/revoke", "trust/signer/remove":
      .remove(.configuration, what: path.split(separator: "/").first.map(String.init) ?? "setting")
    case "namespace/rm": .remove(.container, what: "namespace")
    case "machine/rm", "machine/reset", "system/reset": .reset(what: "the engine with all its containers and volumes")
    case "swarm/leave": .reset(what: "this node's part in the swarm")
    case "compose/down", "kube/down": .composeDown
    case "run", "container/run", "create", "container/create", "compose/run": .run
    case "exec", "container/exec", "compose/exec", "machine/ssh", "unshare": .exec
    case "stop", "kill", "pause", "container/stop", "container/kill", "container/pause", "compose/stop", "compose/kill",
      "compose/pause", "machine/stop", "pod/stop", "pod/kill":
      .stop
    case "context/use", "context/create", "context/update", "context/import", "system/connection/default",
      "system/connection/add":
      .chooseContext
    case "restart", "start", "update", "container/restart", "container/start", "container/update", "compose/up",
      "compose/restart", "compose/start", "compose/scale", "compose/watch", "service/update", "service/scale",
      "service/rollback", "service/create", "stack/deploy", "swarm/update", "swarm/init", "swarm/join", "swarm/ca",
      "node/update", "node/promote", "kube/play", "play/kube", "kube/apply", "auto-update", "rename", "compose/create":
      .change
    case "build", "image/build", "builder/build", "buildx/build", "buildx/bake", "pull", "push", "tag", "commit",
      "compose/build", "compose/pull", "compose/push", "volume/create", "network/create", "login", "logout", "cp",
      "context/rm":
      .create
    default: .read
    }
  }
}
