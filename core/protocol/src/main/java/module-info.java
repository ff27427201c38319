import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.protocol {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.pdu;
    requires transitive dev.rejoin.auth;
    requires transitive dev.rejoin.cause;
}
