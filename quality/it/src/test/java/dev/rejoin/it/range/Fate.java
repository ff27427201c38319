package dev.rejoin.it.range;

/** What becomes of somebody who logs on with the right password. */
sealed interface Fate {
    /** A desktop. */
    record Desktop() implements Fate {}

    /** [MS-CSSP] 2.2.1 errorCode: an NTSTATUS. */
    record Refused(int status) implements Fate {}

    /** The connection ends without a word, as from servers that know no errorCode. */
    record Dropped() implements Fate {}

    /** [MS-RDPBCGR] 2.2.10.2: the password is right, the permission is missing. */
    record Unauthorized() implements Fate {}

    /** [MS-RDPBCGR] 2.2.1.12.1.3: an error in place of a licence. */
    record Unlicensed(int error) implements Fate {}

    /** [MS-RDPBCGR] 2.2.5.1.1: an ERRINFO in place of the desktop, then the end. */
    record Told(int errorInfo) implements Fate {}

    /** [MS-RDPBCGR] 2.2.10.1.1.4.1.1: a logon error as soon as the desktop is there. */
    record Warned(int type) implements Fate {}

    /** Compressed data without end, which no server has. */
    record Bombed() implements Fate {}
}
