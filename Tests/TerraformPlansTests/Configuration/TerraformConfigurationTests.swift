import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct TerraformConfigurationTests {
  private func read(_ files: [(module: String, name: String, text: String)]) -> TerraformConfiguration {
    TerraformConfiguration(
      PlanConfiguration(files: files.map { .init(module: $0.module, name: $0.name, bytes: Array($0.text.utf8)) }))
  }

  @Test("A backend, a cloud block and a required version are found, also in JSON")
  func settings() {
    let native = read([("", "main.tf", "terraform {\n required_version = \">= 1.7\"\n backend \"s3\" {\n }\n}\n")])
    #expect(native.modules[""]?.backend == "s3")
    #expect(native.modules[""]?.requiredVersion == ">= 1.7")
    let json = read([("", "main.tf.json", #"{"terraform":[{"backend":{"http":{}}}]}"#)])
    #expect(json.modules[""]?.backend == "http")
    let cloud = read([("", "main.tf", "terraform {\n cloud {\n }\n}\n")])
    #expect(cloud.modules[""]?.backend == "cloud")
  }

  @Test("prevent_destroy that is computed is unknown, and an override wins")
  func preventDestroy() {
    let text = "resource \"a_b\" \"c\" {\n lifecycle {\n prevent_destroy = VALUE\n }\n}\n"
    let values = ["true", "false", "\"true\"", "var.x", "!false"].map { value in
      read([("", "main.tf", text.replacing("VALUE", with: value))]).modules[""]?.resources["a_b.c"]?.preventDestroy
    }
    #expect(values == [.literal(true), .literal(false), .literal(true), .computed, .computed])
    let overridden = read([
      ("", "override.tf.json", #"{"resource":{"a_b":{"c":{"lifecycle":{"prevent_destroy":false}}}}}"#),
      ("", "main.tf", text.replacing("VALUE", with: "true")),
    ])
    #expect(overridden.modules[""]?.resources["a_b.c"]?.preventDestroy == .literal(false))
  }

  @Test("A file of OpenTofu takes the place of Terraform's of the same name")
  func shadowed() {
    let configuration = read([
      ("", "main.tf", "resource \"a_b\" \"old\" {}"), ("", "main.tofu", "resource \"a_b\" \"new\" {}"),
      ("", "b.tf.json", #"{"resource":{"a_b":{"old_json":{}}}}"#),
      ("", "b.tofu.json", #"{"resource":{"a_b":{"json":{}}}}"#),
      ("", "c.tf", "resource \"a_b\" \"c\" {}"),
    ])
    #expect(configuration.modules[""]?.resources.keys.sorted() == ["a_b.c", "a_b.json", "a_b.new"])
  }

  @Test("Removed blocks name what they take out, from inside and from outside of its module")
  func removals() throws {
    let configuration = read([
      ("", "main.tf", "removed {\n from = module.a.a_b.c\n lifecycle {\n destroy = false\n }\n}\n"),
      ("a", "main.tf", "removed {\n from = a_b.d\n}\n"),
      ("", "whole.tf.json", #"{"removed":{"from":"module.x"}}"#),
    ])
    let fromOutside = configuration.removals(of: try #require(ResourceAddress("module.a[0].a_b.c")))
    #expect(fromOutside.map(\.destroys) == [.literal(false)])
    let fromInside = configuration.removals(of: try #require(ResourceAddress("module.a[0].a_b.d[1]")))
    #expect(fromInside.map(\.destroys) == [.literal(true)])
    let whole = configuration.removals(of: try #require(ResourceAddress("module.x.module.y.a_b.e")))
    #expect(whole.map(\.from) == ["module.x"])
    #expect(configuration.removals(of: try #require(ResourceAddress("a_b.c"))).isEmpty)
  }

  @Test("Addresses give the module's key and the block's name")
  func addresses() throws {
    let address = try #require(ResourceAddress(#"module.a["x.y"].module.b[0].data.a_b.c["k]"]"#))
    #expect(address.moduleKey == "a.b")
    #expect(address.block == "data.a_b.c")
    #expect(address.withoutKeys == "module.a.module.b.data.a_b.c")
  }

  @Test("A file that cannot be read is a problem that names it, and the others count")
  func problems() {
    let configuration = read([
      ("m", "bad.tf", "resource {"), ("m", "good.tf", "resource \"a_b\" \"c\" {}"), ("", "a.txt", "{"),
    ])
    #expect(configuration.problems.map(\.file) == ["bad.tf"])
    #expect(configuration.problems.first?.reason == "HCL ends too early at byte 10; give all of it")
    #expect(configuration.modules["m"]?.resources.count == 1)
  }
}
