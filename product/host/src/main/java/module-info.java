import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.host {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.viewer;
    requires transitive dev.rejoin.desktop;
    requires transitive dev.rejoin.accounts;
}
