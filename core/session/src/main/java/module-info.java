import org.jspecify.annotations.NullMarked;

/** The domain: sessions, who gets which, settings, and the events a journal keeps. Pure. */
@NullMarked
module dev.rejoin.session {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.cause;

    exports dev.rejoin.session;
}
