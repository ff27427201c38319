import org.jspecify.annotations.NullMarked;

/** Who is there: NTLM, SPNEGO and CredSSP as exchanges of bytes, for both ends of a connection. */
@NullMarked
module dev.rejoin.auth {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;
    requires transitive dev.rejoin.cause;

    exports dev.rejoin.auth;
    exports dev.rejoin.auth.credssp;
    exports dev.rejoin.auth.licensing;
    exports dev.rejoin.auth.ntlm;
    exports dev.rejoin.auth.spnego;
}
