import Testing
import Vocabulary

@testable import TerraformPlans

/// Destroys in estates of many providers, and look-alikes of them.
@Suite struct OtherEstatesTests {
  /// Something that dies, the code for it and a part of what is said.
  struct Case: Sendable, CustomTestStringConvertible {
    var change: ResourceChange
    var code: FindingCode
    var part: String

    var testDescription: String { "\(change.address) \(part)" }

    init(_ type: String, _ before: StructuredObject, _ code: FindingCode, _ part: String) {
      change = .delete("\(type).a", before)
      self.code = code
      self.part = part
    }
  }

  static let losses: [Case] = [
    Case(
      "google_sql_database_instance",
      ["name": "shop", "settings": [.object(["backup_configuration": [.object(["enabled": true])]])]],
      "plan.data-destroyed", "its backups go with it"),
    Case(
      "google_storage_bucket",
      ["name": "media", "soft_delete_policy": [.object(["retention_duration_seconds": 604_800])]],
      "plan.data-destroyed", "soft delete keeps its objects"),
    Case("google_artifact_registry_repository", ["name": "images"], "plan.data-destroyed", "every image and package"),
    Case(
      "google_bigquery_dataset", ["dataset_id": "sales", "delete_contents_on_destroy": true], "plan.data-destroyed",
      "every table in it is deleted"),
    Case("google_container_cluster", ["name": "prod"], "plan.container-destroyed", "everything that runs in it goes"),
    Case("google_kms_crypto_key", ["name": "db"], "plan.key-destroyed", "every version of it is destroyed"),
    Case("google_healthcare_fhir_store", ["name": "patients"], "plan.data-destroyed", "deleted at once"),
    Case("google_managed_kafka_topic", ["name": "orders"], "plan.data-destroyed", "nothing in the plan survives it"),
    Case("google_logging_project_bucket_config", ["name": "audit"], "plan.records-destroyed", "undeleted for 7 days"),
    Case("azurerm_cosmosdb_sql_container", ["name": "orders"], "plan.data-destroyed", "only its account's own backups"),
    Case("azurerm_synapse_sql_pool", ["name": "dw"], "plan.data-destroyed", "kept for seven days"),
    Case("azurerm_kubernetes_cluster", ["name": "prod"], "plan.container-destroyed", "the volumes that it made"),
    Case("azurerm_container_registry", ["name": "acr"], "plan.data-destroyed", "every image in it is deleted"),
    Case("azurerm_redis_enterprise_database", ["name": "cache"], "plan.data-destroyed", "nothing in the plan survives"),
    Case("azurerm_resource_group_template_deployment", ["name": "t"], "plan.opaque", "destroys"),
    Case(
      "azurerm_virtual_machine",
      ["name": "db", "delete_data_disks_on_termination": true, "storage_data_disk": [.object(["name": "data"])]],
      "plan.data-destroyed", "its data disks are deleted with it"),
    Case("mongodbatlas_flex_cluster", ["name": "shop"], "plan.data-destroyed", "its snapshots go with it"),
    Case(
      "mongodbatlas_advanced_cluster", ["name": "shop", "termination_protection_enabled": true], "plan.data-destroyed",
      "termination protection is on"),
    Case("cloudflare_workers_kv_namespace", ["title": "sessions"], "plan.data-destroyed", "every key in it goes"),
    Case("cloudflare_zone", ["name": "shop.test"], "plan.container-destroyed", "all its records"),
    Case("digitalocean_database_cluster", ["name": "pg"], "plan.data-destroyed", "its backups go with it"),
    Case("digitalocean_volume", ["name": "data"], "plan.data-destroyed", "only snapshots made before survive"),
    Case("oci_core_volume", ["display_name": "data"], "plan.data-destroyed", "only backups made before survive"),
    Case(
      "oci_mysql_mysql_db_system",
      ["display_name": "db", "deletion_policy": [.object(["final_backup": "REQUIRE_FINAL_BACKUP"])]],
      "plan.data-destroyed", "a final backup is taken"),
    Case("oci_identity_compartment", ["name": "prod"], "plan.container-destroyed", "destroys"),
    Case("alicloud_polardb_cluster", ["id": "pc-1"], "plan.data-destroyed", "destroys"),
    Case("yandex_mdb_postgresql_cluster", ["name": "pg"], "plan.data-destroyed", "kept for seven days"),
    Case("scaleway_rdb_instance", ["name": "pg"], "plan.data-destroyed", "its automated backups go with it"),
    Case("hcloud_volume", ["name": "data"], "plan.data-destroyed", "volumes have no snapshots"),
    Case("openstack_blockstorage_volume_v3", ["name": "data"], "plan.data-destroyed", "only snapshots made before"),
    Case("ibm_cos_bucket", ["bucket_name": "b", "force_delete": true], "plan.data-destroyed", "every object in it"),
    Case("tencentcloud_postgresql_instance", ["name": "pg"], "plan.data-destroyed", "destroys"),
    Case("huaweicloud_gaussdb_mysql_instance", ["name": "g"], "plan.data-destroyed", "destroys"),
    Case("aiven_pg", ["service_name": "pg"], "plan.data-destroyed", "its backups go with it"),
    Case("neon_project", ["name": "shop"], "plan.data-destroyed", "its branches and its backups"),
    Case("confluent_kafka_topic", ["topic_name": "orders"], "plan.data-destroyed", "every message in it goes"),
    Case("vault_kv_secret", ["path": "a"], "plan.data-destroyed", "destroys"),
    Case(
      "vault_transit_secret_backend_key", ["name": "k", "deletion_allowed": false], "plan.key-destroyed",
      "the delete is refused"),
    Case("vsphere_virtual_machine", ["name": "db01"], "plan.data-destroyed", "its local disks"),
    Case("ec_deployment", ["name": "logs"], "plan.data-destroyed", "destroys"),
    Case("linode_volume", ["label": "data"], "plan.data-destroyed", "volumes have no snapshots"),
    Case("vultr_snapshot", ["description": "before"], "plan.backup-destroyed", "a way back is gone"),
    Case(
      "kubernetes_persistent_volume_claim_v1", ["metadata": [.object(["name": "pg"])]], "plan.data-destroyed",
      "reclaim policy"),
    Case("rancher2_cluster_v2", ["name": "prod"], "plan.container-destroyed", "destroys"),
    Case("acme_postgresql", ["name": "new"], "plan.data-destroyed", "destroys"),
  ]

