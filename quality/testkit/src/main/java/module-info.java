import org.jspecify.annotations.NullMarked;

/**
 * What tests of every module share: published vectors, seeds, prefixes, fuzz oracles and a client.
 */
@NullMarked
module dev.rejoin.testkit {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.pdu;
    requires transitive dev.rejoin.auth;
    requires transitive dev.rejoin.protocol;
    requires transitive dev.rejoin.codec;
    requires transitive dev.rejoin.rfb;
    requires transitive dev.rejoin.screen;
    requires transitive dev.rejoin.session;
    requires transitive dev.rejoin.client;
    requires transitive dev.rejoin.net;
    requires tools.jackson.databind;

    exports dev.rejoin.testkit;
    exports dev.rejoin.testkit.fuzz;
    exports dev.rejoin.testkit.peer;
    exports dev.rejoin.testkit.vectors;
}
