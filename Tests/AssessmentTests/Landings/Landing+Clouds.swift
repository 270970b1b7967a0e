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

  /// The same command of gcloud and az in one place and another.
  private static let commands: [Landing] = [
    Landing("gcloud sql instances delete courses --quiet", .unknown, "nothing names", .stops),
    Landing(
      "gcloud sql instances delete courses --quiet", .production, "project of configuration \"work\"", .stops,
      files: active("work", project: "acme-prod")),
    Landing(
      "gcloud compute firewall-rules delete web --quiet", .development, "project of configuration \"work\"", .passes,
      files: active("work", project: "acme-dev")),
    Landing(
      "gcloud sql instances delete courses --project acme-sandbox", .development, "acme-sandbox", .stops,
      files: active("work", project: "acme-prod")),
    Landing(
      "gcloud container clusters delete web --configuration pr-7", .ephemeral, "configuration \"pr-7\"", .passes,
      files: active("work", project: "acme-prod")),
    Landing(
      "gcloud storage rm -r gs://acme-logs", .production, "CLOUDSDK_CORE_PROJECT=acme-prod", .stops,
      with: ["CLOUDSDK_CORE_PROJECT": "acme-prod"]),
    Landing("az group delete --name shop --yes", .unknown, "nothing names", .stops),
    Landing(
      "az group delete --name shop --yes", .production, "subscription \"Acme Production\"", .stops,
      files: subscription("Acme Production")),
    Landing("az group delete --name pr-12 --yes", .ephemeral, "pr-12", .passes, files: subscription("Acme")),
    Landing(
      "az vm delete -g rg-dev -n web --yes", .development, "rg-dev", .passes, files: subscription("Acme")),
    Landing(
      "az vm delete -g rg-dev -n web --yes --subscription 99999999-2222-3333-4444-555555555555", .production,
      "Acme Production", .stops, files: subscription("Acme Production")),
  ]

  /// Projects of Google Cloud and subscriptions of Azure that Terraform would use.
  static let clouds: [Landing] =
    commands + [
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
