/// What of the family "Hosting" passes and what is stopped.
enum HostingExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = hosting | Hosting | Platforms that run machines, applications, sites and databases.

    == heroku | third | heroku
    allow | - | heroku logs --tail -a shop-prod
    allow | - | heroku pg:info -a shop-prod
    deny | production | heroku pg:reset DATABASE -a shop-prod --confirm shop-prod
    deny | production | heroku apps:destroy shop-prod --confirm shop-prod
    deny | production | heroku addons:destroy heroku-postgresql -a shop-prod
    deny | production | heroku redis:cli -a shop-prod --confirm shop-prod <<< flushall

    == doctl | third | doctl
    allow | - | doctl compute droplet list
    deny | unknown | doctl compute droplet delete 123 --force
    deny | unknown | doctl databases delete 9cc10173 --force

    == hcloud | third | hcloud
    allow | - | hcloud server list
    deny | production | hcloud server delete prod-db1
    deny | production | hcloud volume delete data-prod

    == linode-cli | third | linode linode-cli vultr-cli upctl civo exo scw scaleway stackit tccli aliyun
    allow | - | linode-cli linodes list
    deny | unknown | linode-cli linodes delete 123
    confirm | unknown | vultr-cli instance delete 1234
    deny | production | scw instance server terminate prod-db1
    confirm | production | civo kubernetes remove shop-prod

    == flyctl | third | fly flyctl
    allow | - | flyctl status -a shop-prod
    deny | production | flyctl apps destroy shop-prod --yes
    deny | unknown | flyctl volumes destroy vol_123 --yes

    == railway | third | railway render koyeb northflank qovery encore clever scalingo nhost
    allow | - | railway status
    confirm | production | railway down --environment production
    deny | production | railway environment delete production
    confirm | production | render services delete shop-prod
    deny | production | clever delete --app shop-prod --yes
    deny | production | scalingo --app shop-prod destroy --force

    == vercel | third | vercel vc
    allow | - | vercel ls
    confirm | unknown | vercel remove shop --yes
    confirm | production | vercel env rm DATABASE_URL production --yes

    == netlify | third | netlify ntl
    allow | - | netlify status
    deny | production | netlify sites:delete shop-prod --force
    confirm | production | netlify env:unset DATABASE_URL --context production

    == wrangler | third | wrangler wrangler2 flarectl cloudflared
    allow | - | wrangler tail
    allow | - | wrangler d1 list
    deny | production | wrangler d1 delete shop-prod
    deny | unknown | wrangler kv namespace delete --namespace-id 123
    confirm | production | wrangler delete --env production
    confirm | unknown | flarectl dns delete --zone example.com --id 1

    == fastly | third | fastly
    allow | - | fastly service list
    deny | unknown | fastly service delete --service-id abc --force
    allow | unknown | fastly purge --all --service-id abc

    == firebase | third | firebase amplify appwrite
    allow | - | firebase projects:list
    deny | production | firebase firestore:delete --all-collections --project shop-prod
    confirm | production | firebase hosting:disable --project shop-prod
    deny | unknown | amplify delete --force

    == mongocli | third | mongocli
    allow | - | mongocli atlas clusters list
    deny | production | mongocli atlas clusters delete shop-prod --force

    == cf | third | cf ibmcloud bx oci openstack nova ecctl hcp waypoint
    allow | - | oci compute instance list
    confirm | production | cf delete shop-prod -f
    deny | production | oci db autonomous-database delete --autonomous-database-id ocid1.prod --force
    deny | production | openstack server delete prod-db1
    deny | production | openstack volume delete data-prod

    == kamal | third | kamal multipass lxc incus govc qm pct pvesh
    allow | - | multipass list
    deny | unknown | kamal remove -y
    deny | production | lxc delete prod-db --force
    deny | production | govc vm.destroy prod-db1
    deny | unknown | qm destroy 101 --purge
    deny | unknown | pct destroy 102

    == avn | third | aiven avn confluent ccloud mgc tigris
    allow | - | avn service list
    deny | production | avn service terminate shop-prod --force
    deny | unknown | confluent kafka topic delete orders --force

    == dokku | third | dokku platform upsun terminus vapor coolify aptible tsuru gigalixir arc okteto
    allow | - | dokku logs shop
    deny | unknown | dokku postgres:destroy shop
    deny | unknown | dokku apps:destroy shop --force
    deny | production | terminus env:wipe shop.live --yes
    deny | production | vapor env:delete production

    == yc | third | yc ovhcloud ionosctl cinder glance heat neutron trove awless s4cmd m365 pac twilio
    allow | - | yc compute instance list
    allow | - | ovhcloud cloud instance list
    confirm | unknown | yc compute instance delete web
    deny | production | yc managed-postgresql cluster delete shop-prod
    deny | unknown | cinder delete data

    == bosh | third | bosh om credhub kolla-ansible hypershift openshift-install ocm tanzu tkgi k0sctl kk sealos
    allow | - | bosh deployments
    deny | production | bosh -e prod -d shop delete-deployment
    deny | unknown | openshift-install destroy cluster --dir shop
    deny | unknown | k0sctl reset --force

    == kapp | third | kapp kpt tk kn tkn argo garden spin
    allow | - | kapp inspect -a shop
    allow | - | argo list
    deny | unknown | kapp delete -a shop -y
    deny | unknown | kpt live destroy
    confirm | unknown | tkn pipelinerun delete --all

    == xe | third | xe vim-cmd acli pvesm pveceph pvecm pveum VBoxManage vboxmanage
    allow | - | xe vm-list
    allow | - | VBoxManage list vms
    deny | unknown | xe vm-uninstall vm=shop force=true
    deny | unknown | vim-cmd vmsvc/destroy 12
    deny | unknown | pveceph pool destroy rbd

    == contentful | third | contentful sanity strapi directus algolia
    allow | - | contentful space list
    deny | unknown | contentful space delete --space-id prod --yes
    deny | production | sanity dataset delete production --force
    deny | production | algolia indices delete orders_prod
    """#
}
