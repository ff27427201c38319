import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.pdu;
    requires transitive dev.rejoin.auth;
    requires transitive dev.rejoin.protocol;
    requires transitive dev.rejoin.codec;
    requires transitive dev.rejoin.rfb;
    requires transitive dev.rejoin.screen;
    requires transitive dev.rejoin.session;
}
