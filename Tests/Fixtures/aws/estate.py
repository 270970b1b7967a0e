"""The estate of the tests about credentials. The endpoint and an administrator's keys come by the environment.

users: two users with keys, as JSON. seed: a database and a table. enforce: from now on IAM decides; an administrator's
keys are printed. inventory: what stands, as JSON.
"""
import json
import os
import sys
import urllib.request

import boto3


def client(name):
    return boto3.client(name, region_name="eu-west-1")


def user(name, policy):
    iam = client("iam")
    iam.create_user(UserName=name)
    iam.put_user_policy(UserName=name, PolicyName="own", PolicyDocument=json.dumps({
        "Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": policy, "Resource": "*"}]}))
    key = iam.create_access_key(UserName=name)["AccessKey"]
    arn = iam.get_user(UserName=name)["User"]["Arn"]
    return {"id": key["AccessKeyId"], "secret": key["SecretAccessKey"], "arn": arn}


verb = sys.argv[1]
if verb == "users":
    print(json.dumps({
        "agent": user("agent", ["sts:AssumeRole", "sts:GetCallerIdentity"]),
        "runner": user("runner", ["sts:AssumeRole", "sts:GetCallerIdentity"]),
        "admin": user("admin", "*")}))
elif verb == "seed":
    client("rds").create_db_instance(
        DBInstanceIdentifier="courses-production", Engine="postgres", DBInstanceClass="db.t3.micro",
        AllocatedStorage=20, MasterUsername="app", MasterUserPassword="not-a-secret-here")
    client("s3").create_bucket(
        Bucket="production-uploads", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})
    client("dynamodb").create_table(
        TableName="sessions", BillingMode="PAY_PER_REQUEST",
        KeySchema=[{"AttributeName": "id", "KeyType": "HASH"}],
        AttributeDefinitions=[{"AttributeName": "id", "AttributeType": "S"}])
elif verb == "enforce":
    address = os.environ["AWS_ENDPOINT_URL"] + "/moto-api/reset-auth"
    request = urllib.request.Request(address, data=b"0", headers={"Content-Type": "text/plain"}, method="POST")
    urllib.request.urlopen(request, timeout=30).read()
elif verb == "inventory":
    print(json.dumps({
        "databases": [one["DBInstanceIdentifier"] for one in client("rds").describe_db_instances()["DBInstances"]],
        "tables": client("dynamodb").list_tables()["TableNames"],
        "queues": sorted(one.rsplit("/", 1)[1] for one in client("sqs").list_queues().get("QueueUrls", [])),
        "groups": [one["logGroupName"] for one in client("logs").describe_log_groups()["logGroups"]],
        "buckets": [one["Name"] for one in client("s3").list_buckets()["Buckets"]],
        "roles": [one["RoleName"] for one in client("iam").list_roles()["Roles"]]}))
