import org.jspecify.annotations.NullMarked;

/** Starts desktop programs apart from the host, finds them again and ends them; knows no RDP. */
@NullMarked
module dev.rejoin.desktop {
    requires static transitive org.jspecify;
    requires jdk.net;

    exports dev.rejoin.desktop;
}
