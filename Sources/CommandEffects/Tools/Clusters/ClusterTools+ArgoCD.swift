extension ClusterTools {
  /// The commands of argocd 3.1 (`argocd help`).
  static let argocdRows: StaticString = """
    . --server --auth-token --config --kube-context --controller-name --header -H --http-retry-max --logformat --loglevel --port-forward-namespace --redis-name --repo-server-name --server-name --argocd-context --grpc-web-root-path --client-crt --client-crt-key --server-crt
    account +
    account/bcrypt r-
    account/can-i r-
    account/delete-token xi --account
    account/generate-token s- --account --expires-in --id
    account/get r-
    account/get-user-info r-
    account/list r-
    account/update-password ui
    admin +
    admin/app r-
    admin/cluster r-
    admin/dashboard r-
    admin/export r-
    admin/import uc # writes a backup over what the server knows
    admin/initial-password r-
    admin/notifications r-
    admin/proj r-
    admin/redis-initial-password r-
    admin/repo r-
    admin/settings r-
    app +
    app/actions +
    app/actions/list r- --kind --resource-name
    app/actions/run u- --kind --resource-name --namespace
    app/add-source u-
    app/confirm-deletion ap # confirms the deletion of % that was held back
    app/create c- --repo --path --dest-server --dest-namespace --project --revision --helm-set -f --file
    app/delete xc --selector -l --propagation-policy -p --app-namespace -N # deletes the application %, and with it everything that it keeps in the cluster
    app/delete-resource xu --kind --resource-name --namespace --group # deletes resources of the application %
    app/diff r-
    app/edit u-
    app/get r- --output -o
    app/get-resource r- --kind
    app/history r-
    app/list r- --output -o --selector -l --project -p
    app/logs r- --tail --container -c
    app/manifests r- --revision
    app/patch u- --patch --type
    app/patch-resource u- --kind --resource-name --patch --patch-type
    app/remove-source u- --source-position
    app/resources r-
    app/rollback bm --timeout # rolls the application % back: migrations of data do not go back with it
    app/set u- --revision --parameter -p --helm-set --values --sync-policy
    app/sync u- --resource --revision --timeout --label --selector -l
    app/terminate-op u-
    app/unset u- --parameter -p --values
    app/wait r- --timeout --resource --selector -l
    appset +
    appset/create c-
    appset/delete xc # deletes the application set %, and with it every application that it made
    appset/generate r-
    appset/get r-
    appset/list r-
    cert +
    cert/add-ssh c-
    cert/add-tls c-
    cert/list r-
    cert/rm xf
    cluster +
    cluster/add c- --name --kubeconfig
    cluster/get r-
    cluster/list r- --output -o
    cluster/rm xf # makes Argo CD forget the cluster %: nothing of it is deployed any more
    cluster/rotate-auth u-
    cluster/set u-
    completion r-
    configure c-
    context r-
    gpg +
    gpg/add c-
    gpg/get r-
    gpg/list r-
    gpg/rm xf
    login c- --username --password --name
    logout c-
    proj +
    proj/add-destination u-
    proj/add-source u-
    proj/allow-cluster-resource u-
    proj/allow-namespace-resource u-
    proj/create c- --dest --src --description
    proj/delete xf # deletes the project %, with its rules about who may deploy what where
    proj/deny-cluster-resource u-
    proj/deny-namespace-resource u-
    proj/edit u-
    proj/get r-
    proj/list r-
    proj/remove-destination u-
    proj/remove-source u-
    proj/role r-
    proj/set u-
    proj/windows r-
    relogin c-
    repo +
    repo/add c- --username --password --ssh-private-key-path --name --type
    repo/get r-
    repo/list r-
    repo/rm xf
    repocreds +
    repocreds/add c-
    repocreds/list r-
    repocreds/rm xi
    version r-
    """
}