  @Test("What dies in any cloud is told with its loss", arguments: losses)
  func loss(_ example: Case) {
    let findings = PlanRules.findings(in: Plan.example(example.change)).filter { $0.code == example.code }
    #expect(findings.contains { $0.message.contains(example.part) }, "\(findings.map(\.message))")
  }

  /// Things that their configuration makes again, of many providers.
  static let stateless = [
    "google_compute_network_firewall_policy_rule", "google_dataform_release_config", "google_bigquery_routine",
    "google_dialogflow_cx_flow", "google_vertex_ai_index_endpoint", "google_os_login_ssh_public_key",
    "azurerm_app_service_certificate_binding", "azurerm_virtual_desktop_host_pool", "azurerm_iothub_consumer_group",
    "azurerm_log_analytics_query_pack", "azurerm_maps_account", "azurerm_static_web_app_custom_domain",
    "oci_core_instance_pool", "oci_core_vcn", "oci_load_balancer_listener", "oci_monitoring_alarm", "oci_dns_rrset",
    "alicloud_vswitch", "alicloud_slb_listener", "alicloud_ram_role", "alicloud_security_group_rule",
    "yandex_vpc_subnet", "yandex_alb_load_balancer", "tencentcloud_route_table", "huaweicloud_vpc_subnet",
    "ibm_is_subnet", "ibm_is_security_group_rule", "exoscale_security_group", "upcloud_router", "vultr_firewall_rule",
    "openstack_compute_keypair_v2", "openstack_dns_recordset_v2", "ovh_domain_zone_record", "civo_firewall",
    "scaleway_rdb_acl", "hcloud_placement_group", "hcloud_uploaded_certificate", "linode_stackscript",
    "digitalocean_vpc_peering", "digitalocean_spaces_bucket_cors_configuration", "cloudflare_teams_rule",
    "databricks_library", "databricks_ip_access_list", "snowflake_view", "snowflake_task", "confluent_connector",
    "aiven_mysql_user", "mongodbatlas_third_party_integration", "elasticstack_elasticsearch_index_template",
    "okta_policy_rule_password", "auth0_branding", "keycloak_role", "azuread_application_password",
    "vault_quota_rate_limit", "vault_okta_auth_backend", "consul_intention", "tfe_policy_set", "artifactory_user",
    "argocd_project", "rancher2_node_pool", "datadog_webhook", "fastly_service_vcl", "akamai_dns_record",
    "vsphere_tag", "acme_security_group", "acme_dns_record", "acme_load_balancer", "acme_role_assignment",
  ]

  @Test("What the configuration makes again is information at most, whoever provides it", arguments: stateless)
  func lookalike(_ type: String) {
    for change in [ResourceChange.delete("\(type).a", ["name": "a"]), .replace("\(type).a", ["name": "a"])] {
      let worst = PlanRules.findings(in: Plan.example(change)).map(\.severity).max()
      #expect(worst == .information, "\(PlanRules.findings(in: Plan.example(change)).map(\.message))")
    }
  }

  @Test(
    "The two destroys of whole estates say of every data loss what survives it",
    arguments: ["plans/made_here/aws_destroy_from_written_state.json", "plans/destroy.tfplan"])
  func survival(_ path: String) throws {
    guard let plan = try PlanFile.plan(path) else {
      print("\(path) is not there: it was not looked at")
      return
    }
    let losses = PlanSubject(plan).dying.filter { [.content, .records, .members, .copy, .key].contains($0.loss) }
    #expect(losses.count >= 10)
    let words = [
      "what survives: ", "nothing in the plan survives it", "only deleted when", "a way back is gone", "can be kept",
    ]
    for object in losses {
      #expect(words.contains { object.sentence.contains($0) }, "\(object.sentence)")
      #expect(object.sentence.contains(object.change.address))
    }
  }
}
