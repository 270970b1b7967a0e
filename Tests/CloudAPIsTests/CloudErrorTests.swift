import CloudAPIs
import Testing

@Suite("Errors of clouds")
struct CloudErrorTests {
  @Test("Tell what was asked and what the service said")
  func words() {
    let error = CloudError.refused(operation: "DeleteObject", status: 403, code: "AccessDenied", message: "no")
    #expect(error.description == "'DeleteObject' was refused with 403 AccessDenied: no")
  }
}
