import org.jspecify.annotations.NullMarked;

/** Finds out from outside why a remote desktop server cannot be used, or that it can. */
@NullMarked
module dev.rejoin.doctor {
    requires static transitive org.jspecify;
    requires transitive dev.rejoin.client;
    requires transitive dev.rejoin.cause;
    requires dev.rejoin.store;

    exports dev.rejoin.doctor;
    exports dev.rejoin.doctor.fact;
    exports dev.rejoin.doctor.rule;
    exports dev.rejoin.doctor.report;
}
