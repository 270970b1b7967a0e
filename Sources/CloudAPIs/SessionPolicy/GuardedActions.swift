/// Actions of AWS that destroy, as one thing that a session either guards whole or leaves out.
package struct GuardedActions: Sendable, Hashable {
  /// What they destroy, for people.
  package let name: String
  /// As policies name them, e.g. `rds:Delete*` (AWS Service Authorization Reference).
  package let actions: [String]
  /// Resource types of Terraform that are destroyed by these actions, each told by its ARN; `*` ends a prefix.
  let types: [String]
  /// Resource types that are destroyed by these actions, and whose ARNs no plan tells; `:attribute` behind a name where
  /// only that attribute, when true, makes it so.
  let untold: [String]

  /// Whether destroying an object of this type needs one of the actions on its own ARN.
  func takes(_ type: String) -> Bool {
    types.contains { $0.hasSuffix("*") ? type.hasPrefix($0.dropLast()) : type == $0 }
  }

  /// The services that the actions are of.
  var services: Set<String> { Set(actions.map { String($0.prefix { $0 != ":" }) }) }

  /// Every one, what holds data first: in this order they are taken into a session's policy while there is room.
  ///
  /// Only what no update of something else calls is named: `ec2:Delete*` would refuse the removal of a tag.
  package static let all: [GuardedActions] = rows.split(separator: "\n").compactMap { line in
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { part in
      part.split(separator: " ").map(String.init)
    }
    guard parts.count == 4 else { return nil }
    return GuardedActions(
      name: parts[0].joined(separator: " "), actions: parts[1], types: parts[2], untold: parts[3])
  }

  private static let rows = """
    databases and their snapshots|rds:Delete*|aws_db_* aws_rds_* aws_neptune_* aws_docdb_*|
    buckets and objects|s3:DeleteBucket s3:DeleteObject s3:DeleteObjectVersion|aws_s3_bucket aws_s3_object aws_s3_object_copy aws_s3_bucket_object|
    DynamoDB tables and backups|dynamodb:DeleteTable dynamodb:DeleteBackup|aws_dynamodb_table aws_dynamodb_global_table|aws_dynamodb_table_replica
    volumes, snapshots and images|ec2:DeleteVolume ec2:DeleteSnapshot ec2:DeregisterImage|aws_ebs_volume aws_ebs_snapshot aws_ebs_snapshot_copy aws_ebs_snapshot_import aws_ami aws_ami_copy aws_ami_from_instance|
    backup vaults|backup:DeleteBackupVault|aws_backup_vault aws_backup_logically_air_gapped_vault|
    recovery points|backup:DeleteRecoveryPoint||aws_backup_vault:force_destroy
    keys|kms:ScheduleKeyDeletion kms:DeleteImportedKeyMaterial|aws_kms_key aws_kms_external_key aws_kms_replica_key aws_kms_replica_external_key|
    key stores|kms:DeleteCustomKeyStore||aws_kms_custom_key_store
    secrets|secretsmanager:DeleteSecret|aws_secretsmanager_secret|
    EFS file systems|elasticfilesystem:DeleteFileSystem|aws_efs_file_system|
    FSx file systems|fsx:Delete*|aws_fsx_*|
    Redshift clusters|redshift:DeleteCluster* redshift:BatchDelete*|aws_redshift_*|
    ElastiCache|elasticache:Delete*|aws_elasticache_*|
    search domains|es:Delete*Domain|aws_elasticsearch_domain aws_opensearch_domain|
    log groups|logs:DeleteLogGroup logs:DeleteLogStream|aws_cloudwatch_log_group aws_cloudwatch_log_stream|
    container images|ecr:DeleteRepository ecr:BatchDeleteImage|aws_ecr_repository|
    hosted zones|route53:DeleteHostedZone|aws_route53_zone|
    stacks|cloudformation:DeleteStack*|aws_cloudformation_stack aws_cloudformation_stack_set|aws_cloudformation_stack_instances aws_cloudformation_stack_set_instance
    queues|sqs:DeleteQueue sqs:PurgeQueue|aws_sqs_queue|
    user pools|cognito-idp:DeleteUserPool|aws_cognito_user_pool|
    streams|kinesis:DeleteStream|aws_kinesis_stream|
    parameters|ssm:DeleteParameter*|aws_ssm_parameter|
    MemoryDB|memorydb:Delete*|aws_memorydb_*|
    DocumentDB elastic clusters|docdb-elastic:Delete*|aws_docdbelastic_*|
    serverless warehouses|redshift-serverless:DeleteNamespace redshift-serverless:DeleteSnapshot|aws_redshiftserverless_namespace aws_redshiftserverless_snapshot|
    Aurora DSQL|dsql:DeleteCluster|aws_dsql_cluster|
    keyspaces|cassandra:Drop*|aws_keyspaces_table aws_keyspaces_keyspace|
    time series|timestream:Delete*|aws_timestreamwrite_*|
    InfluxDB|timestream-influxdb:Delete*|aws_timestreaminfluxdb_*|
    serverless collections|aoss:DeleteCollection|aws_opensearchserverless_collection|
    Kafka clusters|kafka:DeleteCluster|aws_msk_cluster aws_msk_serverless_cluster|
    brokers|mq:DeleteBroker|aws_mq_broker|
    graphs|neptune-graph:Delete*|aws_neptunegraph_*|
    archives|glacier:DeleteVault glacier:DeleteArchive|aws_glacier_vault|
    the data catalogue|glue:DeleteDatabase glue:*DeleteTable||aws_glue_catalog_database aws_glue_catalog_table
    table buckets|s3tables:Delete*|aws_s3tables_*|
    directories|ds:DeleteDirectory ds:DeleteSnapshot||aws_directory_service_directory
    private certificate authorities|acm-pca:DeleteCertificateAuthority|aws_acmpca_certificate_authority|
    workspaces of people|workspaces:TerminateWorkspaces||aws_workspaces_workspace
    event stores|cloudtrail:DeleteEventDataStore cloudtrail:DeleteTrail|aws_cloudtrail aws_cloudtrail_event_data_store|
    event archives|events:DeleteArchive|aws_cloudwatch_event_archive|
    source repositories|codecommit:DeleteRepository|aws_codecommit_repository|
    Lightsail|lightsail:Delete*|aws_lightsail_*|
    metrics workspaces|aps:DeleteWorkspace|aws_prometheus_workspace|
    dashboards' workspaces|grafana:DeleteWorkspace||aws_grafana_workspace
    identity pools|cognito-identity:DeleteIdentityPool|aws_cognito_identity_pool|
    instances|ec2:TerminateInstances|aws_instance|aws_spot_instance_request
    clusters of EKS|eks:DeleteCluster eks:DeleteNodegroup|aws_eks_cluster aws_eks_node_group|
    clusters of ECS|ecs:DeleteCluster ecs:DeleteService|aws_ecs_cluster aws_ecs_service|
    functions|lambda:DeleteFunction|aws_lambda_function|
    scaling groups|autoscaling:DeleteAutoScalingGroup|aws_autoscaling_group|
    load balancers|elasticloadbalancing:DeleteLoadBalancer|aws_lb aws_alb aws_elb|
    networks|ec2:DeleteVpc ec2:DeleteSubnet|aws_vpc aws_subnet|aws_default_vpc:force_destroy aws_default_subnet:force_destroy
    roles and users|iam:DeleteRole iam:DeleteUser|aws_iam_role aws_iam_user aws_iam_service_linked_role|
    distributions|cloudfront:DeleteDistribution|aws_cloudfront_distribution|
    security groups|ec2:DeleteSecurityGroup|aws_security_group|

    """
}
