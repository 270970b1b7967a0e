/// The Python beside the demo on AWS.
enum CloudScripts {
  /// The Python packages that play AWS and speak to it, with their versions.
  static let requirements = ["moto[server]==5.2.1", "boto3==1.43.11", "awscli==1.45.11"]

  /// Prints the interpreter's folder, and exits with status 0 when moto has the wanted version and boto3 is there.
  static let probe = """
    import boto3, flask, moto, os, sys
    print(os.path.dirname(sys.executable))
    sys.exit(moto.__version__ != "5.2.1")
    """

  /// moto's server on a free port of the loopback interface, which it writes into the file that it is given. The patch
  /// lets the removal of a versioned bucket's objects end, which 5.2.1 by itself repeats for ever.
  static let server = """
    import logging, os, socket, sys
    from moto.s3 import models
    models.FakeDeleteMarker.dispose = lambda self, garbage=False: None
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    from moto.server import main
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    with open(sys.argv[1] + ".new", "w") as file:
        file.write(port)
    os.rename(sys.argv[1] + ".new", sys.argv[1])
    main(["-H", "127.0.0.1", "-p", port])

    """

  /// `reset`: an empty account. `seed`: the database and the balancer that stood before Terraform did; prints the
  /// balancer's ARN. `inventory`: what stands, as JSON. The endpoint and the credentials come by the environment.
  static let account = """
    import json, os, sys, urllib.request
    import boto3
    endpoint = os.environ["AWS_ENDPOINT_URL"]
    def client(name):
        return boto3.client(name, endpoint_url=endpoint, region_name="eu-west-1")
    if sys.argv[1] == "reset":
        urllib.request.urlopen(urllib.request.Request(endpoint + "/moto-api/reset", method="POST"), timeout=30).read()
    elif sys.argv[1] == "seed":
        client("rds").create_db_instance(
            DBInstanceIdentifier="courses-production", Engine="postgres", EngineVersion="15.7",
            DBInstanceClass="db.t3.micro", AllocatedStorage=100, MasterUsername="app",
            MasterUserPassword="not-a-secret-here", DBName="courses", BackupRetentionPeriod=7)
        subnets = [subnet["SubnetId"] for subnet in client("ec2").describe_subnets()["Subnets"]][:2]
        made = client("elbv2").create_load_balancer(Name="production-lb", Subnets=subnets)
        print(made["LoadBalancers"][0]["LoadBalancerArn"])
    else:
        machines = [machine for group in client("ec2").describe_instances()["Reservations"]
                    for machine in group["Instances"] if machine["State"]["Name"] != "terminated"]
        clusters = client("ecs").list_clusters()["clusterArns"]
        buckets = [bucket["Name"] for bucket in client("s3").list_buckets()["Buckets"]]
        rds = client("rds")
        print(json.dumps({
            "databases": [one["DBInstanceIdentifier"] for one in rds.describe_db_instances()["DBInstances"]],
            "snapshots": [one["DBSnapshotIdentifier"] for one in rds.describe_db_snapshots()["DBSnapshots"]],
            "things":
                [one["VpcId"] for one in client("ec2").describe_vpcs()["Vpcs"] if not one["IsDefault"]]
                + [one["InstanceId"] for one in machines]
                + [one["LoadBalancerArn"] for one in client("elbv2").describe_load_balancers()["LoadBalancers"]]
                + [one["clusterArn"] for one in client("ecs").describe_clusters(clusters=clusters)["clusters"]
                   if one["status"] == "ACTIVE"]
                + buckets
                + [bucket + "/" + one["Key"] for bucket in buckets
                   for one in client("s3").list_objects_v2(Bucket=bucket).get("Contents", [])]
                + [one["BackupVaultArn"] for one in client("backup").list_backup_vaults()["BackupVaultList"]]}))

    """
}
