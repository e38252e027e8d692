# A client: the folder of the server, mounted at /share with locks that go through. A server that does
# not answer is asked again after 5 s where the usual is 60, for the lab to be short.
net=10.9.${guest#client}
ip addr add "$net.2/24" dev vec0
ip link set vec0 up
modprobe nfsv4 || return
mount.nfs "$net.1:/" /share -o vers=4.2,hard,timeo=50 || return
