import Formats
import Vocabulary

/// Proposals as a server tells of them.
enum ProposalSamples {
  static func value(_ text: String) throws -> StructuredValue { try JSONReader.read(Array(text.utf8)) }

  /// One that would lose a database, with one signature that counts and one that fell.
  static func held() throws -> StructuredValue { try value(heldText) }

  static let heldText = #"""
    {"id":"p-5f0c31aa","state":"held","workspace":"shop","environment":"shop-live","tier":"production","kind":"terraform",
    "created":"2026-11-23T03:26:38.009Z","expires":"2026-11-24T03:26:38.009Z","reason":"a smaller database for the winter",
    "client":"claude-code","session":"3f2a","commit":"0a1b2c3d","proposer":{"kind":"agent","name":"claude","owner":"ada"},
    "verdict":"hold","planOnly":false,"destroy":false,
    "losses":[{"kind":"protection","thing":"aws_db_instance.courses","sentence":"its deletion protection is taken away"},
    {"kind":"data","thing":"aws_db_instance.courses","sentence":"the database courses is destroyed with its automated backups, 1,943,200 rows when they were counted last"}],
    "demands":[{"met":true,"sentence":"Its plan was saved and read."},
    {"met":false,"sentence":"Two people must approve, and one has."}],
    "missing":["Two people must approve, and one has.","No dataset of the policy names courses."],
    "approvals":[{"id":"a-1","person":"grace","received":"2026-11-23T03:30:00Z","key":"SHA256:yVX9mS","mode":"team","counts":true},
    {"id":"a-2","person":"edsger","received":"2026-11-23T03:31:00Z","key":"SHA256:abc","mode":"team","void":"the plan is another one"}],
    "assessment":{"verdict":"hold","requirements":["approval"],
    "effects":[{"verb":"update","kind":"aws_instance","role":"compute","name":"aws_instance.web","extent":"one","reversibility":"reversible","evidence":{"address":"aws_instance.web"}},
    {"verb":"destroy","kind":"aws_db_instance","role":"data","name":"aws_db_instance.courses","extent":"one","reversibility":"irreversible","evidence":{"address":"aws_db_instance.courses"}}],
    "findings":[{"code":"plan.data-destroyed","severity":"critical","message":"aws_db_instance.courses and everything in it would be gone for good","evidence":{"address":"aws_db_instance.courses"},"remedy":"take a final snapshot first, and keep it in another account"},
    {"code":"plan.note","severity":"information","message":"not shown","evidence":{"address":"a"},"remedy":null}],
    "blastRadius":{"accounts":["123456789012"],"regions":["eu-north-1"],"providers":[],"states":["shop"],"keys":[],"buckets":[],"vaults":[],"objects":[{"address":"aws_db_instance.courses","kind":"aws_db_instance","verb":"destroy","dependants":3}]}},
    "subject":{"accounts":["123456789012"],"backend":"http","configuration":"750cb1","environment":"shop-live","state":{"serial":12,"lineage":"9f1c","content":"e3b0"},"terraform_version":"1.11.4","work":{"saved_plan":"4ef86c"}},
    "runs":[{"fencing":1,"given":"2026-11-23T03:26:40Z","ended":"2026-11-23T03:26:52Z","kind":"plan","runner":"runner-1","sandbox":"bubblewrap"}],
    "next":["approved by a person"],"updated":"2026-11-23T03:31:00Z"}
    """#

  /// What lists show of one.
  static func summary(_ id: String, _ state: String, reason: String = "") -> StructuredValue {
    .object([
      "id": .string(id), "state": .string(state), "workspace": .string("shop"), "tier": .string("production"),
      "proposer": .object(["name": .string("claude")]), "reason": .string(reason),
    ])
  }
}
