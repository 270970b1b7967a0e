import CommandEffects
import Testing
import Vocabulary

/// Which project and which subscription a command of gcloud and az lands in.
@Suite struct CloudTargetTests {
  private static let google = EnvironmentFiles(files: [
    "/home/ann/.config/gcloud/active_config": "work\n",
    "/home/ann/.config/gcloud/configurations/config_work": "[core]\naccount = ann@acme.example\nproject = acme-prod\n",
    "/home/ann/.config/gcloud/configurations/config_toys": "[core]\nproject = acme-sandbox\n",
    "/other/configurations/config_work": "[core]\nproject = acme-qa\n",
  ])

  private func google(
    _ variables: [String: String] = [:], project: String? = nil, configuration: String? = nil, isLibrary: Bool = false
  ) -> GoogleTarget {
    Self.google.resolve { inspection in
      GoogleTarget.resolve(
        project: project.map { ArgumentWord($0, evidence: .whole) },
        configuration: configuration.map { ArgumentWord($0, evidence: .whole) }, isLibrary: isLibrary,
        EnvironmentFiles.variables(variables), asking: &inspection)
    }.result
  }

  @Test("A project is found in gcloud's own order")
  func findsProject() {
    #expect(google().project == "acme-prod")
    #expect(google().environment.tier == .production)
    #expect(google(configuration: "toys").project == "acme-sandbox")
    #expect(google(configuration: "toys").environment.tier == .development)
    #expect(google(["CLOUDSDK_ACTIVE_CONFIG_NAME": "toys"]).project == "acme-sandbox")
    #expect(google(["CLOUDSDK_CONFIG": "/other", "CLOUDSDK_ACTIVE_CONFIG_NAME": "work"]).project == "acme-qa")
    #expect(google(["CLOUDSDK_CORE_PROJECT": "acme-dev"]).project == "acme-dev")
    #expect(google(["CLOUDSDK_CORE_PROJECT": "acme-dev"], project: "shop-prod").environment.tier == .production)
    #expect(google(["GOOGLE_CLOUD_PROJECT": "acme-dev"]).project == "acme-prod", "gcloud does not read it")
    #expect(google(["GOOGLE_CLOUD_PROJECT": "acme-dev"], isLibrary: true).project == "acme-dev")
  }

  @Test("What was found are signs of their own kinds")
  func givesSigns() {
    let kinds = google().environment.signs.map(\.kind)
    #expect(kinds == [.gcpConfiguration, .gcpProject, .setting])
  }

  private static let profile = """
    \u{FEFF}{"installationId":"x","subscriptions":[
    {"id":"11111111-2222-3333-4444-555555555555","name":"Sandbox","isDefault":false,"state":"Enabled"},
    {"id":"99999999-2222-3333-4444-555555555555","name":"Acme Production","isDefault":true,"state":"Enabled"}]}
    """

  private func azure(
    _ variables: [String: String] = [:], subscription: String? = nil, group: String? = nil
  ) -> (result: Environment, asked: [String]) {
    EnvironmentFiles(files: ["/home/ann/.azure/azureProfile.json": Self.profile]).resolve { inspection in
      AzureTarget.resolve(
        subscription: subscription.map { ArgumentWord($0, evidence: .whole) },
        group: group.map { ArgumentWord($0, evidence: .whole) }, EnvironmentFiles.variables(variables),
        asking: &inspection
      ).environment
    }
  }

  @Test("A subscription is the one in use, or the one that is named, by its name")
  func findsSubscription() {
    #expect(azure().result.tier == .production)
    #expect(azure().result.evidence.contains("Acme Production"))
    #expect(azure(subscription: "Sandbox").result.tier == .development)
    #expect(azure(subscription: "Sandbox").asked.isEmpty, "a name needs no file")
    #expect(azure(subscription: "11111111-2222-3333-4444-555555555555").result.tier == .development)
    #expect(azure(["ARM_SUBSCRIPTION_ID": "11111111-2222-3333-4444-555555555555"]).result.tier == .development)
    #expect(azure(subscription: "Sandbox", group: "rg-prod").result.tier == .production)
    #expect(azure(["AZURE_CONFIG_DIR": "/nowhere"]).result.tier == .unknown)
  }
}
