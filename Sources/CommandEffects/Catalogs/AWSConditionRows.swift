// Made by tools/catalogue-aws/generate.py from botocore 1.43.11, awscli 1.45.11.

/// What operations do by the value of their options.
enum AWSConditionRows {
  /// What it was made from.
  static let source: StaticString = "botocore 1.43.11, awscli 1.45.11"

  /// Sorted by operation: operation, member, test, code, options, words, other words; by tabs.
  static let text: StaticString = """
    acm-pca delete-certificate-authority	CertificateAuthorityArn	exists	vk	certificate-authority-arn:2:value	it can be restored within its waiting time (30 days unless told otherwise)	-
    amp update-workspace-configuration	retentionPeriodInDays	<90	ad	retention-period-in-days:3:value	metrics older than the new retention period	-
    appconfig update-account-settings	DeletionProtection.Enabled	false	ap	deletion-protection:3:value	deletion protection	-
    autoscaling set-instance-protection	ProtectedFromScaleIn	false	ap	protected-from-scale-in:4:true no-protected-from-scale-in:5:false	the protection of instances from scaling in	-
    autoscaling update-auto-scaling-group	DeletionProtection	=none	ap	deletion-protection:3:value	deletion protection	-
    backup update-region-settings	ResourceTypeOptInPreference.*	false	ab	resource-type-opt-in-preference:15:value	future backups of a kind of resource	-
    clouddirectory batch-write	Operations[].DeleteObject	exists	xd	operations:2:value	objects	-
    cloudformation delete-stack	RetainResources	exists	vd	retain-resources:3:value	the resources that are named to be retained	-
    cloudformation delete-stack-instances	RetainStacks	true	vd	retain-stacks:3:true no-retain-stacks:4:false	the stacks, which nobody manages any more	the stacks go with them
    cloudformation update-termination-protection	EnableTerminationProtection	false	ap	enable-termination-protection:3:true no-enable-termination-protection:4:false	termination protection	-
    cloudfront-keyvaluestore update-keys	Deletes	exists	xd	deletes:3:value	keys and values	-
    cloudhsmv2 modify-backup-attributes	NeverExpires	false	ab	never-expires:2:true no-never-expires:4:false	the backup, when its time is over	-
    cloudtrail delete-event-data-store	EventDataStore	exists	vd	event-data-store:2:value	it can be restored for seven days	-
    cloudtrail update-dashboard	TerminationProtectionEnabled	false	ap	termination-protection-enabled:1:true no-termination-protection-enabled:4:false	termination protection	-
    cloudtrail update-event-data-store	TerminationProtectionEnabled	false	ap	termination-protection-enabled:1:true no-termination-protection-enabled:4:false	termination protection	-
    cloudtrail update-event-data-store	RetentionPeriod	<365	ad	retention-period:3:value	events older than the new retention period	-
    cloudtrail update-trail	EnableLogFileValidation	false	ap	enable-log-file-validation:3:true no-enable-log-file-validation:4:false	the proof that logs were not changed	-
    cloudtrail update-trail	IsMultiRegionTrail	false	ap	is-multi-region-trail:4:true no-is-multi-region-trail:7:false	the audit trail of other regions	-
    cognito-idp update-user-pool	DeletionProtection	=INACTIVE	ap	deletion-protection:3:value	deletion protection	-
    dlm update-lifecycle-policy	State	=DISABLED	ab	state:1:value	future snapshots	-
    dms start-data-migration	StartType	=reload-target	xd	start-type:1:value	what is in the tables of the target now	-
    dms start-replication	StartReplicationType	=reload-target	xd	start-replication-type:1:value	what is in the tables of the target now	-
    dms start-replication-task	StartReplicationTaskType	=reload-target	xd	start-replication-task-type:1:value	what is in the tables of the target now	-
    docdb delete-db-cluster	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken and its automated backups go with it
    docdb modify-db-cluster	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    docdb modify-db-cluster	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value	automated backups older than the new retention period	-
    docdb modify-global-cluster	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    docdb-elastic update-cluster	backupRetentionPeriod	<7	ab	backup-retention-period:1:value	automated backups older than the new retention period	-
    dsql update-cluster	deletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    dynamodb batch-write-item	RequestItems.*[].DeleteRequest	exists	xd	request-items:3:value	items	-
    dynamodb delete-table	TableName	exists	vb	table-name:1:value	a system backup for 35 days, when point-in-time recovery was on	-
    dynamodb transact-write-items	TransactItems[].Delete	exists	xd	transact-items:1:value	items	-
    dynamodb update-continuous-backups	PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled	false	xb	point-in-time-recovery-specification:2:value	point-in-time recovery and every point to go back to	-
    dynamodb update-continuous-backups	PointInTimeRecoverySpecification.RecoveryPeriodInDays	<7	ab	point-in-time-recovery-specification:2:value	points to go back to that are older than the new period	-
    dynamodb update-global-table	ReplicaUpdates[].Delete	exists	xd	replica-updates:3:value	a replica of the table	-
    dynamodb update-table	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    dynamodb update-table	ReplicaUpdates[].Delete	exists	xd	replica-updates:3:value	a replica of the table	-
    dynamodb update-table	GlobalSecondaryIndexUpdates[].Delete	exists	xf	global-secondary-index-updates:8:value	an index of the table	-
    dynamodb update-time-to-live	TimeToLiveSpecification.Enabled	true	ad	time-to-live-specification:2:value	items whose time is over	-
    ec2 cancel-spot-fleet-requests	TerminateInstances	true	xm	terminate-instances:1:true no-terminate-instances:4:false	the instances of the fleet	-
    ec2 deregister-image	DeleteAssociatedSnapshots	true	xb	delete-associated-snapshots:3:true no-delete-associated-snapshots:5:false	the snapshots of the image	-
    ec2 modify-instance-attribute	DisableApiTermination.Value	false	ap	disable-api-termination:13:maybe no-disable-api-termination:16:false	termination protection	-
    ec2 modify-instance-attribute	DisableApiStop.Value	false	ap	disable-api-stop:13:maybe no-disable-api-stop:16:false	stop protection	-
    ec2 modify-instance-attribute	BlockDeviceMappings[].Ebs.DeleteOnTermination	true	ad	block-device-mappings:1:value	the disk, when the instance is terminated	-
    ecs update-capacity-provider	autoScalingGroupProvider.managedTerminationProtection	=DISABLED	ap	auto-scaling-group-provider:1:value	the protection of instances from scaling in	-
    efs put-backup-policy	BackupPolicy.Status	=DISABLED	ab	backup-policy:1:value	automatic backups	-
    efs put-backup-policy	BackupPolicy.Status	=DISABLING	ab	backup-policy:1:value	automatic backups	-
    efs update-file-system-protection	ReplicationOverwriteProtection	=DISABLED	ap	replication-overwrite-protection:3:value	the protection from being overwritten by replication	-
    eks update-cluster-config	deletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    elasticache delete-cache-cluster	FinalSnapshotIdentifier	exists	vb	final-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken
    elasticache delete-global-replication-group	RetainPrimaryReplicationGroup	true	vd	retain-primary-replication-group:3:true no-retain-primary-replication-group:4:false	its primary replication group	its members go with it
    elasticache delete-replication-group	FinalSnapshotIdentifier	exists	vb	final-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken
    elasticache delete-replication-group	RetainPrimaryCluster	true	vd	retain-primary-cluster:3:true no-retain-primary-cluster:4:false	its primary cluster	-
    elasticache delete-serverless-cache	FinalSnapshotName	exists	vb	final-snapshot-name:1:value	a final snapshot	no final snapshot is taken
    elasticache modify-cache-cluster	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:10:value	automatic snapshots	-
    elasticache modify-replication-group	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:10:value	automatic snapshots	-
    elasticache modify-serverless-cache	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:2:value	automatic snapshots	-
    elbv2 modify-load-balancer-attributes	Attributes[Key=deletion_protection.enabled].Value	false	ap	attributes:1:value	deletion protection	-
    emr modify-cluster-attributes	--no-termination-protected	true	ap	no-termination-protected:4:true	termination protection	-
    events update-archive	RetentionDays	!=0	ad	retention-days:3:value	events older than the new retention period	-
    fsx delete-data-repository-association	DeleteDataInFileSystem	true	xd	delete-data-in-file-system:3:true no-delete-data-in-file-system:4:false	the files under the path of the association	-
    fsx delete-file-system	WindowsConfiguration.SkipFinalBackup	false	vb	windows-configuration:1:value	a final backup	-
    fsx delete-file-system	LustreConfiguration.SkipFinalBackup	false	vb	lustre-configuration:1:value	a final backup	-
    fsx delete-file-system	OpenZFSConfiguration.SkipFinalBackup	false	vb	open-zfs-configuration:2:value	a final backup	-
    fsx update-file-system	WindowsConfiguration.AutomaticBackupRetentionDays	=0	xb	windows-configuration:1:value	all automatic backups	-
    fsx update-file-system	LustreConfiguration.AutomaticBackupRetentionDays	=0	xb	lustre-configuration:1:value	all automatic backups	-
    fsx update-file-system	OntapConfiguration.AutomaticBackupRetentionDays	=0	xb	ontap-configuration:2:value	all automatic backups	-
    fsx update-file-system	OpenZFSConfiguration.AutomaticBackupRetentionDays	=0	xb	open-zfs-configuration:2:value	all automatic backups	-
    guardduty update-detector	Enable	false	ap	enable:3:true no-enable:4:false	GuardDuty	-
    iotsitewise put-storage-configuration	retentionPeriod	exists	ad	retention-period:3:value	measurements older than the new retention period	-
    keyspaces update-table	pointInTimeRecovery.status	=DISABLED	xb	point-in-time-recovery:2:value	point-in-time recovery and every point to go back to	-
    kinesisvideo update-data-retention	Operation	=DECREASE_DATA_RETENTION	ad	operation:2:value	video older than the new retention period	-
    kms schedule-key-deletion	KeyId	exists	vk	key-id:1:value	it can be kept by cancel-key-deletion until the waiting time ends (30 days unless told otherwise)	-
    lightsail delete-relational-database	finalRelationalDatabaseSnapshotName	exists	vb	final-relational-database-snapshot-name:1:value	a final snapshot	no final snapshot is taken
    lightsail disable-add-on	addOnType	=AutoSnapshot	ab	add-on-type:1:value	automatic snapshots	-
    lightsail update-bucket	versioning	=Suspended	ap	versioning:8:value	versioning	-
    lightsail update-relational-database	disableBackupRetention	true	xb	disable-backup-retention:2:true no-disable-backup-retention:4:false	all automatic backups	-
    logs put-log-group-deletion-protection	deletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    logs put-retention-policy	retentionInDays	<30	ad	retention-in-days:3:value	logs older than the new retention period	-
    macie2 update-macie-session	status	=PAUSED	ap	status:1:value	Macie	-
    mailmanager update-archive	Retention	exists	ad	retention:3:value	mails older than the new retention period	-
    memorydb delete-cluster	FinalSnapshotName	exists	vb	final-snapshot-name:1:value	a final snapshot	no final snapshot is taken
    memorydb update-cluster	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:10:value	automatic snapshots	-
    neptune delete-db-cluster	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken and its automated backups go with it
    neptune modify-db-cluster	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    neptune modify-db-cluster	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value	automated backups older than the new retention period	-
    neptune modify-db-instance	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    neptune modify-db-instance	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value	automated backups older than the new retention period	-
    neptune modify-global-cluster	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    neptune-graph delete-graph	skipSnapshot	false	vb	skip-snapshot:1:true no-skip-snapshot:5:false	a final snapshot	no final snapshot is taken
    neptune-graph reset-graph	skipSnapshot	false	vb	skip-snapshot:1:true no-skip-snapshot:5:false	a final snapshot	no final snapshot is taken
    neptune-graph update-graph	deletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    network-firewall update-availability-zone-change-protection	AvailabilityZoneChangeProtection	false	ap	availability-zone-change-protection:1:true no-availability-zone-change-protection:4:false	the protection of zones from changes	-
    network-firewall update-firewall-delete-protection	DeleteProtection	false	ap	delete-protection:3:true no-delete-protection:4:false	deletion protection	-
    network-firewall update-firewall-policy-change-protection	FirewallPolicyChangeProtection	false	ap	firewall-policy-change-protection:10:true no-firewall-policy-change-protection:4:false	the protection of the policy from changes	-
    network-firewall update-subnet-change-protection	SubnetChangeProtection	false	ap	subnet-change-protection:1:true no-subnet-change-protection:5:false	the protection of subnets from changes	-
    organizations close-account	AccountId	exists	vc	account-id:1:value	it can be reopened for ninety days by AWS Support	-
    payment-cryptography delete-key	KeyIdentifier	exists	vk	key-identifier:1:value	it can be restored within its waiting time (7 days unless told otherwise)	-
    pinpoint-sms-voice-v2 update-notify-configuration	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    pinpoint-sms-voice-v2 update-phone-number	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    pinpoint-sms-voice-v2 update-pool	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    pinpoint-sms-voice-v2 update-protect-configuration	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    pinpoint-sms-voice-v2 update-rcs-agent	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    pinpoint-sms-voice-v2 update-sender-id	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true no-deletion-protection-enabled:4:false	deletion protection	-
    quicksight delete-analysis	ForceDeleteWithoutRecovery	!=true	vd	force-delete-without-recovery:1:true no-force-delete-without-recovery:4:false	it can be restored within its recovery window	it is gone at once
    quicksight update-account-settings	TerminationProtectionEnabled	false	ap	termination-protection-enabled:1:true no-termination-protection-enabled:4:false	termination protection	-
    rbin update-rule	RetentionPeriod.RetentionPeriodValue	<7	ap	retention-period:3:value	the time in which what was deleted can be brought back	-
    rds delete-blue-green-deployment	DeleteTarget	true	xd	delete-target:3:true no-delete-target:4:false	the databases of the green environment	-
    rds delete-db-cluster	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken
    rds delete-db-cluster	DeleteAutomatedBackups	false	vb	delete-automated-backups:3:true no-delete-automated-backups:4:false	its automated backups	its automated backups go with it
    rds delete-db-instance	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken
    rds delete-db-instance	DeleteAutomatedBackups	false	vb	delete-automated-backups:3:true no-delete-automated-backups:4:false	its automated backups	its automated backups go with it
    rds delete-tenant-database	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value	a final snapshot	no final snapshot is taken
    rds modify-db-cluster	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    rds modify-db-cluster	BackupRetentionPeriod	=0	xb	backup-retention-period:5:value	all automated backups	-
    rds modify-db-cluster	BackupRetentionPeriod	<7	ab	backup-retention-period:5:value	automated backups older than the new retention period	-
    rds modify-db-cluster	BacktrackWindow	=0	ab	backtrack-window:5:value	backtracking	-
    rds modify-db-instance	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:6:false	deletion protection	-
    rds modify-db-instance	BackupRetentionPeriod	=0	xb	backup-retention-period:1:value	all automated backups	-
    rds modify-db-instance	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value	automated backups older than the new retention period	-
    rds modify-global-cluster	DeletionProtection	false	ap	deletion-protection:3:true no-deletion-protection:4:false	deletion protection	-
    rds promote-read-replica	BackupRetentionPeriod	=0	ab	backup-retention-period:1:value	automated backups	-
    redshift batch-modify-cluster-snapshots	ManualSnapshotRetentionPeriod	!=-1	ab	manual-snapshot-retention-period:1:value	the snapshots, when the period is over	-
    redshift delete-cluster	FinalClusterSnapshotIdentifier	exists	vb	final-cluster-snapshot-identifier:24:value	a final snapshot	no final snapshot is taken and its automated snapshots go with it
    redshift modify-cluster	AutomatedSnapshotRetentionPeriod	=0	xb	automated-snapshot-retention-period:2:value	all automated snapshots	-
    redshift modify-cluster-snapshot	ManualSnapshotRetentionPeriod	!=-1	ab	manual-snapshot-retention-period:1:value	the snapshot, when the period is over	-
    redshift modify-cluster-snapshot-schedule	DisassociateSchedule	true	ab	disassociate-schedule:2:true no-disassociate-schedule:4:false	the schedule of automated snapshots	-
    redshift-serverless delete-namespace	finalSnapshotName	exists	vb	final-snapshot-name:16:value	a final snapshot	no final snapshot is taken
    redshift-serverless update-snapshot	retentionPeriod	!=-1	ab	retention-period:3:value	the snapshot, when the period is over	-
    redshift-serverless update-snapshot-copy-configuration	snapshotRetentionPeriod	!=-1	ab	snapshot-retention-period:10:value	copies of snapshots older than the new period	-
    route53 change-cidr-collection	Changes[].Action	=DELETE_IF_EXISTS	xn	changes:2:value	a range of addresses	-
    route53 change-resource-record-sets	ChangeBatch.Changes[].Action	=DELETE	xn	change-batch:2:value	a record	-
    route53resolver update-firewall-rule-group-association	MutationProtection	=DISABLED	ap	mutation-protection:1:value	the protection of the association from being removed	-
    s3api delete-object	VersionId	absent	vb	version-id:8:value	the older versions, when the bucket has versioning	that version is gone
    s3api put-bucket-lifecycle	LifecycleConfiguration.Rules[].Expiration.Days	exists	ad	lifecycle-configuration:1:value	objects that are older than the rule says	-
    s3api put-bucket-lifecycle	LifecycleConfiguration.Rules[].Expiration.Date	exists	ad	lifecycle-configuration:1:value	objects, on the date of the rule	-
    s3api put-bucket-lifecycle	LifecycleConfiguration.Rules[].NoncurrentVersionExpiration	exists	ab	lifecycle-configuration:1:value	older versions of objects	-
    s3api put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Days	exists	ad	lifecycle-configuration:1:value	objects that are older than the rule says	-
    s3api put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Date	exists	ad	lifecycle-configuration:1:value	objects, on the date of the rule	-
    s3api put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].NoncurrentVersionExpiration	exists	ab	lifecycle-configuration:1:value	older versions of objects	-
    s3api put-bucket-replication	ReplicationConfiguration.Rules[].Status	=Disabled	ab	replication-configuration:3:value	the copies in another bucket	-
    s3api put-bucket-versioning	VersioningConfiguration.Status	=Suspended	ap	versioning-configuration:8:value	versioning	-
    s3api put-bucket-versioning	VersioningConfiguration.MFADelete	=Disabled	ap	versioning-configuration:8:value	the second factor for deleting versions	-
    s3api put-object-legal-hold	LegalHold.Status	=OFF	ap	legal-hold:1:value	the legal hold	-
    s3api put-object-retention	BypassGovernanceRetention	true	ap	bypass-governance-retention:2:true no-bypass-governance-retention:4:false	the retention lock	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.BlockPublicAcls	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.IgnorePublicAcls	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.BlockPublicPolicy	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.RestrictPublicBuckets	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3control put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Days	exists	ad	lifecycle-configuration:1:value	objects that are older than the rule says	-
    s3control put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Date	exists	ad	lifecycle-configuration:1:value	objects, on the date of the rule	-
    s3control put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].NoncurrentVersionExpiration	exists	ab	lifecycle-configuration:1:value	older versions of objects	-
    s3control put-bucket-versioning	VersioningConfiguration.Status	=Suspended	ap	versioning-configuration:8:value	versioning	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.BlockPublicAcls	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.IgnorePublicAcls	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.BlockPublicPolicy	false	ap	public-access-block-configuration:2:value	the block of public access	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.RestrictPublicBuckets	false	ap	public-access-block-configuration:2:value	the block of public access	-
    secretsmanager delete-secret	ForceDeleteWithoutRecovery	!=true	vd	force-delete-without-recovery:1:true no-force-delete-without-recovery:4:false	it can be restored within its recovery window (30 days unless told otherwise)	it is gone at once
    securityhub update-standards-control	ControlStatus	=DISABLED	ap	control-status:3:value	a security check	-
    servicecatalog terminate-provisioned-product	RetainPhysicalResources	true	vd	retain-physical-resources:3:true no-retain-physical-resources:4:false	its resources, which nobody manages any more	its resources go with it
    ssm-incidents update-deletion-protection	deletionProtected	false	ap	deletion-protected:3:true no-deletion-protected:4:false	deletion protection	-
    ssm-incidents update-replication-set	actions[].deleteRegionAction	exists	xd	actions:2:value	the incident data of a region	-
    storagegateway assign-tape-pool	BypassGovernanceRetention	true	ap	bypass-governance-retention:1:true no-bypass-governance-retention:4:false	the retention lock	-
    timestream-write update-table	RetentionProperties	exists	ad	retention-properties:3:value	records older than the new retention period	-
    verifiedpermissions update-policy-store	deletionProtection	=DISABLED	ap	deletion-protection:3:value	deletion protection	-
    """
}
