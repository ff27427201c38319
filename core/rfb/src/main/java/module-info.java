import org.jspecify.annotations.NullMarked;

/** The Remote Framebuffer protocol (RFC 6143 with TigerVNC's extensions), both ends, no sockets. */
@NullMarked
module dev.rejoin.rfb {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.wire;

    exports dev.rejoin.rfb;
}
