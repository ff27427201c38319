/**
 * Servers with everything that can be wrong with one, on purpose: what the doctor is tried on.
 * {@link dev.rejoin.it.range.Range#targets} names them all.
 */
package dev.rejoin.it.range;
