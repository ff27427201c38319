import org.jspecify.annotations.NullMarked;

/** The one catalogue of why something was refused or ended, with its numbers and its words. */
@NullMarked
module dev.rejoin.cause {
    requires static transitive org.jspecify;

    exports dev.rejoin.cause;
    exports dev.rejoin.cause.explain;
}
