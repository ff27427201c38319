import org.jspecify.annotations.NullMarked;

/** A desktop of its own for machines without one: a shell in a terminal, shown over RFB. */
@NullMarked
module dev.rejoin.terminal {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.rfb;
    requires transitive dev.rejoin.draw;
    requires transitive dev.rejoin.net;

    exports dev.rejoin.terminal;
}
