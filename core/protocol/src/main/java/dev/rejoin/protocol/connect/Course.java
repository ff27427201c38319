package dev.rejoin.protocol.connect;

import dev.rejoin.pdu.gcc.ClientSecurityData;

/**
 * How far a connecting sequence goes.
 *
 * @param last it ends behind this stage with {@link ConnectStep.Reached}, and behind the last of
 *     all with {@link ConnectStep.Active}
 * @param encryptionMethods flags of {@link ClientSecurityData}: what the client says that it can do
 *     of RDP's own encryption
 * @param inTheClear whether it goes on without TLS with a server that wants that, up to the
 *     server's basic settings and never further
 */
public record Course(Stage last, int encryptionMethods, boolean inTheClear) {
    public static final int EVERY_METHOD =
            ClientSecurityData.METHOD_40BIT
                    | ClientSecurityData.METHOD_128BIT
                    | ClientSecurityData.METHOD_56BIT
                    | ClientSecurityData.METHOD_FIPS;

    /** As every client goes that wants a desktop. */
    public static final Course WHOLE = upTo(Stage.ACTIVATION);

    public static Course upTo(Stage last) {
        return new Course(last, EVERY_METHOD, false);
    }

    public Course with(int methods) {
        return new Course(last, methods, inTheClear);
    }

    public Course alsoInTheClear() {
        return new Course(last, encryptionMethods, true);
    }

    boolean endsAt(Stage stage) {
        return last == stage;
    }
}
