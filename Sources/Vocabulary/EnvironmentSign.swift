/// One thing that was found about where an action would land: the name of a workspace, a host, an account.
///
/// A policy file recognises its environments by these.
package struct EnvironmentSign: Sendable, Hashable {
  /// What kind of thing bears the name. The raw value is its name in a policy file.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A profile, account identifier or region of AWS.
    case awsProfile = "aws-profile"
    case awsAccount = "aws-account"
    case awsRegion = "aws-region"
    /// A Terraform workspace.
    case workspace
    /// Where a state lies: a bucket, a key, an address, a file.
    case backend
    /// A context, cluster, namespace of Kubernetes.
    case kubeContext = "kube-context"
    case kubeCluster = "kube-cluster"
    case kubeNamespace = "kube-namespace"
    /// A database server and a database on it.
    case databaseHost = "database-host"
    case database
    /// A project or configuration of Google Cloud.
    case gcpProject = "gcp-project"
    case gcpConfiguration = "gcp-configuration"
    /// A subscription or resource group of Azure.
    case azureSubscription = "azure-subscription"
    case azureResourceGroup = "azure-resource-group"
    /// A remote or branch of git.
    case gitRemote = "git-remote"
    case branch
    /// A host that is reached over ssh, or a Docker host or context.
    case sshHost = "ssh-host"
    case dockerContext = "docker-context"
    /// The application, project or organisation of another platform.
    case application
    /// An absolute path.
    case path
    /// A variable or setting whose value names an environment: `RAILS_ENV=production`.
    case setting
    /// The name, tag or identifier of a thing that the action is about.
    case resource
  }

  package var kind: Kind
  /// As found.
  package var value: String
  /// Where it was found, in a few words: `current-context of ~/.kube/config`.
  package var evidence: String
  /// Whether it decides where the action lands; what whoever asks merely says may raise a tier, never lower one.
  package var decides: Bool

  package init(_ kind: Kind, _ value: String, from evidence: String, decides: Bool = true) {
    self.kind = kind
    self.value = value
    self.evidence = evidence
    self.decides = decides
  }
}
