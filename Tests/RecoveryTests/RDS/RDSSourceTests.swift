import Recovery
import Testing

@Suite("How an instance of RDS is named")
struct RDSSourceTests {
  private static let least = "instance=shop region=eu-central-1 database=shop user=tagout sslrootcert=/rds.pem"

  @Test("Words are read")
  func words() throws {
    let source = try RDSSource(
      Self.least + " profile=data passfile=/p through=127.0.0.1:15432 drill-through=[::1]:15433", dataset: "shop")
    #expect(source.instance == "shop" && source.region == "eu-central-1" && source.profile == "data")
    #expect(source.through?.address == "127.0.0.1" && source.through?.port == 15432)
    #expect(source.drillThrough?.address == "::1")
    let server = ReachedServer(host: "shop.x", port: 5432, through: source.drillThrough, login: source.login)
    #expect(
      server.connection("it's")
        == #"host='shop.x' port='15433' user='tagout' dbname='it\'s' sslmode='verify-full' sslrootcert='/rds.pem' "#
        + "hostaddr='::1' passfile='/p'")
    #expect(server.variables["PGHOSTADDR"] == "::1" && server.variables["PGSSLMODE"] == "verify-full")
  }

  @Test(
    "What cannot be used is told",
    arguments: [
      ("instance=shop", "lacks region="), (least + " password=x", "holds 'password=x', which is none of instance=, "),
      (least + " sslmode=require", "holds 'sslmode=require'"),
      (least + " through=localhost:1", "says through=localhost:1, which is no IP address with a port"),
      (least + " drill-through=127.0.0.1", "says drill-through=127.0.0.1, which is no IP address with a port"),
    ])
  func wrong(text: String, words: String) {
    let error = #expect(throws: RecoveryError.self) { try RDSSource(text, dataset: "shop") }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
