import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.session {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.cause;
}
