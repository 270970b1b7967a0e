import Vocabulary

/// The programs that packages bring, where they are called otherwise than the package (each package's `bin`).
enum PackagePrograms {
  /// The program of a package, a path or a program's own name; a version behind an `@` is left out.
  static func program(of text: String) -> String {
    var last = PathText.lastComponent(text)
    let scope = text.dropLast(last.utf8.count)
    if let at = last.lastIndex(of: "@"), at != last.startIndex { last = String(last[..<at]) }
    return renamed(scope + last) ?? last
  }

  private static func renamed(_ package: String) -> String? {
    switch package {
    case "aws-cdk": "cdk"
    case "cdktf-cli": "cdktf"
    case "firebase-tools": "firebase"
    case "netlify-cli": "netlify"
    case "heroku-cli": "heroku"
    case "contentful-cli": "contentful"
    case "appwrite-cli": "appwrite"
    case "hasura-cli": "hasura"
    case "eas-cli": "eas"
    case "@railway/cli": "railway"
    case "@aws-amplify/cli": "amplify"
    case "@aws-amplify/backend-cli": "ampx"
    case "@architect/architect": "arc"
    case "@sanity/cli": "sanity"
    case "@sentry/cli": "sentry-cli"
    case "@mikro-orm/cli": "mikro-orm"
    case "@shopify/cli": "shopify"
    case "@salesforce/cli": "sf"
    default: nil
    }
  }
}
