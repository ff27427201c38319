import org.jspecify.annotations.NullMarked;

/** The host: listeners, session table, links to desktops, and the admin socket. */
@NullMarked
module dev.rejoin.host {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.viewer;
    requires transitive dev.rejoin.desktop;
    requires transitive dev.rejoin.accounts;

    exports dev.rejoin.host;
    exports dev.rejoin.host.admin;
}
