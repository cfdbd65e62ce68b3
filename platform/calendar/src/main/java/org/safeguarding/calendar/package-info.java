/** Working days, statutory clocks, the reporting year and age. The only place of the platform that counts days. */
package org.safeguarding.calendar;
