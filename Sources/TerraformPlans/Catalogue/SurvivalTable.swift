/// What survives a dying object: type, kind, condition, text; sorted by type.
///
/// Made by tools/catalogue-terraform/generate from survival.tsv: change that and make it again.
enum SurvivalTable {
  static let text: StaticString = #"""
    aiven_	fails	termination_protection	termination protection is on, so the delete is refused
    aiven_kafka	lost	-	every message in it goes
    aiven_kafka_topic	lost	-	every message in it goes
    aiven_mysql	lost	-	its backups go with it
    aiven_opensearch	lost	-	its backups go with it
    aiven_pg	lost	-	its backups go with it
    alicloud_	fails	deletion_protection	deletion protection is on, so the delete is refused
    alicloud_db_instance	kept	released_keep_policy=All|Lastest	its backups are kept after the release
    alicloud_db_instance	lost	released_keep_policy!=All|Lastest	its backups go with it
    alicloud_disk	lost	-	only snapshots made before survive
    alicloud_kms_key	kept	pending_window_in_days	it is scheduled for deletion and can be kept by cancelling that within {pending_window_in_days} days
    alicloud_oss_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    alicloud_oss_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    aws_acm_certificate	loss=identity	private_key	-
    aws_acmpca_certificate_authority	kept	permanent_deletion_time_in_days	it can be restored for {permanent_deletion_time_in_days} days
    aws_acmpca_certificate_authority	kept	!permanent_deletion_time_in_days	it can be restored for 30 days
    aws_alb	fails	enable_deletion_protection	deletion protection is on, so the delete is refused
    aws_ami	lost	-	its snapshots stay, but the image itself is deregistered
    aws_ami_copy	lost	-	its copied snapshots are deleted with it
    aws_ami_from_instance	lost	-	its snapshots are deleted with it
    aws_athena_database	lost	force_destroy	force_destroy is on, so every table in it is dropped
    aws_athena_database	held	!force_destroy	force_destroy is off, so it is only dropped when it is empty
    aws_athena_workgroup	note	force_destroy	its named queries are deleted with it
    aws_backup_logically_air_gapped_vault	held	-	it is only deleted when it holds no recovery points
    aws_backup_plan	note	-	the recovery points it made stay
    aws_backup_selection	note	-	the recovery points made so far stay
    aws_backup_vault	lost	force_destroy	force_destroy is on, so every recovery point in it is deleted
    aws_backup_vault	held	!force_destroy	force_destroy is off, so it is only deleted when it holds no recovery points
    aws_backup_vault_policy	loss=remade	policy!~Deny	-
    aws_bedrockagent_data_source	lost	data_deletion_policy=DELETE	its vectors are deleted with it
    aws_cloudformation_stack	note	-	what the stack made is deleted with it unless its template says DeletionPolicy: Retain
    aws_cloudformation_stack_set_instance	kept	retain_stack	retain_stack is on, so the stack itself stays
    aws_cloudformation_stack_set_instance	loss=abandoned	retain_stack	-
    aws_cloudfront_key_value_store	lost	-	everything in it goes
    aws_cloudhsm_v2_cluster	kept	-	the backups of its keys stay
    aws_cloudsearch_domain	lost	-	no snapshot is taken
    aws_cloudtrail	note	-	the log files it wrote stay in their bucket
    aws_cloudtrail_event_data_store	fails	termination_protection_enabled	termination protection is on, so the delete is refused
    aws_cloudtrail_event_data_store	kept	-	a deleted event data store can be brought back for seven days
    aws_cloudwatch_event_archive	lost	-	everything in it goes
    aws_cloudwatch_log_group	kept	skip_destroy	skip_destroy is on, so the log group itself stays
    aws_cloudwatch_log_group	lost	!skip_destroy	every log line in it is deleted
    aws_cloudwatch_log_group	loss=abandoned	skip_destroy	-
    aws_cloudwatch_log_stream	lost	-	everything in it goes
    aws_codeartifact_domain	held	-	it is only deleted when it holds no repositories
    aws_codeartifact_repository	lost	-	every package in it is deleted
    aws_codecatalyst_source_repository	lost	-	its whole git history goes
    aws_codecommit_repository	lost	-	its whole git history goes
    aws_cognito_user_pool	fails	deletion_protection=ACTIVE	deletion protection is on, so the delete is refused
    aws_cognito_user_pool	lost	-	its users and their password hashes cannot be exported or brought back
    aws_connect_instance	lost	-	its users, flows and contact records go with it
    aws_db_cluster_snapshot	note	db_cluster_identifier	it was taken of {db_cluster_identifier}
    aws_db_instance	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_db_instance	loss=records	replicate_source_db	-
    aws_db_instance	note	replicate_source_db	it is a read replica of {replicate_source_db}
    aws_db_instance	lost	skip_final_snapshot & !replicate_source_db	no final snapshot is taken
    aws_db_instance	kept	!skip_final_snapshot & final_snapshot_identifier & !replicate_source_db	the final snapshot {final_snapshot_identifier} is taken
    aws_db_instance	fails	!skip_final_snapshot & !final_snapshot_identifier & !replicate_source_db	a final snapshot is asked for without a name, so the delete fails
    aws_db_instance	lost	delete_automated_backups!=false & backup_retention_period!=0	its automated backups go with it
    aws_db_instance	kept	delete_automated_backups=false & backup_retention_period>0	its automated backups are kept for {backup_retention_period} days
    aws_db_instance	lost	backup_retention_period=0 & !replicate_source_db	it has no automated backups
    aws_db_instance_automated_backups_replication	lost	-	the automated backups replicated to the other region go with it
    aws_db_snapshot	note	db_instance_identifier	it was taken of {db_instance_identifier}
    aws_detective_graph	lost	-	what it collected goes
    aws_directory_service_directory	lost	-	its users, groups and snapshots go with it
    aws_dlm_lifecycle_policy	note	-	the snapshots it made stay
    aws_docdb_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_docdb_cluster	lost	skip_final_snapshot	no final snapshot is taken
    aws_docdb_cluster	kept	!skip_final_snapshot & final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_docdb_cluster	fails	!skip_final_snapshot & !final_snapshot_identifier	a final snapshot is asked for without a name, so the delete fails
    aws_docdb_cluster	lost	-	its automated backups go with it
    aws_docdb_global_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_docdb_global_cluster	kept	-	its member clusters stay
    aws_docdbelastic_cluster	lost	-	its automated snapshots go with it
    aws_dsql_cluster	fails	deletion_protection_enabled	deletion protection is on, so the delete is refused
    aws_dynamodb_resource_policy	loss=remade	policy!~Deny	-
    aws_dynamodb_table	fails	deletion_protection_enabled	deletion protection is on, so the delete is refused
    aws_dynamodb_table	kept	point_in_time_recovery.enabled	point-in-time recovery is on, so a system backup is kept for 35 days
    aws_dynamodb_table	lost	!point_in_time_recovery.enabled	point-in-time recovery is off, so no system backup is kept
    aws_dynamodb_table	lost	replica.region_name	its replicas in other regions go with it
    aws_dynamodb_table_item	loss=remade	item	-
    aws_dynamodb_table_replica	kept	-	the table itself and its other replicas stay
    aws_ebs_snapshot	note	volume_id	it was taken of {volume_id}
    aws_ebs_volume	kept	final_snapshot	final_snapshot is on, so a snapshot is taken first
    aws_ebs_volume	lost	!final_snapshot	no final snapshot is taken
    aws_ecr_repository	lost	force_delete	force_delete is on, so every image in it is deleted
    aws_ecr_repository	held	!force_delete	force_delete is off, so it is only deleted when it holds no images
    aws_ecr_repository_policy	loss=remade	policy!~Deny	-
    aws_ecrpublic_repository	lost	force_destroy	force_destroy is on, so every image in it is deleted
    aws_efs_file_system	lost	-	its files go; only recovery points in a backup vault would survive
    aws_efs_file_system_policy	loss=remade	policy!~Deny	-
    aws_eip	note	-	its address is given back and cannot be had again
    aws_eks_cluster	lost	-	everything that runs in it goes; volumes made by it are orphaned or deleted
    aws_eks_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_elastic_beanstalk_environment	loss=content	setting.namespace=aws:rds:dbinstance	-
    aws_elastic_beanstalk_environment	lost	setting.namespace=aws:rds:dbinstance	a database that belongs to the environment goes with it
    aws_elasticache_cluster	loss=records	engine=memcached	-
    aws_elasticache_cluster	loss=remade	replication_group_id	-
    aws_elasticache_cluster	kept	final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_elasticache_cluster	lost	!final_snapshot_identifier & engine!=memcached & !replication_group_id	no final snapshot is taken
    aws_elasticache_global_replication_group	lost	-	no snapshot is taken
    aws_elasticache_replication_group	kept	final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_elasticache_replication_group	lost	!final_snapshot_identifier	no final snapshot is taken
    aws_elasticache_replication_group	lost	snapshot_retention_limit>0	its automatic snapshots go with it
    aws_elasticache_serverless_cache	lost	-	its automatic snapshots go with it
    aws_elasticsearch_domain	lost	-	its automated snapshots go with it
    aws_emr_cluster	fails	termination_protection	termination protection is on, so the delete is refused
    aws_emr_cluster	lost	-	what is in its HDFS goes
    aws_fsx_data_repository_association	kept	-	what was written back to its bucket stays
    aws_fsx_file_cache	kept	-	what was written back to its bucket stays
    aws_fsx_lustre_file_system	lost	skip_final_backup!=false	no final backup is taken
    aws_fsx_lustre_file_system	kept	skip_final_backup=false	a final backup is taken
    aws_fsx_ontap_file_system	lost	-	no final backup of a file system is taken, only of its volumes
    aws_fsx_ontap_storage_virtual_machine	held	-	it is only deleted when it holds no volumes
    aws_fsx_ontap_volume	lost	skip_final_backup	no final backup is taken
    aws_fsx_ontap_volume	kept	!skip_final_backup	a final backup is taken
    aws_fsx_openzfs_file_system	lost	skip_final_backup	no final backup is taken
    aws_fsx_openzfs_file_system	kept	!skip_final_backup	a final backup is taken
    aws_fsx_openzfs_file_system	lost	delete_options=DELETE_CHILD_VOLUMES_AND_SNAPSHOTS	its child volumes and snapshots go with it
    aws_fsx_openzfs_volume	lost	delete_volume_options=DELETE_CHILD_VOLUMES_AND_SNAPSHOTS	its child volumes and snapshots go with it
    aws_fsx_windows_file_system	lost	skip_final_backup	no final backup is taken
    aws_fsx_windows_file_system	kept	!skip_final_backup	a final backup is taken
    aws_glacier_vault	held	-	it is only deleted when it is empty
    aws_globalaccelerator_accelerator	note	-	its anycast addresses are given back
    aws_glue_catalog_database	kept	-	the files that its tables point to stay
    aws_glue_catalog_table	kept	-	the files that it points to stay
    aws_grafana_workspace	lost	-	its dashboards and users go with it
    aws_iam_user	lost	force_destroy	its access keys, login and devices go with it
    aws_instance	fails	disable_api_termination	termination protection is on, so the delete is refused
    aws_instance	loss=content	ebs_block_device.delete_on_termination	-
    aws_instance	lost	ebs_block_device.delete_on_termination	the data volumes attached in its configuration are deleted with it
    aws_instance	note	root_block_device.delete_on_termination	its root volume is deleted with it
    aws_kendra_index	lost	-	no snapshot is taken
    aws_keyspaces_keyspace	lost	-	all its tables go with it
    aws_keyspaces_table	kept	point_in_time_recovery.status=ENABLED	point-in-time recovery is on, so it can be restored for 35 days
    aws_keyspaces_table	lost	point_in_time_recovery.status!=ENABLED	point-in-time recovery is off
    aws_kinesis_firehose_delivery_stream	kept	-	what it delivered stays in its destination
    aws_kinesis_stream	lost	-	the records that were not read yet go
    aws_kinesis_video_stream	lost	-	everything in it goes
    aws_kms_custom_key_store	held	-	it is only deleted when it holds no keys
    aws_kms_external_key	kept	deletion_window_in_days	it is scheduled for deletion and can be kept by cancelling that within {deletion_window_in_days} days
    aws_kms_key	kept	deletion_window_in_days	it is scheduled for deletion and can be kept by cancelling that within {deletion_window_in_days} days
    aws_kms_key	kept	!deletion_window_in_days	it is scheduled for deletion and can be kept by cancelling that within 30 days
    aws_kms_replica_external_key	kept	-	the primary key stays; the replica's deletion can be cancelled within its window
    aws_kms_replica_key	kept	-	the primary key stays; the replica's deletion can be cancelled within its window
    aws_lb	fails	enable_deletion_protection	deletion protection is on, so the delete is refused
    aws_lightsail_bucket	lost	force_delete	force_delete is on, so every object in it is deleted
    aws_lightsail_bucket	held	!force_delete	force_delete is off, so it is only deleted when it is empty
    aws_lightsail_database	lost	skip_final_snapshot	no final snapshot is taken
    aws_lightsail_database	kept	!skip_final_snapshot & final_snapshot_name	the final snapshot {final_snapshot_name} is taken
    aws_lightsail_database	fails	!skip_final_snapshot & !final_snapshot_name	a final snapshot is asked for without a name, so the delete fails
    aws_lightsail_disk	lost	-	only snapshots made before survive
    aws_lightsail_instance	lost	-	its disk and its automatic snapshots go with it
    aws_location_geofence_collection	lost	-	everything in it goes
    aws_memorydb_cluster	kept	final_snapshot_name	the final snapshot {final_snapshot_name} is taken
    aws_memorydb_cluster	lost	!final_snapshot_name	no final snapshot is taken
    aws_memorydb_cluster	lost	snapshot_retention_limit>0	its automatic snapshots go with it
    aws_memorydb_multi_region_cluster	kept	-	its regional clusters stay
    aws_mq_broker	lost	-	its queues and what is in them go; there is no snapshot
    aws_msk_cluster	lost	-	its topics go; there is no snapshot
    aws_msk_serverless_cluster	lost	-	no snapshot is taken
    aws_mwaa_environment	kept	-	its bucket with the workflows stays
    aws_neptune_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_neptune_cluster	lost	skip_final_snapshot	no final snapshot is taken
    aws_neptune_cluster	kept	!skip_final_snapshot & final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_neptune_cluster	fails	!skip_final_snapshot & !final_snapshot_identifier	a final snapshot is asked for without a name, so the delete fails
    aws_neptune_cluster	lost	-	its automated backups go with it
    aws_neptune_global_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_neptune_global_cluster	kept	-	its member clusters stay
    aws_neptunegraph_graph	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_networkfirewall_firewall	fails	delete_protection	delete protection is on, so the delete is refused
    aws_opensearch_domain	lost	-	its automated snapshots go with it
    aws_opensearchserverless_collection	lost	-	no snapshot is taken
    aws_organizations_account	lost	close_on_deletion	close_on_deletion is on, so the whole account is closed
    aws_organizations_account	kept	!close_on_deletion	the account leaves the organization but lives on
    aws_organizations_account	loss=abandoned	!close_on_deletion	-
    aws_organizations_organization	held	-	it is only deleted when no member accounts are left
    aws_organizations_organizational_unit	held	-	it is only deleted when it is empty
    aws_organizations_policy	loss=remade	content!~Deny	-
    aws_paymentcryptography_key	kept	deletion_window_in_days	it can be restored for {deletion_window_in_days} days
    aws_prometheus_workspace	lost	-	every metric in it goes
    aws_qldb_ledger	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_quicksight_account_subscription	lost	-	every dataset, analysis and dashboard of the account goes
    aws_quicksight_analysis	kept	recovery_window_in_days>0	it can be restored for {recovery_window_in_days} days
    aws_rbin_rule	note	-	what is in the recycle bin now stays until its time is up
    aws_rds_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_rds_cluster	loss=records	replication_source_identifier	-
    aws_rds_cluster	note	replication_source_identifier	it is a replica of {replication_source_identifier}
    aws_rds_cluster	lost	skip_final_snapshot	no final snapshot is taken
    aws_rds_cluster	kept	!skip_final_snapshot & final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_rds_cluster	fails	!skip_final_snapshot & !final_snapshot_identifier	a final snapshot is asked for without a name, so the delete fails
    aws_rds_cluster	lost	delete_automated_backups!=false	its automated backups go with it
    aws_rds_cluster	kept	delete_automated_backups=false & backup_retention_period>0	its automated backups are kept for {backup_retention_period} days
    aws_rds_cluster_instance	note	-	the data stays in its cluster
    aws_rds_global_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_rds_global_cluster	kept	-	its member clusters stay
    aws_redshift_cluster	lost	skip_final_snapshot	no final snapshot is taken
    aws_redshift_cluster	kept	!skip_final_snapshot & final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_redshift_cluster	fails	!skip_final_snapshot & !final_snapshot_identifier	a final snapshot is asked for without a name, so the delete fails
    aws_redshift_cluster	lost	-	its automated snapshots go with it
    aws_redshift_cluster_snapshot	note	cluster_identifier	it was taken of {cluster_identifier}
    aws_redshiftserverless_namespace	lost	-	no final snapshot is taken
    aws_rekognition_collection	lost	-	everything in it goes
    aws_route53_zone	lost	force_destroy	force_destroy is on, so every record in it is deleted
    aws_route53_zone	held	!force_destroy	force_destroy is off, so it is only deleted when it holds no records of its own
    aws_route53_zone	note	-	a new zone gets other name servers
    aws_route53domains_domain	lost	-	the registration of the domain is deleted
    aws_s3_bucket	lost	force_destroy	force_destroy is on, so every object and every version in it is deleted
    aws_s3_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    aws_s3_bucket	note	object_lock_enabled	object lock is on, so locked versions cannot be deleted
    aws_s3_bucket_object	loss=remade	content	-
    aws_s3_bucket_object	loss=remade	content_base64	-
    aws_s3_bucket_object	loss=remade	source	-
    aws_s3_bucket_object_lock_configuration	loss=remade	!object_lock_enabled & !rule.default_retention.mode	-
    aws_s3_bucket_policy	loss=remade	policy!~Deny	-
    aws_s3_bucket_policy	loss=remade	policy!~Delete	-
    aws_s3_bucket_replication_configuration	note	-	what was copied so far stays
    aws_s3_bucket_versioning	loss=remade	versioning_configuration.status!=Enabled	-
    aws_s3_bucket_versioning	note	-	versioning is suspended: overwritten and deleted objects can no longer be brought back
    aws_s3_directory_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    aws_s3_directory_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    aws_s3_object	loss=remade	content	-
    aws_s3_object	loss=remade	content_base64	-
    aws_s3_object	loss=remade	source	-
    aws_s3_object	note	source	it was uploaded from {source}
    aws_s3_object	lost	force_destroy	force_destroy is on, so every version of it is deleted
    aws_s3_object_copy	loss=remade	source	-
    aws_s3control_bucket	held	-	it is only deleted when it is empty
    aws_s3control_bucket_policy	loss=remade	policy!~Deny	-
    aws_s3tables_namespace	held	-	it is only deleted when it is empty
    aws_s3tables_table	lost	-	every row in it goes
    aws_s3tables_table_bucket	held	-	it is only deleted when it is empty
    aws_s3tables_table_bucket_policy	loss=remade	resource_policy!~Deny	-
    aws_sagemaker_domain	lost	!retention_policy.home_efs_file_system	the home file system of its users is kept only when retention_policy says so
    aws_sagemaker_domain	kept	retention_policy.home_efs_file_system=Retain	the home file system of its users stays
    aws_sagemaker_domain	lost	retention_policy.home_efs_file_system=Delete	the home file system of its users is deleted
    aws_sagemaker_feature_group	kept	offline_store_config	its offline store stays in the bucket
    aws_sagemaker_notebook_instance	lost	-	its volume goes with it
    aws_secretsmanager_secret	lost	recovery_window_in_days=0	recovery_window_in_days is 0, so it is deleted at once
    aws_secretsmanager_secret	kept	recovery_window_in_days>0	it can be restored for {recovery_window_in_days} days
    aws_secretsmanager_secret	kept	recovery_window_in_days=null	it can be restored for 30 days
    aws_secretsmanager_secret_policy	loss=remade	policy!~Deny	-
    aws_securitylake_data_lake	lost	-	what it collected goes
    aws_sesv2_contact_list	lost	-	everything in it goes
    aws_simpledb_domain	lost	-	everything in it goes
    aws_sqs_queue	lost	-	the messages in it go
    aws_ssm_parameter	lost	-	parameters have no recovery window
    aws_storagegateway_gateway	kept	-	what it wrote to its buckets stays
    aws_storagegateway_tape_pool	loss=remade	retention_lock_type=NONE	-
    aws_timestreaminfluxdb_db_instance	lost	-	no snapshot is taken
    aws_timestreamwrite_database	held	-	it is only deleted when it holds no tables
    aws_timestreamwrite_table	lost	-	there is no snapshot of it unless a backup plan made one
    aws_volume_attachment	note	-	the volume itself stays
    aws_workspaces_directory	kept	-	the directory itself stays
    aws_workspaces_workspace	lost	-	the user's volumes go with it
    azuredevops_git_repository	kept	-	it can be restored from the recycle bin for 30 days
    azuredevops_project	kept	-	it can be restored for 28 days
    azurerm_api_management	lost	-	the provider purges it for good unless purge_soft_delete_on_destroy is turned off
    azurerm_app_configuration	kept	purge_protection_enabled	purge protection is on, so it can be recovered for {soft_delete_retention_days} days
    azurerm_application_insights	lost	-	its telemetry goes
    azurerm_backup_protected_file_share	lost	-	its recovery points are deleted, or kept 14 days where soft delete is on
    azurerm_backup_protected_vm	lost	-	its recovery points are deleted, or kept 14 days where soft delete is on
    azurerm_cognitive_account	lost	-	the provider purges it for good unless purge_soft_delete_on_destroy is turned off
    azurerm_container_registry	lost	-	every image in it is deleted
    azurerm_cosmosdb_account	kept	backup.type=Continuous	continuous backup is on, so it can be restored within its retention
    azurerm_cosmosdb_account	kept	backup.type=Periodic	the last periodic backups can be restored by support, for the retention that was set
    azurerm_cosmosdb_cassandra_cluster	lost	-	its automated backups go with it
    azurerm_cosmosdb_cassandra_keyspace	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_cassandra_table	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_gremlin_database	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_gremlin_graph	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_mongo_collection	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_mongo_database	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_postgresql_cluster	lost	-	its automated backups go with it
    azurerm_cosmosdb_sql_container	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_sql_database	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_cosmosdb_table	lost	-	only its account's own backups could bring it back, and only while the account stays
    azurerm_data_factory	kept	github_configuration.repository_name	its pipelines stay in their repository
    azurerm_data_factory	kept	vsts_configuration.repository_name	its pipelines stay in their repository
    azurerm_data_protection_backup_vault	kept	soft_delete=On|AlwaysOn	soft delete is on, so its backups can be recovered for {retention_duration_in_days} days
    azurerm_data_protection_backup_vault	lost	soft_delete=Off	soft delete is off, so its backups go at once
    azurerm_databricks_workspace	lost	-	its managed resource group goes with it, with notebooks and files
    azurerm_dns_zone	lost	-	every record in it is deleted
    azurerm_elastic_san	lost	-	only snapshots made before survive
    azurerm_elastic_san_volume	lost	-	only snapshots made before survive
    azurerm_eventhub	lost	-	the events that were not read yet go
    azurerm_eventhub_namespace	lost	-	its event hubs and what was not read yet go with it
    azurerm_hdinsight_hadoop_cluster	kept	-	what is in its storage account stays
    azurerm_healthcare_dicom_service	lost	-	there is no backup of it
    azurerm_healthcare_fhir_service	lost	-	there is no backup of it
    azurerm_iothub	lost	-	the identities of its devices go with it
    azurerm_key_vault	kept	purge_protection_enabled	purge protection is on, so it can be recovered for {soft_delete_retention_days} days
    azurerm_key_vault	lost	!purge_protection_enabled	purge protection is off, and the provider purges it for good unless purge_soft_delete_on_destroy is turned off
    azurerm_key_vault_key	lost	-	the provider purges it for good unless the vault has purge protection or purge_soft_deleted_keys_on_destroy is turned off
    azurerm_key_vault_managed_hardware_security_module	kept	purge_protection_enabled	purge protection is on, so it can be recovered for {soft_delete_retention_days} days
    azurerm_key_vault_managed_hardware_security_module	lost	!purge_protection_enabled	purge protection is off, and the provider purges it for good unless purge_soft_delete_on_destroy is turned off
    azurerm_key_vault_secret	lost	-	the provider purges it for good unless the vault has purge protection or purge_soft_deleted_secrets_on_destroy is turned off
    azurerm_kubernetes_cluster	lost	-	everything that runs in it goes, and so do the volumes that it made
    azurerm_kusto_cluster	lost	-	its databases go with it
    azurerm_linux_virtual_machine	note	-	its system disk is deleted with it unless delete_os_disk_on_deletion is turned off
    azurerm_log_analytics_workspace	kept	-	it can be recovered for 14 days unless permanently_delete_on_destroy is on
    azurerm_machine_learning_workspace	kept	-	it can be recovered for 14 days unless purge_soft_deleted_workspace_on_destroy is on
    azurerm_managed_disk	lost	-	only snapshots and recovery points made before survive
    azurerm_managed_redis	lost	-	what is in it goes
    azurerm_management_group	kept	-	the subscriptions in it stay and move up
    azurerm_mariadb_database	lost	-	it is dropped with all its tables, and only its server's backups could bring it back
    azurerm_mariadb_server	lost	-	its automated backups go with it
    azurerm_mongo_cluster	lost	-	its automated backups go with it
    azurerm_mssql_database	kept	-	its server keeps its backups for the short-term retention, as long as the server itself stays
    azurerm_mssql_managed_database	kept	-	its instance keeps its backups for the short-term retention, as long as the instance itself stays
    azurerm_mssql_managed_instance	lost	-	the backups of all its databases go with it, except long-term ones
    azurerm_mssql_server	lost	-	the backups of all its databases go with it, except long-term ones
    azurerm_mysql_database	lost	-	it is dropped with all its tables, and only its server's backups could bring it back
    azurerm_mysql_flexible_database	lost	-	it is dropped with all its tables, and only its server's backups could bring it back
    azurerm_mysql_flexible_server	lost	-	its automated backups go with it
    azurerm_mysql_server	lost	-	its automated backups go with it
    azurerm_netapp_account	held	-	it is only deleted when it holds no pools
    azurerm_netapp_pool	held	-	it is only deleted when it holds no volumes
    azurerm_netapp_volume	note	-	the provider refuses unless features.netapp.prevent_volume_destruction is off
    azurerm_postgresql_database	lost	-	it is dropped with all its tables, and only its server's backups could bring it back
    azurerm_postgresql_flexible_server	lost	-	its automated backups go with it
    azurerm_postgresql_flexible_server_database	lost	-	it is dropped with all its tables, and only its server's backups could bring it back
    azurerm_postgresql_server	lost	-	its automated backups go with it
    azurerm_private_dns_zone	lost	-	every record in it is deleted
    azurerm_purview_account	lost	-	there is no backup of it
    azurerm_recovery_services_vault	held	immutability=Locked	immutability is locked, so it is only deleted when it holds no recovery points
    azurerm_red_hat_openshift_cluster	lost	-	everything that runs in it goes, and so do the volumes that it made
    azurerm_redis_cache	lost	!redis_configuration.rdb_backup_enabled	no backup of it is written
    azurerm_redis_cache	kept	redis_configuration.rdb_backup_enabled	the backup files in its storage account stay
    azurerm_resource_group	lost	-	everything in it is deleted, also what Terraform does not know
    azurerm_search_service	lost	-	its indexes go with it
    azurerm_servicebus_namespace	lost	-	what was not delivered yet goes with it
    azurerm_servicebus_queue	lost	-	the messages in it go
    azurerm_servicebus_topic	lost	-	what was not delivered yet goes with it
    azurerm_sql_database	lost	-	its automated backups stay only as long as its server does
    azurerm_sql_managed_instance	lost	-	the backups of all its databases go with it, except long-term ones
    azurerm_sql_server	lost	-	the backups of all its databases go with it, except long-term ones
    azurerm_storage_account	lost	-	blobs and files go at once; soft delete and versioning do not outlive the account
    azurerm_storage_blob	loss=remade	source_content	-
    azurerm_storage_blob	loss=remade	source	-
    azurerm_storage_container	note	-	it can be recovered where the account has container soft delete
    azurerm_storage_data_lake_gen2_filesystem	note	-	it can be recovered where the account has soft delete
    azurerm_storage_queue	lost	-	the messages in it go
    azurerm_storage_share	note	-	it can be recovered where the account has soft delete
    azurerm_storage_share_file	loss=remade	source	-
    azurerm_storage_table	lost	-	tables have no soft delete
    azurerm_subscription	lost	-	the whole subscription is cancelled
    azurerm_synapse_sql_pool	kept	-	a last snapshot of it is kept for seven days, as long as its workspace stays
    azurerm_synapse_workspace	lost	-	its pools go with it
    azurerm_virtual_machine	loss=content	delete_data_disks_on_termination & storage_data_disk.name	-
    azurerm_virtual_machine	lost	delete_data_disks_on_termination & storage_data_disk.name	its data disks are deleted with it
    azurerm_virtual_machine	lost	delete_os_disk_on_termination	its system disk is deleted with it
    azurerm_windows_virtual_machine	note	-	its system disk is deleted with it unless delete_os_disk_on_deletion is turned off
    civo_volume	lost	-	only snapshots made before survive
    cloudflare_d1_database	lost	-	its time-travel history goes with it
    cloudflare_image	lost	-	Cloudflare keeps no other copy of it
    cloudflare_queue	lost	-	the messages in it go
    cloudflare_r2_bucket	held	-	it is only deleted when it is empty
    cloudflare_r2_data_catalog	note	-	the objects stay in their bucket
    cloudflare_stream	lost	-	Cloudflare keeps no other copy of it
    cloudflare_workers_kv	loss=remade	value	-
    cloudflare_workers_kv_namespace	lost	-	every key in it goes
    cloudflare_zone	lost	-	all its records and settings go
    confluent_kafka_cluster	lost	-	every topic in it goes
    confluent_kafka_topic	lost	-	every message in it goes
    databricks_catalog	lost	force_destroy	force_destroy is on, so all that is in it is deleted
    databricks_schema	lost	force_destroy	force_destroy is on, so all that is in it is deleted
    databricks_sql_table	kept	table_type=EXTERNAL	the files that it points to stay
    databricks_volume	kept	volume_type=EXTERNAL	the files that it points to stay
    digitalocean_container_registry	lost	-	every image in it is deleted
    digitalocean_database_cluster	lost	-	its backups go with it
    digitalocean_database_db	lost	-	it is dropped with all its tables, and only its cluster's backups could bring it back
    digitalocean_database_replica	loss=records	-	-
    digitalocean_database_replica	kept	-	its primary stays
    digitalocean_domain	lost	-	every record in it is deleted
    digitalocean_droplet	lost	-	its local disk and automatic backups go with it
    digitalocean_kubernetes_cluster	lost	destroy_all_associated_resources	its volumes, snapshots and load balancers are deleted with it
    digitalocean_nfs	lost	-	only snapshots made before survive
    digitalocean_spaces_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    digitalocean_spaces_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    digitalocean_spaces_bucket_object	loss=remade	content	-
    digitalocean_spaces_bucket_object	loss=remade	source	-
    digitalocean_vector_database	lost	-	there is no backup of it
    digitalocean_volume	lost	-	only snapshots made before survive
    exoscale_	fails	termination_protection	termination protection is on, so the delete is refused
    exoscale_block_storage_volume	lost	-	only snapshots made before survive
    github_repository	kept	archive_on_destroy	archive_on_destroy is on, so it is archived instead of deleted
    github_repository	lost	!archive_on_destroy	its issues, pull requests and history go with it
    github_repository	loss=abandoned	archive_on_destroy	-
    gitlab_project	kept	archive_on_destroy	archive_on_destroy is on, so it is archived instead of deleted
    gitlab_project	loss=abandoned	archive_on_destroy	-
    google_	loss=abandoned	deletion_policy=ABANDON	-
    google_	fails	deletion_policy=PREVENT	deletion_policy is PREVENT, so the delete is refused
    google_	fails	deletion_protection=true|PROTECTED	deletion_protection is on, so the delete is refused
    google_	fails	deletion_protection_enabled	deletion protection is on, so the delete is refused
    google_alloydb_cluster	lost	deletion_policy=FORCE	its instances are deleted with it
    google_alloydb_cluster	lost	-	its automated and continuous backups go with it
    google_artifact_registry_repository	lost	-	every image and package in it is deleted
    google_bigquery_dataset	lost	delete_contents_on_destroy	delete_contents_on_destroy is on, so every table in it is deleted
    google_bigquery_dataset	held	!delete_contents_on_destroy	delete_contents_on_destroy is off, so it is only deleted when it is empty
    google_bigquery_table	loss=remade	view	-
    google_bigquery_table	loss=remade	materialized_view	-
    google_bigquery_table	loss=remade	external_data_configuration	-
    google_bigquery_table	kept	!view & !materialized_view & !external_data_configuration	time travel can bring it back for a few days while its dataset stays
    google_bigtable_authorized_view	loss=remade	-	-
    google_bigtable_instance	lost	force_destroy	force_destroy is on, so its backups are deleted with it
    google_bigtable_materialized_view	loss=remade	-	-
    google_bigtable_table	lost	-	only backups made before survive
    google_composer_environment	kept	-	its bucket with the workflows stays
    google_compute_address	note	-	its address is given back and cannot be had again
    google_compute_disk	kept	create_snapshot_before_destroy	a snapshot is taken first
    google_compute_disk	lost	!create_snapshot_before_destroy	no snapshot is taken
    google_compute_global_address	note	-	its address is given back and cannot be had again
    google_compute_instance	note	boot_disk.auto_delete	its boot disk is deleted with it
    google_compute_instance	loss=records	scratch_disk.interface	-
    google_compute_instance	lost	scratch_disk.interface	what is on its local disks goes
    google_compute_region_disk	kept	create_snapshot_before_destroy	a snapshot is taken first
    google_compute_region_disk	lost	!create_snapshot_before_destroy	no snapshot is taken
    google_compute_storage_pool	held	-	it is only deleted when it holds no disks
    google_container_cluster	lost	-	everything that runs in it goes
    google_dataproc_cluster	lost	-	what is in its HDFS goes
    google_dataproc_metastore_service	lost	-	its backups go with it; exports made before survive
    google_dns_managed_zone	lost	force_destroy	force_destroy is on, so every record in it is deleted
    google_dns_managed_zone	held	!force_destroy	force_destroy is off, so it is only deleted when it holds no records of its own
    google_filestore_instance	lost	-	only backups made before survive
    google_firestore_database	fails	delete_protection_state=DELETE_PROTECTION_ENABLED	delete protection is on, so the delete is refused
    google_firestore_database	loss=abandoned	deletion_policy!=DELETE	-
    google_firestore_document	loss=remade	fields	-
    google_folder	held	-	it is only deleted when it is empty
    google_healthcare_dataset	lost	-	every store in it is deleted at once
    google_healthcare_dicom_store	lost	-	everything in it is deleted at once
    google_healthcare_fhir_store	lost	-	everything in it is deleted at once
    google_healthcare_hl7_v2_store	lost	-	everything in it is deleted at once
    google_kms_crypto_key	lost	-	every version of it is destroyed after the scheduled time
    google_kms_crypto_key	note	destroy_scheduled_duration	a version can be restored within {destroy_scheduled_duration}
    google_kms_crypto_key_version	kept	-	it can be restored until its scheduled destruction
    google_logging_project_bucket_config	kept	-	it can be undeleted for 7 days
    google_lustre_instance	lost	-	only what was exported to a bucket before survives
    google_memcache_instance	lost	-	what is in it goes
    google_memorystore_instance	lost	-	what is in it goes; backups in a collection made before survive
    google_netapp_storage_pool	held	-	it is only deleted when it holds no volumes
    google_netapp_volume	lost	-	its snapshots go with it; backups in a backup vault stay
    google_oracle_database_autonomous_database	lost	-	its automatic backups go with it
    google_parallelstore_instance	lost	-	only what was exported to a bucket before survives
    google_privateca_certificate_authority	kept	!skip_grace_period	it can be restored for 30 days
    google_privateca_certificate_authority	lost	skip_grace_period	skip_grace_period is on, so it is deleted at once
    google_project	kept	deletion_policy!=ABANDON	the project can be undeleted for 30 days
    google_pubsub_subscription	lost	-	the messages that were not acknowledged go
    google_pubsub_topic	kept	-	its subscriptions and what they hold stay
    google_redis_cluster	lost	-	what is in it goes; backups in a collection made before survive
    google_redis_instance	lost	-	what is in it goes; exports made before survive
    google_secret_manager_regional_secret	lost	-	all its versions go at once
    google_secret_manager_secret	lost	-	all its versions go at once
    google_secret_manager_secret_version	note	deletion_policy=DISABLE	it is only disabled
    google_secure_source_manager_repository	lost	-	its whole git history goes
    google_service_account	kept	-	it can be undeleted for 30 days
    google_sourcerepo_repository	lost	-	its whole git history goes
    google_spanner_database	fails	enable_drop_protection	drop protection is on, so the delete is refused
    google_spanner_database	kept	-	backups of it stay while their instance does
    google_spanner_instance	lost	force_destroy	force_destroy is on, so its backups are deleted with it
    google_spanner_instance	held	!force_destroy	force_destroy is off, so it is only deleted when it holds no backups
    google_sql_database	kept	-	backups of the whole instance stay
    google_sql_database_instance	fails	settings.deletion_protection_enabled	deletion protection is on at the API too, so the delete is refused
    google_sql_database_instance	loss=records	master_instance_name	-
    google_sql_database_instance	note	master_instance_name	it is a replica of {master_instance_name}
    google_sql_database_instance	kept	settings.retain_backups_on_delete	its backups are kept
    google_sql_database_instance	lost	!settings.retain_backups_on_delete & settings.backup_configuration.enabled & !master_instance_name	its backups go with it
    google_sql_database_instance	lost	!settings.backup_configuration.enabled & !master_instance_name	it has no backups
    google_sql_database_instance	kept	settings.final_backup_config.enabled	a final backup is taken
    google_storage_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    google_storage_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    google_storage_bucket	kept	soft_delete_policy.retention_duration_seconds>0	soft delete keeps its objects for {soft_delete_policy.retention_duration_seconds} seconds
    google_storage_bucket_object	loss=remade	content	-
    google_storage_bucket_object	loss=remade	source	-
    google_storage_folder	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    google_storage_folder	lost	force_destroy	force_destroy is on, so what is in it is deleted
    google_storage_managed_folder	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    google_storage_managed_folder	lost	force_destroy	force_destroy is on, so what is in it is deleted
    google_vmwareengine_private_cloud	kept	deletion_delay_hours>0	its deletion can be taken back for {deletion_delay_hours} hours
    google_workbench_instance	lost	-	its data disk goes with it
    hcloud_	fails	delete_protection	delete protection is on, so the delete is refused
    hcloud_server	lost	-	its local disk and its backups go with it
    hcloud_storage_box	lost	-	its snapshots go with it
    hcloud_volume	lost	-	volumes have no snapshots
    helm_release	note	-	claims made by its stateful sets usually stay; other claims, and what hooks delete, go
    helm_release	loss=content	chart~postgres & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~mysql & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~mariadb & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~mongo & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~redis & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~valkey & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~kafka & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~redpanda & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~rabbitmq & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~elasticsearch & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~opensearch & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~clickhouse & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~cassandra & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~scylla & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~cockroach & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~etcd & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~minio & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~influxdb & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~neo4j & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~zookeeper & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~gitlab & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~gitea & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~nextcloud & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~harbor & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~nexus & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~artifactory & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~jenkins & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~longhorn & chart!~exporter & chart!~-ui & chart!~-runner	-
    helm_release	loss=content	chart~rook-ceph & chart!~exporter & chart!~-ui & chart!~-runner	-
    heroku_addon	lost	-	its data and its backups go with it
    huaweicloud_evs_volume	lost	-	only snapshots made before survive
    huaweicloud_obs_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    huaweicloud_obs_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    ibm_	fails	deletion_protection	deletion protection is on, so the delete is refused
    ibm_cos_bucket	lost	force_delete	force_delete is on, so every object in it is deleted
    ibm_cos_bucket	held	!force_delete	force_delete is off, so it is only deleted when it is empty
    ibm_database	kept	-	its backups are kept for thirty days
    ibm_is_volume	lost	-	only snapshots made before survive
    ibm_kms_key	lost	force_delete	force_delete is on, so it goes although it is in use
    kubectl_manifest	loss=content	kind=PersistentVolumeClaim|PersistentVolume|StatefulSet	-
    kubectl_manifest	loss=members	kind=Namespace|CustomResourceDefinition	-
    kubectl_manifest	loss=remade	kind=Deployment|DaemonSet|ReplicaSet|Job|CronJob|Pod|Service|Ingress|ConfigMap|ServiceAccount|Role|RoleBinding|ClusterRole|ClusterRoleBinding|NetworkPolicy|HorizontalPodAutoscaler|PodDisruptionBudget|LimitRange|ResourceQuota|PriorityClass|StorageClass|ServiceMonitor|PrometheusRule|Certificate|Issuer|ClusterIssuer|VirtualService|Gateway|DestinationRule	-
    kubectl_manifest	loss=content	api_version~cnpg.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~acid.zalan.do & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~postgres-operator.crunchydata.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~percona.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~mongodb.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~kafka.strimzi.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~elastic.co & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~opensearch.opster.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~rabbitmq.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~redis & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~minio.min.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~cassandra & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~scylladb.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~clickhouse.altinity.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~ceph.rook.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~longhorn.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~mysql.oracle.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~mariadb.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~pingcap.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~vitess.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~cockroachlabs.com & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~ydb.tech & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubectl_manifest	loss=content	api_version~nats.io & kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_custom_resource_definition	lost	-	every object of its kind goes with it
    kubernetes_manifest	loss=content	manifest.kind=PersistentVolumeClaim|PersistentVolume|StatefulSet	-
    kubernetes_manifest	loss=members	manifest.kind=Namespace|CustomResourceDefinition	-
    kubernetes_manifest	loss=remade	manifest.kind=Deployment|DaemonSet|ReplicaSet|Job|CronJob|Pod|Service|Ingress|ConfigMap|ServiceAccount|Role|RoleBinding|ClusterRole|ClusterRoleBinding|NetworkPolicy|HorizontalPodAutoscaler|PodDisruptionBudget|LimitRange|ResourceQuota|PriorityClass|StorageClass|ServiceMonitor|PrometheusRule|Certificate|Issuer|ClusterIssuer|VirtualService|Gateway|DestinationRule	-
    kubernetes_manifest	loss=content	manifest.apiVersion~cnpg.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~acid.zalan.do & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~postgres-operator.crunchydata.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~percona.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~mongodb.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~kafka.strimzi.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~elastic.co & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~opensearch.opster.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~rabbitmq.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~redis & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~minio.min.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~cassandra & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~scylladb.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~clickhouse.altinity.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~ceph.rook.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~longhorn.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~mysql.oracle.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~mariadb.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~pingcap.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~vitess.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~cockroachlabs.com & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~ydb.tech & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_manifest	loss=content	manifest.apiVersion~nats.io & manifest.kind!=Backup|ScheduledBackup|KafkaTopic|KafkaUser|Database|User|RoleBinding	-
    kubernetes_namespace	lost	-	everything in it is deleted, volume claims too
    kubernetes_namespace_v1	lost	-	everything in it is deleted, volume claims too
    kubernetes_persistent_volume	kept	spec.persistent_volume_reclaim_policy=Retain	its reclaim policy is Retain, so the storage behind it stays
    kubernetes_persistent_volume	lost	spec.persistent_volume_reclaim_policy!=Retain	its reclaim policy is not Retain, so the storage behind it may go
    kubernetes_persistent_volume	loss=abandoned	spec.persistent_volume_reclaim_policy=Retain	-
    kubernetes_persistent_volume_claim	lost	-	the storage behind it goes unless its volume's reclaim policy is Retain
    kubernetes_persistent_volume_claim_v1	lost	-	the storage behind it goes unless its volume's reclaim policy is Retain
    kubernetes_persistent_volume_v1	kept	spec.persistent_volume_reclaim_policy=Retain	its reclaim policy is Retain, so the storage behind it stays
    kubernetes_persistent_volume_v1	lost	spec.persistent_volume_reclaim_policy!=Retain	its reclaim policy is not Retain, so the storage behind it may go
    kubernetes_persistent_volume_v1	loss=abandoned	spec.persistent_volume_reclaim_policy=Retain	-
    kubernetes_stateful_set	loss=content	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	-
    kubernetes_stateful_set	lost	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	its volume claims are deleted with it
    kubernetes_stateful_set	note	spec.persistent_volume_claim_retention_policy.when_deleted!=Delete	its volume claims stay
    kubernetes_stateful_set_v1	loss=content	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	-
    kubernetes_stateful_set_v1	lost	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	its volume claims are deleted with it
    kubernetes_stateful_set_v1	note	spec.persistent_volume_claim_retention_policy.when_deleted!=Delete	its volume claims stay
    linode_database_mysql_v2	lost	-	its backups go with it
    linode_database_postgresql_v2	lost	-	its backups go with it
    linode_domain	lost	-	every record in it is deleted
    linode_instance	lost	-	its disks and backups go with it
    linode_lke_cluster	lost	-	everything that runs in it goes
    linode_object_storage_bucket	held	-	it is only deleted when it is empty
    linode_object_storage_object	loss=remade	content	-
    linode_object_storage_object	loss=remade	source	-
    linode_volume	lost	-	volumes have no snapshots
    local_file	note	-	what Terraform wrote into it is in its state
    minio_s3_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    minio_s3_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    mongodbatlas_	fails	termination_protection_enabled	termination protection is on, so the delete is refused
    mongodbatlas_advanced_cluster	kept	retain_backups_enabled	retain_backups_enabled is on, so its snapshots are kept
    mongodbatlas_advanced_cluster	lost	!retain_backups_enabled	its snapshots go with it
    mongodbatlas_cluster	kept	retain_backups_enabled	retain_backups_enabled is on, so its snapshots are kept
    mongodbatlas_cluster	lost	!retain_backups_enabled	its snapshots go with it
    mongodbatlas_flex_cluster	lost	-	its snapshots go with it
    mongodbatlas_project	held	-	it is only deleted when it has no clusters
    mysql_database	lost	-	the database is dropped with all its tables
    neon_project	lost	-	its branches and its backups go with it
    oci_core_boot_volume	lost	-	only backups made before survive
    oci_core_volume	lost	-	only backups made before survive
    oci_database_autonomous_database	lost	-	its automatic backups go with it
    oci_database_db_system	lost	-	its automatic backups go with it
    oci_file_storage_file_system	lost	-	its snapshots go with it
    oci_kms_key	kept	-	it is scheduled for deletion, which can be cancelled until then
    oci_kms_vault	kept	-	it is scheduled for deletion, which can be cancelled until then
    oci_mysql_mysql_db_system	fails	deletion_policy.is_delete_protected	delete protection is on, so the delete is refused
    oci_mysql_mysql_db_system	kept	deletion_policy.final_backup=REQUIRE_FINAL_BACKUP	a final backup is taken
    oci_mysql_mysql_db_system	kept	deletion_policy.automatic_backup_retention=RETAIN	its automatic backups are kept
    oci_mysql_mysql_db_system	lost	deletion_policy.automatic_backup_retention!=RETAIN	its automatic backups go with it
    oci_objectstorage_bucket	held	-	it is only deleted when it is empty
    openstack_blockstorage_volume_v3	lost	-	only snapshots made before survive
    openstack_compute_instance_v2	lost	-	its local disks are deleted with it
    openstack_objectstorage_container_v1	lost	force_destroy	force_destroy is on, so every object in it is deleted
    openstack_objectstorage_container_v1	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    planetscale_database	lost	-	its branches and its backups go with it
    postgresql_database	lost	-	the database is dropped with all its tables
    postgresql_schema	lost	drop_cascade	drop_cascade is on, so everything in it is dropped
    postgresql_schema	held	!drop_cascade	drop_cascade is off, so it is only dropped when it is empty
    proxmox_lxc	lost	-	its local disks are deleted with it
    proxmox_virtual_environment_vm	lost	-	its local disks are deleted with it
    proxmox_vm_qemu	lost	-	its local disks are deleted with it
    random_password	note	-	its value is only in the state
    scaleway_block_volume	lost	-	only snapshots made before survive
    scaleway_k8s_cluster	lost	-	everything that runs in it goes
    scaleway_mongodb_instance	lost	-	only snapshots made before survive
    scaleway_object_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    scaleway_rdb_database	lost	-	it is dropped with all its tables, and only its instance's backups could bring it back
    scaleway_rdb_instance	lost	-	its automated backups go with it
    scaleway_rdb_read_replica	loss=records	-	-
    scaleway_rdb_read_replica	kept	-	its primary stays
    scaleway_redis_cluster	lost	-	only snapshots made before survive
    scaleway_registry_namespace	lost	-	every image in it is deleted
    snowflake_database	kept	data_retention_time_in_days>0	it can be undropped for {data_retention_time_in_days} days
    snowflake_schema	kept	data_retention_time_in_days>0	it can be undropped for {data_retention_time_in_days} days
    snowflake_table	kept	data_retention_time_in_days>0	it can be undropped for {data_retention_time_in_days} days
    supabase_project	lost	-	its branches and its backups go with it
    tencentcloud_cbs_storage	lost	-	only snapshots made before survive
    tencentcloud_cos_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    tencentcloud_cos_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    tfe_workspace	lost	-	its states and their versions go with it
    tls_private_key	lost	-	it is only in the state; certificates and logins that rest on it must be made anew
    turso_database	lost	-	its branches and its backups go with it
    upcloud_	fails	termination_protection	termination protection is on, so the delete is refused
    upcloud_storage	lost	-	only snapshots made before survive
    vault_kv_secret_v2	lost	delete_all_versions	delete_all_versions is on, so every version of it is deleted
    vault_kv_secret_v2	kept	!delete_all_versions	the version is only marked as deleted and can be undeleted
    vault_mount	lost	-	every secret below it is deleted
    vault_namespace	lost	-	every mount, secret and policy in it is deleted
    vault_transit_secret_backend_key	fails	!deletion_allowed	deletion_allowed is off, so the delete is refused
    vsphere_virtual_machine	lost	-	its local disks are deleted with it
    vultr_block_storage	lost	-	only snapshots made before survive
    vultr_database	lost	-	its backups go with it
    yandex_	fails	deletion_protection	deletion protection is on, so the delete is refused
    yandex_compute_disk	lost	-	only snapshots made before survive
    yandex_mdb_clickhouse_cluster	kept	-	its backups are kept for seven days
    yandex_mdb_mysql_cluster	kept	-	its backups are kept for seven days
    yandex_mdb_postgresql_cluster	kept	-	its backups are kept for seven days
    yandex_storage_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    yandex_storage_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    """#
}
