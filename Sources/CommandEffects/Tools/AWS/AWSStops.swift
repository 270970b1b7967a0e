import Vocabulary

/// Operations that take nothing away and stop what runs: it comes back when it is started again.
enum AWSStops {
  /// Whether a call stops machines, databases or services.
  static func stops(_ call: AWSCall) -> Bool {
    switch call.verb {
    case "ec2 stop-instances", "ec2 reboot-instances", "rds stop-db-instance", "rds stop-db-cluster",
      "rds reboot-db-instance", "rds reboot-db-cluster", "rds failover-db-cluster", "docdb stop-db-cluster",
      "docdb reboot-db-instance", "neptune stop-db-cluster", "neptune reboot-db-instance", "redshift pause-cluster",
      "redshift reboot-cluster", "lightsail stop-instance", "lightsail reboot-instance",
      "lightsail stop-relational-database", "lightsail reboot-relational-database",
      "elasticbeanstalk restart-app-server", "memorydb failover-shard", "elasticache reboot-cache-cluster",
      "elasticache test-failover", "opsworks stop-stack", "opsworks stop-instance", "workspaces stop-workspaces",
      "mq reboot-broker", "kafka reboot-broker", "gamelift stop-fleet-actions", "appstream stop-fleet",
      "apprunner pause-service", "amplify stop-job", "elb deregister-instances-from-load-balancer",
      "elbv2 deregister-targets", "autoscaling suspend-processes":
      true
    case "ecs update-service": isZero(call, "desired-count", 4)
    case "autoscaling set-desired-capacity": isZero(call, "desired-capacity", 1)
    case "autoscaling update-auto-scaling-group": isZero(call, "desired-capacity", 9) || isZero(call, "max-size", 3)
    case "lambda put-function-concurrency": isZero(call, "reserved-concurrent-executions", 1)
    default: false
    }
  }

  private static func isZero(_ call: AWSCall, _ option: String, _ shortest: Int) -> Bool {
    call.option(option, shortest: shortest)?.values.first?.literal == "0"
  }

  /// Notes that others may be using what stops.
  static func inspect(_ call: AWSCall, into inspection: inout Inspection) {
    let target = AWSTarget.resolve(call, asking: &inspection)
    inspection.note(call.effect(.update, call.meaning.role, name: target.names.first, .reversible))
    let names = target.names.isEmpty ? "" : " " + target.names.prefix(4).joined(separator: ", ")
    inspection.note(
      Finding(
        "workload.stopped", .high, "aws \(call.verb) stops or cuts off\(names), which others may be using",
        evidence: call.line.evidence,
        remedy: "let those who use it know, and a person run it in a terminal of their own",
        environment: target.environment))
  }
}
