import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.draw {
    requires static transitive org.jspecify;
}
