import TerraformPlans
import Testing
import Vocabulary

@Suite struct PlanJSONReaderTests {
  static func read(_ text: String) throws -> Plan {
    try PlanJSONReader.read(Array(text.utf8))
  }

  /// A plan of one change.
  static func plan(_ change: String, version: String = "1.2", more: String = "") throws -> Plan {
    try read(#"{"format_version":"\#(version)","resource_changes":[\#(change)]\#(more)}"#)
  }

  static func change(_ body: String, more: String = "") -> String {
    #"{"address":"a_b.c","mode":"managed","type":"a_b","provider_name":"p","change":{\#(body)}\#(more)}"#
  }

  @Test("The words of every action are read, and others are not recognised")
  func actions() throws {
    let table: [(String, PlannedAction)] = [
      (#"["no-op"]"#, .noOp), (#"["create"]"#, .create), (#"["read"]"#, .read), (#"["update"]"#, .update),
      (#"["delete"]"#, .delete), (#"["delete","create"]"#, .deleteThenCreate),
      (#"["create","delete"]"#, .createThenDelete), (#"["forget"]"#, .forget),
      (#"["create","forget"]"#, .createThenForget), (#"["forget","create"]"#, .forgetThenCreate),
      (#"["destroy"]"#, .unrecognised("destroy")), (#"["no-op","delete"]"#, .unrecognised("no-op, delete")),
      ("[]", .unrecognised("")), ("null", .unrecognised("")), (#"["Delete"]"#, .unrecognised("Delete")),
    ]
    for (words, action) in table {
      let plan = try Self.plan(Self.change(#""actions":\#(words)"#))
      #expect(plan.changes.map(\.action) == [action], "\(words)")
      if case .unrecognised(let word) = action {
        #expect(plan.problems == [.unknownAction(word, address: "a_b.c")])
      } else {
        #expect(plan.problems == [])
      }
    }
    #expect(try Self.plan(Self.change("")).problems == [.unknownAction("", address: "a_b.c")])
  }

  @Test("What is not known yet is put in its place")
  func unknowns() throws {
    let table: [(after: String, marks: String, value: StructuredValue)] = [
      (#"{"a":1}"#, #"{"b":true,"a":false}"#, .object(["a": .integer(1), "b": .unknown])),
      (#"{"a":null}"#, #"{"a":true}"#, .object(["a": .unknown])),
      ("null", #"{"a":true}"#, .object(["a": .unknown])), ("null", "{}", .null), ("null", "false", .null),
      ("null", "true", .unknown),
      (#"{"a":[1,null]}"#, #"{"a":[false,true]}"#, .object(["a": .array([.integer(1), .unknown])])),
      (#"{}"#, #"{"a":[{"b":true},{}]}"#, .object(["a": .array([.object(["b": .unknown])])])),
      (
        #"{"a":{"b":1}}"#, #"{"a":{"c":{"d":true}}}"#,
        .object(["a": .object(["b": .integer(1), "c": .object(["d": .unknown])])])
      ),
      (#"{"a":"x"}"#, #"{"a":{"b":true}}"#, .object(["a": .string("x")])),
      (#"{"a":1}"#, #"{"z":"true","y":[0]}"#, .object(["a": .integer(1)])),
    ]
    for row in table {
      let plan = try Self.plan(
        Self.change(#""actions":["create"],"after":\#(row.after),"after_unknown":\#(row.marks)"#))
      #expect(plan.changes.first?.after == row.value, "\(row.after) \(row.marks)")
      let swapped = try Self.plan(
        Self.change(#""after_unknown":\#(row.marks),"after":\#(row.after),"actions":["create"]"#))
      #expect(swapped.changes.first?.after == row.value, "\(row.after) \(row.marks)")
    }
  }

  @Test("Marks of what is sensitive are sorted paths")
  func sensitive() throws {
    let plan = try Self.plan(
      Self.change(
        #""actions":["update"],"before_sensitive":{"z":true,"a":[{},{"k":true}],"n":{}},"after_sensitive":true"#))
    let change = try #require(plan.changes.first)
    #expect(
      change.beforeSensitive
        == [ValuePath([.attribute("a"), .index(1), .attribute("k")]), ValuePath([.attribute("z")])])
    #expect(change.afterSensitive == [ValuePath([])])
  }

  @Test("Deposed objects, moves, imports, paths, reasons and drift are read")
  func parts() throws {
    let plan = try Self.plan(
      Self.change(
        #""actions":["delete"],"before":{},"importing":{"id":"x"},"replace_paths":[["b",0,"c"],["a"],["s",{"k":1}]]"#,
        more: #","deposed":"4fa8","previous_address":"a_b.old","action_reason":"delete_because_no_module","index":"k""#),
      more: #"""
        ,"resource_drift":[\#(Self.change(#""actions":["update"]"#))],"errored":true,"complete":false,"applyable":null,
        "output_changes":{"o":{"actions":["create"],"after_sensitive":true}},"variables":{"v":{"value":[1]},"w":{}},
        "deferred_changes":[{"reason":"absent_prereq","resource_change":\#(Self.change(#""actions":["create"]"#))}],
        "action_invocations":[{"address":"action.x.y","provider_name":"p",
          "lifecycle_action_trigger":{"triggering_resource_address":"a_b.c"}}]
        """#)
    let change = try #require(plan.changes.first)
    #expect(change.deposedKey == "4fa8" && change.previousAddress == "a_b.old" && change.importing == "x")
    #expect(change.reason == ActionReason("delete_because_no_module"))
    #expect(
      change.replacePaths == [
        ValuePath([.attribute("a")]), ValuePath([.attribute("b"), .index(0), .attribute("c")]),
        ValuePath([.attribute("s"), .key(.object(["k": .integer(1)]))]),
      ])
    #expect(plan.drift.map(\.action) == [.update])
    #expect(plan.isErrored == true && plan.isComplete == false && plan.isApplyable == nil)
    #expect(plan.outputs == [OutputChange(name: "o", action: .create, isSensitive: true)])
    #expect(
      plan.variables == [PlanVariable(name: "v", value: .array([.integer(1)])), PlanVariable(name: "w", value: .null)])
    #expect(plan.deferred.map(\.reason) == ["absent_prereq"])
    #expect(plan.invocations == [ActionInvocation(address: "action.x.y", provider: "p", triggeredBy: "a_b.c")])
    #expect(plan.mode == nil && plan.targets == nil && plan.backend == nil && plan.configuration == nil)
  }

  @Test("Formats of major 1 and 0 are known, others are a problem")
  func formats() throws {
    for version in ["0.1", "0.2", "1.0", "1.2", "1.17"] {
      #expect(try Self.plan("", version: version).problems == [], "\(version)")
    }
    for version in ["2.0", "1", "", "1.x", "10.0", "1.2.3"] {
      #expect(try Self.plan("", version: version).problems == [.unknownFormat(version)], "\(version)")
    }
    #expect(try Self.read(#"{"resource_changes":[]}"#).problems == [.unknownFormat("")])
    #expect(try Self.read(#"{"format_version":"1.2","planned_values":{}}"#).problems == [])
  }

  @Test("Members of a change that are not known are a problem, others are passed over")
  func unknownMembers() throws {
    #expect(try Self.plan("", more: #","infracost":{"a":[1]}"#).problems == [])
    #expect(
      try Self.plan(Self.change(#""actions":["no-op"],"undo":1"#)).problems
        == [.unknownField("resource_changes.change.undo")])
    #expect(
      try Self.plan(Self.change(#""actions":["no-op"]"#, more: #","undo":1"#)).problems
        == [.unknownField("resource_changes.undo")])
    #expect(try Self.plan(#"{"address":"a_b.c"}"#).problems.count == 2)
  }

  @Test("Mode and type that are left out are taken from the address")
  func addresses() throws {
    let plan = try Self.plan(#"{"address":"module.m[\"x.y\"].data.aws_ami.web[0]","change":{"actions":["read"]}}"#)
    #expect(plan.changes.first?.mode == .data && plan.changes.first?.type == "aws_ami")
  }

  @Test("A byte-order mark is passed over")
  func byteOrderMark() throws {
    #expect(try Self.read("\u{FEFF}" + #"{"format_version":"1.2","resource_changes":[]}"#).changes.isEmpty)
  }

  @Test("An encrypted plan of OpenTofu is called one")
  func encrypted() {
    let text = #"{"meta":{"key_provider.pbkdf2.a":"e30="},"encrypted_data":"AAAA","encryption_version":"v0"}"#
    let error = PlanError.otherJSON(
      looksLike: "encrypted by OpenTofu", advice: "write it in clear with \"tofu show -json FILE\"")
    #expect(throws: error) { try PlanJSONReader.read(Array(text.utf8)) }
  }

  @Test("Bytes that are no plan JSON are refused with what to do")
  func refusals() {
    let table: [([UInt8], String)] = [
      (
        Array(#"{"format_version":"1.2","resource_changes":["#.utf8),
        "the plan JSON cannot be read: JSON ends too early at byte 44; give all of it, or with "
          + "\"terraform show -json FILE\""
      ),
      (
        Array(#"{"version":4,"serial":1,"lineage":"x"}"#.utf8),
        "the JSON is a state, not a plan; check it with \"tagout check state FILE\""
      ),
      (
        Array(#"{"format_version":"1.0","values":{}}"#.utf8),
        "the JSON is a state, not a plan; check it with \"tagout check state FILE\""
      ),
      (
        Array(#"{"@level":"info","@message":"x"}"#.utf8),
        "the JSON is a log of \"terraform plan -json\", not a plan; use \"terraform plan -out FILE\" and give that file"
      ),
      (Array("{}".utf8), "the JSON is something else, not a plan; write it with \"terraform show -json FILE\""),
      (
        [0xFF, 0xFE, 0x7B, 0x00],
        "the plan JSON is UTF-16, not UTF-8; write it with \"cmd /c terraform show -json FILE > plan.json\""
      ),
    ]
    for (bytes, description) in table {
      let error = #expect(throws: PlanError.self) { try PlanJSONReader.read(bytes) }
      #expect(error?.description == description)
    }
    for text in ["", "[]", "null", #"{"resource_changes":{}}"#, #"{"resource_changes":[1]}"#] {
      #expect(throws: PlanError.self, "\(text)") { try Self.read(text) }
    }
  }
}
