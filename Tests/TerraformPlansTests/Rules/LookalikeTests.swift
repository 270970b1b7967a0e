import Testing
import Vocabulary

@testable import TerraformPlans

/// Ordinary changes that must not be held up: nothing above information may come of them.
@Suite struct LookalikeTests {
  /// Things that their configuration makes again, of several providers.
  static let stateless = [
    "aws_ecs_service.a", "aws_ecs_task_definition.a", "aws_lambda_function.a", "aws_lambda_permission.a",
    "aws_security_group.a", "aws_security_group_rule.a", "aws_vpc_security_group_egress_rule.a",
    "aws_autoscaling_group.a", "aws_autoscaling_policy.a", "aws_appautoscaling_target.a", "aws_launch_template.a",
    "aws_cloudwatch_metric_alarm.a", "aws_cloudwatch_dashboard.a", "aws_cloudwatch_event_rule.a",
    "aws_cloudwatch_event_target.a", "aws_lb.a", "aws_lb_listener.a", "aws_lb_listener_rule.a", "aws_lb_target_group.a",
    "aws_lb_target_group_attachment.a", "aws_iam_role.a", "aws_iam_role_policy.a", "aws_iam_policy.a",
    "aws_iam_role_policy_attachment.a", "aws_iam_instance_profile.a", "aws_route53_record.a", "aws_route_table.a",
    "aws_route.a", "aws_nat_gateway.a", "aws_eip.a", "aws_subnet.a", "aws_instance.a", "aws_s3_bucket_notification.a",
    "aws_s3_bucket_cors_configuration.a", "aws_sns_topic_subscription.a", "aws_api_gateway_deployment.a",
    "aws_cloudfront_distribution.a", "aws_acm_certificate.a", "aws_wafv2_web_acl.a", "aws_db_parameter_group.a",
    "aws_db_subnet_group.a", "aws_rds_cluster_instance.a", "aws_sfn_state_machine.a", "aws_codebuild_project.a",
    "aws_kms_alias.a", "google_compute_instance_template.a", "google_compute_firewall.a", "google_cloud_run_service.a",
    "google_project_iam_member.a", "google_cloudfunctions_function.a", "google_monitoring_alert_policy.a",
    "azurerm_linux_web_app.a", "azurerm_network_security_rule.a", "azurerm_role_assignment.a", "azurerm_lb_rule.a",
    "kubernetes_deployment.a", "kubernetes_service.a", "kubernetes_config_map.a",
    "kubernetes_horizontal_pod_autoscaler.a",
    "kubernetes_cron_job_v1.a", "kubernetes_ingress_v1.a", "null_resource.a", "terraform_data.a", "random_id.a",
    "local_file.a", "time_sleep.a", "datadog_monitor.a", "cloudflare_record.a", "github_team_membership.a",
  ]

  private func worst(_ plan: Plan) -> Severity {
    PlanRules.findings(in: plan).map(\.severity).max() ?? .information
  }

  @Test("Deleting, replacing, changing and making stateless things is information at most", arguments: Self.stateless)
  func harmless(_ address: String) {
    for change in [
      ResourceChange.delete(address, ["name": "web", "force_destroy": true]), .replace(address, ["name": "web"]),
      .replace(address, action: .createThenDelete), .delete(address, deposed: "1a2b"), .create(address),
      .update(address, ["tags": .object(["a": "1"]), "force_delete": false], ["tags": .null, "force_delete": true]),
    ] {
      let plan = Plan.example(change)
      #expect(worst(plan) == .information, "\(PlanRules.findings(in: plan).map(\.message))")
    }
  }

  @Test("Moves, tags, scaling, additions, reads, drift and outputs are information at most")
  func ordinary() {
    var moved: [ResourceChange] = []
    for index in 0..<60 {
      var change = ResourceChange.example("aws_db_instance.new[\(index)]", .noOp)
      change.previousAddress = "aws_db_instance.old[\(index)]"
      moved.append(change)
    }
    let tagged = (0..<200).map { index in
      ResourceChange.update(
        "aws_s3_bucket.b[\(index)]", ["bucket": .string("b\(index)"), "tags": .object([:]), "force_destroy": true],
        ["bucket": .string("b\(index)"), "tags": .object(["team": "a"]), "force_destroy": true])
    }
    let scaled: [ResourceChange] = [
      .update(
        "aws_db_instance.db", ["instance_class": "a", "allocated_storage": 20],
        ["instance_class": "b", "allocated_storage": 40]),
      .update("aws_dynamodb_table.t", ["read_capacity": 10], ["read_capacity": 5]),
      .update("aws_elasticache_replication_group.r", ["num_cache_clusters": 3], ["num_cache_clusters": 2]),
      .create("aws_db_instance.other", ["deletion_protection": false, "skip_final_snapshot": true]),
      .example("data.aws_ami.a", .read),
    ]
    var plan = Plan.example()
    plan.changes = moved + tagged + scaled
    plan.drift = [.update("aws_db_instance.db", ["deletion_protection": true], ["deletion_protection": false])]
    plan.outputs = [OutputChange(name: "a", action: .delete, isSensitive: true)]
    #expect(worst(plan) == .information, "\(PlanRules.findings(in: plan).map(\.message))")
  }

  @Test("A plan without a change says nothing of note, whatever it cannot tell")
  func nothing() {
    #expect(worst(Plan.example { $0.isApplyable = false }) == .information)
    #expect(PlanRules.findings(in: Plan(source: .json, formatVersion: "0.1")).isEmpty)
  }
}
