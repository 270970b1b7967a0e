/// What of the family "Machines" passes and what is stopped.
enum MachinesExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = machines | Machines | Services, schedules, packages, users, firewalls and names of a machine; another's machine is told by ssh.

    == systemctl | third | systemctl service rc-service rc-update supervisorctl initctl nginx apachectl
    allow | - | systemctl status nginx
    allow | - | ssh prod-web1 systemctl status nginx
    confirm | production | ssh prod-db1 systemctl stop postgresql
    deny | production | ssh prod-db1 systemctl disable --now backup.timer
    confirm | production | ssh prod-web1 service nginx stop
    confirm | production | ssh prod-web1 nginx -s stop

    == shutdown | third | shutdown reboot poweroff halt init telinit
    allow | - | shutdown -c
    confirm | production | ssh prod-db1 shutdown -h now
    confirm | production | ssh prod-db1 reboot

    == pkill | third | pkill killall pm2
    allow | - | pkill -f webpack
    allow | - | killall -HUP postgres
    confirm | - | killall -9 postgres
    confirm | production | ssh prod-web1 'pm2 delete all'

    == crontab | third | crontab
    allow | - | crontab -l
    confirm | - | crontab -r
    confirm | production | ssh prod-db1 crontab -r

    == apt | third | apt apt-get aptitude dpkg dnf dnf5 yum microdnf zypper pacman yay apk snap rpm pkg emerge
    allow | - | apt-get install -y jq
    allow | - | apt list --installed
    allow | - | apt-get purge -s postgresql-16
    deny | production | ssh prod-db1 apt-get purge -y postgresql-16
    confirm | production | ssh prod-db1 dnf remove -y mariadb-server

    == userdel | third | userdel deluser
    allow | - | userdel --help
    deny | - | userdel -r anna
    deny | - | deluser --remove-home anna

    == iptables | third | iptables ip6tables nft ufw firewall-cmd setenforce
    allow | - | iptables -L -n
    deny | production | ssh prod-web1 iptables -F
    deny | production | ssh prod-web1 ufw disable
    deny | production | ssh prod-web1 setenforce 0

    == nsupdate | third | nsupdate
    confirm | - | nsupdate -k key.conf
    allow | - | nsupdate -V

    == make and tests | third | npm pnpm yarn bun go cargo deno mvn gradle make jest vitest mocha ava jasmine pytest py.test nose2 tox rspec phpunit pest
    allow | - | npm run build
    allow | - | pytest -q
    confirm | production | DATABASE_URL=postgres://app@prod-db/shop pytest
    confirm | production | DATABASE_URL=postgres://app@prod-db/shop npm test
    """#
}
