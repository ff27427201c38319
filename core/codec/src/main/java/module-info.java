import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.codec {
    requires static transitive org.jspecify;
}
