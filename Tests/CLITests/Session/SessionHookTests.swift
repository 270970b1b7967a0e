import Foundation
import Testing

/// The built hook, called once a command as a client does.
@Suite struct SessionHookTests {
  @Test("After a refusal the same session is refused by another tool, another session is not")
  func remembersBetweenProcesses() throws {
    let hook = try HookProcess()
    #expect(try hook.ask("terraform destroy").contains("terraform.destroy"))
    let other = try hook.ask("aws ec2 terminate-instances --instance-ids i-1")
    #expect(other.contains("session.escalation") && other.contains("\"deny\""), "\(other)")
    let asked = try hook.ask("aws ec2 terminate-instances --instance-ids i-1", session: "s-2")
    #expect(!asked.contains("session.") && asked.contains("\"ask\""), "\(asked)")
  }

  @Test("A sub-agent shares the memory of its session")
  func sharesWithSubagents() throws {
    let hook = try HookProcess()
    _ = try hook.ask("terraform destroy", agent: "a1")
    #expect(try hook.ask("aws ec2 delete-vpc --vpc-id vpc-1").contains("session.escalation"))
    #expect(try hook.ask("aws ec2 delete-vpc --vpc-id vpc-2", agent: "a2").contains("session.escalation"))
  }

  @Test("What only reads or removes what can be made again opens no session")
  func costsReadsNothing() throws {
    let hook = try HookProcess()
    for command in ["ls", "terraform plan", "aws s3 ls", "rm -rf node_modules", "git status", "echo x > a.txt"] {
      #expect(try hook.ask(command).isEmpty, "\(command)")
    }
    #expect(hook.sessionFiles.isEmpty)
    _ = try hook.ask("terraform destroy")
    #expect(hook.sessionFiles.count == 1)
    #expect(try hook.ask("terraform plan -out=tfplan").isEmpty)
  }

  @Test("No secret of a command is kept")
  func redacts() throws {
    let hook = try HookProcess()
    _ = try hook.ask("AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMIK7MDENGbPxRfiCYEXAMPLEKEY terraform destroy")
    let text = try hook.sessionText()
    #expect(text.contains("terraform destroy") && !text.contains("wJalr"))
  }

  @Test("Eight calls at once are all remembered, and the ninth sees them")
  func remembersParallelCalls() async throws {
    let hook = try HookProcess()
    try await withThrowingTaskGroup { group in
      for number in 0..<8 {
        group.addTask {
          _ = try hook.ask("aws rds delete-db-instance --db-instance-identifier prod-\(number) --skip-final-snapshot")
        }
      }
      try await group.waitForAll()
    }
    let lines = try hook.sessionText().split(separator: "\n")
    #expect(lines.count == 9)
    for number in 0..<8 { #expect(lines.contains { $0.contains("prod-\(number) ") }) }
  }

  @Test("What would pass is refused when it cannot be remembered")
  func refusesWithoutMemory() throws {
    let hook = try HookProcess()
    _ = try hook.ask("terraform destroy")
    let file = hook.folder.appending(path: "state/tagout/sessions").appending(
      path: try #require(hook.sessionFiles.first))
    try FileManager.default.removeItem(at: file)
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    let asked = try hook.ask("aws ec2 delete-vpc --vpc-id vpc-1", status: 2)
    #expect(asked.contains("could not be judged"), "\(asked)")
    #expect(try hook.ask("terraform plan").isEmpty)
  }
}
