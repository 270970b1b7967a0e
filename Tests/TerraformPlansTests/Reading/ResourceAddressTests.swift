import TerraformPlans
import Testing
import Vocabulary

@Suite struct ResourceAddressTests {
  @Test("Addresses are taken apart, quoted keys and all")
  func parts() {
    let table: [(text: String, parts: [String?], isData: Bool)] = [
      ("aws_instance.web", ["", "aws_instance", "web", nil], false),
      ("aws_instance.web[0]", ["", "aws_instance", "web", "0"], false),
      ("data.aws_ami.a", ["", "aws_ami", "a", nil], true),
      ("ephemeral.random_password.p", ["", "random_password", "p", nil], true),
      ("module.m.aws_instance.web", ["module.m", "aws_instance", "web", nil], false),
      (
        #"module.m["a.b[\"]"].module.n[1].data.aws_ami.a["x]y.z"]"#,
        [#"module.m["a.b[\"]"].module.n[1]"#, "aws_ami", "a", #""x]y.z""#], true
      ),
      ("module.data.x.y", ["module.data", "x", "y", nil], false),
      ("module.module.data.x.y", ["module.module", "x", "y", nil], true),
      (#"a_b.c["é"]"#, ["", "a_b", "c", #""é""#], false),
    ]
    for row in table {
      let address = ResourceAddress(row.text)
      #expect(
        [address?.module, address?.type, address?.name, address?.key] == row.parts, "\(row.text)")
      #expect((address?.mode == .data) == row.isData, "\(row.text)")
    }
  }

  @Test("What is no address is none")
  func refusals() {
    for text in [
      "", "aws_instance", "aws_instance.", ".web", "aws_instance.web.more", "data.aws_ami", "module.m",
      "module.m.data.x",
      "aws_instance[0].web", "aws_instance.web[0", "aws_instance.web[]", #"aws_instance.web["a]"#, "a..b",
      "module..a.b",
      "a.b[0]c", "module.m[0]x.a.b",
    ] {
      #expect(ResourceAddress(text) == nil, "\(text)")
    }
  }

  @Test("The source of a provider is what plan JSON calls it")
  func providers() {
    let table = [
      (#"provider["registry.terraform.io/hashicorp/aws"]"#, "registry.terraform.io/hashicorp/aws"),
      (#"provider["registry.terraform.io/hashicorp/aws"].west"#, "registry.terraform.io/hashicorp/aws"),
      (#"module.a["provider.x"].provider["host.example/ns/p"].b"#, "host.example/ns/p"),
      ("provider.aws", "aws"), ("provider.aws.west", "aws"), ("module.provider.provider.google", "google"),
      ("module.m.provider.google.eu", "google"), ("nonsense", "nonsense"), ("", ""),
    ]
    for (address, source) in table {
      #expect(ProviderAddress.source(of: address) == source, "\(address)")
    }
  }
}
