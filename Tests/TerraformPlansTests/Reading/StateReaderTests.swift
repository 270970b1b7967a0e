import Formats
import TerraformPlans
import Testing
import Vocabulary

@Suite struct StateReaderTests {
  static func read(_ text: String) throws -> State {
    try StateReader.read(Array(text.utf8))
  }

  @Test("The states of the incident have their serials, lineages and objects")
  func incident() throws {
    let table: [(name: String, serial: Int64, lineage: String, objects: Int)] = [
      ("current.tfstate", 71, "fd0c81a8-0e2c-d0d5-2912-4e8480aef26d", 39),
      ("old.tfstate", 12, "fd0c81a8-0e2c-d0d5-2912-4e8480aef26d", 34),
      ("empty.tfstate", 1, "00000000-0000-4000-8000-000000000000", 0),
      ("newlaptop_duplicates.tfstate", 29, "1fed635a-3586-7c51-4cd2-70156c202ce6", 20),
      ("swapped.tfstate", 71, "fd0c81a8-0e2c-d0d5-2912-4e8480aef26d", 39),
      ("after_destroy.tfstate", 111, "fd0c81a8-0e2c-d0d5-2912-4e8480aef26d", 2),
    ]
    for row in table {
      let state = try StateReader.read(PlanFixture.state(row.name))
      #expect(state.formatVersion == 4 && state.terraformVersion == "1.11.4")
      #expect(state.serial == row.serial && state.lineage == row.lineage && state.objects.count == row.objects)
    }
  }

