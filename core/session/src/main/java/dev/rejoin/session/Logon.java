package dev.rejoin.session;

import org.jspecify.annotations.Nullable;

/** A user who has just proved who they are, at a client, perhaps with a cookie. */
public record Logon(UserName user, Client client, @Nullable ReconnectCookie cookie) {}
