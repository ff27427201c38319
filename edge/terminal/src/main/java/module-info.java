import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.terminal {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.rfb;
    requires transitive dev.rejoin.draw;
    requires transitive dev.rejoin.net;
    requires org.jline.terminal;
}
