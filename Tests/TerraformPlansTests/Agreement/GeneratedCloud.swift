import TestSupport

/// A configuration of AWS and the state before it, made from a seed: types with sets, blocks and sensitive attributes.
struct GeneratedCloud {
  let files: [String: String]
  let options: [String]

  /// Terraform's own settings: the provider comes from a folder.
  static func settings(mirror: String) -> String {
    """
    disable_checkpoint = true
    provider_installation {
      filesystem_mirror {
        path    = "\(mirror)"
        include = ["registry.terraform.io/*/*"]
      }
    }
    """
  }

  private static let head = """
    terraform {
      required_providers {
        aws = {
          source = "hashicorp/aws"
        }
      }
    }
    provider "aws" {
      region                      = "eu-west-1"
      access_key                  = "mock"
      secret_key                  = "mock"
      skip_credentials_validation = true
      skip_metadata_api_check     = true
      skip_requesting_account_id  = true
      skip_region_validation      = true
    }

    """

  /// Type, block, and what a state holds of it.
  private static let resources: [(type: String, block: String, attributes: String)] = [
    (
      "aws_db_instance",
      "identifier = \"shop\"\nengine = \"postgres\"\ninstance_class = \"db.t3.micro\"\nallocated_storage = 20\n"
        + "username = \"shop\"\npassword = \"hush-hush\"\nskip_final_snapshot = true\ntags = { Env = \"test\" }",
      "{\"id\":\"db-1\",\"identifier\":\"shop\",\"engine\":\"postgres\",\"instance_class\":\"db.t3.small\","
        + "\"allocated_storage\":20,\"username\":\"shop\",\"password\":\"hush-hush\",\"skip_final_snapshot\":true}"
    ),
    (
      "aws_s3_bucket", "bucket = \"shop-uploads\"\nforce_destroy = true",
      "{\"id\":\"shop-uploads\",\"bucket\":\"shop-uploads\",\"force_destroy\":false}"
    ),
    (
      "aws_dynamodb_table",
      "name = \"orders\"\nhash_key = \"id\"\nbilling_mode = \"PAY_PER_REQUEST\"\nattribute {\n  name = \"id\"\n  type = \"S\"\n}\n"
        + "point_in_time_recovery {\n  enabled = true\n}",
      "{\"id\":\"orders\",\"name\":\"orders\",\"hash_key\":\"id\",\"billing_mode\":\"PAY_PER_REQUEST\","
        + "\"attribute\":[{\"name\":\"id\",\"type\":\"N\"}]}"
    ),
    (
      "aws_security_group",
      "name = \"web\"\ningress {\n  from_port = 443\n  to_port = 443\n  protocol = \"tcp\"\n"
        + "  cidr_blocks = [\"10.0.0.0/8\", \"192.168.0.0/16\"]\n}",
      "{\"id\":\"sg-1\",\"name\":\"old\",\"description\":\"Managed by Terraform\"}"
    ),
    (
      "aws_sqs_queue", "name = \"jobs\"\nmessage_retention_seconds = 60",
      "{\"id\":\"https://sqs/jobs\",\"name\":\"jobs\",\"message_retention_seconds\":345600}"
    ),
    (
      "aws_secretsmanager_secret_version", "secret_id = \"db\"\nsecret_string = \"hush\"",
      "{\"id\":\"db|1\",\"secret_id\":\"db\",\"secret_string\":\"before\"}"
    ),
  ]

  /// The marks of what the provider's schema calls sensitive, as Terraform writes them into a state.
  private static func marks(_ type: String) -> String {
    let attribute = ["aws_db_instance": "password", "aws_secretsmanager_secret_version": "secret_string"][type]
    return attribute.map { "[{\"type\":\"get_attr\",\"value\":\"\($0)\"}]" } ?? ""
  }

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var text = GeneratedCloud.head
    var stored: [String] = []
    for (type, block, attributes) in GeneratedCloud.resources {
      let fate = Int.random(in: 0..<5, using: &random)
      // 0: neither there nor wanted; 1: made; 2: destroyed; else changed in place or replaced.
      if fate == 1 || fate > 2 { text += "resource \"\(type)\" \"a\" {\n\(block)\n}\n" }
      guard fate >= 2 else { continue }
      stored.append(
        "{\"mode\":\"managed\",\"type\":\"\(type)\",\"name\":\"a\","
          + "\"provider\":\"provider[\\\"registry.terraform.io/hashicorp/aws\\\"]\",\"instances\":[{\"schema_version\":"
          + "\(type == "aws_db_instance" ? 2 : type.hasSuffix("table") || type.hasSuffix("group") ? 1 : 0),"
          + "\"attributes\":\(attributes),\"sensitive_attributes\":[\(GeneratedCloud.marks(type))]}]}")
    }
    files = [
      "main.tf": text,
      "terraform.tfstate":
        "{\"version\":4,\"terraform_version\":\"1.11.4\",\"serial\":5,\"lineage\":\"generated\",\"outputs\":{},"
        + "\"resources\":[\(stored.joined(separator: ","))],\"check_results\":null}",
    ]
    options = ["-refresh=false"] + (Int.random(in: 0..<4, using: &random) == 0 ? ["-destroy"] : [])
  }
}
