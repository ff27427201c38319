import org.jspecify.annotations.NullMarked;

/** Who may log on: the built-in accounts, how fast one may guess, and whom desktops run as. */
@NullMarked
module dev.rejoin.accounts {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.auth;
    requires transitive dev.rejoin.store;

    exports dev.rejoin.accounts;
}
