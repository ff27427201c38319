import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.app {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.host;
    requires info.picocli;
}
