/// What of the family "Google Cloud" passes and what is stopped.
enum GcloudExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = gcloud | Google Cloud | gcloud, gsutil and bq.

    == gcloud | second | gcloud
    allow | - | gcloud compute instances list --project shop-prod
    allow | - | gcloud sql backups list --instance=shop --project shop-prod
    allow | - | gcloud auth list
    allow | - | gcloud storage ls gs://shop-prod-data
    deny | production | gcloud projects delete shop-prod
    deny | production | gcloud sql instances delete shop --project shop-prod
    deny | production | gcloud sql instances patch shop --no-deletion-protection --project shop-prod
    deny | production | gcloud compute instances delete web-1 --zone europe-west1-b --project shop-prod
    deny | production | gcloud container clusters delete shop --region europe-west1 --project shop-prod
    deny | production | gcloud storage rm --recursive gs://shop-prod-data
    deny | production | gcloud kms keys versions destroy 1 --key data --keyring shop --location global --project shop-prod
    deny | production | gcloud compute snapshots delete before-upgrade --project shop-prod --quiet

    == gsutil | second | gsutil
    allow | - | gsutil ls gs://shop-prod-data
    allow | - | gsutil cp report.csv gs://shop-reports/report.csv
    allow | - | gsutil du -s gs://shop-prod-data
    deny | production | gsutil -m rm -r gs://shop-prod-data
    deny | production | gsutil rb gs://shop-prod-data
    deny | production | gsutil rsync -d ./empty gs://shop-prod-data
    deny | production | gsutil versioning set off gs://shop-prod-data

    == bq | second | bq
    allow | - | bq ls --project_id shop-prod
    allow | - | bq show shop-prod:sales.orders
    allow | - | bq query --use_legacy_sql=false 'SELECT 1'
    deny | production | bq rm -r -f shop-prod:sales
    deny | production | bq rm -t shop-prod:sales.orders
    deny | production | bq rm --model shop-prod:sales.forecast

    == gcp-nuke | third | gcp-nuke
    allow | - | gcp-nuke --help
    deny | production | gcp-nuke run --project shop-prod --no-dry-run
    """#
}
