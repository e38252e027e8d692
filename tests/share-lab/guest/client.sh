# A client: the folder of the server, mounted at /share with locks that go through.
net=10.9.${guest#client}
ip addr add "$net.2/24" dev vec0
ip link set vec0 up
modprobe nfsv4 || return
mount.nfs "$net.1:/" /share -o vers=4.2,hard,sec=sys || return
