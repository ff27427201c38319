import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.net {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;
    requires transitive dev.rejoin.cause;
    requires org.bouncycastle.pkix;
    requires org.bouncycastle.provider;
}
