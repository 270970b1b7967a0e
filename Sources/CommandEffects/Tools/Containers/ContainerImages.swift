/// Well-known images that start a tool by themselves, so that the words behind them are the tool's arguments.
enum ContainerImages {
  /// The program that the image's entry point starts, from its own Dockerfile; nil for an image that starts any.
  static func tool(of image: String) -> String? {
    let plain = image.split(separator: "@").first ?? ""
    let parts = plain.split(separator: "/")
    guard let name = parts.last?.split(separator: ":").first, parts.count > 1 || name == "vault" else { return nil }
    let owner = parts.count > 1 ? parts[parts.count - 2] : ""
    switch name {
    case "aws-cli": return "aws"
    case "terraform" where owner == "hashicorp": return "terraform"
    case "opentofu": return "tofu"
    case "kubectl", "helm", "terragrunt", "flyway", "liquibase", "rclone", "restic", "doctl", "eksctl", "pulumi",
      "migrate", "dbmate", "s5cmd", "flyctl", "hcloud", "argocd", "velero", "nomad", "consul", "vault", "packer",
      "waypoint", "boundary", "crane", "redis-cli", "git", "cockroach":
      return String(name)
    case "mc" where owner == "minio": return "mc"
    case "curl", "curlimages": return "curl"
    case "heroku-cli": return "heroku"
    case "wrangler": return "wrangler"
    default: return nil
    }
  }
}
