import Testing

@testable import CLI

@Suite("The AWS provider comes from a mirror or not at all")
struct ProviderMirrorTests {
  private func find(
    _ variables: [String: String], files: [String: String] = [:], mirrors: [String] = []
  ) throws -> ProviderMirror {
    let there = mirrors.map { "\($0)/registry.terraform.io/hashicorp/aws" }
    return try ProviderMirror.find(variable: { variables[$0] }, text: { files[$0] }, has: there.contains)
  }

  @Test("TAGOUT_PROVIDER_MIRROR comes first")
  func ownVariable() throws {
    let variables = ["TAGOUT_PROVIDER_MIRROR": "/m", "HOME": "/h"]
    let found = try find(variables, files: ["/h/.terraformrc": "filesystem_mirror"], mirrors: ["/m"])
    #expect(found == .folder("/m"))
    #expect(found.configuration("/own.rc") == "/own.rc")
    #expect(
      found.settings == """
        disable_checkpoint = true
        provider_installation {
          filesystem_mirror {
            path    = "/m"
            include = ["registry.terraform.io/*/*"]
          }
        }

        """)
  }

  @Test("a mirror that lacks the provider is a reason to skip")
  func emptyMirror() {
    #expect(throws: DemoError.skipped("TAGOUT_PROVIDER_MIRROR '/m' holds no registry.terraform.io/hashicorp/aws")) {
      try find(["TAGOUT_PROVIDER_MIRROR": "/m"])
    }
  }

  @Test("a CLI configuration that names a mirror is used as it is", arguments: ["filesystem_mirror", "network_mirror"])
  func ownConfiguration(_ kind: String) throws {
    let text = "provider_installation {\n  \(kind) {\n  }\n}\n"
    let found = try find(["HOME": "/h", "TF_CLI_CONFIG_FILE": "/h/rc"], files: ["/h/rc": text])
    #expect(found == .configuration("/h/rc"))
    #expect(found.configuration("/own.rc") == "/h/rc")
    #expect(try find(["HOME": "/h"], files: ["/h/.terraformrc": text]) == .configuration("/h/.terraformrc"))
  }

  @Test("the plugin cache and the implied folders serve too")
  func impliedFolders() throws {
    #expect(try find(["TF_PLUGIN_CACHE_DIR": "/c"], mirrors: ["/c"]) == .folder("/c"))
    let cache = ["/h/.terraformrc": "  plugin_cache_dir = \"/k\"\n"]
    #expect(try find(["HOME": "/h"], files: cache, mirrors: ["/k"]) == .folder("/k"))
    #expect(try find(["HOME": "/h"], mirrors: ["/h/.terraform.d/plugins"]) == .folder("/h/.terraform.d/plugins"))
  }

  @Test("without any the demo is skipped, and says how to make one")
  func nothing() {
    #expect(
      throws: DemoError.skipped(
        "Terraform has no mirror with the provider hashicorp/aws; name one in TAGOUT_PROVIDER_MIRROR "
          + "('terraform providers mirror FOLDER' makes one)")
    ) { try find(["HOME": "/h"]) }
  }
}
