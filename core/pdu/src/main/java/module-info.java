import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.pdu {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;
}
