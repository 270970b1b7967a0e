/// What of the family "Object and network storage" passes and what is stopped.
enum StorageExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = storage | Object and network storage | Buckets and pools besides the clouds' own tools.

    == s3cmd | third | s3cmd s5cmd mc minio-client b2
    allow | - | s3cmd ls s3://shop-prod-data
    allow | - | mc ls prod/data
    deny | production | s3cmd rb --force s3://shop-prod-data
    deny | production | s3cmd del --recursive --force s3://shop-prod-data
    deny | production | s5cmd rm 's3://shop-prod-data/*'
    deny | production | mc rb --force prod/data
    deny | production | mc rm --recursive --force prod/data
    deny | production | b2 bucket delete shop-prod

    == hdfs | third | hdfs hadoop kudu couchbase-cli edgedb gel drbdadm
    allow | - | hdfs dfs -ls /data
    deny | unknown | hdfs dfs -rm -r -skipTrash /data/orders
    deny | unknown | hadoop fs -rmr /data/orders
    deny | unknown | couchbase-cli bucket-delete -c cb1 --bucket orders

    == ceph | third | ceph rados rbd gluster juicefs
    deny | production | juicefs destroy redis://prod/1 7a9e -y
    allow | - | ceph status
    allow | - | rbd ls
    deny | unknown | ceph osd pool delete data data --yes-i-really-really-mean-it
    deny | production | rbd rm data/prod-db1
    deny | production | rbd snap purge data/prod-db1
    deny | unknown | rados purge data --yes-i-really-really-mean-it
    deny | unknown | gluster volume delete data
    """#
}
