package org.safeguarding.metrics.measure;

import java.time.LocalDate;

/** One record counted, or no longer counted, in the cell of one day: n is +1 or −1. */
record Mark(String authority, LocalDate day, int n) {}
