// Made by tools/catalogue-aws/generate.py from botocore 1.43.11, awscli 1.45.11.

/// What operations do by the value of their options.
enum AWSConditionRows {
  /// What it was made from.
  static let source: StaticString = "botocore 1.43.11, awscli 1.45.11"

  /// Sorted by operation: operation, member, test, code, options, words, other words; by tabs.
  static let text: StaticString = """
    acm-pca delete-certificate-authority	CertificateAuthorityArn	exists	vk	certificate-authority-arn:2:value:CertificateAuthorityArn	it can be restored within its waiting time (30 days unless told otherwise)	-
    amp update-workspace-configuration	retentionPeriodInDays	<90	ad	retention-period-in-days:3:value:retentionPeriodInDays	metrics older than the new retention period	-
    appconfig update-account-settings	DeletionProtection.Enabled	false	ap	deletion-protection:3:value:DeletionProtection	deletion protection	-
    autoscaling set-instance-protection	ProtectedFromScaleIn	false	ap	protected-from-scale-in:4:true:ProtectedFromScaleIn no-protected-from-scale-in:5:false:ProtectedFromScaleIn	the protection of instances from scaling in	-
    autoscaling update-auto-scaling-group	DeletionProtection	=none	ap	deletion-protection:3:value:DeletionProtection	deletion protection	-
    backup update-region-settings	ResourceTypeOptInPreference.*	false	ab	resource-type-opt-in-preference:15:value:ResourceTypeOptInPreference	future backups of a kind of resource	-
    clouddirectory batch-write	Operations[].DeleteObject	exists	xd	operations:2:value:Operations	objects	-
    cloudformation delete-stack	RetainResources	exists	vd	retain-resources:3:value:RetainResources	the resources that are named to be retained	-
    cloudformation delete-stack-instances	RetainStacks	true	vd	retain-stacks:3:true:RetainStacks no-retain-stacks:4:false:RetainStacks	the stacks, which nobody manages any more	the stacks go with them
    cloudformation update-termination-protection	EnableTerminationProtection	false	ap	enable-termination-protection:3:true:EnableTerminationProtection no-enable-termination-protection:4:false:EnableTerminationProtection	termination protection	-
    cloudfront-keyvaluestore update-keys	Deletes	exists	xd	deletes:3:value:Deletes	keys and values	-
    cloudhsmv2 modify-backup-attributes	NeverExpires	false	ab	never-expires:2:true:NeverExpires no-never-expires:4:false:NeverExpires	the backup, when its time is over	-
    cloudtrail delete-event-data-store	EventDataStore	exists	vd	event-data-store:2:value:EventDataStore	it can be restored for seven days	-
    cloudtrail update-dashboard	TerminationProtectionEnabled	false	ap	termination-protection-enabled:1:true:TerminationProtectionEnabled no-termination-protection-enabled:4:false:TerminationProtectionEnabled	termination protection	-
    cloudtrail update-event-data-store	TerminationProtectionEnabled	false	ap	termination-protection-enabled:1:true:TerminationProtectionEnabled no-termination-protection-enabled:4:false:TerminationProtectionEnabled	termination protection	-
    cloudtrail update-event-data-store	RetentionPeriod	<365	ad	retention-period:3:value:RetentionPeriod	events older than the new retention period	-
    cloudtrail update-trail	EnableLogFileValidation	false	ap	enable-log-file-validation:3:true:EnableLogFileValidation no-enable-log-file-validation:4:false:EnableLogFileValidation	the proof that logs were not changed	-
    cloudtrail update-trail	IsMultiRegionTrail	false	ap	is-multi-region-trail:4:true:IsMultiRegionTrail no-is-multi-region-trail:7:false:IsMultiRegionTrail	the audit trail of other regions	-
    cognito-idp update-user-pool	DeletionProtection	=INACTIVE	ap	deletion-protection:3:value:DeletionProtection	deletion protection	-
    dlm update-lifecycle-policy	State	=DISABLED	ab	state:1:value:State	future snapshots	-
    dms start-data-migration	StartType	=reload-target	xd	start-type:1:value:StartType	what is in the tables of the target now	-
    dms start-replication	StartReplicationType	=reload-target	xd	start-replication-type:1:value:StartReplicationType	what is in the tables of the target now	-
    dms start-replication-task	StartReplicationTaskType	=reload-target	xd	start-replication-task-type:1:value:StartReplicationTaskType	what is in the tables of the target now	-
    docdb delete-db-cluster	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value:FinalDBSnapshotIdentifier	a final snapshot	no final snapshot is taken and its automated backups go with it
    docdb modify-db-cluster	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    docdb modify-db-cluster	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value:BackupRetentionPeriod	automated backups older than the new retention period	-
    docdb modify-global-cluster	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    docdb-elastic update-cluster	backupRetentionPeriod	<7	ab	backup-retention-period:1:value:backupRetentionPeriod	automated backups older than the new retention period	-
    dsql update-cluster	deletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:deletionProtectionEnabled no-deletion-protection-enabled:4:false:deletionProtectionEnabled	deletion protection	-
    dynamodb batch-write-item	RequestItems.*[].DeleteRequest	exists	xd	request-items:3:value:RequestItems	items	-
    dynamodb delete-table	TableName	exists	vb	table-name:1:value:TableName	a system backup for 35 days, when point-in-time recovery was on	-
    dynamodb transact-write-items	TransactItems[].Delete	exists	xd	transact-items:1:value:TransactItems	items	-
    dynamodb update-continuous-backups	PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled	false	xb	point-in-time-recovery-specification:2:value:PointInTimeRecoverySpecification	point-in-time recovery and every point to go back to	-
    dynamodb update-continuous-backups	PointInTimeRecoverySpecification.RecoveryPeriodInDays	<7	ab	point-in-time-recovery-specification:2:value:PointInTimeRecoverySpecification	points to go back to that are older than the new period	-
    dynamodb update-global-table	ReplicaUpdates[].Delete	exists	xd	replica-updates:3:value:ReplicaUpdates	a replica of the table	-
    dynamodb update-table	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    dynamodb update-table	ReplicaUpdates[].Delete	exists	xd	replica-updates:3:value:ReplicaUpdates	a replica of the table	-
    dynamodb update-table	GlobalSecondaryIndexUpdates[].Delete	exists	xf	global-secondary-index-updates:8:value:GlobalSecondaryIndexUpdates	an index of the table	-
    dynamodb update-time-to-live	TimeToLiveSpecification.Enabled	true	ad	time-to-live-specification:2:value:TimeToLiveSpecification	items whose time is over	-
    ec2 cancel-spot-fleet-requests	TerminateInstances	true	xm	terminate-instances:1:true:TerminateInstances no-terminate-instances:4:false:TerminateInstances	the instances of the fleet	-
    ec2 deregister-image	DeleteAssociatedSnapshots	true	xb	delete-associated-snapshots:3:true:DeleteAssociatedSnapshots no-delete-associated-snapshots:5:false:DeleteAssociatedSnapshots	the snapshots of the image	-
    ec2 modify-instance-attribute	DisableApiTermination.Value	false	ap	disable-api-termination:13:maybe:DisableApiTermination no-disable-api-termination:16:false:DisableApiTermination	termination protection	-
    ec2 modify-instance-attribute	Value	false when Attribute=disableApiTermination	ap	value:2:value:Value attribute:1:value:Attribute	termination protection	-
    ec2 modify-instance-attribute	Value	false when Attribute=disableApiStop	ap	value:2:value:Value attribute:1:value:Attribute	stop protection	-
    ec2 modify-instance-attribute	DisableApiStop.Value	false	ap	disable-api-stop:13:maybe:DisableApiStop no-disable-api-stop:16:false:DisableApiStop	stop protection	-
    ec2 modify-instance-attribute	BlockDeviceMappings[].Ebs.DeleteOnTermination	true	ad	block-device-mappings:1:value:BlockDeviceMappings	the disk, when the instance is terminated	-
    ecs update-capacity-provider	autoScalingGroupProvider.managedTerminationProtection	=DISABLED	ap	auto-scaling-group-provider:1:value:autoScalingGroupProvider	the protection of instances from scaling in	-
    efs put-backup-policy	BackupPolicy.Status	=DISABLED	ab	backup-policy:1:value:BackupPolicy	automatic backups	-
    efs put-backup-policy	BackupPolicy.Status	=DISABLING	ab	backup-policy:1:value:BackupPolicy	automatic backups	-
    efs update-file-system-protection	ReplicationOverwriteProtection	=DISABLED	ap	replication-overwrite-protection:3:value:ReplicationOverwriteProtection	the protection from being overwritten by replication	-
    eks update-cluster-config	deletionProtection	false	ap	deletion-protection:3:true:deletionProtection no-deletion-protection:4:false:deletionProtection	deletion protection	-
    elasticache delete-cache-cluster	FinalSnapshotIdentifier	exists	vb	final-snapshot-identifier:1:value:FinalSnapshotIdentifier	a final snapshot	no final snapshot is taken
    elasticache delete-global-replication-group	RetainPrimaryReplicationGroup	true	vd	retain-primary-replication-group:3:true:RetainPrimaryReplicationGroup no-retain-primary-replication-group:4:false:RetainPrimaryReplicationGroup	its primary replication group	its members go with it
    elasticache delete-replication-group	FinalSnapshotIdentifier	exists	vb	final-snapshot-identifier:1:value:FinalSnapshotIdentifier	a final snapshot	no final snapshot is taken
    elasticache delete-replication-group	RetainPrimaryCluster	true	vd	retain-primary-cluster:3:true:RetainPrimaryCluster no-retain-primary-cluster:4:false:RetainPrimaryCluster	its primary cluster	-
    elasticache delete-serverless-cache	FinalSnapshotName	exists	vb	final-snapshot-name:1:value:FinalSnapshotName	a final snapshot	no final snapshot is taken
    elasticache modify-cache-cluster	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:10:value:SnapshotRetentionLimit	automatic snapshots	-
    elasticache modify-replication-group	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:10:value:SnapshotRetentionLimit	automatic snapshots	-
    elasticache modify-serverless-cache	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:2:value:SnapshotRetentionLimit	automatic snapshots	-
    elbv2 modify-load-balancer-attributes	Attributes[Key=deletion_protection.enabled].Value	false	ap	attributes:1:value:Attributes	deletion protection	-
    emr modify-cluster-attributes	--no-termination-protected	true	ap	no-termination-protected:4:true:--no-termination-protected	termination protection	-
    events update-archive	RetentionDays	!=0	ad	retention-days:3:value:RetentionDays	events older than the new retention period	-
    fsx delete-data-repository-association	DeleteDataInFileSystem	true	xd	delete-data-in-file-system:3:true:DeleteDataInFileSystem no-delete-data-in-file-system:4:false:DeleteDataInFileSystem	the files under the path of the association	-
    fsx delete-file-system	WindowsConfiguration.SkipFinalBackup	false	vb	windows-configuration:1:value:WindowsConfiguration	a final backup	-
    fsx delete-file-system	LustreConfiguration.SkipFinalBackup	false	vb	lustre-configuration:1:value:LustreConfiguration	a final backup	-
    fsx delete-file-system	OpenZFSConfiguration.SkipFinalBackup	false	vb	open-zfs-configuration:2:value:OpenZFSConfiguration	a final backup	-
    fsx update-file-system	WindowsConfiguration.AutomaticBackupRetentionDays	=0	xb	windows-configuration:1:value:WindowsConfiguration	all automatic backups	-
    fsx update-file-system	LustreConfiguration.AutomaticBackupRetentionDays	=0	xb	lustre-configuration:1:value:LustreConfiguration	all automatic backups	-
    fsx update-file-system	OntapConfiguration.AutomaticBackupRetentionDays	=0	xb	ontap-configuration:2:value:OntapConfiguration	all automatic backups	-
    fsx update-file-system	OpenZFSConfiguration.AutomaticBackupRetentionDays	=0	xb	open-zfs-configuration:2:value:OpenZFSConfiguration	all automatic backups	-
    guardduty update-detector	Enable	false	ap	enable:3:true:Enable no-enable:4:false:Enable	GuardDuty	-
    imagebuilder start-resource-state-update	state.status	=DELETED	xb	state:1:value:state	images and their snapshots	-
    iotsitewise put-storage-configuration	retentionPeriod	exists	ad	retention-period:3:value:retentionPeriod	measurements older than the new retention period	-
    keyspaces update-table	pointInTimeRecovery.status	=DISABLED	xb	point-in-time-recovery:2:value:pointInTimeRecovery	point-in-time recovery and every point to go back to	-
    kinesisvideo update-data-retention	Operation	=DECREASE_DATA_RETENTION	ad	operation:2:value:Operation	video older than the new retention period	-
    kms schedule-key-deletion	KeyId	exists	vk	key-id:1:value:KeyId	it can be kept by cancel-key-deletion until the waiting time ends (30 days unless told otherwise)	-
    lightsail delete-relational-database	finalRelationalDatabaseSnapshotName	exists	vb	final-relational-database-snapshot-name:1:value:finalRelationalDatabaseSnapshotName	a final snapshot	no final snapshot is taken
    lightsail disable-add-on	addOnType	=AutoSnapshot	ab	add-on-type:1:value:addOnType	automatic snapshots	-
    lightsail update-bucket	versioning	=Suspended	ap	versioning:8:value:versioning	versioning	-
    lightsail update-relational-database	disableBackupRetention	true	xb	disable-backup-retention:2:true:disableBackupRetention no-disable-backup-retention:4:false:disableBackupRetention	all automatic backups	-
    logs put-log-group-deletion-protection	deletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:deletionProtectionEnabled no-deletion-protection-enabled:4:false:deletionProtectionEnabled	deletion protection	-
    logs put-retention-policy	retentionInDays	<30	ad	retention-in-days:3:value:retentionInDays	logs older than the new retention period	-
    macie2 update-macie-session	status	=PAUSED	ap	status:1:value:status	Macie	-
    mailmanager update-archive	Retention	exists	ad	retention:3:value:Retention	mails older than the new retention period	-
    memorydb delete-cluster	FinalSnapshotName	exists	vb	final-snapshot-name:1:value:FinalSnapshotName	a final snapshot	no final snapshot is taken
    memorydb update-cluster	SnapshotRetentionLimit	=0	ab	snapshot-retention-limit:10:value:SnapshotRetentionLimit	automatic snapshots	-
    neptune delete-db-cluster	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value:FinalDBSnapshotIdentifier	a final snapshot	no final snapshot is taken and its automated backups go with it
    neptune modify-db-cluster	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    neptune modify-db-cluster	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value:BackupRetentionPeriod	automated backups older than the new retention period	-
    neptune modify-db-instance	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    neptune modify-db-instance	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value:BackupRetentionPeriod	automated backups older than the new retention period	-
    neptune modify-global-cluster	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    neptune-graph delete-graph	skipSnapshot	false	vb	skip-snapshot:1:true:skipSnapshot no-skip-snapshot:5:false:skipSnapshot	a final snapshot	no final snapshot is taken
    neptune-graph reset-graph	skipSnapshot	false	vb	skip-snapshot:1:true:skipSnapshot no-skip-snapshot:5:false:skipSnapshot	a final snapshot	no final snapshot is taken
    neptune-graph update-graph	deletionProtection	false	ap	deletion-protection:3:true:deletionProtection no-deletion-protection:4:false:deletionProtection	deletion protection	-
    network-firewall update-availability-zone-change-protection	AvailabilityZoneChangeProtection	false	ap	availability-zone-change-protection:1:true:AvailabilityZoneChangeProtection no-availability-zone-change-protection:4:false:AvailabilityZoneChangeProtection	the protection of zones from changes	-
    network-firewall update-firewall-delete-protection	DeleteProtection	false	ap	delete-protection:3:true:DeleteProtection no-delete-protection:4:false:DeleteProtection	deletion protection	-
    network-firewall update-firewall-policy-change-protection	FirewallPolicyChangeProtection	false	ap	firewall-policy-change-protection:10:true:FirewallPolicyChangeProtection no-firewall-policy-change-protection:4:false:FirewallPolicyChangeProtection	the protection of the policy from changes	-
    network-firewall update-subnet-change-protection	SubnetChangeProtection	false	ap	subnet-change-protection:1:true:SubnetChangeProtection no-subnet-change-protection:5:false:SubnetChangeProtection	the protection of subnets from changes	-
    organizations close-account	AccountId	exists	vc	account-id:1:value:AccountId	it can be reopened for ninety days by AWS Support	-
    payment-cryptography delete-key	KeyIdentifier	exists	vk	key-identifier:1:value:KeyIdentifier	it can be restored within its waiting time (7 days unless told otherwise)	-
    pinpoint-sms-voice-v2 update-notify-configuration	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    pinpoint-sms-voice-v2 update-phone-number	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    pinpoint-sms-voice-v2 update-pool	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    pinpoint-sms-voice-v2 update-protect-configuration	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    pinpoint-sms-voice-v2 update-rcs-agent	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    pinpoint-sms-voice-v2 update-sender-id	DeletionProtectionEnabled	false	ap	deletion-protection-enabled:3:true:DeletionProtectionEnabled no-deletion-protection-enabled:4:false:DeletionProtectionEnabled	deletion protection	-
    quicksight delete-analysis	ForceDeleteWithoutRecovery	not-true	vd	force-delete-without-recovery:1:true:ForceDeleteWithoutRecovery no-force-delete-without-recovery:4:false:ForceDeleteWithoutRecovery	it can be restored within its recovery window	it is gone at once
    quicksight update-account-settings	TerminationProtectionEnabled	false	ap	termination-protection-enabled:1:true:TerminationProtectionEnabled no-termination-protection-enabled:4:false:TerminationProtectionEnabled	termination protection	-
    rbin update-rule	RetentionPeriod.RetentionPeriodValue	<7	ap	retention-period:3:value:RetentionPeriod	the time in which what was deleted can be brought back	-
    rds delete-blue-green-deployment	DeleteTarget	true	xd	delete-target:3:true:DeleteTarget no-delete-target:4:false:DeleteTarget	the databases of the green environment	-
    rds delete-db-cluster	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value:FinalDBSnapshotIdentifier	a final snapshot	no final snapshot is taken
    rds delete-db-cluster	DeleteAutomatedBackups	false	vb	delete-automated-backups:3:true:DeleteAutomatedBackups no-delete-automated-backups:4:false:DeleteAutomatedBackups	its automated backups	its automated backups go with it
    rds delete-db-instance	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value:FinalDBSnapshotIdentifier	a final snapshot	no final snapshot is taken
    rds delete-db-instance	DeleteAutomatedBackups	false	vb	delete-automated-backups:3:true:DeleteAutomatedBackups no-delete-automated-backups:4:false:DeleteAutomatedBackups	its automated backups	its automated backups go with it
    rds delete-tenant-database	FinalDBSnapshotIdentifier	exists	vb	final-db-snapshot-identifier:1:value:FinalDBSnapshotIdentifier	a final snapshot	no final snapshot is taken
    rds modify-db-cluster	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    rds modify-db-cluster	BackupRetentionPeriod	=0	xb	backup-retention-period:5:value:BackupRetentionPeriod	all automated backups	-
    rds modify-db-cluster	BackupRetentionPeriod	<7	ab	backup-retention-period:5:value:BackupRetentionPeriod	automated backups older than the new retention period	-
    rds modify-db-cluster	BacktrackWindow	=0	ab	backtrack-window:5:value:BacktrackWindow	backtracking	-
    rds modify-db-instance	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:6:false:DeletionProtection	deletion protection	-
    rds modify-db-instance	BackupRetentionPeriod	=0	xb	backup-retention-period:1:value:BackupRetentionPeriod	all automated backups	-
    rds modify-db-instance	BackupRetentionPeriod	<7	ab	backup-retention-period:1:value:BackupRetentionPeriod	automated backups older than the new retention period	-
    rds modify-global-cluster	DeletionProtection	false	ap	deletion-protection:3:true:DeletionProtection no-deletion-protection:4:false:DeletionProtection	deletion protection	-
    rds promote-read-replica	BackupRetentionPeriod	=0	ab	backup-retention-period:1:value:BackupRetentionPeriod	automated backups	-
    redshift batch-modify-cluster-snapshots	ManualSnapshotRetentionPeriod	!=-1	ab	manual-snapshot-retention-period:1:value:ManualSnapshotRetentionPeriod	the snapshots, when the period is over	-
    redshift delete-cluster	FinalClusterSnapshotIdentifier	exists	vb	final-cluster-snapshot-identifier:24:value:FinalClusterSnapshotIdentifier	a final snapshot	no final snapshot is taken and its automated snapshots go with it
    redshift modify-cluster	AutomatedSnapshotRetentionPeriod	=0	xb	automated-snapshot-retention-period:2:value:AutomatedSnapshotRetentionPeriod	all automated snapshots	-
    redshift modify-cluster-snapshot	ManualSnapshotRetentionPeriod	!=-1	ab	manual-snapshot-retention-period:1:value:ManualSnapshotRetentionPeriod	the snapshot, when the period is over	-
    redshift modify-cluster-snapshot-schedule	DisassociateSchedule	true	ab	disassociate-schedule:2:true:DisassociateSchedule no-disassociate-schedule:4:false:DisassociateSchedule	the schedule of automated snapshots	-
    redshift-serverless delete-namespace	finalSnapshotName	exists	vb	final-snapshot-name:16:value:finalSnapshotName	a final snapshot	no final snapshot is taken
    redshift-serverless update-snapshot	retentionPeriod	!=-1	ab	retention-period:3:value:retentionPeriod	the snapshot, when the period is over	-
    redshift-serverless update-snapshot-copy-configuration	snapshotRetentionPeriod	!=-1	ab	snapshot-retention-period:10:value:snapshotRetentionPeriod	copies of snapshots older than the new period	-
    route53 change-cidr-collection	Changes[].Action	=DELETE_IF_EXISTS	xn	changes:2:value:Changes	a range of addresses	-
    route53 change-resource-record-sets	ChangeBatch.Changes[].Action	=DELETE	xn	change-batch:2:value:ChangeBatch	a record	-
    route53resolver update-firewall-rule-group-association	MutationProtection	=DISABLED	ap	mutation-protection:1:value:MutationProtection	the protection of the association from being removed	-
    s3api delete-object	VersionId	absent	vb	version-id:8:value:VersionId	the older versions, when the bucket has versioning	that version is gone
    s3api put-bucket-lifecycle	LifecycleConfiguration.Rules[].Expiration.Days	exists	ad	lifecycle-configuration:1:value:LifecycleConfiguration	objects that are older than the rule says	-
    s3api put-bucket-lifecycle	LifecycleConfiguration.Rules[].Expiration.Date	exists	ad	lifecycle-configuration:1:value:LifecycleConfiguration	objects, on the date of the rule	-
    s3api put-bucket-lifecycle	LifecycleConfiguration.Rules[].NoncurrentVersionExpiration	exists	ab	lifecycle-configuration:1:value:LifecycleConfiguration	older versions of objects	-
    s3api put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Days	exists	ad	lifecycle-configuration:1:value:LifecycleConfiguration	objects that are older than the rule says	-
    s3api put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Date	exists	ad	lifecycle-configuration:1:value:LifecycleConfiguration	objects, on the date of the rule	-
    s3api put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].NoncurrentVersionExpiration	exists	ab	lifecycle-configuration:1:value:LifecycleConfiguration	older versions of objects	-
    s3api put-bucket-replication	ReplicationConfiguration.Rules[].Status	=Disabled	ab	replication-configuration:3:value:ReplicationConfiguration	the copies in another bucket	-
    s3api put-bucket-versioning	VersioningConfiguration.Status	=Suspended	ap	versioning-configuration:8:value:VersioningConfiguration	versioning	-
    s3api put-bucket-versioning	VersioningConfiguration.MFADelete	=Disabled	ap	versioning-configuration:8:value:VersioningConfiguration	the second factor for deleting versions	-
    s3api put-object-legal-hold	LegalHold.Status	=OFF	ap	legal-hold:1:value:LegalHold	the legal hold	-
    s3api put-object-lock-configuration	ObjectLockConfiguration.Rule	absent	ab	object-lock-configuration:2:value:ObjectLockConfiguration	what keeps new objects from being deleted, for as long as the rule said	-
    s3api put-object-retention	BypassGovernanceRetention	true	ap	bypass-governance-retention:2:true:BypassGovernanceRetention no-bypass-governance-retention:4:false:BypassGovernanceRetention	the retention lock	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.BlockPublicAcls	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.IgnorePublicAcls	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.BlockPublicPolicy	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3api put-public-access-block	PublicAccessBlockConfiguration.RestrictPublicBuckets	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3control put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Days	exists	ad	lifecycle-configuration:1:value:LifecycleConfiguration	objects that are older than the rule says	-
    s3control put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].Expiration.Date	exists	ad	lifecycle-configuration:1:value:LifecycleConfiguration	objects, on the date of the rule	-
    s3control put-bucket-lifecycle-configuration	LifecycleConfiguration.Rules[].NoncurrentVersionExpiration	exists	ab	lifecycle-configuration:1:value:LifecycleConfiguration	older versions of objects	-
    s3control put-bucket-versioning	VersioningConfiguration.Status	=Suspended	ap	versioning-configuration:8:value:VersioningConfiguration	versioning	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.BlockPublicAcls	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.IgnorePublicAcls	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.BlockPublicPolicy	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    s3control put-public-access-block	PublicAccessBlockConfiguration.RestrictPublicBuckets	false	ap	public-access-block-configuration:2:value:PublicAccessBlockConfiguration	the block of public access	-
    secretsmanager delete-secret	ForceDeleteWithoutRecovery	not-true	vd	force-delete-without-recovery:1:true:ForceDeleteWithoutRecovery no-force-delete-without-recovery:4:false:ForceDeleteWithoutRecovery	it can be restored within its recovery window (30 days unless told otherwise)	it is gone at once
    securityhub update-standards-control	ControlStatus	=DISABLED	ap	control-status:3:value:ControlStatus	a security check	-
    servicecatalog terminate-provisioned-product	RetainPhysicalResources	true	vd	retain-physical-resources:3:true:RetainPhysicalResources no-retain-physical-resources:4:false:RetainPhysicalResources	its resources, which nobody manages any more	its resources go with it
    ssm-incidents update-deletion-protection	deletionProtected	false	ap	deletion-protected:3:true:deletionProtected no-deletion-protected:4:false:deletionProtected	deletion protection	-
    ssm-incidents update-replication-set	actions[].deleteRegionAction	exists	xd	actions:2:value:actions	the incident data of a region	-
    storagegateway assign-tape-pool	BypassGovernanceRetention	true	ap	bypass-governance-retention:1:true:BypassGovernanceRetention no-bypass-governance-retention:4:false:BypassGovernanceRetention	the retention lock	-
    timestream-write update-table	RetentionProperties	exists	ad	retention-properties:3:value:RetentionProperties	records older than the new retention period	-
    verifiedpermissions update-policy-store	deletionProtection	=DISABLED	ap	deletion-protection:3:value:deletionProtection	deletion protection	-
    """
}
