import org.jspecify.annotations.NullMarked;

/** Sockets, Unix sockets and who is calling, TLS and deadlines; knows neither RDP nor RFB. */
@NullMarked
module dev.rejoin.net {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;
    requires jdk.net;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;

    exports dev.rejoin.net;
}
