import Foundation
import TestSupport
import Testing

/// `tagout session` over what the built hook has kept.
@Suite struct SessionCommandTests {
  @Test("It shows when, what, how it was answered and where")
  func shows() throws {
    let hook = try HookProcess()
    #expect(try hook.run("tagout", ["session", "show"]).text == "No session is remembered for anything.\n")
    _ = try hook.ask("terraform destroy")
    _ = try hook.ask("aws --profile prod ec2 delete-vpc --vpc-id vpc-1", session: "s-2")
    let text = try hook.run("tagout", ["session", "show"]).text
    for word in ["claude-code s-1", "claude-code s-2", "refused", "asked", "terraform.destroy", "in production (prod)"]
    {
      #expect(text.contains(word), "\(word): \(text)")
    }
    let one = try hook.run("tagout", ["session", "show", "s-2"])
    #expect(one.status == 0 && !one.text.contains("s-1"), "\(one.text)")
    #expect(try hook.run("tagout", ["session", "show", "nobody"]).status == 1)
  }

  @Test("It prints JSON")
  func printsJSON() throws {
    let hook = try HookProcess()
    _ = try hook.ask("terraform destroy")
    let output = try hook.run("tagout", ["session", "show", "--json"])
    let object = try #require(JSONSerialization.jsonObject(with: Data(output.text.utf8)) as? [String: Any])
    let session = try #require((object["sessions"] as? [[String: Any]])?.first)
    #expect(session["session"] as? String == "s-1")
    let act = try #require((session["acts"] as? [[String: Any]])?.first)
    #expect(act["outcome"] as? String == "refused" && act["command"] as? String == "terraform destroy")
  }

  @Test("An agent or a pipe cannot make it forget")
  func refusesAgents() throws {
    let hook = try HookProcess()
    _ = try hook.ask("terraform destroy")
    for variables in [["CLAUDECODE": "1"], ["AI_AGENT": "x"], [:]] {
      let output = try hook.run("tagout", ["session", "forget", "--all"], variables: variables)
      #expect(output.status == 1)
      #expect(output.text.contains("only a person may make Tagout forget a session"), "\(output.text)")
    }
    #expect(hook.sessionFiles.count == 1)
  }

  @Test("One session or all must be named", arguments: [["session", "forget"], ["session", "forget", "x", "--all"]])
  func wantsOne(arguments: [String]) throws {
    #expect(try HookProcess().run("tagout", arguments).status == 64)
  }

  @Test("A person at a terminal makes it forget, and that is recorded")
  func forgetsForPeople() async throws {
    let hook = try HookProcess()
    _ = try hook.ask("terraform destroy")
    _ = try hook.ask("terraform destroy", session: "s-2")
    let output = try await hook.type(["session", "forget", "s-1"])
    #expect(output.status == 0, "\(output.text)")
    #expect(output.text.contains("forgotten"), "\(output.text)")
    #expect(hook.sessionFiles.count == 1)
    #expect(try hook.run("tagout", ["ledger", "show", "--json"]).text.contains("session-forgotten"))
    #expect(try hook.ask("aws ec2 delete-vpc --vpc-id vpc-1").contains("\"ask\""))
  }

  @Test("An agent's client is known at a terminal too, by what it sets and by standing above")
  func refusesAgentsAtTerminals() async throws {
    let hook = try HookProcess()
    _ = try hook.ask("terraform destroy")
    let marked = try await hook.type(["session", "forget", "--all"], variables: ["CLAUDECODE": "1"])
    #expect(marked.status == 1 && marked.text.contains("CLAUDECODE is set"), "\(marked.text)")
    let below = try await hook.type(["session", "forget", "--all"], below: "claude")
    #expect(below.status == 1 && below.text.contains("this shell was started by claude"), "\(below.text)")
    #expect(hook.sessionFiles.count == 1)
    #expect(try await hook.type(["session", "forget", "--all"], below: "steps").status == 0)
  }
}
