import CloudAPIs
import Testing
import Vocabulary

@Suite("Instances that drills make, and their removal")
struct DrillInstanceTests {
  private static let account = "222222222222"

  private func api(_ transport: PlayedTransport) -> DatabaseAPI {
    DatabaseAPI(
      CloudClient(
        transport: transport, credentials: FixedCredentials(CloudCredentials(accessKey: "AKID", secretKey: "s")),
        region: "eu-west-1", now: { Instant(milliseconds: 1_440_938_160_000) }))
  }

  private func row(
    _ name: String = "tagout-drill-shop", account: String = account, tag: String = "shop", isProtected: Bool = false,
    status: String = "available"
  ) -> String {
    """
    <DBInstance><DBInstanceIdentifier>\(name)</DBInstanceIdentifier>
    <DBInstanceArn>arn:aws:rds:eu-west-1:\(account):db:\(name)</DBInstanceArn>
    <DBInstanceStatus>\(status)</DBInstanceStatus><DeletionProtection>\(isProtected)</DeletionProtection>
    <TagList><Tag><Key>tagout:drill</Key><Value>\(tag)</Value></Tag></TagList></DBInstance>
    """
  }

  private func answer(_ operation: String, _ text: String) -> Result<CloudAnswer, CloudError> {
    .success(
      CloudAnswer(
        status: 200,
        body: Array(
          "<\(operation)Response><\(operation)Result>\(text)</\(operation)Result></\(operation)Response>".utf8)))
  }

  private func listing(_ rows: String...) -> Result<CloudAnswer, CloudError> {
    answer("DescribeDBInstances", "<DBInstances>\(rows.joined())</DBInstances>")
  }

  private func forms(_ transport: PlayedTransport) -> [String] {
    transport.asked.map { String(decoding: $0.body, as: UTF8.self) }
  }

  @Test("One is restored with its tag, without a public address and without protection")
  func restored() async throws {
    let transport = PlayedTransport([answer("RestoreDBInstanceFromDBSnapshot", row())])
    let drill = try await api(transport).restoreForDrill(
      "copy", as: "shop", of: "shop", in: Self.account,
      InstanceShape(kind: "db.t4g.micro", subnets: "private", groups: ["sg-1", "sg-2"]))
    #expect(drill.name == "tagout-drill-shop")
    #expect(
      forms(transport) == [
        "Action=RestoreDBInstanceFromDBSnapshot&Version=2014-10-31&DBSnapshotIdentifier=copy"
          + "&DBInstanceIdentifier=tagout-drill-shop&PubliclyAccessible=false&DeletionProtection=false&MultiAZ=false"
          + "&DBInstanceClass=db.t4g.micro&DBSubnetGroupName=private"
          + "&VpcSecurityGroupIds.VpcSecurityGroupId.1=sg-1&VpcSecurityGroupIds.VpcSecurityGroupId.2=sg-2"
          + "&Tags.Tag.1.Key=tagout%3Adrill&Tags.Tag.1.Value=shop"
      ])
  }

  @Test("Only what bears the prefix, the dataset's tag and is in the account is found as a drill's")
  func found() async throws {
    let transport = PlayedTransport([
      listing(
        row(), row("tagout-drill-other", tag: "other"), row("shop"), row("tagout-drill-x", account: "111111111111"))
    ])
    let found = try await api(transport).drillInstances(of: "shop", in: Self.account)
    #expect(found.map(\.drill.name) == ["tagout-drill-shop"])
  }

  @Test("It is removed once the service has said again whose it is, its protection switched off before")
  func removed() async throws {
    let transport = PlayedTransport([
      listing(row()), listing(row(isProtected: true)), answer("ModifyDBInstance", ""), answer("DeleteDBInstance", ""),
      listing(row(status: "deleting")), listing(),
    ])
    let api = api(transport)
    let drill = try #require(try await api.drillInstances(of: "shop", in: Self.account).first?.drill)
    for _ in 0..<3 { try await api.remove(drill) }
    #expect(transport.asked.count == 6, "one that is going or gone is left alone")
    #expect(
      forms(transport)[2...3] == [
        "Action=ModifyDBInstance&Version=2014-10-31&DBInstanceIdentifier=tagout-drill-shop&DeletionProtection=false"
          + "&ApplyImmediately=true",
        "Action=DeleteDBInstance&Version=2014-10-31&DBInstanceIdentifier=tagout-drill-shop&SkipFinalSnapshot=true"
          + "&DeleteAutomatedBackups=true",
      ])
  }

  @Test(
    "Another's that has come under its name is never deleted",
    arguments: [("222222222222", "other"), ("111111111111", "shop")])
  func exchanged(account: String, tag: String) async throws {
    let transport = PlayedTransport([listing(row()), listing(row(account: account, tag: tag))])
    let api = api(transport)
    let drill = try #require(try await api.drillInstances(of: "shop", in: Self.account).first?.drill)
    let error = await #expect(throws: CloudError.self) { try await api.remove(drill) }
    #expect(error?.description.contains("nothing was deleted") == true)
    #expect(transport.asked.count == 2)
  }

  @Test("A share is given and taken, and a copy names the other's snapshot, its own key and its tags")
  func copied() async throws {
    let copy = "<DBSnapshot><DBSnapshotIdentifier>c</DBSnapshotIdentifier></DBSnapshot>"
    let transport = PlayedTransport([
      answer("ModifyDBSnapshotAttribute", ""), answer("CopyDBSnapshot", copy), answer("ModifyDBSnapshotAttribute", ""),
    ])
    let api = api(transport)
    try await api.share("s", with: [Self.account])
    _ = try await api.copy(
      "arn:aws:rds:eu-west-1:111111111111:snapshot:s", to: "c", key: "arn:aws:kms:eu-west-1:222222222222:key/k",
      tags: ["a": "b"])
    try await api.unshare("s", with: [Self.account])
    let change = "Action=ModifyDBSnapshotAttribute&Version=2014-10-31&DBSnapshotIdentifier=s&AttributeName=restore"
    #expect(
      forms(transport) == [
        change + "&ValuesToAdd.AttributeValue.1=222222222222",
        "Action=CopyDBSnapshot&Version=2014-10-31"
          + "&SourceDBSnapshotIdentifier=arn%3Aaws%3Ards%3Aeu-west-1%3A111111111111%3Asnapshot%3As"
          + "&TargetDBSnapshotIdentifier=c&KmsKeyId=arn%3Aaws%3Akms%3Aeu-west-1%3A222222222222%3Akey%2Fk"
          + "&Tags.Tag.1.Key=a&Tags.Tag.1.Value=b",
        change + "&ValuesToRemove.AttributeValue.1=222222222222",
      ])
  }
}
