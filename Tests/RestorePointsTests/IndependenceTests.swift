import RestorePoints
import Testing
import Vocabulary

@Suite("What shares a fate")
struct IndependenceTests {
  @Test(
    "The same thing is known however it is written",
    arguments: [
      (.account, "aws 123456789012", "aws:123456789012", true), (.account, "123456789012", "aws 123456789012", true),
      (.account, "aws 123456789012", "google 123456789012", false), (.account, "aws 1", "aws 2", false),
      (.account, "aws 123456789012", "aws:unknown", true), (.account, "google x", "aws:unknown", false),
      (.key, "arn:aws:kms:eu-west-1:1:key/ab-cd", "aws ab-cd", true),
      (.key, "arn:aws:kms:eu-west-1:1:key/ab-cd", "arn:aws:kms:eu-west-1:2:key/ab-cd", false),
      (.key, "ab-cd", "ab-ce", false), (.bucket, "s3://vault/shop", "vault", true),
      (.bucket, "arn:aws:s3:::vault", "s3://vault", true), (.bucket, "vault", "vault-2", false),
      (.host, "DB-1", "db-1", true), (.path, "/a", "/A", false), (.state, "s3 a/b", "s3 a/b", true),
    ] as [(Dependency.Kind, String, String, Bool)])
  func same(kind: Dependency.Kind, one: String, other: String, isSame: Bool) {
    #expect(Dependency(kind, one).meets(Dependency(kind, other)) == isSame)
    #expect(Dependency(kind, other).meets(Dependency(kind, one)) == isSame)
  }

  @Test("Things of different kinds are never one, whatever they are called") func kinds() {
    for one in Dependency.Kind.allCases {
      for other in Dependency.Kind.allCases where one != other {
        #expect(!Dependency(one, "vault").meets(Dependency(other, "vault")))
      }
    }
  }

  @Test("Each kind of thing that is shared names the mistake that takes both", arguments: Dependency.Kind.allCases)
  func mistakes(kind: Dependency.Kind) {
    let one = RestorePointDependencies([Dependency(kind, "shared"), Dependency(.path, "/else")])
    let fates = one.shared(with: RestorePointDependencies([Dependency(kind, "shared")]))
    #expect(fates.map(\.thing) == [Dependency(kind, "shared")])
    #expect(fates.first?.mistake.contains("shared") == true)
    #expect(fates.first?.mistake.hasSuffix(".") == true)
  }

  @Test("Of all that is shared, the mistake that is made most easily is the one that is named") func gravest() {
    let both = RestorePointDependencies([
      Dependency(.region, "aws eu-west-1"), Dependency(.account, "aws 1"), Dependency(.state, "s3 acme/prod"),
    ])
    let drawing = FateDrawing(data: both, point: both)
    #expect(drawing.gravest?.thing.kind == .state)
    let mistakes = drawing.text.split(separator: "\n").filter { $0.hasPrefix("  ! ") }
    #expect(mistakes.count == 3)
    #expect(mistakes.first?.hasPrefix("  ! One `terraform destroy` with the state s3 acme/prod takes") == true)
    #expect(FateDrawing(data: both, point: RestorePointDependencies()).gravest == nil)
  }

  @Test("All that a plan reaches is compared") func radius() {
    let radius = BlastRadius(
      accounts: ["aws 1"], regions: ["aws eu-west-1"], providers: ["hashicorp/aws"], states: ["s3 acme/prod"],
      keys: ["k"], buckets: ["b"], vaults: ["v"],
      objects: [.init(address: "aws_db_instance.shop", kind: "aws_db_instance", verb: .destroy, dependants: 0)])
    let reach = RestorePointDependencies(reachedBy: radius, accounts: ["aws:2"])
    #expect(reach.names(.account) == ["aws 1", "aws:2"])
    #expect(Set(reach.all.map(\.kind)) == [.account, .region, .provider, .state, .key, .bucket, .vault, .resource])
    #expect(RestorePointDependencies(reach.value) == reach)
    #expect(RestorePointDependencies(.array([.object(["kind": "moon", "name": "x"])])) == nil)
  }
}
