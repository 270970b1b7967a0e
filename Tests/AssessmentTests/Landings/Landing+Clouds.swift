import Vocabulary

extension Landing {
  private static let google = ["work/infra/main.tf": "provider \"google\" {\n  region = \"europe-west1\"\n}\n"]
  private static let azure = ["work/infra/main.tf": "provider \"azurerm\" {\n  features {}\n}\n"]

  private static func active(_ name: String, project: String) -> [String: String] {
    google.merging([
      "home/.config/gcloud/active_config": name,
      "home/.config/gcloud/configurations/config_\(name)": "[core]\naccount = ann@acme.example\nproject = \(project)\n",
    ]) { a, _ in a }
  }

  private static func subscription(_ name: String) -> [String: String] {
    let other = "{\"id\":\"11111111-2222-3333-4444-555555555555\",\"name\":\"Spare\",\"isDefault\":false}"
    let own = "{\"id\":\"99999999-2222-3333-4444-555555555555\",\"name\":\"\(name)\",\"isDefault\":true}"
    return azure.merging(["home/.azure/azureProfile.json": "\u{FEFF}{\"subscriptions\":[\(other),\(own)]}"]) { a, _ in a
    }
  }

  /// Projects of Google Cloud and subscriptions of Azure that Terraform would use.
  static let clouds: [Landing] = [
    Landing(
      "terraform destroy", .production, "project of configuration \"work\"", .stops,
      files: active("work", project: "acme-prod")),
    Landing(
      "terraform destroy", .production, "configuration \"prod\"", .stops, files: active("prod", project: "acme-7")),
    Landing("terraform destroy", .unknown, "nothing names", .stops, files: active("work", project: "acme-dev")),
    Landing(
      "terraform destroy", .production, "GOOGLE_CLOUD_PROJECT=acme-prod", .stops, files: google,
      with: ["GOOGLE_CLOUD_PROJECT": "acme-prod"]),
    Landing(
      "terraform destroy", .production, "GOOGLE_PROJECT=acme-live", .stops, files: google,
      with: ["GOOGLE_PROJECT": "acme-live", "CLOUDSDK_CORE_PROJECT": "acme-dev"]),
    Landing(
      "terraform destroy", .production, "CLOUDSDK_ACTIVE_CONFIG_NAME=prod", .stops, files: google,
      with: ["CLOUDSDK_ACTIVE_CONFIG_NAME": "prod"]),
    Landing(
      "terraform destroy", .production, "subscription \"Acme Production\"", .stops,
      files: subscription("Acme Production")),
    Landing("terraform destroy", .unknown, "nothing names", .stops, files: subscription("Acme Test")),
    Landing(
      "terraform destroy", .unknown, "nothing names", .stops, files: subscription("Acme Production"),
      with: ["ARM_SUBSCRIPTION_ID": "11111111-2222-3333-4444-555555555555"]),
    Landing(
      "terraform destroy", .production, "subscription \"Acme Production\"", .stops,
      files: subscription("Acme Production"),
      with: ["ARM_SUBSCRIPTION_ID": "99999999-2222-3333-4444-555555555555"]),
  ]
}
