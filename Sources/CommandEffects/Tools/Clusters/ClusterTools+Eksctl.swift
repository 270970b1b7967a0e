extension ClusterTools {
  /// The commands of eksctl 0.214 (`eksctl help`).
  static let eksctlRows: StaticString = """
    . --cluster --region -r --profile -p --config-file -f --name -n --timeout --color -C --verbose -v
    anywhere r-
    associate u-
    completion r-
    create c-
    delete +
    delete/accessentry xi --principal-arn
    delete/addon xf
    delete/capability xf
    delete/cluster xc # deletes the cluster %, with its nodes, its network and all that runs in it
    delete/fargateprofile xm
    delete/iamidentitymapping xi --arn
    delete/iamserviceaccount xi --namespace
    delete/nodegroup xm # deletes the node group %, and every pod on its nodes
    delete/podidentityassociation xi --namespace --service-account-name
    deregister +
    deregister/cluster xf
    disassociate u-
    drain +
    drain/nodegroup xm # evicts every pod from the node group %
    enable u-
    generate r-
    get r-
    help r-
    info r-
    install u-
    register u-
    scale u- --nodes -N --nodes-min --nodes-max
    set u-
    unset u-
    update u-
    upgrade u-
    utils u-
    version r-
    """
}
