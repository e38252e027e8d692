# The server: an ext4 disk whose folder is exported over NFS 4.2, and what a server remembers of its
# clients, on that disk too.
mount -t ext4 /dev/ubda /disk || {
	/sbin/mke2fs -q -t ext4 /dev/ubda && mount -t ext4 /dev/ubda /disk || return
}
mkdir -p /disk/base /disk/nfs/rpc_pipefs /disk/nfs/nfsdcld /disk/nfs/v4recovery
mount --bind /disk/nfs /var/lib/nfs
: >/var/lib/nfs/etab
for client in 1 2; do
	ip addr add "10.9.$client.1/24" dev "vec$((client - 1))"
	ip link set "vec$((client - 1))" up
done
modprobe nfsd || return
mount -t nfsd nfsd /proc/fs/nfsd
mount -t rpc_pipefs rpc_pipefs /var/lib/nfs/rpc_pipefs
nfsdcld
exportfs -i -o rw,sync,no_subtree_check,no_root_squash,insecure,fsid=0 10.9.0.0/16:/disk/base || return
rpc.mountd -N 3 -N 2
rpc.nfsd -N 3 -V 4.2 8
