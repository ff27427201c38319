import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.desktop {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.store;
}
