/// The kinds of Kubernetes objects, by every name that kubectl takes: plural, singular, short.
///
/// Kubernetes 1.34 (`kubectl api-resources`), and the custom resources of widely used operators, from their documents.
enum KubernetesKindRows {
  /// Sorted by name: name, scope (`n` in a namespace, `c` of the cluster), role, what a person calls it. The letters of
  /// roles are those of the AWS tables; `-` stands for what is no loss, `a` for the category `all`.
  static let text: StaticString = """
    alertmanager nd Alertmanager
    alertmanagerconfig nf alertmanager configuration
    alertmanagerconfigs nf alertmanager configuration
    alertmanagers nd Alertmanager
    all na pod, service, deployment, stateful set and job
    apiservice cc API service
    apiservices cc API service
    app nc application
    application nc application
    applications nc application
    applicationset nc application set
    applicationsets nc application set
    appproj nf application project
    appproject nf application project
    appprojects nf application project
    appprojs nf application project
    apps nc application
    appset nc application set
    appsets nc application set
    backup nb backup
    backuprepositories nb backup location
    backuprepository nb backup location
    backups nb backup
    backupschedule nb scheduled backup
    backupschedules nb scheduled backup
    backupstoragelocation nb backup location
    backupstoragelocations nb backup location
    bc nf build configuration
    bsl nb backup location
    bucket nd object bucket
    buckets nd object bucket
    buckets.source.toolkit.fluxcd.io nf Flux source
    build nf build configuration
    buildconfig nf build configuration
    buildconfigs nf build configuration
    builds nf build configuration
    cassandradatacenter nd Cassandra cluster
    cassandradatacenters nd Cassandra cluster
    cassdc nd Cassandra cluster
    cephblockpool nd Ceph storage
    cephblockpools nd Ceph storage
    cephcluster nd Ceph storage
    cephclusters nd Ceph storage
    cephfilesystem nd Ceph storage
    cephfilesystems nd Ceph storage
    cephfs nd Ceph storage
    cephobjectstore nd Ceph storage
    cephobjectstores nd Ceph storage
    cephobjectstoreusers nd Ceph storage
    cert nf certificate
    certificate nf certificate
    certificates nf certificate
    certificatesigningrequest cf certificate signing request
    certificatesigningrequests cf certificate signing request
    certs nf certificate
    chi nd ClickHouse installation
    chk nd ClickHouse installation
    cj nm cron job
    clickhouseinstallation nd ClickHouse installation
    clickhouseinstallations nd ClickHouse installation
    clickhousekeeperinstallation nd ClickHouse installation
    clickhousekeeperinstallations nd ClickHouse installation
    cloudsqlinstances nd managed database
    cluster nc cluster
    clusterexternalsecret ni external secret
    clusterexternalsecrets ni external secret
    clusterissuer nf issuer
    clusterissuers nf issuer
    clusterpolicies cf policy
    clusterpolicy cf policy
    clusterrole ci cluster role
    clusterrolebinding ci cluster role binding
    clusterrolebindings ci cluster role binding
    clusterroles ci cluster role
    clusters nc cluster
    clusters.postgresql.cnpg.io nd PostgreSQL cluster
    clustersecretstore nf secret store
    clustersecretstores nf secret store
    cm nf config map
    cnpg nd PostgreSQL cluster
    cockroachclusters nd SQL cluster
    componentstatus c- component status
    componentstatuses c- component status
    compositeresourcedefinition cc composite resource definition
    compositeresourcedefinitions cc composite resource definition
    compositeresources nc Crossplane claim
    composition nc Crossplane claim
    compositions nc Crossplane claim
    configmap nf config map
    configmaps nf config map
    controllerrevision nf controller revision
    controllerrevisions nf controller revision
    controlplane nc control plane
    controlplanes nc control plane
    cpol cf policy
    crd cc custom resource definition
    crdbcluster nd SQL cluster
    crdbclusters nd SQL cluster
    crds cc custom resource definition
    cronjob nm cron job
    cronjobs nm cron job
    cronworkflow nf workflow template
    cronworkflows nf workflow template
    cryptokey nk encryption key
    cryptokeys nk encryption key
    cs c- component status
    csidriver cf CSI driver
    csidrivers cf CSI driver
    csinode cf CSI node
    csinodes cf CSI node
    csr cf certificate signing request
    customresourcedefinition cc custom resource definition
    customresourcedefinitions cc custom resource definition
    daemonset nm daemon set
    daemonsets nm daemon set
    dashboard nf dashboard
    database nd managed database
    databases nd managed database
    dataclaims nd managed storage
    dataupload nf restore
    datauploads nf restore
    datavolume nd managed storage
    datavolumes nd managed storage
    dbcluster nd managed database
    dbclusters nd managed database
    dbinstance nd managed database
    dbinstances nd managed database
    dc nm deployment configuration
    deploy nm deployment
    deployment nm deployment
    deploymentconfig nm deployment configuration
    deploymentconfigs nm deployment configuration
    deployments nm deployment
    destinationrule nw destination rule
    destinationrules nw destination rule
    dnsendpoint nn DNS endpoint
    dnsendpoints nn DNS endpoint
    dr nw destination rule
    dragonflies nd Redis cluster
    dragonfly nd Redis cluster
    ds nm daemon set
    dv nd managed storage
    dynamodbtables nd managed database
    ec2nodeclass cm node class
    ec2nodeclasses cm node class
    efsfilesystems nd managed storage
    elasticsearch nd search cluster
    elasticsearches nd search cluster
    encryptionkeys nk encryption key
    endpoint nw endpoints
    endpoints nw endpoints
    endpointslice nw endpoint slice
    endpointslices nw endpoint slice
    engines nd Longhorn volume
    ep nw endpoints
    es ni external secret
    etcd nd etcd cluster
    etcdcluster nd etcd cluster
    etcdclusters nd etcd cluster
    etcds nd etcd cluster
    ev n- event
    event n- event
    events n- event
    externalsecret ni external secret
    externalsecrets ni external secret
    filesystem nd managed storage
    filesystems nd managed storage
    flexibleserver nd managed database
    flexibleservers nd managed database
    galeras nd MySQL cluster
    gateway nw gateway
    gateways nw gateway
    gitrepo nf Flux source
    gitrepositories nf Flux source
    gitrepository nf Flux source
    grafana nd Grafana
    grafanadashboard nf dashboard
    grafanadashboards nf dashboard
    grafanadatasource nf dashboard
    grafanadatasources nf dashboard
    grafanas nd Grafana
    group ci user
    groups ci user
    grpcroute nw HTTP route
    grpcroutes nw HTTP route
    gtw nw gateway
    hc nf Flux source
    helmchart nf Flux source
    helmcharts nf Flux source
    helmrelease nc Helm release
    helmreleases nc Helm release
    helmrepo nf Flux source
    helmrepositories nf Flux source
    helmrepository nf Flux source
    horizontalpodautoscaler nm horizontal pod autoscaler
    horizontalpodautoscalers nm horizontal pod autoscaler
    hpa nm horizontal pod autoscaler
    hr nc Helm release
    httproute nw HTTP route
    httproutes nw HTTP route
    identities ci user
    identity ci user
    imagestream nm image stream
    imagestreams nm image stream
    imagestreamtag nm image stream
    imagestreamtags nm image stream
    ing nw ingress
    ingress nw ingress
    ingressclass cw ingress class
    ingressclasses cw ingress class
    ingresses nw ingress
    ingressroute nw ingress route
    ingressroutes nw ingress route
    innodbcluster nd MySQL cluster
    innodbclusters nd MySQL cluster
    instance nd managed database
    instances nd managed database
    is nm image stream
    issuer nf issuer
    issuers nf issuer
    istag nm image stream
    job nm job
    jobs nm job
    k nd Kafka cluster
    k8ssandracluster nd Cassandra cluster
    k8ssandraclusters nd Cassandra cluster
    kafka nd Kafka cluster
    kafkacluster nd Kafka cluster
    kafkaclusters nd Kafka cluster
    kafkanodepool nd Kafka cluster
    kafkanodepools nd Kafka cluster
    kafkas nd Kafka cluster
    kafkatopic nd Kafka topic
    kafkatopics nd Kafka topic
    kcp nc control plane
    keyrings nk encryption key
    kmskey nk encryption key
    kmskeys nk encryption key
    ks nc Flux kustomization
    kservice nm Knative service
    ksvc nm Knative service
    kt nd Kafka topic
    kubeadmcontrolplane nc control plane
    kubeadmcontrolplanes nc control plane
    kubegres nd PostgreSQL cluster
    kubegresses nd PostgreSQL cluster
    kustomization nc Flux kustomization
    kustomizations nc Flux kustomization
    lease nf lease
    leases nf lease
    limitrange nf limit range
    limitranges nf limit range
    limits nf limit range
    machine nm machine
    machinedeployment nm machine deployment
    machinedeployments nm machine deployment
    machinepool nm machine pool
    machinepools nm machine pool
    machines nm machine
    machineset nm machine set
    machinesets nm machine set
    managedcluster nc managed cluster
    managedclusters nc managed cluster
    mariadb nd MySQL cluster
    mariadbs nd MySQL cluster
    md nm machine deployment
    mdbc nd MongoDB cluster
    middleware nw middleware
    middlewares nw middleware
    mongodb nd MongoDB cluster
    mongodbcommunities nd MongoDB cluster
    mongodbcommunity nd MongoDB cluster
    mongodbs nd MongoDB cluster
    mp nm machine pool
    mutatingadmissionpolicies cf mutating webhook configuration
    mutatingadmissionpolicy cf mutating webhook configuration
    mutatingwebhookconfiguration cf mutating webhook configuration
    mutatingwebhookconfigurations cf mutating webhook configuration
    mysqlcluster nd MySQL cluster
    mysqlclusters nd MySQL cluster
    namespace cc namespace
    namespaces cc namespace
    netpol nw network policy
    networkpolicies nw network policy
    networkpolicy nw network policy
    no cm node
    node cm node
    nodeclaim cm node claim
    nodeclaims cm node claim
    nodeclass cm node class
    nodeclasses cm node class
    nodepool cm node pool
    nodepools cm node pool
    nodes cm node
    ns cc namespace
    oauthclient ci user
    oauthclients ci user
    obc nd object bucket
    objectbucket nd object bucket
    objectbucketclaim nd object bucket
    objectbucketclaims nd object bucket
    objectbuckets nd object bucket
    objectstore nb backup location
    objectstores nb backup location
    ocirepositories nf Flux source
    ocirepository nf Flux source
    opensearchcluster nd search cluster
    opensearchclusters nd search cluster
    opsmanagers nd MongoDB cluster
    pc cf priority class
    pdb nf pod disruption budget
    perconapgcluster nd PostgreSQL cluster
    perconapgclusters nd PostgreSQL cluster
    perconaservermongodb nd MongoDB cluster
    perconaservermongodbs nd MongoDB cluster
    perconaservermysqls nd MySQL cluster
    perconaxtradbcluster nd MySQL cluster
    perconaxtradbclusters nd MySQL cluster
    persistentvolume cd persistent volume
    persistentvolumeclaim nd persistent volume claim
    persistentvolumeclaims nd persistent volume claim
    persistentvolumes cd persistent volume
    pg nd PostgreSQL cluster
    pgcluster nd PostgreSQL cluster
    pgclusters nd PostgreSQL cluster
    pipelinerun nm pipeline run
    pipelineruns nm pipeline run
    pmon nf service monitor
    po nm pod
    pod nm pod
    poddisruptionbudget nf pod disruption budget
    poddisruptionbudgets nf pod disruption budget
    podmetrics n- pod metrics
    podmonitor nf service monitor
    podmonitors nf service monitor
    pods nm pod
    podtemplate nm pod template
    podtemplates nm pod template
    podvolumebackup nf restore
    podvolumebackups nf restore
    policies cf policy
    policy cf policy
    postgrescluster nd PostgreSQL cluster
    postgresclusters nd PostgreSQL cluster
    postgresql nd PostgreSQL cluster
    postgresqlinstances nd managed database
    postgresqls nd PostgreSQL cluster
    pr nm pipeline run
    priorityclass cf priority class
    priorityclasses cf priority class
    probes nf service monitor
    project cc project
    projects cc project
    prom nd Prometheus
    prometheus nd Prometheus
    prometheuses nd Prometheus
    prometheusrule nf Prometheus rule
    prometheusrules nf Prometheus rule
    promrule nf Prometheus rule
    provisioner cm node pool
    provisioners cm node pool
    psmdb nd MongoDB cluster
    pv cd persistent volume
    pvc nd persistent volume claim
    pvcs nd persistent volume claim
    pvs cd persistent volume
    pxc nd MySQL cluster
    pxcs nd MySQL cluster
    queue nd RabbitMQ cluster
    queues nd RabbitMQ cluster
    quota nf resource quota
    rabbitmqcluster nd RabbitMQ cluster
    rabbitmqclusters nd RabbitMQ cluster
    rc nm replication controller
    rdsinstance nd managed database
    rdsinstances nd managed database
    recurringjob nb recurring job
    recurringjobs nb recurring job
    redis nd Redis cluster
    rediscluster nd Redis cluster
    redisclusters nd Redis cluster
    redises nd Redis cluster
    redisfailover nd Redis cluster
    redisfailovers nd Redis cluster
    redisreplications nd Redis cluster
    replicas nd Longhorn volume
    replicaset nm replica set
    replicasets nm replica set
    replicationcontroller nm replication controller
    replicationcontrollers nm replication controller
    replicationsource nb recurring job
    replicationsources nb recurring job
    resourcequota nf resource quota
    resourcequotas nf resource quota
    restore nf restore
    restores nf restore
    rmq nd RabbitMQ cluster
    ro nm rollout
    role ni role
    rolebinding ni role binding
    rolebindings ni role binding
    roles ni role
    rollout nm rollout
    rollouts nm rollout
    route nw route
    routes nw route
    rs nm replica set
    runtimeclass cf runtime class
    runtimeclasses cf runtime class
    sa ni service account
    sc cf storage class
    scaledobject nm scaled object
    scaledobjects nm scaled object
    scc cf security context constraint
    schedule nb scheduled backup
    scheduledbackup nb scheduled backup
    scheduledbackups nb scheduled backup
    schedules nb scheduled backup
    scyllacluster nd Cassandra cluster
    scyllaclusters nd Cassandra cluster
    se nw service entry
    sealedsecret ni sealed secret
    sealedsecrets ni sealed secret
    secret ni secret
    secrets ni secret
    secretstore nf secret store
    secretstores nf secret store
    securitycontextconstraint cf security context constraint
    securitycontextconstraints cf security context constraint
    service nw service
    serviceaccount ni service account
    serviceaccounts ni service account
    serviceentries nw service entry
    serviceentry nw service entry
    servicemonitor nf service monitor
    servicemonitors nf service monitor
    services nw service
    sgcluster nd PostgreSQL cluster
    sgclusters nd PostgreSQL cluster
    smon nf service monitor
    snapshot nb recurring job
    snapshots nb recurring job
    so nm scaled object
    solrcloud nd search cluster
    solrclouds nd search cluster
    sqlinstance nd managed database
    sqlinstances nd managed database
    statefulset nd stateful set
    statefulsets nd stateful set
    storageclass cf storage class
    storageclasses cf storage class
    sts nd stateful set
    svc nw service
    tables nd managed database
    taskrun nm pipeline run
    taskruns nm pipeline run
    tc nd SQL cluster
    tcproute nw HTTP route
    tcproutes nw HTTP route
    template nf template
    templates nf template
    tenant nd MinIO tenant
    tenants nd MinIO tenant
    terraform nc Terraform run
    terraforms nc Terraform run
    tf nc Terraform run
    thanosruler nd Thanos ruler
    thanosrulers nd Thanos ruler
    tidbcluster nd SQL cluster
    tidbclusters nd SQL cluster
    tlsroute nw HTTP route
    tlsroutes nw HTTP route
    tr nm pipeline run
    udproute nw HTTP route
    udproutes nw HTTP route
    user ci user
    useridentitymappings ci user
    users ci user
    validatingadmissionpolicies cf validating admission policy
    validatingadmissionpolicy cf validating admission policy
    validatingadmissionpolicybinding cf validating admission policy
    validatingadmissionpolicybindings cf validating admission policy
    validatingwebhookconfiguration cf validating webhook configuration
    validatingwebhookconfigurations cf validating webhook configuration
    valkey nd Redis cluster
    valkeys nd Redis cluster
    vault nd Vault
    vaults nd Vault
    verticalpodautoscaler nm vertical pod autoscaler
    verticalpodautoscalers nm vertical pod autoscaler
    vgs nb volume group snapshot
    virtualmachine nd virtual machine
    virtualmachineinstances.data nd managed storage
    virtualmachines nd virtual machine
    virtualservice nw virtual service
    virtualservices nw virtual service
    vitesscluster nd MySQL cluster
    vitessclusters nd MySQL cluster
    vm nd virtual machine
    vms nd virtual machine
    volume nd Longhorn volume
    volumeattachment cm volume attachment
    volumeattachments cm volume attachment
    volumegroupsnapshot nb volume group snapshot
    volumegroupsnapshots nb volume group snapshot
    volumes nd Longhorn volume
    volumesnapshot nb volume snapshot
    volumesnapshotclass cf volume snapshot class
    volumesnapshotclasses cf volume snapshot class
    volumesnapshotcontent cb volume snapshot content
    volumesnapshotcontents cb volume snapshot content
    volumesnapshotlocation nb backup location
    volumesnapshotlocations nb backup location
    volumesnapshots nb volume snapshot
    vpa nm vertical pod autoscaler
    vs nb volume snapshot
    vsc cb volume snapshot content
    vsclass cf volume snapshot class
    vsclasses cf volume snapshot class
    vscs cb volume snapshot content
    vsl nb backup location
    vt nd MySQL cluster
    wf nm workflow
    workflow nm workflow
    workflows nm workflow
    workflowtemplate nf workflow template
    workflowtemplates nf workflow template
    workspaces nc Terraform run
    xrd cc composite resource definition
    xrds cc composite resource definition
    ybcluster nd SQL cluster
    ybclusters nd SQL cluster
    yugabyteclusters nd SQL cluster
    """
}
