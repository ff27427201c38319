package dev.rejoin.doctor;

/** Examines targets. */
public final class Doctor {
    private Doctor() {}
}
