import org.jspecify.annotations.NullMarked;

/** One screen per session and what each of its viewers has yet to see of it. */
@NullMarked
module dev.rejoin.screen {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.codec;
    requires transitive dev.rejoin.pdu;

    exports dev.rejoin.screen;
}
