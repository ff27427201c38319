import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.rfb {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;
}
