package org.safeguarding.sandbox.sample;

import java.time.Instant;
import java.time.ZonedDateTime;
import org.safeguarding.sandbox.sample.FrontDoor.DecidedContact;

/**
 * A referral with the times at which the type of response was decided.
 *
 * @param contact the contact whose decision opened it
 */
record DecidedReferral(DecidedContact contact, Referral referral, ZonedDateTime decidedAt, Instant recordedAt) {}
