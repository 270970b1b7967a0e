import Assessment
import Decision
import Synchronization
import Testing
import Vocabulary

@Suite("Answers that are given again") struct AnswerMemoryTests {
  private func question(_ command: String, in folder: String? = nil, _ variables: [String: String] = [:])
    -> BatchRequest.Question
  {
    BatchRequest.Question(command: Array(command.utf8), directory: folder, environment: variables)
  }

  @Test("An answer comes back for the same question, and for no other")
  func keepsQuestionsApart() {
    var memory = AnswerMemory()
    memory.add([1], to: question("ls"))
    #expect(memory[question("ls")] == [1])
    #expect(memory[question("ls -l")] == nil)
    #expect(memory[question("ls", in: "/srv")] == nil)
    #expect(memory[question("ls", in: nil, ["A": "b"])] == nil)
    var asked = question("ls")
    asked.asker = Asker(.person)
    #expect(memory[asked] == nil)
  }

  @Test("Nothing is kept of a question with an environment, or beyond the bounds")
  func isBounded() {
    var memory = AnswerMemory()
    memory.add([1], to: question("ls", in: nil, ["A": "b"]))
    #expect(memory[question("ls", in: nil, ["A": "b"])] == nil)
    memory.add([1], to: question("first"))
    memory.add(Array(repeating: 2, count: AnswerMemory.mostBytes), to: question("huge"))
    #expect(memory[question("huge")] == nil)
    #expect(memory[question("first")] == [1])
    for number in 1...AnswerMemory.mostAnswers { memory.add([3], to: question("echo \(number)")) }
    #expect(memory[question("first")] == nil)
    #expect(memory[question("echo \(AnswerMemory.mostAnswers)")] == [3])
  }

  @Test("A fact is asked for once, and an answer is forgotten together with the facts that it rests on")
  func forgetsWithFacts() {
    let world = World()
    var session = BatchSession { world.answer($0) }
    func verdict(of command: String) -> Bool {
      let line = Array("{\"id\":1,\"command\":\"\(command)\",\"cwd\":\"/srv\"}\n".utf8)
      return String(decoding: session.feed(line), as: UTF8.self).contains("\"verdict\":\"allow\"")
    }
    #expect(verdict(of: ". ./deploy.sh"))
    let asked = world.asked
    #expect(verdict(of: "echo; . ./deploy.sh"))
    #expect(world.asked == asked, "another command asks for the same script")
    world.isDangerous = true
    #expect(verdict(of: ". ./deploy.sh"), "what is remembered counts")
    for number in 0..<1_000 where world.asked < 5_000 {
      #expect(verdict(of: (0..<16).map { ". ./f\(number)-\($0)" }.joined(separator: "; ")))
    }
    #expect(!verdict(of: ". ./deploy.sh"), "nothing is remembered any more")
  }

  /// A folder in which a script changes.
  private final class World: Sendable {
    private let state = Mutex((asked: 0, isDangerous: false))

    var asked: Int { state.withLock { $0.asked } }
    var isDangerous: Bool {
      get { state.withLock { $0.isDangerous } }
      set { state.withLock { $0.isDangerous = newValue } }
    }

    func answer(_ query: FactQuery) -> Fact {
      state.withLock { state in
        state.asked += 1
        guard case .contents("/srv/deploy.sh", _) = query else { return .missing }
        return .contents(Array((state.isDangerous ? "terraform destroy\n" : "ls\n").utf8))
      }
    }
  }

  @Test("A line that asks again gets what a session that never heard it would answer")
  func answersAlike() {
    let commands = [
      "ls", "terraform destroy", ". ./deploy.sh", "cat x | sh", "rm -rf /", "echo \\\"a\\\"",
      "terraform -chdir=infra apply",
    ]
    var session = BatchSession { _ in .missing }
    for (id, command) in (commands + commands + commands.reversed()).enumerated() {
      let line = Array("{\"id\":\(id),\"command\":\"\(command)\",\"cwd\":\"/srv\"}\n".utf8)
      var fresh = BatchSession { _ in .missing }
      #expect(String(decoding: session.feed(line), as: UTF8.self) == String(decoding: fresh.feed(line), as: UTF8.self))
    }
  }
}
