import Synchronization
import TerraformPlans
import TestSupport
import Testing
import Vocabulary

/// A plan reads the same whether its halves are read one after the other or at once, in whatever order they end.
@Suite("Plans read in lanes") struct LanesTests {
  private static let crossed = CrossedLanes()

  /// Counts how often there was something to be done at once.
  private final class CountingLanes: Lanes {
    let calls = Mutex(0)
    var isOne: Bool { false }

    func both<First, Second: Sendable>(
      _ first: () -> First, _ second: @Sendable () -> Second
    ) -> (First, Second) {
      calls.withLock { $0 += 1 }
      return CrossedLanes().both(first, second)
    }
  }

  /// What comes of a text: a plan, or the words of an error.
  private static func outcome(of text: [UInt8], _ lanes: any Lanes) -> Result<Plan, PlanError> {
    Result { () throws(PlanError) in try PlanJSONReader.read(text, lanes: lanes) }
  }

  private static func expectSame(_ text: [UInt8], _ what: Comment) {
    switch (outcome(of: text, .one), outcome(of: text, crossed)) {
    case (.success(let one), .success(let two)): #expect(one == two, what)
    case (.failure(let one), .failure(let two)): #expect(one.description == two.description, what)
    case (let one, let two): Issue.record("\(what): \(one) and \(two)")
    }
  }

  /// A document of so many changes, with something in front of them and behind them.
  private static func document(
    _ count: Int, before: String = "", after: String = "", value: String = #""x""#
  ) -> String {
    let changes = (0..<count).map { number in
      #"{"address":"a_b.c[\#(number)]","mode":"managed","type":"a_b","name":"c","provider_name":"p","#
        + #""change":{"actions":["update"],"before":{"n":\#(number),"v":\#(value)},"after":{"n":\#(number)}}}"#
    }
    return #"{"format_version":"1.2",\#(before)"resource_changes":[\#(changes.joined(separator: ","))]\#(after)}"#
  }

  @Test("Every plan at hand reads the same, saved and as JSON", arguments: PlanFixture.names)
  func fixtures(name: String) throws {
    let members = try PlanFixture.members(name)
    #expect(try SavedPlanReader.read(members: members, lanes: Self.crossed) == PlanFixture.saved(name))
    Self.expectSame(try PlanFixture.json(name), "\(name)")
  }

  @Test("A long document is read in two halves")
  func halves() throws {
    let counting = CountingLanes()
    let text = Array(Self.document(4_000).utf8)
    #expect(try PlanJSONReader.read(text, lanes: counting).changes.count == 4_000)
    #expect(counting.calls.withLock { $0 } == 1)
    let small = Array(Self.document(10).utf8)
    #expect(try PlanJSONReader.read(small, lanes: counting).changes.count == 10)
    #expect(counting.calls.withLock { $0 } == 1)
  }

  @Test("What only looks like the beginning of a change is none")
  func lookalikes() throws {
    let nested = (0..<40).map { #"{"address":"n\#($0)"}"# }.joined(separator: ",")
    let texts = [
      // Objects inside of attributes, in the text of an attribute, and in another list.
      Self.document(600, value: "[\(nested)]"),
      Self.document(4_000, value: #""x,{\"address\":\"y""#),
      Self.document(20, after: #","resource_drift":[\#(Self.list(4_000))]"#),
      Self.document(20, after: #","prior_state":{"values":{"root_module":{"resources":[\#(Self.list(4_000))]}}}"#),
      Self.document(20, before: #""planned_values":{"root_module":{"resources":[\#(Self.list(6_000))]}},"#),
      Self.document(20, after: #","later":[\#(Self.list(4_000))]"#),
    ]
    for (number, text) in texts.enumerated() {
      #expect(text.utf8.count > 1 << 18)
      Self.expectSame(Array(text.utf8), "\(number)")
    }
  }

  private static func list(_ count: Int) -> String {
    (0..<count).map { #"{"address":"d_e.f[\#($0)]","mode":"managed","type":"d_e","change":{"actions":["delete"]}}"# }
      .joined(separator: ",")
  }

  @Test("Of members given twice the later counts, wherever the halves meet")
  func twice() {
    let second = #","resource_changes":[\#(Self.list(3))]"#
    Self.expectSame(Array(Self.document(4_000, after: second).utf8), "later, short")
    let long = #","resource_changes":[\#(Self.list(8_000))]"#
    Self.expectSame(Array(Self.document(3, after: long).utf8), "later, long")
    let others = #","format_version":"1.1","errored":true,"errored":false,"terraform_version":"1.9.0""#
    Self.expectSame(Array(Self.document(4_000, before: #""terraform_version":"1.8.0","#, after: others).utf8), "others")
  }

  @Test("A document that breaks off or is damaged anywhere gets the same error")
  func damaged() {
    let text = Array(Self.document(3_000, after: #","complete":true,"timestamp":"2026-01-01T00:00:00Z""#).utf8)
    for part in 1...60 {
      let place = text.count * part / 60 - 1
      Self.expectSame(Array(text[..<place]), "cut at \(place)")
      var broken = text
      broken[place] = UInt8(ascii: "\u{1}")
      Self.expectSame(broken, "broken at \(place)")
    }
  }

  @Test("One half may hold most of the values; all of it stays bounded as for one reader")
  func bounds() throws {
    let many = String(repeating: "0,", count: 600_000) + "0"
    let heavy = #"{"address":"h_i.j","mode":"managed","type":"h_i","change":{"actions":["create"],"after":[\#(many)]}}"#
    let text = #"{"format_version":"1.2","resource_changes":[\#(heavy),\#(Self.list(8_000))]}"#
    #expect(try PlanJSONReader.read(Array(text.utf8), lanes: Self.crossed).changes.count == 8_001)
    let both = #"{"format_version":"1.2","resource_changes":[\#(heavy),\#(Self.list(9_000)),\#(heavy)]}"#
    Self.expectSame(Array(both.utf8), "too many in all")
    #expect(throws: PlanError.self) { try PlanJSONReader.read(Array(both.utf8), lanes: Self.crossed) }
  }

  @Test("What is not understood is told of both halves")
  func problems() throws {
    let text = Self.document(4_000).replacing(
      "\"mode\":\"managed\",\"type\":\"a_b\",\"name\":\"c\"", with: "\"novel\":1")
    let plan = try PlanJSONReader.read(Array(text.utf8), lanes: Self.crossed)
    #expect(plan.problems == [.unknownField("resource_changes.novel")])
    Self.expectSame(Array(text.utf8), "novel")
  }
}
