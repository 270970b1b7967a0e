import Vocabulary

/// What holds for a program start whatever the program is: what the variables around it say of an environment.
///
/// They say it and do not decide it, so that they may raise a tier and never lower one. The machine that a command runs on
/// counts by itself: all findings inside `ssh HOST …` are located there.
package enum Surroundings {
  /// Variables by which deployments, pipelines and wrappers name an environment.
  ///
  /// `NODE_ENV` is none of them: builds everywhere set it to `production`.
  private static let variables = [
    "APP_ENV", "CHAMBER_SERVICE", "CI_ENVIRONMENT_NAME", "DEPLOYMENT_ENVIRONMENT", "DEPLOY_ENV", "DOPPLER_CONFIG",
    "DOPPLER_ENVIRONMENT", "ENV", "ENVIRONMENT", "ENVIRONMENT_NAME", "INFISICAL_ENV", "RAILWAY_ENVIRONMENT_NAME",
    "STAGE",
    "TARGET_ENV", "VERCEL_ENV",
  ]

  /// Considers the variables, and the folder that is worked in.
  package static func add(_ invocation: Invocation, to signs: inout EnvironmentSigns) {
    addVariables(invocation.variables, to: &signs)
    if case .known(let path) = invocation.directory { signs.add(path: path) }
  }

  /// Considers the variables alone.
  package static func addVariables(_ variables: Variables, to signs: inout EnvironmentSigns) {
    for variable in Self.variables {
      guard let value = variables.text(variable), !value.isEmpty else { continue }
      signs.hint(value, as: .setting, from: "\(variable)=\(value)")
    }
  }
}
