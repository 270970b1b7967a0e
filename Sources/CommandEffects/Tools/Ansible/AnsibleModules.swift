import Vocabulary

/// What modules of Ansible would do, as the commands that do the same (the modules' own documentation).
enum AnsibleModules {
  /// The argv; nil for a module that takes nothing away, and for one that has no such command.
  static func command(_ task: AnsibleTask) -> [ArgumentWord]? {
    machine(task) ?? database(task) ?? container(task) ?? cloud(task)
  }

  private static func words(_ task: AnsibleTask, _ texts: String...) -> [ArgumentWord] {
    texts.map { ArgumentWord($0, evidence: task.evidence) }
  }

  /// Modules that do the same under several names, as one.
  private static func plain(_ module: String) -> String {
    switch module {
    case "yum", "dnf", "dnf5", "package", "zypper", "pacman", "apk": "apt"
    case "service", "systemd_service", "sysvinit": "systemd"
    case "docker_compose_v2": "docker_compose"
    default: module
    }
  }

  /// Files, disks, users, packages and services of the host.
  private static func machine(_ task: AnsibleTask) -> [ArgumentWord]? {
    switch plain(task.module) {
    case "file" where task.removes:
      task.word("path", "dest", "name").map { words(task, "rm", "-rf") + [$0] }
    case "reboot": words(task, "reboot")
    case "user" where task.removes && task.isOn("remove"):
      task.word("name", "user").map { words(task, "userdel", "-r") + [$0] }
    case "apt" where task.removes:
      task.word("name", "pkg", "package").map {
        words(task, "apt-get", task.isOn("purge") ? "purge" : "remove") + [$0]
      }
    case "systemd" where task.state == "stopped":
      task.word("name", "unit", "service").map { words(task, "systemctl", "stop") + [$0] }
    case "filesystem" where task.isOn("force"):
      task.word("dev", "device").map { words(task, "mkfs", "-F") + [$0] }
    case "lvol" where task.removes: task.word("lv").map { words(task, "lvremove", "-f") + [$0] }
    case "lvg" where task.removes: task.word("vg").map { words(task, "vgremove", "-f") + [$0] }
    case "zfs" where task.removes: task.word("name").map { words(task, "zfs", "destroy", "-r") + [$0] }
    case "parted" where task.removes: task.word("device").map { words(task, "wipefs", "-a") + [$0] }
    case "synchronize" where task.isOn("delete"):
      task.word("dest").map { words(task, "rsync", "-a", "--delete", "./") + [$0] }
    case "git" where task.isOn("force"): words(task, "git", "reset", "--hard")
    default: nil
    }
  }

  /// Databases: the client's own statement.
  private static func database(_ task: AnsibleTask) -> [ArgumentWord]? {
    let host = task.word("login_host", "host").map { words(task, "-h") + [$0] } ?? []
    switch plain(task.module) {
    case "postgresql_db" where task.removes:
      return task.word("name", "db").map { words(task, "dropdb") + host + [$0] }
    case "postgresql_table" where task.removes:
      return task.word("name", "table").map {
        words(task, "psql") + host + words(task, "-c") + [statement("DROP TABLE ", $0)]
      }
    case "postgresql_table" where task.isOn("truncate"):
      return task.word("name", "table").map {
        words(task, "psql") + host + words(task, "-c") + [statement("TRUNCATE ", $0)]
      }
    case "postgresql_schema" where task.removes:
      return task.word("name", "schema").map {
        words(task, "psql") + host + words(task, "-c") + [statement("DROP SCHEMA ", $0)]
      }
    case "postgresql_query", "postgresql_script":
      return task.word("query").map { words(task, "psql") + host + words(task, "-c") + [$0] }
    case "mysql_db" where task.removes:
      return task.word("name", "db").map {
        words(task, "mysql") + host + words(task, "-e") + [statement("DROP DATABASE ", $0)]
      }
    case "mysql_query":
      return task.word("query").map { words(task, "mysql") + host + words(task, "-e") + [$0] }
    case "redis" where task.text("command") == "flush":
      return words(task, "redis-cli") + host + words(task, "flushall")
    default: return nil
    }
  }

  private static func statement(_ verb: String, _ name: ArgumentWord) -> ArgumentWord {
    ArgumentWord(pieces: ArgumentWord.merged([.known(verb)] + name.pieces), evidence: name.evidence)
  }

  /// Containers and clusters.
  private static func container(_ task: AnsibleTask) -> [ArgumentWord]? {
    switch plain(task.module) {
    case "docker_volume" where task.removes:
      return task.word("name", "volume_name").map { words(task, "docker", "volume", "rm") + [$0] }
    case "docker_container" where task.removes:
      return task.word("name").map { words(task, "docker", "rm", "-f") + [$0] }
    case "docker_compose" where task.removes:
      return words(task, "docker", "compose", "down") + (task.isOn("remove_volumes") ? words(task, "-v") : [])
    case "k8s" where task.removes:
      guard let kind = task.word("kind"), let name = task.word("name") else {
        return words(task, "kubectl", "delete", "-f", "-")
      }
      let space = task.word("namespace").map { words(task, "-n") + [$0] } ?? []
      let context = task.word("context").map { words(task, "--context") + [$0] } ?? []
      return words(task, "kubectl") + context + words(task, "delete") + [kind, name] + space
    case "helm" where task.removes:
      return task.word("name", "release_name").map { words(task, "helm", "uninstall") + [$0] }
    case "terraform" where task.removes: return words(task, "terraform", "destroy", "-auto-approve")
    default: return nil
    }
  }

  /// Clouds: the command of the cloud's own tool.
  private static func cloud(_ task: AnsibleTask) -> [ArgumentWord]? {
    guard task.removes else { return nil }
    switch plain(task.module) {
    case "s3_bucket":
      return task.word("name").map { name in
        let address = ArgumentWord(
          pieces: ArgumentWord.merged([.known("s3://")] + name.pieces), evidence: task.evidence)
        return words(task, "aws", "s3", "rb") + [address] + (task.isOn("force") ? words(task, "--force") : [])
      }
    case "rds_instance":
      return task.word("db_instance_identifier", "id", "instance_id").map { name in
        words(task, "aws", "rds", "delete-db-instance", "--db-instance-identifier") + [name]
          + (task.isOn("skip_final_snapshot") ? words(task, "--skip-final-snapshot") : [])
      }
    case "rds_cluster":
      return task.word("db_cluster_identifier", "cluster_id", "id").map {
        words(task, "aws", "rds", "delete-db-cluster", "--db-cluster-identifier") + [$0]
      }
    case "ec2_instance":
      return task.word("instance_ids", "name").map {
        words(task, "aws", "ec2", "terminate-instances", "--instance-ids") + [$0]
      }
    case "cloudformation":
      return task.word("stack_name").map { words(task, "aws", "cloudformation", "delete-stack", "--stack-name") + [$0] }
    case "dynamodb_table":
      return task.word("name").map { words(task, "aws", "dynamodb", "delete-table", "--table-name") + [$0] }
    case "azure_rm_resourcegroup":
      return task.word("name").map { words(task, "az", "group", "delete", "--name") + [$0] }
    case "gcp_sql_instance":
      return task.word("name").map { words(task, "gcloud", "sql", "instances", "delete") + [$0] }
    default: return nil
    }
  }
}
