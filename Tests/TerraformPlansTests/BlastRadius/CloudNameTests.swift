import Testing
import Vocabulary

@testable import TerraformPlans

@Suite struct CloudNameTests {
  /// An identifier, and the account, region and key that it tells of.
  static let told: [(String, String?, String?, String?)] = [
    ("arn:aws:rds:eu-west-1:123456789012:db:prod", "aws 123456789012", "aws eu-west-1", nil),
    ("arn:aws:s3:::uploads", nil, nil, nil),
    ("arn:aws:iam::aws:policy/ReadOnly", nil, nil, nil),
    (
      "arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1-2", "aws 123456789012", "aws us-gov-west-1",
      "arn:aws-us-gov:kms:us-gov-west-1:123456789012:key/1-2"
    ),
    ("arn:aws:kms:eu-west-1:123456789012:alias/a", "aws 123456789012", "aws eu-west-1", nil),
    (
      "projects/shop/locations/eu/keyRings/r/cryptoKeys/k/cryptoKeyVersions/3", "google shop", "google eu",
      "projects/shop/locations/eu/keyRings/r/cryptoKeys/k"
    ),
    ("https://www.googleapis.com/compute/v1/projects/shop/zones/eu-a/disks/db", "google shop", "google eu-a", nil),
    ("/subscriptions/0f-1/resourceGroups/rg/providers/Microsoft.Sql/servers/s", "azure 0f-1", nil, nil),
    ("https://shop.vault.azure.net/keys/db/0123", nil, nil, "https://shop.vault.azure.net/keys/db"),
    ("https://shop.vault.azure.net/secrets/db/0123", nil, nil, nil),
    ("ocid1.key.oc1.eu-frankfurt-1.x.abc", nil, "oci eu-frankfurt-1", "ocid1.key.oc1.eu-frankfurt-1.x.abc"),
  ]

  @Test("Identifiers tell of account, region and key", arguments: told)
  func tells(_ text: String, _ account: String?, _ region: String?, _ key: String?) {
    let name = CloudName(text)
    #expect(name?.account == account)
    #expect(name?.region == region)
    #expect(name?.key == key)
  }

  @Test(
    "Other text is no identifier",
    arguments: ["", "prod", "arn:aws", "https://example.com/keys/a/b", "projects", "/home/a", "subscriptions/a/b"])
  func tellsNothing(_ text: String) {
    let name = CloudName(text)
    #expect(name?.account == nil && name?.region == nil && name?.key == nil)
  }
}
