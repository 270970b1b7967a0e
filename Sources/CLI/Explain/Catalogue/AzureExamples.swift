/// What of the family "Azure" passes and what is stopped.
enum AzureExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = azure | Azure | az and azcopy.

    == az | second | az
    allow | - | az account show
    allow | - | az vm list -g shop-prod
    allow | - | az group show -n shop-prod
    allow | - | az aks list -g shop-prod
    deny | production | az group delete -n shop-prod --yes
    deny | production | az sql db delete -g shop-prod -s shop -n orders
    deny | production | az storage account delete -n shopprod -g shop-prod --yes
    confirm | production | az vm delete -g shop-prod -n web-1 --yes
    deny | production | az lock delete --name keep -g shop-prod
    deny | production | az keyvault purge --name shop-prod
    deny | production | az aks delete -g shop-prod -n shop
    deny | production | az backup protection disable --delete-backup-data true -g shop-prod --vault-name v --container-name c --item-name i

    == azcopy | third | azcopy
    allow | - | azcopy list https://shopprod.blob.core.windows.net/data
    allow | - | azcopy copy ./site https://shopprod.blob.core.windows.net/site --recursive
    deny | production | azcopy remove https://shopprod.blob.core.windows.net/data --recursive
    deny | production | azcopy sync ./empty https://shopprod.blob.core.windows.net/data --delete-destination=true

    == azure-nuke | third | azure-nuke
    allow | - | azure-nuke --help
    deny | unknown | azure-nuke run --no-dry-run
    """#
}
