import CommandEffects
import Testing
import Vocabulary

@Suite struct MachineReaderTests {
  @Test(
    "What stops, empties or disarms a machine is found, and nothing else is", arguments: MachineSpellings.rows.indices)
  func table(index: Int) {
    let (command, code) = MachineSpellings.rows[index]
    let codes = Walk(inherited: ["HOME": "/home/dev"]).inspection(of: command).findings
      .filter { $0.severity > .warning }.map(\.code.text)
    #expect(code.isEmpty ? codes.isEmpty : codes.contains(code), "\(command) → \(codes)")
  }

  @Test("A playbook's tasks and roles are read, and its templates stay unknown")
  func playbook() {
    let scene = TaskScene([
      "site.yml": """
      - hosts: prod_db
        roles: [db]
        tasks:
          - name: old data
            ansible.builtin.file: { path: "{{ base }}/old", state: absent }
          - block:
              - shell: dropdb shop
      """,
      "roles/db/tasks/main.yml": """
      - community.postgresql.postgresql_db: { name: orders, state: absent }
      - debug: { msg: hello }
      """,
    ])
    let findings = scene.walk("ansible-playbook site.yml").inspection.findings.filter { $0.severity > .warning }
    let messages = findings.map(\.message).joined(separator: "\n")
    #expect(messages.contains("shop") && messages.contains("orders"), "\(messages)")
    #expect(findings.contains { $0.environment?.tier == .production })
    #expect(scene.codes("ansible-playbook site.yml --check") == [])
  }

  @Test(
    "A playbook that cannot be read is judged by its name, on production alone",
    arguments: [
      ("ansible-playbook -i inventories/prod teardown.yml", ["command.unknown-destroyed"]),
      ("ansible-playbook -i hosts -l production plays/destroy-db.yml", ["command.unknown-destroyed"]),
      ("ansible-playbook -i inventories/dev teardown.yml", []), ("ansible-playbook -i inventories/prod site.yml", []),
      ("ansible-playbook --check -i inventories/prod teardown.yml", []),
      ("ansible-playbook -i prod empty/destroy.yml", []),
    ])
  func unreadPlaybook(command: String, codes: [String]) {
    let scene = TaskScene(["empty/destroy.yml": "- hosts: db\n  tasks:\n    - debug: { msg: nothing }\n"])
    #expect(scene.codes(command) == codes)
  }

  @Test("A playbook that sets up and restarts is silent")
  func harmlessPlaybook() {
    let scene = TaskScene([
      "site.yml": """
      - hosts: web
        become: true
        vars: { state: absent }
        tasks:
          - apt: { name: nginx, state: present, update_cache: yes }
          - template: { src: a.j2, dest: /etc/nginx/nginx.conf }
            notify: restart
          - command: systemctl daemon-reload
        handlers:
          - name: restart
            service: { name: nginx, state: restarted }
      """
    ])
    #expect(scene.codes("ansible-playbook -i staging site.yml") == [])
  }
}
