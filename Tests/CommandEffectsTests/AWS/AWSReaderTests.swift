import CommandEffects
import Testing
import Vocabulary

@Suite struct AWSReaderTests {
  @Test("Each command is read as the table says", arguments: AWSReading.all)
  func readsRow(row: AWSReading) {
    #expect(AWSReading.read(row.command) == row.expected)
  }

  @Test("The table of commands is there and long")
  func tableIsLong() {
    #expect(AWSReading.all.count > 450)
  }

  @Test("What only reads, creates or hands out has no finding")
  func readsAreSilent() {
    for (service, operation, meaning) in AWSOperation.all where meaning.kind == .read {
      let inspection = AWSReading.inspection(of: "aws \(service) \(operation == "." ? "" : operation) --name x")
      #expect(inspection.findings.isEmpty, "\(service) \(operation)")
    }
  }

  @Test("Every operation that destroys or disarms has a finding, in every place that global options may stand in")
  func lossesAreFound() {
    for (service, operation, meaning) in AWSOperation.all where meaning.kind == .destroy || meaning.kind == .disarm {
      guard operation != "execute-statement" else { continue }
      for text in ["aws \(service) \(operation)", "aws --region x \(service) --profile=prod \(operation) --id a"] {
        let inspection = AWSReading.inspection(of: text)
        #expect(!inspection.findings.isEmpty, "\(text)")
        #expect(inspection.effects.contains { $0.verb == .destroy || $0.verb == .disarm }, "\(text)")
      }
    }
  }

  @Test(
    "A file that an option names is read, and asked for first",
    arguments: [
      (#"{"DBInstanceIdentifier": "prod", "DeletionProtection": false}"#, "command.disarmed"),
      (#"{"DBInstanceIdentifier": "prod", "DeletionProtection": true}"#, "-"),
      ("not JSON", "command.unresolved"),
    ])
  func readsFiles(content: String, code: String) {
    let command = "aws rds modify-db-instance --cli-input-json file://change.json"
    var inspection = Inspection()
    AWSReader.inspect(PlainWords.invocation(command), into: &inspection)
    #expect(inspection.lacking.map(\.query.path) == ["/work/infra/change.json"])
    let found = AWSReading.inspection(of: command, files: ["/work/infra/change.json": content])
    #expect((found.findings.first?.code.text ?? "-") == code)
    #expect(
      found.findings.first?.environment?.tier ?? .production == (code == "command.unresolved" ? .unknown : .production))
  }

  @Test("A file that an earlier program of the same text wrote is not trusted")
  func doesNotTrustTouchedFiles() {
    var facts = Facts()
    facts[.contents(path: "/work/infra/v.json", bound: 256 << 10)] = .contents(Array(#"{"Status":"Enabled"}"#.utf8))
    let command = "aws s3api put-bucket-versioning --bucket b --versioning-configuration file://v.json"
    var trusted = Inspection(facts: facts)
    AWSReader.inspect(PlainWords.invocation(command), into: &trusted)
    #expect(trusted.findings.isEmpty)
    var touched = Inspection(facts: facts)
    touched.touchedPaths = ["/work/infra/v.json"]
    AWSReader.inspect(PlainWords.invocation(command), into: &touched)
    #expect(touched.findings.map(\.code) == ["command.unresolved"])
  }

  @Test(
    "A query in a file is read",
    arguments: [
      ("select 1", "-"), ("-- drop table x\nselect 1", "-"), ("select 1;\ndrop table x", "command.data-destroyed"),
    ])
  func readsQueries(query: String, code: String) {
    let inspection = AWSReading.inspection(
      of: "aws athena start-query-execution --query-string file:///q.sql", files: ["/q.sql": query])
    #expect((inspection.findings.first?.code.text ?? "-") == code)
    #expect(
      inspection.effects.contains { $0.verb == .runCode && $0.resource.kind == "sql" && $0.resource.name == query })
  }

  @Test(
    "Commands for other machines are handed on as scripts",
    arguments: [
      ("aws ecs execute-command --cluster prod --task t --interactive --command 'rm -rf /data'", "rm -rf /data"),
      (
        "aws ssm send-command --document-name AWS-RunShellScript --parameters 'commands=[\"cd /\",\"rm -rf data\"]'",
        "cd /\nrm -rf data"
      ),
      (
        "aws ssm send-command --instance-ids i --parameters '{\"commands\":[\"terraform destroy\"]}'",
        "terraform destroy"
      ),
      ("aws ssm send-command --parameters commands=uptime", "uptime"),
      ("aws emr ssh --cluster-id j --command 'hdfs dfs -rm -r /'", "hdfs dfs -rm -r /"),
      ("aws ssm send-command --parameters $P", "…"),
      ("aws ecs describe-tasks --command x", nil),
    ] as [(String, String?)])
  func handsScriptsOn(command: String, script: String?) {
    let nested = AWSReader.nested(in: PlainWords.invocation(command))
    #expect(nested.map { $0.arguments.last?.display } == (script.map { [$0] } ?? []))
    #expect(nested.allSatisfy { $0.name == "sh" && $0.arguments.first?.literal == "-c" })
  }
}
