import org.jspecify.annotations.NullMarked;

/** What outlives the host: its state directory, journal, sealed secrets and configuration. */
@NullMarked
module dev.rejoin.store {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.session;
    requires tools.jackson.databind;
    requires tools.jackson.dataformat.toml;

    exports dev.rejoin.store;
}
