import Formats
import TestSupport
import Testing
import Vocabulary

@testable import TerraformPlans

/// The saved plans were made by Terraform 1.11.4 from one configuration: `main.tf`, an override file, a `.tf.json` and
/// a module. Which provisioners run was seen by applying them.
@Suite struct PlanCommandsTests {
  private func commands(_ path: String) throws -> [String: [PlanCommand]] {
    let plan = try #require(try PlanFile.plan(path))
    return Dictionary(grouping: PlanCommands.commands(of: plan), by: \.address)
  }

  @Test("A plan to destroy runs the destroy-time provisioners of every block that is still there")
  func destroyPlan() throws {
    let found = try commands("configuration/provisioners_destroy.tfplan")
    #expect(
      found["terraform_data.database"]?.map(\.program) == [
        .shell(
          "true # psql -d postgres -c 'DROP DATABASE courses' && rm -rf /var/lib/demo/snapshots/*", isComplete: true)
      ])
    #expect(found["terraform_data.json"]?.map(\.program) == [.shell("true # json j", isComplete: true)])
    #expect(
      found[#"module.child["b.c"].terraform_data.volume[1]"#]?.map(\.program) == [
        .shell("# comment\ntrue rm -rf ./volume-b.c-1\ntrue index 1\n", isComplete: true)
      ])
    #expect(found["terraform_data.greeting"] == nil)
    #expect(found.values.joined().allSatisfy { $0.moment == .destroy && $0.isCertain })
    #expect(found.count == 8)
  }

  @Test("An override file replaces the provisioners and merges the lifecycle")
  func overrides() throws {
    let found = try commands("configuration/provisioners_destroy.tfplan")
    #expect(
      found["terraform_data.overridden"]?.map(\.program) == [.shell("true # from the override", isComplete: true)])
    let plan = try #require(try PlanFile.plan("configuration/provisioners_destroy.tfplan"))
    let configuration = TerraformConfiguration(try #require(plan.configuration))
    #expect(configuration.problems.isEmpty)
    let block = configuration.modules[""]?.resources["terraform_data.overridden"]
    #expect(block?.preventDestroy == .literal(false))
    #expect(block?.body.blocks("lifecycle").count == 1)
    #expect(block?.body.blocks("lifecycle")[0].body["create_before_destroy"] == .literal(true))
  }

  @Test(
    "A block that is gone takes its provisioners along, a key that is gone leaves them, a removed block has its own")
  func shrinkPlan() throws {
    let found = try commands("configuration/provisioners_shrink.tfplan")
    #expect(found["terraform_data.gone"] == nil)
    #expect(found["terraform_data.retired"]?.map(\.program) == [.shell("true # retire retired", isComplete: true)])
    #expect(
      Set(found.keys) == [
        "terraform_data.retired", #"module.child["a"].terraform_data.volume[0]"#,
        #"module.child["a"].terraform_data.volume[1]"#,
      ])
  }

  @Test("Plan JSON names the same provisioners, not knowing when they run where they could run at destroy")
  func planJSON() throws {
    let found = try commands("configuration/provisioners_destroy.json")
    #expect(found["terraform_data.greeting"] == nil)
    #expect(found["terraform_data.gone"]?.map(\.isCertain) == [false])
    #expect(found["terraform_data.json"]?.map(\.program) == [.shell("true # json j", isComplete: true)])
    #expect(found["terraform_data.database"]?.map(\.program) == [.shell("${unknown}", isComplete: false)])
    #expect(found.count == 8)
  }

  @Test("A plan of the incident's kind has findings that say what would be run")
  func findings() throws {
    let plan = try #require(try PlanFile.plan("configuration/provisioners_destroy.tfplan"))
    let findings = PlanRules.findings(in: plan)
    let runs = findings.filter { $0.code == "plan.provisioner-destroys" }
    #expect(runs.count == 8)
    let message =
      "destroying terraform_data.database runs `true # psql -d postgres -c 'DROP DATABASE courses' && rm -rf"
      + " /var/lib/demo/snapshots/*`"
    #expect(runs.contains { $0.message == message && $0.evidence == .address("terraform_data.database") })
    #expect(findings.contains { $0.code == "plan.destroy-mode" })
  }

  @Test("What is not known in a command is a shell expansion, and what is sensitive is not shown")
  func unknownParts() throws {
    let file = """
      resource "terraform_data" "a" {
        provisioner "local-exec" {
          when        = destroy
          command     = "dropdb -h ${self.triggers_replace.host} ${lower(self.input)} ${each.key} ${var.x}"
          interpreter = ["/bin/bash", "-c"]
          environment = { PGPASSWORD = self.output, HOST = "db" }
        }
      }
      """
    var change = ResourceChange.delete(
      #"terraform_data.a["k"]"#,
      ["input": "Prod", "output": "hush", "triggers_replace": .object(["host": "db.internal"])])
    change.beforeSensitive = [ValuePath([.attribute("triggers_replace")]), ValuePath([.attribute("output")])]
    let command = try #require(PlanCommands.commands(of: Plan.example(change).with(file: file)).first)
    #expect(command.program == .shell("dropdb -h db.internal ${unknown} k ${unknown}", isComplete: false))
    #expect(command.words == "`dropdb -h ${unknown} ${unknown} k ${unknown}`")
    #expect(command.interpreter == ["/bin/bash", "-c"])
    #expect(
      command.environment == [
        .init(name: "PGPASSWORD", value: "hush"), .init(name: "HOST", value: "db"),
      ])
  }

  @Test("Creating runs the other provisioners, with variables and the new object's values")
  func creation() throws {
    let file = """
      resource "terraform_data" "a" {
        provisioner "local-exec" {
          command = "createdb ${self.input} ${var.owner} ${var.secret["a"]}"
        }
        provisioner "remote-exec" {
          inline = ["systemctl start ${self.input}", "true"]
        }
        provisioner "remote-exec" {
          script = "setup.sh"
        }
        provisioner "file" {
          source = "a"
        }
      }
      """
    var plan = Plan.example(.create("terraform_data.a", ["input": "courses"])).with(file: file)
    plan.variables = [PlanVariable(name: "owner", value: "app")]
    let programs = PlanCommands.commands(of: plan).map(\.program)
    #expect(
      programs == [
        .shell("createdb courses app ${unknown}", isComplete: false),
        .remoteShell("systemctl start courses\ntrue", isComplete: true), .script("setup.sh"), .other("file"),
      ])
  }

  @Test("No destroy-time provisioner runs for a tainted object or where the new one comes first")
  func exceptions() {
    let file =
      "resource \"terraform_data\" \"a\" {\n provisioner \"local-exec\" {\n when = destroy\n command = \"x\"\n }\n}\n"
    let tainted = ResourceChange.replace("terraform_data.a", reason: "replace_because_tainted")
    let second = ResourceChange.replace("terraform_data.a", action: .createThenDelete)
    let plain = ResourceChange.replace("terraform_data.a")
    let counts = [tainted, second, plain].map { PlanCommands.commands(of: Plan.example($0).with(file: file)).count }
    #expect(counts == [0, 0, 1])
  }
}
