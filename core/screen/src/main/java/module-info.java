import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.screen {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.codec;
    requires transitive dev.rejoin.pdu;
}
