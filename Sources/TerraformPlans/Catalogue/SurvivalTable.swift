/// What survives a dying object: type, kind, condition, text; sorted by type.
///
/// Made by tools/catalogue-terraform/generate from survival.tsv: change that and make it again.
enum SurvivalTable {
  static let text: StaticString = #"""
    aws_acm_certificate	loss=identity	private_key	-
    aws_alb	fails	enable_deletion_protection	deletion protection is on, so the delete is refused
    aws_ami	lost	-	its snapshots stay, but the image itself is deregistered
    aws_ami_copy	lost	-	its copied snapshots are deleted with it
    aws_ami_from_instance	lost	-	its snapshots are deleted with it
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
    aws_cloudtrail	note	-	the log files it wrote stay in their bucket
    aws_cloudtrail_event_data_store	fails	termination_protection_enabled	termination protection is on, so the delete is refused
    aws_cloudtrail_event_data_store	kept	-	a deleted event data store can be brought back for seven days
    aws_cloudwatch_log_group	kept	skip_destroy	skip_destroy is on, so the log group itself stays
    aws_cloudwatch_log_group	lost	!skip_destroy	every log line in it is deleted
    aws_codecommit_repository	lost	-	its whole git history goes
    aws_cognito_user_pool	fails	deletion_protection=ACTIVE	deletion protection is on, so the delete is refused
    aws_cognito_user_pool	lost	-	its users and their password hashes cannot be exported or brought back
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
    aws_elasticache_replication_group	kept	final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_elasticache_replication_group	lost	!final_snapshot_identifier	no final snapshot is taken
    aws_elasticache_replication_group	lost	snapshot_retention_limit>0	its automatic snapshots go with it
    aws_elasticache_serverless_cache	lost	-	its automatic snapshots go with it
    aws_elasticsearch_domain	lost	-	its automated snapshots go with it
    aws_emr_cluster	fails	termination_protection	termination protection is on, so the delete is refused
    aws_emr_cluster	lost	-	what is in its HDFS goes
    aws_fsx_lustre_file_system	lost	skip_final_backup!=false	no final backup is taken
    aws_fsx_lustre_file_system	kept	skip_final_backup=false	a final backup is taken
    aws_fsx_ontap_file_system	lost	-	no final backup of a file system is taken, only of its volumes
    aws_fsx_ontap_volume	lost	skip_final_backup	no final backup is taken
    aws_fsx_ontap_volume	kept	!skip_final_backup	a final backup is taken
    aws_fsx_openzfs_file_system	lost	skip_final_backup	no final backup is taken
    aws_fsx_openzfs_file_system	kept	!skip_final_backup	a final backup is taken
    aws_fsx_openzfs_file_system	lost	delete_options=DELETE_CHILD_VOLUMES_AND_SNAPSHOTS	its child volumes and snapshots go with it
    aws_fsx_windows_file_system	lost	skip_final_backup	no final backup is taken
    aws_fsx_windows_file_system	kept	!skip_final_backup	a final backup is taken
    aws_globalaccelerator_accelerator	note	-	its anycast addresses are given back
    aws_glue_catalog_table	note	-	only the catalogue's entry goes; the files it points to stay
    aws_iam_user	lost	force_destroy	its access keys, login and devices go with it
    aws_instance	fails	disable_api_termination	termination protection is on, so the delete is refused
    aws_instance	loss=records	ebs_block_device.delete_on_termination	-
    aws_instance	lost	ebs_block_device.delete_on_termination	the data volumes attached in its configuration are deleted with it
    aws_instance	note	root_block_device.delete_on_termination	its root volume is deleted with it
    aws_keyspaces_table	kept	point_in_time_recovery.status=ENABLED	point-in-time recovery is on, so it can be restored for 35 days
    aws_keyspaces_table	lost	point_in_time_recovery.status!=ENABLED	point-in-time recovery is off
    aws_kinesis_stream	lost	-	the records that were not read yet go
    aws_kms_external_key	kept	deletion_window_in_days	it is scheduled for deletion and can be kept by cancelling that within {deletion_window_in_days} days
    aws_kms_key	kept	deletion_window_in_days	it is scheduled for deletion and can be kept by cancelling that within {deletion_window_in_days} days
    aws_kms_key	kept	!deletion_window_in_days	it is scheduled for deletion and can be kept by cancelling that within 30 days
    aws_kms_replica_key	kept	-	the primary key stays; the replica's deletion can be cancelled within its window
    aws_lb	fails	enable_deletion_protection	deletion protection is on, so the delete is refused
    aws_lightsail_database	lost	skip_final_snapshot	no final snapshot is taken
    aws_lightsail_database	kept	!skip_final_snapshot & final_snapshot_name	the final snapshot {final_snapshot_name} is taken
    aws_lightsail_database	fails	!skip_final_snapshot & !final_snapshot_name	a final snapshot is asked for without a name, so the delete fails
    aws_memorydb_cluster	kept	final_snapshot_name	the final snapshot {final_snapshot_name} is taken
    aws_memorydb_cluster	lost	!final_snapshot_name	no final snapshot is taken
    aws_memorydb_cluster	lost	snapshot_retention_limit>0	its automatic snapshots go with it
    aws_mq_broker	lost	-	its queues and what is in them go; there is no snapshot
    aws_msk_cluster	lost	-	its topics go; there is no snapshot
    aws_neptune_cluster	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_neptune_cluster	lost	skip_final_snapshot	no final snapshot is taken
    aws_neptune_cluster	kept	!skip_final_snapshot & final_snapshot_identifier	the final snapshot {final_snapshot_identifier} is taken
    aws_neptune_cluster	fails	!skip_final_snapshot & !final_snapshot_identifier	a final snapshot is asked for without a name, so the delete fails
    aws_neptune_cluster	lost	-	its automated backups go with it
    aws_neptunegraph_graph	fails	deletion_protection	deletion protection is on, so the delete is refused
    aws_networkfirewall_firewall	fails	delete_protection	delete protection is on, so the delete is refused
    aws_opensearch_domain	lost	-	its automated snapshots go with it
    aws_organizations_account	lost	close_on_deletion	close_on_deletion is on, so the whole account is closed
    aws_organizations_account	kept	!close_on_deletion	the account leaves the organization but lives on
    aws_organizations_policy	loss=remade	content!~Deny	-
    aws_qldb_ledger	fails	deletion_protection	deletion protection is on, so the delete is refused
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
    aws_s3control_bucket_policy	loss=remade	policy!~Deny	-
    aws_s3tables_table_bucket_policy	loss=remade	resource_policy!~Deny	-
    aws_sagemaker_domain	lost	!retention_policy.home_efs_file_system	the home file system of its users is kept only when retention_policy says so
    aws_sagemaker_domain	kept	retention_policy.home_efs_file_system=Retain	the home file system of its users stays
    aws_sagemaker_domain	lost	retention_policy.home_efs_file_system=Delete	the home file system of its users is deleted
    aws_secretsmanager_secret	lost	recovery_window_in_days=0	recovery_window_in_days is 0, so it is deleted at once
    aws_secretsmanager_secret	kept	recovery_window_in_days>0	it can be restored for {recovery_window_in_days} days
    aws_secretsmanager_secret	kept	recovery_window_in_days=null	it can be restored for 30 days
    aws_secretsmanager_secret_policy	loss=remade	policy!~Deny	-
    aws_sqs_queue	lost	-	the messages in it go
    aws_ssm_parameter	lost	-	parameters have no recovery window
    aws_storagegateway_tape_pool	loss=remade	retention_lock_type=NONE	-
    aws_timestreamwrite_table	lost	-	there is no snapshot of it unless a backup plan made one
    aws_volume_attachment	note	-	the volume itself stays
    aws_workspaces_workspace	lost	-	the user's volumes go with it
    azurerm_app_configuration	kept	purge_protection_enabled	purge protection is on, so it can be recovered for {soft_delete_retention_days} days
    azurerm_application_insights	lost	-	its telemetry goes
    azurerm_backup_protected_file_share	lost	-	its recovery points are deleted, or kept 14 days where soft delete is on
    azurerm_backup_protected_vm	lost	-	its recovery points are deleted, or kept 14 days where soft delete is on
    azurerm_cosmosdb_account	kept	backup.type=Continuous	continuous backup is on, so it can be restored within its retention
    azurerm_cosmosdb_account	kept	backup.type=Periodic	the last periodic backups can be restored by support, for the retention that was set
    azurerm_data_protection_backup_vault	kept	soft_delete=On|AlwaysOn	soft delete is on, so its backups can be recovered for {retention_duration_in_days} days
    azurerm_data_protection_backup_vault	lost	soft_delete=Off	soft delete is off, so its backups go at once
    azurerm_eventhub	lost	-	the events that were not read yet go
    azurerm_key_vault	kept	purge_protection_enabled	purge protection is on, so it can be recovered for {soft_delete_retention_days} days
    azurerm_key_vault	lost	!purge_protection_enabled	purge protection is off, and the provider purges it for good unless purge_soft_delete_on_destroy is turned off
    azurerm_key_vault_key	lost	-	the provider purges it for good unless the vault has purge protection or purge_soft_deleted_keys_on_destroy is turned off
    azurerm_key_vault_secret	lost	-	the provider purges it for good unless the vault has purge protection or purge_soft_deleted_secrets_on_destroy is turned off
    azurerm_log_analytics_workspace	kept	-	it can be recovered for 14 days unless permanently_delete_on_destroy is on
    azurerm_managed_disk	lost	-	only snapshots and recovery points made before survive
    azurerm_mariadb_server	lost	-	its automated backups go with it
    azurerm_mssql_database	kept	-	its server keeps its backups for the short-term retention, as long as the server itself stays
    azurerm_mssql_server	lost	-	the backups of all its databases go with it, except long-term ones
    azurerm_mysql_flexible_server	lost	-	its automated backups go with it
    azurerm_mysql_server	lost	-	its automated backups go with it
    azurerm_netapp_volume	note	-	the provider refuses unless features.netapp.prevent_volume_destruction is off
    azurerm_postgresql_flexible_server	lost	-	its automated backups go with it
    azurerm_postgresql_server	lost	-	its automated backups go with it
    azurerm_recovery_services_vault	held	immutability=Locked	immutability is locked, so it is only deleted when it holds no recovery points
    azurerm_redis_cache	lost	!redis_configuration.rdb_backup_enabled	no backup of it is written
    azurerm_redis_cache	kept	redis_configuration.rdb_backup_enabled	the backup files in its storage account stay
    azurerm_resource_group	lost	-	everything in it is deleted, also what Terraform does not know
    azurerm_sql_database	lost	-	its automated backups stay only as long as its server does
    azurerm_storage_account	lost	-	blobs and files go at once; soft delete and versioning do not outlive the account
    azurerm_storage_blob	loss=remade	source_content	-
    azurerm_storage_blob	loss=remade	source	-
    azurerm_storage_container	note	-	it can be recovered where the account has container soft delete
    azurerm_storage_share_file	loss=remade	source	-
    azurerm_subscription	lost	-	the whole subscription is cancelled
    cloudflare_d1_database	lost	-	its time-travel history goes with it
    cloudflare_r2_bucket	held	-	it is only deleted when it is empty
    cloudflare_workers_kv	loss=remade	value	-
    cloudflare_zone	lost	-	all its records and settings go
    confluent_kafka_topic	lost	-	every message in it goes
    databricks_catalog	lost	force_destroy	force_destroy is on, so all that is in it is deleted
    databricks_schema	lost	force_destroy	force_destroy is on, so all that is in it is deleted
    digitalocean_database_cluster	lost	-	its backups go with it
    digitalocean_droplet	lost	-	its local disk and automatic backups go with it
    digitalocean_kubernetes_cluster	lost	destroy_all_associated_resources	its volumes, snapshots and load balancers are deleted with it
    digitalocean_spaces_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    digitalocean_spaces_bucket	held	!force_destroy	force_destroy is off, so it is only deleted when it is empty
    digitalocean_spaces_bucket_object	loss=remade	content	-
    digitalocean_spaces_bucket_object	loss=remade	source	-
    digitalocean_volume	lost	-	only snapshots made before survive
    github_repository	kept	archive_on_destroy	archive_on_destroy is on, so it is archived instead of deleted
    github_repository	lost	!archive_on_destroy	its issues, pull requests and history go with it
    gitlab_project	kept	archive_on_destroy	archive_on_destroy is on, so it is archived instead of deleted
    google_	loss=abandoned	deletion_policy=ABANDON	-
    google_	fails	deletion_policy=PREVENT	deletion_policy is PREVENT, so the delete is refused
    google_	fails	deletion_protection=true|PROTECTED	deletion_protection is on, so the delete is refused
    google_	fails	deletion_protection_enabled	deletion protection is on, so the delete is refused
    google_alloydb_cluster	lost	deletion_policy=FORCE	its instances are deleted with it
    google_alloydb_cluster	lost	-	its automated and continuous backups go with it
    google_bigquery_dataset	lost	delete_contents_on_destroy	delete_contents_on_destroy is on, so every table in it is deleted
    google_bigquery_dataset	held	!delete_contents_on_destroy	delete_contents_on_destroy is off, so it is only deleted when it is empty
    google_bigquery_table	loss=remade	view	-
    google_bigquery_table	loss=remade	materialized_view	-
    google_bigquery_table	loss=remade	external_data_configuration	-
    google_bigquery_table	kept	!view & !materialized_view & !external_data_configuration	time travel can bring it back for a few days while its dataset stays
    google_bigtable_instance	lost	force_destroy	force_destroy is on, so its backups are deleted with it
    google_bigtable_table	lost	-	only backups made before survive
    google_compute_address	note	-	its address is given back and cannot be had again
    google_compute_disk	kept	create_snapshot_before_destroy	a snapshot is taken first
    google_compute_disk	lost	!create_snapshot_before_destroy	no snapshot is taken
    google_compute_global_address	note	-	its address is given back and cannot be had again
    google_compute_instance	note	boot_disk.auto_delete	its boot disk is deleted with it
    google_compute_instance	loss=records	scratch_disk.interface	-
    google_compute_instance	lost	scratch_disk.interface	what is on its local disks goes
    google_compute_region_disk	kept	create_snapshot_before_destroy	a snapshot is taken first
    google_compute_region_disk	lost	!create_snapshot_before_destroy	no snapshot is taken
    google_container_cluster	lost	-	everything that runs in it goes
    google_dataproc_cluster	lost	-	what is in its HDFS goes
    google_dns_managed_zone	lost	force_destroy	force_destroy is on, so every record in it is deleted
    google_dns_managed_zone	held	!force_destroy	force_destroy is off, so it is only deleted when it holds no records of its own
    google_filestore_instance	lost	-	only backups made before survive
    google_firestore_database	fails	delete_protection_state=DELETE_PROTECTION_ENABLED	delete protection is on, so the delete is refused
    google_firestore_database	loss=abandoned	deletion_policy!=DELETE	-
    google_firestore_document	loss=remade	fields	-
    google_kms_crypto_key	lost	-	every version of it is destroyed after the scheduled time
    google_kms_crypto_key	note	destroy_scheduled_duration	a version can be restored within {destroy_scheduled_duration}
    google_kms_crypto_key_version	kept	-	it can be restored until its scheduled destruction
    google_project	kept	-	the project can be undeleted for 30 days
    google_pubsub_subscription	lost	-	the messages that were not acknowledged go
    google_redis_instance	lost	-	what is in it goes; exports made before survive
    google_secret_manager_secret	lost	-	all its versions go at once
    google_secret_manager_secret_version	note	deletion_policy=DISABLE	it is only disabled
    google_service_account	kept	-	it can be undeleted for 30 days
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
    hcloud_server	fails	delete_protection	delete protection is on, so the delete is refused
    hcloud_server	lost	-	its local disk and its backups go with it
    hcloud_volume	fails	delete_protection	delete protection is on, so the delete is refused
    hcloud_volume	lost	-	volumes have no snapshots
    helm_release	note	-	claims made by its stateful sets usually stay; other claims, and what hooks delete, go
    kubectl_manifest	loss=content	kind=PersistentVolumeClaim|PersistentVolume|StatefulSet	-
    kubectl_manifest	loss=members	kind=Namespace|CustomResourceDefinition	-
    kubectl_manifest	loss=remade	kind=Deployment|DaemonSet|ReplicaSet|Job|CronJob|Pod|Service|Ingress|ConfigMap|ServiceAccount|Role|RoleBinding|ClusterRole|ClusterRoleBinding|NetworkPolicy|HorizontalPodAutoscaler|PodDisruptionBudget|LimitRange|ResourceQuota|PriorityClass|StorageClass|ServiceMonitor|PrometheusRule|Certificate|Issuer|ClusterIssuer|VirtualService|Gateway|DestinationRule	-
    kubernetes_custom_resource_definition	lost	-	every object of its kind goes with it
    kubernetes_manifest	loss=content	manifest.kind=PersistentVolumeClaim|PersistentVolume|StatefulSet	-
    kubernetes_manifest	loss=members	manifest.kind=Namespace|CustomResourceDefinition	-
    kubernetes_manifest	loss=remade	manifest.kind=Deployment|DaemonSet|ReplicaSet|Job|CronJob|Pod|Service|Ingress|ConfigMap|ServiceAccount|Role|RoleBinding|ClusterRole|ClusterRoleBinding|NetworkPolicy|HorizontalPodAutoscaler|PodDisruptionBudget|LimitRange|ResourceQuota|PriorityClass|StorageClass|ServiceMonitor|PrometheusRule|Certificate|Issuer|ClusterIssuer|VirtualService|Gateway|DestinationRule	-
    kubernetes_namespace	lost	-	everything in it is deleted, volume claims too
    kubernetes_namespace_v1	lost	-	everything in it is deleted, volume claims too
    kubernetes_persistent_volume	kept	spec.persistent_volume_reclaim_policy=Retain	its reclaim policy is Retain, so the storage behind it stays
    kubernetes_persistent_volume	lost	spec.persistent_volume_reclaim_policy!=Retain	its reclaim policy is not Retain, so the storage behind it may go
    kubernetes_persistent_volume_claim	lost	-	the storage behind it goes unless its volume's reclaim policy is Retain
    kubernetes_persistent_volume_claim_v1	lost	-	the storage behind it goes unless its volume's reclaim policy is Retain
    kubernetes_persistent_volume_v1	kept	spec.persistent_volume_reclaim_policy=Retain	its reclaim policy is Retain, so the storage behind it stays
    kubernetes_persistent_volume_v1	lost	spec.persistent_volume_reclaim_policy!=Retain	its reclaim policy is not Retain, so the storage behind it may go
    kubernetes_stateful_set	loss=content	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	-
    kubernetes_stateful_set	lost	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	its volume claims are deleted with it
    kubernetes_stateful_set	note	spec.persistent_volume_claim_retention_policy.when_deleted!=Delete	its volume claims stay
    kubernetes_stateful_set_v1	loss=content	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	-
    kubernetes_stateful_set_v1	lost	spec.persistent_volume_claim_retention_policy.when_deleted=Delete	its volume claims are deleted with it
    kubernetes_stateful_set_v1	note	spec.persistent_volume_claim_retention_policy.when_deleted!=Delete	its volume claims stay
    linode_instance	lost	-	its disks and backups go with it
    linode_object_storage_object	loss=remade	content	-
    linode_object_storage_object	loss=remade	source	-
    local_file	note	-	what Terraform wrote into it is in its state
    mongodbatlas_advanced_cluster	fails	termination_protection_enabled	termination protection is on, so the delete is refused
    mongodbatlas_advanced_cluster	kept	retain_backups_enabled	retain_backups_enabled is on, so its snapshots are kept
    mongodbatlas_advanced_cluster	lost	!retain_backups_enabled	its snapshots go with it
    mongodbatlas_cluster	fails	termination_protection_enabled	termination protection is on, so the delete is refused
    mongodbatlas_cluster	kept	retain_backups_enabled	retain_backups_enabled is on, so its snapshots are kept
    mongodbatlas_cluster	lost	!retain_backups_enabled	its snapshots go with it
    mysql_database	lost	-	the database is dropped with all its tables
    postgresql_database	lost	-	the database is dropped with all its tables
    postgresql_schema	lost	drop_cascade	drop_cascade is on, so everything in it is dropped
    postgresql_schema	held	!drop_cascade	drop_cascade is off, so it is only dropped when it is empty
    random_password	note	-	its value is only in the state
    scaleway_object_bucket	lost	force_destroy	force_destroy is on, so every object in it is deleted
    scaleway_rdb_instance	lost	-	its automated backups go with it
    snowflake_database	kept	data_retention_time_in_days>0	it can be undropped for {data_retention_time_in_days} days
    snowflake_table	kept	data_retention_time_in_days>0	it can be undropped for {data_retention_time_in_days} days
    tls_private_key	lost	-	it is only in the state; certificates and logins that rest on it must be made anew
    vault_kv_secret_v2	lost	delete_all_versions	delete_all_versions is on, so every version of it is deleted
    vault_kv_secret_v2	kept	!delete_all_versions	the version is only marked as deleted and can be undeleted
    vault_mount	lost	-	every secret below it is deleted
    """#
}
