/// The tools of platforms that are read by the words that all of them share, and what their own words mean.
enum PlatformRows {
  /// A row a name, sorted: the name, the tool it stands for, then the tool's options that take a value; a letter behind
  /// `!` is its short form of `--dry-run`, and `?` says that it has commands that are not known here and pass.
  static let tools: StaticString = """
    VBoxManage vboxmanage ?
    acli acli ?
    acme.sh acme.sh ? d
    activemq activemq ?
    airflow airflow c
    aiven avn ?
    akeyless akeyless ?
    algolia algolia application-id api-key profile p
    aliyun aliyun profile p
    amplify amplify appId
    amtool amtool ? alertmanager.url
    apigee apigee o org e env
    apigeecli apigeecli a account t token o org e env
    appwrite appwrite project
    aptible aptible ? app environment
    arc arc ? app
    argo argo ? n namespace
    astro astro ? workspace-id
    atlas atlas P profile projectId o
    atmos atmos s stack
    auth0 auth0 tenant
    avn avn ? project auth-token
    awless awless ?
    aws-nuke aws-nuke ? c config profile
    axiom axiom ?
    azcopy azcopy s
    azd azd ? e environment C cwd
    azure-nuke azure-nuke ? config
    b2 b2 ?
    barman barman c config
    barman-cloud-backup-delete barman-cloud-backup-delete ? endpoint-url P profile aws-profile read-timeout cloud-provider azure-credential b backup-id m minimum-redundancy r retention-policy batch-size
    barman-cloud-backup-keep barman-cloud-backup-keep ? endpoint-url P profile aws-profile read-timeout cloud-provider azure-credential target
    bench bench ? site
    borg borg !n r repo rsh
    borgmatic borgmatic r repo rsh
    bosh bosh ? e environment d deployment
    boundary boundary addr token
    braintree braintree ?
    bt braintree ?
    bw bw ? session organizationid
    bws bws ? access-token
    bx ibmcloud a g r
    ccloud confluent ? environment cluster
    cdk cdk a app c context profile toolkit-stack-name
    cdktf cdk a app c context profile toolkit-stack-name
    celery celery ? A app b broker Q queues
    ceph ceph ?
    certbot certbot ? d cert-name
    cf cf v
    chalice chalice ? stage
    chamber chamber ? b backend
    cinder cinder ? os-cloud
    circleci circleci token host
    civo civo region
    clever clever ? app alias
    cloud-nuke cloud-nuke ? config region resource-type
    cloudflared cloudflared config
    cloudsmith cloudsmith ?
    confluent confluent ? environment cluster
    contentful contentful space-id environment-id
    convex convex project deployment-name preview-name table format component env-file
    coolify coolify ?
    copilot copilot a app e env n name
    couchbase-cli couchbase-cli ? c u p
    crane crane ?
    credhub credhub ? n
    curator_cli curator_cli ? host
    dagster dagster f
    databricks databricks profile p
    datadog-ci datadog-ci api-key
    dbt dbt target profiles-dir
    deck deck kong-addr select-tag s state workspace w
    dgraph dgraph ?
    directus directus ?
    doctl doctl access-token t context api-url u
    dog datadog-ci api-key
    dogshell datadog-ci api-key
    dokku dokku ?
    doppler doppler t token p project c config scope
    doveadm doveadm ? u
    drbdadm drbdadm ?
    drone drone ? s t
    duplicity duplicity name
    duply duply ? name
    easyrsa easyrsa ?
    eb eb profile region
    ecctl ecctl ?
    ecs-cli ecs-cli ? cluster
    edgedb edgedb ? I instance
    encore encore env
    exo exo A use-account
    fastly fastly service-id s profile token o
    firebase firebase P project
    flarectl flarectl ? zone name id content type
    flipt flipt namespace n
    fly flyctl a app access-token t c config
    flyctl flyctl a app access-token t c config
    forgejo gitea ? c config
    gam gam ?
    garden garden ? env
    gcp-nuke gcp-nuke ? config
    gcrane crane ?
    gel edgedb ? I instance
    gem gem ? v version key host
    gh gh R repo hostname t title b body visibility F body-file label assignee milestone head base description homepage jq q json field
    gigalixir gigalixir ? a app
    gitea gitea ? c config
    gitlab-backup gitlab-backup ?
    gitlab-ci-multi-runner gitlab-runner c config n name t token u url
    gitlab-ctl gitlab-ctl ?
    gitlab-runner gitlab-runner c config n name t token u url
    glab glab R repo g group t title d description m message
    glance glance ? os-cloud
    gluster gluster ?
    govc govc u dc
    gpg gpg ? u r o homedir
    grafana grafana-cli ? config homepath
    grafana-cli grafana-cli config homepath
    grafanactl grafana-cli config homepath
    hadoop hdfs ? fs conf
    hcloud hcloud config context
    hcp hcp project profile
    hdfs hdfs ? fs conf
    heat heat ? os-cloud
    heroku heroku a app r remote command
    hub-tool hub-tool ?
    humioctl humioctl ?
    hypershift hypershift ? name
    ibmcloud ibmcloud a g r
    incus lxc ? project
    infisical infisical ? env path projectId token domain
    influx influx host token org o bucket b
    influxd influxd ?
    ionosctl ionosctl ?
    ipa ipa ?
    jenkins-cli jenkins-cli ? s auth
    jf jfrog ? server-id url
    jfrog jfrog ? server-id url
    jira jira ? p project
    juicefs juicefs ? trash-days
    juju juju m model c controller
    k0sctl k0sctl ? c config
    kadmin kadmin ? q p r
    kadmin.local kadmin ? q p r
    kaf kaf ? b c
    kafka-acls kafka-acls bootstrap-server topic group
    kafka-acls.sh kafka-acls bootstrap-server topic group
    kafka-configs kafka-configs bootstrap-server entity-type entity-name add-config delete-config
    kafka-configs.sh kafka-configs bootstrap-server entity-type entity-name add-config delete-config
    kafka-consumer-groups kafka-consumer-groups bootstrap-server group topic command-config
    kafka-consumer-groups.sh kafka-consumer-groups bootstrap-server group topic command-config
    kafka-delete-records kafka-delete-records bootstrap-server offset-json-file
    kafka-delete-records.sh kafka-delete-records bootstrap-server offset-json-file
    kafka-storage kafka-storage ? t config c cluster-id
    kafka-storage.sh kafka-storage ? t config c cluster-id
    kafka-streams-application-reset kafka-streams-application-reset ? application-id bootstrap-servers bootstrap-server input-topics
    kafka-streams-application-reset.sh kafka-streams-application-reset ? application-id bootstrap-servers bootstrap-server input-topics
    kafka-topics kafka-topics bootstrap-server topic command-config zookeeper config
    kafka-topics.sh kafka-topics bootstrap-server topic command-config zookeeper config
    kafkactl kafkactl ? context
    kamal kamal d destination c config-file H hosts r roles
    kapp kapp ? a app n namespace f
    kcadm kcadm ? r realm s server
    kcadm.sh kcadm ? r realm s server
    kk kk ? f
    kn kn ? n namespace
    knife knife c config
    kolla-ansible kolla-ansible ? i
    kong kong ? c conf p prefix
    kopia kopia config-file p password safety keep-latest keep-daily keep-weekly keep-monthly keep-annual keep-hourly parallel
    koyeb koyeb ? app token
    kpt kpt ?
    kubectl-cnpg kubectl-cnpg ? n namespace
    kudu kudu ?
    ldapdelete ldapdelete ? D w H x y
    ldcli ldcli access-token project environment
    linode linode-cli as-user
    linode-cli linode-cli as-user
    lpass lpass ?
    lxc lxc ? project
    m365 m365 ?
    maas maas profile
    magento magento ?
    mc mc config-dir C
    meilisearch meilisearch ?
    memcflush memcflush ?
    meteor meteor app
    mgc mgc ?
    mimirtool mimirtool ?
    minio-client minio-client config-dir
    mmctl mmctl ?
    mongocli mongocli P profile projectId o
    multipass multipass ?
    nats nats s server context creds user
    neo4j-admin neo4j-admin ?
    neon neonctl project-id api-key config-dir org-id
    neonctl neonctl project-id api-key config-dir org-id
    netlify netlify auth site s
    neutron neutron ? os-cloud
    newrelic newrelic accountId profile
    nextcloud.occ occ ?
    nhost nhost ?
    nixops nixops ? d deployment
    nodetool nodetool ? h p u
    northflank northflank ?
    nova openstack os-cloud
    ntl netlify auth site s
    occ occ ?
    oci oci compartment-id profile
    ocm ocm ?
    octopus octopus ? s space
    odoo odoo-bin ? d database c config
    odoo-bin odoo-bin ? d database c config
    okta okta profile
    okteto okteto ? n namespace
    om om ? t target
    op op account vault format session
    opensearch-cli opensearch-cli ? p profile
    openshift-install openshift-install ? dir
    openstack openstack os-cloud os-project-name
    oras oras ?
    orchestrator-client orchestrator-client ? c i
    osls serverless s stage r region aws-profile c config
    ovhcloud ovhcloud ?
    pac pac ?
    packer packer var
    pass pass ?
    patronictl patronictl ? c config d dcs
    pc pc ?
    pct pct storage
    pd pd p profile
    pg_autoctl pg_autoctl ? pgdata
    pgbackrest pgbackrest stanza config repo
    platform platform ? p project e environment
    postqueue postqueue ?
    postsuper postsuper ? d r
    prefect prefect profile
    promtool promtool config
    proxmox-backup-client proxmox-backup-client ? repository ns
    pscale pscale org service-token service-token-id
    pulsar-admin pulsar-admin ? admin-url
    pulsarctl pulsarctl ? s
    pulumi pulumi C cwd s stack
    puppet puppet environment
    pveceph pveceph ?
    pvecm pvecm ?
    pvesh pvesh output-format
    pvesm pvesm ?
    pveum pveum ?
    qm qm storage
    qovery qovery ?
    rabbitmq-queues rabbitmq-queues ? n node
    rabbitmqadmin rabbitmqadmin n node p vhost u username
    rabbitmqctl rabbitmqctl n node p vhost u username
    rados rados ? p pool
    railway railway s service e environment p project
    rain rain ? p profile r region
    rbd rbd ? p pool
    rclone rclone !n config
    rdiff-backup rdiff-backup ? older-than remove-older-than
    regctl regctl ?
    render render o output
    repmgr repmgr ? f
    restic restic !n r repo password-file p password-command repository-file host path tag keep-last keep-hourly keep-daily keep-weekly keep-monthly keep-yearly keep-within max-unused
    rpk rpk ? X brokers p partition profile config
    rq rq ? u url
    rundeck rundeck p project
    runway runway ? e
    s3cmd s3cmd !n c config
    s4cmd s4cmd ?
    s5cmd s5cmd endpoint-url profile
    salt salt c
    salt-call salt c
    salt-run salt c
    sam sam config-env config-file stack-name s3-bucket profile
    samba-tool samba-tool ? H U
    sanity sanity dataset
    scaleway scw p profile
    scalingo scalingo ? a app region
    sceptre sceptre ?
    scw scw p profile
    sealos sealos ?
    sentry-cli sentry-cli auth-token org o project p
    serverless serverless s stage r region aws-profile c config
    sf sf o target-org
    sfdx sf o target-org
    shopify shopify store
    skopeo skopeo ?
    sls serverless s stage r region aws-profile c config
    snapper snapper ? c config
    snow snow c connection
    solr solr ? c z
    spacectl spacectl ? id
    spin spin ?
    split split ? workspace
    splunk splunk auth uri
    square square ?
    sst sst stage
    stacker stacker ? r region
    stackit stackit ? project-id
    step step ?
    stolonctl stolonctl ? cluster-name
    strapi strapi ? f file
    stripe stripe api-key project-name p
    supabase supabase project-ref workdir
    tailscale tailscale socket
    tanzu tanzu ?
    tarsnap tarsnap ? f keyfile cachedir
    tccli tccli ? region
    tctl teleport proxy auth-server user
    tea tea ? repo login
    teleport teleport proxy auth-server user
    temporal temporal namespace address env
    terminus terminus ?
    terramate terramate C chdir
    terraspace terraspace ?
    tiger tiger ?
    tigris tigris ?
    timescale tiger ?
    timeshift timeshift ? snapshot
    tiup tiup ?
    tk tk ?
    tkgi tkgi ?
    tkn tkn ? n namespace
    tmutil tmutil ? d t
    tootctl tootctl ?
    travis travis ? r repo
    trove trove ? os-cloud
    tsh teleport proxy auth-server user
    tsuru tsuru ? a app
    turso turso config-path
    twilio twilio ?
    unleash unleash url token project
    unleash-cli unleash ? url token project
    upctl upctl config
    upstash upstash email api-key
    upsun platform ? p project e environment
    vagrant vagrant ?
    vapor vapor ?
    vboxmanage vboxmanage ?
    vc vercel A local-config Q global-config S scope T team t token
    vercel vercel A local-config Q global-config S scope T team t token
    vim-cmd vim-cmd ?
    vtctlclient vtctldclient ? server
    vtctldclient vtctldclient ? server
    vultr-cli vultr-cli config
    wal-e wal-g config
    wal-g wal-g config
    waypoint waypoint app project workspace
    wrangler wrangler c config e env
    wrangler2 wrangler c config e env
    xata xata profile db
    xe xe ?
    yc yc ? folder-id cloud-id profile
    ykman ykman ?
    yugabyted yugabyted ? base_dir
    zappa zappa ?
    """

