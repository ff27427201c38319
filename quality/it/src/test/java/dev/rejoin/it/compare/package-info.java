/**
 * The doctor beside the tools that people use today, on the servers of {@link dev.rejoin.it.range}:
 * who names the cause, who only says that something failed, who says what is not so. {@code ./check
 * compare} writes the table in docs/doctor.md.
 */
package dev.rejoin.it.compare;
