/// The tools of platforms that are read by the words that all of them share, and what their own words mean.
enum PlatformRows {
  /// A row a name, sorted: the name, the tool it stands for, then the tool's options that take a value; a letter behind
  /// `!` is its short form of `--dry-run`, and `?` says that it has commands that are not known here and pass.
  static let tools: StaticString = """
    acme.sh acme.sh ? d
    airflow airflow c
    aiven avn ?
    algolia algolia application-id api-key profile p
    aliyun aliyun profile p
    amplify amplify appId
    amtool amtool ? alertmanager.url
    apigee apigee o org e env
    apigeecli apigeecli a account t token o org e env
    appwrite appwrite project
    astro astro ? workspace-id
    atlas atlas P profile projectId o
    atmos atmos s stack
    auth0 auth0 tenant
    avn avn ? project auth-token
    aws-nuke aws-nuke ? c config profile
    azcopy azcopy s
    azure-nuke azure-nuke ? config
    b2 b2 ?
    barman barman c config
    bench bench ? site
    borg borg !n r repo rsh
    borgmatic borgmatic r repo rsh
    boundary boundary addr token
    braintree braintree ?
    bt braintree ?
    bw bw ? session organizationid
    bx ibmcloud a g r
    ccloud confluent ? environment cluster
    cdk cdk a app c context profile toolkit-stack-name
    cdktf cdk a app c context profile toolkit-stack-name
    ceph ceph ?
    certbot certbot ? d cert-name
    cf cf v
    chalice chalice ? stage
    chamber chamber ? b backend
    circleci circleci token host
    civo civo region
    clever clever ? app alias
    cloud-nuke cloud-nuke ? config region resource-type
    cloudflared cloudflared config
    cloudsmith cloudsmith ?
    confluent confluent ? environment cluster
    contentful contentful space-id environment-id
    convex convex project
    copilot copilot a app e env n name
    crane crane ?
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
    doppler doppler t token p project c config scope
    doveadm doveadm ? u
    duplicity duplicity name
    duply duplicity name
    eb eb profile region
    ecctl ecctl ?
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
    gcp-nuke gcp-nuke ? config
    gh gh R repo hostname
    gitea gitea ? c config
    gitlab-backup gitlab-backup ?
    gitlab-ci-multi-runner gitlab-runner c config n name t token u url
    gitlab-ctl gitlab-ctl ?
    gitlab-runner gitlab-runner c config n name t token u url
    glab glab R repo g group
    gluster gluster ?
    govc govc u dc
    gpg gpg ? u r o homedir
    grafana grafana-cli ? config homepath
    grafana-cli grafana-cli config homepath
    grafanactl grafana-cli config homepath
    hcloud hcloud config context
    hcp hcp project profile
    heroku heroku a app r remote
    ibmcloud ibmcloud a g r
    incus lxc ? project
    infisical infisical ? env path projectId token domain
    influx influx host token org o bucket b
    influxd influxd ?
    ipa ipa ?
    jenkins-cli jenkins-cli ? s auth
    jf jfrog ? server-id url
    jfrog jfrog ? server-id url
    juju juju m model c controller
    kadmin kadmin ? q p r
    kadmin.local kadmin ? q p r
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
    kafka-topics kafka-topics bootstrap-server topic command-config zookeeper
    kafka-topics.sh kafka-topics bootstrap-server topic command-config zookeeper
    kafkactl kafkactl ? context
    kamal kamal d destination c config-file H hosts r roles
    kcadm kcadm ? r realm s server
    kcadm.sh kcadm ? r realm s server
    knife knife c config
    kong kong ? c conf p prefix
    kopia kopia config-file p password
    koyeb koyeb ? app token
    kubectl-cnpg kubectl-cnpg ? n namespace
    ldapdelete ldapdelete ? D w H x y
    ldcli ldcli access-token project environment
    linode linode-cli as-user
    linode-cli linode-cli as-user
    lpass lpass ?
    lxc lxc ? project
    maas maas profile
    magento magento ?
    mc mc config-dir C
    meilisearch meilisearch ?
    meteor meteor app
    mgc mgc ?
    minio-client minio-client config-dir
    mmctl mmctl ?
    mongocli mongocli P profile projectId o
    multipass multipass ?
    nats nats s server context creds user
    neo4j-admin neo4j-admin ?
    neon neonctl project-id api-key config-dir org-id
    neonctl neonctl project-id api-key config-dir org-id
    netlify netlify auth site s
    newrelic newrelic accountId profile
    nextcloud.occ occ ?
    nhost nhost ?
    nodetool nodetool ? h p u
    northflank northflank ?
    nova openstack os-cloud
    ntl netlify auth site s
    occ occ ?
    oci oci compartment-id profile
    octopus octopus ? s space
    odoo odoo-bin ? d database c config
    odoo-bin odoo-bin ? d database c config
    okta okta profile
    op op account vault format session
    openstack openstack os-cloud os-project-name
    oras oras ?
    orchestrator-client orchestrator-client ? c i
    osls serverless s stage r region aws-profile c config
    packer packer var
    pass pass ?
    patronictl patronictl ? c config d dcs
    pct pct storage
    pd pd p profile
    pg_autoctl pg_autoctl ? pgdata
    pgbackrest pgbackrest stanza config repo
    postqueue postqueue ?
    postsuper postsuper ? d r
    prefect prefect profile
    promtool promtool config
    pscale pscale org service-token service-token-id
    pulsar-admin pulsar-admin ? admin-url
    pulumi pulumi C cwd s stack
    puppet puppet environment
    pvesh pvesh output-format
    qm qm storage
    qovery qovery ?
    rabbitmqadmin rabbitmqadmin n node p vhost u username
    rabbitmqctl rabbitmqctl n node p vhost u username
    rados rados ? p pool
    railway railway s service e environment p project
    rbd rbd ? p pool
    rclone rclone !n config
    regctl regctl ?
    render render o output
    repmgr repmgr ? f
    restic restic !n r repo password-file p password-command repository-file host path tag keep-last keep-hourly keep-daily keep-weekly keep-monthly keep-yearly keep-within max-unused
    rpk rpk ? X brokers p partition profile config
    rundeck rundeck p project
    s3cmd s3cmd !n c config
    s5cmd s5cmd endpoint-url profile
    salt salt c
    salt-call salt c
    salt-run salt c
    sam sam config-env config-file stack-name s3-bucket profile
    samba-tool samba-tool ? H U
    sanity sanity dataset
    scaleway scw p profile
    scalingo scalingo ? a app region
    scw scw p profile
    sentry-cli sentry-cli auth-token org o project p
    serverless serverless s stage r region aws-profile c config
    sf sf o target-org
    sfdx sf o target-org
    shopify shopify store
    skopeo skopeo ?
    sls serverless s stage r region aws-profile c config
    snow snow c connection
    solr solr ? c z
    spacectl spacectl ? id
    split split ? workspace
    splunk splunk auth uri
    square square ?
    sst sst stage
    stackit stackit ? project-id
    step step ?
    stolonctl stolonctl ? cluster-name
    strapi strapi ? f file
    stripe stripe api-key project-name p
    supabase supabase project-ref workdir
    tailscale tailscale socket
    tccli tccli ? region
    tctl teleport proxy auth-server user
    teleport teleport proxy auth-server user
    temporal temporal namespace address env
    terramate terramate C chdir
    tiger tiger ?
    tigris tigris ?
    timescale tiger ?
    tiup tiup ?
    tootctl tootctl ?
    tsh teleport proxy auth-server user
    turso turso config-path
    unleash unleash url token project
    unleash-cli unleash ? url token project
    upctl upctl config
    upstash upstash email api-key
    vagrant vagrant ?
    vc vercel A local-config Q global-config S scope T team t token
    vercel vercel A local-config Q global-config S scope T team t token
    vtctlclient vtctldclient ? server
    vtctldclient vtctldclient ? server
    vultr-cli vultr-cli config
    wal-e wal-g config
    wal-g wal-g config
    waypoint waypoint app project workspace
    wrangler wrangler c config e env
    wrangler2 wrangler c config e env
    xata xata profile db
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
    bw delete = D identity an item
    cdk destroy = D container stacks with every resource in them
    cdk deploy = A container stacks
    cdk synth = R container -
    cdk bootstrap = C container the toolkit
    cdk gc = D data assets
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
    chalice delete = D container the app with its functions
    chamber delete = D identity a secret
    chamber read = S identity a secret
    chamber list = R identity -
    chamber export = S identity secrets
    chamber write = U identity a secret
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
    copilot app delete = D container the app with every service
    copilot env delete = D container an environment
    copilot svc delete = D compute a service
    crane delete = D backup an image
    crane copy = R backup -
    crane cp = R backup -
    crane push = U compute an image
    crane manifest = R opaque -
    crane digest = R opaque -
    crane export = R opaque -
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
    duplicity remove-older-than = D backup old backups
    duplicity remove-all-but-n-full = D backup old backups
    duplicity cleanup = D backup leftovers
    eb terminate = D container an environment with its database
    ecctl deployment shutdown = D container a deployment with its data
    ecctl deployment delete = D container a deployment with its data
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
    gcp-nuke run = D container every resource of a project
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
    heroku maintenance:on = U compute the whole app
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
    juju destroy-model = D container a model with its applications
    juju destroy-controller = D container a controller with its models
    juju kill-controller = D container a controller with its models
    juju remove-application = D compute an application
    kadmin delete_principal = D identity a principal
    kafka-acls --remove = D identity access rules
    kafka-acls --add = U identity access rules
    kafka-acls --list = R identity -
    kafka-configs --delete-config = X protection settings of a topic or broker
    kafka-configs --alter --delete-config = X protection settings of a topic or broker
    kafka-configs --alter = U protection settings of a topic or broker
    kafka-configs --describe = R protection -
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
    kafkactl delete topic = D data a topic
    kafkactl delete records = D data messages
    kafkactl consume = R data -
    kafkactl produce = U data a topic
    kamal remove = D container the app with its containers and data on the servers
    kamal accessory remove = D data an accessory with its data
    kamal app remove = D compute the app
    kamal app stop = U compute the app
    kamal proxy reboot = U compute the proxy
    kamal proxy remove = D compute the proxy
    kamal lock release = X protection the lock of a deploy
    kamal rollback = U compute the app
    kcadm delete = D identity an object of the realm
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
    koyeb app delete = D container an app
    koyeb database delete = D data a database
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
    mc cp = U data the target
    mc mv = U data the source
    mc pipe = U data the target
    mc alias * = R opaque -
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
    postsuper -d = D data messages in the queue
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
    rabbitmqctl stop = U compute the broker
    rabbitmqctl stop_app = U compute the broker
    rabbitmqctl shutdown = U compute the broker
    rabbitmqctl close_all_connections = U compute every connection
    rabbitmqctl eval = U opaque whatever the text says
    rados rm = D data an object
    rados purge = D data every object of a pool
    railway down = D compute the deployment
    railway delete = D container a project
    railway volume delete = D data a volume
    railway environment delete = D container an environment
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
    serverless remove = D container a service with every resource in it
    serverless deploy = U container a service
    skopeo delete = D backup an image
    skopeo copy = R backup -
    skopeo sync = U backup images
    solr delete = D data a core or collection
    solr start = U compute the server
    solr stop = U compute the server
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
    temporal workflow terminate = U compute workflows
    temporal workflow delete = D data workflows and their history
    temporal operator namespace delete = D container a namespace with every workflow
    temporal server start-dev = R opaque -
    terramate run = R opaque -
    tiup cluster destroy = D container a cluster with its data
    tiup cluster clean = D data the data of a cluster
    tiup cluster prune = D compute nodes
    tiup cluster scale-in = D compute a node
    tiup playground = R opaque -
    tootctl accounts delete = D data an account
    tootctl media remove = D data files
    tootctl statuses remove = D data posts
    tootctl self-destruct = D container the whole server
    vagrant destroy = U compute machines on this computer
    vagrant ssh = R opaque -
    vagrant up = U compute machines on this computer
    vagrant halt = U compute machines on this computer
    vagrant box remove = U compute an image on this computer
    vagrant package = R opaque -
    vagrant snapshot delete = U compute a snapshot on this computer
    vercel remove = D compute deployments or a project
    vercel rm = D compute deployments or a project
    vercel project rm = D container a project
    vercel project remove = D container a project
    vercel env rm = D identity a variable of the project
    vercel --prod = U compute production
    vercel deploy --prod = U compute production
    vtctldclient DeleteKeyspace = D data a keyspace
    vtctldclient DeleteShards = D data shards
    vtctldclient DeleteTablets = D compute tablets
    vtctldclient ApplySchema = U data a keyspace's tables
    wal-g delete = D backup backups
    wal-g backup-push = R backup -
    wal-g backup-fetch = R backup -
    wal-g wal-push = R backup -
    wal-g wal-fetch = R backup -
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
    yugabyted destroy = D data a node with its data
    zappa undeploy = D container the app with its functions
    zappa rollback = U compute the app
    """
}
