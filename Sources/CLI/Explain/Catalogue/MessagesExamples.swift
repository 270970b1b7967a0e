/// What of the family "Messages and brokers" passes and what is stopped.
enum MessagesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = messages | Messages and brokers | Topics, queues, streams and the offsets of those that read them.

    == kafka-topics | third | kafka-topics kafka-topics.sh
    allow | - | kafka-topics --bootstrap-server prod-kafka:9092 --list
    deny | unknown | kafka-topics --bootstrap-server prod-kafka:9092 --delete --topic orders
    deny | unknown | kafka-topics.sh --bootstrap-server prod-kafka:9092 --delete --topic '.*'

    == kafka-consumer-groups | third | kafka-consumer-groups kafka-consumer-groups.sh kafka-configs kafka-configs.sh kafka-acls kafka-acls.sh kafka-delete-records kafka-delete-records.sh kafka-storage kafka-storage.sh kafka-streams-application-reset kafka-streams-application-reset.sh
    allow | - | kafka-consumer-groups --bootstrap-server prod-kafka:9092 --describe --group billing
    deny | unknown | kafka-consumer-groups --bootstrap-server prod-kafka:9092 --group billing --reset-offsets --to-latest --all-topics --execute
    deny | unknown | kafka-delete-records --bootstrap-server prod-kafka:9092 --offset-json-file all.json
    confirm | unknown | kafka-acls --bootstrap-server prod-kafka:9092 --remove --topic orders --force
    deny | unknown | kafka-storage format -t abc -c server.properties

    == kafkactl | third | kafkactl rpk
    allow | - | rpk topic list
    deny | unknown | rpk topic delete orders -X brokers=prod-kafka:9092
    deny | unknown | kafkactl delete topic orders

    == rabbitmqctl | third | rabbitmqctl rabbitmqadmin
    allow | - | rabbitmqctl list_queues
    deny | unknown | rabbitmqctl reset
    deny | unknown | rabbitmqctl delete_queue orders
    deny | unknown | rabbitmqctl purge_queue orders
    deny | unknown | rabbitmqadmin delete queue name=orders

    == celery | third | celery rq activemq kaf pulsarctl rabbitmq-queues memcflush
    allow | - | celery -A shop inspect active
    deny | unknown | celery -A shop purge -f
    deny | unknown | rq empty --all
    deny | unknown | pulsarctl topics delete orders
    confirm | unknown | memcflush --servers=cache1

    == nats | third | nats pulsar-admin
    allow | - | nats stream ls
    deny | unknown | nats stream rm orders -f
    deny | unknown | nats stream purge orders -f
    deny | production | pulsar-admin topics delete persistent://shop/prod/orders
    """#
}
