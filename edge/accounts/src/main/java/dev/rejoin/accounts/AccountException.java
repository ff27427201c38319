package dev.rejoin.accounts;

import java.io.IOException;
import java.io.Serial;

/** Something that cannot be done with an account: why, and what to do instead. */
public final class AccountException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    AccountException(String message) {
        super(message);
    }
}