  /// A row a command whose own words decide, sorted by tool: tool, words, `=`, effect, role, and what it takes away.
  ///
  /// A word that begins with `-` must be among the options; `*` stands for any word. Of several rows that fit the one
  /// with the most words counts.
  static let commands: StaticString = """
    airflow db reset = D data every run and connection
    airflow db clean = D data old runs
    airflow dags delete = D data a workflow's runs
    airflow dags test = R opaque -
    airflow tasks clear = U data runs of tasks
    algolia indices clear = D data every record of an index
    algolia indices delete = D data an index
    algolia objects delete = D data records
    amplify delete = D container the whole project in the cloud
    amplify remove = U configuration a category
    amplify push = U container the project
    amtool silence expire = U protection a silence
    amtool silence add = U protection a silence
    argo submit = C compute a workflow
    argo delete = D compute a workflow and its logs
    argo archive delete = D backup an archived workflow
    astro deployment delete = D container a deployment
    atlas clusters delete = D data a cluster with its backups
    atlas clusters pause = U data a cluster
    atlas projects delete = D container a project
    atlas backups snapshots delete = D backup a snapshot
    atlas backups schedule delete = X backup the schedule of backups
    atmos terraform destroy = D container every resource of a component
    atmos terraform apply = A container a component
    atmos terraform deploy = A container a component
    atmos terraform clean = R opaque -
    atmos terraform plan = R opaque -
    atmos helmfile destroy = D container every release
    atmos validate = R opaque -
    atmos terraform clean --everything = D data the component's state folder
    avn service terminate = D container a service with its data
    avn service delete = D container a service with its data
    avn service database-delete = D data a database
    avn service topic-delete = D data a topic
    avn project delete = D container a project
    aws-nuke = D container every resource of an account
    aws-nuke run = D container every resource of an account
    aws-nuke nuke = D container every resource of an account
    aws-nuke resource-types = R opaque -
    azcopy remove = D data blobs
    azcopy rm = D data blobs
    azcopy sync --delete-destination = D data what the source lacks
    azcopy sync = U data the target
    azcopy copy = R data -
    azcopy cp = R data -
    azcopy make = C data a container
    azd down = D container every resource of the environment
    azd up = A container the resources of the environment
    azd provision = A container the resources of the environment
    azd deploy = U compute the services
    azd env = R configuration -
    azd env delete = D configuration an environment's settings
    azd auth = R opaque -
    azure-nuke run = D container every resource of a tenant
    b2 delete-bucket = D data a bucket
    b2 bucket delete = D data a bucket
    b2 delete-file-version = D data a file
    b2 rm = D data files
    b2 sync --delete = D data what the source lacks
    b2 sync = U data the target
    barman delete = D backup a backup
    barman backup = R backup -
    barman recover = R backup -
    barman cron = R backup -
    barman keep --release = X backup the hold that keeps a backup past its time
    barman keep -r = X backup the hold that keeps a backup past its time
    barman keep = C backup a hold on a backup
    barman-cloud-backup-delete = D backup backups
    barman-cloud-backup-keep --release = X backup the hold that keeps a backup past its time
    barman-cloud-backup-keep -r = X backup the hold that keeps a backup past its time
    bench drop-site = D container a site with its database
    bench reinstall = D container a site with its database
    bench --site * reinstall = D container a site with its database
    bench restore = D data what the site's database holds now
    bench --force restore = D data what the site's database holds now
    bench backup = R backup -
    bench migrate = U data a site's tables
    bench start = R opaque -
    borg delete = D backup archives
    borg rdelete = D backup the whole repository
    borg repo-delete = D backup the whole repository
    borg prune = D backup archives
    borg compact = D backup space of what was deleted
    borg recreate = D backup archives
    borg key change-passphrase = U key the passphrase
    borg break-lock = X protection the lock of another
    borg create = R backup -
    borg extract = R backup -
    borg mount = R backup -
    borg umount = R backup -
    borg init = C backup a repository
    borg export-tar = R backup -
    borg config = U backup the repository
    borgmatic prune = D backup archives
    borgmatic delete = D backup archives
    borgmatic create = R backup -
    borgmatic repo-delete = D backup the whole repository
    bosh delete-deployment = D container a deployment with its machines and disks
    bosh deld = D container a deployment with its machines and disks
    bosh delete-disk = D data a disk
    bosh clean-up --all = D backup releases, stemcells and kept disks
    bosh delete-env = D container the director with its machine
    bosh delete-vm = D compute a machine
    bosh deploy = A container a deployment
    bosh ssh = R opaque -
    bosh logs = R opaque -
    bw delete = D identity an item
    cdk destroy = D container stacks with every resource in them
    cdk deploy = A container stacks
    cdk synth = R container -
    cdk bootstrap = C container the toolkit
    cdk gc = D data assets
    celery purge = D data every waiting task
    celery worker = R opaque -
    celery beat = R opaque -
    celery inspect = R opaque -
    celery control shutdown = U compute every worker
    ceph osd pool delete = D data a pool
    ceph osd pool rm = D data a pool
    ceph osd purge = D data a disk of the cluster
    ceph osd destroy = D data a disk of the cluster
    ceph osd out = U data a disk of the cluster
    ceph fs rm = D data a file system
    ceph fs volume rm = D data a file system
    ceph auth del = D identity access
    ceph auth rm = D identity access
    ceph config set = U configuration the cluster
    ceph orch rm = D compute a service
    ceph tell = U opaque a daemon
    certbot delete = D identity a certificate
    certbot revoke = D identity a certificate
    certbot renew = U identity certificates
    certbot certonly = C identity a certificate
    cf stop = H compute an app
    chalice delete = D container the app with its functions
    chamber delete = D identity a secret
    chamber read = S identity a secret
    chamber list = R identity -
    chamber export = S identity secrets
    chamber write = U identity a secret
    cinder delete = D data a volume
    cinder force-delete = D data a volume
    cinder snapshot-delete = D backup a snapshot
    cinder backup-delete = D backup a backup
    circleci context remove-secret = D identity a secret
    circleci context delete = D identity a context with its secrets
    circleci namespace delete = D container a namespace
    circleci pipeline delete = D compute a pipeline
    circleci local = R opaque -
    circleci config = R opaque -
    clever delete = D container an app
    clever addon delete = D data an addon
    cloud-nuke aws = D container every resource of an account
    cloud-nuke inspect-aws = R opaque -
    cloud-nuke defaults-aws = D network the default networks
    cloudflared tunnel delete = D network a tunnel
    cloudflared tunnel run = R opaque -
    confluent kafka topic delete = D data a topic with its messages
    confluent kafka cluster delete = D container a cluster with its topics
    confluent environment delete = D container an environment
    confluent schema-registry schema delete = D data a schema
    convex import --replace-all --prod = D data every table of the production deployment
    convex import --replace --prod = D data the tables that the file holds, in the production deployment
    convex import --replace-all --deployment-name = D data every table of the deployment
    convex import --replace --deployment-name = D data the tables that the file holds
    copilot app delete = D container the app with every service
    copilot env delete = D container an environment
    copilot svc delete = D compute a service
    couchbase-cli bucket-delete = D data a bucket with its documents
    couchbase-cli bucket-flush = D data every document of a bucket
    couchbase-cli rebalance = U data where data lies
    couchbase-cli failover = U data a node
    crane delete = D backup an image
    crane copy = R backup -
    crane cp = R backup -
    crane push = U compute an image
    crane manifest = R opaque -
    crane digest = R opaque -
    crane export = R opaque -
    credhub delete = D identity a secret
    databricks workspace delete = D data notebooks
    databricks fs rm = D data files
    databricks clusters permanent-delete = D compute a cluster
    databricks fs cp = R data -
    dbt run --full-refresh = D data tables that are made anew
    dbt run = R opaque -
    dbt build --full-refresh = D data tables that are made anew
    dbt build = R opaque -
    dbt test = R opaque -
    dbt seed --full-refresh = D data tables that are made anew
    dbt seed = R opaque -
    dbt clean = R opaque -
    dbt compile = R opaque -
    dbt deps = R opaque -
    dbt docs = R opaque -
    dbt debug = R opaque -
    deck reset = D container every service, route and plugin of the gateway
    deck gateway reset = D container every service, route and plugin of the gateway
    deck sync = U container the gateway, deleting what the file lacks
    deck gateway sync = D configuration what the file lacks
    deck gateway apply = U configuration the gateway
    deck gateway diff = R opaque -
    deck gateway dump = R opaque -
    deck file = R opaque -
    dgraph live = U data the graph
    dgraph bulk = U data the graph
    doctl databases delete = D data a database cluster with its backups
    doctl databases db delete = D data a database
    doctl compute volume delete = D data a volume
    doctl compute snapshot delete = D backup a snapshot
    doctl compute droplet delete = D data a droplet with its disk
    doctl kubernetes cluster kubeconfig = R opaque -
    doctl kubernetes cluster delete = D container a cluster
    doctl projects delete = D container a project
    doctl apps delete = D container an app
    doctl databases backups = R backup -
    dokku apps:destroy = D container an app with its containers
    dokku config:unset = D identity settings of the app
    dokku storage:unmount = U data a mount of the app
    dokku logs = R opaque -
    dokku ps:stop = U compute the app
    doppler run = R opaque -
    doppler secrets get = R identity -
    doppler secrets = R identity -
    doppler secrets delete = D identity secrets
    doppler configs delete = D container a config with its secrets
    doppler environments delete = D container an environment with its configs
    doppler projects delete = D container a project with its secrets
    doppler login = R opaque -
    doveadm expunge = D data messages
    doveadm mailbox delete = D data a mailbox
    doveadm fetch = R data -
    doveadm search = R data -
    drbdadm invalidate = D data this side of a mirrored disk
    drbdadm wipe-md = D data what is known of a mirrored disk
    drbdadm create-md = D data what is known of a mirrored disk
    drone repo rm = D container a repository's pipelines
    drone repo disable = U compute a repository's pipelines
    drone secret rm = D identity a secret
    duplicity remove-older-than = D backup old backups
    duplicity remove-all-but-n-full = D backup old backups
    duplicity cleanup = D backup leftovers
    duply * purge = D backup old backups
    duply * purgeFull = D backup old full backups
    duply * purgeIncr = D backup old increments
    duply * purgeAuto = D backup old backups
    duply * cleanup = D backup leftovers
    duply * status = R backup -
    duply * backup = R backup -
    duply * list = R backup -
    duply * verify = R backup -
    duply * restore = R backup -
    duply * fetch = R backup -
    easyrsa revoke = D identity a certificate
    easyrsa init-pki = D key every key and certificate of the authority
    eb terminate = D container an environment with its database
    ecctl deployment shutdown = D container a deployment with its data
    ecctl deployment delete = D container a deployment with its data
    ecs-cli down = D compute a cluster
    ecs-cli compose service rm = D compute a service
    edgedb database drop = D data a database
    edgedb database wipe = D data everything in a database
    edgedb branch drop = D data a branch of a database
    edgedb branch wipe = D data everything in a branch of a database
    edgedb instance destroy = D container an instance with its databases
    fastly service delete = D container a service with its domains
    fastly compute delete = D compute a service
    fastly service version activate = U compute what is served
    fastly service-version activate = U compute what is served
    fastly purge --all = U compute every cached object
    fastly dictionary delete = D configuration a dictionary with its items
    firebase firestore:delete = D data documents
    firebase database:remove = D data what lies at a path
    firebase functions:delete = D compute functions
    firebase projects:delete = D container a project
    firebase hosting:disable = U compute a site
    firebase apps:delete = D container an app
    firebase deploy = U compute the project
    firebase emulators:start = R opaque -
    firebase use = R opaque -
    flarectl dns delete = D dns a record
    flarectl zone delete = D container a zone with its records
    flipt import --drop = D data every flag that is there now
    flyctl apps destroy = D container the app with its machines
    flyctl destroy = D container the app with its machines
    flyctl volumes destroy = D data a volume with its data
    flyctl volumes delete = D data a volume with its data
    flyctl postgres destroy = D data a database cluster
    flyctl machine destroy = D compute a machine
    flyctl machines destroy = D compute a machine
    flyctl mpg destroy = D data a database cluster
    flyctl machine stop = H compute a machine
    flyctl scale count = U compute the machines of the app
    gcp-nuke run = D container every resource of a project
    gem yank = D backup a published version that others build with
    gem owner --remove = D identity an owner of a published gem
    gem owner -r = D identity an owner of a published gem
    gem * = R opaque -
    gh cache delete = D compute build caches
    gh repo delete = D container a repository with its issues, releases and settings
    gh repo archive = U container a repository
    gh release delete = D backup a release and its files
    gh release delete-asset = D backup a file of a release
    gh workflow disable = X protection a workflow
    gh run delete = D compute a run and its logs
    gh run cancel = U compute a run
    gh run list = R compute -
    gh pr review --approve = X protection the review by another person
    gh pr review -a = X protection the review by another person
    gh pr merge --admin = X protection the checks and reviews that the branch asks for
    gh pr close = U compute a pull request
    gh pr merge = U compute a pull request
    gh issue delete = D data an issue with its comments
    gh project delete = D data a project board
    gh label delete = D configuration a label
    gh ruleset delete = X protection a ruleset
    gh gist delete = D data a gist
    gh codespace delete = D data a codespace with the work in it
    gh auth token = S identity a token
    gh api = R opaque -
    gh alias delete = R opaque -
    gh extension remove = R opaque -
    gh config * = R opaque -
    gh repo edit --visibility=public = X protection what keeps the repository's code from the world
    gh repo edit --delete-branch-on-merge = U configuration a repository
    gh issue list = R opaque -
    gh issue create = R opaque -
    gh issue comment = R opaque -
    gh issue edit = R opaque -
    gh issue close = R opaque -
    gh issue reopen = R opaque -
    gh pr create = R opaque -
    gh pr comment = R opaque -
    gh pr edit = R opaque -
    gh pr review = R opaque -
    gh gist create = R opaque -
    gitea admin user delete = D data a user
    gitea restore-repo = U data a repository
    gitlab-backup restore = D data what the server holds now
    gitlab-backup create = R backup -
    gitlab-ctl cleanse = D container the server with its data
    gitlab-ctl uninstall = U compute the server
    gitlab-ctl stop = U compute the server
    gitlab-ctl tail = R opaque -
    gitlab-runner unregister = D compute a runner
    gitlab-runner run = R opaque -
    glab mr approve = X protection the review by another person
    glab api = R opaque -
    glab repo delete = D container a project with its issues, releases and settings
    glab release delete = D backup a release
    glab issue list = R opaque -
    glab issue ls = R opaque -
    glab issue view = R opaque -
    glab issue create = R opaque -
    glab issue note = R opaque -
    glab issue update = R opaque -
    glab issue close = R opaque -
    glab issue delete = D data an issue with its comments
    glab mr create = R opaque -
    glab mr note = R opaque -
    glab mr update = R opaque -
    glance image-delete = D backup an image
    gluster volume delete = D data a volume
    gluster volume stop = U data a volume
    gluster volume remove-brick = D data a brick
    gluster snapshot delete = D backup a snapshot
    govc vm.destroy = D data a machine with its disks
    govc datastore.rm = D data files of a datastore
    govc snapshot.remove = D backup snapshots
    gpg --delete-secret-keys = D key a secret key
    gpg --delete-secret-key = D key a secret key
    gpg --delete-secret-and-public-keys = D key a secret key
    gpg --delete-keys = U key a public key
    grafana-cli plugins remove = D configuration a plugin
    hcloud server delete = D data a server with its disk
    hcloud server rebuild = D data the disk of a server
    hcloud volume delete = D data a volume
    hcloud server disable-backup = X backup the automatic backups of a server, and those that were made
    hcloud * disable-protection = X protection the protection from being deleted
    hdfs dfs -rm = D data files
    hdfs dfs -rmr = D data files
    hdfs dfs -expunge = D backup what was deleted and could still be taken back
    hdfs dfs -truncate = D data the end of files
    hdfs dfs -deleteSnapshot = D backup a snapshot
    hdfs dfs = R data -
    hdfs fs -rm = D data files
    hdfs fs -rmr = D data files
    hdfs fs -expunge = D backup what was deleted and could still be taken back
    hdfs fs = R data -
    hdfs namenode -format = D container the whole file system
    hdfs dfsadmin -disallowSnapshot = X protection snapshots of a folder
    hdfs dfsadmin = R opaque -
    hdfs fsck -delete = D data damaged files
    hdfs fsck = R opaque -
    heat stack-delete = D container a stack with its resources
    heroku pg:reset = D data every table of the database
    heroku pg:copy = D data what the target database holds now
    heroku pg:backups:delete = D backup a backup
    heroku pg:backups:restore = D data what the database holds now
    heroku pg:backups:unschedule = X backup the schedule of backups
    heroku apps:destroy = D container the app with its add-ons and their data
    heroku destroy = D container the app with its add-ons and their data
    heroku addons:destroy = D data an add-on with its data
    heroku addons:detach = U compute an add-on
    heroku config:unset = D identity settings of the app
    heroku maintenance:on = H compute the whole app
    heroku ps:scale = U compute the processes of the app
    heroku run = R opaque -
    heroku access = R opaque -
    heroku accounts = R opaque -
    heroku addons = R opaque -
    heroku apps = R opaque -
    heroku authorizations = R opaque -
    heroku buildpacks = R opaque -
    heroku certs = R opaque -
    heroku ci = R opaque -
    heroku clients = R opaque -
    heroku config = R opaque -
    heroku container = R opaque -
    heroku dashboard = R opaque -
    heroku domains = R opaque -
    heroku drains = R opaque -
    heroku features = R opaque -
    heroku git = R opaque -
    heroku keys = R opaque -
    heroku labs = R opaque -
    heroku local = R opaque -
    heroku maintenance = R opaque -
    heroku members = R opaque -
    heroku notifications = R opaque -
    heroku orgs = R opaque -
    heroku pg = R opaque -
    heroku pipelines = R opaque -
    heroku plugins = R opaque -
    heroku ps = R opaque -
    heroku psql = R opaque -
    heroku redis = R opaque -
    heroku regions = R opaque -
    heroku releases = R opaque -
    heroku sessions = R opaque -
    heroku spaces = R opaque -
    heroku stack = R opaque -
    heroku status = R opaque -
    heroku teams = R opaque -
    heroku update = R opaque -
    heroku webhooks = R opaque -
    heroku pg:backups = R backup -
    heroku pg:backups:schedules = R backup -
    heroku pg:backups:capture = R backup -
    heroku pg:backups:url = R backup -
    heroku pg:backups:download = R backup -
    heroku pg:backups:cancel = U backup a backup under way
    heroku pg:psql = R opaque -
    heroku pg:killall = U compute every connection of the database
    heroku pg:diagnose = R opaque -
    heroku pg:outliers = R opaque -
    heroku pg:locks = R opaque -
    heroku pg:credentials:destroy = D identity a login of the database
    heroku redis:cli = R opaque -
    heroku ps:stop = H compute processes of the app
    hypershift destroy = D container a cluster
    infisical secrets delete = D identity secrets
    infisical secrets folders delete = D container a folder with its secrets
    infisical export = R identity -
    infisical run = R opaque -
    influx bucket delete = D data a bucket
    influx delete = D data points
    influx restore = D data what the server holds now
    influxd restore = U data a database
    influxd backup = R backup -
    ipa user-del = D identity a user
    ipa host-del = D identity a host
    ipa dnszone-del = D dns a zone
    jfrog rt delete = D data artifacts
    jfrog rt del = D data artifacts
    jfrog rt build-discard = D data builds
    jfrog rt repo-delete = D container a repository with its artifacts
    jira issue list = R opaque -
    jira issue view = R opaque -
    jira issue create = R opaque -
    jira issue delete = D data an issue with its comments
    juicefs destroy = D data a volume with every file in it
    juicefs format --force = D data what the volume holds
    juicefs gc --delete = D unknown every object that no file is known to use
    juicefs rmr = D unknown a folder with everything in it
    juicefs config --trash-days=0 = X backup the trash, from which deleted files come back
    juicefs sync --delete-dst = D unknown what only the destination holds
    juicefs sync = R opaque -
    juicefs quota = R opaque -
    juicefs clone = R opaque -
    juicefs restore = R opaque -
    juju destroy-model = D container a model with its applications
    juju destroy-controller = D container a controller with its models
    juju kill-controller = D container a controller with its models
    juju remove-application = D compute an application
    k0sctl reset = D container the whole cluster
    k0sctl apply = A container the cluster
    k0sctl kubeconfig = R opaque -
    kadmin delete_principal = D identity a principal
    kadmin -q=delprinc = D identity a principal
    kadmin -q=delete_principal = D identity a principal
    kadmin -q=delpol = D protection a policy
    kadmin -q=delete_policy = D protection a policy
    kadmin -q=ktremove = D identity keys of a principal
    kadmin -q=ktrem = D identity keys of a principal
    kadmin -q=purgekeys = D key old keys of a principal
    kadmin -q=cpw = U identity a principal's password
    kadmin delprinc = D identity a principal
    kafka-acls --remove = D identity access rules
    kafka-acls --add = U identity access rules
    kafka-acls --list = R identity -
    kafka-configs --delete-config = X protection settings of a topic or broker
    kafka-configs --alter --delete-config = X protection settings of a topic or broker
    kafka-configs --alter = U protection settings of a topic or broker
    kafka-configs --describe = R protection -
    kafka-configs --alter --add-config=retention.ms = X protection how long messages are kept
    kafka-configs --alter --add-config=retention.bytes = X protection how many messages are kept
    kafka-configs --alter --add-config=cleanup.policy = X protection how messages are kept
    kafka-configs --alter --delete-config=min.insync.replicas = X protection how many copies a message needs
    kafka-consumer-groups --delete = D data a group and its place in the topics
    kafka-consumer-groups --delete-offsets = D data the place of a group in a topic
    kafka-consumer-groups --reset-offsets --dry-run = R data -
    kafka-consumer-groups --reset-offsets = D data the place of a group in its topics
    kafka-consumer-groups --list = R data -
    kafka-consumer-groups --describe = R data -
    kafka-delete-records = D data messages of a topic
    kafka-storage format = D data what a broker's disks hold
    kafka-storage random-uuid = R opaque -
    kafka-storage info = R opaque -
    kafka-streams-application-reset = D data an application's inner topics and offsets
    kafka-topics --delete = D data a topic with every message
    kafka-topics --alter = U data a topic
    kafka-topics --create = C data a topic
    kafka-topics --describe = R data -
    kafka-topics --list = R data -
    kafka-topics --alter --config=retention.ms = X protection how long messages are kept
    kafkactl delete topic = D data a topic
    kafkactl delete records = D data messages
    kafkactl consume = R data -
    kafkactl produce = U data a topic
    kamal remove = D container the app with its containers and data on the servers
    kamal accessory remove = D data an accessory with its data
    kamal app remove = D compute the app
    kamal app stop = H compute the app
    kamal proxy reboot = H compute the proxy
    kamal proxy remove = D compute the proxy
    kamal lock release = X protection the lock of a deploy
    kamal rollback = U compute the app
    kamal proxy stop = H compute the proxy
    kamal accessory stop = H data an accessory
    kapp delete = D container an app with everything that it keeps in the cluster
    kapp deploy = A container an app
    kapp app-group delete = D container apps with everything that they keep in the cluster
    kcadm delete = D identity an object of the realm
    kk delete cluster = D container the whole cluster
    kk delete node = D compute a node
    kolla-ansible destroy = D container the whole cloud
    kong migrations reset = D data the gateway's database
    kong migrations bootstrap = C data the gateway's database
    kong migrations up = U data the gateway's database
    kong reload = U compute the gateway
    kong config db_import = U configuration the gateway
    kopia snapshot delete = D backup a snapshot
    kopia snapshot expire = D backup snapshots
    kopia maintenance run = U backup the repository
    kopia snapshot create = R backup -
    kopia restore = R backup -
    kopia policy set = U protection a policy
    kopia repository connect = R backup -
    kopia maintenance run --safety=none = X backup what keeps a running backup's data from being cleaned away
    kopia policy set --keep-latest = X backup how many snapshots are kept
    kopia policy set --keep-daily = X backup how many snapshots are kept
    kopia policy set --keep-weekly = X backup how many snapshots are kept
    kopia policy set --keep-monthly = X backup how many snapshots are kept
    kopia policy set --keep-annual = X backup how many snapshots are kept
    kopia policy set --keep-hourly = X backup how many snapshots are kept
    kopia policy set --manual = X backup the schedule of backups
    kopia policy delete = X backup a policy of what is kept
    kopia repository disconnect = R backup -
    kopia blob delete = D backup a part of the repository
    kopia content delete = D backup a part of the repository
    kopia blob gc = D backup parts that no index names
    kopia server start = R opaque -
    koyeb app delete = D container an app
    koyeb database delete = D data a database
    kpt live destroy = D container everything that a package keeps in the cluster
    kpt live apply = A container a package
    kpt pkg = R opaque -
    kpt fn = R opaque -
    kubectl-cnpg destroy = D data an instance with its disk
    ldapdelete = D identity entries of the directory
    ldcli flags archive = U compute a flag
    ldcli flags delete = D compute a flag
    ldcli projects delete = D container a project
    ldcli environments delete = D container an environment
    linode-cli linodes delete = D data a server with its disks and backups
    linode-cli linodes rebuild = D data the disks of a server
    lpass rm = D identity an item
    lxc delete = D data an instance with its disk
    lxc snapshot delete = D backup a snapshot
    lxc storage delete = D data a storage pool
    lxc storage volume delete = D data a volume
    lxc image delete = D backup an image
    lxc project delete = D container a project
    lxc profile delete = D configuration a profile
    lxc network delete = D network a network
    lxc stop = U compute an instance
    lxc exec = R opaque -
    lxc shell = R opaque -
    lxc file = R opaque -
    lxc restore = D data what changed since the snapshot
    magento setup:uninstall = D container the shop with its database
    magento setup:rollback = D data what changed since the backup
    magento setup:upgrade = U data the shop's tables
    mc rb = D data a bucket
    mc rm = D data objects
    mc mirror --remove = D data what the source lacks
    mc mirror --overwrite = U data what the source lacks
    mc mirror = U data the target
    mc admin user remove = D identity a user
    mc admin policy unset = D identity a policy
    mc admin policy remove = D identity a policy
    mc admin bucket delete = D data a bucket
    mc version suspend = X protection the versions of a bucket
    mc retention clear = X protection the retention of objects
    mc legalhold clear = X protection the legal hold of objects
    mc ilm rule add = X protection the life of objects
    mc admin service stop = U compute the server
    mc undo = D data the last versions of objects
    mc mv = U data the source
    mc pipe = U data the target
    mc alias * = R opaque -
    mc cp = R data -
    memcflush --servers = D compute every cached value
    mmctl channel delete = D data a channel
    mmctl user delete = D data a user
    mmctl team delete = D container a team
    multipass delete = D compute a machine on this computer
    multipass purge = D compute machines on this computer
    multipass exec = R opaque -
    multipass shell = R opaque -
    multipass start = U compute a machine on this computer
    nats stream purge = D data every message of a stream
    nats stream delete = D data a stream
    nats stream rm = D data a stream
    nats stream rmm = D data a message
    nats consumer delete = D data a consumer and its place in the stream
    nats consumer rm = D data a consumer and its place in the stream
    nats kv del = D data keys
    nats kv purge = D data keys and their history
    nats kv rm = D data keys
    nats object delete = D data an object
    nats object rm = D data an object
    nats account delete = D container an account
    nats pub = R opaque -
    nats sub = R opaque -
    neo4j-admin database delete = D data a database
    neo4j-admin database load = U data a database
    neo4j-admin database load --overwrite-destination = D data what the database holds now
    neo4j-admin database restore --overwrite-destination = D data what the database holds now
    neo4j-admin database dump = R data -
    neo4j-admin database backup = R backup -
    neo4j-admin server memory-recommendation = R opaque -
    neonctl projects delete = D container a project with its databases and their history
    neonctl branches delete = D data a branch of a database
    neonctl branches reset = D data what a branch holds now
    neonctl branches restore = D data what a branch holds now
    neonctl databases delete = D data a database
    netlify sites:delete = D container a site
    netlify env:unset = D identity a variable of the site
    netlify deploy --prod = U compute the site
    netlify blobs:delete = D data a blob
    nixops destroy = D container every machine of a deployment
    nixops delete = D state what is known of a deployment
    nixops deploy = A container a deployment
    nodetool clearsnapshot = D backup snapshots
    nodetool decommission = D compute a node
    nodetool removenode = D compute a node
    nodetool assassinate = D compute a node
    nodetool drain = U compute a node
    nodetool status = R opaque -
    nodetool flush = R opaque -
    nodetool cleanup = U data what other nodes hold too
    nodetool compact = U data tables
    nodetool repair = U data tables
    nodetool snapshot = R backup -
    nodetool truncatehints = D data hints
    occ user:delete = D data a user with their files
    occ files:cleanup = U data records of files
    occ db = U data tables
    occ trashbin:cleanup = D backup what users deleted
    occ versions:cleanup = D backup older versions of files
    occ maintenance:mode = U compute the server
    odoo-bin db drop = D data a database
    odoo-bin db load = U data a database
    okteto destroy = D container an environment
    om delete-installation = D container everything that the manager deployed
    om delete-product = D container a product
    op item delete = D identity an item
    op vault delete = D container a vault with its items
    op document delete = D data a document
    op group delete = D identity a group
    op user delete = D identity a user
    op user suspend = U identity a user
    op connect token delete = D identity a token
    op read = R identity -
    op item get = R identity -
    op document get = R identity -
    openshift-install destroy cluster = D container the whole cluster
    openshift-install destroy bootstrap = U compute the machine that a new cluster starts from
    openshift-install gather = R opaque -
    oras manifest delete = D backup an image
    oras blob delete = D backup a part of an image
    oras repo tags = R opaque -
    oras attach = U compute an image
    oras discover = R opaque -
    orchestrator-client -c = U data who leads
    packer build = R opaque -
    packer init = R opaque -
    pass rm = D identity a secret
    pass git = R opaque -
    pass init = U key the store's key
    patronictl remove = D container a cluster's own record of itself
    patronictl reinit = D data the data of a member
    patronictl failover = U data who leads
    patronictl switchover = U data who leads
    patronictl restart = U compute a member
    patronictl pause = X protection the automatic failover
    patronictl edit-config = U configuration the cluster
    pct destroy = D data a container with its disks
    pg_autoctl drop node = D data a node
    pg_autoctl drop formation = D container a formation
    pgbackrest stanza-delete = D backup every backup of a database
    pgbackrest expire = D backup old backups
    pgbackrest repo-rm = D backup files of the repository
    pgbackrest restore = D data what the cluster holds now
    pgbackrest stop = X backup the archiving of a database
    pgbackrest backup = R backup -
    pgbackrest check = R backup -
    pgbackrest stanza-create = C backup a stanza
    pgbackrest stanza-upgrade = U backup a stanza
    pgbackrest archive-push = R backup -
    pgbackrest archive-get = R backup -
    platform environment:delete = D container an environment with its data
    platform environment:drop-deploy = U compute an environment
    platform snapshot:delete = D backup a snapshot
    platform project:delete = D container a project
    platform environment:ssh = R opaque -
    platform sql = R opaque -
    postsuper -d = D data messages in the queue
    proxmox-backup-client snapshot forget = D backup a snapshot
    proxmox-backup-client forget = D backup a snapshot
    proxmox-backup-client prune = D backup old snapshots
    proxmox-backup-client backup = R backup -
    proxmox-backup-client restore = R backup -
    pscale database delete = D data a database
    pscale branch delete = D data a branch of a database
    pscale backup delete = D backup a backup
    pscale database update-settings = U data settings of a database
    pulsar-admin topics delete = D data a topic with its messages
    pulsar-admin namespaces delete = D container a namespace with its topics
    pulsar-admin tenants delete = D container a tenant
    pulsar-admin topics clear-backlog = D data messages
    pulsar-admin namespaces clear-backlog = D data messages
    pulsar-admin topics skip-messages = D data messages
    pulsar-admin topics truncate = D data messages
    pulumi destroy = D container every resource of the stack
    pulumi down = D container every resource of the stack
    pulumi up = A container the resources of the stack
    pulumi update = A container the resources of the stack
    pulumi stack rm = D state a stack and what is known of its resources
    pulumi state delete = X state a resource that then nobody manages
    pulumi state unprotect = X protection the protection of resources
    pulumi cancel = U container an update under way
    pulumi refresh = U state what is known of the stack
    pulumi import = U state what is known of the stack
    pulumi stack export = R state -
    pulumi stack import = D state what is known of the stack
    pulumi preview = R container -
    pulumi config set = U configuration settings of the stack
    pulumi stack = R state -
    pulumi login = R opaque -
    pulumi stack rm --force = X state what is known of resources that go on running, unmanaged
    pulumi stack rm -f = X state what is known of resources that go on running, unmanaged
    pveceph pool destroy = D data a pool
    pveceph osd destroy = D data a disk of the cluster
    pveceph purge = D container the whole storage cluster
    pvecm delnode = D compute a node of the cluster
    pvesm free = D data a volume
    pvesm remove = U configuration a storage's entry
    qm destroy = D data a machine with its disks
    qm rollback = D data what the machine holds now
    rabbitmqadmin delete = D data a queue or an exchange
    rabbitmqadmin purge = D data every message of a queue
    rabbitmqctl delete_vhost = D data a virtual host with its queues
    rabbitmqctl delete_queue = D data a queue
    rabbitmqctl purge_queue = D data every message of a queue
    rabbitmqctl reset = D data everything the node knows
    rabbitmqctl force_reset = D data everything the node knows
    rabbitmqctl forget_cluster_node = D data a node and what only it holds
    rabbitmqctl delete_user = D identity a user
    rabbitmqctl clear_permissions = D identity the permissions of a user
    rabbitmqctl delete_policy = X protection a policy
    rabbitmqctl clear_policy = X protection a policy
    rabbitmqctl stop = H compute the broker
    rabbitmqctl stop_app = H compute the broker
    rabbitmqctl shutdown = H compute the broker
    rabbitmqctl close_all_connections = U compute every connection
    rabbitmqctl eval = U opaque whatever the text says
    rabbitmqctl await_startup = R opaque -
    rados rm = D data an object
    rados purge = D data every object of a pool
    rados rmpool = D data a pool
    railway down = D compute the deployment
    railway delete = D container a project
    railway volume delete = D data a volume
    railway environment delete = D container an environment
    rain rm = D container a stack with every resource in it
    rain deploy = A container a stack
    rain stackset rm = D container a stack set
    rbd rm = D data a disk
    rbd remove = D data a disk
    rbd snap rm = D backup a snapshot
    rbd snap purge = D backup every snapshot of a disk
    rbd snap rollback = D data what changed since the snapshot
    rbd snap unprotect = X backup the protection of a snapshot
    rbd trash purge = D backup what could still be taken back
    rbd map = U compute a disk
    rclone purge = D data the folder and everything in it
    rclone delete = D data every file in the folder
    rclone deletefile = D data a file
    rclone rmdir = D configuration an empty folder
    rclone rmdirs = D configuration empty folders
    rclone cleanup = D backup old versions of files
    rclone dedupe = D data files that have the same name
    rclone sync = D data what the source lacks in the target
    rclone bisync = U data both sides
    rclone move = U data the source
    rclone moveto = U data the source
    rclone copy = R data -
    rclone copyto = R data -
    rclone config delete = D configuration a remote's settings
    rclone config = R opaque -
    rclone mount = R opaque -
    rclone serve = R opaque -
    rclone check = R data -
    rclone md5sum = R data -
    rclone sha1sum = R data -
    rclone hashsum = R data -
    rclone ncdu = R data -
    rclone about = R data -
    rclone lsf = R data -
    rclone lsjson = R data -
    rdiff-backup --remove-older-than = D backup old increments
    rdiff-backup remove increments = D backup old increments
    rdiff-backup backup = R backup -
    regctl image delete = D backup an image
    regctl tag delete = D backup a tag
    regctl tag rm = D backup a tag
    repmgr primary = U data who leads
    repmgr standby = U data a standby
    repmgr node = R opaque -
    repmgr cluster = R opaque -
    repmgr daemon = R opaque -
    repmgr service = R opaque -
    restic forget = D backup snapshots
    restic prune = D backup data that no snapshot needs
    restic rewrite --forget = D backup snapshots
    restic key remove = D key a key of the repository
    restic key passwd = U key the password of the repository
    restic unlock --remove-all = X protection the locks of others
    restic unlock = R backup -
    restic repair = U backup the repository
    restic migrate = U backup the repository
    restic tag = U backup snapshots
    restic backup = R backup -
    restic restore = R backup -
    restic snapshots = R backup -
    restic dump = R backup -
    restic mount = R backup -
    restic check = R backup -
    restic init = C backup a repository
    restic copy = R backup -
    restic stats = R backup -
    restic cache = R backup -
    rpk topic delete = D data a topic with its messages
    rpk topic trim-prefix = D data messages
    rpk group delete = D configuration a consumer group
    rpk group seek = U configuration offsets
    rpk group offset-delete = D configuration offsets
    rpk cluster config set = U configuration the cluster
    rpk topic alter-config = U data a topic
    rpk topic consume = R data -
    rpk topic produce = U data a topic
    rpk acl delete = D identity access rules
    rpk redpanda start = R opaque -
    rq empty = D data waiting jobs
    rq worker = R opaque -
    runway destroy = D container every resource of the modules
    runway deploy = A container the modules
    s3cmd del = D data objects
    s3cmd rm = D data objects
    s3cmd rb = D data a bucket
    s3cmd expire = X protection the life of objects
    s3cmd sync --delete-removed = D data what the source lacks
    s3cmd sync = U data the target
    s3cmd put = U data the target
    s5cmd rm = D data objects
    s5cmd rb = D data a bucket
    s5cmd sync --delete = D data what the source lacks
    sam delete = D container a stack with every resource in it
    sam deploy = U container a stack
    sam build = R opaque -
    sam local = R opaque -
    samba-tool user delete = D identity a user
    samba-tool group delete = D identity a group
    samba-tool domain demote = D container a domain controller
    samba-tool dns delete = D dns a record
    scalingo destroy = D container an app with its addons
    scalingo addons-remove = D data an addon
    sceptre delete = D container stacks with every resource in them
    sceptre launch = A container stacks
    sceptre generate = R opaque -
    sealos reset = D container the whole cluster
    sealos delete = D compute nodes of the cluster
    serverless remove = D container a service with every resource in it
    serverless deploy = U container a service
    skopeo delete = D backup an image
    skopeo copy = R backup -
    skopeo sync = U backup images
    snapper delete = D backup snapshots
    snapper undochange = U data files
    snapper rollback = U data the system
    solr delete = D data a core or collection
    solr start = U compute the server
    solr stop = H compute the server
    spacectl stack delete = D container a stack
    spacectl run = U container a stack
    splunk clean eventdata = D data every event of an index
    splunk clean = D data what is indexed
    splunk remove index = D data an index
    splunk search = R opaque -
    square catalog delete = D data an item of the catalog
    sst remove = D container every resource of a stage
    sst deploy = U container a stage
    sst dev = R opaque -
    stacker destroy = D container stacks with every resource in them
    stacker build = A container stacks
    stolonctl init = D data the whole cluster begins anew
    stolonctl failkeeper = U compute a keeper
    stolonctl removekeeper = D compute a keeper
    strapi transfer = D data what the target holds now
    strapi import = D data what the project holds now
    strapi export = R data -
    strapi develop = R opaque -
    stripe api_keys roll = D identity a key that is in use
    stripe * delete = D data objects of the account
    stripe customers delete = D data a customer and their subscriptions
    stripe listen = R opaque -
    stripe trigger = R opaque -
    stripe subscriptions cancel = D data a subscription
    stripe refunds create = U data a refund
    supabase backups restore = D data what the project's database holds now
    supabase encryption update-root-key = D key the key that the project's secrets are under
    supabase functions delete = D compute a function
    supabase secrets unset = D identity secrets of the project
    supabase seed buckets = U data the buckets
    supabase branches disable = D container every preview branch
    supabase postgres-config delete = D configuration settings of the database
    supabase projects delete = D container a project with its database
    supabase branches delete = D container a branch with its database
    tailscale up = R opaque -
    tailscale down = R opaque -
    tailscale ping = R opaque -
    tailscale lock disable = X protection the lock that keeps unknown machines out
    tailscale logout = U configuration this machine's login
    tanzu cluster delete = D container a cluster
    tanzu mc delete = D container the cluster that manages the others
    tarsnap -d = D backup an archive
    tarsnap --nuke = D backup every archive
    tarsnap -c = R backup -
    tarsnap -x = R backup -
    temporal workflow terminate = U compute workflows
    temporal workflow delete = D data workflows and their history
    temporal operator namespace delete = D container a namespace with every workflow
    temporal server start-dev = R opaque -
    terminus env:wipe = D data everything in an environment
    terminus env:clone-content = D data what the target environment holds now
    terminus backup:restore = D data what the environment holds now
    terminus site:delete = D container a site with its environments
    terramate run = R opaque -
    terraspace down = D container every resource of a stack
    terraspace all down = D container every resource of every stack
    terraspace up = A container a stack
    terraspace all up = A container every stack
    terraspace plan = R opaque -
    timeshift --delete = D backup a snapshot
    timeshift --delete-all = D backup every snapshot
    timeshift --restore = D data what the system holds now
    tiup cluster destroy = D container a cluster with its data
    tiup cluster clean = D data the data of a cluster
    tiup cluster prune = D compute nodes
    tiup cluster scale-in = D compute a node
    tiup playground = R opaque -
    tk delete = D container everything that an environment keeps in the cluster
    tk prune = D container what the environment no longer has
    tk apply = A container an environment
    tk export = R opaque -
    tk eval = R opaque -
    tkn pipelinerun delete = D compute runs and their logs
    tkn pr delete = D compute runs and their logs
    tkn taskrun delete = D compute runs and their logs
    tmutil delete = D backup a backup
    tmutil deletelocalsnapshots = D backup snapshots of this computer
    tmutil thinlocalsnapshots = D backup snapshots of this computer
    tmutil disable = X backup the backups of this computer
    tmutil inheritbackup = R backup -
    tootctl accounts delete = D data an account
    tootctl media remove = D data files
    tootctl statuses remove = D data posts
    tootctl self-destruct = D container the whole server
    travis env unset = D identity a variable
    trove delete = D data a database
    trove backup-delete = D backup a backup
    vagrant destroy = U compute machines on this computer
    vagrant ssh = R opaque -
    vagrant up = U compute machines on this computer
    vagrant halt = U compute machines on this computer
    vagrant box remove = U compute an image on this computer
    vagrant package = R opaque -
    vagrant snapshot delete = U compute a snapshot on this computer
    vapor env:delete = D container an environment
    vapor database:delete = D data a database
    vapor database:restore = C data a database
    vapor deploy = U compute an environment
    vapor down = U compute an environment
    vboxmanage unregistervm --delete = D unknown a machine on this computer with its disks
    vboxmanage unregistervm --delete-all = D unknown a machine on this computer with its disks
    vboxmanage closemedium --delete = D unknown a disk on this computer
    vboxmanage controlvm = U compute a machine on this computer
    vboxmanage snapshot = U compute a machine on this computer
    vercel remove = D compute deployments or a project
    vercel rm = D compute deployments or a project
    vercel project rm = D container a project
    vercel project remove = D container a project
    vercel env rm = D identity a variable of the project
    vercel --prod = U compute production
    vercel deploy --prod = U compute production
    vim-cmd vmsvc/destroy = D data a machine with its disks
    vim-cmd vmsvc/snapshot.removeall = D backup every snapshot of a machine
    vim-cmd vmsvc/snapshot.remove = D backup a snapshot
    vim-cmd vmsvc/snapshot.revert = D data what the machine holds now
    vim-cmd vmsvc/power.off = U compute a machine
    vim-cmd vmsvc/unregister = U compute a machine
    vtctldclient DeleteKeyspace = D data a keyspace
    vtctldclient DeleteShards = D data shards
    vtctldclient DeleteTablets = D compute tablets
    vtctldclient ApplySchema = U data a keyspace's tables
    wal-g backup-push = R backup -
    wal-g backup-fetch = R backup -
    wal-g wal-push = R backup -
    wal-g wal-fetch = R backup -
    wal-g delete --confirm = D backup backups
    wal-g delete = R backup -
    wal-g wal-verify = R backup -
    wal-g st rm = D backup files of the storage
    wrangler delete = D compute a worker
    wrangler r2 bucket delete = D data a bucket
    wrangler r2 object delete = D data an object
    wrangler d1 delete = D data a database
    wrangler d1 time-travel restore = D data what the database holds now
    wrangler kv:namespace delete = D data a namespace with every key in it
    wrangler kv namespace delete = D data a namespace with every key in it
    wrangler kv:key delete = D data a key
    wrangler kv key delete = D data a key
    wrangler queues delete = D data a queue
    wrangler secret delete = D identity a secret
    wrangler pages project delete = D container a project
    wrangler dev = R opaque -
    wrangler deploy = U compute the worker
    wrangler publish = U compute the worker
    wrangler d1 execute --remote = U data a database
    wrangler d1 execute --local = R opaque -
    xe vm-destroy = D data a machine
    xe vm-uninstall = D data a machine with its disks
    xe vdi-destroy = D data a disk
    xe sr-destroy = D data a storage
    xe sr-forget = U data a storage
    xe vm-reset-powerstate = U compute a machine
    xe snapshot-destroy = D backup a snapshot
    xe snapshot-uninstall = D backup a snapshot
    xe pool-eject = D data a host with what is on its disks
    ykman piv reset = D key every key of the token
    ykman oath reset = D key every account of the token
    ykman fido reset = D key every key of the token
    ykman openpgp reset = D key every key of the token
    yugabyted destroy = D data a node with its data
    zappa undeploy = D container the app with its functions
    zappa rollback = U compute the app
    """
}
