/// What of the family "HTTP" passes and what is stopped.
enum HTTPExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = http | HTTP | Requests to the interfaces of clouds, platforms and databases, by method and address.

    == curl | second | curl curlie
    allow | - | curl -s https://api.example.com/health
    allow | ephemeral | curl -X POST http://localhost:3000/orders -d '{}'
    allow | - | curl -O https://example.com/file.tgz
    allow | - | curl http://localhost:9200/_cat/indices
    deny | production | curl -X DELETE https://prod-search.example.com:9200/orders
    deny | unknown | curl -X DELETE https://gitlab.com/api/v4/projects/12
    confirm | unknown | curl -X DELETE -H 'Authorization: Bearer x' https://api.digitalocean.com/v2/droplets/123
    deny | production | curl -X POST https://prod-search.example.com:9200/orders/_delete_by_query -d '{"query":{"match_all":{}}}'
    deny | unknown | curl -X POST https://backboard.railway.app/graphql/v2 -d '{"query":"mutation { volumeDelete(volumeId: \"v\") }"}'

    == wget | second | wget
    allow | - | wget https://example.com/file.tgz
    allow | - | wget -qO- https://api.example.com/health
    allow | - | wget --spider https://example.com
    deny | unknown | wget --method=DELETE https://gitlab.com/api/v4/projects/12
    deny | production | wget --method=DELETE https://prod-search.example.com:9200/orders

    == http | second | http https xh xhs awscurl
    confirm | unknown | awscurl 'https://ec2.amazonaws.com/?Action=TerminateInstances&InstanceId.1=i-1'
    allow | - | awscurl 'https://ec2.amazonaws.com/?Action=DescribeInstances'
    allow | - | http GET https://api.example.com/health
    allow | ephemeral | http POST localhost:3000/orders name=x
    allow | - | https api.example.com/health
    deny | unknown | http DELETE https://gitlab.com/api/v4/projects/12
    deny | production | xh DELETE https://prod-search.example.com:9200/orders
    """#
}
