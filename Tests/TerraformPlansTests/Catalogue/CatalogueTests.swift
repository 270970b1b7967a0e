import TestSupport
import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct CatalogueTests {
  /// The rows of a table beside its generator, without the header.
  private func rows(_ name: String) throws -> [[String]] {
    let bytes = try #require(RepositoryFile.bytes("tools/catalogue-terraform/\(name)"))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
    }
  }

  @Test("The generated tables are what tools/catalogue-terraform/generate makes of its tables")
  func generated() throws {
    let types = try rows("resource-types.tsv").sorted { $0[0].utf8.lexicographicallyPrecedes($1[0].utf8) }
    let table = SortedLines(ResourceTable.text).allRows
    #expect(table.map { [$0[0], $0[1], $0[3], $0[4]] } == types.map { [$0[0], $0[1], $0[3], $0[4]] })
    for (row, source) in zip(table, types) where source[2] != "-" { #expect(row[2] == source[2]) }
    #expect(Set(SortedLines(SurvivalTable.text).allRows) == Set(try rows("survival.tsv")))
    #expect(SortedLines(RoleRuleTable.text).allRows == (try rows("role-rules.tsv")))
  }

  @Test("Every row can be read, and is found again by its type")
  func readable() {
    let entries = ResourceCatalogue.entries
    #expect(entries.count == SortedLines(ResourceTable.text).allRows.count)
    for (entry, row) in zip(entries, SortedLines(ResourceTable.text).allRows) {
      #expect(ResourceCatalogue.entry(for: entry.name) == entry)
      #expect(entry.protections.count == (row[4] == "-" ? 0 : row[4].split(separator: " ").count), "\(entry.name)")
    }
    #expect(RoleRules.all.count == SortedLines(RoleRuleTable.text).allRows.count)
    #expect(SurvivalClause.every.allSatisfy { $0 != nil })
  }

  @Test("Every type of the AWS provider 5.100.0 has a row")
  func completeForAWS() {
    let types = ResourceCatalogue.entries.filter { $0.name.hasPrefix("aws_") }
    #expect(types.count >= 1526)
    #expect(types.allSatisfy { $0.role != .unknown && $0.loss != .unknown })
  }

  @Test("Sentences about survival belong to types of the table or to whole providers")
  func survivalTypes() throws {
    let types = Set(ResourceCatalogue.entries.map(\.name))
    for row in try rows("survival.tsv") where !row[0].hasSuffix("_") { #expect(types.contains(row[0])) }
  }

  /// Types, listed and not, with what they are.
  static let expected: [(String, ResourceRole?, Loss?)] = [
    ("aws_db_instance", .data, .content), ("aws_s3_bucket", .data, .content), ("aws_sqs_queue", .data, .records),
    ("aws_db_snapshot", .backup, .copy), ("aws_backup_plan", .backup, .schedule), ("aws_kms_key", .key, .key),
    ("aws_ecs_service", .compute, .remade), ("aws_lambda_function", .compute, .remade),
    ("aws_security_group", .network, .remade), ("aws_vpc_security_group_ingress_rule", .network, .remade),
    ("aws_cloudwatch_metric_alarm", .configuration, .remade), ("aws_iam_role_policy", .identity, .remade),
    ("aws_route53_record", .dns, .remade), ("aws_route53_zone", .dns, .members),
    ("aws_eks_cluster", .container, .members),
    ("kubernetes_namespace", .container, .members), ("kubernetes_deployment", .compute, .remade),
    ("kubernetes_config_map", .configuration, .remade), ("helm_release", .opaque, .hidden),
    ("google_sql_database_instance", .data, .content), ("google_project_iam_member", .identity, .remade),
    ("google_compute_global_forwarding_rule", .network, .remade), ("google_cloud_run_service", .compute, .remade),
    ("google_project", .container, .members), ("azurerm_resource_group", .container, .members),
    ("azurerm_network_security_rule", .network, .remade), ("azurerm_postgresql_server", .data, .content),
    ("azurerm_linux_web_app", .compute, .remade), ("azurerm_management_lock", .protection, .protection),
    ("random_password", .identity, .remade), ("random_id", .configuration, .remade), ("tls_private_key", .key, .key),
    ("terraform_data", .compute, .remade), ("null_resource", .compute, .remade),
    ("local_file", .configuration, .remade),
    ("time_sleep", .configuration, .remade), ("datadog_monitor", .configuration, .remade),
    ("awscc_rds_db_instance", .data, .content), ("awscc_ecs_service", .compute, .remade), ("awscc_new_thing", nil, nil),
    ("aws_brandnew_policy_attachment", .identity, .remade), ("aws_brandnew_store", nil, nil),
    ("google_brandnew_database", .data, .content), ("acme_thing", nil, nil), ("", nil, nil), ("aws_", nil, nil),
  ]

  @Test("A type has its role by its row or by its name, and else none", arguments: expected)
  func roles(_ type: String, _ role: ResourceRole?, _ loss: Loss?) {
    let entry = ResourceCatalogue.entry(for: type)
    #expect(entry?.role == role)
    #expect(entry?.loss == loss)
  }

  @Test("Conditions of the tables are read as they are documented")
  func conditions() throws {
    let object: StructuredValue = .object([
      "on": true, "off": false, "text": "Enabled", "days": 7, "zero": 0,
      "list": [.object(["a": 1]), .object(["a": 2])],
      "empty": [], "nothing": .null, "duration": "604800s", "word": "DISABLED",
    ])
    let holding = [
      "-", "on", "!off", "!missing", "!nothing", "!empty", "list", "text=Enabled", "text=a|Enabled", "text!=Disabled",
      "days>5", "!zero", "list.a=2", "missing=null", "nothing=null", "missing!=x", "text~able", "text!~x",
      "duration>604799", "on & !off & days>6", "!word",
    ]
    let failing = ["off", "!on", "missing", "days>7", "text=enabled", "list.a=3", "on & off", "text~x", "word", "zero"]
    for text in holding { #expect(try #require(AttributeCondition(text)).holds(for: object), "\(text)") }
    for text in failing { #expect(try !#require(AttributeCondition(text)).holds(for: object), "\(text)") }
    #expect(AttributeCondition("a>b") == nil)
    #expect(AttributeCondition("=x") == nil)
  }
}
