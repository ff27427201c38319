import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.cause {
    requires static transitive org.jspecify;
}
