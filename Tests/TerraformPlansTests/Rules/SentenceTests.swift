import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct SentenceTests {
  /// A dying object and the one sentence on it.
  struct Case: Sendable, CustomTestStringConvertible {
    var change: ResourceChange
    var sentence: String

    var testDescription: String { sentence }

    init(_ change: ResourceChange, _ sentence: String) {
      self.change = change
      self.sentence = sentence
    }
  }

  private static let gone = "nothing in the plan survives it, only a copy made elsewhere would"

  static let cases: [Case] = [
    Case(
      .delete("aws_db_instance.db", ["identifier": "prod", "skip_final_snapshot": true]),
      "destroys the database prod (aws_db_instance.db): no final snapshot is taken, its automated backups go with it; "
        + gone),
    Case(
      .delete(
        "aws_db_instance.db",
        [
          "identifier": "prod", "skip_final_snapshot": false, "final_snapshot_identifier": "prod-final",
          "delete_automated_backups": false, "backup_retention_period": 14,
        ]),
      "destroys the database prod (aws_db_instance.db); what survives: the final snapshot prod-final is taken, its"
        + " automated backups are kept for 14 days"),
    Case(
      .delete("aws_db_instance.db", ["identifier": "prod", "deletion_protection": true, "backup_retention_period": 0]),
      "destroys the database prod (aws_db_instance.db): it has no automated backups, deletion protection is on, so the"
        + " delete is refused, a final snapshot is asked for without a name, so the delete fails; " + gone),
    Case(
      .delete(
        "aws_db_instance.reader", ["identifier": "r", "replicate_source_db": "prod", "skip_final_snapshot": true]),
      "destroys the database r (aws_db_instance.reader): it is a read replica of prod, its automated backups go with it; "
        + gone),
    Case(
      .delete("aws_dynamodb_table.t", ["name": "orders", "point_in_time_recovery": [.object(["enabled": true])]]),
      "destroys the table orders (aws_dynamodb_table.t); what survives: point-in-time recovery is on, so a system backup"
        + " is kept for 35 days"),
    Case(
      .delete("aws_s3_bucket.b", ["bucket": "uploads", "force_destroy": true]),
      "destroys the bucket uploads (aws_s3_bucket.b): force_destroy is on, so every object and every version in it is"
        + " deleted; " + gone),
    Case(
      .delete("aws_s3_bucket.b", ["bucket": "uploads", "force_destroy": false]),
      "destroys the bucket uploads (aws_s3_bucket.b): force_destroy is off, so it is only deleted when it is empty"),
    Case(
      .delete("aws_kms_key.k", ["key_id": "1", "description": "db", "deletion_window_in_days": 7]),
      "destroys the key db (aws_kms_key.k); it is scheduled for deletion and can be kept by cancelling that within 7"
        + " days"),
    Case(
      .delete("aws_secretsmanager_secret.s", ["name": "db", "recovery_window_in_days": 30]),
      "destroys the secret db (aws_secretsmanager_secret.s); what survives: it can be restored for 30 days"),
    Case(
      .delete("aws_db_snapshot.s", ["db_snapshot_identifier": "before", "db_instance_identifier": "prod"]),
      "destroys the snapshot before (aws_db_snapshot.s): it was taken of prod; a way back is gone"),
    Case(
      .replace("google_sql_database_instance.db", ["name": "main", "deletion_policy": "PREVENT"]),
      "destroys the database server main (google_sql_database_instance.db) and makes a new one: it has no backups,"
        + " deletion_policy is PREVENT, so the delete is refused; " + gone),
    Case(
      .delete("azurerm_resource_group.rg", ["name": "shop"]),
      "destroys the resource group shop (azurerm_resource_group.rg): everything in it is deleted, also what Terraform"
        + " does not know; " + gone),
    Case(
      .delete("kubernetes_persistent_volume_claim.pg", ["metadata": [.object(["name": "pg", "namespace": "shop"])]]),
      "destroys the volume claim shop/pg (kubernetes_persistent_volume_claim.pg): the storage behind it goes unless its"
        + " volume's reclaim policy is Retain; " + gone),
    Case(.delete("aws_ecs_service.web", ["name": "web"]), "destroys the ecs service web (aws_ecs_service.web)"),
    Case(.delete("acme_store.a"), "destroys the store acme_store.a"),
    Case(
      .example("aws_db_instance.db", .forget, before: .object(["identifier": "prod"])),
      "lets go of the database prod (aws_db_instance.db): it lives on, and Terraform no longer manages it"),
    Case(
      .delete("aws_ebs_volume.v", ["tags": .object(["Name": "data"]), "final_snapshot": true], deposed: "1a2b"),
      "destroys what an earlier replacement left behind: the volume data (aws_ebs_volume.v, deposed 1a2b); what survives:"
        + " final_snapshot is on, so a snapshot is taken first"),
    Case(
      .replace("aws_ebs_volume.v", ["id": "vol-1"], action: .createThenDelete),
      "makes a new one in the place of the volume vol-1 (aws_ebs_volume.v) and destroys the old: no final snapshot is"
        + " taken; " + gone),
  ]

  @Test("One sentence says what dies, what goes with it and what survives", arguments: cases)
  func sentence(_ example: Case) throws {
    let object = try #require(PlanSubject(Plan.example(example.change)).dying.first)
    #expect(object.sentence == example.sentence)
  }

  @Test("A living copy in the same state is named as what survives")
  func survivingCopy() throws {
    let copy = StateObject.example("aws_db_snapshot.nightly", ["db_instance_identifier": "prod"])
    let plan = Plan.example(.delete("aws_db_instance.db", ["identifier": "prod", "skip_final_snapshot": true]))
      .with(state: [copy])
    let object = try #require(PlanSubject(plan).dying.first)
    #expect(object.kept == ["the snapshot aws_db_snapshot.nightly is not touched"])
    #expect(object.reversibility == .recoverable(by: "the snapshot aws_db_snapshot.nightly is not touched"))
  }

  @Test("No sensitive value and no line break comes into a sentence")
  func secrets() throws {
    var change = ResourceChange.delete(
      "aws_db_instance.db",
      ["identifier": "hush", "final_snapshot_identifier": "hush-final", "name": "a\nb", "skip_final_snapshot": false])
    change.beforeSensitive = [
      ValuePath([.attribute("identifier")]), ValuePath([.attribute("final_snapshot_identifier")]),
    ]
    let text = PlanRules.findings(in: Plan.example(change)).map(\.message).joined(separator: "\n\n")
    #expect(!text.contains("hush"))
    #expect(text.contains("the database a b (aws_db_instance.db)"))
    #expect(text.contains("the final snapshot (sensitive) is taken"))
  }

  @Test("A key says which living data it encrypts")
  func keyUsers() {
    let key = ResourceChange.delete("aws_kms_key.k", ["arn": "arn:aws:kms:eu-west-1:1:key/9", "key_id": "9-9-9"])
    let bucket = StateObject.example(
      "aws_s3_bucket.b", ["encryption": [.object(["rule": .object(["key": "arn:aws:kms:eu-west-1:1:key/9"])])]])
    let service = StateObject.example("aws_ecs_service.a", ["key": "arn:aws:kms:eu-west-1:1:key/9"])
    let plan = Plan.example(key).with(state: [bucket, service])
    let findings = PlanRules.findings(in: plan).filter { $0.code == "plan.key-destroyed" }
    #expect(findings.map { $0.message.hasSuffix("; it encrypts aws_s3_bucket.b") } == [true])
  }
}
