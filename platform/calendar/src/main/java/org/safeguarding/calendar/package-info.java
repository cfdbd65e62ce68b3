/** Working days, statutory clocks, the reporting year and age. No other part of the platform counts days. */
package org.safeguarding.calendar;