  @Test("Addresses, keys, deposed objects and taint of version 4 are read")
  func version4() throws {
    let state = try Self.read(
      #"""
      {"version": 4, "terraform_version": "1.11.4", "serial": 3, "lineage": "1-2", "outputs": {"o": {"value": 1}},
       "resources": [
        {"module": "module.a[\"x.y\"]", "mode": "managed", "type": "aws_s3_bucket", "name": "b", "each": "map",
         "provider": "module.a.provider[\"registry.terraform.io/hashicorp/aws\"].west",
         "instances": [
          {"index_key": "p\"q${r}\n", "attributes": {"id": "1"}, "sensitive_attributes": []},
          {"index_key": "s", "status": "tainted", "attributes": {"id": "2"}},
          {"index_key": "s", "deposed": "4fa8d1c2", "attributes": null}]},
        {"instances": [{"index_key": 0, "attributes_flat": {"tags.%": "1"}}], "provider": "provider.aws.old",
         "name": "ami", "type": "aws_ami", "mode": "data"}],
       "check_results": null}
      """#)
    #expect(state.serial == 3 && state.lineage == "1-2" && state.outputs == ["o"])
    #expect(
      state.objects.map(\.address) == [
        #"module.a["x.y"].aws_s3_bucket.b["p\"q$${r}\n"]"#, #"module.a["x.y"].aws_s3_bucket.b["s"]"#,
        #"module.a["x.y"].aws_s3_bucket.b["s"]"#, "data.aws_ami.ami[0]",
      ])
    #expect(state.objects.map(\.isTainted) == [false, true, false, false])
    #expect(state.objects.map(\.deposedKey) == [nil, nil, "4fa8d1c2", nil])
    #expect(state.objects.map(\.mode) == [.managed, .managed, .managed, .data])
    #expect(state.objects.map(\.provider).last == "aws")
    #expect(state.objects.first?.provider == "registry.terraform.io/hashicorp/aws")
    #expect(state.objects.first?.attributes == .object(["id": .string("1")]))
    #expect(state.objects.last?.attributes == .object(["tags.%": .string("1")]))
  }

  @Test("Values of dynamic type lose their types")
  func dynamic() throws {
    let table: [(String, StructuredValue)] = [
      (#"{"value":1,"type":"number"}"#, .integer(1)),
      (#"{"type":["object",{"a":"string"}],"value":{"a":"x"}}"#, .object(["a": .string("x")])),
      (#"{"type":["tuple",["dynamic"]],"value":[{"value":null,"type":"string"}]}"#, .array([.null])),
      (#"{"type":"forward","value":"x"}"#, .object(["type": .string("forward"), "value": .string("x")])),
      (
        #"{"type":"string","value":"x","name":"y"}"#,
        .object(["type": .string("string"), "value": .string("x"), "name": .string("y")])
      ),
    ]
    for (text, value) in table {
      let state = try Self.read(
        #"{"version":4,"resources":[{"type":"a","name":"b","instances":[{"attributes":{"input":\#(text)}}]}]}"#)
      #expect(state.objects.first?.attributes["input"] == value, "\(text)")
    }
  }

  @Test("Version 3 is read with addresses as they are spelled today")
  func version3() throws {
    let state = try Self.read(
      #"""
      {"version": 3, "terraform_version": "0.11.14", "serial": 9, "lineage": "l", "modules": [
        {"path": ["root"], "outputs": {"o": {"type": "string", "value": "x"}}, "resources": {
          "aws_instance.web.1": {"type": "aws_instance", "provider": "provider.aws.west",
            "primary": {"id": "i-1", "attributes": {"id": "i-1", "tags.%": "0"}, "tainted": true},
            "deposed": [{"id": "i-0", "attributes": {"id": "i-0"}, "tainted": false}]}}},
        {"path": ["root", "db"], "outputs": {}, "resources": {
          "data.aws_ami.a": {"type": "aws_ami", "depends_on": [], "primary": {"attributes": {}}, "deposed": []},
          "aws_x.gone": {"primary": null}}, "depends_on": []}]}
      """#)
    #expect(state.formatVersion == 3 && state.serial == 9 && state.outputs == ["o"])
    #expect(state.objects.map(\.address) == ["aws_instance.web[1]", "aws_instance.web[1]", "module.db.data.aws_ami.a"])
    #expect(state.objects.map(\.type) == ["aws_instance", "aws_instance", "aws_ami"])
    #expect(state.objects.map(\.provider) == ["aws", "aws", ""])
    #expect(state.objects.map(\.isTainted) == [true, false, false])
    #expect(state.objects.map(\.deposedKey) == [nil, "1", nil])
    #expect(state.objects.map(\.mode) == [.managed, .managed, .data])
  }

  @Test("A state as it is shown is read, modules and deposed objects too")
  func shown() throws {
    let state = try Self.read(
      #"""
      {"format_version": "1.0", "terraform_version": "1.9.0", "values": {"outputs": {"o": {}}, "root_module": {
        "resources": [{"address": "a_b.c", "mode": "managed", "type": "a_b", "provider_name": "p", "values": {"id": 1},
          "tainted": true}],
        "child_modules": [{"address": "module.m", "child_modules": [{"resources": [
          {"address": "module.m.module.n.data.a_b.d", "mode": "data", "type": "a_b", "values": {}, "deposed_key": "1a"}]}]}]}}}
      """#)
    #expect(state.formatVersion == 0 && state.serial == nil && state.lineage == nil && state.outputs == ["o"])
    #expect(state.terraformVersion == "1.9.0")
    #expect(state.objects.map(\.address) == ["a_b.c", "module.m.module.n.data.a_b.d"])
    #expect(state.objects.map(\.isTainted) == [true, false] && state.objects.map(\.deposedKey) == [nil, "1a"])
    #expect(try Self.read(#"{"format_version":"1.0"}"#).objects.isEmpty)
  }

  @Test("Other versions and other JSON are refused with what to do")
  func refusals() {
    let table: [(String, String)] = [
      (
        #"{"version":2,"modules":[{"nonsense":1}]}"#,
        #"the state has the version "2", and 3 and 4 are read; upgrade it with "terraform refresh""#
      ),
      (
        #"{"version":5,"resources":{}}"#,
        #"the state has the version "5", and 3 and 4 are read; upgrade it with "terraform refresh""#
      ),
      (
        #"{"format_version":"2.0","values":{}}"#,
        #"the state has the version "2.0", and 3 and 4 are read; upgrade it with "terraform refresh""#
      ),
      ("{}", #"the JSON is no Terraform state; give a state file, or what "terraform show -json" prints"#),
      (
        #"{"version":4,"resources":[{"type":1}]}"#,
        "the state cannot be read: JSON has \"1\" where a string is wanted at byte 34; write it again with the program "
          + "that made it, or with \"terraform state pull\""
      ),
    ]
    for (text, description) in table {
      let error = #expect(throws: StateError.self) { try Self.read(text) }
      #expect(error?.description == description)
    }
    for text in ["", "[]", #"{"version":4,"resources":{}}"#, #"{"version":4,"serial":"1"}"#, #"{"version":4"#] {
      #expect(throws: StateError.self, "\(text)") { try Self.read(text) }
    }
  }
}
