// Made by tools/catalogue-cobra/generate.py from kubectl 1.32.4.

/// The commands of kubectl, and which of their options take the next word as their value.
enum KubectlCommandRows {
  /// What it was made from.
  static let source: StaticString = "kubectl 1.32.4"

  /// Sorted by command: the words of a command, `+` when it has commands of its own, its options with a value. The row
  /// `.` holds the options of all commands.
  static let text: StaticString = """
    . --as --as-group --as-uid --cache-dir --certificate-authority --client-certificate --client-key --cluster --context --kubeconfig --log-flush-frequency --namespace --password --profile --profile-output --request-timeout --server --tls-server-name --token --user --username --v --vmodule -n -s -v
    annotate --field-manager --field-selector --filename --kustomize --output --resource-version --selector --template -f -k -l -o
    api-resources --api-group --categories --output --sort-by --verbs -o
    api-versions -
    apply + --field-manager --filename --grace-period --kustomize --output --prune-allowlist --selector --subresource --template --timeout -f -k -l -o
    apply/edit-last-applied --field-manager --filename --kustomize --output --template -f -k -o
    apply/set-last-applied --filename --output --template -f -o
    apply/view-last-applied --filename --kustomize --output --selector -f -k -l -o
    attach --container --pod-running-timeout -c
    auth +
    auth/can-i --subresource
    auth/reconcile --filename --kustomize --output --template -f -k -o
    auth/whoami --output --template -o
    autoscale --cpu-percent --field-manager --filename --kustomize --max --min --name --output --template -f -k -o
    certificate +
    certificate/approve --filename --kustomize --output --template -f -k -o
    certificate/deny --filename --kustomize --output --template -f -k -o
    cluster-info +
    cluster-info/dump --namespaces --output --output-directory --pod-running-timeout --template -o
    completion -
    config +
    config/current-context -
    config/delete-cluster -
    config/delete-context -
    config/delete-user -
    config/get-clusters -
    config/get-contexts --output -o
    config/get-users -
    config/rename-context -
    config/set -
    config/set-cluster --proxy-url
    config/set-context -
    config/set-credentials --auth-provider --auth-provider-arg --exec-api-version --exec-arg --exec-command --exec-env --exec-interactive-mode
    config/unset -
    config/use-context -
    config/view --output --template -o
    cordon --selector -l
    cp --container --retries -c
    create + --field-manager --filename --kustomize --output --raw --selector --template -f -k -l -o
    create/clusterrole --aggregation-rule --field-manager --non-resource-url --output --resource --resource-name --template --verb -o
    create/clusterrolebinding --clusterrole --field-manager --group --output --serviceaccount --template -o
    create/configmap --field-manager --from-env-file --from-file --from-literal --output --template -o
    create/cronjob --field-manager --image --output --restart --schedule --template -o
    create/deployment --field-manager --image --output --port --replicas --template -o -r
    create/ingress --annotation --class --default-backend --field-manager --output --rule --template -o
    create/job --field-manager --from --image --output --template -o
    create/namespace --field-manager --output --template -o
    create/poddisruptionbudget --field-manager --max-unavailable --min-available --output --selector --template -o
    create/priorityclass --description --field-manager --output --preemption-policy --template --value -o
    create/quota --field-manager --hard --output --scopes --template -o
    create/role --field-manager --output --resource --resource-name --template --verb -o
    create/rolebinding --clusterrole --field-manager --group --output --role --serviceaccount --template -o
    create/secret +
    create/secret/docker-registry --docker-email --docker-password --docker-server --docker-username --field-manager --from-file --output --template -o
    create/secret/generic --field-manager --from-env-file --from-file --from-literal --output --template --type -o
    create/secret/tls --cert --field-manager --key --output --template -o
    create/service +
    create/service/clusterip --clusterip --field-manager --output --tcp --template -o
    create/service/externalname --external-name --field-manager --output --tcp --template -o
    create/service/loadbalancer --field-manager --output --tcp --template -o
    create/service/nodeport --field-manager --node-port --output --tcp --template -o
    create/serviceaccount --field-manager --output --template -o
    create/token --audience --bound-object-kind --bound-object-name --bound-object-uid --duration --output --template -o
    debug --container --copy-to --custom --env --filename --image --image-pull-policy --set-image --target -c -f
    delete --field-selector --filename --grace-period --kustomize --output --raw --selector --timeout -f -k -l -o
    describe --chunk-size --filename --kustomize --selector -f -k -l
    diff --concurrency --field-manager --filename --kustomize --prune-allowlist --selector -f -k -l
    drain --chunk-size --grace-period --pod-selector --selector --skip-wait-for-delete-timeout --timeout -l
    edit --field-manager --filename --kustomize --output --subresource --template -f -k -o
    events --chunk-size --for --output --template --types -o
    exec --container --filename --pod-running-timeout -c -f
    explain --api-version --output -o
    expose --cluster-ip --external-ip --field-manager --filename --kustomize --labels --load-balancer-ip --name --output --override-type --overrides --port --protocol --selector --session-affinity --target-port --template --type -f -k -l -o
    get --chunk-size --field-selector --filename --kustomize --label-columns --output --raw --selector --sort-by --subresource --template -L -f -k -l -o
    help -
    kustomize --env --helm-api-versions --helm-command --helm-kube-version --load-restrictor --mount --network-name --output -e -o
    label --field-manager --field-selector --filename --kustomize --output --resource-version --selector --template -f -k -l -o
    logs --container --limit-bytes --max-log-requests --pod-running-timeout --selector --since --since-time --tail -c -l
    patch --field-manager --filename --kustomize --output --patch --patch-file --subresource --template --type -f -k -o -p
    plugin +
    plugin/list -
    port-forward --address --pod-running-timeout
    proxy --accept-hosts --accept-paths --address --api-prefix --keepalive --port --reject-methods --reject-paths --unix-socket --www --www-prefix -P -p -u -w
    replace --field-manager --filename --grace-period --kustomize --output --raw --subresource --template --timeout -f -k -o
    rollout +
    rollout/history --filename --kustomize --output --revision --selector --template -f -k -l -o
    rollout/pause --field-manager --filename --kustomize --output --selector --template -f -k -l -o
    rollout/restart --field-manager --filename --kustomize --output --selector --template -f -k -l -o
    rollout/resume --field-manager --filename --kustomize --output --selector --template -f -k -l -o
    rollout/status --filename --kustomize --revision --selector --timeout -f -k -l
    rollout/undo --filename --kustomize --output --selector --template --to-revision -f -k -l -o
    run --annotations --env --field-manager --filename --grace-period --image --image-pull-policy --kustomize --labels --output --override-type --overrides --pod-running-timeout --port --restart --template --timeout -f -k -l -o
    scale --current-replicas --filename --kustomize --output --replicas --resource-version --selector --template --timeout -f -k -l -o
    set +
    set/env --containers --env --field-manager --filename --from --keys --kustomize --output --prefix --selector --template -c -e -f -k -l -o
    set/image --field-manager --filename --kustomize --output --selector --template -f -k -l -o
    set/resources --containers --field-manager --filename --kustomize --limits --output --requests --selector --template -c -f -k -l -o
    set/selector --field-manager --filename --output --resource-version --template -f -o
    set/serviceaccount --field-manager --filename --kustomize --output --template -f -k -o
    set/subject --field-manager --filename --group --kustomize --output --selector --serviceaccount --template -f -k -l -o
    taint --field-manager --output --selector --template -l -o
    top +
    top/node --selector --sort-by -l
    top/pod --field-selector --selector --sort-by -l
    uncordon --selector -l
    version --output -o
    wait --field-selector --filename --for --output --selector --template --timeout -f -l -o
    """
}
