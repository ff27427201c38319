import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.store {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.session;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;
}
