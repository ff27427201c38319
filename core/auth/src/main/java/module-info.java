import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.auth {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;
    requires transitive dev.rejoin.cause;
}
