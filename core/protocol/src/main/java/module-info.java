import org.jspecify.annotations.NullMarked;

/** The connection sequences as state machines: whole frames in, whole frames out. */
@NullMarked
module dev.rejoin.protocol {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.pdu;
    requires transitive dev.rejoin.auth;
    requires transitive dev.rejoin.cause;

    exports dev.rejoin.protocol;
    exports dev.rejoin.protocol.accept;
    exports dev.rejoin.protocol.active;
    exports dev.rejoin.protocol.connect;
}
