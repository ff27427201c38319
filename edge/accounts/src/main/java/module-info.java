import org.jspecify.annotations.NullMarked;

@NullMarked
module dev.rejoin.accounts {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.auth;
    requires transitive dev.rejoin.store;
}
