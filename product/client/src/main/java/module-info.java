import org.jspecify.annotations.NullMarked;

/** The client library: drives the connecting sequence over sockets. */
@NullMarked
module dev.rejoin.client {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.protocol;
    requires transitive dev.rejoin.net;
    requires transitive dev.rejoin.store;

    exports dev.rejoin.client;
}
