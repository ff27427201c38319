package dev.rejoin.it.range;

/** How the doctor has to come to see what is wrong. */
public enum Visit {
    /** As it comes by itself. */
    PLAIN,
    /** After a first visit, with {@link Stand#turn} between the two. */
    AGAIN,
    /** With {@code --deep}. */
    DEEP,
    /** With a user and the password {@link Range#PASSWORD}. */
    LOGON
}
