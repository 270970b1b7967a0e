/// What of the family "AWS" passes and what is stopped.
enum AWSExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = aws | AWS | Every operation of the AWS command line, by its class and the role of what it acts on.

    == aws | first | aws awslocal
    allow | - | aws sts get-caller-identity
    allow | - | aws s3 ls s3://shop-prod-backups --recursive
    allow | - | aws ec2 describe-instances --filters Name=tag:env,Values=prod
    allow | - | aws ec2 terminate-instances --instance-ids i-0abc123 --dry-run --profile prod
    allow | - | aws s3 cp build.zip s3://shop-artifacts/build.zip
    allow | - | aws logs tail /ecs/shop-prod --follow
    allow | ephemeral | aws --endpoint-url http://localhost:4566 dynamodb delete-table --table-name orders
    allow | ephemeral | awslocal s3 rb s3://test --force
    allow | - | aws rds create-db-snapshot --db-instance-identifier shop-prod --db-snapshot-identifier before-change --profile prod
    deny | production | aws rds delete-db-instance --db-instance-identifier shop-prod --skip-final-snapshot
    deny | production | aws rds modify-db-instance --db-instance-identifier shop-prod --no-deletion-protection --apply-immediately
    deny | production | aws rds modify-db-instance --db-instance-identifier shop-prod --backup-retention-period 0 --profile prod
    deny | production | aws rds delete-db-snapshot --db-snapshot-identifier shop-prod-2026-11-01
    deny | production | aws s3 rb s3://shop-prod-data --force
    deny | production | aws s3 rm s3://shop-prod-data/ --recursive
    deny | production | aws s3 sync ./empty s3://shop-prod-data --delete
    deny | production | aws s3api put-bucket-versioning --bucket shop-prod-data --versioning-configuration Status=Suspended
    confirm | production | aws s3api put-bucket-lifecycle-configuration --bucket shop-prod-data --lifecycle-configuration file://expire.json
    deny | production | aws dynamodb delete-table --table-name orders-prod --profile prod
    deny | production | aws kms schedule-key-deletion --key-id alias/prod-data --pending-window-in-days 7 --profile prod
    confirm | production | aws ec2 terminate-instances --instance-ids i-0abc123 --profile prod
    confirm | production | aws iam delete-role --role-name deploy --profile prod
    deny | production | aws cloudformation delete-stack --stack-name shop-prod
    deny | production | aws backup delete-recovery-point --backup-vault-name prod --recovery-point-arn arn:aws:backup:eu-west-1:111122223333:recovery-point:1 --profile prod
    deny | production | aws cloudtrail stop-logging --name audit --profile prod
    confirm | production | aws route53 delete-hosted-zone --id Z3M3LMPEXAMPLE --profile prod
    """#
}
