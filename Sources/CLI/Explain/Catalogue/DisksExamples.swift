/// What of the family "Disks" passes and what is stopped.
enum DisksExamples {
  /// As `ToolFamily` reads it.
  static let text: StaticString = #"""
    = disks | Disks | File systems, partitions, volumes and pools.

    == dd | first | dd gdd dcfldd dc3dd
    allow | - | dd if=/dev/zero of=/tmp/disk.img bs=1M count=64
    allow | - | dd if=/dev/sda of=/tmp/mbr.bin bs=512 count=1
    allow | - | dd --help
    allow | - | dd if=input.bin of=./output.bin
    deny | - | dd if=/dev/zero of=/dev/sda bs=1M
    deny | - | dd if=ubuntu.iso of=/dev/nvme0n1
    confirm | - | dd if=/dev/urandom of=/etc/passwd
    deny | production | ssh prod-db1 dd if=/dev/zero of=/dev/vdb

    == mkfs | first | mkfs mkfs.bcachefs mkfs.btrfs mkfs.cramfs mkfs.exfat mkfs.ext2 mkfs.ext3 mkfs.ext4 mkfs.f2fs mkfs.fat mkfs.gfs2 mkfs.jfs mkfs.minix mkfs.msdos mkfs.nilfs2 mkfs.ntfs mkfs.ocfs2 mkfs.reiserfs mkfs.udf mkfs.vfat mkfs.xfs mke2fs mkdosfs mkntfs mkswap newfs
    allow | - | mkfs.ext4 /tmp/disk.img
    allow | - | mkfs.ext4 -n /dev/sdb1
    allow | - | mkfs --version
    allow | - | mke2fs -n /dev/sdb1
    deny | - | mkfs.ext4 /dev/sdb1
    deny | - | mkfs -t xfs /dev/sda2
    deny | - | mkswap /dev/sda3
    deny | - | mkfs.btrfs -f /dev/nvme0n1p2

    == wipefs | first | wipefs blkdiscard badblocks scrub nwipe nvme hdparm sg_format
    allow | - | wipefs /dev/sdb
    allow | - | hdparm --help
    allow | - | nvme list
    allow | - | hdparm -I /dev/sda
    deny | - | wipefs -a /dev/sdb
    deny | - | blkdiscard /dev/nvme0n1
    deny | - | nvme format /dev/nvme0n1
    deny | - | badblocks -w /dev/sdb

    == fdisk | third | fdisk cfdisk sfdisk gdisk cgdisk sgdisk parted partx diskutil flash_erase xfs_repair debugfs flashcp
    allow | - | fdisk -l
    allow | - | parted -l
    allow | - | sgdisk -p /dev/sda
    deny | - | sgdisk --zap-all /dev/sda
    deny | - | parted /dev/sda rm 1

    == lvm | first | lvm lvremove lvreduce lvresize vgremove vgreduce pvremove dmsetup
    allow | - | lvm lvs
    allow | - | lvremove --test vg0/data
    allow | - | lvresize -L +10G vg0/data
    allow | - | dmsetup ls
    deny | - | lvremove -f vg0/data
    deny | - | vgremove vg0
    deny | - | lvreduce -L 10G vg0/data
    deny | - | lvm pvremove --force /dev/sdb

    == zfs | first | zfs zpool btrfs
    allow | - | zfs list -t snapshot
    allow | - | zfs destroy -nv tank/data
    allow | - | zpool status
    allow | - | btrfs subvolume list /
    allow | - | zfs snapshot tank/data@now
    deny | - | zfs destroy -r tank/data
    deny | - | zfs destroy tank/data@2026-11-01
    deny | - | zpool destroy tank
    deny | - | btrfs subvolume delete /srv/data
    deny | - | zfs rollback -r tank/data@yesterday

    == cryptsetup | third | cryptsetup
    allow | - | cryptsetup status data
    allow | - | cryptsetup luksDump /dev/sdb1
    deny | - | cryptsetup luksErase /dev/sdb1
    deny | - | cryptsetup luksFormat /dev/sdb1

    == mdadm | third | mdadm
    allow | - | mdadm --detail /dev/md0
    deny | - | mdadm --zero-superblock /dev/sdb
    deny | - | mdadm --zero-superblock --force /dev/sdc

    == qemu-img | third | qemu-img virsh
    allow | - | qemu-img info disk.qcow2
    allow | - | virsh list --all
    deny | - | virsh undefine db --remove-all-storage
    deny | - | virsh vol-delete --pool default db.qcow2
    """#
}
