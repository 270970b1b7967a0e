import Vocabulary

extension Landing {
  private static let drop = "aws rds delete-db-instance --db-instance-identifier courses --skip-final-snapshot"

  private static let config = """
    [default]
    region = eu-west-1

    [profile shop]
    sso_session = acme
    sso_account_id = 210987654321
    sso_account_name = acme-production
    sso_role_name = AdministratorAccess

    [profile ops]
    role_arn = arn:aws:iam::210987654321:role/prod-ops
    source_profile = default

    [profile toys]
    role_arn = arn:aws:iam::123456789012:role/sandbox-admin
    source_profile = default

    [profile stack]
    region = us-east-1
    endpoint_url = http://localhost:4566

    [profile partly]
    services = here

    [services here]
    rds =
      endpoint_url = http://127.0.0.1:5000

    [profile plain]
    region = eu-west-1
    """

  private static let files = ["home/.aws/config": config]

  /// Profiles, accounts, roles and endpoints of AWS.
  static let aws: [Landing] = [
    Landing(drop, .unknown, "nothing names", .stops),
    Landing(drop, .unknown, "nothing names", .stops, files: files),
    Landing(drop + " --profile prod", .production, "profile \"prod\"", .stops),
    Landing(drop + " --profile dev", .development, "profile \"dev\"", .stops),
    Landing(drop + " --profile default", .unknown, "nothing names", .stops, files: files),
    Landing("AWS_PROFILE=acme-prd " + drop, .production, "AWS_PROFILE=acme-prd", .stops),
    Landing(drop, .production, "AWS_PROFILE=prod-admin", .stops, with: ["AWS_PROFILE": "prod-admin"]),
    Landing("export AWS_PROFILE=prod; " + drop, .production, "AWS_PROFILE=prod", .stops),
    Landing("aws-vault exec prod -- " + drop, .production, "AWS_VAULT=prod", .stops),
    Landing("aws-vault exec --duration 1h prod -- " + drop, .production, "AWS_VAULT=prod", .stops),
    Landing(
      "aws-vault exec sandbox -- aws ec2 terminate-instances --instance-ids i-0a", .development, "AWS_VAULT=sandbox",
      .passes),
    Landing("assume prod --exec -- " + drop, .production, "AWS_VAULT=prod", .stops),
    Landing("aws-sso exec -p prod:Admin -- " + drop, .production, "AWS_VAULT=prod:Admin", .stops),
    Landing("saml2aws exec --exec-profile prod -- " + drop, .production, "AWS_VAULT=prod", .stops),
    Landing(drop + " --profile shop", .production, "sso_account_name of profile \"shop\"", .stops, files: files),
    Landing(drop + " --profile ops", .production, "role prod-ops", .stops, files: files),
    Landing(drop + " --profile toys", .development, "role sandbox-admin", .stops, files: files),
    Landing(
      "aws ec2 terminate-instances --instance-ids i-0a --profile toys", .development, "role sandbox-admin", .passes,
      files: files),
    Landing(drop + " --profile stack", .ephemeral, "http://localhost:4566", .passes, files: files),
    Landing(drop + " --profile partly", .ephemeral, "http://127.0.0.1:5000", .passes, files: files),
    Landing("aws s3 rb s3://b --force --profile partly", .unknown, "nothing names", .stops, files: files),
    Landing(drop + " --profile plain", .unknown, "nothing names", .stops, files: files),
    Landing(
      drop, .production, "role ProdAdmin", .stops,
      files: ["work/aws.ini": "[default]\nrole_arn = arn:aws:iam::210987654321:role/ProdAdmin\n"],
      with: ["AWS_CONFIG_FILE": "../aws.ini"]),
    Landing(
      drop, .production, "role prod-deploy", .stops,
      files: ["home/.aws/credentials": "[ship]\nrole_arn = arn:aws:iam::210987654321:role/prod-deploy\n"],
      with: ["AWS_PROFILE": "ship"]),
    Landing(
      drop, .production, "AWS_ROLE_ARN", .stops,
      with: ["AWS_ROLE_ARN": "arn:aws:iam::210987654321:role/prod-ci", "AWS_WEB_IDENTITY_TOKEN_FILE": "/t"]),
    Landing(
      drop, .unknown, "nothing names", .stops, with: ["AWS_PROFILE": "dev", "AWS_ACCESS_KEY_ID": "AKIAX"]),
    Landing(
      drop, .development, "AWS_PROFILE=dev", .stops,
      with: ["AWS_PROFILE": "dev", "AWS_ACCESS_KEY_ID": "ASIAX", "GRANTED_SSO": "true"]),
    Landing(
      drop, .production, "AWS_VAULT=prod", .stops,
      with: ["AWS_PROFILE": "dev", "AWS_ACCESS_KEY_ID": "ASIAX", "AWS_VAULT": "prod"]),
    Landing(
      "creds=$(aws sts assume-role --role-arn arn:aws:iam::210987654321:role/prod-admin --role-session-name x) && "
        + drop,
      .production, "role prod-admin", .stops),
    Landing(drop + " --endpoint-url http://localhost:4566", .ephemeral, "endpoint http://localhost:4566", .passes),
    Landing(
      drop, .ephemeral, "AWS_ENDPOINT_URL=http://localhost:4566", .passes,
      with: ["AWS_ENDPOINT_URL": "http://localhost:4566"]),
    Landing(drop, .unknown, "nothing names", .stops, with: ["AWS_ENDPOINT_URL_S3": "http://localhost:4566"]),
    Landing("awslocal s3 rb s3://prod --force", .ephemeral, "LocalStack", .passes),
    Landing("aws s3 rb s3://acme-prod --force", .production, "acme-prod", .stops),
    Landing("aws s3 rm s3://acme-preview-12/x --recursive", .ephemeral, "acme-preview-12", .passes),
    Landing(
      "aws dynamodb delete-table --table-name arn:aws:dynamodb:eu-west-1:123456789012:table/pr-12-users", .ephemeral,
      "pr-12-users", .passes),
    Landing(
      "aws cloudformation delete-stack --stack-name shop", .production, "AWS_PROFILE=prod", .stops,
      with: ["AWS_PROFILE": "prod"]),
    Landing("aws cloudformation delete-stack --stack-name pr-88", .ephemeral, "pr-88", .passes),
    Landing(
      "aws rds delete-db-instance --db-instance-identifier drill-20260303 --skip-final-snapshot", .ephemeral,
      "drill-20260303", .passes),
    Landing(
      "aws rds delete-db-instance --db-instance-identifier drill-20260303 --skip-final-snapshot --profile prod",
      .production, "profile \"prod\"", .stops),
  ]
}
