import CommandEffects
import Decision
import Testing
import Vocabulary

/// What the commands of Google Cloud and Azure are judged to do, and where.
@Suite struct CloudReaderTests {
  private func findings(_ text: String) -> [Finding] { FilesScene().read(text).findings }

  private func codes(_ text: String) -> String {
    Set(findings(text).map(\.code.text)).sorted().joined(separator: "+")
  }

  private func isHeld(_ text: String) -> Bool {
    findings(text).contains { Policy.builtIn.ruling(for: $0) != .allow }
  }

  @Test("Commands of Google's tools mean what their words say", arguments: GoogleSpellings.rows)
  func google(row: (command: String, codes: String)) {
    #expect(codes(row.command) == row.codes, "\(row.command)")
  }

  @Test("Commands of az mean what their words say", arguments: AzureSpellings.rows)
  func azure(row: (command: String, codes: String)) {
    #expect(codes(row.command) == row.codes, "\(row.command)")
  }

  @Test(
    "A loss is stopped on production; reads, creates and updates pass there too",
    arguments: GoogleSpellings.rows.filter { $0.command.hasPrefix("gcloud ") && !$0.command.contains("--project") })
  func onProduction(row: (command: String, codes: String)) {
    // A statement of SQL, and what stands behind dashes, belong to another program.
    guard !row.command.contains(" -- "), !row.command.contains("<<<") else { return }
    let command = row.command.replacing("gcloud ", with: "gcloud --project acme-prod ", maxReplacements: 1)
    #expect(isHeld(command) == !row.codes.isEmpty, "\(command)")
  }

  @Test(
    "On a project of development only what holds data, copies, keys or others is asked about",
    arguments: [
      ("gcloud --project acme-dev sql instances delete x", true), ("gcloud projects delete acme-dev", true),
      ("gcloud --project acme-dev run services delete x", false),
      ("gcloud --project acme-dev sql instances patch x --no-backup", false),
      ("gcloud --project acme-dev iam service-accounts keys create k --iam-account a", false),
      ("az vm delete -g rg-dev -n web", false), ("az lock delete -n l -g rg-dev", false),
      ("az group delete -n rg-dev", true), ("az group delete -n pr-12 --yes", false),
      ("gcloud sql instances delete shop-pr-12", false),
    ])
  func onDevelopment(command: String, isStopped: Bool) {
    #expect(isHeld(command) == isStopped, "\(command)")
  }

  @Test(
    "Where it lands is told by its words, by variables and by what the same text chose",
    arguments: [
      ("gcloud config set project acme-prod && gcloud run services delete web", "production"),
      ("gcloud config set core/project acme-dev && gcloud run services delete web", "development"),
      ("gcloud config set project acme-prod; gcloud run services delete web --project acme-dev", "development"),
      ("gcloud config configurations activate prod && gcloud run services delete web", "production"),
      ("export CLOUDSDK_CORE_PROJECT=acme-prod; gcloud beta run services delete web", "production"),
      ("CLOUDSDK_CORE_PROJECT=acme-prod gcloud run services delete web", "production"),
      ("gcloud run services delete web-prod --project=acme-7", "production"),
      ("gcloud sql databases delete shop --instance=main-production", "production"),
      ("bq --project_id=acme-prod rm -f d.t", "production"), ("bq rm -f acme-prod:d.t", "production"),
      ("gsutil rm -r gs://acme-prod-logs", "production"), ("gcloud storage rm -r gs://acme-dev-logs", "development"),
      ("az account set --subscription 'Acme Production' && az vm delete -g g -n web", "production"),
      ("az account set -s acme-dev && az group delete -n shop", "development"),
      ("az vm delete -g rg-production -n web", "production"),
      ("az vm delete -g g -n web --subscription prod", "production"),
      (
        "az resource delete --ids /subscriptions/1/resourceGroups/rg-prod/providers/Microsoft.Web/sites/w", "production"
      ),
      (
        "az rest --method delete --url /subscriptions/1/resourceGroups/rg-prod/providers/Microsoft.Web/sites/w",
        "production"
      ),
    ])
  func lands(command: String, tier: String) throws {
    let loss = try #require(findings(command).last { $0.code.text.hasSuffix("destroyed") })
    #expect(loss.environment?.tier.rawValue == tier, "\(command)")
  }

  @Test("What survives is said")
  func saysWhatSurvives() throws {
    let backup = try #require(findings("gcloud sql instances delete x --enable-final-backup").first)
    #expect(backup.message.contains("what survives: a final backup"))
    let vault = try #require(findings("az keyvault delete -n v").first)
    #expect(vault.message.contains("it can be recovered"))
  }

  @Test("Every condition of the tables reads")
  func conditionsRead() {
    for (catalogue, count) in [(CloudCatalogue.google, 150), (.azure, 60)] {
      let paths = catalogue.all.filter { $0.meaning.hasConditions }.map(\.path)
      #expect(paths.count > count, "\(catalogue.tool): \(paths.count)")
      for path in paths { #expect(catalogue.conditionCount(of: path) > 0, "\(path)") }
    }
  }
}
