/**
 * The rules of the CIN census about a child's referrals and assessments, as values without database or HTTP. A change returns what
 * the child's records would then be, or refuses. The records keep what stands.
 */
package org.safeguarding.referrals.episode;
