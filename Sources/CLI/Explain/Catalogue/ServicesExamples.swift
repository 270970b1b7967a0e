/// What of the family "Services" passes and what is stopped.
enum ServicesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = services | Services | Payments, identity, flags, observation, registries and what else a company hangs on.

    == stripe | third | stripe braintree bt square shopify
    allow | - | stripe customers list
    allow | - | stripe listen
    deny | unknown | stripe customers delete cus_123 --live --confirm
    deny | unknown | stripe subscriptions cancel sub_123 --live --confirm

    == apigee | third | apigee apigeecli kong deck
    allow | - | deck diff
    allow | - | apigeecli apis list -o acme
    deny | unknown | deck reset --force
    confirm | production | apigeecli apis delete -n orders -o acme-prod

    == ldcli | third | ldcli split unleash unleash-cli flipt
    allow | - | ldcli flags list --project shop
    confirm | unknown | ldcli flags delete --project shop --flag checkout
    deny | unknown | ldcli projects delete --project shop

    == sentry-cli | third | sentry-cli datadog-ci dog dogshell newrelic grafana grafana-cli grafanactl splunk promtool amtool
    allow | - | sentry-cli releases list
    allow | - | promtool check config prometheus.yml
    deny | unknown | dog monitor delete 123
    allow | unknown | amtool silence add alertname=Down -d 9999h
    deny | unknown | splunk clean eventdata -index main -f

    == crane | third | crane skopeo regctl oras cloudsmith jf jfrog
    allow | - | crane ls registry.example.com/shop
    allow | - | skopeo inspect docker://registry.example.com/shop:1
    deny | unknown | crane delete registry.example.com/shop@sha256:abc
    deny | production | skopeo delete docker://registry.example.com/shop:prod
    deny | production | jf rt delete 'prod-local/*' --quiet

    == drone | third | drone travis tea jira hub-tool gcrane gem
    allow | - | drone repo ls
    allow | - | gem list
    deny | unknown | drone repo rm acme/shop
    deny | unknown | gem yank shop -v 1.0.0
    deny | unknown | jira issue delete SHOP-1

    == mimirtool | third | mimirtool humioctl axiom curator_cli opensearch-cli pc
    allow | - | mimirtool rules list
    confirm | unknown | mimirtool alertmanager delete
    deny | unknown | curator_cli delete_indices --filter_list '[]'
    deny | unknown | pc index delete shop

    == airflow | third | airflow astro dagster prefect temporal rundeck
    allow | - | airflow dags list
    deny | unknown | airflow db reset --yes
    deny | unknown | airflow dags delete orders --yes
    deny | production | temporal operator namespace delete -n prod

    == bench | third | bench odoo odoo-bin occ nextcloud.occ tootctl mmctl magento meteor doveadm postsuper postqueue
    allow | - | bench version
    allow | - | occ status
    deny | unknown | bench drop-site shop.example.com
    deny | unknown | occ user:delete anna
    deny | unknown | tootctl self-destruct
    deny | unknown | postsuper -d ALL
    deny | unknown | doveadm expunge -u anna mailbox INBOX all
    deny | unknown | magento setup:uninstall

    == sf | third | sf sfdx
    allow | - | sf org list
    deny | production | sf data delete bulk --sobject Account --file ids.csv -o prod
    allow | ephemeral | sf org delete scratch -o shop
    """#
}
