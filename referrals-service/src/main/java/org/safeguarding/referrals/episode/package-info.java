/**
 * The rules of the CIN census about a child's referrals and assessments, as values without database or HTTP: what a child's records
 * would be after a change is made, checked and given back, or refused. Records take over what stands.
 */
package org.safeguarding.referrals.episode;
