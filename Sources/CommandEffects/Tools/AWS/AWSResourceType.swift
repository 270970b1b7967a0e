import Vocabulary

/// A resource type as CloudFormation and Cloud Control name it, e.g. `AWS::RDS::DBInstance`.
enum AWSResourceType {
  /// The part that a resource of this type plays: what deleting it by its own service's operation would destroy.
  static func role(of type: String) -> ResourceRole? {
    let parts = type.split(separator: ":", omittingEmptySubsequences: true)
    guard parts.count == 3, parts[0] == "AWS" else { return nil }
    let operation = "delete-" + kebab(parts[2])
    return services(parts[1]).lazy.compactMap { AWSOperation.find(service: $0, operation: operation)?.role }.first
      ?? known(type)
  }

  /// The services on the command line that may hold it.
  private static func services(_ name: Substring) -> [String] {
    switch name {
    case "S3": ["s3api"]
    case "ElasticLoadBalancingV2": ["elbv2"]
    case "ElasticLoadBalancing": ["elb"]
    case "OpenSearchService": ["opensearch"]
    case "Elasticsearch": ["es"]
    case "Config": ["configservice"]
    case "CodeDeploy": ["deploy"]
    case "CertificateManager": ["acm"]
    default: [name.lowercased(), kebab(name)]
    }
  }

  /// Types that no operation of that name deletes.
  private static func known(_ type: String) -> ResourceRole? {
    switch type {
    case "AWS::KMS::Key", "AWS::KMS::ReplicaKey": .key
    case "AWS::EC2::Instance", "AWS::ECS::Service": .compute
    case "AWS::DynamoDB::GlobalTable", "AWS::ElastiCache::ReplicationGroup", "AWS::SecretsManager::Secret": .data
    case "AWS::CloudWatch::Alarm": .protection
    default: nil
    }
  }

  /// `db-instance` of `DBInstance`: a run of capitals is one word, its last letter begins the next.
  private static func kebab(_ name: Substring) -> String {
    let bytes = Array(name.utf8)
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      let isUpper = byte >= 65 && byte <= 90
      let followsLower = index > 0 && !(bytes[index - 1] >= 65 && bytes[index - 1] <= 90)
      let precedesLower = index + 1 < bytes.count && bytes[index + 1] >= 97
      if isUpper, index > 0, followsLower || precedesLower { text.append(UInt8(ascii: "-")) }
      text.append(isUpper ? byte + 32 : byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
