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

  /// moto as an HTTPS proxy on a free port of the loopback interface, so that every program speaks to AWS's own addresses.
  ///
  /// Its argument is a folder: there it puts `ca.crt`, the authority that is to be trusted, and, once it listens, `port`.
  /// `multipart` is needed for forms alone, which no AWS client sends. The patch lets the removal of a versioned bucket's
  /// objects end, which 5.2.1 by itself repeats for ever.
  static let server = """
    import logging, os, shutil, sys, types
    sys.modules.setdefault("multipart", types.ModuleType("multipart"))
    from http.server import ThreadingHTTPServer
    from moto.moto_proxy import logger, proxy3
    from moto.s3 import models
    models.FakeDeleteMarker.dispose = lambda self, garbage=False: None
    logger.setLevel(logging.ERROR)
    folder = sys.argv[1]
    maker = proxy3.CertificateCreator
    shutil.copytree(maker.certdir, folder + "/certs")
    shutil.copy(maker.cacert, folder + "/ca.crt")
    maker.certdir = folder + "/certs/"
    proxy3.ProxyRequestHandler.timeout = 300
    os.environ["TEST_PROXY_MODE"] = "true"
    server = ThreadingHTTPServer(("127.0.0.1", 0), proxy3.ProxyRequestHandler)
    server.daemon_threads = True
    os.environ["MOTO_PORT"] = port = str(server.server_address[1])
    with open(folder + "/port.new", "w") as file:
        file.write(port)
    os.rename(folder + "/port.new", folder + "/port")
    server.serve_forever()

    """

  /// `reset`: an empty account. `seed`: the database and the balancer that stood before Terraform did; prints the
  /// balancer's ARN. `inventory`: what stands, as JSON. The proxy and the credentials come by the environment.
  static let account = """
    import json, os, sys, urllib.request
    import boto3
    client = boto3.client
    if sys.argv[1] == "reset":
        port = os.environ["HTTPS_PROXY"].rsplit(":", 1)[1]
        address = f"http://localhost:{port}/moto-api/reset"
        urllib.request.urlopen(urllib.request.Request(address, method="POST"), timeout=30).read()
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
