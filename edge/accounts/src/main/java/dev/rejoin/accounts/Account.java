package dev.rejoin.accounts;

import dev.rejoin.session.UserName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user of this host, without the password.
 *
 * @param unixUser whom the user's desktops run as
 * @param locked by an administrator, until one unlocks it
 * @param expires after that nobody logs on with it; null for never
 * @param passwordExpires null for never
 * @param mustChange the password is to be changed before the first logon
 * @param passwordSet reconnect cookies from before are worth nothing
 */
public record Account(
        UserName user,
        String unixUser,
        Instant created,
        boolean disabled,
        boolean locked,
        @Nullable Instant expires,
        @Nullable Instant passwordExpires,
        boolean mustChange,
        Instant passwordSet) {
    public Account {
        if (!isUnixName(unixUser)) {
            throw new IllegalArgumentException(
                    "'"
                            + unixUser
                            + "' cannot be the name of a Unix user: name one with --unix-user");
        }
    }

    public static Account of(UserName user, String unixUser, Instant now) {
        return new Account(user, unixUser, now, false, false, null, null, false, now);
    }

    /** What useradd takes. */
    public static boolean isUnixName(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_.-]{0,31}");
    }

    public Account runningAs(String name) {
        return new Account(
                user,
                name,
                created,
                disabled,
                locked,
                expires,
                passwordExpires,
                mustChange,
                passwordSet);
    }

    public Account disabled(boolean yes) {
        return new Account(
                user,
                unixUser,
                created,
                yes,
                locked,
                expires,
                passwordExpires,
                mustChange,
                passwordSet);
    }

    public Account locked(boolean yes) {
        return new Account(
                user,
                unixUser,
                created,
                disabled,
                yes,
                expires,
                passwordExpires,
                mustChange,
                passwordSet);
    }

    public Account expiring(@Nullable Instant at) {
        return new Account(
                user,
                unixUser,
                created,
                disabled,
                locked,
                at,
                passwordExpires,
                mustChange,
                passwordSet);
    }

    public Account passwordExpiring(@Nullable Instant at) {
        return new Account(
                user, unixUser, created, disabled, locked, expires, at, mustChange, passwordSet);
    }

    public Account mustChange(boolean yes) {
        return new Account(
                user,
                unixUser,
                created,
                disabled,
                locked,
                expires,
                passwordExpires,
                yes,
                passwordSet);
    }

    /** With a new password: what was wrong with the old one is over. */
    public Account passwordSet(Instant now) {
        return new Account(user, unixUser, created, disabled, locked, expires, null, false, now);
    }
}
