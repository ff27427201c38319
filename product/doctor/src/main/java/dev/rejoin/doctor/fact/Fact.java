package dev.rejoin.doctor.fact;

/**
 * Something that a probe saw, as it was: no conclusion is drawn here. A fact that is absent was not
 * asked for.
 */
public sealed interface Fact
        permits NameLookup,
                TcpConnect,
                FirstWords,
                Negotiation,
                TlsStart,
                TlsVersion,
                DirectTls,
                CredSspAnswer,
                Conference,
                Hold,
                KnownKey,
                LogonAttempt {}
