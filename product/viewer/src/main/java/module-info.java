import org.jspecify.annotations.NullMarked;

/** One connection looking at one session. */
@NullMarked
module dev.rejoin.viewer {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.protocol;
    requires transitive dev.rejoin.screen;
    requires transitive dev.rejoin.rfb;
    requires transitive dev.rejoin.draw;
    requires transitive dev.rejoin.session;
    requires transitive dev.rejoin.net;

    exports dev.rejoin.viewer;
}
