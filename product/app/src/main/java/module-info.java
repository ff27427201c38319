import org.jspecify.annotations.NullMarked;

/** The {@code rejoin} command: reads the command line, asks the host, formats the answer. */
@NullMarked
module dev.rejoin.app {
    requires static transitive org.jspecify;
    requires dev.rejoin.doctor;
    requires dev.rejoin.host;
    requires info.picocli;

    opens dev.rejoin.app to
            info.picocli;
}
